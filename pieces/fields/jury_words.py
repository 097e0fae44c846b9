"""What the jury decided, as a relevé de notes says it."""

from __future__ import annotations

import re
from collections import Counter

from dossiers.reading import Field
from pieces.fields.flow import Flow
from pieces.parse.scores import find_units

_RESULT_LINE = re.compile(
    r"(?:resultat|decision(?:\s+du\s+jury)?|le\s+jury|est\s+declaree?(?:\(e\))?|mention|candidate?(?:\(e\))?\s+est|declaree?(?:\(e\))?|conclusion|avis\s+du\s+jury)"
)
_RESULTS: tuple[tuple[str, str], ...] = (
    (r"ajourne", "ajourné"),
    (r"refuse|non\s+admis|non[\s-]recu", "refusé"),
    (r"elimine", "éliminé"),
    (r"absent", "absent"),
    (r"benefice\s+conserve|attente", "en attente"),
    (r"admis|recue?\b|a\s+obtenu", "admis"),
)


# « que le candidat ajourné peut conserver »: whom a rule is for, not what was decided.
_OF_ANYONE = r"(?!\w|\s+(?:peu(?:t|vent)|pourr\w+|doi(?:t|vent)|qui|souhait\w+|conserve\w*)\b)"


def result_field(flow: Flow) -> dict[str, Field]:
    """`result`: admis, ajourné, refusé, éliminé, absent, or nothing."""
    found: list[tuple[float, str, int, int]] = []
    for match in re.finditer(r"[^\n\f]+", flow.folded):
        line = match.group()
        head = _RESULT_LINE.search(line)
        for pattern, word in _RESULTS:
            hit = re.search(rf"\b(?:{pattern})\w{{0,2}}(?:\s?\(e\))?{_OF_ANYONE}", line)
            if hit is None:
                continue
            alone = len(line.strip()) < 30
            weight = 0.93 if head and head.start() <= hit.start() else (0.75 if alone else 0.0)
            if find_units(flow.text[match.start() : match.end()]) and not head:
                weight = 0.0
            if weight:
                found.append((weight, word, match.start() + hit.start(), match.start() + hit.end()))
            break
    if not found:
        return {}
    counts = Counter(f[1] for f in found if f[0] > 0.9) or Counter(f[1] for f in found)
    word = counts.most_common(1)[0][0]
    best = max((f for f in found if f[1] == word), key=lambda f: f[0])
    weight = best[0] if len(counts) == 1 else best[0] - 0.25
    return {"result": flow.field("result", word, best[2], best[3], weight)}
