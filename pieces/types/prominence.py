"""How much a wording heads its page: a title on a line of its own, or words inside a sentence."""

from __future__ import annotations

import re

from pieces.lines import PageWriting, PhraseHit, Run
from pieces.parse.folding import fold

HEADLINE, LEADING, LINE_START, PROSE = 1.0, 0.8, 0.45, 0.2
_SUBJECT = 0.65  # « Objet : confirmation d'inscription – dossier n° 8079827798 »: a letter's title
_MENTION = 0.35  # of what it would be, where the words around say that it is another paper
_BIG = 1.25
_TOP, _VERY_TOP = 0.45, 0.15
_HEADING_LETTERS = 75
_MENTIONED = re.compile(
    r"(?:cijoints?|jejoins|joint(?:e|s|es)?|joindre|fournir|fournirez|copie(?:s)?(?:de|du|des|dela|delattestation)?"
    r"|photocopie|televerser|transmettre|produire|piecesdemandees|presenter|muni(?:e|s)?d|presentationd"
    r"|demanded|votre|monmes|mon|ma|mes|vosdemandes|envoyer|adresser|recevrez|recevra|delivrera|remettre|obtenir"
    r"|obtentiond[ue]?|futur|vuel|vul|titulaired[eu]|preparant(?:le|au|la)|preparation(?:au|du|dela))(?:l|la|le|les|un|une|votre|de|du|des|d|s|e|a)*$"
)

_AFTER_SUBJECT = re.compile(r"objet$")
_YES_OR_NO = re.compile(r"\W*(?:oui|non|neant|aucune?|sans objet)\W*$")


def is_marked(run: Run) -> bool:
    """Larger than the page's usual letters, or in capitals."""
    return run.height >= _BIG or run.capitals > 0.7


def headings(writing: PageWriting) -> list[tuple[int, ...]]:
    """The runs that may be a title: short and marked, or short and high; two that follow each other
    in like letters also make one title over two lines."""
    found: list[tuple[int, ...]] = []
    previous: int | None = None
    for number, run in enumerate(writing.runs):
        short = 5 <= run.letters <= _HEADING_LETTERS
        if not short or not (is_marked(run) or run.box.y0 < _TOP / 2):
            previous = None
            continue
        found.append((number,))
        if previous is not None and _like(writing.runs[previous], run):
            found.append((previous, number))
        previous = number
    return found


def _like(above: Run, below: Run) -> bool:
    close = 0 <= below.box.y0 - above.box.y0 < 4 * max(above.box.height, below.box.height)
    return (
        close and is_marked(above) and is_marked(below) and abs(above.height - below.height) < 0.4
    )


def prominence(writing: PageWriting, hit: PhraseHit) -> float:
    """0.2 … 1 after where the phrase stands: alone on a line that is large, in capitals or high on
    the page; at the head of a line; inside a sentence."""
    runs = [writing.runs[r] for r in hit.runs]
    largest = max(r.height for r in runs)
    capitals = max(r.capitals for r in runs) > 0.7
    high = runs[0].box.y0 < _TOP
    opens = hit.words[0] is runs[0].words[0]
    marked = largest >= _BIG or capitals
    heading = len(runs) <= 2 and sum(r.letters for r in runs) <= _HEADING_LETTERS
    beside = not marked and writing.follows_another(hit.runs[0])
    if hit.coverage >= 0.55 and (marked or high):
        # What stands to the right of something else is the value of a label, not a title.
        value = LINE_START if beside else HEADLINE
    elif hit.coverage >= 0.3 and marked and high:
        value = LEADING if opens or hit.coverage >= 0.45 or heading else LINE_START
    elif heading and marked and high:
        value = 0.65
    elif hit.coverage >= 0.55 or (heading and runs[0].box.y0 < _VERY_TOP and hit.coverage >= 0.3):
        value = 0.6
    elif opens and hit.coverage >= 0.3:
        value = LINE_START
    else:
        value = PROSE
    if not marked and (_goes_on(runs[0]) or _is_answered(writing, hit)):
        value = PROSE
    if value < _SUBJECT and high and _AFTER_SUBJECT.search(writing.before(hit, 8)):
        value = _SUBJECT
    if value < HEADLINE and _MENTIONED.search(writing.before(hit, 30)):
        value *= _MENTION
    return value


def _is_answered(writing: PageWriting, hit: PhraseHit) -> bool:
    """Whether it is a question of a form: « Aménagement d'épreuves : Non »."""
    told = [writing.after(hit, 5), *(fold(text) for text in writing.answers(hit.runs[-1]))]
    return any(_YES_OR_NO.match(text) for text in told)


# « Visite médicale : 9 mars 2023 », « Convocation n° 2 | : du 05/01/2021 »
_DAY = r"(?:[a-z]+di\s+)?[0-3]?\d(?:er)?(?:[./-][01]?\d[./-]|\s[a-z]{3,9}\s(?:19|20)\d\d)"
_DATED, _NUMBERED = re.compile(rf"\W*(?:le\s+)?{_DAY}"), re.compile(r"\W*n\W{0,2}\d+\W*")
_IN_COLUMN = re.compile(rf"\W*(?:(?:du|le)\s+)?{_DAY}")


def is_dated(writing: PageWriting, hit: PhraseHit) -> bool:
    """Whether the phrase is the label of a day: of what happened then, no paper's title."""
    run = writing.runs[hit.runs[-1]]
    places = [i for i, word in enumerate(run.words) if word is hit.words[-1]]
    if not places or is_marked(run):
        return False
    behind = fold(" ".join(w.text for w in run.words[places[0] + 1 :]))
    if _DATED.match(behind):
        return True
    label = _NUMBERED.fullmatch(behind) is not None or (not behind and run.box.y0 > _TOP)
    return label and any(_IN_COLUMN.match(fold(t)) for t in writing.answers(hit.runs[-1]))


def _goes_on(run: Run) -> bool:
    """Whether a run opens in small letters: the end of the sentence above it."""
    return next((c.islower() for w in run.words for c in w.text if c.isalpha()), False)


def is_list_item(writing: PageWriting, hit: PhraseHit) -> bool:
    """Whether the phrase is one item of a list of papers (« - certificat de travail »)."""
    first = writing.runs[hit.runs[0]]
    line = next((ln for ln in writing.page.lines if first.words[0] in ln.words), None)
    if line is None:
        return False
    return bool(re.match(r"\s*(?:[-–•*□☐▪●✓✔»>·o]\s|\d{1,2}\s?[.)]\s?|[a-h]\)\s)", line.text))
