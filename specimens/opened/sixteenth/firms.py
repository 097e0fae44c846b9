"""Certificates of work of several sorts of employers."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import JOBS, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixteenth.wording import (
    b,
    born,
    capped,
    civil,
    corner,
    dotted,
    down,
    filed,
    foot,
    framed,
    grid_of,
    hand,
    hand_over,
    hand_right,
    ink_birth,
    ink_names,
    logo,
    mark_of,
    named,
    num,
    of,
    on,
    passer,
    pill,
    sheet,
    siret,
    small,
    subject,
    table,
    title,
    to_right,
    told_day,
    tops,
    two,
)
from specimens.people import invent_firm, invent_place


def _time(share: float) -> str:
    if share >= 0.999:
        return "temps complet (35 heures)"
    return f"temps partiel, {share * 35:g} heures par semaine".replace(".", ",")


@opened_layout("work_certificate", "family_masons_typed_with_reference_at_left", defects=JOBS)
def family_masons_typed_with_reference_at_left(case: Case, paper: Paper) -> str:
    """A small firm's typed sheet: corner address, the text broken in short lines, hand at the
    centre."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = told_day(paper, start), told_day(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    until = f"et jusqu'au {txt(last)}" if end else "et fait toujours partie de l'effectif à ce jour"
    paper.setup.font = rng.choice(("Liberation Mono", "Liberation Serif", "Caladea"))
    return (
        corner(firm, paper.put("employer", firm.name), f"Tél. {firm.phone}", f"Siret {siret(firm)}")
        + down(16)
        + title(paper.choose("CERTIFICAT DE TRAVAIL", "CERTIFICAT  DE  TRAVAIL"), 15)
        + down(10)
        + f"L'entreprise ci-dessus, représentée par {txt(firm.director)}, certifie avoir compté dans son personnel :\n\n"
        + f"#pad(left: 15mm)[{named(paper)}, {born(paper)} \\ demeurant {txt(who.street)} à {txt(who.place.town)}]\n\n"
        + f"depuis le {txt(one)} {until}, à {txt(_time(share))}.\n\n"
        + f"Emploi tenu : {paper.put('job_title', job)}.\n\n"
        + (f"{who.civility} est {who.agree('libre', 'libre')} de tout engagement envers nous depuis cette date.\n\n" if end else "")
        + f"Certificat délivré à {txt(firm.place.town)}, {on(paper, 'issue_date', day)}.\n"
        + down(6)
        + f"#align(center)[{hand(paper, 'employer', firm.director_title, firm.director, stamp=mark_of(firm))}]\n"
    )  # fmt: skip


@opened_layout("work_certificate", "accountants_office_sheet_of_career_steps", defects=JOBS)
def accountants_office_sheet_of_career_steps(case: Case, paper: Paper) -> str:
    """What an accountant's program prints for his client: the employer in cells, a row per contract,
    rights kept in small print."""
    firm, rng = invent_firm(case.rng), case.rng
    found, job = stays(case, 2, over=True), job_of(case)
    day = day_after(case, found[-1][1])
    sheet(paper, 210, 297, 15, 9, "Carlito", "Liberation Sans", "Open Sans")
    rows = []
    for start, end, share in found:
        one, last = num(start), num(end) if end else "en cours"
        keep(paper, (start, end, share), one, *([last] if end else []))
        rows.append((rng.choice(("CDD", "CDI")), txt(job), txt(one), txt(last), f"{share * 100:.0f} %"))  # fmt: skip
    paper.put("job_title", job)
    foot(paper, f"Édition du cabinet Chiffres & Modèle pour le compte de {firm.name} – dossier {rng.randrange(10**4, 10**5)}")  # fmt: skip
    return (
        tops([("Employeur", b(paper.put("employer", firm.name))), ("SIRET / APE", txt(f"{siret(firm)} – 43{rng.randrange(10, 99)}A")), ("Adresse de l'établissement", txt(firm.address)), ("Caisse de congés", txt(rng.choice(("néant", "CIBTP fictive"))))], 2)
        + pill(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail"), "rgb(221,232,244)", 14)
        + down(2)
        + tops([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=num(case.person.birth_date))), ("Matricule", f"{rng.randrange(1, 400):05d}")], 3)
        + "Emploi du salarié désigné dans l'entreprise :\n"
        + table(("Contrat", "Emploi", "Entrée", "Sortie", "Durée du travail"), rows, "(20mm, 1fr, 28mm, 28mm, 32mm)", "rgb(221,232,244)")
        + small("Portabilité : le salarié garde, à titre gratuit et pour douze mois au plus, les garanties frais de santé et prévoyance (art. L. 911-8 du code de la sécurité sociale).", 7.5)
        + down(4)
        + two(f"Établi pour servir ce que de droit. \\ {txt(firm.place.town)}, le {on(paper, 'issue_date', day, num(day))}", hand(paper, "employer", f"Pour l'employeur, {firm.director}", stamp=mark_of(firm, "SIRET " + firm.siret)))
    )  # fmt: skip


@opened_layout("work_certificate", "hospital_personnel_office_service_years_told", defects=JOBS)
def hospital_personnel_office_service_years_told(case: Case, paper: Paper) -> str:
    """A public hospital's certificate of service: who follows the file at the left, sentences at the
    right, the head of staff signs for the director."""
    rng, place = case.rng, invent_place(case.rng)
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    body = f"Centre hospitalier Exemple {of(place.town)}"
    one, last = told_day(paper, start), told_day(paper, end) if end else "à ce jour"
    keep(paper, (start, end, share), one, *([last] if end else []))
    side = " \\ ".join((b("Direction des ressources humaines"), "", "Affaire suivie par", txt(passer(case)), "Poste 41 00", "", "N/réf.", f"CM/{rng.randrange(100, 999)}/{day.year}"))  # fmt: skip
    text = (
        title(paper.choose("CERTIFICAT DE TRAVAIL", "ATTESTATION D'EMPLOI", "CERTIFICAT D'EMPLOYEUR"), 14, "left")
        + down(5)
        + f"Le directeur certifie que {named(paper)}, {born(paper)}, {'a été employé' if end else 'est employé'}{case.person.agree('', 'e')} au service technique de l'établissement sur un poste contractuel ({paper.put('job_title', job)}), du {txt(one)} {'au ' + txt(last) if end else txt(last)}.\n\n"
        + f"Quotité de travail : {txt(_time(share))}.\n\n"
        + f"Les services accomplis l'ont été sous la responsabilité de {txt(passer(case))}, ingénieur hospitalier.\n\n"
        + f"{txt(place.town)}, le {on(paper, 'issue_date', day)}\n"
        + down(4)
        + hand_over(paper, "employer", "P/ le directeur, l'attachée d'administration,", passer(case), stamp=["CENTRE HOSPITALIER", place.town.upper()])
    )  # fmt: skip
    return (
        f"#align(center)[{b(paper.put('employer', body), 15)} \\ {txt(place.post_code)} {txt(place.town)} – établissement public de santé]\n#line(length: 100%, stroke: 1pt + rgb(0,110,130))\n"
        + down(8)
        + f"#grid(columns: (42mm, 1fr), column-gutter: 8mm, [#text(size: 0.82em)[{side}]], [{text}])\n"
    )  # fmt: skip


@opened_layout("work_certificate", "craftsmans_pad_in_ballpoint_on_half_sheet", defects=JOBS)
def craftsmans_pad_in_ballpoint_on_half_sheet(case: Case, paper: Paper) -> str:
    """A leaf across from a craftsman's pad: printed words, everything else by pen, stamp as head."""
    firm = invent_firm(case.rng)
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, end)
    sheet(paper, 210, 165, 13, 10.5, "Liberation Serif", "Caladea")
    one, last = num(start), num(end) if end else "ce jour (en poste)"
    keep(paper, (start, end, share), one, *([last] if end else []))
    paper.put("employer", firm.name)
    paper.put("job_title", job)
    time = "à plein temps" if share >= 0.999 else f"{share * 35:g} h / semaine".replace(".", ",")
    return (
        f"{b('CERTIFICAT DE TRAVAIL', 14)} #h(1fr) {small('art. L. 1234-19 et D. 1234-6 du code du travail', 7)}\n"
        + dotted("Entreprise", paper.handwritten(firm.name))
        + dotted("Le salarié désigné ci-après :", "")
        + two(ink_names(paper, "Nom", "Nom d'usage", "Prénom"), ink_birth(paper, "Né(e) le") + dotted("à", paper.handwritten(case.person.birth_place, 13)))
        + f"{'a travaillé' if end else 'travaille'} chez nous du #h(1mm) {paper.handwritten(one)} #h(2mm) au #h(1mm) {paper.handwritten(last)} #h(2mm) {paper.handwritten(time, 14)}\n"
        + dotted("Nature de l'emploi", paper.handwritten(job))
        + two(f"Fait le {paper.hand_date('issue_date', day)} \\ à {paper.handwritten(firm.place.town)}", hand_right(paper, "employer", "L'employeur", stamp=mark_of(firm, firm.phone)))
    )  # fmt: skip


@opened_layout("work_certificate", "group_portal_attestation_of_present_job", defects=JOBS)
def group_portal_attestation_of_present_job(case: Case, paper: Paper) -> str:
    """A large group's self-service attestation: entry day, seniority and post in two columns, the
    printed hand of the pay manager."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    (start, end, share), job = stays(case, over=False)[-1], job_of(case)
    day = day_after(case, end)
    ink = rng.choice(("rgb(0,70,140)", "rgb(150,20,50)", "rgb(20,110,90)"))
    one, last = num(start), num(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    paper.setup.font = rng.choice(("Lato", "Open Sans", "Carlito"))
    foot(paper, f"{firm.name} {firm.form} – {firm.address} – RCS {firm.place.town} {firm.siren} – document généré à la demande du collaborateur")  # fmt: skip
    return (
        logo(firm, paper.put("employer", firm.name), ink, "Centre de services paie")
        + capped(paper.choose("Attestation d'emploi", "ATTESTATION DE TRAVAIL", "Attestation employeur – emploi occupé"), ink, 17)
        + down(5)
        + two(
            b("Collaborateur", None, ink) + down(1) + f"{b(filed(paper))} \\ né{who.agree('', 'e')} le {paper.birth_date(form=num(who.birth_date))} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town)}",
            b("Situation professionnelle", None, ink) + down(1) + f"Date d'entrée : {txt(one)} \\ Date de sortie : {txt(last) if end else 'sans objet'} \\ Poste : {paper.put('job_title', job)} \\ Temps de travail : {txt(_time(share))} \\ Contrat : {'terminé' if end else 'CDI, en cours'}",
        )
        + down(6)
        + "Nous attestons de l'exactitude de ces éléments, tirés de notre logiciel de paie. La présente ne vaut pas engagement de notre part pour l'avenir.\n"
        + down(5)
        + f"Fait le {on(paper, 'issue_date', day)}\n"
        + to_right(hand(paper, "employer", "La responsable administration du personnel", passer(case), wide=66))
    )  # fmt: skip


@opened_layout("employer_attestation", "site_manager_statement_with_rhythm_table")
def site_manager_statement_with_rhythm_table(case: Case, paper: Paper) -> str:
    """A firm's statement for the examination: apprentice, master and centre in cells, then one
    sentence on the status."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 1, 45)
    ink = rng.choice(("rgb(190,90,0)", "rgb(30,70,50)"))
    return (
        logo(firm, paper.put("employer", firm.name), ink, firm.phone, f"SIRET {siret(firm)}")
        + title(paper.choose("ATTESTATION DE L'EMPLOYEUR", "ATTESTATION D'EMPLOYEUR – APPRENTI PRÉPARANT UN BTS"), 14)
        + down(3)
        + grid_of([("Apprenti(e)", b(filed(paper))), ("Né(e) le", paper.birth_date(form=num(who.birth_date))), ("Diplôme préparé", txt(f"BTS {subject(case)}")), ("Session visée", str(case.session)), ("Maître d'apprentissage", txt(passer(case))), ("CFA", txt(rng.choice(("CFA des Cimes Exemple", "CFA interprofessionnel Modèle"))))], 1, "52mm")
        + down(3)
        + f"Je soussigné{rng.choice(('', '(e)'))} {txt(firm.director)}, {txt(firm.director_title)}, confirme que la personne nommée ci-dessus travaille dans notre entreprise sous contrat d'apprentissage et que ce contrat, qui va jusqu'au {txt(told_day(paper, dt.date(case.session, 8, 31)))}, n'a pas été rompu.\n\n"
        + f"À {txt(firm.place.town)}, {on(paper, 'issue_date', day)}.\n"
        + down(4)
        + hand_right(paper, "employer", "Cachet et signature :", stamp=mark_of(firm))
    )  # fmt: skip


@opened_layout("employer_attestation", "owner_mail_printed_then_signed")
def owner_mail_printed_then_signed(case: Case, paper: Paper) -> str:
    """An e-mail of the owner to the centre, printed, signed and stamped below the text."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 1, 30)
    paper.setup.font = rng.choice(("Open Sans", "Liberation Sans", "DejaVu Sans"))
    paper.setup.size_pt = 10
    return (
        f"{b(txt(firm.director))} \\ {small('De : direction@exemple.example', 8)} \\ {small(f'À : examens@academie.example ; {who.email}', 8)} \\ {b(txt(paper.choose('Objet : attestation employeur apprenti', 'Objet : statut d’apprenti – attestation de l’employeur')))}\n#line(length: 100%, stroke: 0.4pt)\n"
        + down(4)
        + "Bonjour,\n\n"
        + f"Suite à la demande de vos services, je vous confirme que {named(paper)}, {born(paper, place=False)}, est bien {who.agree('apprenti', 'apprentie')} dans mon entreprise {paper.put('employer', firm.name)} ({txt(firm.address)}) pour préparer le BTS {txt(subject(case))}. {who.agree('Il', 'Elle')} est {who.agree('suivi', 'suivie')} par {txt(passer(case))} et se présentera à l'examen de {case.session}.\n\n"
        + "Je reste à votre disposition.\n\nCordialement,\n\n"
        + f"{txt(firm.director)} \\ {txt(firm.director_title)} \\ {txt(firm.name)} – {txt(firm.phone)}\n"
        + down(8)
        + framed(two(f"Attestation imprimée et signée le {on(paper, 'issue_date', day)}", hand(paper, "employer", "L'employeur", stamp=mark_of(firm), wide=68)), 3)
    )  # fmt: skip


@opened_layout("employer_attestation", "joiners_form_by_pen_with_two_hands")
def joiners_form_by_pen_with_two_hands(case: Case, paper: Paper) -> str:
    """A centre's blank in ink: firm and apprentice, the employer and the apprentice sign at the
    foot."""
    firm = invent_firm(case.rng)
    day = issue_day(case, 1, 40)
    paper.put("employer", firm.name)
    return (
        f"#align(right)[{small('CFA des Cimes Exemple – service des examens', 8)}]\n"
        + framed(title(paper.choose("ATTESTATION DE L'EMPLOYEUR", "L'EMPLOYEUR ATTESTE DU STATUT D'APPRENTI"), 14), 2)
        + down(2)
        + dotted("Je soussigné(e), nom et fonction :", paper.handwritten(firm.director))
        + dotted("Entreprise :", paper.handwritten(firm.name))
        + dotted("Adresse :", paper.handwritten(firm.place.town))
        + "\natteste employer comme apprenti(e) :\n"
        + ink_names(paper, "Nom :", "Nom d'usage :", "Prénom :")
        + ink_birth(paper, "Date de naissance :")
        + f"\npour la préparation du BTS {txt(subject(case))}, contrat en cours de validité.\n"
        + dotted("Nom du maître d'apprentissage :", paper.handwritten(passer(case)))
        + down(2)
        + f"Date : {paper.hand_date('issue_date', day)}\n"
        + two(hand_over(paper, "employer", "L'employeur", "(signature et cachet)", stamp=mark_of(firm)), hand_over(paper, "apprentice", "L'apprenti(e)", high=28))
    )  # fmt: skip
