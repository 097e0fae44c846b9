"""SIREN and SIRET numbers, kept only where their check digit (Luhn) holds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pieces.parse.folding import as_digits, fold, true_digits

# La Poste's establishments do not follow Luhn: their fourteen digits add up to a multiple of five.
_LA_POSTE = "356000000"
_SIREN_LENGTH, _SIRET_LENGTH = 9, 14
_RUN = re.compile(
    r"(?<![0-9a-z])[0-9oli|]{3}(?:[ .]{0,2}[0-9oli|]{3}){2}"
    r"(?:[ .]{0,2}[0-9oli|](?:[ .]?[0-9oli|]){4})?(?![0-9])"
)


@dataclass(frozen=True, slots=True)
class FoundCompany:
    """`siren` nine digits; `siret` fourteen, None where the establishment is not given."""

    siren: str
    siret: str | None
    start: int
    end: int
    text: str
    repaired: bool = False


def luhn_holds(digits: str) -> bool:
    """Whether the last digit is the Luhn check digit of the others."""
    total = 0
    for place, char in enumerate(reversed(digits)):
        value = int(char) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def siret_holds(digits: str) -> bool:
    if digits.startswith(_LA_POSTE) and not luhn_holds(digits):
        return sum(map(int, digits)) % 5 == 0
    return luhn_holds(digits)


def find_companies(text: str) -> list[FoundCompany]:
    """SIRETs and SIRENs in order. Letters read for digits are put right where Luhn then holds."""
    folded, found = fold(text), []
    for match in _RUN.finditer(folded):
        run = re.sub(r"[ .]", "", match.group())
        digits = as_digits(run)
        if true_digits(run) < len(run) - 3 or set(digits) <= {"0"}:
            continue
        span = match.span()
        repaired = true_digits(run) < len(run)
        if len(digits) == _SIRET_LENGTH and siret_holds(digits) and luhn_holds(digits[:9]):
            found.append(FoundCompany(digits[:9], digits, *span, text[slice(*span)], repaired))
        elif len(digits) == _SIREN_LENGTH and luhn_holds(digits):
            found.append(FoundCompany(digits, None, *span, text[slice(*span)], repaired))
        elif len(digits) == _SIRET_LENGTH and luhn_holds(digits[:9]):
            # A SIREN followed by other figures, or a SIRET with one digit misread.
            found.append(FoundCompany(digits[:9], None, *span, text[slice(*span)], True))
    return found
