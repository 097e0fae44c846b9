"""Identity documents: the machine-readable zone first, the printed words beside it, and which
sides of the card the pages show."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.mark import MachineZone
from dossiers.page import Page
from dossiers.reading import Field, Sheets
from pieces.fields.best_person import best_person, fields_of
from pieces.fields.births import birth_date_field
from pieces.fields.card_dates import card_dates
from pieces.fields.card_labels import card_person, listed
from pieces.fields.card_names import (
    as_parted,
    icao_letters,
    lone_usage,
    outside_zones,
    same_letters,
    says_label,
    spells,
    spouse_parts,
    usage_between,
    usage_under,
)
from pieces.fields.card_sides import card_sides, sides_field
from pieces.fields.continued import text_of
from pieces.fields.family_book import family_book
from pieces.fields.flow import Cell, Flow
from pieces.fields.given_names import is_given_name
from pieces.fields.label_places import cells_below
from pieces.fields.labelled_names import parts_alone
from pieces.fields.labels import values
from pieces.fields.people import people
from pieces.parse.folding import fold
from pieces.parse.names import surname_of

# A zone whose check digits all hold is wrong about once in a thousand; one that was not read whole
# is only a reading like another.
# Fewer letters than these begin too many names.
LEAST_BEGUN = 3
VALID_ZONE, UNSURE_ZONE, FAILED_ZONE = 0.99, 0.75, 0.6

NATIONALITIES: dict[str, str] = {
    "francais": "FRA", "marocain": "MAR", "algerien": "DZA", "tunisien": "TUN", "senegalais": "SEN",
    "portugais": "PRT", "espagnol": "ESP", "italien": "ITA", "belge": "BEL", "allemand": "DEU",
    "polonais": "POL", "roumain": "ROU", "bulgare": "BGR", "britannique": "GBR", "suisse": "CHE",
    "ivoirien": "CIV", "malien": "MLI", "camerounais": "CMR", "guineen": "GIN", "congolais": "COG",
    "comorien": "COM", "malgache": "MDG", "haitien": "HTI", "turc": "TUR", "turque": "TUR",
    "russe": "RUS", "ukrainien": "UKR", "chinois": "CHN", "vietnamien": "VNM", "indien": "IND",
    "bresilien": "BRA", "americain": "USA", "canadien": "CAN", "mauricien": "MUS", "beninois": "BEN",
    "togolais": "TGO", "gabonais": "GAB", "nigerian": "NGA", "libanais": "LBN", "syrien": "SYR",
    "afghan": "AFG", "bangladais": "BGD", "sri-lankais": "LKA", "pakistanais": "PAK", "cambodgien": "KHM",
    "burkinabe": "BFA", "mauritanien": "MRT", "nigerien": "NER", "tchadien": "TCD", "djiboutien": "DJI",
    "neerlandais": "NLD", "luxembourgeois": "LUX", "grec": "GRC", "georgien": "GEO", "armenien": "ARM",
    "albanais": "ALB", "serbe": "SRB", "colombien": "COL", "peruvien": "PER", "philippin": "PHL",
}  # fmt: skip


def extract_identity(
    flow: Flow, pages: Sequence[Page], sheets: Sheets, subtype: str | None
) -> tuple[dict[str, Field], str | None]:
    """Fields and subtype of an identity document; `flow` is that of its pages."""
    numbers = {page.number for page in pages}
    zones = [
        z
        for z in sheets.machine_zones
        if z.page in numbers and z.document_kind != "driving_licence"
    ]
    zone = max(zones, key=_zone_rank, default=None)
    kind = _subtype(flow, zone, subtype)
    if kind == "family_record_book":
        return family_book(flow) | _sex(flow), kind
    printed = _printed(flow)
    if zone is not None:
        printed = _as_zone_says(flow, zone, printed)
    fields = printed if zone is None else {**printed, **_from_zone(zone, printed)}
    if zone is not None and "birth_name" in fields:
        fields.pop("full_name", None)
    if "usage_name" in fields and says_label(fields["usage_name"].value):
        fields.pop("usage_name")
    if "birth_name" in fields and "usage_name" not in fields:
        fields |= lone_usage(flow, str(fields["birth_name"].value)) or _usage_unlabelled(
            fields, flow
        )
    fields.update(card_dates(flow, fields, zone))
    if kind == "passport":
        fields["sides"] = sides_field(["recto"], None, 0.95, pages)
    elif kind is not None:
        sides = card_sides(flow, pages, zones, kind)
        if sides:
            fields["sides"] = sides
    return fields, kind


def _usage_unlabelled(fields: dict[str, Field], flow: Flow) -> dict[str, Field]:
    given = fields.get("given_names")
    birth = str(fields["birth_name"].value)
    if given is None:
        return {}
    return usage_between(flow, birth, given.value) or usage_under(flow, given.value, birth)


def _zone_rank(zone: MachineZone) -> tuple[int, float]:
    return ({True: 2, None: 1, False: 0}[zone.valid], zone.confidence)


# -- subtype --------------------------------------------------------------------------------------

_KIND_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("family_record_book", re.compile(r"livret\s+de\s+famille|extrait\s+(?:de\s+l'acte|d'acte)\s+de\s+naissance|acte de mariage")),
    ("residence_permit", re.compile(r"titre\s+de\s+s[eé]jour|residence\s+permit|carte\s+de\s+(?:resident|sejour)|permis\s+de\s+sejour|recepisse\s+de\s+demande|aufenthalts")),
    ("passport", re.compile(r"passe-?port|passaport|pasaporte|reisepass|paszport")),
    ("national_id_card", re.compile(r"carte\s+nationale|identity\s+card|carte\s+d'identite|personalausweis|documento\s+nacional|carta\s+d'identita|identiteitskaart|cartao\s+de\s+cidadao")),
)  # fmt: skip


def _subtype(flow: Flow, zone: MachineZone | None, given: str | None) -> str | None:
    """The zone's own word first, else the printed one, else what was given."""
    known = ("national_id_card", "passport", "residence_permit")
    if zone is not None and zone.document_kind in known and zone.valid is not False:
        return zone.document_kind
    for kind, pattern in _KIND_WORDS:
        if pattern.search(flow.folded):
            return kind
    if given is not None:
        return given
    return zone.document_kind if zone is not None and zone.document_kind in known else None


# -- the machine-readable zone --------------------------------------------------------------------


def _from_zone(zone: MachineZone, printed: dict[str, Field]) -> dict[str, Field]:
    """Fields of the zone. The printed spelling stays where it says the same with its accents."""
    sure = {True: VALID_ZONE, None: UNSURE_ZONE, False: FAILED_ZONE}[zone.valid]

    def made(name: str, value: object, checked: bool | None = None) -> Field:
        chance = sure if checked is None else (VALID_ZONE if checked else FAILED_ZONE)
        return Field(name, value, zone.page, zone.box, str(value), round(chance, 3), "mrz")

    fields: dict[str, Field] = {
        "mrz": made("mrz", list(zone.lines)),
    }
    if zone.valid is not None:
        fields["mrz_valid"] = made("mrz_valid", zone.valid)
    # Names carry no check digit of their own: only that of the whole zone, and not in every format.
    if zone.surname:
        fields["birth_name"] = _spelt(
            made("birth_name", zone.surname), printed, zone.name_truncated
        )
    if zone.given_names:
        given = made("given_names", list(zone.given_names))
        fields["given_names"] = _spelt(given, printed, _names_may_go_on(zone))
    for name, day in (("birth_date", zone.birth_date), ("expiry_date", zone.expiry_date)):
        if day is not None:
            fields[name] = made(name, day.isoformat(), zone.checks.get(name))
    for name, text in (
        ("document_number", zone.document_number),
        ("sex", zone.sex),
        ("nationality", zone.nationality),
    ):
        if text:
            fields[name] = made(name, text, zone.checks.get(name))
    if zone.issue_month:
        fields["issue_month"] = made("issue_month", zone.issue_month)
    return fields


def _as_zone_says(flow: Flow, zone: MachineZone, printed: dict[str, Field]) -> dict[str, Field]:
    """The print with the cells that spell the zone's names, whatever became of their labels."""
    found = dict(printed)
    for name, zoned in (("birth_name", zone.surname), ("given_names", list(zone.given_names))):
        if not zoned:
            continue
        cell = next((c for c in outside_zones(flow) if spells(flow, c, zoned)), None)
        if cell is None and name == "given_names":
            cell = next((c for c in outside_zones(flow) if _goes_on_from(flow, c, zoned)), None)
        if cell is None:
            continue
        text = flow.text[cell.start : cell.end]
        text = as_parted(text, zoned)
        value = listed(text) if name == "given_names" else surname_of(text)
        if value and icao_letters(value) == icao_letters(text):
            found[name] = flow.field(name, value, cell.start, cell.end, 0.9)
    return found | _spouse_beside(flow, zone)


def _spouse_beside(flow: Flow, zone: MachineZone) -> dict[str, Field]:
    """« BÉRANGER épouse DU PLESSIS » over a zone that says BERANGER: both names of that cell."""
    for cell in outside_zones(flow):
        parts = spouse_parts(flow.text[cell.start : cell.end])
        if parts is None or icao_letters(parts[0]) != icao_letters(zone.surname or ""):
            continue
        return {
            name: flow.field(name, text, cell.start, cell.end, 0.9)
            for name, text in zip(("birth_name", "usage_name"), parts, strict=True)
        }
    return {}


def _goes_on_from(flow: Flow, cell: Cell, zoned: object) -> bool:
    """« Ana Lucía, Jeanne, Marie » over a zone with room for « ANA LUCIA »: known given names that
    begin as the zone's do."""
    text = flow.text[cell.start : cell.end]
    wanted = icao_letters(zoned)
    words = re.findall(r"[^\W\d_]+", text)
    return (
        len(wanted) > LEAST_BEGUN
        and icao_letters(text).startswith(wanted)
        and sum(is_given_name(fold(w)) for w in words) >= len(words) - 1
    )


def _names_may_go_on(zone: MachineZone) -> bool:
    """Whether the zone's line of names is full, so that some may not have found room."""
    line = {"TD1": 2, "TD2": 0, "TD3": 0}.get(zone.format)
    if zone.name_truncated or line is None or line >= len(zone.lines):
        return zone.name_truncated
    return not zone.lines[line].endswith("<<")


def _spelt(zone_field: Field, printed: dict[str, Field], truncated: bool) -> Field:
    """The print's spelling of a name that the zone confirms: « LEFÈVRE » for LEFEVRE."""
    own = printed.get(zone_field.name)
    usage = printed.get("usage_name")
    for other in (own, usage if zone_field.name == "birth_name" else None):
        if other is None:
            continue
        shown, zoned = icao_letters(other.value), icao_letters(zone_field.value)
        if same_letters(other.value, zone_field.value) or (
            truncated and shown.startswith(zoned) and len(zoned) > 5
        ):
            return replace(
                other, name=zone_field.name, confidence=max(zone_field.confidence, other.confidence)
            )
    if (
        own is not None
        and zone_field.name == "given_names"
        and _is_start(own.value, zone_field.value)
    ):
        return replace(own, confidence=zone_field.confidence)
    if truncated:
        return replace(zone_field, confidence=min(zone_field.confidence, 0.6))
    return zone_field


def _is_start(shown: object, zoned: object) -> bool:
    """The zone may hold fewer given names than the print (the French card has room for few)."""
    a, b = icao_letters(shown), icao_letters(zoned)
    return len(b) >= 3 and a.startswith(b)


# -- the print ------------------------------------------------------------------------------------


def _printed(flow: Flow) -> dict[str, Field]:
    found = [p for p in people(flow) if p.birth or p.full]
    card = card_person(flow)
    person = best_person([*found, card] if card else found)
    if card is not None and person is not None and not person.given:
        person = card
    fields = parts_alone(flow) if person is None else fields_of(flow, person)
    fields.update(birth_date_field(flow))
    fields.update(_number(flow))
    fields.update(_sex(flow))
    fields.update(_nationality(flow))
    return fields


_NUMBER_SHAPES = (
    re.compile(r"(?<![A-Z0-9<])(\d{2}[A-Z]{2}\d{5})(?![A-Z0-9<])"),
    re.compile(r"(?<![A-Z0-9<])([A-HJ-NP-Z][A-Z0-9]{8})(?![A-Z0-9<])"),
    re.compile(r"(?<![A-Z0-9<])(\d{4}(?:\d{2}|2[AB])[A-Z0-9]?\d{5})(?![A-Z0-9<])"),
)


def _number(flow: Flow) -> dict[str, Field]:
    for value in values(
        flow,
        (
            "n° du document / document no",
            "n° du document",
            "document no",
            "passeport n°",
            "n° du titre",
            "carte nationale d'identite n°",
            "numero du document",
            "n° du passeport",
            "passeport n° / passport no",
            "document no.",
            "n°",
        ),
    ):
        match = re.match(
            r"[A-Z0-9]{9,12}(?![A-Z0-9])", flow.text[value.start : value.end].replace(" ", "")[:13]
        )
        if match and re.search(r"\d", match.group()):
            return {
                "document_number": flow.field(
                    "document_number", match.group(), value.start, value.end, 0.85
                )
            }
    for shape in _NUMBER_SHAPES:
        for match in shape.finditer(flow.text):
            if (
                re.search(r"\d.*\d", match[1])
                and "<" not in flow.text[match.start() : match.end() + 1]
            ):
                return {
                    "document_number": flow.field(
                        "document_number", match[1], match.start(1), match.end(1), 0.6
                    )
                }
    return {}


def _sex(flow: Flow) -> dict[str, Field]:
    match = re.search(r"\bsexe\s*:?\s*(masculin|feminin)", flow.folded)
    if match:
        value = match[1][0].upper()
        return {"sex": flow.field("sex", value, match.start(1), match.end(1), 0.9)}
    for cell in flow.cells:
        # « SEXE /Sex NATIONALITÉ /Nationality » over « F FRA »
        if re.match(r"\W*sexe?\b", flow.folded[cell.start : cell.end]):
            under = next(cells_below(flow, cell), None)
            match = re.match(r"[MFX](?!\w)", flow.text[under.start : under.end]) if under else None
            if under and match:
                return {"sex": flow.field("sex", match.group(), under.start, under.start + 1, 0.85)}
    for value in values(flow, ("sexe / sex", "sexe/sex", "sexe", "sex")):
        match = re.match(
            r"([MFX])\b|(masculin|feminin)",
            flow.folded[value.start : value.end]
            .upper()
            .replace("MASCULIN", "M")
            .replace("FEMININ", "F"),
        )
        if match:
            return {"sex": flow.field("sex", match.group()[0], value.start, value.start + 1, 0.85)}
    return {}


def _nationality(flow: Flow) -> dict[str, Field]:
    for value in values(
        flow, ("nationalite / nationality", "nationalite/nationality", "nationalite", "nationality")
    ):
        text = text_of(flow, value)
        if re.fullmatch(r"[A-Z]{3}", text):
            return {"nationality": flow.field("nationality", text, value.start, value.end, 0.85)}
        code = _nationality_code(fold(text).strip(" .,;:()"))
        if code is not None:
            return {"nationality": flow.field("nationality", code, value.start, value.end, 0.85)}
    match = re.search(r"nationalit[eé](?:\s*/\s*nationality)?[\s:(\d)]*([a-z-]+)", flow.folded)
    code = _nationality_code(match[1]) if match else None
    if match is None or code is None:
        return {}
    return {"nationality": flow.field("nationality", code, match.start(1), match.end(1), 0.85)}


def _nationality_code(word: str) -> str | None:
    """« française », « ivoirienne », « belge » → the three letters of ICAO 9303."""
    stems = (word, re.sub(r"(?:nne|e)$", "", word), word.removesuffix("e"), word.removesuffix("ne"))
    return next((NATIONALITIES[s] for s in stems if s in NATIONALITIES), None)
