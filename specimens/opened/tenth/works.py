"""Certificates of work: letters, program prints, a mail, a list of posts."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.facts import JOBS, day_after, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.tenth.wording import (
    addressee,
    birth,
    cartouche,
    civil_rows,
    colon_rows,
    day_of,
    face,
    footer,
    gap,
    grid_table,
    habit,
    hand,
    hand_first,
    headline,
    left_head,
    lined_table,
    long_day,
    named,
    of,
    outlined,
    rectorate_town,
    region,
    republic,
    rubber,
    sheet,
    slashes,
    somebody,
    spaced_siret,
    strong,
    surname_first,
    thin_rule,
    tiny,
    two,
    wide_head,
)
from specimens.people import invent_firm

GROUPS = ("Groupe Exemplaire Énergies", "Modèle Construction France", "Spécimen Industries")


def weekly(share: float) -> str:
    """Working time in hours a week."""
    if share >= 0.999:
        return "35 heures par semaine (temps plein)"
    return f"{share * 35:g} heures par semaine, soit {share * 100:.0f} % d'un temps plein".replace(".", ",")  # fmt: skip


@opened_layout("work_certificate", "design_office_side_bar", defects=JOBS)
def design_office_side_bar(case: Case, paper: Paper) -> str:
    """An engineering office: a coloured bar with addresses at the left edge, prose at the right."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = habit(paper, start), habit(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    ink = rng.choice(("rgb(0,95,115)", "rgb(95,25,45)", "rgb(45,55,72)"))
    sheet(paper, (210, 297), (24, 20, 18, 14))
    side = f"{strong(txt(firm.name), 12, 'white')} \\ #v(3mm) {tiny('Bureau d’études techniques', 8, 'white')} \\ {tiny(firm.street, 8, 'white')} \\ {tiny(firm.place.post_code + ' ' + firm.place.town, 8, 'white')} \\ #v(3mm) {tiny('Tél. ' + firm.phone, 8, 'white')} \\ {tiny('RCS ' + firm.place.town + ' ' + firm.siren, 8, 'white')}"
    paper.setup.background = f"#place(top + left, rect(width: 54mm, height: 297mm, fill: {ink}))#place(top + left, dx: 8mm, dy: 24mm, box(width: 40mm)[{side}])"
    body = (
        f"{who.civility} travaille chez nous depuis le {txt(one)} et fait toujours partie de l'effectif à la date de ce courrier"
        if end is None
        else f"{who.civility} a travaillé chez nous du {txt(one)} au {txt(last)}, date à laquelle le contrat a pris fin"
    )
    words = (
        headline(paper.choose("Attestation d'emploi", "CERTIFICAT DE TRAVAIL", "Attestation de l'employeur"), 17, "left", ink)
        + gap(9)
        + f"Le présent document concerne {named(paper)}, {birth(paper)}.\n\n"
        + f"{body}. {who.agree('Il', 'Elle')} y {'a occupé' if end else 'occupe'} les fonctions de *{paper.put('job_title', job)}*, à raison de {txt(weekly(share))}.\n\n"
        + f"L'employeur est la société {paper.put('employer', firm.name)} {txt(firm.form)}, dont le siège est {txt(firm.address)}.\n\n"
        + "Ces renseignements sont donnés à la demande de l'intéressé(e) pour constituer un dossier d'examen.\n"
        + gap(8)
        + f"{txt(firm.place.town)}, {day_of(paper, 'issue_date', day)}\n"
        + gap(3)
        + hand(paper, "employer", firm.director_title, stamp=rubber(firm), wide=66, after=firm.director)
    )  # fmt: skip
    return f"#pad(left: 54mm)[{words}]\n"


def _worker(case: Case, paper: Paper) -> list[tuple[str, str]]:
    """Rows about the person, with a number of the health insurance."""
    who, rng = case.person, case.rng
    number = f"{1 if who.sex == 'M' else 2} {who.birth_date:%y} {who.birth_date:%m} 99 {rng.randrange(100, 999)} {rng.randrange(100, 999)}"
    return [
        *civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom", all_given=False),
        ("Date de naissance", paper.birth_date(form=slashes(who.birth_date))),
        ("N° de sécurité sociale", txt(number)),
        ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")),
    ]


@opened_layout("work_certificate", "payroll_print_with_rights_kept", defects=JOBS)
def payroll_print_with_rights_kept(case: Case, paper: Paper) -> str:
    """A pay program's leaving paper: three numbered blocks, legal small print, hand at the right."""
    firm, rng = invent_firm(case.rng), case.rng
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, end)
    face(paper, "Liberation Sans", "Open Sans", "DejaVu Sans")
    sheet(paper, (210, 297), (14, 16, 14, 16), 9)
    one, last = slashes(start), slashes(end) if end else "présent"
    keep(paper, (start, end, share), one, *([last] if end else []))
    footer(paper, f"Édition paie – dossier {rng.randrange(100, 999)} – établissement 0001 – matricule {rng.randrange(10, 9999):05d}")  # fmt: skip
    worker = _worker(case, paper)
    job_rows = [
        (
            txt(paper.choose("Technicien", "ETAM", "Agent de maîtrise")),
            paper.put("job_title", job),
            txt(one),
            txt(last),
            txt(f"{share * 151.67:.2f} h".replace(".", ",")),
        )
    ]
    return (
        two(f"{strong(paper.put('employer', firm.name), 11)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)}", f"SIRET {txt(spaced_siret(firm))} \\ Code NAF {rng.randrange(41, 44)}.{rng.randrange(10, 40)}A \\ Convention collective : IDCC {rng.randrange(1500, 2700)}")
        + thin_rule("black", 1.4)
        + headline("CERTIFICAT DE TRAVAIL", 14)
        + "#align(center)[articles L. 1234-19 et D. 1234-6 du code du travail]\n"
        + gap(1)
        + strong("1. Salarié") + "\n" + lined_table(worker, "48mm", 1.5)
        + gap(1) + strong("2. Emploi(s) tenu(s)") + "\n"
        + grid_table(("Catégorie", "Emploi", "Entrée le", "Sortie le", "Horaire mensuel"), job_rows, "(34mm, 1fr, 24mm, 24mm, 32mm)")
        + gap(1) + strong("3. Maintien des garanties") + "\n\n"
        + "#text(size: 0.88em)[Le salarié dont la rupture du contrat ouvre droit à l'assurance chômage conserve à titre gratuit, pendant douze mois au plus, les garanties de santé (frais médicaux) et de prévoyance (décès, incapacité, invalidité) en vigueur dans l'entreprise. Le maintien prend effet le lendemain de la date de sortie et cesse dès la reprise d'un emploi.]\n\n"
        + (f"Le salarié est libre de tout engagement à compter du {txt(last)} au soir.\n" if end else "Le salarié est toujours présent dans l'entreprise.\n")
        + gap(4)
        + two(f"Le présent certificat est délivré au salarié à {txt(firm.place.town)}, \\ le {day_of(paper, 'issue_date', day, slashes(day))}.", hand(paper, "employer", "Cachet et signature de l'employeur", stamp=rubber(firm, firm.street), wide=70))
    )  # fmt: skip


@opened_layout("work_certificate", "manager_mail_with_scanned_hand", defects=JOBS)
def manager_mail_with_scanned_hand(case: Case, paper: Paper) -> str:
    """A mail as a browser prints it: subject, sender, day sent, short text, hand pasted in."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    face(paper, "Open Sans", "Lato", "Carlito", "Liberation Sans")
    sheet(paper, (210, 297), (14, 18, 14, 16), 10)
    one, last = long_day(start), long_day(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    boss = somebody(case)
    sent = day_of(paper, "issue_date", day, french.date_with_weekday(day))
    span = (
        f"a été {who.agree('salarié', 'salariée')} de notre entreprise du {txt(one)} au {txt(last)} inclus"
        if end
        else f"est {who.agree('salarié', 'salariée')} de notre entreprise en CDI depuis le {txt(one)}"
    )
    return (
        f"{tiny('Messagerie – imprimer', 7.5)} #h(1fr) {tiny('1 sur 1', 7.5)}\n{thin_rule('luma(150)')}"
        + headline(paper.choose("Attestation d'emploi pour votre inscription au BTS", "Certificat de travail demandé", "Votre attestation employeur"), 14, "left")
        + gap(1)
        + f"{strong(txt(boss))} {tiny('‹rh' + '@exemple-entreprise.example›', 8.5)} #h(1fr) {sent} à {rng.randrange(8, 19)}:{rng.randrange(10, 60)} \\ À : {txt(who.email)}\n{thin_rule('luma(200)')}"
        + "Bonjour,\n\nComme convenu, voici l'attestation que tu m'as demandée.\n\n"
        + f"Je soussigné(e) {txt(boss)}, responsable d'agence de la société {paper.put('employer', firm.name)} ({txt(firm.address)}), atteste que {named(paper)}, {birth(paper, place=False)}, {span}, au poste de {paper.put('job_title', job)}, {txt(weekly(share))}.\n\n"
        + "Attestation faite pour servir auprès du service des examens.\n"
        + gap(2)
        + hand(paper, "employer", "Bien à toi,", wide=56, after=boss)
        + f"#text(fill: luma(90))[{txt(firm.name)} | {txt(firm.phone)} | {txt(firm.place.town)} \\ {tiny('Pensez à l’environnement avant d’imprimer ce message.', 7.5)}]\n"
    )  # fmt: skip


@opened_layout("work_certificate", "school_authority_contract_agent", defects=JOBS)
def school_authority_contract_agent(case: Case, paper: Paper) -> str:
    """A rectorate certifies the contracts of one of its agents: a table of contracts, by delegation."""
    rng, found, job = case.rng, stays(case, 2), job_of(case)
    day = day_after(case, found[-1][1])
    employer = f"Rectorat de l'académie {of(region(case))}"
    rows = []
    for number, (start, end, share) in enumerate(found, 1):
        one, last = slashes(start), slashes(end) if end else "à ce jour"
        keep(paper, (start, end, share), one, *([last] if end else []))
        rows.append(
            (
                str(number),
                rng.choice(("Contrat à durée déterminée", "Contrat d'agent contractuel")),
                txt(one),
                txt(last),
                f"{share * 100:.0f} %",
            )
        )
    return (
        two(republic(f"Académie {of(region(case))}", "Direction des personnels", "Division des personnels administratifs et techniques"), f"#v(9mm)#align(right)[{txt(rectorate_town(case))}, le {day_of(paper, 'issue_date', day)} \\ {tiny(f'Dossier suivi par {somebody(case)}', 8.5)} \\ {tiny(f'DPAT 2 / n° {rng.randrange(100, 3000)}', 8.5)}]")
        + gap(10)
        + cartouche(paper.choose("ATTESTATION D'EMPLOI", "CERTIFICAT D'EXERCICE", "ATTESTATION DE SERVICES"))
        + gap(6)
        + f"La rectrice d'académie certifie que {named(paper)}, {birth(paper)}, {'a exercé' if found[-1][1] else 'exerce'} en qualité de {paper.put('job_title', job)} pour le compte du {paper.put('employer', employer)}, selon les contrats ci-dessous :\n"
        + gap(2)
        + grid_table(("", "Acte", "Prise d'effet", "Terme", "Quotité"), rows, "(9mm, 1fr, 30mm, 30mm, 22mm)", "white")
        + gap(3)
        + "Cette attestation est remise à l'agent sur sa demande, pour faire valoir ses droits.\n"
        + gap(8)
        + f"#pad(left: 78mm)[{hand(paper, 'employer', 'Pour la rectrice et par délégation,', 'la cheffe de division', stamp=['RECTORAT', region(case).upper(), 'DPAT'], wide=70, after=somebody(case))}]"
    )  # fmt: skip


@opened_layout("work_certificate", "group_posts_held_in_turn", defects=JOBS)
def group_posts_held_in_turn(case: Case, paper: Paper) -> str:
    """A large firm's staff service: names told apart, posts held one after the other, QR-less sheet."""
    firm, rng, who = replace(invent_firm(case.rng), name=case.rng.choice(GROUPS)), case.rng, case.person  # fmt: skip
    found, job = stays(case, 2), job_of(case)
    day = day_after(case, found[-1][1])
    face(paper, "Lato", "Carlito", "Open Sans")
    sheet(paper, (210, 297), (16, 20, 16, 20), 10)
    ink = rng.choice(("rgb(0,60,140)", "rgb(190,70,0)", "rgb(20,110,70)"))
    rows = []
    for start, end, share in found:
        one, last = slashes(start), slashes(end) if end else "poste actuel"
        keep(paper, (start, end, share), one, *([last] if end else []))
        rows.append(
            (
                f"{txt(one)} – {txt(last)}",
                paper.put("job_title", job),
                txt(rng.choice(("Direction travaux", "Direction technique", "Agence Sud"))),
                f"{share * 100:.0f} %",
            )
        )
    footer(paper, f"{firm.name} – {firm.form} – siège social {firm.address} – SIREN {firm.siren}")
    return (
        wide_head(firm, paper.put("employer", firm.name), ink, "Services partagés RH", "Centre de gestion", f"Réf. collab. {rng.randrange(10**5, 10**6)}")
        + gap(6)
        + headline(paper.choose("Certificat de travail", "Attestation de présence dans l'entreprise", "Certificat d'emploi"), 16, "left", ink)
        + colon_rows([("Société", txt(firm.name)), *civil_rows(paper, "Nom", "Nom d'usage", "Prénoms"), ("Naissance", f"{paper.birth_date(form=slashes(who.birth_date))} {txt(who.birth_place)}"), ("Type de contrat", "CDI" if found[-1][1] is None else "contrat échu"), ("Établi le", day_of(paper, "issue_date", day, slashes(day)))], 38)
        + gap(3)
        + f"#text(fill: {ink})[Parcours dans l'entreprise]\n"
        + grid_table(("Période", "Poste", "Entité", "Taux"), rows, "(52mm, 1fr, 38mm, 18mm)", "luma(240)", 2)
        + gap(3)
        + ("L'intéressé(e) est toujours en activité à la date d'édition de ce document.\n" if found[-1][1] is None else "L'intéressé(e) a quitté l'entreprise libre de tout engagement.\n")
        + gap(9)
        + hand_first(paper, "employer", somebody(case), "Responsable administration du personnel", wide=64)
    )  # fmt: skip


@opened_layout("work_certificate", "association_chair_days_in_words", defects=JOBS)
def association_chair_days_in_words(case: Case, paper: Paper) -> str:
    """A small association, its chair writes: days spelt out, the letter sent to the person."""
    firm, rng, who = (
        replace(
            invent_firm(case.rng),
            name=case.rng.choice(
                (
                    "Association Les Chantiers d'Exemple",
                    "Régie de quartier Fictive",
                    "Compagnons Modèles – association",
                )
            ),
        ),
        case.rng,
        case.person,
    )
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = french.date_in_words(start), french.date_in_words(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    face(paper, "Liberation Serif", "Caladea", "Libertinus Serif")
    span = (
        f"a été {who.agree('employé', 'employée')} du {txt(one)} au {txt(last)}"
        if end
        else f"est {who.agree('employé', 'employée')} sans discontinuer depuis le {txt(one)}"
    )
    return (
        f"#align(center)[{strong(paper.put('employer', firm.name), 14)} \\ _association régie par la loi du 1er juillet 1901_ \\ {txt(firm.address)} – {txt(firm.phone)}]\n"
        + gap(4) + addressee(paper) + gap(4)
        + f"À {txt(firm.place.town)}, le {day_of(paper, 'issue_date', day, long_day(day))}\n"
        + gap(5)
        + f"#underline[{txt(paper.choose('Certificat de travail', 'Attestation de travail'))}]\n\n"
        + f"Je, {txt(somebody(case))}, {rng.choice(('président', 'trésorière', 'présidente'))} de l'association désignée en tête, certifie que {named(paper)}, demeurant {txt(who.street)} à {txt(who.place.town)}, {span} au sein de notre structure.\n\n"
        + f"{who.agree('Il', 'Elle')} y {'a rempli' if end else 'remplit'} l'emploi de {paper.put('job_title', job)}. Son temps de travail {'était' if end else 'est'} de {txt(weekly(share))}.\n\n"
        + "En foi de quoi ce certificat lui est remis.\n"
        + gap(6)
        + f"#align(right)[#block[#set align(left)\n{hand(paper, 'employer', 'Pour le conseil d’administration', stamp=rubber(firm), wide=68)}]]\n"
    )  # fmt: skip


@opened_layout("work_certificate", "temporary_work_by_client", defects=("too_short", "wrong_job"))
def temporary_work_by_client(case: Case, paper: Paper) -> str:
    """An agency's upright statement: one block a mission, client and job in it, sum of hours below."""
    rng, agency = (
        case.rng,
        replace(
            invent_firm(case.rng),
            name=case.rng.choice(
                (
                    "Intérim Fictif & Fils",
                    "Avenir Modèle Travail Temporaire",
                    "Relais d'Exemple Intérim",
                )
            ),
        ),
    )
    found, job = stays(case, 3, over=True), job_of(case)
    day = day_after(case, found[-1][1])
    sheet(paper, (210, 297), (15, 18, 14, 18), 9.5)
    blocks, total = "", 0
    for number, (start, end, _) in enumerate(found, 1):
        until = end or case.today
        one, last = slashes(start), slashes(until)
        keep(paper, (start, until, 1.0), one, last)
        hours = ((until - start).days + 1) * 5 // 7 * 7
        total += hours
        client = invent_firm(rng)
        blocks += outlined(f"*Mission {number}* – contrat n° {rng.randrange(10**6, 10**7)} #h(1fr) du {txt(one)} au {txt(last)} \\ Entreprise utilisatrice : {txt(client.name)} ({txt(client.place.town)}) \\ Qualification : {paper.put('job_title', job)} – 35 h hebdomadaires – {hours} heures travaillées", 2.2, "0.4pt + luma(120)")  # fmt: skip
    return (
        left_head(agency, paper.put("employer", agency.name), f"Agence {of(agency.place.town)} – tél. {agency.phone}", f"SIRET {spaced_siret(agency)} – garantie financière art. L. 1251-49", ink="rgb(170,20,60)")
        + headline(paper.choose("CERTIFICAT DE TRAVAIL – SALARIÉ INTÉRIMAIRE", "ATTESTATION DE MISSIONS", "CERTIFICAT DE TRAVAIL"), 13.5)
        + gap(2)
        + f"Nous, entreprise de travail temporaire, certifions avoir employé {surname_first(paper)}, {birth(paper)}, pour les missions suivantes :\n"
        + gap(1) + blocks
        + f"Total : {strong(str(total))} heures.\n"
        + gap(3)
        + two(f"Certificat établi à {txt(agency.place.town)} \\ le {day_of(paper, 'issue_date', day)} \\ {tiny('Le salarié est quitte de tout engagement envers l’agence.', 8)}", hand(paper, "employer", "La responsable d'agence", stamp=rubber(agency), wide=64, after=somebody(case)))
    )  # fmt: skip
