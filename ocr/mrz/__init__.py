"""Machine-readable zones of identity documents: found, read, checked, turned into fields."""

from ocr.mrz.parse import parse_lines
from ocr.mrz.words import zones_in_words
from ocr.mrz.zones import find_machine_zones

__all__ = ["find_machine_zones", "parse_lines", "zones_in_words"]
