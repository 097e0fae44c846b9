"""What a reader imports before its first file: not what one kind of file alone needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def test_libraries_of_one_kind_of_file_wait_for_it() -> None:
    program = (
        "import sys, queues.pipeline\n"
        "late = {'pdfplumber', 'pdfminer', 'pikepdf', 'pypdfium2', 'cryptography', 'pyhanko',\n"
        "        'pytesseract', 'pillow_heif', 'rich', 'django'}\n"
        "sys.exit(','.join(sorted(late & set(sys.modules))) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
