"""What employers write and sign with those they take on: attestations, contracts of work."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import issue_day, job_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.nineteenth.wording import (
    DAY,
    MONO,
    NARROW,
    SANS,
    SERIF,
    academy,
    address,
    birthday,
    born,
    boxed,
    day_cells,
    dotted,
    foot,
    gap,
    hand,
    hands,
    head_line,
    imprint,
    inked,
    listed,
    little,
    loose,
    of,
    on,
    plate,
    rule,
    sheet,
    side,
    siren,
    siret,
    slashes,
    small,
    speciality,
    strong,
    subject,
    tabled,
    third,
    three,
    tick,
    two,
    usual,
    whole,
)
from specimens.people import invent_firm


@opened_layout("employer_attestation", "mail_of_a_group_printed_with_its_signed_attachment")
def mail_of_a_group_printed_with_its_signed_attachment(case: Case, paper: Paper) -> str:
    """A firm's text with a mail's head lines above it, printed, dated and signed in ink."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 1, 40)
    begun = dt.date(case.session - 2, rng.choice((9, 10)), rng.randrange(1, 28))
    sheet(paper, SANS, 10.2)
    writer = third(case)
    return (
        boxed(listed([("De", txt(f"{writer} – {firm.name}")), ("À", txt(who.email)), ("Objet", txt(f"Votre attestation – BTS {case.session}")), ("Pièce jointe", "aucune")], 26, gap_mm=1.6), 2, "luma(246)", "0.3pt + luma(170)") + gap(2)
        + strong(paper.put("employer", firm.name), 13) + f" \\ {small(txt(firm.address + ' – SIRET ' + siret(firm)))}\n" + gap(5)
        + head_line(paper.choose("ATTESTATION DE L'EMPLOYEUR", "ATTESTATION D'APPRENTISSAGE", "Attestation de l'employeur d'un apprenti"), 14) + gap(3)
        + f"L'entreprise atteste compter parmi ses apprentis {whole(paper)}, {born(paper)}, depuis le {txt(usual(paper, begun))}. Le contrat, enregistré sous le numéro {rng.randrange(100, 999)}-{case.session - 2}-{rng.randrange(10**4, 10**5)}, est en cours d'exécution et prépare au BTS {txt(speciality(case))}.\n\n"
        + f"{who.agree('Il', 'Elle')} travaille sous l'autorité de {txt(third(case))}, maître d'apprentissage, {rng.choice(('à l’agence', 'au siège', 'sur les chantiers'))} {txt(of(firm.place.town))}.\n\n"
        + f"Fait le {on(paper, 'issue_date', day)} à {txt(firm.place.town)} pour l'inscription à l'examen.\n" + gap(6)
        + side(hand(paper, ("employer", f"{writer}|Service du personnel", imprint(firm)), wide=64, words="below"), "center")
    )


@opened_layout("employer_attestation", "craftsman_half_sheet_with_boxed_day_and_ink")
def craftsman_half_sheet_with_boxed_day_and_ink(case: Case, paper: Paper) -> str:
    """A half sheet that a centre hands out: boxes to tick, days in boxes, names by pen."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 1, 40)
    sheet(paper, SANS, 9.6, (9, 12, 8, 12), (210, 148), 0.55)
    usage = dotted("Nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name, 13)) if who.usage_name else ""
    left = (
        dotted("Entreprise", inked(paper, "employer", firm.name, firm.name, 13)) + dotted("Commune", paper.handwritten(firm.place.town, 13)) + dotted("Maître d'apprentissage", paper.handwritten(third(case), 13))
        + f"Diplôme : {tick(True, 'BTS')} #h(2mm) {tick(False, 'BUT')} #h(2mm) {tick(False, 'autre')} \\ Année : {tick(False, '1re')} #h(2mm) {tick(True, '2e')}\n"
    )
    right = dotted("Nom de naissance", inked(paper, "birth_name", who.birth_name, who.birth_name, 13)) + usage + dotted("Prénom", inked(paper, "given_names", [who.first_name], who.first_name, 13)) + f"Né(e) le #h(2mm) {day_cells(paper, 'birth_date', who.birth_date)}\n"
    return (
        plate(paper.choose("ATTESTATION DE L'EMPLOYEUR – CANDIDAT APPRENTI", "APPRENTISSAGE : ATTESTATION DE L'EMPLOYEUR"), 12, "rgb(253,236,200)")
        + two(left, right, gutter=8)
        + f"{tick(True, 'Je certifie que ce salarié est apprenti dans mon entreprise à la date portée ci-dessous.')} \\ {tick(False, 'Le contrat a été rompu.')}\n"
        + two(f"#v(4mm) Date #h(2mm) {day_cells(paper, 'issue_date', day)} \\ #v(3mm) {little(f'Coupon à rendre au secrétariat du CFA – {rng.randrange(10, 99)}/{case.session}', 7)}", hand(paper, ("employer", "Signature et cachet de l'employeur", imprint(firm)), wide=80, high=27), "(1fr, 84mm)")
    )


@opened_layout("employer_attestation", "department_store_notice_to_the_rectorate_in_points")
def department_store_notice_to_the_rectorate_in_points(case: Case, paper: Paper) -> str:
    """A letter with numbered points, typed on a machine; the hand stands under the firm's name."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 1, 50)
    begun = dt.date(case.session - 2, 9, rng.randrange(1, 25))
    stop = dt.date(case.session, 8, 31)
    sheet(paper, (*MONO, *SERIF), 10, (20, 20, 16, 24))
    foot(paper, f"{firm.form} au capital de {rng.randrange(8, 400)} 000 euros – {siren(firm)} R.C.S. {firm.place.town}")
    return (
        f"{strong(paper.put('employer', firm.name))} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ Tél. {txt(firm.phone)}\n"
        + f"#pad(left: 85mm)[Académie {txt(of(academy(case)))} \\ Service des examens \\ Inscriptions au BTS]\n" + gap(7)
        + f"V/Réf. : session {case.session} #h(1fr) {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n\n"
        + f"Objet : {paper.choose('attestation employeur', 'attestation de présence d’un apprenti', 'situation d’un apprenti, attestation de l’employeur')}\n" + gap(3)
        + f"Messieurs, mesdames,\n\nNous attestons ce qui suit :\n\n1. {whole(paper)}, {born(paper, place=False)}, est {who.agree('salarié', 'salariée')} de notre maison en qualité d'{who.agree('apprenti', 'apprentie')}.\n\n2. Son contrat d'apprentissage a pris effet le {txt(slashes(begun))} et prendra fin le {txt(slashes(stop))}.\n\n3. Le diplôme préparé est le BTS {txt(speciality(case))}.\n\n4. Aucune rupture n'est envisagée.\n\n"
        + "Veuillez recevoir nos salutations.\n" + gap(5)
        + side(hand(paper, ("employer", f"Pour {firm.name},|{firm.director}", imprint(firm)), wide=66), "left")
    )


@opened_layout("employment_contract", "design_office_indefinite_contract_in_two_columns")
def design_office_indefinite_contract_in_two_columns(case: Case, paper: Paper) -> str:
    """Small print in two columns of articles under a full-width head; both hands across the foot."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(60, 1000) * DAY)
    job = job_of(case)
    sheet(paper, (*SERIF, *NARROW), 9.2, (14, 15, 14, 15), lead=0.58)
    paper.setup.justify = True
    left = (
        f"*1 – Embauche.* La société engage le salarié, qui accepte, à compter du {strong(on(paper, 'start', start))}, sous réserve de la visite médicale. La déclaration préalable à l'embauche a été faite à l'Urssaf.\n\n"
        + f"*2 – Emploi.* Le salarié occupe l'emploi de {strong(paper.put('job_title', job))}, position {rng.choice(('1.4.1', '2.1', '2.2', '2.3'))}, coefficient {rng.randrange(240, 355, 5)}. Il relève de {txt(third(case))}.\n\n"
        + f"*3 – Durée.* Le contrat est conclu pour une durée indéterminée. L'essai dure deux mois et s'achève le {txt(usual(paper, start + 61 * DAY))}.\n\n"
        + f"*4 – Lieu.* Le travail s'accomplit à {txt(firm.place.town)} et chez les clients.\n\n"
        + "*5 – Horaires.* Trente-cinq heures par semaine, sept heures par jour du lundi au vendredi.\n"
    )
    right = (
        f"*6 – Salaire.* {rng.randrange(1850, 2900)} euros bruts par mois pour 151,67 heures, versés en fin de mois.\n\n"
        + "*7 – Frais.* Les frais engagés pour le service sont remboursés sur pièces, au tarif en vigueur.\n\n"
        + "*8 – Congés.* Vingt-cinq jours ouvrés pour une année complète.\n\n"
        + "*9 – Secret.* Le salarié ne divulgue ni plans, ni prix, ni fichiers, même après son départ.\n\n"
        + f"*10 – Exclusivité.* Tout autre emploi est soumis à l'accord écrit de la société.\n\n*11 – Convention.* La convention collective IDCC {rng.randrange(1000, 3000)} et le règlement intérieur s'appliquent ; la retraite complémentaire est servie par la caisse Exemple.\n"
    )
    return (
        two(strong(paper.put("employer", firm.name), 15), side(small(f"{txt(firm.form)} – {txt(firm.address)} \\ SIRET {txt(siret(firm))} – Urssaf {rng.randrange(100, 999)}"))) + rule(1.2)
        + head_line(paper.choose("CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE", "CONTRAT DE TRAVAIL (durée indéterminée, temps plein)"), 14)
        + f"Entre la société susnommée, prise en la personne de {txt(firm.director)}, et {whole(paper)}, {born(paper)}, de nationalité {txt(who.nationality_word.lower())}, domicilié{who.agree('', 'e')} {address(case)}, ci-après « le salarié ».\n" + gap(1)
        + two(left, right, gutter=8) + gap(4)
        + f"Signé à {txt(firm.place.town)} en autant d'exemplaires que de parties, le {loose(paper, start - rng.randrange(1, 20) * DAY)}.\n" + gap(2)
        + two(hand(paper, ("employer", "La société", imprint(firm)), wide=70), hand(paper, ("candidate", who.agree("Le salarié", "La salariée") + ", « lu et approuvé, bon pour accord »", None), wide=76))
    )


@opened_layout("employment_contract", "cash_voucher_style_fixed_term_with_summary_box")
def cash_voucher_style_fixed_term_with_summary_box(case: Case, paper: Paper) -> str:
    """A simplified contract made by a public service for small firms: boxes to tick, summary first."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(120, 420) * DAY)
    end = case.fact("end", start + rng.choice((364, 546, 300)) * DAY)
    job = job_of(case)
    sheet(paper, SANS, 9.6, (14, 16, 14, 16))
    foot(paper, f"Titre emploi fictif – volet contrat – n° {rng.randrange(10**9, 10**10)} – exemplaire du salarié")
    return (
        two(strong("Titre Emploi Exemple", 15, "rgb(0,120,110)"), side(little("Volet valant contrat de travail", 8)))
        + plate(paper.choose("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE", "CDD – CONTRAT DE TRAVAIL"), 13, "rgb(214,238,234)")
        + subject("Employeur", "rgb(0,120,110)") + tabled([("Nom ou raison sociale", strong(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Représenté par", txt(firm.director))], 2, "34mm")
        + subject("Salarié", "rgb(0,120,110)") + tabled([*three(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", birthday(paper, slashes(who.birth_date))), ("Adresse", address(case)), ("Nationalité", txt(who.nationality_word))], 2, "34mm")
        + subject("Emploi", "rgb(0,120,110)") + tabled([("Emploi occupé", strong(paper.put("job_title", job))), ("Date de début", strong(on(paper, "start", start, slashes(start)))), ("Salaire horaire brut", f"{rng.randrange(12, 19)},{rng.randrange(10, 99)} €"), ("Date de fin", strong(on(paper, "end", end, slashes(end)))), ("Durée hebdomadaire", "35 heures"), ("Période d'essai", f"{rng.choice((14, 30))} jours")], 2, "34mm")
        + gap(1) + f"Motif : {tick(True, 'accroissement temporaire de l’activité')} #h(3mm) {tick(False, 'remplacement')} #h(3mm) {tick(False, 'saison')} #h(3mm) {tick(False, 'contrat étudiant')}\n\n"
        + small("Les cotisations sont calculées par le service. Une indemnité de fin de contrat de 10 % est due au terme, sauf poursuite de la relation de travail. Caisse de retraite et prévoyance : celles de la branche.") + gap(3)
        + f"Conclu le {loose(paper, start - rng.randrange(0, 8) * DAY, slashes(start))}\n"
        + hands(paper, [("candidate", "Signature du salarié", None), ("employer", "Signature et cachet de l'employeur", imprint(firm))], total=176)
    )


@opened_layout("student_engagement_form", "volunteer_portfolio_sheet_with_school_opinion")
def volunteer_portfolio_sheet_with_school_opinion(case: Case, paper: Paper) -> str:
    """A form in framed sections: candidate, commitment told in sentences, opinions; two hands."""
    rng, who = case.rng, case.person
    made = case.day_before(1, 45)
    body = rng.choice(("Ludothèque de l'Exemple", "Réserve communale fictive", "Les Amis du fleuve imaginaire", "Judo club Spécimen"))
    sheet(paper, SANS, 10, (15, 18, 14, 18))
    task = rng.choice(("tient la permanence du samedi et la caisse", "encadre les plus jeunes et arbitre", "organise les collectes et la communication"))
    return (
        two(f"Académie {txt(of(academy(case)))}", side(f"Examen du BTS – session {strong(paper.put('session', case.session))}")) + rule()
        + head_line(paper.choose("ENGAGEMENT ÉTUDIANT", "FICHE DE CANDIDATURE – ENGAGEMENT ÉTUDIANT", "ÉPREUVE FACULTATIVE : ENGAGEMENT ÉTUDIANT"), 16) + gap(1)
        + boxed(listed([*three(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Né(e) le", birthday(paper)), ("Spécialité", txt(speciality(case))), ("Adresse", address(case))], 38), 3)
        + boxed(strong("Mon engagement") + f" \\ Depuis {rng.choice(('septembre', 'janvier', 'mars'))} {case.session - 2}, je suis bénévole auprès de la structure « {txt(body)} ». Chaque semaine, je {txt(task.replace('tient', 'tiens').replace('encadre', 'encadre'))}. Cela représente environ {rng.randrange(3, 9)} heures par semaine.", 3)
        + boxed(strong("Ce que j'ai appris") + " \\ Conduire un groupe, parler en public, tenir un budget, rendre compte au bureau.", 3)
        + boxed(strong("Avis de la structure") + f" \\ {tick(True, 'favorable')} #h(4mm) {tick(False, 'défavorable')} #h(8mm) donné par {txt(third(case))}, membre du bureau", 3)
        + f"À {txt(who.place.town)}, le {loose(paper, made)}\n" + gap(3)
        + two(hand(paper, ("candidate", "Le candidat", None)), hand(paper, ("authority", "Pour la structure", [body.upper()[:28]]), wide=64))
    )
