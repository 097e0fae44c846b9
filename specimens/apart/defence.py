"""Papers of the national service and of the town halls: defence day, exemption, census."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.defence import _defence_day, _defence_number
from specimens.opened.third.wording import (
    birth,
    half_sheet,
    running_name,
    sides,
    state_corner,
    window_of,
)
from specimens.people import invent_place
from specimens.signing import Party, place_to_sign


@apart_layout("jdc_certificate", "tricolour_half_sheet")
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


@apart_layout("jdc_certificate", "duplicate_letter")
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
