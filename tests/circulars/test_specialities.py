"""The contract's slugs: known, titled, with their options, and the nearest of a wrong one."""

from __future__ import annotations

import pytest

from dossiers import specialities
from dossiers.specialities import SPECIALITIES


def test_slugs_are_slugs() -> None:
    for slug in SPECIALITIES:
        assert slug == slug.lower() and set(slug) <= set("abcdefghijklmnopqrstuvwxyz-0123456789")


def test_the_nine_of_the_contract_and_their_options() -> None:
    for slug in (
        "architectures-en-metal", "batiment", "enveloppe-des-batiments",
        "finitions-amenagement-des-batiments", "management-economique-de-la-construction",
        "systemes-constructifs-bois-et-habitat", "travaux-publics",
    ):  # fmt: skip
        assert specialities.known(slug) and specialities.options(slug) == ()
    assert specialities.options("fluides-energies-domotique") == ("A", "B", "C")
    assert specialities.options("maintenance-des-systemes") == ("A", "B", "C", "D")


def test_options_fit() -> None:
    assert specialities.option_fits("maintenance-des-systemes", "D")
    assert specialities.option_fits("maintenance-des-systemes", None)
    assert not specialities.option_fits("maintenance-des-systemes", "E")
    assert specialities.option_fits("traitement-des-materiaux", "A")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("batimant", "batiment"),
        ("Bâtiment", "batiment"),
        ("maintenance systemes", "maintenance-des-systemes"),
        ("fluides-energie-domotique", "fluides-energies-domotique"),
        ("travaux-public", "travaux-publics"),
        ("dietetiques", "dietetique"),
    ],
)
def test_the_nearest_is_offered_first(typed: str, meant: str) -> None:
    assert not specialities.known(typed)
    assert specialities.nearest(typed)[0] == meant


def test_there_is_always_something_to_offer() -> None:
    assert len(specialities.nearest("qqq")) == 3
    assert specialities.title("batiment") == "Bâtiment"
    assert specialities.title("inconnue") == "inconnue"
