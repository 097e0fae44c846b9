"""What a child works with, loaded for good: the garbage collector never goes over it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from queues.patterns import kept_patterns


@contextmanager
def for_good() -> Iterator[None]:
    """What is loaded within lives as long as the process. The collector would look through all of
    it again and again: while it is loaded (a tenth of that time) and with every file. Its regular
    expressions are those that were kept."""
    gc.disable()
    try:
        with kept_patterns():
            yield
    finally:
        gc.freeze()
        gc.enable()


def function_named(place: str) -> Callable[..., Any]:
    """That of `module:name`, loaded where it has not been yet."""
    module, _, name = place.partition(":")
    if module not in sys.modules:
        with for_good():
            import_module(module)
    found: Callable[..., Any] = getattr(sys.modules[module], name)
    return found
