"""Parties whose place was not found, told from the ink that is left."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.mark import Mark, MarkKind, Party, Zone, ZoneState
from dossiers.page import Legibility, Page, Word
from dossiers.reading import Document, Sheets
from pieces.signing.unplaced import with_unplaced

LEFT, MIDDLE, RIGHT = (Box(x, 0.7, x + 0.2, 0.8) for x in (0.1, 0.4, 0.7))
CONTRACT = "apprenticeship_contract"


def zone(party: Party, state: ZoneState, box: Box = LEFT, label: str = "Signature") -> Zone:
    return Zone(party, 1, box, state, 0.95, label)


def ink(box: Box = RIGHT, kind: MarkKind = "signature", confidence: float = 0.95) -> Mark:
    return Mark(kind, 1, box, confidence)


def told(
    kind: str, *found: Zone | Mark, confidence: float = 0.99, legibility: str = "good"
) -> dict[str, str]:
    """The states of the parties of a paper whose places and marks are `found`."""
    return dict(places(kind, *found, confidence=confidence, legibility=legibility))


def places(
    kind: str, *found: Zone | Mark, confidence: float = 0.99, legibility: str = "good"
) -> list[tuple[str, str]]:
    page = Page(1, 1, 1, 0, "ocr", (), 1.0, Legibility(legibility, 0.5))  # type: ignore[arg-type]
    zones = tuple(one for one in found if isinstance(one, Zone))
    marks = tuple(one for one in found if isinstance(one, Mark))
    sheets = Sheets(None, pages=(page,), zones=zones, marks=marks)
    read = with_unplaced(sheets, (Document(kind, None, confidence, (1,)),))
    assert read.zones or read is sheets
    return [(z.party, z.state) for z in read.zones]


def states(kind: str, *found: Zone | Mark, party: Party) -> set[str]:
    """All the states of a party's places."""
    return {state for own, state in places(kind, *found) if own == party}


def test_the_only_signature_is_his_who_alone_signs_such_papers() -> None:
    assert told("work_certificate", ink()) == {"employer": "signed"}
    assert told("transcript", ink()) == {"authority": "signed"}


def test_a_signature_too_many_is_the_party_too_few() -> None:
    places = (zone("employer", "signed"), zone("apprentice", "signed", MIDDLE))
    assert told(CONTRACT, *places, ink())["training_centre"] == "signed"
    again = zone("apprentice", "signed", RIGHT, "L'apprenti : Visa du centre :")
    assert told(CONTRACT, *places, again)["training_centre"] == "signed"


def test_a_contract_that_trains_gives_its_third_signature_to_the_school() -> None:
    places = (zone("employer", "signed"), zone("apprentice", "signed", MIDDLE))
    kind = "professional_training_contract"
    assert told(kind, *places, ink())["training_centre"] == "signed"
    assert "training_centre" not in told(kind, *places)


def test_who_holds_a_post_is_left_the_signature_beside_the_employers() -> None:
    assert told("job_description", zone("employer", "signed"), ink())["candidate"] == "signed"
    assert "candidate" not in told("job_description", zone("employer", "empty"))


def test_a_trace_is_a_signature_if_it_is_a_likely_one() -> None:
    assert told("work_certificate", ink(kind="trace", confidence=0.8)) == {"employer": "signed"}
    assert told("work_certificate", ink(kind="trace", confidence=0.6)) == {}


def test_a_party_in_doubt_may_own_what_is_left_over_if_no_other_may() -> None:
    doubted = zone("employer", "unclear")
    mention = zone("unknown", "signed", RIGHT, "Lu et approuvé")
    others = (zone("candidate", "signed", MIDDLE), mention)
    assert told("employment_contract", doubted, *others)["employer"] == "signed"
    loose = (zone("candidate", "signed", MIDDLE), ink())
    assert states("employment_contract", doubted, *loose, party="employer") == {"signed", "unclear"}
    kind = "professional_training_contract"
    two = (ink(MIDDLE), ink(RIGHT))
    assert states(kind, doubted, *two, party="employer") == {"unclear"}
    assert told(kind, doubted, *two)["training_centre"] == "signed"


def test_two_signatures_for_one_party_or_one_for_two_name_nobody() -> None:
    assert told("work_certificate", ink(LEFT), ink(RIGHT)) == {}
    assert told(CONTRACT, zone("apprentice", "signed"), ink()) == {"apprentice": "signed"}


def test_a_signature_in_a_place_is_not_given_again() -> None:
    held = (zone("employer", "signed"), ink(Box(0.12, 0.72, 0.28, 0.78)))
    assert told("employment_contract", *held)["candidate"] == "empty"


def test_ink_that_reaches_out_of_its_place_may_be_two_hands() -> None:
    joined = (zone("employer", "signed"), ink(Box(0.1, 0.72, 0.3, 0.95)))
    assert "candidate" not in told("employment_contract", *joined)


def test_two_signatures_in_one_place_are_two_parties_of_a_contract() -> None:
    wide = zone("employer", "signed", Box(0.1, 0.7, 0.9, 0.8))
    both = told("employment_contract", wide, ink(LEFT), ink(RIGHT))
    assert both == {"employer": "signed", "candidate": "signed"}
    assert told("employment_contract", wide, ink(LEFT))["candidate"] == "empty"
    assert "apprentice" not in told(CONTRACT, wide, ink(LEFT), ink(RIGHT))


def test_two_strokes_that_nearly_touch_are_one_hands() -> None:
    wide = zone("employer", "signed", Box(0.1, 0.7, 0.9, 0.8))
    strokes = (ink(LEFT, "trace"), ink(Box(0.31, 0.7, 0.5, 0.8), "trace"))
    assert told("employment_contract", wide, *strokes)["candidate"] == "empty"


def test_a_signature_on_a_stamp_is_no_mere_persons() -> None:
    stamped = (ink(RIGHT, "trace"), ink(RIGHT, "stamp"))
    assert "candidate" not in told("employment_contract", zone("employer", "signed"), *stamped)
    places = (zone("employer", "signed"), zone("apprentice", "signed", MIDDLE))
    assert told(CONTRACT, *places, *stamped)["training_centre"] == "signed"
    doubtful = (ink(RIGHT, "trace", 0.8), ink(RIGHT, "stamp"))
    assert "training_centre" not in told(CONTRACT, *places, *doubtful)


def test_the_hand_of_who_has_no_stamp_is_the_one_beside_it() -> None:
    wide = zone("employer", "signed", Box(0.1, 0.7, 0.9, 0.8))
    for pen, stamp in ((LEFT, RIGHT), (RIGHT, LEFT)):
        inks = (ink(pen), ink(stamp), ink(stamp, "stamp"))
        assert told("employment_contract", wide, *inks)["candidate"] == "signed"


def test_a_holder_who_has_the_only_signature_may_hold_the_issuers() -> None:
    held = (zone("candidate", "signed"), ink(LEFT))
    assert told("work_certificate", *held) == {"candidate": "signed"}


def test_a_parent_who_has_the_only_signature_may_hold_the_childs() -> None:
    held = (zone("legal_representative", "signed"), ink(LEFT))
    assert "candidate" not in told("benefit_waiver", *held)


def test_what_is_left_over_far_from_a_place_in_doubt_is_anybodys() -> None:
    doubted, own = zone("employer", "unclear"), zone("candidate", "signed", RIGHT)
    level = told("employment_contract", doubted, own, ink(MIDDLE))
    assert level["employer"] == "signed"
    far = ink(Box(0.4, 0.9, 0.6, 0.95))
    assert told("employment_contract", doubted, own, far)["employer"] == "unclear"


def test_ink_by_anothers_place_in_doubt_is_not_the_issuers() -> None:
    issuer = zone("training_centre", "unclear", LEFT)
    holder = zone("candidate", "unclear", RIGHT)
    below = Box(RIGHT.x0, 0.95, RIGHT.x1, 0.99)
    assert told("r408_attestation", issuer, holder, ink(below))["training_centre"] == "unclear"
    own = Box(LEFT.x0, 0.95, LEFT.x1, 0.99)
    assert told("r408_attestation", issuer, holder, ink(own))["training_centre"] == "signed"


def test_the_words_of_a_place_leave_it_to_whom_they_may_name() -> None:
    hand = zone("unknown", "signed", label="Lu et approuvé")
    assert told("work_certificate", hand) == {"employer": "signed"}
    assert told("school_certificate", hand) == {"unknown": "signed"}


def test_the_mentor_does_not_sign_for_the_school() -> None:
    places = (zone("employer", "signed"), zone("apprentice", "signed", MIDDLE))
    mentor = zone("unknown", "signed", RIGHT, "Le maître d'apprentissage")
    assert told(CONTRACT, *places, mentor)["training_centre"] == "empty"


def test_a_place_without_a_label_is_given_to_who_has_to_sign() -> None:
    unasked = zone("candidate", "signed", label="")
    assert told("employer_attestation", unasked) == {"employer": "signed"}
    assert told("employer_attestation", zone("unknown", "signed")) == {"employer": "signed"}
    assert told("registration_confirmation", unasked) == {"candidate": "signed"}


def test_where_no_pen_was_used_who_has_no_place_did_not_sign() -> None:
    assert told(CONTRACT, zone("employer", "empty")) == {
        "employer": "empty", "apprentice": "empty", "training_centre": "empty",
    }  # fmt: skip
    assert told("r408_attestation") == {"training_centre": "empty"}


def test_it_is_never_said_so_surely_that_a_paper_is_refused() -> None:
    sheets = Sheets(None, pages=(Page(1, 1, 1, 0, "ocr", (), 1.0),))
    read = with_unplaced(sheets, (Document("benefit_waiver", None, 0.99, (1,)),))
    assert [z.confidence for z in read.zones] == [0.6]


@pytest.mark.parametrize(
    "doubt",
    [
        ink(kind="trace", confidence=0.06),
        ink(confidence=0.4),
        zone("candidate", "unclear"),
    ],
)
def test_ink_that_may_be_a_pens_keeps_everybody_in_doubt(doubt: Zone | Mark) -> None:
    assert "training_centre" not in told("r408_attestation", doubt)


def test_a_paper_that_nobody_has_to_sign_lacks_no_signature() -> None:
    words = tuple(
        Word(text, Box(0.1 + 0.1 * k, 0.5, 0.18 + 0.1 * k, 0.51), 0.95, 0)
        for k, text in enumerate("Document valable sans signature".split())
    )
    page = Page(1, 1000, 1400, 0, "ocr", words, 1.0)
    sheets = Sheets(None, pages=(page,))
    document = Document("disability_recognition", None, 0.99, (1,))
    assert with_unplaced(sheets, (document,)) is sheets


def test_nothing_is_said_of_a_poor_page_or_of_a_paper_that_may_be_another() -> None:
    assert told("r408_attestation", legibility="poor") == {}
    assert told("r408_attestation", confidence=0.6) == {}
    assert told("diploma") == {}
    assert told("unknown", ink()) == {}


def test_who_signs_instead_leaves_no_place_to_be_missed() -> None:
    assert told("work_at_height_attestation", zone("employer", "signed")) == {"employer": "signed"}


def test_a_trace_in_a_signed_place_is_that_signature() -> None:
    held = (zone("employer", "signed"), ink(LEFT, "trace", 0.9))
    assert told("employment_contract", *held)["candidate"] == "empty"
