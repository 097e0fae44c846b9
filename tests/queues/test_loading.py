"""What a child has loaded is no more the garbage collector's business."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest

from queues.loading import for_good, function_named


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_what_is_loaded_for_good_is_frozen_and_the_rest_is_collected() -> None:
    before = gc.get_freeze_count()
    with for_good():
        assert not gc.isenabled()
        made = [[] for _ in range(1000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= before + len(made)


def test_a_load_that_fails_leaves_the_collector_at_work() -> None:
    with pytest.raises(ImportError), for_good():
        raise ImportError
    assert gc.isenabled()


def test_a_function_is_found_by_its_module_and_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    assert function_named("colorsys:rgb_to_hls")(1.0, 1.0, 1.0) == (0.0, 1.0, 0.0)
    frozen = gc.get_freeze_count()
    assert function_named("colorsys:hls_to_rgb")(0.0, 1.0, 0.0) == (1.0, 1.0, 1.0)
    assert gc.get_freeze_count() == frozen


@pytest.mark.parametrize(
    ("place", "error"), [("no_such_module:run", ImportError), ("colorsys:none", AttributeError)]
)
def test_what_is_not_there_is_an_error(place: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        function_named(place)
