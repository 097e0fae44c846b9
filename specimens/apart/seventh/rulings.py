"""What rectors, commissions, physicians and registries decide, find or record."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.seventh.facts import ONE, issue_day, units_of
from specimens.opened.seventh.rulings import _seal
from specimens.opened.seventh.wording import (
    born,
    branch,
    called,
    dated,
    de,
    rise,
    said,
    seat,
    state,
    under,
    window,
)


@apart_layout("exemption_decision", "experience_jury_letter_with_units")
def experience_jury_letter_with_units(case: Case, paper: Paper) -> str:
    """The letter that follows the jury on acquired experience: units listed in the text, advice for
    the rest, hand at the right."""
    rng, who = case.rng, case.person
    day = issue_day(case, 20, 800)
    units = units_of(case)
    held = sorted(rng.sample(range(len(units)), rng.choice((2, 3))))
    granted = "\n".join(f"- {txt(units[k][0])} : {txt(units[k][1])}" for k in held)
    return (
        state(f"Rectorat {de(seat(case))}", "Validation des acquis de l'expérience", f"Dossier {rng.randrange(10**4, 10**5)}", motto=False)
        + window(paper)
        + rise(6)
        + f"{txt(seat(case))}, le {dated(paper, 'issue_date', day)}\n\n*Objet :* {paper.choose('décision du jury de validation des acquis de l’expérience', 'VAE – dispense d’épreuves')}\n\n{txt(who.civility)},\n\n"
        + f"Le jury du brevet de technicien supérieur {txt(branch(case))} qui s'est réuni le {txt(said(paper, day - rng.randrange(4, 18) * ONE))} a décidé d'accorder à {called(paper)}, {born(paper, place=False)}, la validation des unités ci-après. {who.agree('Il', 'Elle')} est {who.agree('dispensé', 'dispensée')} des épreuves correspondantes :\n\n{granted}\n\n"
        + "Pour les autres unités, le jury recommande de se présenter aux épreuves de l'examen. La présente décision est à produire lors de l'inscription.\n"
        + rise(4)
        + f"#pad(left: 90mm)[{under(paper, 'authority', 'Le président du jury,', stamp=_seal(case), wide=62, high=26)}]"
    )  # fmt: skip
