"""What examination offices print for candidates to sign: confirmations, refusals of kept marks."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import ONE, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.tenth.wording import (
    addressee,
    cartouche,
    civil_rows,
    colon_rows,
    course,
    day_of,
    face,
    footer,
    gap,
    grid_table,
    hand,
    hand_first,
    headline,
    lined_table,
    named,
    of,
    outlined,
    rectorate_town,
    region,
    republic,
    shaded,
    sheet,
    slashes,
    strong,
    thin_rule,
    tick,
    tiny,
    two,
)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """Day of print, day of the hand."""
    signed = case.fact("signed_on", case.day_before(0, 9))
    return case.fact("edited_on", signed - case.rng.randrange(0, 7) * ONE), signed


def _number(case: Case, paper: Paper) -> str:
    return paper.put("candidate_number", case.fact("candidate_number", f"0{case.rng.randrange(10**8, 10**9)}{case.rng.choice('ABCDEFGH')}"))  # fmt: skip


def _state(case: Case) -> str:
    return case.rng.choice(("à passer", "à passer", "à passer", "note conservée", "dispense"))


@opened_layout("registration_confirmation", "recapitulation_by_tabs_of_the_account")
def recapitulation_by_tabs_of_the_account(case: Case, paper: Paper) -> str:
    """A print of the account, one strip per tab of the screen, over one sheet and a half; the
    declaration with day by pen and hand on the second."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    face(paper, "Liberation Sans", "Open Sans", "Carlito")
    sheet(paper, (210, 297), (16, 16, 15, 16), 9.6)
    town = region(case)
    footer(paper, f"BTS – session {case.session} – récapitulatif d'inscription – {who.birth_name} {who.first_name}")  # fmt: skip
    tests = [(txt(code), txt(label), _state(case)) for code, label, _ in units_of(case)]
    return (
        two(republic("Éducation nationale"), f"#align(right)[{strong('Cyclades', 15, 'rgb(0,0,145)')} \\ imprimé le {paper.date('edited_on', edited, form=slashes(edited))} à {rng.randrange(8, 22)}h{rng.randrange(10, 60)}]")
        + headline(paper.choose("Récapitulatif de votre inscription", "RÉCAPITULATIF D'INSCRIPTION", "Récapitulatif d'inscription à l'examen"), 15, "left")
        + shaded("Onglet 1 · Examen", "rgb(232,237,255)")
        + lined_table([("Examen", "Brevet de technicien supérieur"), ("Session", strong(paper.put("session", case.session, f"{case.session}"))), ("Académie d'inscription", paper.put("academy", town)), ("Spécialité", strong(paper.put("speciality", course(case)))), ("N° de candidature", _number(case, paper))], inset=1.4)
        + shaded("Onglet 2 · État civil", "rgb(232,237,255)")
        + lined_table([("Civilité", who.civility), *civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Naissance", f"le {paper.birth_date(form=slashes(who.birth_date))} à {txt(who.birth_place)} ({txt(who.birth_department)})"), ("Nationalité", txt(who.nationality_word))], inset=1.4)
        + shaded("Onglet 3 · Coordonnées", "rgb(232,237,255)")
        + lined_table([("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Courriel", txt(who.email)), ("Mobile", txt(who.phone))], inset=1.4)
        + shaded("Onglet 4 · Catégorie et forme de passage", "rgb(232,237,255)")
        + lined_table([("Catégorie de candidat", rng.choice(("Enseignement à distance", "Expérience professionnelle", "Ex-scolaire", "Formation continue"))), ("Forme de passage", rng.choice(("Globale", "Progressive"))), ("Journée défense et citoyenneté", rng.choice(("En règle", "Certificat à fournir"))), ("Aménagement d'épreuves", rng.choice(("Non demandé", "Demandé")))], inset=1.4)
        + "#pagebreak()\n"
        + shaded("Onglet 5 · Épreuves", "rgb(232,237,255)")
        + grid_table(("Code", "Épreuve ou sous-épreuve", "Situation"), tests, "(18mm, 1fr, 40mm)", "white")
        + shaded("Engagement du candidat", "rgb(232,237,255)")
        + "Ce document vaut confirmation d'inscription une fois daté, signé et déposé dans l'espace « Mes documents ». Je reconnais avoir relu mon inscription ; aucun changement ne pourra être demandé ensuite.\n"
        + gap(4)
        + two(f"Date : {paper.hand_date('signed_on', signed)}", hand(paper, "candidate", "Signature du candidat ou de la candidate", wide=70, high=26))
    )  # fmt: skip


@opened_layout("registration_confirmation", "letter_of_the_division_with_return_part")
def letter_of_the_division_with_return_part(case: Case, paper: Paper) -> str:
    """A letter of the division, the inscription as run of lines in a frame, the part to send back
    under a dashed rule with day by pen."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    town = region(case)
    face(paper, "Liberation Serif", "Caladea", "Carlito", "Liberation Sans")
    sheet(paper, (210, 297), (18, 20, 14, 20), 10.4)
    back = dt.date(case.session - 1, 11, rng.randrange(15, 28))
    lines = [("Diplôme", "BTS"), ("Spécialité", strong(paper.put("speciality", course(case)))), ("Session", paper.put("session", case.session)), ("Forme", rng.choice(("globale", "progressive"))), ("Langue vivante", rng.choice(("anglais", "espagnol", "italien"))), ("Notes conservées", rng.choice(("néant", "E1", "E1 et E2")))]  # fmt: skip
    return (
        two(republic(f"Académie {of(town)}", "Division des examens et concours", "DEC 3 – BTS"), addressee(paper, 6))
        + gap(4)
        + f"{txt(rectorate_town(case))}, le {day_of(paper, 'edited_on', edited)}\n\n*Objet : {txt(paper.choose('votre inscription au BTS – confirmation à retourner', 'confirmation d’inscription', 'confirmation de votre inscription à l’examen du BTS'))}*\n\n"
        + f"{who.civility},\n\nVotre demande d'inscription auprès de l'académie {paper.put('academy', town, of(town))} a bien été enregistrée sous le numéro {_number(case, paper)}. En voici le détail :\n"
        + outlined(colon_rows(lines, 40, row_mm=1.8), 3)
        + f"Vous êtes prié(e) de signer la partie ci-dessous et de nous la retourner avant le {txt(slashes(back))} avec les pièces demandées. Sans retour de votre part, l'inscription sera annulée.\n\nLe chef de division\n"
        + gap(3)
        + '#line(length: 100%, stroke: (thickness: 0.7pt, dash: "dashed"))\n'
        + headline("CONFIRMATION D'INSCRIPTION", 12)
        + f"Je soussigné(e), {strong(paper.birth_name())} {paper.given_names(' ')}"
        + (f", nom d'usage {paper.usage_name()}" if who.usage_name else "")
        + f", {who.born} le {paper.birth_date(form=slashes(who.birth_date))}, confirme mon inscription telle que décrite plus haut et certifie l'exactitude des renseignements fournis.\n"
        + gap(3)
        + two(hand(paper, "candidate", "Signature", wide=66, high=24), f"À ……………………… , le {paper.hand_date('signed_on', signed)}")
    )  # fmt: skip


@opened_layout("registration_confirmation", "board_across_state_of_each_test")
def board_across_state_of_each_test(case: Case, paper: Paper) -> str:
    """A sheet laid across from the office's program: two blocks side by side, a board of tests, day
    typed and hand at the lower right."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    town = region(case)
    sheet(paper, (297, 210), (13, 15, 12, 15), 8.8)
    face(paper, "DejaVu Sans", "Liberation Sans Narrow", "Liberation Sans", "Liberation Mono")
    tests = [(txt(code), txt(label), str(weight), _state(case)) for code, label, weight in units_of(case)]  # fmt: skip
    return (
        f"{paper.put('academy', town, f'ACADEMIE {of(town).upper()}')} #h(1fr) {strong(txt(paper.choose('CONFIRMATION D’INSCRIPTION', 'BORDEREAU DE CONFIRMATION')), 12.5)} #h(1fr) Tirage du {paper.date('edited_on', edited, form=slashes(edited))}\n{thin_rule()}"
        + two(
            colon_rows([("EXAMEN", "BTS"), ("SESSION", paper.put("session", case.session)), ("SPECIALITE", strong(paper.put("speciality", course(case)))), ("CANDIDAT N°", _number(case, paper)), ("CATEGORIE", rng.choice(("INDIVIDUEL", "EX SCOLAIRE", "FORM. CONTINUE")))], 30, row_mm=1.6),
            colon_rows([*civil_rows(paper, "NOM", "NOM D'USAGE", "PRENOMS", sep=" "), ("NE(E) LE", paper.birth_date(form=slashes(who.birth_date))), ("A", txt(f"{who.birth_place.upper()} ({who.birth_department})")), ("ADRESSE", txt(f"{who.street} {who.place.post_code} {who.place.town}".upper()))], 30, row_mm=1.6),
        )
        + gap(1)
        + grid_table(("EPR.", "INTITULE", "COEF.", "SITUATION"), tests, "(18mm, 1fr, 18mm, 44mm)", "luma(232)", 1.2)
        + two(
            "Le candidat vérifie, corrige au besoin en rouge, date, signe et renvoie le bordereau au service. Il atteste sur l'honneur que les mentions portées sont exactes et qu'il n'est inscrit dans aucune autre académie.",
            f"Le {paper.date('signed_on', signed, form=slashes(signed))} \\ {hand_first(paper, 'candidate', 'Signature du candidat', wide=72, high=23)}",
            "(1.3fr, 1fr)",
        )
    )  # fmt: skip


@opened_layout("registration_confirmation", "one_letter_a_box_then_undertakings")
def one_letter_a_box_then_undertakings(case: Case, paper: Paper) -> str:
    """A form in a viewer: surname, first name, day of birth and number one sign a box, undertakings
    ticked, the day typed above the hand in a frame."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    town = region(case)
    sheet(paper, (210, 297), (16, 18, 14, 18), 10)
    face(paper, "Liberation Sans", "Carlito", "DejaVu Sans")
    number = case.fact("candidate_number", f"{rng.randrange(10**9, 9 * 10**9)}")

    def row(label: str, boxes: str) -> str:
        return f"#block(above: 2.6mm, below: 2.6mm)[#grid(columns: (44mm, 1fr), align: horizon, [{txt(label)}], [{boxes}])]\n"

    usage = row("Nom d'usage", paper.comb("usage_name", who.usage_name, who.usage_name)) if who.usage_name else ""  # fmt: skip
    first = who.first_name.upper()
    frame = f"Date de signature : {paper.date('signed_on', signed, form=slashes(signed))} \\ Signature : \\ {paper.sign('candidate', width_mm=80, height_mm=25)}"
    return (
        f"{strong(paper.put('academy', town, f'Académie {of(town)}'), 11)} #h(1fr) {tiny('formulaire du', 8)} {paper.date('edited_on', edited, form=slashes(edited))} \\ Direction des examens\n"
        + cartouche(paper.choose("INSCRIPTION AU BTS – CONFIRMATION", "CONFIRMATION DE L'INSCRIPTION AU BTS"), f"session {case.session}", 14)
        + gap(2)
        + row("Nom de naissance", paper.comb("birth_name", who.birth_name, who.birth_name)) + usage
        + row("Premier prénom", paper.comb("given_names", [who.first_name], first))
        + row("Né(e) le (JJMMAAAA)", paper.comb("birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d%m%Y}"))
        + row("Numéro de candidat", paper.comb("candidate_number", number, number))
        + row("Session", strong(paper.put("session", case.session)))
        + row("Spécialité", strong(paper.put("speciality", course(case))))
        + row("Commune de résidence", txt(f"{who.place.post_code} {who.place.town}"))
        + thin_rule()
        + f"{tick(True, 'J’ai vérifié mon état civil et les épreuves auxquelles je suis inscrit(e).')} \\ {tick(True, 'J’ai pris connaissance de la liste des pièces à fournir et des dates limites.')} \\ {tick(rng.random() < 0.4, 'Je demande un aménagement des épreuves.')} \\ {tick(False, 'Je souhaite présenter l’épreuve facultative d’engagement étudiant.')}\n"
        + gap(3)
        + f"#align(right)[#block(width: 92mm, stroke: 0.8pt, inset: 3mm)[#set align(left)\n{frame}]]\n"
        + tiny("Ce formulaire signé rend définitifs les choix du candidat.", 8)
    )  # fmt: skip


@opened_layout("benefit_waiver", "row_of_keep_or_refuse_boxes")
def row_of_keep_or_refuse_boxes(case: Case, paper: Paper) -> str:
    """The academy's sheet: a row a kept mark, boxes « je conserve » and « je refuse », typed day."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 20))
    sheet(paper, (210, 297), (18, 18, 16, 18), 10)
    picked = sorted(rng.sample(units_of(case), rng.choice((2, 3, 4))))
    rows = []
    for number, (code, label, _) in enumerate(picked):
        refused = number == 0 or rng.random() < 0.6
        rows.append(
            (
                txt(f"{code} – {label}"),
                f"{rng.randrange(20, 33) / 2:.2f}".replace(".", ","),
                f"#align(center)[#check({'false' if refused else 'true'})]",
                f"#align(center)[#check({'true' if refused else 'false'})]",
            )
        )
    return (
        f"#align(right)[Académie {txt(of(region(case)))} \\ Bureau du BTS]\n"
        + headline(paper.choose("REFUS DE BÉNÉFICE DE NOTES", "BÉNÉFICES DE NOTES : CONSERVATION OU REFUS", "DÉCLARATION DE REFUS DE BÉNÉFICES"), 14)
        + f"#align(center)[Brevet de technicien supérieur – session {case.session}]\n"
        + gap(4)
        + colon_rows([*civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=slashes(who.birth_date))), ("Spécialité présentée", strong(paper.put("speciality", course(case))))], 46)
        + gap(3)
        + "Pour chacune des notes égales ou supérieures à 10 obtenues à une session antérieure, cochez une seule case.\n"
        + grid_table(("Épreuve", "Note sur 20", "Je conserve", "Je refuse et repasse l'épreuve"), rows, "(1fr, 26mm, 28mm, 40mm)")
        + "#text(size: 0.9em)[Le refus d'un bénéfice est définitif : la note précédente est perdue, même si celle de la nouvelle épreuve lui est inférieure.]\n"
        + gap(5)
        + two(f"Fait à {txt(who.place.town)}, le {paper.date('signed_on', signed, form=slashes(signed))}", hand(paper, "candidate", "Le candidat (signature)", wide=68, high=25))
    )  # fmt: skip


@opened_layout("benefit_waiver", "typed_letter_that_lists_what_is_given_up")
def typed_letter_that_lists_what_is_given_up(case: Case, paper: Paper) -> str:
    """The candidate's own typed letter, the tests to sit again as bullets, hand under the name."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 20))
    dropped = rng.sample(units_of(case), rng.choice((1, 2)))
    bullets = "".join(f"- {txt(f'{code} {label}')} : {f'{rng.randrange(20, 30) / 2:g}'.replace('.', ',')}/20 (session {case.session - 1})\n" for code, label, _ in dropped)  # fmt: skip
    return (
        f"{txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town)} \\ {txt(who.phone)} – {txt(who.email)}\n"
        + f"#pad(left: 88mm)[À l'attention du service des examens \\ Rectorat {txt(of(rectorate_town(case)))}]\n"
        + gap(5)
        + f"{txt(who.place.town)}, {day_of(paper, 'signed_on', signed)}\n\n*Objet* : {txt(paper.choose('je renonce à mes bénéfices de notes', 'refus de report de notes', 'renonciation à la conservation de notes'))}\n\nMadame, Monsieur,\n\n"
        + f"Je suis {named(paper)}, {who.born} le {paper.birth_date(form=slashes(who.birth_date))}, candidat(e) au BTS {paper.put('speciality', course(case))} pour la session {case.session}. J'ai échoué à la session précédente et j'ai droit à la conservation de certaines notes. Je ne souhaite pas garder la suivante ou les suivantes :\n\n{bullets}\n"
        + "Je repasserai donc ces épreuves. Je sais que cette décision ne peut pas être reprise.\n\nVeuillez recevoir mes salutations respectueuses.\n"
        + gap(5)
        + f"#pad(left: 88mm)[{hand(paper, 'candidate', f'{who.first_name} {who.usage_name or who.birth_name}', wide=62, high=24)}]"
    )  # fmt: skip
