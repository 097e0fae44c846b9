"""Ways to lay out places to sign, sketched by somebody who had not seen the reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ocr.sketched_paper import states_of, zones_of_sketch

SKETCHES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("sketch", SKETCHES, ids=[sketch["shows"] for sketch in SKETCHES])
def test_each_party_signed_or_not(sketch: dict[str, Any]) -> None:
    told = states_of(zones_of_sketch(sketch))
    assert told == {party["party"]: party["state"] for party in sketch["parties"]}
