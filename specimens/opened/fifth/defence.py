"""The national service and the town halls: defence day, exemption, census."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifth.facts import age_reached, defence_day
from specimens.opened.fifth.wording import (
    band,
    bold,
    born_words,
    by_order,
    civil_rows,
    dated,
    gap,
    given_on,
    halves,
    heading,
    of_town,
    one_line_table,
    over_labels,
    pairs,
    pressed,
    sideways,
    small,
    state_head,
    whole_name,
    window,
    written_day,
)
from specimens.people import invent_place


def _defence_number(case: Case) -> str:
    return f"{case.person.birth_date:%y%m%d}{case.rng.randrange(10**6):06d}"


@opened_layout("jdc_certificate", "administrative_status_letter")
def administrative_status_letter(case: Case, paper: Paper) -> str:
    """The « attestation de situation administrative » after a loss: says when the day was done."""
    place, rng, _who = invent_place(case.rng), case.rng, case.person
    day = defence_day(case)
    room = max(1, (case.today - day).days - 1)
    written = case.today - dt.timedelta(days=rng.randrange(min(room, 200)))
    return (
        state_head("MINISTÈRE DES ARMÉES", "Secrétariat général pour l'administration", f"Centre du service national et de la jeunesse {of_town(place.town)}")
        + window(paper)
        + gap(5)
        + f"{txt(place.town)}, le {txt(french.date_long(written))} \\ N° {rng.randrange(1000, 99999)}/ARM/SGA/DSNJ\n"
        + gap(3)
        + heading(paper.choose("Attestation de situation administrative", "ATTESTATION DE SITUATION AU REGARD DU SERVICE NATIONAL"), size=1.2)
        + f"Vous avez signalé la perte de votre certificat. Après examen de votre dossier, j'atteste que {whole_name(paper)}, {born_words(paper)}, a participé à la journée défense et citoyenneté (JDC) le {dated(paper, 'session_date', day)} et se trouve en règle au regard des obligations du service national.\n\n"
        f"La présente attestation tient lieu de certificat individuel de participation.\n"
        + gap(6)
        + f"#pad(left: 80mm)[{by_order(paper, 'authority', 'Le chef du centre', pressed('CSNJ', place.town))}]"
        + small(f"Recensement effectué en {age_reached(case, 16).year} – Référence à rappeler : {_defence_number(case)}", 7)
    )  # fmt: skip


@opened_layout("jdc_certificate", "preparation_day_of_old")
def preparation_day_of_old(case: Case, paper: Paper) -> str:
    """The ministry's page across, the values in one row, a printed hand at the right."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    day = defence_day(case)
    sideways(paper, 20)
    paper.setup.background = "#place(top + left, dx: 9mm, dy: 9mm, rect(width: 279mm, height: 192mm, stroke: 2.5pt + rgb(0,40,110)))"
    return (
        f"#align(center)[{bold('République française', 1.1)} \\ Ministère de la défense et des anciens combattants – Direction du service national]\n"
        + gap(5)
        + heading(paper.choose("JOURNÉE DÉFENSE ET CITOYENNETÉ – ATTESTATION DE PARTICIPATION", "Certificat de participation à la Journée défense et citoyenneté"), size=1.5)
        + "#align(center)[Le directeur du service national certifie que]\n"
        + gap(2)
        + one_line_table([*civil_rows(paper), ("Date de naissance", paper.birth_date(form=f"{who.birth_date:%d/%m/%Y}")), ("Lieu", txt(who.birth_place))])
        + gap(3)
        + f"#align(center)[a accompli, le {bold(dated(paper, 'session_date', day))} à {txt(place.town)}, la journée instituée par l'article L. 114-2 du code du service national.]\n"
        + gap(6)
        + halves(small(f"Recensé(e) à la mairie de {who.place.town} en {age_reached(case, 16).year}. Imprimé n° 106/{rng.randrange(100, 999)} du {rng.randrange(1, 28):02d}/03/{day.year - 2}.", 7.5), f"Le directeur du service national \\ {paper.sign('authority', width_mm=60, height_mm=22)}", "(1.5fr, 1fr)")
    )  # fmt: skip


@opened_layout("jdc_exemption", "short_attestation_below_lines")
def short_attestation_below_lines(case: Case, paper: Paper) -> str:
    """An exemption in prose between two rules, the reason by article only, a faint round stamp."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    issued = given_on(case, 30, 900)
    issued = max(issued, age_reached(case, 17)) if not case.has("future_date") else issued
    return (
        state_head("Ministère des Armées", f"Centre du service national et de la jeunesse {of_town(place.town)}", f"Tél. 09 70 00 {rng.randrange(10, 99)} {rng.randrange(10, 99)}")
        + "#line(length: 100%)\n"
        + heading(paper.choose("ATTESTATION INDIVIDUELLE D'EXEMPTION", "Attestation d'exemption de participation à la journée défense et citoyenneté"), size=1.3)
        + f"En application de l'article L. 112-2 du code du service national, {whole_name(paper)}, {born_words(paper)}, est {who.agree('exempté', 'exemptée')} de la journée défense et citoyenneté (JDC) en raison d'un handicap ou d'une maladie invalidante médicalement constatés.\n\n"
        f"{who.agree('L’intéressé', 'L’intéressée')} est en conséquence en situation régulière et peut s'inscrire aux examens et concours.\n#line(length: 100%)\n"
        + gap(3)
        + halves(f"Délivrée à {txt(place.town)} \\ {dated(paper, 'issue_date', issued)} \\ {small('Dossier ' + _defence_number(case))}", f"Le commandant du centre \\ {paper.sign('authority', width_mm=60, height_mm=24, stamp=pressed('CSNJ', place.town))}")
    )  # fmt: skip


def _declared(case: Case) -> dt.date:
    """Within the three months that follow the sixteenth birthday."""
    if case.has("future_date"):
        return case.day_before(1, 3)
    drawn = age_reached(case, 16) + dt.timedelta(days=case.rng.randrange(2, 88))
    return case.fact("issue_date", drawn)


@opened_layout("census_attestation", "register_extract_below_lines")
def register_extract_below_lines(case: Case, paper: Paper) -> str:
    """A town hall's card: values on rules with labels below, both parents, deputy by delegation."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    day = _declared(case)
    return (
        f"{bold(txt('MAIRIE ' + of_town(place.town).upper()), 1.2)} #h(1fr) Service de l'état civil\n#line(length: 100%, stroke: 2pt)\n"
        + heading(paper.choose("ATTESTATION DE RECENSEMENT", "Notice individuelle – attestation de recensement", "RECENSEMENT CITOYEN – ATTESTATION"), after_mm=2)
        + f"#align(center)[Année {day.year} – liste communale n° {rng.randrange(1, 300)}]\n"
        + over_labels([*civil_rows(paper, "nom de famille", "nom d'usage", "prénoms"), ("date de naissance", paper.birth_date(form=written_day(paper, who.birth_date))), ("lieu de naissance", txt(f"{who.birth_place} ({who.birth_department})")), ("fils ou fille de", txt(f"{who.birth_name} {rng.choice(('Marc', 'Samir', 'Paul'))} et de {rng.choice(('GARNIER Sophie', 'LOPES Maria', 'BA Awa'))}")), ("demeurant à", txt(f"{who.street}, {place.town}"))])
        + gap(4)
        + "est inscrit(e) sur la liste de recensement de la commune (articles L. 113-1 et R. 113-1 du code du service national).\n\n"
        f"Le {dated(paper, 'issue_date', day)}\n"
        + gap(2)
        + f"#pad(left: 85mm)[{by_order(paper, 'authority', 'Le maire, par délégation', pressed('Mairie', place.town, f'({place.department})'))}]"
    )  # fmt: skip


@opened_layout("census_attestation", "letter_of_the_mayor")
def letter_of_the_mayor(case: Case, paper: Paper) -> str:
    """A band in the town's colour, a letter's sentence, the summons to come announced."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    day = _declared(case)
    return (
        band(f"Ville {of_town(place.town)}", rng.choice(("rgb(0,100,140)", "rgb(110,140,0)", "rgb(160,20,60)")))
        + gap(4)
        + window(paper, 88)
        + gap(6)
        + f"{txt(place.town)}, le {dated(paper, 'issue_date', day)}\n\n*Objet :* {paper.choose('votre recensement citoyen', 'attestation de recensement', 'recensement militaire – attestation à conserver')}\n\n{txt(who.civility)},\n\n"
        f"J'atteste que {whole_name(paper)}, {born_words(paper)}, a satisfait ce jour à l'obligation de recensement prévue par le code du service national. Cette attestation de recensement vous sera demandée, jusqu'à vos dix-huit ans, pour vous présenter aux examens ; vous recevrez ensuite une convocation à la journée défense et citoyenneté.\n\n"
        f"Je vous prie d'agréer, {txt(who.civility)}, mes salutations distinguées.\n"
        + gap(5)
        + f"#align(right)[#block(width: 70mm)[#set align(left)\nLe Maire, \\ {paper.sign('authority', width_mm=60, height_mm=23, stamp=pressed('Ville ' + of_town(place.town), 'Le maire'))}]]\n"
    )  # fmt: skip


@opened_layout("jdc_certificate", "small_sheet_handed_out")
def small_sheet_handed_out(case: Case, paper: Paper) -> str:
    """The slip handed out at the end of the day: a third of a sheet, three columns."""
    place, _rng, who = invent_place(case.rng), case.rng, case.person
    day = defence_day(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 210, 105, (9, 12, 8, 12)
    paper.setup.size_pt, paper.setup.leading_em = 9, 0.55
    left = f"#stack(dir: ltr, rect(width: 5mm, height: 3mm, fill: rgb(0,0,145)), rect(width: 5mm, height: 3mm, fill: luma(250)), rect(width: 5mm, height: 3mm, fill: rgb(225,0,15)))\n*MINISTÈRE DES ARMÉES* \\ Direction du service national et de la jeunesse \\ CSNJ {txt(of_town(place.town))}\n\n{small('Identifiant défense')} \\ {txt(_defence_number(case))}"
    middle = pairs([*civil_rows(paper, "Nom", "Nom d'usage", "Prénom(s)"), (who.agree("Né le", "Née le"), paper.birth_date(form=written_day(paper, who.birth_date))), ("À", txt(f"{who.birth_place} ({who.birth_department})"))], gutter_mm=3)  # fmt: skip
    middle += f"\na participé à la journée défense et citoyenneté le {dated(paper, 'session_date', day)}, site {txt(of_town(place.town))}.\n"  # fmt: skip
    right = f"{gap(6)}{paper.sign('authority', width_mm=42, height_mm=30, stamp=pressed('Service national', place.town))} \\ Le chef de centre"  # fmt: skip
    return (
        f"#align(center)[{bold(txt(paper.choose('CERTIFICAT INDIVIDUEL DE PARTICIPATION', 'CERTIFICAT INDIVIDUEL DE PARTICIPATION À LA JDC')), 1.25)}]\n"
        + gap(2)
        + f"#grid(columns: (48mm, 1fr, 50mm), column-gutter: 5mm, [{left}], [{middle}], [{right}])\n"
        + small("À conserver : ce certificat est exigé jusqu'à 25 ans pour l'inscription aux examens et concours soumis au contrôle de l'autorité publique (art. L. 114-6 du code du service national). Aucun duplicata ne sera délivré.", 6.5)
    )  # fmt: skip
