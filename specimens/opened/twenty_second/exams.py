"""What examination services, schools and candidates write about marks, studies and registration."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.cards import square_code
from specimens.drawing import txt, typewriter_font
from specimens.facts import MARKS, YEARS, Unit, marks, outcome, sat_in, school_year, told, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_second.wording import (
    LYCEES,
    ONE,
    REMOTE,
    academy,
    along,
    bar,
    beneath,
    birth,
    bold,
    box,
    cells,
    colleague,
    cols,
    course,
    filed,
    fine,
    frame,
    gap,
    grid,
    hand,
    head,
    home,
    inward,
    lines,
    logo,
    mid,
    motto,
    name_rows,
    of,
    over,
    pen,
    pen_names,
    plain_rows,
    right,
    row_of,
    say,
    school_of,
    seal_of,
    seat,
    sheet,
    sides,
    slashed,
    tag,
    two_tone,
    under_page,
    walled,
    when,
    whom,
    window,
)
from specimens.people import strip_accents


def _jury(case: Case) -> list[str]:
    return [f"ACADÉMIE {of(academy(case)).upper()}", "Division des examens", "et concours"]


# -- marks -------------------------------------------------------------------------------------


@opened_layout("transcript", "rectorate_sheet_with_points_and_total", defects=MARKS)
def rectorate_sheet_with_points_and_total(case: Case, paper: Paper) -> str:
    """A statement with mark, weight, points, total; kept marks in the last column; address window."""
    session, p = sat_in(case), case.person
    rows, passed = marks(case)
    body, total, weights = [], 0.0, 0
    for (code, label, weight), said in rows:
        shown = told(paper, said, 0)
        points = said["score"] * weight
        total, weights = total + points, weights + weight
        body.append((txt(code), txt(label), bold(txt(shown)), str(weight), txt(f"{points:.2f}".replace(".", ",")), "BÉNÉFICE" if said["benefit"] else ""))  # fmt: skip
    mean = f"{total / weights:.2f}".replace(".", ",")
    body.append(("", "#strong[Total des points] (moyenne " + mean + ")", "", str(weights), txt(f"{total:.2f}".replace(".", ",")), ""))  # fmt: skip
    sheet(paper, 9.4, "Liberation Sans", "Carlito", "Open Sans", margins=(13, 14, 12, 14))
    return (
        cols(motto(f"Académie {of(academy(case))}", "Division des examens et concours", "Bureau des BTS"), window(paper, 4), w="(1fr, 82mm)")
        + gap(3)
        + mid(f"{bold(paper.choose('RELEVÉ DE NOTES', 'RELEVÉ DE NOTES ET RÉSULTAT'), 15)} \\ BREVET DE TECHNICIEN SUPÉRIEUR – SESSION {paper.put('session', session)}")
        + gap(1)
        + plain_rows([("Spécialité", bold(paper.put("speciality", course(case)))), *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", sep=" "), ("Né(e) le", paper.birth_date(form=slashed(p.birth_date))), ("N° candidat", f"02{case.rng.randrange(10**8, 10**9)}")], 34, 1.8)
        + gap(1)
        + grid(("Unité", "Épreuve", "Note / 20", "Coef.", "Points", "Observation"), body, "(14mm, 1fr, 20mm, 14mm, 20mm, 28mm)", fill="rgb(215,222,240)")
        + f"\nDécision du jury : {bold(outcome(paper, passed), 12)}\n\n"
        + fine("La mention BÉNÉFICE signale une note égale ou supérieure à 10/20 dont le candidat non admis peut demander la conservation pendant cinq ans, spécialité par spécialité.", 7.5)
        + gap(4)
        + cols(f"Fait à {txt(seat(case))}, le {txt(slashed(dt.date(session, 7, case.rng.randrange(3, 13))))}", over(paper, "authority", "Pour le recteur et par délégation, le chef de division", _jury(case), 76), w="(1fr, 86mm)")
    )  # fmt: skip


@opened_layout("transcript", "candidate_space_print_with_rows_of_cards", defects=MARKS)
def candidate_space_print_with_rows_of_cards(case: Case, paper: Paper) -> str:
    """A print from the candidate's space: a banner with the outcome, a row an épreuve, no hand."""
    session, p, rng = sat_in(case), case.person, case.rng
    rows, passed = marks(case)
    sheet(paper, 9.6, "Open Sans", "Lato", "DejaVu Sans", margins=(16, 18, 14, 18))
    day = dt.date(session, 7, rng.randrange(4, 20))
    paper.setup.header = f"#text(size: 6.5pt, fill: luma(100))[{slashed(day)} #h(1fr) Espace candidat – Mes résultats]"
    under_page(paper, "Impression de l'espace candidat – seul le relevé délivré par le rectorat fait foi en cas de litige – page 1/1")  # fmt: skip
    blocks = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, 2)
        chip = "#box(fill: rgb(215,240,220), inset: 1mm, radius: 1mm)[#text(size: 7.5pt)[bénéfice]]" if said["benefit"] else ""  # fmt: skip
        blocks.append(f"[{txt(code)} – {txt(label)} \\ {fine(f'coefficient {weight}', 7.5)}], [{chip}], [#align(right)[{bold(txt(shown), 12)} / 20]]")  # fmt: skip
    banner = "rgb(205,235,210)" if passed else "rgb(250,225,215)"
    return (
        bold(paper.choose("Relevé de notes", "Mon relevé de notes"), 18, "rgb(0,0,145)")
        + f"\n\nBrevet de technicien supérieur – {paper.put('speciality', course(case))} – session {paper.put('session', session)}, académie {txt(of(academy(case)))}\n"
        + cells([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Numéro candidat", f"{rng.randrange(10**9, 10**10)}")], 3, line="0.4pt + luma(200)")
        + frame(f"Résultat de l'examen : {bold(outcome(paper, passed), 13)}", 3, "none", banner, radius=2)
        + gap(1)
        + f"#table(columns: (1fr, 26mm, 26mm), inset: (x: 1mm, y: 2mm), align: horizon, stroke: (x, y) => (bottom: 0.4pt + luma(190)), {', '.join(blocks)})\n"
        + gap(2)
        + fine("« bénéfice » : note que vous pouvez conserver pour une prochaine session.", 8)
    )  # fmt: skip


def _half(paper: Paper, rows: list[tuple[Unit, dict[str, object]]], form: int) -> str:
    body = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        body.append((txt(f"{code} {label}"), f"{weight}", bold(txt(shown)), "B" if said["benefit"] else ""))  # fmt: skip
    return grid(("Épreuve", "Coef.", "Note", ""), body, "(1fr, 11mm, 14mm, 7mm)", fill="luma(235)", inset=1.3)  # fmt: skip


@opened_layout("transcript", "two_blocks_general_and_professional_with_key_letter", defects=MARKS)
def two_blocks_general_and_professional_with_key_letter(case: Case, paper: Paper) -> str:
    """General and professional épreuves side by side, « B » for what is kept, its key below."""
    session, rng = sat_in(case), case.rng
    rows, passed = marks(case)
    cut = next(k for k, ((code, _, _), _) in enumerate(rows) if code in ("E4", "E41"))
    sheet(paper, 9.2, "Carlito", "Liberation Sans Narrow", "Lato", margins=(14, 14, 12, 14))
    day = dt.date(session, 7, rng.randrange(4, 15))
    return (
        cols(f"{bold(txt(f'RECTORAT {of(academy(case)).upper()}'), 12)} \\ Service interacadémique des examens", right(f"Réf. {rng.randrange(10**7, 10**8)} \\ édité le {slashed(day)}"))
        + bar("black", 0.8)
        + mid(f"{bold(txt('Brevet de technicien supérieur'), 13)} \\ {bold(paper.put('speciality', course(case)), 12)} \\ session {paper.put('session', session)}")
        + frame(mid(bold(paper.choose("RELEVÉ DE NOTES", "RELEVÉ INDIVIDUEL DES NOTES"), 14)), 2, "none", "luma(228)")
        + f"\nCandidat : {bold(filed(paper), 11)} – {case.person.born} le {paper.birth_date(form=say(paper, case.person.birth_date))} – forme globale, candidat individuel\n"
        + gap(1)
        + cols(f"{bold('Épreuves générales')}\n{_half(paper, rows[:cut], 1)}", f"{bold('Épreuves professionnelles')}\n{_half(paper, rows[cut:], 1)}")
        + f"\n{bold('B')} : note dont le bénéfice peut être conservé (10 et plus, cinq ans).\n"
        + gap(2)
        + frame(f"Après délibération, le jury a déclaré le candidat : {bold(outcome(paper, passed), 12)}", 2.5)
        + gap(4)
        + cols("", beneath(paper, "authority", f"Le président du jury, {colleague(case)}", _jury(case), 74), w="(1fr, 84mm)")
    )  # fmt: skip


@opened_layout("transcript", "narrow_typed_slip_of_marks_old_copy", defects=MARKS)
def narrow_typed_slip_of_marks_old_copy(case: Case, paper: Paper) -> str:
    """A slip in fixed pitch on a half sheet upright, accents lost, as an old printer left it."""
    session, p = sat_in(case), case.person
    rows, passed = marks(case)
    paper.setup.width_mm, paper.setup.height_mm = 148, 210
    paper.setup.font = typewriter_font(case.rng)
    sheet(paper, 8.2, margins=(12, 10, 10, 12), leading=0.75)
    body = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, 1)
        mark = "*" if said["benefit"] else ""
        body.append(f"[{txt(code)}], [{txt(strip_accents(label).upper())}], [{weight}], [{txt(shown)}{txt(mark)}]")  # fmt: skip
    who = lines(name_rows(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRENOM(S)", sep=" "))
    return (
        f"ACADEMIE {txt(strip_accents(of(academy(case))).upper())} \\ RECTORAT - EXAMENS\n\n"
        + mid(f"{bold(txt('RELEVE DE NOTES'), 11)} \\ BTS - SESSION {paper.put('session', session)}")
        + f"\nSPECIALITE : {paper.put('speciality', course(case))}\n\n"
        + who
        + f"NE(E) LE : {paper.birth_date(form=slashed(p.birth_date))}\n"
        + bar("black", 0.5)
        + f"#grid(columns: (10mm, 1fr, 10mm, 18mm), row-gutter: 2.2mm, [EPR], [LIBELLE], [CF], [NOTE/20], {', '.join(body)})\n"
        + bar("black", 0.5)
        + f"RESULTAT : {bold(outcome(paper, passed))}\n\n"
        + txt("(*) BENEFICE DE LA NOTE POSSIBLE PENDANT 5 ANS")
        + f"\n\nLE {slashed(dt.date(session, 7, case.rng.randrange(4, 19)))} \\ {txt('LE CHEF DU SERVICE DES EXAMENS')}\n\n"
        + hand(paper, "authority", _jury(case), 64, 24)
    )  # fmt: skip


# -- diploma -----------------------------------------------------------------------------------


@opened_layout("diploma", "attestation_of_success_with_number_until_the_parchment")
def attestation_of_success_with_number_until_the_parchment(case: Case, paper: Paper) -> str:
    """The provisional attestation that a rectorate gives until the diploma is ready."""
    rng, p = case.rng, case.person
    year = min(case.session - 2, p.birth_date.year + 19)
    won = case.fact("obtained_on", dt.date(year, 7, rng.randrange(2, 11)))
    title = rng.choice(("Baccalauréat général", "Baccalauréat technologique, série STI2D", "Baccalauréat professionnel, spécialité Technicien du bâtiment", "Baccalauréat professionnel, spécialité Gestion-administration"))  # fmt: skip
    sheet(paper, 11, "Liberation Sans", "Caladea", "Carlito", margins=(18, 22, 16, 22))
    return (
        cols(motto(f"Académie {of(academy(case))}", "Division des examens et concours"), right(f"Attestation n° {rng.randrange(10**6, 10**7)}"))
        + gap(12)
        + mid(bold(paper.choose("ATTESTATION DE RÉUSSITE", "ATTESTATION DE RÉUSSITE AU DIPLÔME"), 19))
        + gap(8)
        + "Le recteur de l'académie certifie, au vu du procès-verbal du jury, que\n"
        + gap(2)
        + mid(f"{bold(whom(paper), 14)} \\ #v(1mm) {birth(paper)}")
        + gap(2)
        + f"a obtenu le {when(paper, 'obtained_on', won)} le diplôme suivant :\n"
        + frame(mid(f"{bold(paper.put('title', title), 13)} \\ #v(1mm) niveau {paper.put('level', 4, '4')} du cadre national des certifications professionnelles – mention {rng.choice(('assez bien', 'bien', 'passable'))}"), 4, "0.8pt + rgb(0,0,120)")
        + gap(3)
        + "La présente attestation tient lieu de diplôme jusqu'à la remise du parchemin. Il n'en est délivré qu'un exemplaire.\n"
        + gap(8)
        + inward(over(paper, "authority", "Pour le recteur, la secrétaire générale d'académie", _jury(case), 76, name=colleague(case)), 80)
    )  # fmt: skip


# -- school ------------------------------------------------------------------------------------


def _years(paper: Paper, begins: int) -> str:
    shown = paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}", f"{begins} - {begins + 1}")  # fmt: skip
    return paper.put("school_year", f"{begins}-{begins + 1}", shown)


@opened_layout(
    "school_certificate", "school_life_program_export_with_class_and_regime", defects=YEARS
)
def school_life_program_export_with_class_and_regime(case: Case, paper: Paper) -> str:
    """An export of a school program: small print, label and value, the head's hand."""
    school, p, rng = school_of(case, LYCEES), case.person, case.rng
    study, begins, day = school_year(case)
    sheet(paper, 10, "DejaVu Sans", "Liberation Sans", "Open Sans", margins=(15, 18, 14, 18))
    under_page(paper, f"{school.name} – {school.address} – {school.phone} – édition du logiciel de vie scolaire")  # fmt: skip
    level = paper.put("year_of_study", study, ("1ère année", "2ème année")[study - 1])
    return (
        cols(motto("Éducation nationale"), right(f"{bold(paper.put('organisation', school.name), 12)} \\ {txt(school.address)} \\ UAI 0{rng.randrange(10**5, 10**6)}P"), w="(1fr, 1.3fr)")
        + gap(8)
        + mid(f"{bold(paper.choose('CERTIFICAT DE SCOLARITÉ', 'Certificat de scolarité'), 17)} \\ Année scolaire {_years(paper, begins)}")
        + gap(5)
        + f"{txt(school.director_title)} soussigné(e) certifie que l'étudiant(e) :\n"
        + inward(sides([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("I.N.E.", f"{rng.randrange(10**8, 10**9)}{rng.choice('ABCDEFGH')}{rng.choice('ABCDEFGH')}"), ("Classe", f"{level} de BTS"), ("Spécialité", bold(paper.put("speciality", course(case)))), ("Régime", rng.choice(("externe libre", "demi-pensionnaire", "interne")))], 46, 3, " :"), 4)
        + "\nest inscrit(e) et suit régulièrement les cours de notre établissement.\n"
        + gap(6)
        + cols(f"Fait à {txt(school.place.town)}, le {when(paper, 'issue_date', day, slashed(day))}", over(paper, "training_centre", f"{school.director_title}, {school.director}", seal_of(school), 74), w="(1fr, 82mm)")
    )  # fmt: skip


@opened_layout(
    "school_certificate", "private_remote_school_letter_with_offset_column", defects=YEARS
)
def private_remote_school_letter_with_offset_column(case: Case, paper: Paper) -> str:
    """A distance school's certificate: a coloured column with what it is about, prose beside it."""
    school, p, rng = school_of(case, REMOTE, near=False), case.person, case.rng
    study, begins, day = school_year(case)
    ink = rng.choice(("rgb(20,110,120)", "rgb(130,50,110)", "rgb(50,70,150)"))
    sheet(paper, 10.4, "Lato", "Carlito", "Open Sans", margins=(18, 18, 14, 18), leading=0.8)
    level = paper.put("year_of_study", study, ("première année", "deuxième année")[study - 1])
    about = f"#block(fill: {ink}, inset: 4mm, width: 100%, height: 92mm)[#set text(fill: white)\n{bold('Année scolaire', None, 'white')} \\ {_years(paper, begins)}\n\n{bold('Formation', None, 'white')} \\ BTS {paper.put('speciality', course(case))}\n\n{bold('Dossier', None, 'white')} \\ {rng.randrange(10**5, 10**6)}]"  # fmt: skip
    prose = (
        bold(paper.choose("Certificat de scolarité", "CERTIFICAT DE SCOLARITÉ"), 17, ink)
        + f"\n\nNous certifions que {whom(paper)}, {birth(paper)}, est {p.agree('inscrit', 'inscrite')} dans notre école en {level} du BTS ci-contre et en suit l'enseignement à distance.\n\n"
        + "L'inscription est à jour et l'étudiant(e) rend ses devoirs selon le calendrier prévu.\n\nCe certificat est remis pour les démarches d'inscription à l'examen.\n"
    )  # fmt: skip
    return (
        logo(f"{bold(paper.put('organisation', school.name), 14, ink)} \\ {fine(school.address, 8)}", ink, "disc")
        + gap(4)
        + cols(about, prose, w="(52mm, 1fr)", gut=8)
        + gap(6)
        + inward(f"{txt(school.place.town)}, le {when(paper, 'issue_date', day)}\n\n" + over(paper, "training_centre", "La direction de la scolarité", seal_of(school), 74, name=colleague(case)), 62)
    )  # fmt: skip


# -- registration ------------------------------------------------------------------------------


_REGIONS = {
    "nice": "Provence-Alpes-Côte d'Azur",
    "aix-marseille": "Provence-Alpes-Côte d'Azur",
    "nancy-metz": "Grand Est",
    "clermont": "Auvergne-Rhône-Alpes",
    "toulouse": "Occitanie",
}


def _inscribed(case: Case) -> tuple[dt.date, dt.date, str]:
    """Edited, signed, number."""
    rng = case.rng
    signed = case.fact("signed_on", case.day_before(0, 6))
    edited = case.fact("edited_on", signed - rng.randrange(0, 6) * ONE)
    number = case.fact("candidate_number", f"{rng.randrange(10**9, 10**10)}")
    return edited, signed, str(number)


def _academy(case: Case, paper: Paper, shown: str) -> str:
    return paper.put("academy", academy(case), shown)


def _tests(case: Case, tick: bool, plain: bool = False) -> list[tuple[str, ...]]:
    rng = case.rng
    rows: list[tuple[str, ...]] = []
    for code, full, _ in units_of(case):
        label = strip_accents(full).upper() if plain else full
        state = rng.choices(("à présenter", "bénéfice", "dispense"), (8, 1, 1))[0]
        rows.append((txt(code), txt(label), rng.choice(("ponctuelle", "ponctuelle", "contrôle en cours") if not plain else ("PONCTUELLE", "CCF")), mid(box(state == "à présenter")) if tick else txt(strip_accents(state).upper() if plain else state)))  # fmt: skip
    return rows


@opened_layout("registration_confirmation", "service_print_with_numbered_parts_and_boxed_hand")
def service_print_with_numbered_parts_and_boxed_hand(case: Case, paper: Paper) -> str:
    """The service's confirmation in numbered parts, day and hand in a frame at the foot."""
    p, rng = case.person, case.rng
    edited, signed, number = _inscribed(case)
    sheet(paper, 9, "Liberation Sans", "Carlito", "Open Sans", margins=(12, 14, 12, 14))
    name = academy(case)
    return (
        cols(motto(f"Région académique {_REGIONS[case.academy]}"), right(f"{bold(_academy(case, paper, f'ACADÉMIE {of(name).upper()}'), 11)} \\ Direction des examens \\ Édité le {when(paper, 'edited_on', edited, slashed(edited))}"))
        + mid(f"{bold(paper.choose('CONFIRMATION D’INSCRIPTION', 'CONFIRMATION D’INSCRIPTION À L’EXAMEN'), 14)} \\ BREVET DE TECHNICIEN SUPÉRIEUR – SESSION {paper.put('session', case.session)}")
        + tag("1. Votre identité")
        + cells([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slashed(p.birth_date))), ("À", txt(p.birth_place)), ("Nationalité", txt(p.nationality_word))], 3)
        + tag("2. Vos coordonnées")
        + cells([("Adresse", txt(home(case))), ("Téléphone", p.phone), ("Courriel", txt(p.email))], 3)
        + tag("3. Votre examen")
        + cells([("Spécialité", bold(paper.put("speciality", course(case)))), ("Numéro de candidat", bold(paper.put("candidate_number", number))), ("Catégorie", txt(rng.choice(("Ex-scolaire", "Formation continue", "Enseignement à distance")))), ("Forme de passage", rng.choice(("globale", "progressive")))], 2)
        + tag("4. Vos épreuves")
        + grid(("Code", "Épreuve", "Mode", "Choix"), _tests(case, False), "(14mm, 1fr, 36mm, 30mm)", inset=1.2)
        + gap(1)
        + "Vérifiez toutes les rubriques. Corrigez en rouge s'il y a lieu. Sans retour de ce document daté et signé, l'inscription est annulée.\n"
        + gap(2)
        + frame(cols(f"Certifié exact, \\ le {paper.hand_date('signed_on', signed, 14)}", along(paper, "candidate", "Signature du candidat :", None, 66, 22), w="(54mm, 1fr)"), 3)
    )  # fmt: skip


@opened_layout("registration_confirmation", "portal_summary_on_two_leaves_hand_on_the_second")
def portal_summary_on_two_leaves_hand_on_the_second(case: Case, paper: Paper) -> str:
    """A portal's summary: cards over two leaves; commitment, day and hand on the second."""
    p, rng = case.person, case.rng
    edited, signed, number = _inscribed(case)
    sheet(paper, 9.8, "Open Sans", "Lato", "Carlito", margins=(16, 17, 14, 17))
    paper.setup.numbering = True
    blue = "rgb(0,0,145)"
    name = academy(case)
    first = (
        cols(bold("Inscription aux examens", 15, blue), right(f"{square_code(paper, 13)}"), align="horizon")
        + bold(paper.choose("Récapitulatif de l'inscription", "Récapitulatif d'inscription"), 13)
        + f"\n\nSession {paper.put('session', case.session)} · {_academy(case, paper, f'Académie {of(name)}')} · BTS\n"
        + head("Candidat", blue)
        + two_tone([("Numéro candidat", paper.put("candidate_number", number)), *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Lieu de naissance", txt(p.birth_place)), ("Adresse postale", txt(home(case))), ("Adresse électronique", txt(p.email)), ("Téléphone portable", p.phone)], 52, "rgb(238,238,250)")
        + head("Qualification présentée", blue)
        + two_tone([("Spécialité", bold(paper.put("speciality", course(case)))), ("Établissement", txt(rng.choice(("Candidat individuel", "CNED – examens", "GRETA")))), ("Mode de passage", rng.choice(("Forme globale", "Forme progressive"))), ("Aménagements demandés", "non")], 52, "rgb(238,238,250)")
    )  # fmt: skip
    second = (
        "#pagebreak()\n"
        + head("Épreuves", blue)
        + grid(
            ("Unité", "Intitulé", "Forme", "Présentée"),
            _tests(case, True),
            "(16mm, 1fr, 40mm, 24mm)",
            fill="rgb(238,238,250)",
        )
        + head("Engagement", blue)
        + "Je certifie l'exactitude des informations portées dans ce récapitulatif. J'ai pris connaissance que ma signature rend mes choix définitifs.\n"
        + gap(2)
        + f"Récapitulatif édité le {when(paper, 'edited_on', edited, slashed(edited))}\n"
        + gap(3)
        + cols(
            f"Date de signature : #v(1mm) {paper.hand_date('signed_on', signed, 15)}",
            walled(paper, "candidate", "Signature du candidat", None, 78, 26),
            w="(1fr, 88mm)",
        )
    )
    return first + second


@opened_layout("registration_confirmation", "fixed_pitch_old_program_with_stub_to_return")
def fixed_pitch_old_program_with_stub_to_return(case: Case, paper: Paper) -> str:
    """An old program in fixed pitch: codes, then a stub below a cut line that is dated and signed."""
    p, rng = case.person, case.rng
    edited, signed, number = _inscribed(case)
    paper.setup.font = typewriter_font(rng)
    sheet(paper, 8.8, margins=(13, 13, 12, 14), leading=0.72)
    name = academy(case)
    plain = strip_accents(of(name)).upper()
    rows = ", ".join(f"[{a}], [{b}], [{c}], [{d}]" for a, b, c, d in _tests(case, False, True))
    cut = '#line(length: 100%, stroke: (thickness: 0.7pt, dash: "dashed"))\n'
    who = lines(name_rows(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRENOMS", sep=" "))
    return (
        f"{_academy(case, paper, f'ACADEMIE {plain}')} #h(1fr) EDITION DU {when(paper, 'edited_on', edited, slashed(edited))}\n\nBTS #h(1fr) SESSION {paper.put('session', case.session)}\n"
        + mid(bold(paper.choose("CONFIRMATION D'INSCRIPTION", "CONFIRMATION D'INSCRIPTION - EXEMPLAIRE A RETOURNER"), 11))
        + f"\nSPECIALITE : {paper.put('speciality', course(case))}\n\nCANDIDAT NO {paper.put('candidate_number', number)} #h(10mm) CATEGORIE : {rng.choice(('INDIVIDUEL', 'EX-APPRENTI', 'FORM. CONTINUE'))}\n\n"
        + who
        + f"NE(E) LE : {paper.birth_date(form=slashed(p.birth_date))} A {txt(strip_accents(p.birth_place).upper())}\n\nADRESSE : {txt(home(case))}\n"
        + cut
        + f"#grid(columns: (14mm, 1fr, 48mm, 34mm), row-gutter: 2.2mm, [EPR.], [LIBELLE], [MODE], [ETAT], {rows})\n"
        + cut
        + "LE CANDIDAT VERIFIE LES RENSEIGNEMENTS CI-DESSUS. TOUTE MODIFICATION ULTERIEURE EST IMPOSSIBLE.\n"
        + gap(6)
        + f"JE CONFIRME MON INSCRIPTION. \\ #v(1mm) DATE : {paper.hand_date('signed_on', signed, 14)}\n"
        + gap(2)
        + along(paper, "candidate", "SIGNATURE DU CANDIDAT", None, 76, 25)
    )  # fmt: skip


@opened_layout("registration_confirmation", "letter_like_confirmation_with_minor_line")
def letter_like_confirmation_with_minor_line(case: Case, paper: Paper) -> str:
    """A letter to the candidate with what was entered, an answer part typed on a computer."""
    p, rng = case.person, case.rng
    edited, signed, number = _inscribed(case)
    sheet(paper, 10.2, "Liberation Serif", "Caladea", "Libertinus Serif", margins=(16, 20, 14, 20))
    name = academy(case)
    return (
        cols(f"{bold(_academy(case, paper, f'Académie {of(name)}'), 13)} \\ Service des examens post-baccalauréat \\ Affaire suivie par {txt(colleague(case))}", window(paper, 2), w="(1fr, 74mm)")
        + gap(5)
        + f"{bold('Objet')} : {paper.choose('confirmation de votre inscription au BTS', 'confirmation d’inscription – BTS')}, session {paper.put('session', case.session)} \\ N° de candidat à rappeler : {bold(paper.put('candidate_number', number))}\n\n{p.civility},\n\n"
        + f"Votre demande, enregistrée dans l'application et imprimée le {when(paper, 'edited_on', edited)}, porte sur la spécialité {bold(paper.put('speciality', course(case)))} sous forme {rng.choice(('globale', 'progressive'))}. Elle a été faite sous l'identité suivante :\n"
        + inward(lines([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=say(paper, p.birth_date)))]), 8)
        + "\nÉpreuves retenues : "
        + txt(", ".join(f"{code} {label.lower()}" for code, label, _ in units_of(case)) + ".")
        + "\n\nSi ces renseignements sont exacts, complétez la partie ci-dessous et déposez ce courrier dans votre espace.\n"
        + gap(2)
        + frame(f"{bold('Réponse du candidat')} – j'ai vérifié les renseignements ci-dessus et je confirme mon inscription.\n\nFait à {txt(p.place.town)}, le {when(paper, 'signed_on', signed)}\n" + row_of(paper, [("candidate", "Signature du candidat (obligatoire)", None), ("legal_representative", "Signature du représentant légal si mineur", None)] if _under_age(case) else [("candidate", "Signature du candidat (obligatoire)", None)], 160, 24), 3, "0.8pt", "luma(250)")
    )  # fmt: skip


def _under_age(case: Case) -> bool:
    return (case.today - case.person.birth_date).days < 18 * 365.25


# -- benefits, engagement, duration --------------------------------------------------------------


@opened_layout("benefit_waiver", "annex_table_with_two_boxes_by_unit_filled_by_pen")
def annex_table_with_two_boxes_by_unit_filled_by_pen(case: Case, paper: Paper) -> str:
    """A circular's annex: names by pen, keep or give up ticked by unit, day and hand."""
    p, rng = case.person, case.rng
    signed = case.fact("signed_on", case.day_before(0, 15))
    sheet(paper, 10, "Liberation Sans", "Carlito", "Open Sans", margins=(15, 17, 13, 17))
    who = pen_names(paper, "Nom de naissance", "Nom d'usage", "Prénom")
    shown = course(case)
    rows = []
    for code, label, _ in units_of(case):
        drop = code == "E2" or rng.random() < 0.25
        had = code == "E2" or rng.random() < 0.5
        note = f"{rng.randrange(20, 34) / 2:g}".replace(".", ",")
        rows.append((txt(code), txt(label), paper.handwritten(note, 12) if had else "", mid(box(had and not drop)), mid(box(had and drop))))  # fmt: skip
    return (
        cols(f"{bold(txt(f'Académie {of(academy(case))}'), 11)} \\ Division des examens", right(f"Annexe {rng.randrange(3, 9)} \\ BTS – session {case.session}"))
        + mid(f"#block(stroke: 0.8pt, inset: 2.5mm)[{bold(paper.choose('CONSERVATION OU RENONCIATION AUX BÉNÉFICES DE NOTES', 'DÉCLARATION DE CONSERVATION OU DE REFUS DE BÉNÉFICES'), 12)}]")
        + plain_rows([*who, ("Né(e) le", pen(paper, "birth_date", p.birth_date.isoformat(), slashed(p.birth_date))), ("Spécialité du BTS", pen(paper, "speciality", shown, shown, 13))], 40, 3)
        + "\nPour chaque unité où une note d'au moins 10 sur 20 a été obtenue, cocher une case :\n"
        + grid(("Unité", "Épreuve", "Note", "Je conserve", "Je renonce"), rows, "(14mm, 1fr, 20mm, 26mm, 26mm)")
        + "\nLa renonciation est définitive : seule la note obtenue à la nouvelle session sera prise en compte.\n"
        + gap(3)
        + cols(f"Date : {paper.hand_date('signed_on', signed, 14)}", over(paper, "candidate", "Signature du candidat", None, 70, 24), w="(1fr, 80mm)")
    )  # fmt: skip


@opened_layout("benefit_waiver", "typed_statement_renouncing_named_marks")
def typed_statement_renouncing_named_marks(case: Case, paper: Paper) -> str:
    """The candidate's own page from a word processor: a list of marks given up, hand at the right."""
    p, rng = case.person, case.rng
    signed = case.fact("signed_on", case.day_before(0, 15))
    sheet(paper, 11.3, "Carlito", "Liberation Serif", "Lato", margins=(24, 25, 20, 25), leading=0.8)
    picked = rng.sample(list(units_of(case)), 2)
    items = "".join(f"- {txt(f'épreuve {code}, {label.lower()} : {rng.randrange(20, 30) / 2:g} sur 20'.replace('.', ','))} \n" for code, label, _ in picked)  # fmt: skip
    return (
        f"{txt(p.first_name)} {txt(p.usage_name or p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)} \\ {p.phone}\n"
        + right(f"#box[#set align(left)\nMonsieur le Recteur \\ Académie {txt(of(academy(case)))} \\ Service des examens]")
        + gap(8)
        + f"{bold('Objet : ' + paper.choose('renonciation à des bénéfices de notes', 'refus du bénéfice de notes'))}\n\nMonsieur le Recteur,\n\n"
        + f"Je soussigné{p.agree('', 'e')}, {whom(paper, title=False)}, {birth(paper)}, {p.agree('inscrit', 'inscrite')} au BTS {paper.put('speciality', course(case))} pour la session {case.session}, déclare renoncer au bénéfice des notes suivantes, obtenues à la session {case.session - 1} :\n\n"
        + items
        + "\nJe suis informé"
        + p.agree("", "e")
        + " que cette décision est définitive et que je devrai repasser ces épreuves.\n\nVeuillez agréer, Monsieur le Recteur, l'expression de mes sentiments respectueux.\n"
        + gap(4)
        + inward(f"Fait à {txt(p.place.town)}, le {when(paper, 'signed_on', signed)}\n\n" + over(paper, "candidate", "Signature du candidat :", None, 64, 24), 80)
    )  # fmt: skip


@opened_layout("student_engagement_form", "optional_test_form_with_activity_grid")
def optional_test_form_with_activity_grid(case: Case, paper: Paper) -> str:
    """The form of the optional test: kind of activity ticked, skills in boxes, host's visa."""
    p, rng = case.person, case.rng
    school = school_of(case, LYCEES)
    sheet(paper, 9.8, "Open Sans", "Liberation Sans", "Carlito", margins=(14, 16, 12, 16))
    kinds = ("Activité bénévole dans une association", "Service civique", "Sapeur-pompier volontaire", "Réserve opérationnelle", "Mandat d'élu étudiant")  # fmt: skip
    chosen = rng.randrange(len(kinds))
    ticks = " \\ ".join(box(k == chosen, words) for k, words in enumerate(kinds))
    return (
        cols(bold(txt(f"Académie {of(academy(case))}"), 11), right(f"BTS – session {bold(paper.put('session', case.session))}"))
        + bar("rgb(0,90,60)", 1.5)
        + mid(f"{bold(paper.choose('FICHE « ENGAGEMENT ÉTUDIANT »', 'FICHE ENGAGEMENT ÉTUDIANT'), 15, 'rgb(0,90,60)')} \\ Épreuve facultative – unité UF")
        + tag("Candidat", "rgb(0,90,60)", "rgb(226,240,232)")
        + cells([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Spécialité de BTS", txt(course(case))), ("Établissement ou candidat individuel", txt(school.name))], 2)
        + tag("Nature de l'engagement", "rgb(0,90,60)", "rgb(226,240,232)")
        + f"{ticks}\n\nStructure : {paper.handwritten(rng.choice(('Les Jardins fictifs', 'Club nautique Exemple', 'Secours Modèle')), 13)} #h(6mm) Durée : {paper.handwritten(rng.choice(('8 mois', '1 an', '2 ans')), 13)}\n"
        + tag("Compétences, connaissances et aptitudes mises en œuvre", "rgb(0,90,60)", "rgb(226,240,232)")
        + f"#block(stroke: 0.4pt, inset: 3mm, width: 100%, height: 34mm)[{paper.handwritten('organiser une collecte, travailler en équipe,', 13)} \\ {paper.handwritten('tenir un budget, accueillir du public', 13)}]\n"
        + gap(2)
        + cols("Fiche remise au jury le jour de l'épreuve.", walled(paper, "candidate", "Signature du candidat", None, 80, 25), w="(1fr, 90mm)")
    )  # fmt: skip


@opened_layout("duration_decision", "higher_education_office_letter_after_team_opinion")
def higher_education_office_letter_after_team_opinion(case: Case, paper: Paper) -> str:
    """A positioning decision as a numbered notification, hours before and after in a table."""
    rng = case.rng
    issued = case.fact("issue_date", case.day_before(10, 300))
    after = rng.choice((600, 675, 750))
    sheet(paper, 10.3, "Liberation Sans", "Carlito", "Caladea", margins=(16, 20, 14, 20))
    return (
        cols(motto(f"Rectorat {of(academy(case))}", "Délégation à la formation professionnelle"), window(paper, 2), w="(1fr, 78mm)")
        + gap(4)
        + f"N° {rng.randrange(100, 999)}-{issued.year} \\ {bold('Objet')} : {paper.choose('décision de positionnement', 'décision de positionnement – réduction de la durée de formation')} – BTS {txt(course(case))}\n\n"
        + "Vu les articles D. 643-8 à D. 643-12 du code de l'éducation ; vu le dossier présenté ; vu la proposition de l'équipe pédagogique,\n\n"
        + f"la durée de la formation conduisant au brevet de technicien supérieur est fixée comme suit pour {whom(paper)}, {birth(paper)} :\n"
        + grid(("", "Durée réglementaire", "Durée après positionnement"), [("Formation", "1350 heures", bold(f"{after} heures")), ("Stage", "8 semaines", rng.choice(("4 semaines", "dispense")))], "(1fr, 50mm, 55mm)")
        + "\nLa présente décision de positionnement est à joindre au dossier d'inscription à l'examen. Elle peut être contestée dans les deux mois devant le tribunal administratif.\n"
        + gap(6)
        + inward(f"{txt(seat(case))}, le {when(paper, 'issue_date', issued)}\n\n" + over(paper, "authority", "Pour la rectrice et par délégation, le délégué académique", _jury(case), 78, name=colleague(case)), 76)
    )  # fmt: skip
