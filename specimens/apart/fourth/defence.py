"""Papers of the national service and of the town halls: defence day, exemption, census."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt, typewriter_font
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fourth.defence import _census_day
from specimens.opened.fourth.wording import (
    strong,
)
from specimens.people import invent_place, strip_accents
from specimens.signing import Party, place_to_sign


@apart_layout("census_attestation", "village_typewriter")
def village_typewriter(case: Case, paper: Paper) -> str:
    """A small town's form, typed over dots, stamped with the seal of the commune."""
    place, person, rng = invent_place(case.rng), case.person, case.rng
    day = _census_day(case)
    paper.setup.font, paper.setup.size_pt, paper.setup.leading_em = typewriter_font(rng), 10.5, 0.95
    usage = f"\n\n(nom d'usage : {paper.usage_name()})" if person.usage_name else ""
    return (
        f"DÉPARTEMENT : {txt(place.department)} #h(1fr) RÉPUBLIQUE FRANÇAISE\n\nARRONDISSEMENT DE {txt(strip_accents(place.town).upper())} \\ #v(3mm)\n{strong(txt('MAIRIE de ' + place.town.upper()))}\n#v(10mm)\n"
        + f"#align(center)[#underline[{txt(paper.choose('ATTESTATION DE RECENSEMENT', 'ATTESTATION  DE  RECENSEMENT MILITAIRE', 'RECENSEMENT - ATTESTATION'))}] \\ {txt('(article L. 113-1 du code du service national)')}]\n#v(8mm)\n"
        f"Le Maire de la commune de {txt(place.town)} soussigné, atteste que :\n\n"
        f"NOM : {paper.birth_name()}{usage}\n\nPRÉNOMS : {paper.given_names(' ')}\n\nné(e) le {paper.birth_date(words=True)}\n\nà {txt(person.birth_place)} ({txt(person.birth_department)})\n\ndemeurant : {txt(person.street)}\n\n"
        "a été inscrit(e) sur les tableaux de recensement de la commune, au titre de sa classe d'âge.\n\n"
        "L'intéressé(e) devra, en cas de changement de domicile et jusqu'à l'âge de 25 ans, en informer le bureau du service national.\n\n"
        f"Fait en Mairie, le {paper.date('issue_date', day)}\n#v(4mm)\n"
        + place_to_sign(paper, Party("authority", "Le Maire,", ["MAIRIE", place.town.upper(), f"({place.department})"]), shape=paper.choose("below", "stamp_beside"), align="right")
    )  # fmt: skip
