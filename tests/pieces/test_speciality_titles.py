"""Titles of specialities to their end: over lines and cells, cut off, misread, and no further."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bench.written import page_of
from dossiers.page import Page
from dossiers.reading import Sheets
from pieces.fields.flow import flow_of
from pieces.fields.specialities import speciality_fields
from pieces.understand import understand

CLIMATE = "FLUIDES-ENERGIES-DOMOTIQUE OPT. A GENIE CLIMATIQUE ET FLUIDIQUE"


def recognised(text: str) -> Page:
    return replace(page_of(text), text_source="ocr")


def speciality_of(text: str) -> tuple[str | None, str | None]:
    """Speciality and option, as read in a recognised page."""
    fields = speciality_fields(flow_of([recognised(text)]))
    read = {n: str(f.value) for n, f in fields.items()}
    return read.get("speciality"), read.get("speciality_option")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Spécialité    FLUIDES-ENERGIES-DOMOTIQUE OPT. A GENIE    Session 2025\n"
            "              CLIMATIQUE ET FLUIDIQUE",
            (CLIMATE, "A"),
        ),
        (
            "BTS    Maintenance des systèmes option A    systèmes de production",
            ("Maintenance des systèmes option A systèmes de production", "A"),
        ),
        (
            "Spécialité :    Maintenance des systèmes option * : systèmes éoliens",
            ("Maintenance des systèmes option C : systèmes éoliens", "C"),
        ),
        (
            "Votre inscription au BTS MAINTENANCE DES SYSTEMES OPTC SYSTEMES EOLIENS\n"
            "est enregistrée. Pour la rendre définitive, signez-la",
            ("MAINTENANCE DES SYSTEMES OPT C : SYSTÈMES ÉOLIENS", "C"),
        ),
        (
            "Numéro    12    Spécialité    MAINTENANCE DES\n"
            "                              SYSTEMES OPT C\n"
            "                              SYSTEMES EOLIENS",
            ("MAINTENANCE DES SYSTEMES OPT C SYSTEMES EOLIENS", "C"),
        ),
        (
            "Spécialité :    Finitions, aménagement des bâtiments : conception et    Dispensé",
            ("Finitions, aménagement des bâtiments : conception et réalisation", None),
        ),
        (
            "Spécialité :    NEGOCIATION ET DIGITALISATION DE LA RELATION",
            ("NÉGOCIATION ET DIGITALISATION DE LA RELATION CLIENT", None),
        ),
    ],
)
def test_a_title_goes_on_to_its_end(text: str, told: tuple[str, str | None]) -> None:
    assert speciality_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Spécialité :    MAINTENANCE DES SYSTEMES OPT C\nSession 2025", ("C", "OPT C")),
        (
            "Spécialité :    Maintenance des systèmes\nSystèmes d'information : non",
            (None, "systèmes"),
        ),
        (
            "Spécialité :    Enveloppe des bâtiments\nSession 2025",
            (None, "Enveloppe des bâtiments"),
        ),
    ],
)
def test_what_no_paper_says_is_not_added(text: str, told: tuple[str | None, str]) -> None:
    title, option = speciality_of(text)
    assert title is not None and title.endswith(told[1])
    assert option == told[0]


def test_a_kind_of_diploma_alone_is_no_speciality() -> None:
    assert speciality_of("Examen :    Brevet de technicien\n            supérieur")[0] is None


def diploma_of(answer: str) -> str:
    page = recognised(
        "CONTRAT D'APPRENTISSAGE\nL'employeur : Menuiserie du Marais\nL'apprenti : Hugo PETITJEAN\n"
        f"{answer}\nSalaire : 54 % du SMIC\nMaître d'apprentissage : Agnès TILLIER"
    )
    return str(understand(Sheets("image/png", (page,)))[0].fields["diploma"].value)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (
            "qui prépare le brevet de technicien supérieur Tourisme avec le concours du centre",
            "brevet de technicien supérieur Tourisme",
        ),
        (
            "Diplôme préparé :    BTS FLUIDES-ENERGIES-DOMOTIQUE    45 jours\n"
            "                     OPT. A GENIE\n"
            "                     CLIMATIQUE ET FLUIDIQUE",
            f"BTS {CLIMATE}",
        ),
        ("Diplôme préparé :    BTS Tourisme", "BTS Tourisme"),
        ("Diplôme préparé :    Licence Tourisme et loisirs", "Licence Tourisme et loisirs"),
    ],
)
def test_a_diploma_ends_where_its_speciality_does(answer: str, told: str) -> None:
    assert diploma_of(answer) == told
