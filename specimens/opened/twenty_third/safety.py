"""Safety courses and health: scaffolds, height, rescue, physicians' certificates."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.cards import portrait
from specimens.drawing import txt
from specimens.facts import issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_third.wording import (
    DAY,
    LYCEES,
    TRAINERS,
    academy,
    bar,
    body_of,
    bold,
    born,
    born_on,
    cols,
    dotted,
    facing,
    firm_of,
    frame,
    gap,
    home,
    italic,
    line,
    mid,
    name_in_text,
    name_rows,
    of,
    on,
    page,
    pen,
    right,
    signed_above,
    signed_below,
    signed_row,
    siret,
    slashes,
    small,
    someone,
    spot,
    stamp_of,
    stretch,
    subject,
    table,
    tick,
    years_after,
)

_ABLE = {
    3: "Monter, démonter et modifier un échafaudage de pied conformément à la notice",
    4: "Réceptionner, vérifier et maintenir en sécurité un échafaudage de pied",
    5: "Utiliser un échafaudage de pied en sécurité",
}


def _annexes(case: Case) -> list[int]:
    """The annexes that the paper names; none with `annex_missing`."""
    asked = case.fact("annexes", case.rng.choice(([4], [5], [4, 5], [4, 5], [3, 4, 5], [3, 5])))
    return [] if case.has("annex_missing") else sorted(asked)


def _kept(paper: Paper, annexes: list[int], shown: str = "annexe {}") -> list[str]:
    for n in annexes:
        paper.add("annexes", n, shown.format(n))
    return [shown.format(n) for n in annexes]


def _listed(paper: Paper, annexes: list[int]) -> str:
    """« aux annexes 4 et 5 de la recommandation R 408 » with each number kept."""
    for n in annexes:
        paper.add("annexes", n, str(n))
    if not annexes:
        return "à la recommandation R 408"
    many = len(annexes) > 1
    said = " et ".join([", ".join(map(str, annexes[:-1])), str(annexes[-1])]) if many else str(annexes[0])  # fmt: skip
    return f"{'aux annexes' if many else 'à l’annexe'} {said} de la recommandation R 408"


@opened_layout("r408_attestation", "prevention_body_form_with_ticked_annexes", defects=("annex_missing",))  # fmt: skip
def prevention_body_form_with_ticked_annexes(case: Case, paper: Paper) -> str:
    """A training body's form: three annexes with a box each, the obtained ones ticked."""
    body, rng = body_of(case, TRAINERS), case.rng
    (start, end, day), annexes = short_course(case), _annexes(case)
    _kept(paper, annexes, "Annexe {}")
    page(paper, "Open Sans", 9.8, (14, 18, 13, 18), lead=0.8)
    ink = rng.choice(("rgb(225,110,0)", "rgb(0,90,80)", "rgb(160,20,40)"))
    ticks = " \\ ".join(tick(n in annexes, f"Annexe {n} – {_ABLE[n]}") for n in (3, 4, 5)) if annexes else "Échafaudages de pied : formation générale à la sécurité."  # fmt: skip
    return (
        cols("1fr, auto", bold(paper.put("organisation", body.name), 18, ink) + f" \\ {small(body.address + ' – ' + body.phone, 8)}", right(small(f"N° AT-{day.year}-{rng.randrange(100, 9999)}", 8)))
        + line(ink, 2) + gap(5)
        + mid(bold(txt(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE COMPÉTENCES")), 17) + " \\ Échafaudages de pied – Recommandation R 408 de la CNAM") + gap(4)
        + facing([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", f"{born_on(paper)} à {txt(case.person.birth_place)}"), ("Dates de la formation", f"du {on(paper, 'training_start', start, slashes(start))} au {on(paper, 'training_end', end, slashes(end))}"), ("Formateur", txt(someone(case)))], 44)
        + gap(3) + "Le titulaire a satisfait aux évaluations théoriques et pratiques portant sur :\n" + gap(1)
        + frame(ticks, f"0.8pt + {ink}", 3.5)
        + "\nCette attestation ne dispense pas l'employeur de délivrer l'autorisation correspondante.\n" + gap(5)
        + cols("1fr, 84mm", f"Fait à {txt(body.place.town)}, \\ le {on(paper, 'issue_date', day)}", signed_below(paper, "training_centre", "Pour l'organisme de formation (cachet et signature)", stamp_of(body), 76))
        + gap(2) + small(f"SIRET {siret(body)} – déclaration d'activité enregistrée auprès du préfet de région, ne vaut pas agrément de l'État", 6.5)
    )  # fmt: skip


@opened_layout("r408_attestation", "lyceum_attestation_for_the_examination", defects=("annex_missing",))  # fmt: skip
def lyceum_attestation_for_the_examination(case: Case, paper: Paper) -> str:
    """A lyceum trains its own pupils and attests for the exam, in the words of the order."""
    school, p = body_of(case, LYCEES), case.person
    (start, end, day), annexes = short_course(case), _annexes(case)
    page(paper, "Liberation Serif", 11, (16, 22, 14, 22), lead=0.85)
    return (
        cols("1fr, 1fr", f"Académie {txt(of(academy(case)))} \\ {bold(paper.put('organisation', school.name))} \\ {txt(school.address)}", right(f"{txt(school.place.town)}, le {on(paper, 'issue_date', day)}"))
        + gap(12) + mid(bold("ATTESTATION DE FORMATION", 16) + f" \\ {italic('relative au montage, à la réception et à l’utilisation des échafaudages de pied (R 408)')}") + gap(7)
        + f"Vu l'arrêté relatif à la formation aux travaux en hauteur exigée des candidats au brevet de technicien supérieur,\n\n{school.director_title} atteste que {name_in_text(paper)}, {born(paper)}, {p.agree('inscrit', 'inscrite')} en section de technicien supérieur {txt(subject(case))},\n\na suivi avec succès, du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}, la formation correspondant aux compétences définies {_listed(paper, annexes)}.\n\nLa formation a été dispensée au sein de l'établissement par un formateur habilité. L'attestation originale est conservée par {p.agree('le candidat', 'la candidate')}, qui en joint copie à son inscription à l'examen.\n" + gap(8)
        + cols("1fr, 1fr", signed_below(paper, "training_centre", f"{school.director_title}", stamp_of(school), 70), signed_below(paper, "candidate", "Le candidat", None, 58, 30))
    )  # fmt: skip


@opened_layout("r408_attestation", "certificate_across_with_side_band", defects=("annex_missing",))
def certificate_across_with_side_band(case: Case, paper: Paper) -> str:
    """A certificate laid across, a dark band at the left, the annexes in a short table."""
    body, rng = body_of(case, TRAINERS), case.rng
    (start, end, day), annexes = short_course(case), _annexes(case)
    shown = _kept(paper, annexes, "R408 annexe {}")
    page(paper, "Lato", 11, (18, 20, 14, 52), (297, 210), lead=0.75)
    ink = rng.choice(("rgb(20,40,80)", "rgb(90,20,30)", "rgb(30,70,50)"))
    paper.setup.background = f"#place(left + top, rect(width: 38mm, height: 210mm, fill: {ink}))#place(left + top, dx: 4mm, dy: 150mm, rotate(-90deg, reflow: true, text(fill: white, size: 20pt, weight: \"bold\")[CERTIFICAT]))"  # fmt: skip
    rows = [(bold(txt(w)), txt(_ABLE[n])) for n, w in zip(annexes, shown, strict=True)]
    rows = rows or [("R408", "Formation aux échafaudages de pied")]
    return (
        bold(paper.put("organisation", body.name), 16, ink) + f" #h(1fr) {small(body.address, 8.5)}\n" + gap(4)
        + bold("Attestation de fin de formation", 22, ink) + " \\ Travail sur échafaudages de pied" + gap(4)
        + f"délivrée à {bold(name_in_text(paper), 15)}, {born(paper)},\n\npour avoir suivi et validé la formation organisée du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)} :\n"
        + table(("Référence", "Compétences validées"), rows, "46mm, 1fr", inset=2.2)
        + stretch()
        + cols("1fr, 1fr, 1fr", f"Délivré à {txt(body.place.town)} \\ le {on(paper, 'issue_date', day)}", signed_above(paper, "training_centre", "Le directeur", stamp_of(body), 66), signed_above(paper, "candidate", "Le stagiaire", None, 52, 30))
    )  # fmt: skip


@opened_layout(
    "r408_attestation", "pocket_card_faces_above_one_another", defects=("annex_missing",)
)
def pocket_card_faces_above_one_another(case: Case, paper: Paper) -> str:
    """A pocket card copied on a sheet: portrait and name in front, skills and hands behind."""
    body = body_of(case, TRAINERS)
    (start, end, day), annexes = short_course(case), _annexes(case)
    shown = _kept(paper, annexes, "Annexe {}")
    page(paper, "Liberation Sans", 8.6, (30, 45, 20, 45), lead=0.6)
    able = " \\ ".join(f"{bold(txt(w))} : {txt(_ABLE[n])}" for n, w in zip(annexes, shown, strict=True)) or "Échafaudages de pied"  # fmt: skip
    front = (
        "#block(width: 100%, fill: rgb(245,180,0), inset: 2mm)[" + bold("ATTESTATION ÉCHAFAUDAGE – R408", 11) + "]\n"
        + cols("26mm, 1fr", portrait(case.rng, 24, 30), facing([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", " "), ("Né(e) le", born_on(paper)), ("Organisme", bold(paper.put("organisation", body.name))), ("Délivrée le", bold(on(paper, "issue_date", day, slashes(day))))], 32, space=2))
    )  # fmt: skip
    back = (
        f"Formation suivie du {on(paper, 'training_start', start, slashes(start))} au {on(paper, 'training_end', end, slashes(end))}\n\n{able}\n\n"
        + cols("1fr, 1fr", f"Cachet et signature de l'organisme \\ {spot(paper, 'training_centre', stamp_of(body), 52, 28)}", f"Signature du titulaire \\ {spot(paper, 'candidate', None, 44, 20)}")
    )  # fmt: skip
    return (
        frame(front, "0.8pt", 2.5, "rgb(255,252,240)") + gap(8) + frame(back, "0.8pt", 2.5, "rgb(255,252,240)")
        + gap(4) + small("Carte à présenter à toute demande. Recommandation R408 : montage, utilisation et démontage des échafaudages de pied.", 7)
    )  # fmt: skip


@opened_layout("r408_attestation", "evaluation_minutes_then_attestation_on_two_pages", defects=("annex_missing",))  # fmt: skip
def evaluation_minutes_then_attestation_on_two_pages(case: Case, paper: Paper) -> str:
    """The record of evaluation first, the attestation with hands on the second page."""
    body, rng = body_of(case, TRAINERS), case.rng
    (start, end, day), annexes = short_course(case), _annexes(case)
    page(paper, "Carlito", 11.4, (18, 20, 14, 20), lead=0.9)
    paper.setup.numbering = True
    who = name_in_text(paper)
    tested = [(w, rng.choice(("QCM", "mise en situation", "oral")), f"{rng.randrange(14, 21)}/20", "acquis") for w in ("Connaître le rôle de chacun et la réglementation", "Lire une notice, identifier les éléments", "Reconnaître une non-conformité", "Circuler, stocker, respecter les charges", "Rendre compte, tracer la vérification")]  # fmt: skip
    first = (
        bold(txt(body.name), 13) + f" #h(1fr) {small(body.address, 8)}\n" + line()
        + gap(3) + bold("Procès-verbal d'évaluation – échafaudages de pied", 15) + gap(3)
        + facing([("Stagiaire", who), ("Date de naissance", born_on(paper)), ("Évaluateur", txt(someone(case))), ("Support", "échafaudage à cadres et multidirectionnel, 24 m²")], 40)
        + gap(2) + table(("Savoir évalué", "Moyen", "Note", "Résultat"), tested, "1fr, 36mm, 20mm, 24mm", inset=2)
        + "\nLe stagiaire a obtenu la moyenne exigée à chacune des épreuves. Voir attestation page suivante.\n"
    )  # fmt: skip
    second = (
        mid(bold("ATTESTATION DE FORMATION", 17) + " \\ Recommandation CNAM R 408") + gap(6)
        + f"L'organisme {bold(paper.put('organisation', body.name))} atteste que le stagiaire nommé en page 1 a reçu, du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}, une formation conforme {_listed(paper, annexes)} et qu'il en a acquis les compétences.\n\nProgramme : {txt(' ; '.join(_ABLE[n].lower() for n in annexes) or 'sécurité sur les échafaudages de pied')}.\n" + gap(5)
        + f"{txt(body.place.town)}, le {on(paper, 'issue_date', day)}\n" + gap(2)
        + signed_row(paper, [("training_centre", "Le formateur", None), ("training_centre", "La direction de l'organisme", stamp_of(body)), ("candidate", "Le stagiaire", None)], total=172)
    )  # fmt: skip
    return first + "#pagebreak()\n" + second


@opened_layout("work_at_height_attestation", "harness_course_attestation_with_programme")
def harness_course_attestation_with_programme(case: Case, paper: Paper) -> str:
    """A rope trainer's attestation: programme at the left, the person and days at the right."""
    body = body_of(case, TRAINERS)
    day = issue_day(case, 4, 500)
    page(paper, "Lato", 10, (16, 18, 14, 18), lead=0.8)
    left = frame(bold("Programme") + " \\ – réglementation et statistiques \\ – facteur de chute, tirant d'air \\ – points d'ancrage et lignes de vie \\ – réglage et contrôle du harnais \\ – déplacements en sécurité \\ – secours d'une personne suspendue", "none", 3, "rgb(236,240,244)")  # fmt: skip
    other = facing([("Stagiaire", bold(name_in_text(paper))), ("Naissance", born(paper)), ("Session", f"{slashes(day - DAY)}, 7 heures"), ("Lieu", txt(body.place.town)), ("Résultat", "compétences acquises")], 26, space=3)  # fmt: skip
    return (
        bold(txt(body.name), 17, "rgb(0,80,130)") + f" \\ {small(body.address + ' – SIRET ' + siret(body), 8)}\n" + line("rgb(0,80,130)", 1.5) + gap(6)
        + mid(bold(txt(paper.choose("Attestation de formation au travail en hauteur", "ATTESTATION – TRAVAIL EN HAUTEUR ET PORT DU HARNAIS")), 15)) + gap(4)
        + cols("1fr, 66mm", other, left)
        + "\nFormation réalisée selon les articles R. 4323-58 à R. 4323-106 du code du travail. Un recyclage est conseillé tous les trois ans.\n" + gap(6)
        + cols("1fr, 1fr", signed_below(paper, "candidate", "Le stagiaire", None, 58, 30), f"Établi à {txt(body.place.town)}, le {on(paper, 'issue_date', day)}\n\n" + signed_below(paper, "training_centre", "Le formateur", stamp_of(body), 72, name=someone(case)))
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "firms_own_record_of_training_by_pen")
def firms_own_record_of_training_by_pen(case: Case, paper: Paper) -> str:
    """A firm trains in house: a quality form with version, filled by pen, two hands."""
    firm, p = firm_of(case), case.person
    day = issue_day(case, 4, 500)
    page(paper, "Liberation Sans", 10.2, (13, 18, 13, 18), lead=0.85)
    name = f"{p.birth_name} {p.first_name}"
    return (
        table((), [(bold(txt(firm.name), 12), mid(bold("ATTESTATION INTERNE DE FORMATION") + " \\ Travaux en hauteur – protection contre les chutes"), small(f"ENR-SEC-{case.rng.randrange(10, 99)} indice C", 8))], "44mm, 1fr, 38mm", inset=3)
        + gap(3) + dotted([("Nom et prénom du salarié", pen(paper, name, "full_name")), ("Date de naissance", pen(paper, slashes(p.birth_date), "birth_date", p.birth_date.isoformat())), ("Formateur interne", pen(paper, someone(case))), ("Durée de la formation", pen(paper, "7 heures"))], 3.4)
        + bar("POINTS TRAITÉS", "luma(90)")
        + " \\ ".join(tick(True, w) for w in ("travail sur plateformes et échelles, garde-corps", "port du harnais, longes, antichutes à rappel automatique", "vérification des équipements avant usage", "conduite à tenir en cas de chute"))
        + "\n\nL'employeur atteste que la personne désignée ci-dessus a reçu la formation au travail en hauteur et l'a comprise.\n" + gap(3)
        + f"Fait à {txt(firm.place.town)} le {paper.hand_date('issue_date', day)}\n" + gap(1)
        + signed_row(paper, [("employer", "Pour l'employeur, le responsable sécurité", stamp_of(firm)), ("candidate", "Le salarié formé", None)], total=172)
    )  # fmt: skip


@opened_layout("first_aid_attestation", "rescuer_at_work_certificate_with_card_number")
def rescuer_at_work_certificate_with_card_number(case: Case, paper: Paper) -> str:
    """A rescuer's certificate: network's head, holder, validity, trainer's and director's hands."""
    body, rng = body_of(case, TRAINERS), case.rng
    day = issue_day(case, 4, 500)
    page(paper, "Open Sans", 10, (14, 18, 14, 18), lead=0.85)
    green = "rgb(0,130,70)"
    return (
        cols("18mm, 1fr", f"#rect(width: 15mm, height: 15mm, fill: {green})[#align(center + horizon)[{bold('+', 26, 'white')}]]", bold("Réseau Prévention – Assurance maladie risques professionnels", 10, green) + f" \\ Organisme de formation habilité : {txt(body.name)} \\ {small(f'Habilitation n° {rng.randrange(10**5, 10**6)}/{day.year}/SST-1/O/{rng.randrange(10, 90)}', 8)}", align="horizon")
        + gap(8) + mid(bold("CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL", 15, green)) + gap(6)
        + frame(facing([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", born_on(paper)), ("N° de certificat", f"{rng.randrange(10**11, 10**12)}"), ("Formation suivie", f"14 heures, les {slashes(day - 2 * DAY)} et {slashes(day - DAY)}")], 44, space=3), f"1pt + {green}", 4)
        + "\nL'évaluation des compétences du sauveteur secouriste du travail ayant été jugée favorable, le présent certificat est délivré au titulaire.\n\n"
        + f"Certificat délivré le {bold(on(paper, 'issue_date', day, slashes(day)))} \\ Maintien et actualisation des compétences à prévoir avant le {slashes(years_after(day, 2))}\n" + gap(5)
        + cols("1fr, 1fr", signed_below(paper, "training_centre", "Le formateur SST", None, 62, 30, name=someone(case)), signed_below(paper, "training_centre", "Le responsable de l'entité habilitée", stamp_of(body), 72))
    )  # fmt: skip


def _doctor(case: Case) -> str:
    return f"Docteur {someone(case)}"


@opened_layout("medical_certificate", "practitioner_prescription_sheet_by_hand")
def practitioner_prescription_sheet_by_hand(case: Case, paper: Paper) -> str:
    """A practitioner's prescription sheet, all by hand below the printed head."""
    rng, p, doctor = case.rng, case.person, _doctor(case)
    day = issue_day(case, 2, 80)
    page(paper, "Caladea", 9.2, (10, 12, 10, 12), (148.5, 210), lead=0.65)
    name = f"{p.first_name} {p.birth_name}"
    paper.put("full_name", name)
    paper.put("birth_date", p.birth_date.isoformat(), slashes(p.birth_date))
    written = ("Certificat médical", "Je certifie avoir ce jour", f"examiné {p.civility}", name, f"{p.born} le {slashes(p.birth_date)}, dont l'état", "de santé est incompatible avec", "la formation R408 et le travail", "en hauteur. Certificat remis", "en main propre.")  # fmt: skip
    lines = "".join(f"#block(above: 3mm, below: 3mm)[{pen(paper, w, pt=16)}]\n" for w in written)
    return (
        cols("1fr, auto", bold(txt(doctor), 11) + f" \\ Médecine générale \\ {small(f'N° RPPS 100{rng.randrange(10**8)}', 7)}", right(small(f"{p.place.post_code} {p.place.town}", 8) + f" \\ {small('Tél. 04 00 00 ' + str(rng.randrange(10, 99)) + ' ' + str(rng.randrange(10, 99)), 8)} \\ {small('Sur rendez-vous', 7)}"))
        + line("luma(120)") + gap(2) + right(f"Le {paper.hand_date('issue_date', day, 15)}") + gap(2)
        + lines + gap(2)
        + right(f"#box[#set align(left)\n{small('Signature du médecin', 7.5)} \\ {spot(paper, 'authority', [doctor, 'Médecine générale'], 62, 28)}]")
        + small("Membre d'une association agréée, le règlement par chèque est accepté.", 6.5)
    )  # fmt: skip


@opened_layout("medical_certificate", "occupational_health_service_form_ticked")
def occupational_health_service_form_ticked(case: Case, paper: Paper) -> str:
    """An occupational health service's form: certificate, box ticked, physician's stamp."""
    rng, p, doctor = case.rng, case.person, _doctor(case)
    day = issue_day(case, 2, 80)
    page(paper, "Liberation Sans", 10, (14, 20, 13, 20), lead=0.85)
    return (
        cols("1fr, auto", bold(f"Service de prévention et de santé au travail interentreprises {txt(of(p.place.town))}", 11, "rgb(0,110,120)") + f" \\ {small('Centre médical – ' + p.place.post_code + ' ' + p.place.town, 8)}", right(small(f"Dossier {rng.randrange(10**5, 10**6)}", 8)))
        + line("rgb(0,110,120)", 1) + gap(8)
        + mid(bold("CERTIFICAT MÉDICAL", 16) + " \\ Dispense de la formation relative aux échafaudages (R 408)") + gap(6)
        + f"Je soussigné(e), {txt(doctor)}, médecin du travail, certifie avoir examiné :\n"
        + frame(facing([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), (p.agree("Né le", "Née le"), born_on(paper)), ("Demeurant", home(case))], 40))
        + f"\net atteste que le handicap de cette personne :\n\n{tick(True, 'est incompatible avec la formation prévue par la recommandation R 408 ;')}\n\n{tick(False, 'est compatible avec cette formation, sous réserve d’aménagements.')}\n\nCertificat établi à la demande de l'intéressé(e), pour être joint à son inscription à l'examen.\n" + stretch(0.5)
        + cols("1fr, 80mm", f"Fait à {txt(p.place.town)} \\ le {on(paper, 'issue_date', day)}", signed_below(paper, "authority", "Le médecin du travail", [doctor, "SANTÉ AU TRAVAIL", p.place.town], 74))
        + stretch(1)
    )  # fmt: skip
