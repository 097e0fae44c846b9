"""Papers of families and of clubs that are asked for elsewhere, then languages and arrangements."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import issue_day
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirteenth.frames import (
    bar,
    bullets,
    corner,
    grid,
    over,
    place,
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
    day,
    down,
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
    passer_by,
    pen,
    prose,
    region,
    seat,
    subject,
    told,
    town,
    two,
    wee,
)
from specimens.people import invent_firm, invent_training_body


@opened_layout("unknown", "parents_consent_to_a_week_on_site_by_pen")
def parents_consent_to_a_week_on_site_by_pen(case: Case, paper: Paper) -> str:
    """A school's consent form that both parents fill in and sign, the pupil below them."""
    school, rng, who = body_named(case, SCHOOLS), case.rng, case.person
    firm, when = invent_firm(rng), case.day_before(8, 200)
    page(paper, 15, 18)
    letters(paper, PLAIN, 10.4)
    parent = f"{passer_by(case).split()[0]} {who.birth_name}"
    shown = pen(
        paper,
        "full_name",
        f"{who.first_name} {who.birth_name}",
        f"{who.first_name} {who.birth_name}",
    )
    blanks = under([("Je soussigné(e), père, mère, tuteur :", paper.handwritten(parent, 14)), ("demeurant à :", paper.handwritten(who.place.town, 13)), ("autorise mon enfant :", shown), ("élève de la classe de :", paper.handwritten(rng.choice(("1TP", "T BAT", "1BTS", "T MEE")), 13))])  # fmt: skip
    hands = row_of(paper, [("legal_representative", "Signature du père", None), ("legal_representative", "Signature de la mère", None), ("candidate", "Signature de l'élève", None)], high=21)  # fmt: skip
    return f"""{corner(school, txt(school.name), f"Bureau des stages – {school.phone}")}
#v(8mm)
{mid(fat(txt(paper.choose("AUTORISATION PARENTALE – SEMAINE DE DÉCOUVERTE EN ENTREPRISE", "AUTORISATION DES PARENTS : VISITE ET TRAVAUX SUR CHANTIER")), 13.5))}
{mid(wee("à rendre au professeur principal huit jours avant le départ", 9))}
#v(5mm)
{blanks}
#v(2mm)
à se rendre dans les locaux de l'entreprise {txt(firm.name)}, {txt(firm.address)}, du {txt(num(when + 14 * ONE))} au {txt(num(when + 18 * ONE))}, et à y observer ou exécuter les travaux que permet le règlement intérieur.

{tick(True, "J'autorise les secours à prendre toute mesure d'urgence.")} \\ {tick(rng.random() < 0.5, "J'autorise la prise de photographies.")} \\ {tick(False, "Mon enfant suit un traitement (joindre l'ordonnance).")}

Personne à joindre : {paper.handwritten(who.phone, 13)}
#v(3mm)
Fait à {paper.handwritten(who.place.town, 13)} le {paper.hand_date(None, when)}
#v(3mm)
{hands}
{wee("Les renseignements portés ici ne servent qu'à l'organisation de la semaine. Cette feuille n'atteste la présence de personne et ne remplace pas la convention.", 7.5)}
"""


@opened_layout("unknown", "power_given_to_a_parent_to_collect_papers")
def power_given_to_a_parent_to_collect_papers(case: Case, paper: Paper) -> str:
    """A typed power of attorney from a candidate to his mother, both sign, a half page of text."""
    rng, who, when = case.rng, case.person, case.day_before(2, 120)
    page(paper, 26, 27)
    letters(paper, BOOK, 11.6, 0.75)
    parent = f"{rng.choice(('Corinne', 'Fabienne', 'Josiane', 'Rachida', 'Lucie'))} {who.birth_name}"  # fmt: skip
    own = paper.handwritten("Bon pour pouvoir", 13) if paper.signs("candidate") else ""
    hers = paper.handwritten("Bon pour acceptation du pouvoir", 12) if paper.signs("legal_representative") else ""  # fmt: skip
    left = (
        f"Le mandant {chr(92)} {own} {chr(92)} {paper.sign('candidate', width_mm=62, height_mm=23)}"
    )
    right = f"La mandataire {chr(92)} {hers} {chr(92)} {paper.sign('legal_representative', width_mm=62, height_mm=23)}"
    return f"""{mid(fat(txt(paper.choose("PROCURATION", "POUVOIR", "Procuration")), 18))}
#v(9mm)
Je soussigné{who.agree("", "e")} {prose(paper)}, {born(paper)}, demeurant {txt(home(case))}, donne par la présente pouvoir à ma mère, Madame {txt(parent)}, demeurant à {txt(who.place.town)}, titulaire d'une pièce d'identité n° {rng.randrange(10**8, 10**9)},

pour retirer en mon nom, auprès du secrétariat des examens de {txt(seat(case))}, mon relevé de notes et mon diplôme, en donner décharge et signer tout registre à cet effet.

Le présent pouvoir vaut pour un seul retrait et s'éteint le {txt(day(paper, when + 60 * ONE))}. Je joins la photocopie de nos deux pièces d'identité.

Pour valoir ce que de droit.
#v(6mm)
À {txt(who.place.town)}, le {loose(paper, when)}
#v(7mm)
{two(left, right)}
"""


@opened_layout("accommodation_notice", "register_extract_sideways_opinion_and_decision")
def register_extract_sideways_opinion_and_decision(case: Case, paper: Paper) -> str:
    """The office's extract laid across: what the doctor advised against what was decided, test by
    test, then ways of appeal and a hand at the left."""
    rng, when = case.rng, case.day_before(8, 150)
    page(paper, 12, 14, size=(297, 210))
    letters(paper, PLAIN, 9.6)
    pool = [("Épreuves écrites", "Tiers temps, pauses", "Temps majoré d'un tiers"), ("Épreuves écrites", "Sujet agrandi", "Sujet en format A3, police 16"), ("Épreuves orales", "Temps de préparation majoré", "Préparation majorée d'un tiers"), ("Épreuves pratiques", "Poste assis, aide matérielle", "Poste aménagé, accord du centre"), ("Toutes", "Salle à faible effectif", "Refusé : non justifié par l'avis"), ("Toutes", "Proximité des sanitaires", "Accordé")]  # fmt: skip
    picked = [pool[0], *rng.sample(pool[1:], rng.choice((2, 3, 4)))]
    rows = [(txt(a), txt(b), fat(txt(c)) if not c.startswith("Ref") else txt(c)) for a, b, c in picked]  # fmt: skip
    ident = over([*name_pairs(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Né(e) le", birth(paper, num(case.person.birth_date))), ("Examen", txt(f"BTS {subject(case)}")), ("Session", fat(paper.put("session", case.session)))], 3)  # fmt: skip
    seal = [f"ACADÉMIE {of(region(case)).upper()}", "EXAMENS ET CONCOURS"]
    sign = place(paper, "authority", "Pour le recteur et par délégation,", "le chef de division", stamp=seal, wide=64)  # fmt: skip
    appeal = wee("Cette décision peut être contestée dans les deux mois de sa notification, par recours gracieux devant le recteur ou devant le tribunal administratif. Elle est valable pour la seule session indiquée, et doit être présentée avec la convocation.", 8)  # fmt: skip
    return f"""{two(state(f"Académie {of(region(case))}", "Rectorat – pôle handicap et examens"), f"#align(right)[Dossier AME-{rng.randrange(1000, 9999)} {chr(92)} {txt(seat(case))}, le {loose(paper, when)}]")}
{mid(fat(txt(paper.choose("NOTIFICATION D'AMÉNAGEMENT DES CONDITIONS D'EXAMEN", "DÉCISION RELATIVE AUX AMÉNAGEMENTS D'ÉPREUVES – NOTIFICATION")), 14))}
{ident}
{grid(("Épreuves", "Avis du médecin désigné par la commission", "Décision de l'autorité administrative"), rows, "(48mm, 1fr, 1fr)")}
#v(2mm)
{two(sign, appeal, "(90mm, 1fr)", 10)}
"""


@opened_layout("language_attestation", "remote_platform_certificate_with_log_of_lessons")
def remote_platform_certificate_with_log_of_lessons(case: Case, paper: Paper) -> str:
    """A platform of remote lessons: a coloured head, a log of lessons by month, a printed hand."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    tongue = case.fact("language", rng.choice(("allemand", "italien", "portugais", "arabe", "russe", "vietnamien", "polonais")))  # fmt: skip
    when = issue_day(case, 5, 150)
    page(paper, 15, 19)
    letters(paper, PLAIN, 10.2)
    ink = rng.choice(("rgb(100,30,80)", "rgb(20,90,120)", "rgb(60,90,20)"))
    months = ("octobre", "novembre", "janvier", "février", "mars", "avril")[: rng.choice((4, 5, 6))]
    rows = [(txt(m.capitalize()), str(rng.randrange(3, 9)), f"{rng.randrange(88, 101)} %") for m in months]  # fmt: skip
    shown = paper.put("language", tongue.capitalize(), tongue)
    foot(paper, f"{body.name} – organisme de formation déclaré sous le n° 93 {rng.randrange(10**8, 10**9)} – {body.address}")  # fmt: skip
    sign = inset_right(place(paper, "training_centre", body.director, body.director_title, wide=60, over_it=False), 100)  # fmt: skip
    return f"""#text(size: 19pt, fill: {ink})[{txt(body.name)}] #h(1fr) {wee("apprendre les langues à distance", 9)}
#line(length: 100%, stroke: 2pt + {ink})
#v(7mm)
{fat(txt(paper.choose("Attestation de formation linguistique", "ATTESTATION DE SUIVI D'UNE FORMATION EN LANGUE")), 17, ink)}
#v(4mm)
{prose(paper)}, {born(paper, place=False)}, est {who.agree("inscrit", "inscrite")} chez nous et y a suivi, en classe virtuelle avec un professeur, un enseignement de langue vivante.
#v(2mm)
Langue étudiée : {fat(shown, 12)} #h(8mm) Niveau visé : {fat(rng.choice(("B1", "B2", "A2 vers B1")), 12)} #h(8mm) Groupe n° {rng.randrange(10, 99)}
#v(3mm)
{grid(("Mois", "Séances", "Assiduité"), rows, "(60mm, 30mm, 30mm)")}
{bullets("compréhension et expression orales, un échange par semaine ;", "écrits professionnels et vocabulaire du métier ;", "entraînement à l'épreuve obligatoire du BTS.")}
Attestation établie le {told(paper, "issue_date", when)} pour l'inscription à l'examen.
#v(6mm)
{sign}
"""


@opened_layout("work_at_height_attestation", "firms_own_instruction_record_three_hands")
def firms_own_instruction_record_three_hands(case: Case, paper: Paper) -> str:
    """A firm's own record of instruction at height: points shown and tried, three hands in a row."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    when = issue_day(case, 5, 500)
    letter = rng.choice("ABC")
    page(paper, 13, 15)
    letters(paper, TIGHT, 9.8)
    points = (("Risque de chute, droit de retrait", "1 h"), ("Harnais : réglage, vérification avant usage", "2 h"), ("Longes, absorbeur, antichute à rappel automatique", "1 h 30"), ("Échelle, plateforme, nacelle : choix du moyen", "1 h"), ("Exercice d'évacuation d'une personne suspendue", "1 h 30"))  # fmt: skip
    rows = [(txt(p), txt(h), "acquis", txt(rng.choice(("", "revu une fois", "bon réflexe")))) for p, h in points]  # fmt: skip
    ident = over([*name_pairs(paper, "NOM", "NOM D'USAGE", "PRÉNOM", first=True), ("NÉ(E) LE", birth(paper, num(who.birth_date))), ("EMPLOI", txt(case.title.jobs[0])), ("CHANTIER", txt(firm.place.town))], 3, 6.4)  # fmt: skip
    hands = row_of(paper, [("employer", f"Le chef d'entreprise, {firm.director}", mark(firm)), ("training_centre", f"Le formateur interne, {passer_by(case)}", None), ("candidate", "Le salarié formé", None)], total=178)  # fmt: skip
    return f"""{two(fat(txt(firm.name), 14), f"#align(right)[{txt('Qualité – sécurité – environnement')} {chr(92)} {wee(f'Fiche QSE-{rng.randrange(10, 99)} indice {letter} – SIRET {firm.siret}', 7)}]")}
{bar(paper.choose("ATTESTATION DE FORMATION AU TRAVAIL EN HAUTEUR – PORT DU HARNAIS", "TRAVAUX EN HAUTEUR : ATTESTATION DE FORMATION DU SALARIÉ"), "rgb(200,90,0)", "white", 12)}
{ident}
Formation délivrée en application des articles R. 4323-89, R. 4323-104 et R. 4323-106 du code du travail, le {txt(num(when - rng.choice((0, 0, 1, 4)) * ONE))}, durée totale 7 heures.
{grid(("Contenu", "Durée", "Évaluation", "Remarque"), rows, "(1fr, 18mm, 24mm, 38mm)")}
L'employeur atteste que la personne désignée ci-dessus a reçu la formation et sait se servir des équipements de protection contre les chutes mis à sa disposition. Recyclage conseillé avant {when.year + 3}.
#v(2mm)
Fait à {txt(firm.place.town)}, le {told(paper, "issue_date", when)}
{hands}
{lines(wee(f"{firm.name}, {firm.street}, {town(firm)} – exemplaire du salarié", 7))}
{down(2)}
"""
