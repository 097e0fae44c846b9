"""Contracts of apprenticeship and of professionalisation."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_eighth.wording import (
    ADULTS,
    CFAS,
    DAY,
    REMOTE,
    bar,
    born,
    boxes,
    by_pen,
    cols,
    columns_of,
    company,
    course,
    dated,
    fat,
    filed,
    footer,
    form_cells,
    frame,
    gap,
    hand,
    house,
    ital,
    ledger,
    lined_rows,
    lives,
    loose,
    mid,
    name_rows,
    of,
    pad,
    post,
    right,
    running,
    sheet,
    siret,
    slashes,
    somebody,
    spoken,
    strip,
    tick,
    visas,
    wee,
    word_then_hand,
)
from specimens.people import Firm


def _sealed(case: Case, start: dt.date) -> dt.date:
    """The day on which the parties signed."""
    return start - case.rng.randrange(3, 45) * DAY


def _diploma(case: Case, paper: Paper, prefix: str = "BTS ") -> str:
    shown = course(case)
    return paper.put("diploma", shown, prefix + shown)


def _blue(markup: str) -> str:
    return f'#text(fill: rgb(0,0,120), font: ("Liberation Mono", "DejaVu Sans Mono"), size: 0.95em)[{markup}]'  # fmt: skip


def _pay_lines(start: dt.date, end: dt.date) -> str:
    """The pay of each year of the contract, with the days between which it holds."""
    years, out = end.year - start.year, "Rémunération\n\n"
    for k in range(years):
        first = dt.date(start.year + k, start.month, start.day)
        last = end if k == years - 1 else dt.date(first.year + 1, first.month, first.day) - DAY
        rank = "1re" if k == 0 else f"{k + 1}e"
        out += f"{rank} année, du {_blue(slashes(first))} au {_blue(slashes(last))} : {_blue(f'{53 + 8 * k} %')} du {_blue('SMIC')}\n\n"
    return out


def _state_form_back(case: Case, paper: Paper, firm: Firm, school: Firm, end: dt.date, start: dt.date) -> str:  # fmt: skip
    """The second page of the State's form: training, the three places, the deposit."""
    rng, hours = case.rng, hours_of(case)
    return (
        strip("LA FORMATION", "rgb(200,215,235)")
        + running(("CFA d’entreprise :", f"{tick(False, 'oui')} {tick(True, 'non')}"), ("Dénomination du CFA responsable :", _blue(txt(school.name))), ("N° UAI du CFA :", _blue(f"0{rng.randrange(10**6, 9 * 10**6)}B")), ("N° SIRET du CFA :", _blue(txt(siret(school)))), ("Adresse :", _blue(txt(school.address))))
        + running(("Diplôme ou titre visé par l’apprenti(e) :", _blue("54 – Brevet de technicien supérieur")), ("Intitulé précis :", _blue(_diploma(case, paper))), ("Code RNCP :", _blue(f"RNCP{rng.randrange(30000, 39000)}")))
        + running(
            ("Organisation de la formation – durée de la formation :", _blue(hours_said(paper, hours, " heures"))),
            ("Date de début de la formation en CFA :", _blue(slashes(start + 12 * DAY))),
            ("Date prévue de fin des épreuves ou examens :", _blue(f"{rng.randrange(18, 29)}/06/{end.year}")),
            ("Lieu principal de réalisation de la formation :", _blue(txt(school.place.town))),
        )
        + f"{tick(True, 'L’employeur atteste disposer de l’ensemble des pièces justificatives nécessaires au dépôt du contrat.')}\n"
        + gap(2)
        + f"Fait à {_blue(txt(firm.place.town))}\n"
        + boxes(paper, [("employer", "Signature de l’employeur", None), ("apprentice", "Signature de l’apprenti(e)", None)], 184, 24)
        + frame("#text(size: 8pt)[Signature du représentant légal de l’apprenti(e) mineur(e)] #h(8mm) _sans objet_", 2, "0.5pt")
        + strip("VISA DU CFA (cachet et signature du directeur)", "rgb(200,215,235)")
        + hand(paper, "training_centre", pad(school), 74, 30)
        + strip("CADRE RÉSERVÉ À L’ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT", "luma(225)")
        + f"Nom de l'organisme : ............................ N° SIRET : ............................ \\ Date de réception du dossier complet : .................. Date de la décision : .................. N° de dépôt : ..................\n{gap(2)}{wee(txt('Pour remplir le contrat et en savoir plus sur le traitement des données : notice FA14.'))}\n"
    )  # fmt: skip


@opened_layout("apprenticeship_contract", "state_form_two_pages_filled_in_blue", defects=CONTRACTS)
def state_form_two_pages_filled_in_blue(case: Case, paper: Paper) -> str:
    """The State's form, fillable: black captions, blue answers, signatures on the second page."""
    firm, school, rng, p = company(case), house(case, CFAS), case.rng, case.person
    start, end = contract_span(case)
    day = _sealed(case, start)
    sheet(paper, 9.8, ("Liberation Sans", "Carlito"), (11, 12, 11, 12))
    paper.setup.leading_em = 1.25
    ref = f"10103\\*{rng.choice(('08', '10', '11', '12'))}"
    first = (
        cols(f"{fat(txt('CONTRAT D’APPRENTISSAGE'), 15)} \\ {wee(txt('(art. L6211-1 et suivants du code du travail)'))}", right(f"{fat('cerfa', 11)} \\ N° {ref} \\ {wee(txt('Lire la notice FA14 avant de remplir ce document'))}"))
        + f"Mode contractuel de l'apprentissage : {_blue(str(rng.choice((1, 1, 2))))}\n"
        + strip("L’EMPLOYEUR", "rgb(200,215,235)")
        + running(("", tick(True, "employeur privé")), ("", tick(False, "employeur « public »")))
        + running(("Dénomination :", _blue(paper.put("employer", firm.name))), ("N° SIRET de l’établissement d’exécution du contrat :", _blue(txt(siret(firm)))))
        + running(("Adresse :", _blue(txt(firm.address))), ("Type d’employeur :", _blue(str(rng.choice((11, 12, 13))))), ("Code NAF :", _blue(f"43{rng.randrange(10, 39)}A")), ("Effectif total salariés :", _blue(str(rng.randrange(4, 180)))), ("Code IDCC :", _blue("1597")))
        + strip("L’APPRENTI(E)", "rgb(200,215,235)")
        + "\n\n".join(f"{txt(k)} {_blue(v)}" for k, v in name_rows(paper, "Nom de naissance de l’apprenti(e) :", "Nom d’usage :", "Prénom(s) de l’apprenti(e) selon l’état civil :", sep=" ", empty=""))
        + "\n\n"
        + running(
            ("NIR :", _blue(f"{1 if p.sex == 'M' else 2}{p.birth_date:%y%m} •• ••• •••")),
            ("Date de naissance :", _blue(paper.birth_date(form=slashes(p.birth_date)))),
            ("Sexe :", f"{tick(p.sex == 'M', 'M')} {tick(p.sex == 'F', 'F')}"),
            ("Commune de naissance :", _blue(txt(p.birth_place))),
            ("Nationalité :", _blue("1")),
        )
        + running(("Adresse :", _blue(lives(case))), ("Téléphone :", _blue(txt(p.phone))), ("Courriel :", _blue(txt(p.email))))
        + running(("Situation avant ce contrat :", _blue(str(rng.randrange(1, 9)))), ("Dernier diplôme ou titre préparé :", _blue("41")), ("Déclare bénéficier de la reconnaissance travailleur handicapé :", f"{tick(False, 'oui')} {tick(True, 'non')}"))
        + wee(txt("Représentant légal (à renseigner si l’apprenti est mineur non émancipé) – Nom et prénom : ……………………………… Adresse : ………………………………"), 8.5)
        + strip("LE MAÎTRE D’APPRENTISSAGE", "rgb(200,215,235)")
        + running(("Maître d’apprentissage n° 1 –", _blue(txt(somebody(case)))), ("Emploi occupé :", _blue(txt(rng.choice(case.title.jobs)))))
        + f"{tick(True, 'L’employeur atteste sur l’honneur que le maître d’apprentissage répond à l’ensemble des critères d’éligibilité à cette fonction.')}\n"
        + strip("LE CONTRAT", "rgb(200,215,235)")
        + running(
            ("Type de contrat ou d’avenant :", _blue("11")),
            ("Date de conclusion (signature du présent contrat) :", _blue(loose(paper, day, slashes(day)))),
            ("Date de début d’exécution du contrat :", _blue(paper.date("start", start, form=slashes(start)))),
            ("Date de fin du contrat ou de la période d’apprentissage :", _blue(paper.date("end", end, form=slashes(end)))),
            ("Durée hebdomadaire du travail :", _blue("35 heures 00 minutes")),
        )
        + _pay_lines(start, end)
        + running(("Salaire brut mensuel à l’embauche :", _blue(f"{rng.randrange(930, 1200)},00 €")), ("Caisse de retraite complémentaire :", _blue("BTP-RETRAITE")))
    )  # fmt: skip
    out = first + "\n#pagebreak()\n" + _state_form_back(case, paper, firm, school, end, start)
    visas(paper)
    return out


@opened_layout("apprenticeship_contract", "town_hall_contract_of_public_apprentice", defects=CONTRACTS)  # fmt: skip
def town_hall_contract_of_public_apprentice(case: Case, paper: Paper) -> str:
    """A town's own contract for an apprentice of the public sector: considered texts, articles."""
    school, rng = house(case, CFAS), case.rng
    start, end = contract_span(case)
    hours, day = hours_of(case), _sealed(case, start)
    town = rng.choice(("Saint-Arvigne", "Ozémont-le-Vieux", "Brévans-sur-Lys"))
    sheet(paper, 10.8, ("Liberation Serif", "Caladea", "Libertinus Serif"), (17, 22, 15, 22))
    paper.setup.justify = True
    art = iter(range(1, 9))

    def article(words: str) -> str:
        return f"#block(above: 2.6mm)[{fat(f'Article {next(art)}.')} {words}]\n"

    out = (
        cols(f"{fat(txt(f'COMMUNE DE {town.upper()}'), 12)} \\ Service des ressources humaines", right(wee(txt(f"Réf. APP-{case.session - 2}-{rng.randrange(10, 99)}"), 8.5)))
        + gap(3)
        + mid(fat(txt(paper.choose("CONTRAT D’APPRENTISSAGE", "CONTRAT D’APPRENTISSAGE – SECTEUR PUBLIC NON INDUSTRIEL ET COMMERCIAL")), 14))
        + f"Vu le code du travail, sixième partie, livre II ; vu le code général de la fonction publique ; vu la délibération du conseil municipal autorisant le recours à l'apprentissage,\n\n{fat('Entre')} la {paper.put('employer', f'Commune {of(town)}')}, représentée par son maire, {txt(somebody(case))}, d'une part,\n\n{fat('et')} {spoken(paper)}, {born(paper)}, demeurant {lives(case)}, ci-après « l'apprenti », d'autre part,\n\nil est convenu ce qui suit :\n"
        + article(f"Le présent contrat a pour objet la préparation du diplôme suivant : {fat(_diploma(case, paper, 'brevet de technicien supérieur '))}.")
        + article(f"Il prend effet le {dated(paper, 'start', start)} et s'achève le {dated(paper, 'end', end)}. Les deux premiers mois de présence effective constituent la période probatoire.")
        + article(f"L'enseignement est dispensé par {txt(school.name)}, {txt(school.address)}. Sa durée, pour l'ensemble du contrat, est de {fat(hours_said(paper, hours, ' heures'))}.")
        + article(f"L'apprenti est placé sous la responsabilité de {txt(somebody(case))}, maître d'apprentissage, au service {rng.choice(('technique', 'des bâtiments communaux', 'des moyens généraux'))}.")
        + article("La durée du travail est fixée à 35 heures par semaine, temps passé au centre compris.")
        + article(f"L'apprenti perçoit une rémunération égale à {rng.choice((53, 61, 67))} % du salaire minimum de croissance, réévaluée à chaque date anniversaire.")
        + gap(3)
        + f"Fait en quatre exemplaires à {txt(town)}, le {loose(paper, day)}.\n"
        + gap(2)
        + cols(word_then_hand(paper, ("employer", "Le Maire,", ["MAIRIE", town.upper()]), 54), word_then_hand(paper, ("apprentice", "L’apprenti,", None), 50, 28), word_then_hand(paper, ("training_centre", "Visa du directeur du CFA", pad(school)), 54), gutter=3)
    )  # fmt: skip
    visas(paper)
    return out


@opened_layout("apprenticeship_contract", "rhine_border_contract_in_two_languages", defects=CONTRACTS)  # fmt: skip
def rhine_border_contract_in_two_languages(case: Case, paper: Paper) -> str:
    """A contract in French and German, a line a matter, both languages in the caption."""
    firm, school, p = company(case), house(case, CFAS), case.person
    start, end = contract_span(case)
    hours, day = hours_of(case), _sealed(case, start)
    sheet(paper, 10, ("Lato", "Open Sans", "Liberation Sans"), (14, 15, 13, 15))

    def two(french: str, german: str) -> str:
        return (
            f'{txt(french)} \\ #text(size: 0.82em, style: "italic", fill: luma(80))[{txt(german)}]'
        )

    rows = [
        (two("Employeur", "Ausbildender Betrieb"), f"{fat(paper.put('employer', firm.name))} \\ {txt(firm.address)} – SIRET {txt(siret(firm))}"),
        *[(two(k, g), v) for (k, v), g in zip(name_rows(paper, "Nom de naissance de l’apprenti(e)", "Nom d’usage", "Prénoms", empty="–"), ("Geburtsname", "Ehename", "Vornamen"), strict=True)],
        (two("Date et lieu de naissance", "Geburtsdatum und -ort"), f"{paper.birth_date(form=slashes(p.birth_date))}, {txt(p.birth_place)}"),
        (two("Domicile", "Wohnsitz"), lives(case)),
        (two("Diplôme préparé", "Angestrebter Abschluss"), fat(_diploma(case, paper))),
        (two("Début du contrat", "Vertragsbeginn"), paper.date("start", start, form=slashes(start))),
        (two("Fin du contrat", "Vertragsende"), paper.date("end", end, form=slashes(end))),
        (two("Centre de formation", "Ausbildungszentrum"), f"{txt(school.name)}, {txt(school.address)}"),
        (two("Heures d’enseignement en centre, total du contrat", "Unterrichtsstunden insgesamt"), fat(hours_said(paper, hours))),
        (two("Temps de travail hebdomadaire", "Wöchentliche Arbeitszeit"), "35 h"),
        (two("Maître d’apprentissage", "Ausbilder"), txt(somebody(case))),
    ]  # fmt: skip
    cells = ", ".join(f"[{k}], [{v}]" for k, v in rows)
    out = (
        f"#block(width: 100%, stroke: (top: 3pt + rgb(0,70,130), bottom: 0.6pt), inset: (y: 2mm))[{fat(txt('CONTRAT D’APPRENTISSAGE'), 15)} #h(1fr) #text(size: 12pt, fill: luma(80))[Lehrvertrag]]\n"
        + wee(txt("Région Grand Est – version bilingue établie pour les entreprises de l’espace rhénan. Le texte français fait seul foi. / Maßgeblich ist der französische Text."), 7.5)
        + gap(1)
        + f"#table(columns: (66mm, 1fr), inset: 1.8mm, stroke: (x, y) => (bottom: 0.4pt + luma(130)), {cells})\n"
        + "L'employeur s'engage à verser le salaire prévu par la convention collective, à assurer la formation pratique et à permettre la présence de l'apprenti aux épreuves de l'examen.\n"
        + gap(2)
        + f"Conclu à / Geschlossen in {txt(firm.place.town)}, le / am {loose(paper, day)}\n"
        + boxes(paper, [("employer", "Employeur / Betrieb", pad(firm)), ("apprentice", "Apprenti(e) / Auszubildende(r)", None), ("training_centre", "Centre de formation / Ausbildungszentrum", pad(school))], 178, 30)
    )  # fmt: skip
    visas(paper)
    return out


@opened_layout("apprenticeship_contract", "training_centre_software_print_with_table_of_years", defects=CONTRACTS)  # fmt: skip
def training_centre_software_print_with_table_of_years(case: Case, paper: Paper) -> str:
    """What a centre's software prints of the contract: codes, blocks, a table of pay by year."""
    firm, school, rng, p = company(case), house(case, CFAS), case.rng, case.person
    start, end = contract_span(case)
    hours, day = hours_of(case), _sealed(case, start)
    sheet(paper, 8.9, ("Open Sans", "Carlito", "DejaVu Sans"), (12, 13, 13, 13))
    footer(paper, f"{school.name} – contrat n° {rng.randrange(10**5, 10**6)} – document produit par le logiciel de gestion du centre")  # fmt: skip
    ink = rng.choice(("rgb(0,110,120)", "rgb(120,40,90)", "rgb(180,90,0)"))
    pay = [(f"du {slashes(start + k * 365 * DAY)}", txt(f"{rng.choice((43, 51, 53))} % SMIC" if k == 0 else "61 % SMIC")) for k in range(2 if end.year - start.year > 1 else 1)]  # fmt: skip
    out = (
        cols(f"#rect(fill: {ink}, inset: 2mm)[{fat(txt(school.name), 10, 'white')}]", right(f"{fat(txt('Contrat d’apprentissage'), 15, ink)} \\ {wee(txt('Équivalent CERFA FA13 – exemplaire de l’apprenti'))}"))
        + gap(1)
        + cols(
            strip("Employeur", ink, "white") + columns_of([("Raison sociale", fat(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Adresse", post(firm)), ("Représentant", txt(firm.director)), ("OPCO", rng.choice(("Constructys", "OPCO 2i", "AKTO")))], 24, 1.8, ""),
            strip("Apprenti", ink, "white") + columns_of([*name_rows(paper, "Nom de famille", "Nom d’usage", "Prénom(s)", sep=" "), ("Né(e) le", paper.birth_date(form=slashes(p.birth_date))), ("À", txt(f"{p.birth_place} ({p.birth_department})")), ("Adresse", lives(case)), ("Courriel", txt(p.email))], 25, 1.8, ""),
        )
        + strip("Formation préparée", ink, "white")
        + columns_of([("Diplôme", fat(_diploma(case, paper, "BTS – "))), ("Durée totale de la formation au centre", fat(hours_said(paper, hours))), ("Rythme", rng.choice(("2 semaines centre / 2 semaines entreprise", "1 semaine sur 3 au centre"))), ("Référent au centre", txt(somebody(case)))], 62, 1.8)
        + strip("Exécution du contrat", ink, "white")
        + columns_of([("Date de début du contrat", fat(paper.date("start", start, form=slashes(start)))), ("Date de fin du contrat", fat(paper.date("end", end, form=slashes(end)))), ("Maître d’apprentissage", txt(somebody(case))), ("Emploi occupé", txt(rng.choice(case.title.jobs)))], 62, 1.8)
        + ledger(("Année d’exécution", "Rémunération minimale"), pay, "(60mm, 60mm)", pt=8.2)
        + f"Les parties déclarent avoir pris connaissance du règlement intérieur du centre. À {txt(firm.place.town)}, le {loose(paper, day, slashes(day))}\n"
        + gap(1)
        + boxes(paper, [("apprentice", "L’apprenti(e)", None), ("employer", "L’employeur – signature et cachet", pad(firm)), ("training_centre", "Le directeur du CFA – visa", pad(school))], 182, 30, "0.6pt + " + ink)
    )  # fmt: skip
    visas(paper)
    return out


def _recruited(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    start, end = contract_span(case)
    return start, end, _sealed(case, start)


@opened_layout("professional_training_contract", "state_form_ef20_filled_by_pen", defects=CONTRACTS)
def state_form_ef20_filled_by_pen(case: Case, paper: Paper) -> str:
    """The State's form EF20: printed captions, most answers in a ball pen."""
    firm, school, rng, p = company(case), house(case, ADULTS), case.rng, case.person
    start, end, day = _recruited(case)
    hours = hours_of(case)
    sheet(paper, 10, ("Liberation Sans",), (12, 14, 12, 14))
    paper.setup.leading_em = 1.0
    said = "" if hours is None else str(hours)
    if hours is not None:
        paper.put("training_hours", hours, said)
    title = course(case)
    written = {"firm": paper.put("employer", firm.name, firm.name) and firm.name, "title": paper.put("diploma", title, f"BTS {title}") and f"BTS {title}"}  # fmt: skip
    people = name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénoms", sep=" ")
    shown = [p.birth_name, *([p.usage_name] if p.usage_name else []), " ".join(p.given_names)]
    paper.date("start", start, form=slashes(start))
    paper.date("end", end, form=slashes(end))
    pen = [f"{txt(k)} : #h(2mm) {by_pen(paper, v, 14)}" for (k, _), v in zip(people, shown, strict=True)]  # fmt: skip
    out = (
        cols(fat(txt("CONTRAT DE PROFESSIONNALISATION"), 14.5), right(f"{fat('cerfa', 11)} \\ {wee(txt('n° 12434*03 – EF20'), 8)}"), widths="(1fr, 40mm)")
        + wee(txt("(Articles L6325-1 à L6325-24 du code du travail) – À adresser à l’opérateur de compétences dans les 5 jours"), 8)
        + strip("EMPLOYEUR")
        + f'Nom et prénom ou dénomination : #h(2mm) {by_pen(paper, written["firm"], 14)}\n\nAdresse : {by_pen(paper, firm.place.town, 13)} #h(8mm) N° SIRET : #comb("{firm.siret}")\n\nNature de l\'employeur : {tick(True, "entreprise")} {tick(False, "GEIQ")} {tick(False, "ETT")}\n'
        + strip("SALARIÉ(E)")
        + "\n\n".join(pen)
        + f"\n\nDate de naissance : #h(2mm) {paper.comb('birth_date', p.birth_date.isoformat(), f'{p.birth_date:%d%m%Y}')} #h(6mm) Sexe : {tick(p.sex == 'M', 'M')} {tick(p.sex == 'F', 'F')} #h(6mm) Travailleur handicapé : {tick(False, 'oui')} {tick(True, 'non')}\n"
        + strip("TUTEUR DANS L’ENTREPRISE")
        + f"Nom, prénom : {by_pen(paper, somebody(case), 13)} #h(6mm) Emploi occupé : {by_pen(paper, rng.choice(case.title.jobs), 12)}\n"
        + strip("CONTRAT")
        + f"Nature du contrat : {tick(False, 'CDI')} {tick(True, 'CDD')}\n\nDate de début d'exécution : {by_pen(paper, slashes(start), 14)} #h(5mm) Date de fin du contrat : {by_pen(paper, slashes(end), 14)}\n\nDurée hebdomadaire moyenne du travail : {by_pen(paper, '35', 13)} heures\n"
        + strip("FORMATION")
        + f"Organisme de formation : {by_pen(paper, school.name, 13)}\n\nQualification visée : {by_pen(paper, written['title'], 13)}\n\nDurée totale des actions de formation, évaluation et accompagnement comprises (en heures) : #h(2mm) {by_pen(paper, said, 14) if said else '........'}\n"
        + gap(2)
        + f"Fait à {by_pen(paper, firm.place.town, 13)} #h(4mm) le {paper.hand_date(None, day, 13)}\n"
        + boxes(paper, [("employer", "Signature de l’employeur (et cachet)", pad(firm)), ("apprentice", "Signature du salarié / de la salariée", None)], 182, 28)
    )  # fmt: skip
    visas(paper)
    return out


@opened_layout("professional_training_contract", "letter_contract_of_a_group_by_articles", defects=CONTRACTS)  # fmt: skip
def letter_contract_of_a_group_by_articles(case: Case, paper: Paper) -> str:
    """A group's typed contract of professionalisation beside the form: prose, numbered articles."""
    firm, school, rng = company(case), house(case, REMOTE, local=False), case.rng
    start, end, day = _recruited(case)
    hours = hours_of(case)
    sheet(paper, 10, ("Carlito", "Liberation Serif", "Caladea"), (18, 21, 15, 21))
    footer(paper, f"{firm.name} – {firm.form} – {firm.address} – RCS {firm.place.town} {firm.siren}")  # fmt: skip
    out = (
        f"{fat(paper.put('employer', firm.name), 13, 'rgb(20,50,90)')} \\ Direction des ressources humaines\n"
        + bar("rgb(20,50,90)", 1.2)
        + gap(2)
        + mid(f"{fat(txt(paper.choose('CONTRAT DE PROFESSIONNALISATION', 'Contrat de professionnalisation')), 15)} \\ à durée déterminée")
        + f"Entre la société désignée ci-dessus, représentée par {txt(firm.director)}, et {spoken(paper)}, {born(paper)}, domicilié(e) {lives(case)}, il a été convenu ce qui suit.\n\n"
        + f"{fat(txt('1. Objet'))} – Le salarié est engagé en contrat de professionnalisation, en application des articles L6325-1 et suivants du code du travail, afin de préparer le {fat(_diploma(case, paper))}.\n\n"
        + f"{fat(txt('2. Durée'))} – Le contrat débute le {dated(paper, 'start', start)} et prend fin le {dated(paper, 'end', end)} sans autre formalité.\n\n"
        + f"{fat(txt('3. Formation'))} – Les enseignements sont assurés par {txt(school.name)}. Ils représentent {hours_said(paper, hours, ' heures')} sur la durée du contrat, prises sur le temps de travail.\n\n"
        + f"{fat(txt('4. Emploi et tuteur'))} – Le salarié est affecté au service {rng.choice(('études', 'exploitation', 'travaux', 'gestion'))} ; son tuteur est {txt(somebody(case))}.\n\n"
        + f"{fat(txt('5. Rémunération'))} – Elle est fixée à {rng.choice((65, 70, 80))} % du SMIC, soit {rng.randrange(1080, 1420)} euros bruts par mois.\n\n"
        + f"{fat(txt('6. Horaires'))} – La durée du travail, formation comprise, est de 35 heures par semaine.\n\n"
        + f"{fat(txt('7. Période d’essai'))} – Elle est d'un mois.\n"
        + gap(2)
        + f"Établi à {txt(firm.place.town)} le {loose(paper, day)}, en deux originaux.\n"
        + gap(2)
        + cols(word_then_hand(paper, ("apprentice", "Le salarié (mention « lu et approuvé »)", None), 66, 28), word_then_hand(paper, ("employer", "Pour l’employeur", pad(firm)), 66, 28, firm.director))
    )  # fmt: skip
    visas(paper)
    return out


@opened_layout("professional_training_contract", "insurer_of_skills_record_with_visa_of_the_body", defects=CONTRACTS)  # fmt: skip
def insurer_of_skills_record_with_visa_of_the_body(case: Case, paper: Paper) -> str:
    """A skills operator's portal: the contract as a print of its screens, three electronic places."""
    firm, school, rng, p = company(case), house(case, ADULTS), case.rng, case.person
    start, end, day = _recruited(case)
    hours = hours_of(case)
    sheet(paper, 9, ("DejaVu Sans", "Open Sans", "Lato"), (13, 14, 12, 14))
    paper.setup.size_pt = 8.6
    head = f"{fat('opco', 16, 'rgb(210,60,20)')}{fat('ligne', 16, 'luma(70)')}"
    out = (
        cols(head, right(f"Dossier {txt(f'PRO-{rng.randrange(10**6, 10**7)}')} \\ {wee('Statut : signé par les parties', 8)}"))
        + bar("rgb(210,60,20)", 1.5)
        + fat(txt(paper.choose("Contrat de professionnalisation", "CONTRAT DE PROFESSIONNALISATION – récapitulatif contractuel")), 14)
        + gap(1)
        + ital(txt("Document valant contrat, conforme au modèle CERFA n° 12434, établi par saisie en ligne."))
        + gap(1)
        + lined_rows([("Bénéficiaire", fat(filed(paper))), ("Date de naissance", paper.birth_date(form=slashes(p.birth_date))), ("Adresse", lives(case))], 58)
        + lined_rows([("Entreprise signataire", fat(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Convention collective", txt(f"IDCC {rng.randrange(1000, 3200)}")), ("Tuteur", txt(somebody(case)))], 58)
        + lined_rows(
            [
                ("Certification visée", _diploma(case, paper)),
                ("Organisme de formation", txt(f"{school.name} – NDA {rng.randrange(10**10, 10**11)}")),
                ("Durée totale de la formation", hours_said(paper, hours)),
                ("Type de contrat", "CDD"),
                ("Date de début du contrat", paper.date("start", start, form=slashes(start))),
                ("Date de fin du contrat", paper.date("end", end, form=slashes(end))),
                ("Salaire mensuel brut", txt(f"{rng.randrange(1100, 1700)},00 €")),
            ],
            58,
        )
        + form_cells([("Prise en charge horaire", "15,00 €"), ("Montant total engagé", txt(f"{rng.randrange(6, 20)} {rng.randrange(100, 999)},00 €")), ("Accord du financeur", "accord de principe")], 3)
        + gap(1)
        + f"Signatures recueillies le {loose(paper, day, slashes(day))}\n"
        + boxes(paper, [("apprentice", "Bénéficiaire du contrat", None), ("employer", "Représentant de l’entreprise", pad(firm)), ("training_centre", "Organisme de formation", pad(school))], 180, 29, "0.8pt + rgb(210,60,20)")
        + wee(txt("Chaque partie conserve une copie. Réclamation : espace entreprise, rubrique « mes contrats »."))
    )  # fmt: skip
    visas(paper)
    return out
