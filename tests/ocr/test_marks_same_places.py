"""Two labels of one party about one place: the zone that is kept of them."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.mark import Party, Zone, ZoneState
from ocr.marks.room import Place
from ocr.marks.runs import Label
from ocr.marks.same_places import without_doubles

ASKED = "Nom, fonction et signature du représentant de l'organisme d'accueil"
NAMED = "Farid PETIT, responsable des ressources humaines"


def kept(
    above: ZoneState, below: ZoneState, *, top: float = 0.52, party: Party = "employer"
) -> list[tuple[Party, ZoneState]]:
    """What is told of an employer's place and of one that opens at `top`, under his name."""
    zones = (
        Zone("employer", 1, Box(0.4, 0.45, 0.9, 0.57), above, 0.9, ASKED),
        Zone(party, 1, Box(0.4, top, 0.9, top + 0.19), below, 0.9, NAMED),
    )
    places = [
        Place(Label(z.party, "role", z.label, z.box, ()), 0, 0, 1, 1, ruled=False) for z in zones
    ]
    return [(zone.party, zone.state) for zone in without_doubles(zones, places)]


@pytest.mark.parametrize("state", ["signed", "unclear"])
def test_a_name_under_a_signature_has_no_empty_place_of_its_own(state: ZoneState) -> None:
    assert kept(state, "empty") == [("employer", state)]
    assert kept("empty", state) == [("employer", state)]


def test_two_places_of_one_party_are_two_where_they_hardly_meet_or_are_told_alike() -> None:
    assert len(kept("signed", "empty", top=0.56)) == 2
    assert len(kept("signed", "unclear")) == 2
    assert len(kept("empty", "empty")) == 2


def test_another_partys_place_under_it_is_his_own() -> None:
    assert len(kept("signed", "empty", party="training_centre")) == 2
    assert len(kept("signed", "empty", party="unknown")) == 2
