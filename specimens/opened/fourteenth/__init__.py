"""Layouts of the fourteenth generation: papers of employers, centres, schools, services
of the state and candidates, drawn from what such papers look like."""

from __future__ import annotations

from specimens.gathering import import_all

import_all(__path__, __name__)
