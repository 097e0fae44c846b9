"""A stamp where a form asks for one, beside the place of who signs."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from ocr.marks.asked_stamps import asked_stamps
from ocr.marks.runs import em_of, pieces_of
from tests.ocr.drawn_paper import BLUE, EM, HEIGHT, VIOLET, WIDTH, Paper

LEFT = (120, 1040, 380, 1140)  # right below what stands at the left


def form(asking: str = "Sceau du service") -> Paper:
    paper = Paper()
    paper.body()
    paper.text(110, 1000, asking)
    paper.text(520, 1000, "Le chef du guichet")
    return paper


def is_asked(
    asking: str, box: tuple[int, int, int, int] = LEFT, stamp: float = 0.95, signature: float = 0.6
) -> bool:
    page = form(asking).page()
    one = SimpleNamespace(box=box, stamp=stamp, signature=signature)
    sheet = SimpleNamespace(
        em_px=float(EM),
        pixels=lambda b: (b.x0 * WIDTH, b.y0 * HEIGHT, b.x1 * WIDTH, b.y1 * HEIGHT),
    )
    own = next(p for p in pieces_of(page, em_of(page) * HEIGHT / WIDTH) if "guichet" in p.text)
    place = SimpleNamespace(label=SimpleNamespace(words=own.words))
    return bool(asked_stamps([one], [place], sheet, page))  # type: ignore[arg-type, list-item]


@pytest.mark.parametrize("asking", ["Sceau du service", "Cachet :", "Tampon de la structure"])
def test_a_stamp_below_what_asks_for_it_is_asked(asking: str) -> None:
    assert is_asked(asking)


@pytest.mark.parametrize("asking", ["Cachet et signature", "Le chargé de l'accueil"])
def test_where_a_signature_is_asked_too_or_no_stamp_it_is_not(asking: str) -> None:
    assert not is_asked(asking)


def test_a_surer_pen_over_the_stamp_signs() -> None:
    assert not is_asked("Sceau du service", signature=0.98)


@pytest.mark.parametrize("box", [(520, 1040, 780, 1140), (120, 1240, 380, 1340)])
def test_a_stamp_elsewhere_is_not_asked(box: tuple[int, int, int, int]) -> None:
    assert not is_asked("Sceau du service", box=box)


def test_the_stamp_beside_his_place_does_not_sign_for_the_officer() -> None:
    paper = form()
    paper.stamp(120, 1030, VIOLET)
    assert all(zone.state != "signed" for zone in paper.zones())


def test_the_officer_s_pen_beside_the_stamp_signs() -> None:
    paper = form()
    paper.stamp(120, 1030, VIOLET)
    paper.sign(560, 1030, 220, 80, BLUE, 5)
    assert [zone.state for zone in paper.zones() if "guichet" in zone.label] == ["signed"]
