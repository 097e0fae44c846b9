"""Takes a while to load, as all that reads pages does on a busy machine."""

from __future__ import annotations

import time

time.sleep(1.5)


def answer() -> int:
    return 1
