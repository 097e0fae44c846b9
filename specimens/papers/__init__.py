"""The layouts, one module a family: importing this package registers them all."""

from __future__ import annotations

from specimens.gathering import import_all

import_all(__path__, __name__)
