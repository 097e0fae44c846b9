"""Papers of the national service and of the town halls: defence day, exemption, census."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.third.wording import (
    birth,
    half_sheet,
    heading,
    labelled,
    running_name,
    sides,
    state_corner,
    usage_row,
    window_of,
)
from specimens.people import invent_place, strip_accents
from specimens.signing import Party, place_to_sign


def _years_after(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


def _defence_day(case: Case) -> dt.date:
    """A day between the seventeenth birthday and the upload."""
    first = _years_after(case.person.birth_date, 17)
    span = max(20, min(500, (case.today - first).days - 10))
    return case.fact("session_date", first + dt.timedelta(days=case.rng.randrange(10, span)))


def _defence_number(case: Case) -> str:
    person, rng = case.person, case.rng
    return f"{person.birth_date:%y} {person.birth_department[:2]} {rng.randrange(100, 999)} {rng.randrange(10000, 99999)}"


@opened_layout("jdc_certificate", "framed_table")
def framed_table(case: Case, paper: Paper) -> str:
    """A form with a line for each entry and a photocopied seal; names told apart."""
    place = invent_place(case.rng)
    day = _defence_day(case)
    person = case.person
    rows = [
        ("N° d'identifiant", txt(_defence_number(case))),
        ("Nom", f"*{paper.birth_name()}*"),
        *usage_row(paper),
        ("Prénom(s)", paper.given_names(" ")),
        ("Né(e) le", paper.birth_date(form=french.date_slashes(person.birth_date))),
        ("À", txt(strip_accents(person.birth_place).upper())),
        ("Date de la session", paper.date("session_date", day, form=french.date_slashes(day))),
        ("Lieu de la session", txt(place.town.upper())),
    ]
    return (
        state_corner("Armées", "DSNJ", f"ESNJ {place.town}")
        + heading(paper.choose("ATTESTATION DE PRÉSENCE À LA JDC", "PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ", "Certificat – JDC"))
        + "Code du service national, articles L. 114-1 à L. 114-13\n#v(2mm)\n"
        + labelled(rows, label_mm=48, fill="rgb(235,238,245)")
        + "\n#text(size: 0.85em)[Ce document doit être conservé : il en est délivré un seul exemplaire. Toute fraude est passible de poursuites.]\n#v(5mm)\n"
        + place_to_sign(paper, Party("authority", "Le chef de session", ["DSNJ", "MINISTÈRE DES ARMÉES"]), align="left")
    )  # fmt: skip


@opened_layout("jdc_exemption", "medical_notice")
def medical_notice(case: Case, paper: Paper) -> str:
    """The centre exempts somebody whose disability keeps him away from the day."""
    place = invent_place(case.rng)
    issued = case.fact("issue_date", case.day_before(30, 700))
    return (
        state_corner("MINISTÈRE DES ARMÉES", f"Établissement du service national et de la jeunesse – {place.town}")
        + heading(paper.choose("ATTESTATION D'EXEMPTION", "Exemption de la journée défense et citoyenneté", "DÉCISION D'EXEMPTION – JDC"))
        + f"Vu l'article L. 112-2 du code du service national ; vu le certificat médical produit ;\n\n{running_name(paper)}, {birth(paper)}, demeurant à {txt(case.person.place.town)}, est {txt(case.person.agree('exempté', 'exemptée'))} {paper.choose('de la participation à la journée défense et citoyenneté', 'définitivement de la JDC')}.\n\n"
        "Cette attestation tient lieu de certificat pour l'inscription aux examens et concours.\n\n"
        f"À {txt(place.town)}, le {paper.date('issue_date', issued)}\n\n"
        + place_to_sign(paper, Party("authority", "Le chef de l'établissement", ["SERVICE NATIONAL", place.town.upper()]), align="right")
    )  # fmt: skip


@opened_layout("jdc_exemption", "slip_with_reason")
def slip_with_reason(case: Case, paper: Paper) -> str:
    """Half a sheet with the reason ticked."""
    half_sheet(paper, 12)
    place = invent_place(case.rng)
    issued = case.fact("issue_date", case.day_before(30, 700))
    rows = [
        ("Nom de naissance", paper.birth_name()),
        *usage_row(paper),
        ("Prénoms", paper.given_names()),
        ("Date et lieu de naissance", f"{paper.birth_date()} – {txt(case.person.birth_place)}"),
    ]
    return (
        f"Service national – {txt(place.town)} #h(1fr) n° {case.rng.randrange(1000, 9999)}/EX\n"
        + heading(paper.choose("CERTIFICAT D'EXEMPTION DE JDC", "Attestation individuelle d'exemption (JDC)"), size_em=1.2, after_mm=2)
        + labelled(rows, stroke="(bottom: 0.3pt)")
        + "Motif : #check(true) maladie invalidante, infirmité ou handicap (art. L. 112-2) #h(4mm) #check(false) autre\n\n"
        + sides(f"Délivré le {paper.date('issue_date', issued)}", place_to_sign(paper, Party("authority", "Pour le commandant", ["BUREAU JDC", place.town.upper()]), shape="below", height_mm=18))
    )  # fmt: skip


def _census_day(case: Case) -> dt.date:
    first = _years_after(case.person.birth_date, 16)
    return case.fact("issue_date", first + dt.timedelta(days=case.rng.randrange(5, 200)))


def _census_date(case: Case, paper: Paper) -> str:
    day = case.day_before(1, 2) if case.has("future_date") else _census_day(case)
    return paper.date("issue_date", day)


@opened_layout("census_attestation", "consulate")
def consulate(case: Case, paper: Paper) -> str:
    """A consulate registers a young French citizen living abroad."""
    town = case.rng.choice(("Bruxelles", "Lisbonne", "Casablanca", "Montréal"))
    return (
        state_corner(f"AMBASSADE DE FRANCE – CONSULAT GÉNÉRAL À {town.upper()}", "Service de l'état civil")
        + heading(paper.choose("RECENSEMENT CITOYEN – ATTESTATION", "Attestation de recensement", "ATTESTATION DE RECENSEMENT MILITAIRE"))
        + f"Le consul général de France à {txt(town)} atteste que {running_name(paper)}, de nationalité française, {birth(paper)}, s'est fait recenser auprès de ce poste en application de l'article L. 113-1 du code du service national.\n\n"
        "L'intéressé(e) sera convoqué(e) ultérieurement à la journée défense et citoyenneté. La présente attestation ne vaut pas certificat de participation.\n\n"
        f"{txt(town)}, le {_census_date(case, paper)}\n\n"
        + place_to_sign(paper, Party("authority", "Pour le consul général", ["CONSULAT DE FRANCE", town.upper()]), shape=paper.choose("stamp_beside", "below"), align="right")
    )  # fmt: skip


@opened_layout("census_attestation", "town_register_third")
def town_register(case: Case, paper: Paper) -> str:
    """A town hall's program: table of civil status, number on the list, the mayor's stamp."""
    place = invent_place(case.rng)
    person = case.person
    rows = [
        ("NOM", paper.birth_name()),
        *usage_row(paper, "NOM D'USAGE"),
        ("PRÉNOMS", paper.given_names()),
        ("NÉ(E) LE", f"{paper.birth_date()} à {txt(person.birth_place)}"),
        ("DOMICILE", txt(f"{person.street} – {place.post_code} {place.town}")),
        ("N° D'ORDRE", txt(f"{case.rng.randrange(1, 300):03d}")),
    ]
    return (
        f"#align(center)[*DÉPARTEMENT {txt(place.department)}* \\ *MAIRIE DE {txt(place.town.upper())}*]\n#v(6mm)\n"
        + heading(paper.choose("Attestation de recensement", "ATTESTATION DE RECENSEMENT (parcours de citoyenneté)"))
        + "Nous, maire de la commune, attestons que la personne désignée ci-après a été portée sur la liste communale de recensement :\n#v(2mm)\n"
        + labelled(rows)
        + f"\nDélivrée le {_census_date(case, paper)} pour servir à l'inscription à un examen ou concours avant la JDC.\n\n"
        + place_to_sign(paper, Party("authority", paper.choose("Le maire", "L'officier d'état civil délégué"), ["MAIRIE DE", place.town.upper()]), align=paper.choose("left", "right"))
    )  # fmt: skip


@opened_layout("jdc_certificate", "tricolour_half_sheet")
def tricolour_half_sheet(case: Case, paper: Paper) -> str:
    """Half a sheet with a tricolour edge, handed out at the end of the day."""
    place = invent_place(case.rng)
    half_sheet(paper, 14)
    paper.setup.font = paper.choose("Liberation Sans", "Carlito", "Open Sans")
    paper.setup.background = "#place(left + top, rect(width: 2.5mm, height: 148mm, fill: rgb(0,0,145)))#place(right + top, rect(width: 2.5mm, height: 148mm, fill: rgb(225,0,15)))"
    day = _defence_day(case)
    where = case.rng.choice(("Base de défense d'Exemple", "Quartier Fictif", "Caserne Modèle"))
    return (
        f"#align(center)[MINISTÈRE DES ARMÉES \\ #text(size: 0.8em)[Direction du service national et de la jeunesse]\n#v(4mm)\n#text(size: 1.35em, weight: \"bold\")[{paper.choose('Certificat individuel de participation', 'CERTIFICAT DE PARTICIPATION À LA J.D.C.', 'Journée défense et citoyenneté – certificat')}]]\n#v(5mm)\n"
        f"Le commandant de l'établissement du service national et de la jeunesse de {txt(place.town)} certifie que\n\n#align(center)[#text(size: 1.15em)[{running_name(paper)}] \\ {birth(paper)}]\n\n"
        f"a participé le {paper.date('session_date', day)} à la {paper.choose('Journée Défense et Citoyenneté', 'journée défense et citoyenneté (JDC)')}, site : {txt(where)}, {txt(place.town)}.\n\n#text(size: 0.85em)[Identifiant défense : {txt(_defence_number(case))}. À présenter pour toute inscription aux examens et concours soumis au contrôle de l'autorité publique ainsi qu'au permis de conduire.]\n\n"
        + place_to_sign(paper, Party("authority", "Le commandant de l'établissement", ["ESNJ", place.town.upper()]), shape=paper.choose("below", "stamp_beside"), align="right", height_mm=17)
    )  # fmt: skip


@opened_layout("jdc_certificate", "duplicate_letter")
def duplicate_letter(case: Case, paper: Paper) -> str:
    """A letter of the centre to somebody who lost the certificate: it stands for a duplicate."""
    place = invent_place(case.rng)
    day = _defence_day(case)
    sent = max(
        day + dt.timedelta(days=3), case.today - dt.timedelta(days=case.rng.randrange(3, 120))
    )
    return (
        state_corner("MINISTÈRE DES ARMÉES", "Secrétariat général pour l'administration", f"Centre du service national et de la jeunesse de {place.town}")
        + sides("", window_of(case.person), "(1.1fr, 1fr)")
        + f"#v(6mm)\nRéf. : {txt(_defence_number(case))} \\ Objet : {paper.choose('duplicata de votre certificat JDC', 'votre demande de duplicata', 'copie du certificat de participation')}\n\n#align(right)[{txt(place.town)}, le {txt(french.date_long(sent))}]\n\n"
        f"{txt(case.person.civility)},\n\nEn réponse à votre demande, je vous confirme que {running_name(paper)}, {birth(paper)}, {paper.choose('a accompli sa journée défense et citoyenneté', 'a bien effectué la JDC')} le {paper.date('session_date', day)}.\n\nLa présente lettre vaut certificat de participation et dispense l'intéressé{case.person.agree('', 'e')} de toute autre obligation au titre du parcours de citoyenneté jusqu'à l'âge de vingt-cinq ans.\n\n"
        + place_to_sign(paper, Party("authority", "Pour le directeur et par ordre,", ["CSNJ", place.town.upper()], "L'adjoint administratif Exemple"), shape=paper.choose("named", "below"), align=paper.choose("right", "center"))
    )  # fmt: skip
