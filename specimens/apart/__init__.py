"""Layouts kept apart: papers that nobody tunes the reader on; importing this package registers
them all."""

from __future__ import annotations

from specimens.gathering import import_all

import_all(__path__, __name__)
