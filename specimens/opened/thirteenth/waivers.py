"""Benefits given up or kept, engagement, diplomas, records of marks."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, marks, outcome, sat_in, units_of
from specimens.facts import told as scored
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirteenth.frames import (
    aside,
    bar,
    bullets,
    grid,
    ink_cross,
    over,
    place,
    ring,
    row_of,
    state,
    tick,
    under,
)
from specimens.opened.thirteenth.wording import (
    BOOK,
    ONE,
    PLAIN,
    SCHOOLS,
    TIGHT,
    birth,
    body_named,
    born,
    cells_of,
    day,
    end_right,
    fat,
    foot,
    home,
    inset_right,
    letters,
    lines,
    loose,
    mark,
    mid,
    name_pairs,
    num,
    of,
    page,
    pen_names,
    prose,
    region,
    seat,
    subject,
    told,
    two,
    wee,
)


@opened_layout("benefit_waiver", "office_form_names_and_crosses_by_pen_parent_too")
def office_form_names_and_crosses_by_pen_parent_too(case: Case, paper: Paper) -> str:
    """The office's printed form filled by pen: names, a cross a unit, day; candidate and parent."""
    rng, when = case.rng, case.day_before(1, 30)
    when = case.fact("signed_on", when)
    page(paper, 13, 16)
    letters(paper, TIGHT, 10)
    listed = units_of(case)
    dropped = {rng.randrange(len(listed)), rng.randrange(len(listed))}
    rows = [(fat(code), txt(label), ink_cross(paper, k in dropped)) for k, (code, label, _) in enumerate(listed)]  # fmt: skip
    hands = row_of(paper, [("candidate", "Signature du candidat", None), ("legal_representative", "Signature du représentant légal (candidat mineur)", None)], total=174, high=24)  # fmt: skip
    number = cells_of(f"{rng.randrange(10**9, 10**10)}")
    return f"""{two(state(f"Académie {of(region(case))}", "Service des examens"), end_right(lines(fat(f"Session {case.session}", 12), "Brevet de technicien supérieur")))}
#v(2mm)
{bar(paper.choose("RENONCIATION AU BÉNÉFICE DE NOTES", "REFUS DE CONSERVATION DE BÉNÉFICES"), "luma(215)", "black", 13)}
{under([*pen_names(paper, "Nom de naissance :", "Prénom :"), ("Spécialité du BTS :", fat(paper.put("speciality", subject(case))))])}
N° de candidat de la session précédente : {number}
#v(2mm)
Je déclare renoncer, de façon définitive, au bénéfice de la note obtenue aux unités cochées ci-dessous et me présenter à nouveau aux épreuves correspondantes :
{grid(("Unité", "Intitulé de l'épreuve", "Je renonce"), rows, "(22mm, 1fr, 26mm)", inset=1.7)}
{wee("Une note abandonnée ne peut plus être reprise, même si la nouvelle est plus basse. Sans cette feuille, les notes d'au moins 10/20 sont reportées d'office.", 8.5)}
#v(2mm)
Date : {paper.hand_date("signed_on", when)}
#v(2mm)
{hands}
"""


@opened_layout("benefit_waiver", "typed_request_to_carry_some_marks_only")
def typed_request_to_carry_some_marks_only(case: Case, paper: Paper) -> str:
    """A candidate's typed letter: which marks are carried over and which given up, hand at left."""
    rng, who = case.rng, case.person
    when = case.fact("signed_on", case.day_before(1, 40))
    page(paper, 22, 25)
    letters(paper, BOOK, 11, 0.7)
    listed = units_of(case)
    kept, gone = listed[rng.randrange(0, 3)], listed[rng.randrange(3, len(listed))]
    return f"""{prose(paper, polite=False)} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town)} \\ {txt(who.email)}
#v(6mm)
{inset_right(lines("Rectorat", "Service des examens, bureau des BTS", txt(seat(case))), 92)}
#v(6mm)
{end_right(f"{txt(who.place.town)}, le {told(paper, 'signed_on', when)}")}
#v(3mm)
{fat(txt(paper.choose("Objet : report et renonciation à des bénéfices de notes", "Objet : demande de report de notes – renonciation partielle")))}
#v(5mm)
Madame, Monsieur,

{who.agree("Inscrit", "Inscrite")} à la session {case.session} du BTS {fat(paper.put("speciality", subject(case)))}, et {who.born} le {birth(paper)}, je vous fais part de mon choix au sujet des notes que j'ai obtenues à la session {case.session - 1} :
{bullets(f"je demande le report de la note de l'unité {fat(kept[0])} ({txt(kept[1])}) ;", f"je renonce au bénéfice de la note de l'unité {fat(gone[0])} ({txt(gone[1])}), que je repasserai.")}
J'ai bien noté que cette renonciation ne peut être reprise après la clôture des inscriptions.

Avec mes remerciements, je vous prie d'agréer, Madame, Monsieur, mes salutations.
#v(8mm)
{place(paper, "candidate", "Signature", wide=58)}
"""


@opened_layout("student_engagement_form", "sheet_with_account_and_visa_of_the_body")
def sheet_with_account_and_visa_of_the_body(case: Case, paper: Paper) -> str:
    """An academy's sheet over two pages: identity, activities ticked, an account, three hands."""
    rng, who, when = case.rng, case.person, case.day_before(2, 50)
    school = body_named(case, SCHOOLS)
    page(paper, 15, 18)
    letters(paper, PLAIN, 10)
    paper.setup.numbering = True
    kinds = ("bénévolat dans une association", "service civique", "sapeur-pompier volontaire", "réserve opérationnelle", "activité professionnelle en cours d'études", "élu étudiant")  # fmt: skip
    chosen = rng.randrange(len(kinds))
    ticks = " \\ ".join(tick(k == chosen, w) for k, w in enumerate(kinds))
    ident = over([*name_pairs(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", birth(paper, num(who.birth_date))), ("Session", fat(paper.put("session", case.session))), ("Spécialité", txt(subject(case)))], 2)  # fmt: skip
    hands = row_of(paper, [("candidate", "Le candidat", None), ("authority", "Le responsable de l'organisme d'accueil", ["COMITÉ FICTIF", school.place.town.upper()]), ("training_centre", "Le chef d'établissement (visa)", mark(school))], total=172)  # fmt: skip
    return f"""{two(fat(txt(f"Académie {of(region(case))}"), 12), end_right(wee("Feuillet à téléverser avec les pièces du dossier", 8)))}
{mid(fat(txt(paper.choose("FICHE ENGAGEMENT ÉTUDIANT", "ÉPREUVE FACULTATIVE « ENGAGEMENT ÉTUDIANT » – FICHE DU CANDIDAT")), 15))}
{ident}
{bar("1 – Nature de l'engagement", "luma(225)", "black")}
{ticks}

Organisme : {txt(rng.choice(("Comité fictif d'entraide", "Union imaginaire des jeunes", "Fédération spécimen du bénévolat")))}, à {txt(school.place.town)} \\ Période : depuis {rng.choice(("septembre", "janvier", "mars"))} {case.session - 2}, environ {rng.randrange(2, 7)} heures par semaine
{bar("2 – Compétences mises en jeu", "luma(225)", "black")}
{bullets("accueillir et renseigner un public ;", "planifier une action et en rendre compte ;", "travailler en équipe, tenir un budget.")}
#pagebreak()
{bar("3 – Présentation par le candidat", "luma(225)", "black")}
J'ai rejoint cette équipe pour aider lors des collectes. J'y organise depuis un an le planning de huit bénévoles et je tiens le registre des dons. J'ai appris à répartir les tâches, à prévoir les besoins en matériel et à parler devant une assemblée. Deux actions seront présentées à l'oral : la collecte de printemps et la réfection du local, pour laquelle j'ai établi le métré, comparé trois devis et suivi les travaux.

Pièces jointes : attestation de l'organisme, deux photographies, bilan d'action.
{bar("4 – Signatures", "luma(225)", "black")}
Fait à {txt(school.place.town)}, le {loose(paper, when)}
#v(2mm)
{hands}
"""


@opened_layout("diploma", "regional_register_extract_certifying_the_title")
def regional_register_extract_certifying_the_title(case: Case, paper: Paper) -> str:
    """A rectorate's attestation of success in captions, an upright sheet with a double frame."""
    rng, who = case.rng, case.person
    year = max(who.birth_date.year + 18, case.session - rng.randrange(2, 7))
    year = min(year, case.session - 1)
    got = case.fact("obtained_on", dt.date(year, 7, rng.randrange(4, 12)))
    title = case.fact("title", rng.choice(("Baccalauréat professionnel Technicien d'études du bâtiment", "Baccalauréat général", "Baccalauréat technologique STI2D", "Brevet professionnel Maçon", "Baccalauréat professionnel Travaux publics")))  # fmt: skip
    page(paper, 24, 26)
    letters(paper, BOOK, 11.4, 0.75)
    paper.setup.background = "#place(center + horizon, rect(width: 188mm, height: 275mm, stroke: 1.6pt + rgb(30,60,110)))#place(center + horizon, rect(width: 183mm, height: 270mm, stroke: 0.5pt + rgb(30,60,110)))"  # fmt: skip
    seal = [f"ACADÉMIE {of(region(case)).upper()}", "LE RECTEUR"]
    return f"""{mid(state("RÉPUBLIQUE FRANÇAISE", f"Académie {of(region(case))}"))}
#v(14mm)
{mid(fat(txt(paper.choose("ATTESTATION DE RÉUSSITE", "ATTESTATION DE RÉUSSITE À L'EXAMEN")), 20, "rgb(30,60,110)"))}
#v(8mm)
{mid("Vu le registre des procès-verbaux des délibérations des jurys, il est attesté que")}
#v(3mm)
{mid(fat(prose(paper), 14))}
{mid(born(paper))}
#v(4mm)
{mid("a obtenu le diplôme")}
#v(2mm)
{mid(fat(paper.put("title", title), 15))}
{mid(f"classé au niveau {paper.put('level', 4, '4')} du cadre national, mention : {rng.choice(('assez bien', 'néant', 'bien'))}")}
#v(4mm)
{mid(f"par délibération du jury en date du {told(paper, 'obtained_on', got)}")}
#v(6mm)
Cette attestation vaut diplôme jusqu'à la remise du parchemin, dont elle porte le numéro {rng.randrange(10**5, 10**6)}.
#v(8mm)
{two("", aside(paper, "authority", f"À {seat(case)},", "pour le recteur", stamp=seal, wide=60), "(1fr, 100mm)")}
"""


@opened_layout("transcript", "two_sheet_record_with_observations_and_panel", defects=MARKS)
def two_sheet_record_with_observations_and_panel(case: Case, paper: Paper) -> str:
    """The office's record over two sheets: tests with weights and kept benefits, then key and hand."""
    rng, who = case.rng, case.person
    rows, passed = marks(case)
    form, session = rng.randrange(2), sat_in(case)
    page(paper, 14, 17)
    letters(paper, PLAIN, 9.8)
    paper.setup.numbering = True
    body = []
    for (code, label, weight), said in rows:
        shown = scored(paper, said, form)
        kept = f"bénéfice {session}–{session + 5}" if said["benefit"] else ""
        body.append((fat(code), txt(label), str(weight), f"{shown}", txt(kept)))
    when = dt.date(session, 7, rng.randrange(4, 12))
    seal = [f"RECTORAT {of(region(case)).upper()}", "DEC"]
    sign = aside(paper, "authority", "Pour le recteur,", "le chef de la division", stamp=seal, wide=64)  # fmt: skip
    return f"""{two(state("MINISTÈRE CHARGÉ DE L'ENSEIGNEMENT SUPÉRIEUR", f"Académie {of(region(case))}"), end_right(lines(f"N° candidat {rng.randrange(10**9, 10**10)}", f"Imprimé le {txt(num(when + 2 * ONE))}")))}
#v(4mm)
{mid(fat(txt(paper.choose("RELEVÉ DE NOTES", "RELEVÉ DE NOTES ET RÉSULTAT")), 17))}
{mid(f"Brevet de technicien supérieur – session {fat(paper.put('session', session))}")}
#v(2mm)
{over([*name_pairs(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Né(e) le", birth(paper, num(who.birth_date))), ("Spécialité", fat(paper.put("speciality", subject(case)))), ("Adresse", txt(home(case)))], 2)}
{grid(("Code", "Épreuve ou unité", "Coef.", "Note / 20", "Conservation"), body, "(16mm, 1fr, 14mm, 22mm, 46mm)")}
Décision du jury réuni le {txt(num(when))} : {fat(outcome(paper, passed), 12)}
#pagebreak()
{fat("Lecture du relevé", 13)}
{bullets("la mention « bénéfice » signale une note d'au moins 10 sur 20 que le candidat peut conserver cinq sessions ;", "AB : absent – la présence est obligatoire à toutes les épreuves ;", "le détail des points est consultable sur le compte du candidat.")}
#v(4mm)
{fat("Appréciation du jury", 13)}
{ring(txt(rng.choice(("Travail régulier, ensemble convenable.", "Doit approfondir l'étude technique.", "Oral satisfaisant, écrits inégaux."))) + chr(10) + "#v(12mm)", 3)}
#v(5mm)
Fait à {txt(seat(case))}, le {txt(day(paper, when))}
#v(3mm)
{end_right(sign)}
"""


@opened_layout("transcript", "narrow_private_account_page_with_traffic_of_marks", defects=MARKS)
def narrow_private_account_page_with_traffic_of_marks(case: Case, paper: Paper) -> str:
    """A candidate's account page saved as PDF: a card a test in two columns, the verdict in a pill."""
    rng = case.rng
    rows, passed = marks(case)
    session = sat_in(case)
    page(paper, 14, 14)
    letters(paper, PLAIN, 10)
    ink = rng.choice(("rgb(0,60,140)", "rgb(90,30,110)", "rgb(0,100,80)"))
    cards = []
    for (code, label, weight), said in rows:
        shown = scored(paper, said, 2)
        kept = txt(f"bénéfice conservé, session {session}") if said["benefit"] else wee("non conservable" if said["score"] < 10 and not passed else " ", 8)  # fmt: skip
        cards.append(f"[#block(width: 100%, stroke: 0.6pt + {ink}, radius: 2mm, inset: 3mm)[{fat(txt(code), 10, ink)} #h(1fr) {fat(txt(shown) + '/20', 13)} {chr(92)} #text(size: 8.6pt)[{txt(label)} (coefficient {weight})] {chr(92)} #text(size: 8.6pt)[{kept}]]]")  # fmt: skip
    pill = f"#box(fill: {ink}, radius: 4mm, inset: (x: 5mm, y: 2mm))[{fat(outcome(paper, passed), 13, 'white')}]"
    foot(paper, f"https://candidats.example.org/releve?id={rng.randrange(10**7, 10**8)} – page 1 sur 1 – imprimé le {num(case.today)}", 7, "left")  # fmt: skip
    return f"""#block(width: 100%, fill: {ink}, inset: 3mm)[{fat("Mon espace candidat", 12, "white")} #h(1fr) #text(fill: white)[Relevé de notes]]
#v(3mm)
{fat(prose(paper), 14)}

{born(paper, place=False)} #h(8mm) BTS {paper.put("speciality", subject(case))} #h(8mm) Session {paper.put("session", session)}
#v(2mm)
Résultat : {pill}
#v(4mm)
{fat("Relevé de notes du brevet de technicien supérieur", 12, ink)}
#v(1mm)
#grid(columns: (1fr, 1fr), column-gutter: 4mm, row-gutter: 3.4mm, {", ".join(cards)})
#v(4mm)
{wee("Les notes obtenues aux unités, si elles sont d'au moins 10/20, se conservent cinq ans sur demande. Document généré par l'application, valable sans signature.", 8)}
"""
