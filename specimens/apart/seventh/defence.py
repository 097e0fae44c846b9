"""Papers of the national service, from the centres, the ministry's portal and town halls."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.seventh.defence import _CENTRES, loose
from specimens.opened.seventh.wording import (
    born,
    boxed,
    called,
    de,
    rise,
    said,
    state,
    under,
    window,
)


@apart_layout("unknown", "provisional_note_awaiting_summons")
def provisional_note_awaiting_summons(case: Case, paper: Paper) -> str:
    """The centre's provisional note for who has not been called yet: it proves no day."""
    town, who = case.rng.choice(_CENTRES), case.person
    day = case.day_before(3, 60)
    until = dt.date(day.year + 1, day.month, min(day.day, 28))
    return (
        state("MINISTÈRE DES ARMÉES", f"Centre du service national et de la jeunesse {de(town)}")
        + window(paper)
        + rise(6)
        + boxed(paper.choose("ATTESTATION PROVISOIRE", "ATTESTATION PROVISOIRE – EN INSTANCE DE CONVOCATION"), 13)
        + rise(4)
        + f"{called(paper)}, {born(paper)}, est en instance de convocation. {who.agree('Il', 'Elle')} n'a pas encore pris part à la journée défense et citoyenneté ; une convocation lui parviendra au plus tôt quarante-cinq jours avant la session.\n\n"
        + f"La présente attestation est valable jusqu'au {txt(said(paper, until))}. Passé ce délai, seul le certificat de participation pourra être produit.\n\n"
        + f"{txt(town)}, le {loose(paper, day)}\n"
        + rise(4)
        + f"#align(right)[{under(paper, 'authority', 'Le chef du centre', stamp=['CSNJ', town.upper()])}]\n"
    )  # fmt: skip
