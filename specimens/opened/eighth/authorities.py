"""Papers of the State, of town halls and commissions: national service, titles, decisions."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighth.facts import ONE, counted_on, served_on, units, written_on
from specimens.opened.eighth.frames import (
    addressee,
    columns,
    dotted,
    frame,
    hand,
    heading,
    marianne,
    rounded,
    stacked,
    table,
)
from specimens.opened.eighth.wording import (
    MONO,
    SANS,
    SERIF,
    at_right,
    beside,
    birth,
    born_in,
    br,
    bystander,
    centre,
    day_of,
    face,
    footer,
    free_day,
    in_prose,
    name_rows,
    num,
    of,
    put_day,
    rectorate_town,
    region,
    right,
    sheet,
    strong,
    tiny,
    trade,
)
from specimens.people import invent_place

_CENTRES = ("Nîmes", "Dijon", "Rennes", "Bordeaux", "Lille", "Strasbourg", "Lyon", "Montpellier")


@opened_layout("jdc_certificate", "half_sheet_with_notice_at_the_left")
def half_sheet_with_notice_at_the_left(case: Case, paper: Paper) -> str:
    """A half sheet across: a narrow notice at the left, the certificate in prose at the right with
    the day of the session in the sentence, officer's hand below, holder's hand beside it."""
    who, rng, where = case.person, case.rng, case.rng.choice(_CENTRES)
    day = served_on(case)
    sheet(paper, 9, 11, 8, 9, size=(210, 148))
    face(paper, SANS, 9.6)
    notice = "#text(size: 7pt)[À CONSERVER \\ #v(1mm) Entre 18 et 25 ans, ce certificat est exigé pour se présenter aux examens et concours placés sous le contrôle de l'autorité publique et à l'examen du permis de conduire. \\ #v(1mm) Tout changement de domicile ou de situation est à signaler au centre jusqu'à l'âge de 25 ans. \\ #v(1mm) Il n'est délivré qu'un exemplaire.]"
    ident = f"{who.birth_date:%y}{rng.randrange(10**7, 10**8)}"
    certificate = f"""{heading(paper.choose("CERTIFICAT DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ", "JOURNÉE DÉFENSE ET CITOYENNETÉ : CERTIFICAT DE PARTICIPATION"), 12.5)}
#v(2mm)
Le directeur du centre du service national et de la jeunesse {txt(of(where))} certifie que

{centre(strong(in_prose(paper), 12))}
{centre(born_in(paper))}

a pris part à la session organisée le {strong(put_day(paper, "session_date", day))} à {txt(invent_place(rng).town)}, conformément au livre premier du code du service national.

{tiny(f"Identifiant : {ident}", 8)} #h(1fr) {txt(where)}, le {free_day(paper, day)}
#v(1mm)
{beside(hand(paper, "candidate", "L'intéressé" + who.agree("", "e"), wide=52, high=20), hand(paper, "authority", "Pour le directeur, le chef de session", stamp=["CSNJ", where], wide=66), "(56mm, 1fr)", 5)}"""
    return f"""{marianne("MINISTÈRE DES ARMÉES", "Direction du service national et de la jeunesse")}
#v(2mm)
#grid(columns: (36mm, 1fr), column-gutter: 6mm, [#block(fill: luma(240), inset: 2.5mm, radius: 1mm)[{notice}]], [{certificate}])
"""


@opened_layout("jdc_certificate", "account_print_with_square_code")
def account_print_with_square_code(case: Case, paper: Paper) -> str:
    """What the young people's web account gives: a square code, a state of the obligations in rows
    with a tick for each, a signature printed from a picture."""
    who, rng, where = case.person, case.rng, case.rng.choice(_CENTRES)
    day = served_on(case)
    sheet(paper, 16, 18)
    face(paper, ("Open Sans", "Lato", "Carlito"), 10.2)
    ink = "rgb(40,45,110)"
    rows = [("Recensement à la mairie", txt(who.place.town), "fait"), ("Journée défense et citoyenneté", f"effectuée le {strong(put_day(paper, 'session_date', day))} – {txt(where)}", "fait"), ("Suite volontaire", "sans objet", "–")]  # fmt: skip
    footer(paper, f"Édité depuis l'espace personnel le {num(case.today - rng.randrange(0, 4) * ONE)} – toute copie peut être vérifiée en lisant le code carré – document fictif")  # fmt: skip
    return f"""{beside(marianne("MINISTÈRE DES ARMÉES", "Mon espace jeune – service national"), right(square_code(paper, 22)), "(1fr, 40mm)")}
#v(6mm)
{strong(txt(paper.choose("Certificat individuel de participation à la JDC", "Certificat de participation à la journée défense et citoyenneté (JDC)")), 16, ink)}
#v(4mm)
{stacked([*name_rows(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRÉNOMS"), ("DATE DE NAISSANCE", birth(paper, num(who.birth_date))), ("COMMUNE DE NAISSANCE", txt(who.birth_place)), ("NUMÉRO DÉFENSE", txt(f"{rng.randrange(10**9, 10**10)}"))], 2, ink=ink)}
#v(3mm)
{table(("Étape", "Précision", "État"), rows, "(56mm, 1fr, 20mm)", fill="rgb(226,228,246)", inset=2.2)}
#v(3mm)
La personne désignée ci-dessus est en règle au regard des obligations du service national. Ce certificat atteste sa participation à la journée ; il peut être présenté à l'inscription à un examen.
#v(6mm)
#pad(left: 96mm)[Le chef du centre {txt(of(where))} \\ {paper.sign("authority", width_mm=58, height_mm=22)} \\ {txt(bystander(case))}]
"""


@opened_layout("census_attestation", "register_slip_typed_with_days_in_words")
def register_slip_typed_with_days_in_words(case: Case, paper: Paper) -> str:
    """A small town hall's printed slip filled by a typewriter: the day of birth in words, the
    father's and mother's names, the mayor's hand and round seal."""
    who, rng = case.person, case.rng
    place, day = who.place, counted_on(case)
    sheet(paper, 12, 13, size=(148, 210))
    paper.setup.font, paper.setup.size_pt = "Liberation Serif", 10
    typed = rng.choice(MONO)

    def machine(markup: str) -> str:
        return f'#text(font: ("{typed}", "Liberation Mono"), size: 0.92em)[{markup}]'

    usage = [("nom d'usage", machine(paper.usage_name()))] if who.usage_name else []
    rows = [("Nom", machine(paper.birth_name())), *usage, ("Prénoms", machine(paper.given_names())), (f"{who.born.capitalize()} le", machine(birth(paper, french.date_in_words(who.birth_date)))), ("à", machine(txt(who.birth_place))), ("fils ou fille de", machine(txt(f"{rng.choice(('Patrick', 'Youssef', 'Jean-Luc'))} {who.birth_name}"))), ("et de", machine(txt(bystander(case)))), ("domicilié(e)", machine(txt(who.street)))]  # fmt: skip
    return f"""{beside(br("République française", tiny(f"Département {place.department}", 8)), right(strong(txt(f"Mairie {of(place.town)}"), 11)))}
#v(4mm)
{heading(paper.choose("ATTESTATION DE RECENSEMENT", "RECENSEMENT CITOYEN – ATTESTATION"), 14)}
{centre(tiny("(code du service national, articles L. 111-2, L. 113-1 et R. 111-1)", 8))}
#v(2mm)
Le Maire de la commune atteste que
{dotted(rows, 2.4)}
est inscrit{who.agree("", "e")} sur la liste communale de recensement au titre de l'année {day.year}, n° {rng.randrange(2, 90)}.
#v(1mm)
{tiny("La présente attestation vaut jusqu'à la convocation à la journée défense et citoyenneté. Aucun duplicata.", 8)}
#v(4mm)
En mairie, le {machine(put_day(paper, "issue_date", day))}
#v(2mm)
{at_right(hand(paper, "authority", "Le Maire ou l'adjoint délégué", stamp=["MAIRIE", place.town.upper()], wide=62))}
"""


@opened_layout("diploma", "ministry_of_labour_title_upright")
def ministry_of_labour_title_upright(case: Case, paper: Paper) -> str:
    """A professional title of the ministry of labour: the order that made it, the jury's day as the
    day it was obtained, level, holder, the director's hand at the right."""
    who, rng = case.person, case.rng
    first = max(who.birth_date.year + 18, case.session - 6)
    year = rng.randrange(min(first, case.session - 1), case.session)
    got = case.fact("obtained_on", dt.date(year, rng.randrange(1, 7), rng.randrange(2, 28)))
    title, level = rng.choice((("Technicien de maintenance d'équipements fictifs", 4), ("Technicien en rénovation énergétique du bâtiment", 4), ("Gestionnaire comptable d'exemple", 4), ("Technicien d'études en bâtiment fictif", 4)))  # fmt: skip
    sheet(paper, 24, 26)
    face(paper, SERIF, 11.5)
    ink = rng.choice(("rgb(20,60,120)", "rgb(80,40,90)"))
    paper.setup.background = f"#place(center + horizon, rect(width: 186mm, height: 272mm, radius: 4mm, stroke: 2.5pt + {ink}))"  # fmt: skip
    place = invent_place(rng)
    return f"""{marianne("MINISTÈRE DU TRAVAIL", "Direction régionale de l'économie, de l'emploi, du travail et des solidarités")}
#v(14mm)
{centre(br(strong(txt(paper.choose("TITRE PROFESSIONNEL", "TITRE PROFESSIONNEL DE NIVEAU " + str(level))), 20, ink), "délivré au nom de l'État"))}
#v(6mm)
{tiny(f"Vu le code de l'éducation, articles L. 335-5 et L. 335-6 ; vu l'arrêté du {day_of(paper, dt.date(year - rng.randrange(2, 5), 3, rng.randrange(2, 28)))} relatif au titre professionnel ; vu les résultats de la session d'examen,", 9)}
#v(6mm)
Le titre de
{centre(strong(paper.put("title", title), 16, ink))}
{centre(f"inscrit au répertoire national des certifications au niveau {paper.put('level', level, str(level))}")}
#v(2mm)
est attribué à
{centre(strong(in_prose(paper), 14))}
{centre(born_in(paper))}
#v(6mm)
{columns([("Date d'obtention", strong(put_day(paper, "obtained_on", got))), ("Centre agréé", txt(f"Centre Modèle {of(place.town)}")), ("Président du jury", txt(bystander(case))), ("Numéro", txt(f"{rng.randrange(10**8, 10**9)}"))], 42)}
#v(8mm)
{beside(hand(paper, "candidate", "Le titulaire", high=20), br(f"{txt(place.town)}, le {txt(day_of(paper, got + rng.randrange(15, 60) * ONE))}", hand(paper, "authority", "Le directeur départemental", stamp=["DREETS", place.town.upper()], wide=64)))}
"""


@opened_layout("exemption_decision", "jury_of_experience_partial_validation")
def jury_of_experience_partial_validation(case: Case, paper: Paper) -> str:
    """The academy's service for experience notifies what a jury granted: units granted in a table
    with « validée » or « à présenter », the jury's day, the head of the service signs at the left."""
    rng = case.rng
    day = written_on(case, 15, 420)
    listed = units(case)
    granted = {0, *rng.sample(range(1, len(listed)), 3)}
    rows = [(code, txt(label), strong("validée") if k in granted else "à présenter") for k, (code, label, _) in enumerate(listed)]  # fmt: skip
    sheet(paper, 15, 20)
    face(paper, SANS, 10)
    return f"""{beside(marianne(f"Académie {of(region(case))}", "Dispositif académique de validation des acquis"), addressee(paper, 2), "(1fr, 74mm)")}
#v(8mm)
Dossier suivi par {txt(bystander(case))} – réf. DAVA/{rng.randrange(100, 999)} #h(1fr) {txt(rectorate_town(case))}, le {put_day(paper, "issue_date", day)}
#v(5mm)
{rounded(paper.choose("NOTIFICATION DE LA DÉCISION DU JURY DE VAE", "DÉCISION DU JURY DE VALIDATION DES ACQUIS DE L'EXPÉRIENCE"), 12.5)}
#v(4mm)
Le jury du brevet de technicien supérieur {txt(trade(case))}, réuni le {txt(day_of(paper, day - rng.randrange(6, 30) * ONE))}, après avoir entendu {in_prose(paper)}, {born_in(paper)}, prononce une *validation partielle*. Le bénéficiaire est dispensé des épreuves correspondant aux unités validées :
{table(("Unité", "Intitulé", "Décision"), rows, "(20mm, 1fr, 38mm)", inset=1.4)}
Les unités validées sont acquises définitivement. Les autres peuvent être présentées par la voie de l'examen, cette décision étant à joindre à l'inscription.
#v(5mm)
{hand(paper, "authority", "Pour le recteur, chancelier des universités,", "la responsable du dispositif", stamp=[f"ACADÉMIE {of(region(case)).upper()}", "D A V A"], wide=66)}
"""


@opened_layout(
    "disability_recognition", "commission_letter_with_rights_in_frames", defects=("expired",)
)
def commission_letter_with_rights_in_frames(case: Case, paper: Paper) -> str:
    """The departmental house's letter: file number, the commission's day, a framed right with its
    two days, a long paragraph on appeals, the president's printed hand at the foot."""
    who, rng = case.person, case.rng
    years = rng.choice((1, 3, 5, 10))
    start = case.today - rng.randrange(60, 330) * ONE
    if case.has("expired"):
        years, start = 2, case.today - rng.randrange(800, 1100) * ONE
    start = case.fact("start", start)
    end = case.fact("end", dt.date(start.year + years, start.month, min(start.day, 28)) - ONE)
    met, place = start - rng.randrange(0, 20) * ONE, who.place
    sheet(paper, 14, 19)
    face(paper, SANS, 10)
    decision = columns([("Droit", strong("Reconnaissance de la qualité de travailleur handicapé (RQTH)")), ("Décision", "Accord"), ("À compter du", strong(put_day(paper, "start", start))), ("Jusqu'au", strong(put_day(paper, "end", end)))], 30)  # fmt: skip
    return f"""{beside(br(strong(txt(f"MDPH du département {place.department}"), 12, "rgb(0,100,90)"), "Maison départementale des personnes handicapées (fictive)", f"N° de dossier : {rng.randrange(10**5, 10**6)}"), addressee(paper, 4), "(1fr, 78mm)")}
#v(9mm)
{right(f"{txt(place.town)}, le {free_day(paper, met + rng.randrange(3, 12) * ONE)}")}
{strong(txt(paper.choose("Notification de décision de la CDAPH", "NOTIFICATION DE DÉCISION – CDAPH", "Objet : décision relative à votre demande de RQTH")), 13)}
#v(2mm)
{txt(who.civility)},

La commission des droits et de l'autonomie des personnes handicapées s'est réunie le {txt(day_of(paper, met))} pour examiner la demande déposée par {in_prose(paper)}, {born_in(paper, place=False)}. Vu le code du travail, article L. 5213-2, et l'évaluation de l'équipe pluridisciplinaire, elle a pris la décision suivante :
{frame(decision, 4, "rgb(238,248,245)")}
Cette reconnaissance vous permet de bénéficier des dispositifs d'insertion et d'un aménagement de poste ou de formation. Elle n'est communiquée à votre employeur ou à votre centre de formation que par vous-même.

#text(size: 0.86em)[Si vous contestez cette décision, vous disposez de deux mois à compter de sa réception pour former un recours administratif préalable auprès de la maison départementale, puis de deux mois pour saisir le tribunal judiciaire. Vous pouvez aussi demander l'intervention d'une personne qualifiée chargée de proposer des mesures de conciliation.]

Veuillez agréer, {txt(who.civility)}, l'expression de notre considération distinguée.
#v(5mm)
#pad(left: 90mm)[{hand(paper, "authority", "La présidente de la commission,", bystander(case), wide=62)}]
"""
