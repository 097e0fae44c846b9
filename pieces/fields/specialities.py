"""Which speciality of the BTS a paper names, with its title to its end."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz

from dossiers.reading import Field
from dossiers.specialities import SPECIALITIES
from pieces.fields.cell_columns import column_under
from pieces.fields.continued import gone_on, joined_text, text_of
from pieces.fields.flow import Flow, Span
from pieces.fields.label_places import right_above
from pieces.fields.labels import Value, values
from pieces.fields.speciality_titles import LINES, ending_of
from pieces.parse.folding import fold, squeeze
from pieces.parse.specialities import find_specialities

# Initials that papers print for the long titles (those of Toulouse's annex 3, and common ones).
_INITIALS: dict[str, tuple[str, ...]] = {
    "fluides-energies-domotique": ("BTS FED",),
    "management-economique-de-la-construction": ("BTS MEC", "Étude et économie de la construction"),
    "systemes-constructifs-bois-et-habitat": ("BTS SCBH",),
    "negociation-et-digitalisation-de-la-relation-client": ("NDRC",),
    "management-commercial-operationnel": ("BTS MCO",),
    "services-informatiques-aux-organisations": ("BTS SIO",),
    "gestion-de-la-pme": ("GPME", "Gestion de la petite et moyenne entreprise"),
    "support-a-l-action-manageriale": ("BTS SAM",),
    "services-et-prestations-des-secteurs-sanitaire-et-social": ("SP3S",),
    "comptabilite-et-gestion": ("BTS CG",),
    "maintenance-des-systemes": ("BTS MS",),
    "commerce-international": ("BTS CI",),
    "conception-et-realisation-de-systemes-automatiques": ("CRSA",),
    "conception-des-processus-de-realisation-de-produits": ("CPRP",),
    "metiers-du-geometre-topographe-et-de-la-modelisation-numerique": ("MGTMN",),
    "architectures-en-metal": ("AMCR",),
}
SPECIALITY_LABELS = (
    "specialite", "bts specialite", "specialite du bts", "specialite de bts", "examen", "intitule de la formation",
    "formation suivie", "diplome prepare", "diplome", "formation", "specialite et option", "specialite / option",
    "examen et specialite", "intitule du diplome", "specialite preparee", "bts", "serie/specialite", "formation preparee",
    "diplome ou titre vise par l'apprenti", "diplome vise", "examen presente", "serie / specialite", "section", "intitule",
    "examen prepare", "specialite choisie", "diplome ou titre vise", "specialite presentee", "specialite demandee", "specialite visee",
)  # fmt: skip
_OPTION_TAIL = re.compile(
    r"\s*[,:(\-]?\s*\(?opt(?:ion)?\.?\s*:?\s*\"?\(?([a-d])\b\"?\)?(?:\s*[:\-,]?\s*[a-z][^\n\t.;,()\"]{3,60})?"
)
_BTS = re.compile(
    r"\b(?:b\.?\s?t\.?\s?s\.?|brevet\s+de\s+technicien\s+superieur)\s*(?:\(bts\))?\s*(?:\s(?:specialite|mention|option|en|de la specialite)\b)?\s*[:,\-\"«]*\s*"
)
_TITLE_STOP = re.compile(
    r"\t|\n|\f|\.\s|\.$|;|\"|»|”|\(|,\s|\s-\s|\bsession\b|\bacademie\b|\bannee\b|\bau titre\b|\bau sein\b|\ben\s+(?:1|2|premiere|deuxieme|vue|qualite|alternance|apprentissage|formation)|\bpour\b|\bdans\b|\bdu\s+\d|\bde\s+\d|\bdepuis\b|\ba\s+(?:la session|distance|compter)|\bpar\b|\bdurant\b|\bnee?\b|\bsuivi|\best\b|\ba\s+ete\b|\bau\s+(?:lycee|cfa|cours|titre|rectorat)|\d{4}|\bsous\b|\ben\s+cours\b|\b[12](?:e|ere|eme|re|nde)\s+ann"
)

_BROKEN_OFF = 0.9  # of how sure it is, where the end of the title was not read


@lru_cache(maxsize=1)
def _titles() -> dict[str, tuple[str, ...]]:
    titles: dict[str, tuple[str, ...]] = {}
    for slug, name in SPECIALITIES.items():
        short = name.title.split(" : ")[0]
        # « Métiers de la mode : chaussure » must not answer to « Métiers de la mode ».
        wordings = [name.title, *_INITIALS.get(slug, ())]
        if short != name.title and not any(
            o.title == short for s, o in SPECIALITIES.items() if s != slug
        ):
            wordings.append(short)
        titles[slug] = tuple(wordings)
    return titles


def speciality_fields(flow: Flow) -> dict[str, Field]:
    """`speciality` as read, with `speciality_code` and `speciality_option` where it is one of the
    contract's; nothing where none is named."""
    places = _speciality_places(flow)
    if places and not _is_apart(flow, places[0][0]):
        return _speciality_at(flow, *places[0])
    known = _known(flow, Span(0, len(flow.text)))
    if places and (known is None or known.score < 1.0) and not _is_lone_word(flow, places[0][0]):
        return _speciality_at(flow, *places[0])
    if known is None:
        return {}
    return _speciality_of(flow, known, 0.75)


def _speciality_places(flow: Flow) -> list[tuple[Span, float]]:
    """Where a speciality is announced, the surest first: a known title after « BTS » or a label,
    then any title there."""
    places: list[tuple[Span, float]] = []
    for value in values(flow, SPECIALITY_LABELS):
        weight = 0.93 * (0.85 + 0.15 * value.sure)
        places.append((Span(value.start, value.end), weight))
        places += [(span, weight) for span in _first_line_over(flow, value)]
    for match in _BTS.finditer(flow.folded):
        # « BTS » on its own line: the speciality is announced under it.
        places.append((Span(match.end(), min(len(flow.text), match.end() + 110)), 0.92))
        # « BTS MANAGEMENT » over « COMMERCIAL », the prose of another column beside them.
        own = flow.cell_of(match.start())
        if own is not None and match.end() < own.end and flow.text[own.end : own.end + 1] == "\t":
            places.append((Span(match.end(), own.end), 0.92))
    known = [(s, w) for s, w in places if _known(flow, s) or _over_cells(flow, s)]
    if known:
        return sorted(known, key=lambda p: -p[1])
    titled = [(s, w * 0.85) for s, w in places if _free_title(flow, s) is not None]
    return sorted(titled, key=lambda p: -p[1])


def _is_apart(flow: Flow, span: Span) -> bool:
    """Whether a title that is none of the list stands in another cell than what announces it: of
    « BTS » over « RECTORAT DE NANCY » a title of the list elsewhere is the likelier."""
    free = None if _known(flow, span) or _over_cells(flow, span) else _free_title(flow, span)
    before = "" if free is None else flow.text[max(0, span.start - 3) : free.start]
    return "\n" in before or "\t" in before


def _is_lone_word(flow: Flow, span: Span) -> bool:
    """« BREVET DE TECHNICIEN SUPERIEUR » over « PETIT », on a page that was recognised."""
    free = _free_title(flow, span)
    return flow.is_ocr and free is not None and " " not in flow.text[free.start : free.end]


def _first_line_over(flow: Flow, value: Value) -> list[Span]:
    """« Architectures en métal : conception et » over « réalisation » over its label."""
    cell = flow.cell_of(value.start) if value.end <= value.label.start else None
    over = None if cell is None else next(right_above(flow, cell), None)
    return [] if over is None else [Span(over.start, over.end)]


def _speciality_at(flow: Flow, span: Span, weight: float) -> dict[str, Field]:
    known = _known(flow, span) or _over_cells(flow, span)
    if known is not None:
        return _speciality_of(flow, known, weight)
    free = _free_title(flow, span)
    if free is None:
        return {}
    text = joined_text(flow, gone_on(flow, free))
    return {"speciality": flow.field("speciality", text, free.start, free.end, weight)}


# « Édition du 15/10/2025 » beside « Brevet de technicien supérieur »: a day of printing.
_PRINTED_ON = re.compile(r"edition\W{0,3}(?:du|le|n\W{1,2}o?)?\W{0,3}\d")


@dataclass(frozen=True, slots=True)
class _Named:
    """A speciality of the contract's: where it is named, where its title alone ends, how surely;
    `title` where it stands over several cells."""

    span: Span
    title_end: int
    code: str
    option: str | None
    score: float
    title: str | None = None


def _known(flow: Flow, span: Span) -> _Named | None:
    """The contract's speciality named in a span."""
    named = find_specialities(flow.text[span.start : span.end], _titles())
    found = [f for f in named if not _PRINTED_ON.match(flow.folded, span.start + f.start)]
    if not found:
        return None
    best = found[0]
    start, end, option = span.start + best.start, span.start + best.end, best.option
    rest = flow.folded[end : end + 2]
    if rest[:1].isalpha():  # OCR glued or plural
        end += len(re.match(r"[a-z]*", flow.folded[end:])[0])  # type: ignore[index]
    title_end = _first_half(flow, best.code, start, end)
    tail = re.match(r"\s*[:\-–,]?\s*(conception et realisation)", flow.folded[end : end + 40])
    if tail and title_end == end:
        end += tail.end()
    optional = _OPTION_TAIL.match(flow.folded_prose, end)
    if optional:
        option = optional[1].upper()
        end = flow.strip(start, _title_end(flow, optional.start(1) + 1, optional.end())).end
    return _Named(Span(start, end), title_end, best.code, option, best.score)


def _over_cells(flow: Flow, span: Span) -> _Named | None:
    """The contract's speciality whose title goes on in the cells under a span's."""
    cell = flow.cell_of(span.end - 1)
    if cell is None or cell.start > span.start or span.end < cell.end:
        return None
    parts = [span, *(Span(c.start, c.end) for c in column_under(flow, cell, LINES))]
    ends: list[int] = []
    for part in parts:
        ends.append((ends[-1] + 1 if ends else 0) + part.end - part.start)
    text = " ".join(flow.text[part.start : part.end] for part in parts)
    for found in find_specialities(text, _titles())[:1]:
        within = next(i for i, end in enumerate(ends) if found.end <= end)
        if found.start < ends[0] < found.end:
            title_end = parts[within].end - (ends[within] - found.end)
            return _Named(span, title_end, found.code, found.option, found.score, found.text)
    return None


def _first_half(flow: Flow, code: str, start: int, end: int) -> int:
    """Where what stands before the colon of a title in two halves ends: « Finitions, aménagement
    des bâtiments : conception et réalisation »."""
    _, _, second = fold(SPECIALITIES[code].title).partition(" : ")
    opening = second.split(" ")[0]
    at = flow.folded.find(opening, start, end) if opening else -1
    return flow.strip(start, at).end if at > start else end


def _title_end(flow: Flow, start: int, end: int) -> int:
    stop = _TITLE_STOP.search(flow.folded_prose, start, end)
    return stop.start() if stop else end


def _speciality_of(flow: Flow, known: _Named, weight: float) -> dict[str, Field]:
    span, option = known.span, known.option
    sure = weight * (1.0 if known.score > 0.99 else 0.8)
    ending = ending_of(flow, known.code, known.title_end)
    if ending is not None:
        option = ending.option or option
        sure *= 1.0 if ending.whole else _BROKEN_OFF
        title = _title_of(flow, known, Span(span.start, known.title_end))
        text = title + ("" if ending.text[0] in ",;" else " ") + ending.text
    else:
        text = _as_it_stands(flow, known)
    rows: dict[str, Any] = {"speciality": text, "speciality_code": known.code}
    if option:
        rows["speciality_option"] = option
    end = flow.text.find("\t", span.start, span.end)
    return {
        n: flow.field(n, v, span.start, end if end >= 0 else span.end, sure)
        for n, v in rows.items()
    }


def _title_of(flow: Flow, known: _Named, span: Span) -> str:
    """The words of the title; cut off or misread, as the closed list has them."""
    text = known.title or text_of(flow, span)
    said, titles = squeeze(text), _titles()[known.code]
    is_cut = said not in map(squeeze, titles) and any(squeeze(t).startswith(said) for t in titles)
    if not is_cut and (known.score == 1.0 or not flow.is_ocr):
        return text
    likest = max(titles, key=lambda t: fuzz.ratio(squeeze(t), said))
    return likest.upper() if text.isupper() else likest


def _as_it_stands(flow: Flow, known: _Named) -> str:
    """The title with whatever is printed behind it."""
    span = known.span
    tab = flow.text.find("\t", span.start, span.end)
    if tab >= 0:  # the title goes on under its cell, not in the next
        span = flow.strip(span.start, tab)
    goes_on = tab >= 0 or known.option is not None
    text = joined_text(flow, gone_on(flow, span)) if goes_on else text_of(flow, span)
    main = Span(span.start, max(span.start, min(span.end, known.title_end)))
    title = _title_of(flow, known, main)
    if title == text_of(flow, main):
        return text
    tail = _OPTION_TAIL.search(fold(text))
    return title + (text[tail.start() :] if tail else "")


def _free_title(flow: Flow, span: Span) -> Span | None:
    """A title that is none of the list, up to where it ends; None where the words are no title."""
    end = _title_end(flow, span.start, span.end)
    lead = _BTS.match(flow.folded, span.start, end)
    start = lead.end() if lead else span.start
    kept = flow.strip(start, end, ' \t\n\f:;,.-_*•|…«»“”"()')
    text = flow.text[kept.start : kept.end]
    if sum(c.isalpha() for c in text) < 5 or len(text) > 90 or not text[:1].isupper():
        return None
    if _BTS.fullmatch(fold(joined_text(flow, gone_on(flow, kept)))):
        return None
    if re.match(
        r"session|academie|cadre [a-z]\b|rectorat|division des|service des|engagement du|epreuve|releve|attestation|certificat|inscription|madame|monsieur|centre|option [a-d]$",
        fold(text),
    ):
        return None
    return kept
