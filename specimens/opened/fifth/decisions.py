"""What offices, commissions and physicians decide or find about a candidate."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifth.facts import UNITS
from specimens.opened.fifth.wording import (
    bold,
    born_words,
    by_order,
    civil_rows,
    dated,
    de_academie,
    framed_cells,
    gap,
    given_on,
    halves,
    heading,
    name_then_hand,
    pairs,
    pressed,
    seat,
    small,
    speciality,
    state_head,
    under_rule,
    whole_name,
    window,
    written_day,
)
from specimens.people import invent_firm, invent_school


def _rectorate(case: Case) -> list[str]:
    return pressed(f"Académie {de_academie(case)}", "Rectorat")


@opened_layout("duration_decision", "hours_before_and_after")
def hours_before_and_after(case: Case, paper: Paper) -> str:
    """The rector's ruling on placement: a table of the length before and after, two articles."""
    rng = case.rng
    school = invent_school(rng)
    issued = given_on(case, 20, 420)
    cut = rng.choice((700, 800, 675))
    return (
        state_head(f"Académie {de_academie(case)}", "Délégation à la formation professionnelle initiale et continue")
        + heading(paper.choose("DÉCISION DE POSITIONNEMENT", "Décision relative à la durée de formation (positionnement réglementaire)", "NOTIFICATION DE POSITIONNEMENT"))
        + "#text(size: 0.9em)[Vu le code de l'éducation, notamment ses articles D. 643-6 et suivants ; vu la demande du candidat et l'avis de l'équipe pédagogique ; vu l'avis du corps d'inspection ;]\n\n"
        f"Le recteur décide que la durée de formation de {whole_name(paper)}, {born_words(paper)}, en vue du BTS {txt(speciality(case))}, est fixée comme suit :\n"
        + gap(2)
        + f"#table(columns: (1fr, 45mm, 45mm), inset: 2mm, stroke: 0.5pt, [], [*Durée réglementaire*], [*Durée accordée*], [Formation en centre], [1350 h], [{cut} h], [Stage en milieu professionnel], [8 semaines], [{rng.choice((0, 4))} semaines])\n"
        + gap(2)
        + f"La présente décision, demandée par {txt(school.name)}, reste valable jusqu'à l'obtention du diplôme et sera jointe à l'inscription à l'examen.\n\nFait à {txt(seat(case))}, le {dated(paper, 'issue_date', issued)}\n"
        + gap(3)
        + f"#pad(left: 80mm)[{by_order(paper, 'authority', 'Pour le recteur et par délégation', _rectorate(case))}]"
    )  # fmt: skip


@opened_layout("exemption_decision", "mail_with_list_of_units")
def mail_with_list_of_units(case: Case, paper: Paper) -> str:
    """A letter granting exemptions from units for the holder of another BTS."""
    rng, who = case.rng, case.person
    issued = given_on(case, 15, 400)
    chosen = sorted(rng.sample(range(len(UNITS)), rng.choice((1, 2, 3))))
    listed = "\n".join(f"- {UNITS[k][0]} : {txt(UNITS[k][1])}" for k in chosen)
    return (
        f"{bold(txt('Rectorat ' + de_academie(case)))} \\ Division des examens et concours \\ Bureau des examens post-bac\n"
        + window(paper)
        + gap(6)
        + f"#align(right)[{txt(seat(case))}, le {dated(paper, 'issue_date', issued)}]\n\n*Objet :* {paper.choose('dispenses d’épreuves au BTS', 'décision de dispense', 'votre demande de dispense d’unités')} \\ *Réf. :* votre demande du {txt(french.date_slashes(issued - dt.timedelta(days=rng.randrange(10, 40))))}\n\n{txt(who.civility)},\n\n"
        f"Au vu du diplôme de niveau 5 que vous possédez et en application de l'arrêté du 24 juin 2005, je vous informe que {whole_name(paper)}, {born_words(paper, place=False)}, est {who.agree('dispensé', 'dispensée')}, pour l'examen du BTS {txt(speciality(case))}, de subir les épreuves suivantes :\n\n{listed}\n\n"
        "Cette dispense est acquise à titre définitif pour la spécialité indiquée.\n\nJe vous prie de croire, "
        + txt(who.civility)
        + ", à l'assurance de ma considération distinguée.\n"
        + gap(4)
        + f"#pad(left: 85mm)[{name_then_hand(paper, 'authority', 'La cheffe de division', invent_firm(rng).director, _rectorate(case))}]"
    )  # fmt: skip


@opened_layout("disability_recognition", "rights_table_with_dates", defects=("expired",))
def rights_table_with_dates(case: Case, paper: Paper) -> str:
    """The commission's notice with a table of requests: one refused, the recognition granted."""
    rng, who = case.rng, case.person
    start = case.today - dt.timedelta(days=rng.randrange(60, 400))
    end = dt.date(start.year + rng.choice((2, 5, 10)), start.month, min(start.day, 28)) - dt.timedelta(days=1)  # fmt: skip
    if case.has("expired"):
        end = case.today - dt.timedelta(days=rng.randrange(25, 420))
        start = dt.date(end.year - 5, end.month, min(end.day, 28))
    start, end = case.fact("start", start), case.fact("end", end)
    one, two = dated(paper, "start", start), dated(paper, "end", end)
    department = who.place.department
    return (
        f"#text(fill: rgb(0,110,120))[{bold('MDPH ' + department, 1.6)}] #h(1fr) Maison départementale des personnes handicapées\n#line(length: 100%, stroke: 1pt + rgb(0,110,120))\n"
        + window(paper)
        + gap(4)
        + f"Dossier n° {rng.randrange(10**5, 10**6)} – décision de la CDAPH du {txt(french.date_slashes(start - dt.timedelta(days=rng.randrange(0, 4))))}\n"
        + heading(paper.choose("Notification de décisions", "NOTIFICATION DE LA COMMISSION DES DROITS ET DE L'AUTONOMIE"), align="left", size=1.25, after_mm=2)
        + pairs([*civil_rows(paper), ("Né(e) le", paper.birth_date(form=written_day(paper, who.birth_date)))])
        + gap(2)
        + f"#table(columns: (1fr, 26mm, 60mm), inset: 2mm, stroke: 0.5pt, [*Demande*], [*Décision*], [*Validité*], [Reconnaissance de la qualité de travailleur handicapé (RQTH)], [Accord], [du {one} au {two}], [Allocation aux adultes handicapés], [Rejet], [sans objet], [Orientation vers un établissement ou service d'accompagnement], [Rejet], [sans objet])\n"
        + gap(2)
        + "#text(size: 0.85em)[La RQTH permet de bénéficier de l'obligation d'emploi (article L. 5212-13 du code du travail). Recours : administratif préalable, deux mois.]\n"
        + gap(4)
        + f"#pad(left: 85mm)[La présidente de la CDAPH \\ {paper.sign('authority', width_mm=60, height_mm=23, stamp=pressed('MDPH', 'département ' + department))}]"
    )  # fmt: skip


_DOCTORS = ("Docteur Lucie FICTIVE", "Dr Omar EXEMPLE", "Docteur Jean-Marc SPÉCIMEN")


@opened_layout("medical_certificate", "prescription_two_lines")
def prescription_two_lines(case: Case, paper: Paper) -> str:
    """A practitioner's small sheet without any title: identifiers above, one sentence, the hand
    over the stamp."""
    rng, who = case.rng, case.person
    doctor, issued = rng.choice(_DOCTORS), given_on(case, 2, 90)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 148, 210, (12, 14, 12, 14)
    paper.setup.size_pt = 10.5
    return (
        f"#grid(columns: (1fr, 1fr), [{bold(txt(doctor))} \\ {paper.choose('Médecine générale', 'Médecin du travail', 'Rhumatologie')} \\ {txt(who.place.town)}], [#align(right)[Consultations sur rendez-vous \\ 04 00 00 {rng.randrange(10, 99)} {rng.randrange(10, 99)}]])\n#line(length: 100%)\n{small('RPPS 10' + str(rng.randrange(10**8, 10**9)) + ' – conventionné secteur 1 – membre d’une association de gestion agréée', 6.5)}\n"
        + gap(14)
        + f"#align(right)[Le {dated(paper, 'issue_date', issued)}]\n"
        + gap(6)
        + f"Je soussigné(e), docteur en médecine, certifie avoir examiné ce jour {whole_name(paper)}, {born_words(paper, place=False)}, et constate que son état de santé contre-indique {paper.choose('le travail sur échafaudage et la formation R408', 'le montage et l’utilisation des échafaudages de pied')}.\n\nCertificat remis en main propre à {who.agree('l’intéressé', 'l’intéressée')}, à sa demande.\n"
        + gap(8)
        + f"#align(right)[{paper.sign('authority', width_mm=60, height_mm=26, stamp=pressed(doctor, who.place.town))}]"
    )  # fmt: skip


@opened_layout("medical_certificate", "hospital_department_letter")
def hospital_department_letter(case: Case, paper: Paper) -> str:
    """A hospital's department: a side list of physicians, then the certificate."""
    rng, who = case.rng, case.person
    doctor, issued = rng.choice(_DOCTORS), given_on(case, 2, 120)
    physicians = " \\ ".join(txt(d) for d in _DOCTORS)
    side = f"#text(size: 0.78em)[*Chef de service* \\ Pr. Alain MODÈLE \\ \\ *Praticiens* \\ {physicians} \\ \\ *Secrétariat* \\ 04 00 00 {rng.randrange(10, 99)} 21]"
    main = (
        heading(paper.choose("CERTIFICAT MÉDICAL", "Certificat médical"), align="left", after_mm=3)
        + pairs([*civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom"), (who.agree("Né le", "Née le"), paper.birth_date(form=written_day(paper, who.birth_date)))])
        + gap(3)
        + "Ce patient, reconnu travailleur handicapé, présente une affection chronique incompatible avec tout travail en hauteur, notamment sur échafaudage. Il ne peut suivre la formation au montage, à la réception et à l'utilisation des échafaudages de pied.\n\n"
        + f"Certificat établi à la demande du patient pour le service des examens, {txt(who.place.town)}, le {dated(paper, 'issue_date', issued)}.\n"
        + gap(5)
        + name_then_hand(paper, "authority", "Le praticien", doctor, pressed("Centre hospitalier", "consultations"))
    )  # fmt: skip
    return (
        f"{bold(txt('Centre hospitalier fictif – ' + who.place.town), 1.2)} \\ Service de médecine physique et de réadaptation\n#line(length: 100%)\n"
        + f"#grid(columns: (42mm, 1fr), column-gutter: 7mm, [{side}], [{main}])\n"
    )


@opened_layout("accommodation_notice", "decision_with_two_lists")
def decision_with_two_lists(case: Case, paper: Paper) -> str:
    """The notice of adapted conditions: what is granted, what is not, the session in a line."""
    rng = case.rng
    session = int(case.fact("notice_session", case.session - rng.choice((0, 1))))
    issued = given_on(case, 15, 330)
    measures = ["Majoration d'un tiers du temps des épreuves écrites", "Utilisation d'un ordinateur personnel", "Aide d'un secrétaire", "Salle isolée", "Sujets en caractères agrandis", "Sorties de salle autorisées"]  # fmt: skip
    rng.shuffle(measures)
    asked = "\n".join(f"- {txt(m)}" for m in measures[:3])
    refused = "\n".join(f"- {txt(m)}" for m in measures[3:4])
    return (
        state_head(f"Académie {de_academie(case)}", "Service de santé – examens")
        + heading(paper.choose("Notification des aménagements d'épreuves", "AMÉNAGEMENT DES CONDITIONS D'EXAMEN – DÉCISION", "Décision relative aux mesures d'aménagement"), size=1.25)
        + framed_cells([("Candidat", whole_name(paper, polite=False)), ("Date de naissance", paper.birth_date(form=f"{case.person.birth_date:%d/%m/%Y}")), ("Examen", txt(f"BTS {speciality(case)}")), ("Session", bold(paper.put("session", session)))])
        + under_rule("Aménagements accordés")
        + asked
        + "\n"
        + under_rule("Aménagements non accordés")
        + refused
        + "\n\nAprès avis du médecin désigné par la commission des droits et de l'autonomie des personnes handicapées. La présente notification est à présenter au chef de centre. Voies de recours : tribunal administratif, deux mois.\n\n"
        + halves(f"{txt(seat(case))}, le {dated(paper, 'issue_date', issued)}", f"Le secrétaire général d'académie \\ {paper.sign('authority', width_mm=60, height_mm=24, stamp=_rectorate(case))}")
    )  # fmt: skip
