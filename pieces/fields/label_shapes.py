"""What labels look like: cells that are nothing else, or that open with one."""

from __future__ import annotations

import re

from pieces.fields.flow import Cell, Flow
from pieces.fields.label_words import is_label

# « N° SIRET : … », « NIR de l'apprenti(e) : »: words, then a colon.
# What follows in small letters goes on with a title: « Enveloppe des bâtiments : conception … ».
# « Julien HAMIDOU (nom d'usage : LE GALL) » is a name.
_ANY_LABEL = re.compile(r"^\W{0,3}[^\W\d](?:[^:\d(]|\([^()\d:]*\)){2,60}:(?:\s*$|\s+[^a-zà-ÿ\s])")


# « GARNIER Zoé Supérieur : Jean MOREL »: a label inside the cell, whatever it says.
OTHER_LABEL = re.compile(
    r"(?<=\w)\s+[A-ZÀ-Þ][a-zß-ÿ'’°()/]+(?: [a-zß-ÿ'’°()/]+){0,4} ?:\s+(?![a-zß-ÿ])"
)


# « Journée effectuée le », « Réunie à »: something has to follow.
_OPEN_LABEL = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ][\wà-ÿ '’]{3,40} (?:le|Le|à|par|n°|du)")


# « heures de formation .. 870 », « adresse ......... zone de Kergonan »
_LED_BY_POINTS = re.compile(r"\W{0,3}[a-zß-ÿA-ZÀ-Þ][^:\d.,;]{3,45} ?(?:\.{2,}|…)[ .…]*\w")


def opens_with_label(flow: Flow, cell: Cell) -> bool:
    folded = flow.folded[cell.start : cell.end]
    if _OPEN_LABEL.fullmatch(flow.text, cell.start, cell.end):
        return True
    if _LED_BY_POINTS.match(flow.text, cell.start, cell.end):
        return True
    return is_label(folded) or _ANY_LABEL.match(flow.text[cell.start : cell.end]) is not None
