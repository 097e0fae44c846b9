"""Contracts between an apprentice or a trainee, an employer and a centre."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, ONE, contract_span, hours_of, hours_said
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.tenth.wording import (
    cells_above,
    civil_rows,
    colon_rows,
    course,
    day_of,
    face,
    footer,
    gap,
    hand,
    hand_first,
    hands_table,
    headline,
    house,
    lined_table,
    named,
    other_day,
    outlined,
    rubber,
    shaded,
    sheet,
    slashes,
    somebody,
    spaced_siret,
    strong,
    thin_rule,
    tiny,
    two,
    wide_head,
)
from specimens.people import Firm, invent_firm
from specimens.signing import who_signed

CENTRES = ("CFA Fictif du Bassin", "CFA des Métiers d'Exemple", "UFA Spécimen", "Institut Modèle des Alternants")  # fmt: skip


def _parts(case: Case) -> tuple[Firm, Firm, dt.date, dt.date, int | None, dt.date]:
    """Firm, centre, first and last day, hours, day of conclusion."""
    firm, school = invent_firm(case.rng), house(case, *CENTRES)
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - case.rng.randrange(3, 45) * ONE)
    return firm, school, start, end, hours, signed


def _born_tutor(case: Case) -> str:
    rng = case.rng
    return f"{rng.randrange(1, 28):02d}/{rng.randrange(1, 13):02d}/{rng.randrange(1963, 1994)}"


def _holder(case: Case, paper: Paper) -> list[tuple[str, str]]:
    """Cells about the apprentice."""
    who, rng = case.person, case.rng
    return [
        *civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"),
        ("Né(e) le", paper.birth_date(form=slashes(who.birth_date))),
        ("Commune", txt(who.birth_place)),
        ("Département", txt(who.birth_department)),
        ("Sexe", who.sex),
        (
            "Nationalité (1 : française, 2 : UE, 3 : hors UE)",
            "1" if who.nationality == "FRA" else "3",
        ),
        (
            "Dernier diplôme préparé",
            rng.choice(("41 – baccalauréat professionnel", "42 – baccalauréat général")),
        ),
        ("Adresse", txt(f"{who.street} {who.place.post_code} {who.place.town}")),
    ]


@opened_layout("apprenticeship_contract", "blue_form_hours_and_hands_on_back", defects=CONTRACTS)
def blue_form_hours_and_hands_on_back(case: Case, paper: Paper) -> str:
    """The national form as an editor prints it, blue strips: parties on the front; contract,
    training and the three hands on the back."""
    firm, school, start, end, hours, signed = _parts(case)
    rng = case.rng
    sheet(paper, (210, 297), (12, 13, 13, 13), 9.2)
    face(paper, "Liberation Sans", "Carlito", "Open Sans")
    footer(paper, "Contrat d'apprentissage FA13 – exemplaire du CFA", 6.5)
    blue = "rgb(205,222,245)"
    boss = [
        ("Dénomination", strong(paper.put("employer", firm.name))),
        ("N° et voie", txt(firm.street)),
        ("Code postal et commune", txt(f"{firm.place.post_code} {firm.place.town}")),
        ("Téléphone", txt(firm.phone)),
        ("SIRET de l'établissement", txt(firm.siret)),
        ("Type / spécifique", "11 / 0"),
        ("Effectif", str(rng.randrange(3, 240))),
        ("Convention (IDCC)", str(rng.randrange(1000, 3200))),
    ]
    young = _holder(case, paper)
    out = (
        f"#grid(columns: (30mm, 1fr, 30mm), align: horizon, [{strong('cerfa', 15, 'rgb(0,70,150)')} \\ {tiny('n° 10103*' + str(rng.randrange(9, 14)), 8)}], [#align(center)[{strong('CONTRAT D’APPRENTISSAGE', 16)} \\ {tiny('articles L. 6221-1 à L. 6225-8 du code du travail', 8)}]], [#align(right)[{tiny('Mode contractuel : 1', 8)}]])\n"
        + shaded("EMPLOYEUR", blue) + cells_above(boss, 2, 1.6)
        + shaded("APPRENTI", blue) + cells_above(young, 2, 1.6)
        + shaded("MAÎTRE D'APPRENTISSAGE", blue)
        + cells_above([("Nom et prénom du 1er maître", txt(somebody(case))), ("Né(e) le", txt(_born_tutor(case))), ("Emploi occupé", txt(case.title.jobs[0])), ("Niveau du diplôme", "5")], 2, 1.6)
        + "#pagebreak()\n"
        + shaded("CONTRAT", blue)
        + cells_above([("Date de conclusion (date de signature par les parties)", other_day(paper, signed)), ("Date de début d'exécution du contrat", day_of(paper, "start", start, slashes(start))), ("Date de début de formation pratique chez l'employeur", txt(slashes(start))), ("Date de fin du contrat ou de la période d'apprentissage", day_of(paper, "end", end, slashes(end))), ("Durée hebdomadaire", "35 heures 00 minutes"), ("Travail sur machines dangereuses", rng.choice(("oui", "non"))), ("Rémunération 1re année", f"{rng.randrange(43, 54)} % du SMIC"), ("Rémunération 2e année", f"{rng.randrange(51, 68)} % du SMIC")], 2, 1.8)
        + shaded("FORMATION", blue)
        + cells_above([("Dénomination du CFA responsable", txt(school.name)), ("N° UAI / SIRET", txt(f"0{rng.randrange(10**5, 10**6)}X / {school.siret}")), ("Diplôme ou titre visé", "BTS – brevet de technicien supérieur"), ("Intitulé précis", strong(paper.put("diploma", course(case)))), ("Durée de la formation (en heures)", hours_said(paper, hours, "")), ("Date prévue des épreuves", f"05/{case.session}"), ("Lieu principal de formation", txt(f"{school.address}")), ("Code RNCP", f"{rng.randrange(34000, 39999)}")], 2, 1.8)
        + f"#check(true) L'employeur atteste disposer de l'ensemble des pièces justificatives nécessaires au dépôt du contrat.\n\nFait à {txt(firm.place.town)}\n"
        + hands_table(paper, [("employer", "Signature de l'employeur", rubber(firm)), ("apprentice", "Signature de l'apprenti", None), ("training_centre", "Visa du CFA", rubber(school))], 184)
        + shaded("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT", blue)
        + cells_above([("Nom de l'organisme", rng.choice(("Opco Fictif", "Opco Modèle 2i"))), ("Date de réception du dossier complet", txt(slashes(signed + 12 * ONE))), ("N° de dépôt", f"0{rng.randrange(10**9, 10**10)}"), ("Date de la décision", txt(slashes(signed + 20 * ONE)))], 2, 1.6)
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "one_row_a_party_across", defects=CONTRACTS)
def one_row_a_party_across(case: Case, paper: Paper) -> str:
    """A centre's sheet laid across: each party in a row with its place to sign at the row's end,
    what is agreed in a frame above."""
    firm, school, start, end, hours, signed = _parts(case)
    rng, who = case.rng, case.person
    sheet(paper, (297, 210), (13, 15, 11, 15), 9.2)
    face(paper, "Lato", "Carlito", "Liberation Sans")
    when = f"du {day_of(paper, 'start', start)} au {day_of(paper, 'end', end)}"
    agreed = (
        f"*Objet* – préparer le brevet de technicien supérieur {strong(paper.put('diploma', course(case)))}. #h(4mm) *Durée du contrat* – {when}. \\ "
        f"*Formation au CFA* – {hours_said(paper, hours, paper.choose(' heures', ' h'))} au total, en alternance de {rng.choice(('deux semaines', 'trois semaines', 'une semaine'))}. #h(4mm) *Maître d'apprentissage* – {txt(somebody(case))}, né(e) le {txt(_born_tutor(case))}. \\ "
        f"*Salaire* – {rng.randrange(43, 60)} % du SMIC la première année, {rng.randrange(60, 70)} % la seconde."
    )
    small = "#text(size: 0.92em)"
    rows = (
        ("employer", "L'EMPLOYEUR", f"{strong(paper.put('employer', firm.name))} \\ {txt(firm.address)} \\ SIRET {txt(spaced_siret(firm))} – représenté par {txt(firm.director)}", rubber(firm)),
        ("apprentice", "L'APPRENTI(E)", f"{named(paper)} \\ {who.born} le {paper.birth_date(form=slashes(who.birth_date))} à {txt(who.birth_place)} \\ {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)}", None),
        ("training_centre", "LE CENTRE DE FORMATION", f"{txt(school.name)} \\ {txt(school.address)} \\ déclaration d'activité {rng.randrange(10, 99)} {rng.randrange(10**6, 10**7)}", rubber(school)),
    )  # fmt: skip
    cells = ", ".join(f"[*{txt(label)}*], [{small}[{words}]], [{paper.sign(party, width_mm=74, height_mm=34, stamp=stamp)}]" for party, label, words, stamp in rows)  # fmt: skip
    out = (
        f"{strong(txt(school.name), 11)} #h(1fr) {tiny('formulaire homologué n° 10103 – loi du 5 septembre 2018', 8)}\n"
        + headline(paper.choose("CONTRAT D'APPRENTISSAGE", "Contrat d'apprentissage"), 16)
        + outlined(agreed, 3)
        + f"#table(columns: (42mm, 1fr, 80mm), stroke: 0.5pt, inset: 1.6mm, align: horizon, [], [Identification], [Signature], {cells})\n"
        + f"Conclu à {txt(firm.place.town)} le {other_day(paper, signed)}. Un exemplaire est transmis à l'opérateur de compétences dans les cinq jours.\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "chamber_record_with_boxed_days", defects=CONTRACTS)
def chamber_record_with_boxed_days(case: Case, paper: Paper) -> str:
    """A chamber's copy of the contract: typed lines, days one digit a box, hands over captions in
    a triangle, the chamber's own number below."""
    firm, school, start, end, hours, signed = _parts(case)
    rng, who = case.rng, case.person
    sheet(paper, (210, 297), (13, 16, 12, 16), 9.4)
    face(paper, "Liberation Sans", "DejaVu Sans", "Liberation Mono")

    def day(name: str, d: dt.date) -> str:
        paper.put(name, d.isoformat(), f"{d:%d %m %Y}")
        return " ".join(f'#comb("{part}")' for part in (f"{d:%d}", f"{d:%m}", f"{d:%Y}"))

    out = (
        f"Chambre de métiers et de l'artisanat \\ {strong('SERVICE DE L’APPRENTISSAGE', 10)}\n"
        + headline(paper.choose("CONTRAT D'APPRENTISSAGE", "CONTRAT D'APPRENTISSAGE (CERFA 10103)"), 15)
        + shaded("A – Parties")
        + colon_rows([("Entreprise", strong(paper.put("employer", firm.name))), ("Établissement", txt(f"{firm.address} – SIRET {firm.siret}")), ("Chef d'entreprise", txt(firm.director)), *civil_rows(paper, "Apprenti : nom de naissance", "nom d'usage", "prénoms", sep=" "), ("date de naissance", day("birth_date", who.birth_date)), ("adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Responsable du suivi", txt(f"{somebody(case)}, maître d'apprentissage, né(e) le {_born_tutor(case)}"))], 52)
        + shaded("B – Durée")
        + colon_rows([("Date de début", day("start", start)), ("Date de fin", day("end", end)), ("Essai", "45 jours de présence en entreprise")], 52)
        + shaded("C – Enseignement")
        + colon_rows([("Diplôme préparé", txt("BTS ") + strong(paper.put("diploma", course(case)))), ("Centre", txt(f"{school.name}, {school.place.town}")), ("Nombre d'heures de formation", hours_said(paper, hours, "")), ("Année d'entrée dans le cycle", "première")], 52)
        + shaded("D – Signatures des parties")
        + two(hand_first(paper, "apprentice", "L'apprenti(e)", wide=62, high=26), hand_first(paper, "employer", "L'employeur", stamp=rubber(firm), wide=70))
        + f"#align(center)[#block[#set align(left)\n{hand_first(paper, 'training_centre', 'Le directeur ou la directrice du CFA', stamp=rubber(school), wide=70)}]]\n"
        + f"À {txt(firm.place.town)}, le {other_day(paper, signed)} #h(1fr) {tiny(f'Enregistré sous le n° {rng.randrange(10**5, 10**6)}-{start.year}', 8)}\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("professional_training_contract", "operator_form_in_lines", defects=CONTRACTS)
def operator_form_in_lines(case: Case, paper: Paper) -> str:
    """The operator's print of the form, ruled lines under each heading, employer and holder sign,
    the body on the training annex overleaf."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    school = house(
        case,
        "Pôle Fictif de l'alternance",
        "Exemple Formation Supérieure",
        "Greta Modèle",
        near=False,
    )
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(3, 30) * ONE)
    sheet(paper, (210, 297), (14, 16, 14, 16), 9.6)
    out = (
        f"{strong('CONTRAT DE PROFESSIONNALISATION', 15)} #h(1fr) {tiny('Cerfa n° 12434*03', 8)} \\ {tiny('articles L. 6325-1 et suivants du code du travail', 8)}\n{thin_rule('rgb(120,0,90)', 1.5)}"
        + strong("Entreprise", 11, "rgb(120,0,90)") + "\n"
        + lined_table([("Raison sociale", strong(paper.put("employer", firm.name))), ("Siège", txt(firm.address)), ("SIRET – NAF", txt(f"{spaced_siret(firm)} – 43{rng.randrange(10, 99)}Z")), ("Tuteur désigné", txt(f"{somebody(case)}, né(e) le {_born_tutor(case)}"))], "52mm", 1.4)
        + strong("Titulaire du contrat", 11, "rgb(120,0,90)") + "\n"
        + lined_table([*civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"{paper.birth_date(form=slashes(who.birth_date))} – {txt(who.birth_place)}"), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Situation avant contrat", rng.choice(("étudiant", "demandeur d'emploi", "salarié")))], "52mm", 1.4)
        + strong("Contrat", 11, "rgb(120,0,90)") + "\n"
        + lined_table([("Nature", "durée déterminée"), ("Prend effet le", day_of(paper, "start", start, slashes(start))), ("Prend fin le", day_of(paper, "end", end, slashes(end))), ("Emploi et classification", txt(f"{case.title.jobs[0]}, coefficient {rng.randrange(140, 260)}")), ("Rémunération brute", f"{rng.randrange(1050, 1850)} € par mois")], "52mm", 1.4)
        + f"Date de conclusion : {other_day(paper, signed)} #h(1fr) Fait à {txt(firm.place.town)}\n"
        + gap(1)
        + two(hand(paper, "employer", "L'entreprise", stamp=rubber(firm), wide=66), hand(paper, "apprentice", "Le titulaire du contrat", wide=60, high=28))
        + "#pagebreak()\n"
        + f"{strong('ANNEXE FORMATION', 13)}\n{thin_rule('rgb(120,0,90)', 1.5)}"
        + lined_table([("Organisme", txt(school.name)), ("Adresse", txt(school.address)), ("N° de déclaration", f"{rng.randrange(10, 99)} {rng.randrange(10, 99)} {rng.randrange(10**5, 10**6)} {rng.randrange(10, 99)}"), ("Certification préparée", txt("BTS ") + strong(paper.put("diploma", course(case)))), ("Durée des actions de formation", hours_said(paper, hours, paper.choose(" heures", " h"))), ("Sessions", txt(f"deux jours par semaine, de septembre à juin {case.session}"))], "52mm", 2)
        + gap(5)
        + hand(paper, "training_centre", "Pour l'organisme de formation,", school.director, stamp=rubber(school), wide=66)
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("professional_training_contract", "agreement_in_sentences_of_a_firm", defects=CONTRACTS)  # fmt: skip
def agreement_in_sentences_of_a_firm(case: Case, paper: Paper) -> str:
    """A firm's own text on its letterhead: who, what, how long, how many hours, in sentences."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    school = house(case, "Campus Fictif Formation", "Institut d'Exemple", near=False)
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(3, 30) * ONE)
    paper.setup.size_pt, paper.setup.justify = 10.2, True
    ink = rng.choice(("rgb(140,60,0)", "rgb(30,70,120)", "rgb(60,60,60)"))
    points = (
        f"Le contrat est régi par les articles L. 6325-1 et suivants du code du travail. Il court du {day_of(paper, 'start', start)} au {day_of(paper, 'end', end)}.",
        f"Le salarié prépare le brevet de technicien supérieur {strong(paper.put('diploma', course(case)))} auprès de {txt(school.name)}, {txt(school.address)}.",
        f"Les enseignements généraux, professionnels et technologiques représentent {hours_said(paper, hours, ' heures')} ; ce temps est du temps de travail.",
        f"Dans l'entreprise, le salarié est accompagné par {txt(somebody(case))}, tuteur, qui consacre deux heures par semaine à cette mission.",
        f"Le salaire est de {rng.randrange(65, 86)} % du SMIC. La durée du travail est de 35 heures, formation comprise.",
        "L'employeur dépose le contrat auprès de son opérateur de compétences dans les cinq jours qui suivent le début de son exécution.",
    )
    out = (
        wide_head(firm, paper.put("employer", firm.name), ink, f"SIRET {spaced_siret(firm)}", firm.phone)
        + gap(4)
        + headline(paper.choose("CONTRAT DE PROFESSIONNALISATION", "Contrat de professionnalisation à durée déterminée"), 14.5)
        + gap(3)
        + f"Le présent contrat lie l'entreprise désignée en tête, représentée par {txt(firm.director)}, et {named(paper)}, {who.born} le {paper.birth_date(form=slashes(who.birth_date))} à {txt(who.birth_place)}, résidant {txt(who.street)} à {txt(who.place.town)}.\n"
        + "".join(f"#block(above: 3.2mm, below: 3.2mm)[#grid(columns: (7mm, 1fr), [{k}°], [{p}])]\n" for k, p in enumerate(points, 1))
        + gap(2)
        + f"Fait en trois exemplaires le {other_day(paper, signed)} à {txt(firm.place.town)}.\n"
        + gap(3)
        + hands_table(paper, [("apprentice", "Le salarié", None), ("training_centre", "L'organisme de formation", rubber(school)), ("employer", "L'employeur", rubber(firm))], 170)
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out
