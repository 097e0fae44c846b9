"""Where the processor's time goes, stage by stage, in one process: prints it as JSON.

python -m bench.speed_stages FILE…
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

# OpenCV's too: with two, what is begun beside the engine would be counted to what waits for it.
os.environ |= dict.fromkeys(
    ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OPENCV_FOR_THREADS_NUM"), "1"
)

import queues.pipeline as pipeline
from config.settings import AppSettings
from ocr.engines.library import LibraryEngine

ENGINE = "dont tesseract"


def main() -> int:
    files = [Path(name) for name in sys.argv[1:]]
    app = AppSettings()
    pipeline.read_file(files[0], "first", app)  # what is loaded once is not a file's
    told = {}
    for path in files:
        with _spied() as spent:
            before = time.process_time()
            reading = pipeline.read_file(path, path.name, app)
            spent["tout"] = time.process_time() - before
        told[path.name] = {**reading.sheets.timing, **spent}
    print(json.dumps({"files": told, "peak_bytes": _peak_bytes()}))
    return 0


def _peak_bytes() -> int:
    """The most memory that this process has had; ru_maxrss would count that of its parent too."""
    (line,) = (x for x in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in x)
    return int(line.split()[1]) * 1024


@contextmanager
def _spied() -> Iterator[dict[str, float]]:
    """The stages count time of the processor instead of the clock's; tesseract is told apart."""
    spent: dict[str, float] = defaultdict(float)

    def timed(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **named: Any) -> Any:
            before = time.process_time()
            try:
                return call(*given, **named)
            finally:
                spent[name] += time.process_time() - before

        return run

    clock = SimpleNamespace(perf_counter=time.process_time, monotonic=time.monotonic)
    with (
        patch("ocr.stopwatch.time", clock),
        patch.object(pipeline, "understand", timed("understand", pipeline.understand)),
        patch.object(LibraryEngine, "words", timed(ENGINE, LibraryEngine.words)),
        patch.object(LibraryEngine, "orientation", timed(ENGINE, LibraryEngine.orientation)),
    ):
        yield spent


if __name__ == "__main__":
    sys.exit(main())
