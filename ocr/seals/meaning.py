"""The values of a 2D-Doc under the contract's field names, in the contract's forms."""

from __future__ import annotations

import base64
import binascii
import datetime as dt

from ocr.seals.payload import EPOCH, FieldRule, Payload, field_rules

COUNTRIES = {  # ISO 3166-1, those the registrations know best; others stay as written
    "FR": "FRA", "DE": "DEU", "BE": "BEL", "ES": "ESP", "IT": "ITA", "PT": "PRT", "GB": "GBR",
    "CH": "CHE", "LU": "LUX", "NL": "NLD", "PL": "POL", "RO": "ROU", "MA": "MAR", "DZ": "DZA",
    "TN": "TUN", "SN": "SEN", "CI": "CIV", "CM": "CMR", "ML": "MLI", "GN": "GIN", "CD": "COD",
    "CG": "COG", "MG": "MDG", "KM": "COM", "HT": "HTI", "TR": "TUR", "UA": "UKR", "RU": "RUS",
    "CN": "CHN", "VN": "VNM", "IN": "IND", "BR": "BRA", "US": "USA", "CA": "CAN", "MU": "MUS",
}  # fmt: skip
TITLES = {"M", "MR", "MME", "MLLE", "MONSIEUR", "MADAME", "MADEMOISELLE"}


def sealed_fields(payload: Payload) -> dict[str, str]:
    """Every value under `2d-doc` ids (`2ddoc:62`), and those the contract names, by that name.

    Of two values for one name (all given names, first given name) the fuller comes first in the
    table and stays. Empty values and dates that are not whole are left out.
    """
    fields: dict[str, str] = {}
    named: dict[str, tuple[str, str]] = {}
    for identifier, raw in payload.values:
        fields[f"2ddoc:{identifier}"] = raw
        rule = field_rules().get(identifier)
        value = _read(rule, raw) if rule and rule.name else None
        if rule and value and (rule.name not in named or identifier < named[rule.name][0]):
            named[rule.name] = (identifier, value)
    fields.update({name: value for name, (_, value) in named.items()})
    if payload.issued_on is not None:
        fields["issue_date"] = payload.issued_on.isoformat()
    return fields


def _read(rule: FieldRule, raw: str) -> str | None:
    text = raw.strip()
    if not text:
        return None
    match rule.kind:
        case "names":
            return ", ".join(part.strip() for part in text.split("/") if part.strip())
        case "address":
            return _person(text)
        case "day":
            return _day(text)
        case "days":
            return _days(text)
        case "school_year":
            return _school_year(text)
        case "country":
            return COUNTRIES.get(text, text)
        case "base32":
            return _address(text)
        case "mrz":
            return raw.replace(" ", "<")
    return text


def _person(text: str) -> str:
    """« MME/SAMPLE/ANGELA » as « SAMPLE ANGELA »."""
    parts = [part.strip() for part in text.split("/") if part.strip()]
    words = parts if len(parts) > 1 else text.split()
    if words and words[0].rstrip(".") in TITLES:
        words = words[1:]
    return " ".join(words)


def _day(text: str) -> str | None:
    """JJMMAAAA as ISO; None where day or month is 00, or where it is no date."""
    try:
        return dt.date(int(text[4:8]), int(text[2:4]), int(text[:2])).isoformat()
    except ValueError:
        return None


def _days(text: str) -> str | None:
    try:
        return (EPOCH + dt.timedelta(days=int(text, 16))).isoformat()
    except ValueError:
        return None


def _school_year(text: str) -> str | None:
    try:
        last = int(text, 16)
    except ValueError:
        return None
    return f"{last - 1}-{last}"


def _address(text: str) -> str | None:
    try:
        return base64.b32decode(text + "=" * (-len(text) % 8)).decode("utf-8")
    except (binascii.Error, ValueError):
        return None
