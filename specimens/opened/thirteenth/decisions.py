"""Doctors, commissions and the rectorate: health, handicap, length of training, exemptions."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import issue_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirteenth.frames import (
    aside,
    bar,
    bullets,
    grid,
    ink_cross,
    over,
    pairs_in,
    place,
    ring,
    ruled,
    state,
    to_person,
)
from specimens.opened.thirteenth.wording import (
    BOOK,
    ONE,
    PLAIN,
    TIGHT,
    TYPED,
    birth,
    born,
    boxed_day,
    day,
    end_right,
    fat,
    foot,
    home,
    inset_right,
    letters,
    lines,
    loose,
    mid,
    name_pairs,
    num,
    of,
    page,
    passer_by,
    prose,
    region,
    rolled,
    seat,
    subject,
    told,
    two,
    wee,
    years_later,
)


@opened_layout("medical_certificate", "general_practitioner_software_print")
def general_practitioner_software_print(case: Case, paper: Paper) -> str:
    """A doctor's program on a half sheet: identifiers at the left, a short text, hand and stamp."""
    rng, who, when = case.rng, case.person, issue_day(case, 3, 120)
    doctor = passer_by(case)
    page(paper, 11, 13, 9, size=(148, 210))
    letters(paper, PLAIN, 9.6)
    at = f"{rng.randrange(1, 80)} rue des Lilas, {who.place.post_code} {who.place.town}"
    seal = [f"DR {doctor.upper()}", "MÉDECINE GÉNÉRALE", who.place.town.upper()]
    foot(paper, "Membre d'une association agréée, le règlement des honoraires par chèque est accepté. En cas d'urgence, appelez le 15.", 6)  # fmt: skip
    sign = inset_right(place(paper, "authority", f"Dr {doctor}", stamp=seal, wide=60, high=30), 52)
    return f"""{two(lines(fat(txt(f"Docteur {doctor}"), 11.5, "rgb(0,70,110)"), "Médecine générale", wee("Diplômé de la faculté fictive", 7.5)), end_right(lines(wee(at, 7.5), wee(f"RPPS 1000{rng.randrange(10**6, 10**7)}", 7.5), wee(f"AM {who.place.department}1{rng.randrange(10**5, 10**6)}", 7.5))))}
#line(length: 100%, stroke: 0.5pt)
{end_right(f"{txt(who.place.town)}, le {told(paper, 'issue_date', when)}")}
#v(3mm)
{fat(rolled(paper), 10.5)} \\ {wee(who.agree("Homme", "Femme") + ", ", 8.5)}{who.born} le {birth(paper, num(who.birth_date))}
#v(8mm)
{mid(fat(txt(paper.choose("CERTIFICAT MÉDICAL", "CERTIFICAT MEDICAL")), 13))}
#v(5mm)
Je certifie avoir examiné ce jour la personne nommée ci-dessus. Son état de santé contre-indique de façon {txt(rng.choice(("durable", "permanente", "prolongée")))} le travail en hauteur, le montage et l'usage des échafaudages, et n'est pas compatible avec la formation prévue par la recommandation R408.

Certificat remis en main propre à l'intéressé{who.agree("", "e")}, à sa demande.
#v(8mm)
{sign}
"""


@opened_layout("medical_certificate", "prevention_service_form_boxes_and_crosses")
def prevention_service_form_boxes_and_crosses(case: Case, paper: Paper) -> str:
    """An occupational health service's form: day of birth in boxes, crosses by pen, day by pen."""
    rng, who, when = case.rng, case.person, issue_day(case, 3, 140)
    page(paper, 13, 16)
    letters(paper, TIGHT, 10)
    doctor = passer_by(case)
    body = f"Service fictif de prévention et de santé au travail {of(who.place.town)}"
    choices = ((False, "apte au poste et à la formation envisagés"), (True, "état de santé incompatible avec la formation R408 (échafaudages)"), (True, "pas de travail en hauteur au-delà de 1 m"), (False, "à revoir dans un délai de trois mois"))  # fmt: skip
    ticked = (" " + chr(92) + " #v(1mm) ").join(f"{ink_cross(paper, on)} #h(2mm) {txt(words)}" for on, words in choices)  # fmt: skip
    seal = [f"DR {doctor.upper()}", "MÉDECIN DU TRAVAIL", "PRÉVENTION-SANTÉ"]
    sign = place(paper, "authority", "Signature et cachet du médecin", stamp=seal, wide=74, high=32, frame=True)  # fmt: skip
    return f"""{two(fat(txt(body), 12), end_right(wee(f"Centre n° {rng.randrange(1, 30)} – dossier {rng.randrange(10**5, 10**6)}", 8)), "(1fr, 60mm)")}
{bar(paper.choose("CERTIFICAT MÉDICAL – AVIS SUR LE SUIVI D'UNE FORMATION", "CERTIFICAT MÉDICAL DESTINÉ AU SERVICE DES EXAMENS"), "rgb(0,110,100)", "white", 12)}
#v(2mm)
{ruled([*name_pairs(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", boxed_day(paper, "birth_date", who.birth_date)), ("Formation préparée", txt(f"BTS {subject(case)}")), ("Reconnaissance de handicap", txt(rng.choice(("oui, notification présentée", "oui")))), ("Nature de la visite", "à la demande du candidat")], "52mm", 2.1)}
#v(3mm)
{fat("Conclusions")}
#v(1mm)
{ticked}
#v(3mm)
{ring("Restrictions ou observations : " + txt(rng.choice(("poste au sol exclusivement", "port de charges limité à 10 kg", "néant"))) + "." + chr(10) + "#v(9mm)", 3)}
#v(3mm)
Date de l'examen et du certificat : {paper.hand_date("issue_date", when)}
#v(3mm)
{end_right(sign)}
{wee("Ce document ne mentionne aucune pathologie, couverte par le secret médical. Remis au candidat, qui le transmet lui-même.", 8)}
"""


def _right_span(case: Case) -> tuple[dt.date, dt.date]:
    years, ago = case.rng.choice((2, 3, 5, 10)), case.rng.randrange(50, 420)
    start = case.today - ago * ONE
    if case.has("expired"):
        years, start = 1, case.today - (420 + ago) * ONE
    start = case.fact("start", start)
    last = years_later(start, years) - ONE
    return start, case.fact("end", last)


@opened_layout("disability_recognition", "decision_of_two_sheets_with_several_rights", defects=("expired",))  # fmt: skip
def decision_of_two_sheets_with_several_rights(case: Case, paper: Paper) -> str:
    """A commission's decision: requests granted and refused in a table, motives, appeal overleaf."""
    rng, who = case.rng, case.person
    start, end = _right_span(case)
    met = start - rng.randrange(0, 25) * ONE
    page(paper, 16, 19)
    letters(paper, PLAIN, 10.2)
    paper.setup.numbering = True
    rows = [(fat("Reconnaissance de la qualité de travailleur handicapé"), "Accord", f"du {told(paper, 'start', start, num(start))} au {told(paper, 'end', end, num(end))}"), (txt(rng.choice(("Allocation aux adultes handicapés", "Prestation de compensation"))), "Rejet", "–"), ("Carte mobilité inclusion, mention priorité", "Rejet", "–")]  # fmt: skip
    dep = who.place.department
    sign = inset_right(place(paper, "authority", "Le président de la commission des droits", "et de l'autonomie des personnes handicapées,", passer_by(case), wide=66), 84)  # fmt: skip
    return f"""{two(lines(fat(f"MDPH {txt(dep)}", 20, "rgb(120,0,90)"), wee("Maison départementale des personnes handicapées – document fictif", 8)), end_right(lines(f"Dossier n° {rng.randrange(10**5, 10**6)}", f"Séance n° {rng.randrange(1, 60)}/{met.year}")))}
#v(12mm)
{to_person(paper)}
#v(8mm)
{fat(txt(paper.choose("NOTIFICATION DES DÉCISIONS DE LA CDAPH", "Décisions de la commission des droits et de l'autonomie (CDAPH)")), 14)}
#v(3mm)
{ruled([("Personne concernée", prose(paper)), (who.born.capitalize() + " le", birth(paper)), ("Demande reçue le", txt(num(met - rng.randrange(60, 200) * ONE))), ("Séance du", txt(num(met)))], "46mm")}
#v(2mm)
Vu le code de l'action sociale et des familles, articles L. 241-5 et L. 241-6, vu le code du travail, articles L. 5213-1 et L. 5213-2, la commission décide :
{grid(("Objet de la demande", "Décision", "Validité"), rows, "(1fr, 22mm, 62mm)", inset=2)}
Motif : les possibilités d'obtenir et de conserver un emploi sont effectivement réduites par suite de l'altération d'une ou plusieurs fonctions. Une orientation vers le marché du travail est prononcée pour la même durée.
#v(4mm)
{txt(rng.choice(("Fait", "Notifié")))} le {loose(paper, met + rng.randrange(2, 12) * ONE)}
{sign}
#pagebreak()
{fat("Vos voies de recours", 13)}
{bullets("recours administratif préalable obligatoire, dans les deux mois, adressé à la MDPH ;", "conciliation par une personne qualifiée, à tout moment avant le recours ;", "recours devant le tribunal judiciaire ou administratif selon le droit en cause, dans les deux mois du rejet.")}
#v(3mm)
{fat("Renouvellement", 13)}

Déposez une nouvelle demande six mois avant la fin du droit, avec un certificat médical de moins d'un an. En l'absence de réponse au terme de quatre mois, la demande est réputée rejetée.
"""


@opened_layout("disability_recognition", "letter_confirming_a_running_right", defects=("expired",))
def letter_confirming_a_running_right(case: Case, paper: Paper) -> str:
    """A short letter of the commission's secretariat that confirms the right in one sentence."""
    rng, who = case.rng, case.person
    start, end = _right_span(case)
    page(paper, 20, 24)
    letters(paper, BOOK, 11.2, 0.7)
    when = min(start + rng.randrange(5, 40) * ONE, case.today)
    dep = who.place.department
    return f"""{lines(fat(txt(f"Conseil départemental fictif – {dep}")), "Autonomie et handicap", wee("accueil sur rendez-vous du lundi au jeudi", 8.5))}
#v(10mm)
{to_person(paper, 86)}
#v(8mm)
{end_right(f"{txt(who.place.town)}, le {loose(paper, when)}")}
Objet : {fat(txt(paper.choose("attestation de reconnaissance de la qualité de travailleur handicapé", "attestation de RQTH")))} \\ Réf. : {rng.randrange(10**6, 10**7)}/RQ
#v(5mm)
{who.civility},

Vous nous avez demandé une preuve de votre situation. Je vous confirme que la qualité de travailleur handicapé est reconnue à {prose(paper)}, {born(paper, place=False)}, par décision de la commission des droits et de l'autonomie des personnes handicapées, pour la période qui va du {told(paper, "start", start)} au {told(paper, "end", end)} inclus.

Vous relevez à ce titre de l'obligation d'emploi prévue à l'article L. 5212-13 du code du travail. La présente lettre peut être montrée à un employeur, à un centre de formation ou au service des examens ; elle ne dit rien de la nature du handicap.

Je vous prie de croire, {who.civility}, à ma considération.
#v(6mm)
{place(paper, "authority", "La cheffe du service des notifications", wide=62, stamp=["DÉPARTEMENT " + dep, "AUTONOMIE"])}
"""


@opened_layout("duration_decision", "inspectors_positioning_sheet_with_hours_credited")
def inspectors_positioning_sheet_with_hours_credited(case: Case, paper: Paper) -> str:
    """A positioning file: diplomas and practice credited hour by hour, three hands in a column."""
    rng, who, when = case.rng, case.person, issue_day(case, 10, 380)
    page(paper, 12, 15)
    letters(paper, TIGHT, 9.6)
    rows = [(txt(a), str(b), str(c), txt(d)) for a, b, c, d in (("Enseignements généraux", 420, rng.choice((200, 210, 240)), "baccalauréat, études antérieures"), ("Enseignements professionnels", 780, rng.choice((520, 560)), "expérience de chantier"), ("Période en entreprise (semaines)", 8, rng.choice((0, 4)), "emploi salarié"))]  # fmt: skip
    ident = over([*name_pairs(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Naissance", birth(paper, num(who.birth_date))), ("Diplôme", txt(f"BTS {subject(case)}")), ("Session d'examen", str(case.session))], 3)  # fmt: skip
    hands = "".join(aside(paper, party, *label, stamp=seal, wide=66, high=20) for party, label, seal in (("training_centre", ("Le responsable de l'équipe", "pédagogique", passer_by(case)), None), ("authority", ("L'inspecteur, avis conforme", passer_by(case)), None), ("authority", ("Le recteur, par délégation", "le chef de division"), [f"ACADÉMIE {of(region(case)).upper()}", "LE RECTEUR"])))  # fmt: skip
    return f"""{state(f"Académie {of(region(case))}", "Formation professionnelle – examens")}
{mid(fat(txt(paper.choose("DÉCISION DE POSITIONNEMENT", "POSITIONNEMENT – DÉCISION RELATIVE À LA DURÉE DE FORMATION")), 15))}
{mid(wee("articles D. 643-1 à D. 643-35 du code de l'éducation", 8.5))}
{ident}
L'équipe pédagogique, au vu du dossier et de l'entretien du {txt(num(when - rng.randrange(20, 60) * ONE))}, propose les durées suivantes, que la présente décision arrête :
{grid(("Domaine", "Durée réglementaire", "Durée arrêtée", "Acquis pris en compte"), rows, "(1fr, 36mm, 30mm, 56mm)", inset=1.8)}
La durée totale de formation est ramenée aux heures de la troisième colonne. La décision vaut pour le centre d'examen et doit être jointe à l'inscription ; elle n'ouvre droit à aucune dispense d'épreuve.

Fait à {txt(seat(case))}, le {told(paper, "issue_date", when)}
#v(2mm)
#block(stroke: 0.4pt, inset: 2mm, width: 100%)[{hands}]
"""


@opened_layout("duration_decision", "reply_to_a_request_for_fewer_weeks_with_slip")
def reply_to_a_request_for_fewer_weeks_with_slip(case: Case, paper: Paper) -> str:
    """The rectorate grants a waiver of weeks of placement by letter; a slip to return hangs below."""
    rng, who, when = case.rng, case.person, issue_day(case, 6, 260)
    page(paper, 15, 21)
    letters(paper, BOOK, 10.8)
    weeks, kept = 8, rng.choice((4, 5, 6))
    asked = when - rng.randrange(9, 40) * ONE
    sign = inset_right(place(paper, "authority", "Pour le recteur et par délégation,", f"la secrétaire générale adjointe, {passer_by(case)}", wide=66, over_it=False), 78)  # fmt: skip
    slip = ring(two(lines(fat("Coupon à renvoyer au bureau des BTS"), f"Je prends acte de la décision n° {rng.randrange(100, 999)}.", wee("date et signature du candidat, s'il conteste dans les deux mois", 8)), "#v(12mm)", "(1fr, 50mm)"), 3, "luma(250)", '(paint: black, dash: "dashed", thickness: 0.5pt)')  # fmt: skip
    return f"""{two(state(f"Académie {of(region(case))}", "Division des examens", "Bureau des BTS"), end_right(f"{txt(seat(case))}, le {told(paper, 'issue_date', when)}"))}
#v(7mm)
{to_person(paper, 92)}
#v(6mm)
Objet : {fat(txt(paper.choose("dérogation à la durée du stage", "décision d'aménagement de la durée de formation en milieu professionnel")))}
#v(4mm)
{who.civility},

Par courrier du {txt(day(paper, asked))}, reçu le {txt(num(asked + 3 * ONE))}, vous avez sollicité une réduction du temps de stage exigé pour le BTS {txt(subject(case))}, session {case.session}.

Après avis de l'inspecteur d'académie, inspecteur pédagogique régional, j'ai décidé d'accorder à {prose(paper)}, {born(paper)}, {fat("une dérogation")} : la durée du stage est ramenée de {weeks} à {kept} semaines, à accomplir avant le {txt(num(dt.date(case.session, 5, 15)))}.

Il vous appartient de joindre une copie de la présente à votre dossier d'inscription et de la présenter au jury avec votre rapport de stage.

Recevez, {who.civility}, mes salutations distinguées.
#v(5mm)
{sign}
#v(6mm)
{slip}
"""


@opened_layout("exemption_decision", "typewritten_decision_for_a_graduate_with_codes")
def typewritten_decision_for_a_graduate_with_codes(case: Case, paper: Paper) -> str:
    """A decision printed in fixed pitch: the diploma held, the units dispensed, one code a line."""
    rng, who, when = case.rng, case.person, issue_day(case, 6, 300)
    page(paper, 18, 20)
    letters(paper, TYPED, 9.6)
    freed = units_of(case)[:2]
    listed = " \\ ".join(txt(f"{code:<6}{label}") for code, label, _ in freed)
    held = rng.choice(("DUT GENIE CIVIL", "BTS TRAVAUX PUBLICS", "LICENCE DE SCIENCES", "BTS ASSISTANCE TECHNIQUE"))  # fmt: skip
    number = f"{rng.randrange(10**9, 10**10)}"
    sign = place(paper, "authority", "LE RECTEUR,", "par empêchement, la cheffe du bureau", stamp=[f"RECTORAT {of(region(case)).upper()}", "EXAMENS"], wide=68)  # fmt: skip
    return f"""ACADEMIE DE {txt(region(case).upper())} \\ DIVISION DES EXAMENS ET CONCOURS #h(1fr) REF {rng.randrange(100, 999)}/DISP/{when.year}
#v(8mm)
{fat(txt(paper.choose("DECISION DE DISPENSE D'EPREUVES", "DISPENSE D'UNITES - DECISION")), 13)}
#v(5mm)
{pairs_in([*name_pairs(paper, "NOM", "NOM D'USAGE", "PRENOMS", sep=" "), ("NE(E) LE", birth(paper, num(who.birth_date))), ("EXAMEN", txt(f"BTS {subject(case)}")), ("SESSION", str(case.session)), ("CANDIDAT N.", txt(number))], 44)}
#v(5mm)
VU l'arrêté fixant les conditions de dispense d'unités au brevet de technicien supérieur ; \\ VU le titre produit : {txt(held)}, obtenu en {case.session - rng.randrange(3, 8)} ;
#v(3mm)
{fat("DECIDE")}
#v(2mm)
Le candidat désigné ci-dessus est dispensé, à sa demande, des unités ci-après, qui n'entrent pas dans le calcul de sa moyenne :
#v(2mm)
#pad(left: 12mm)[{listed}]
#v(2mm)
La dispense est définitive pour cet examen. Le centre d'examen et le candidat en sont avisés.
#v(6mm)
FAIT A {txt(seat(case).upper())} LE {told(paper, "issue_date", when, num(when))}
#v(4mm)
{sign}
"""


@opened_layout("exemption_decision", "minutes_of_a_jury_with_two_hands_sideways")
def minutes_of_a_jury_with_two_hands_sideways(case: Case, paper: Paper) -> str:
    """The jury's minutes of an experience validation laid across; president and rapporteur sign."""
    rng, who, when = case.rng, case.person, issue_day(case, 12, 400)
    page(paper, 13, 16, size=(297, 210))
    letters(paper, PLAIN, 9.8)
    listed = units_of(case)
    granted = set(rng.sample(range(len(listed)), rng.choice((2, 3, 4))))
    rows = [(fat(code), txt(label), fat("acquise") if k in granted else "non acquise", txt(rng.choice(("preuves suffisantes", "activités bien décrites")) if k in granted else "à passer à l'examen")) for k, (code, label, _) in enumerate(listed)]  # fmt: skip
    left = place(paper, "authority", f"Le président du jury, {passer_by(case)}", wide=70, stamp=[f"ACADÉMIE {of(region(case)).upper()}", "VAE"])  # fmt: skip
    right = place(paper, "authority", f"La rapporteure, {passer_by(case)}", wide=70)
    return f"""{two(state(f"Académie {of(region(case))}", "Centre de validation des acquis"), end_right(f"Livret n° {rng.randrange(1000, 9999)} {chr(92)} Jury du {txt(num(when - 3 * ONE))}"))}
{mid(fat(txt(paper.choose("VALIDATION DES ACQUIS DE L'EXPÉRIENCE – DÉCISION DU JURY", "PROCÈS-VERBAL ET DÉCISION DU JURY DE VAE")), 14))}
#v(1mm)
Candidat{who.agree("", "e")} : {prose(paper)}, {born(paper)}, demeurant {txt(home(case))}. Diplôme visé : brevet de technicien supérieur, spécialité {txt(subject(case))}.
{grid(("Unité", "Intitulé", "Décision", "Motif"), rows, "(22mm, 1fr, 34mm, 66mm)", inset=1.5)}
Le jury accorde une validation partielle. Les unités acquises dispensent des épreuves correspondantes, sans limite de durée. Notifié le {told(paper, "issue_date", when)}.
#v(2mm)
{two(left, right)}
"""
