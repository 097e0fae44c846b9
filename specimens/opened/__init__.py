"""Layouts once drawn apart from the reader, opened after they had been measured, one folder a
generation: importing this package registers them all."""

from __future__ import annotations

from specimens.gathering import import_all

import_all(__path__, __name__)
