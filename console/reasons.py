"""Why a finding is put aside: few words, one key each, that figures can be made of."""

from __future__ import annotations

from storage.outcomes import LENIENT

DISMISSING = {
    "1": "la pièce montre ce qui est demandé",
    "2": "mal lu par la machine",
    "3": "la règle ne s'applique pas à ce candidat",
    "4": LENIENT[0],
    "5": LENIENT[1],
}
