"""Whose signature each label asks for, where its own words do not say: the head of its column, the
paper's purpose, the parties of a contract that no other label names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from dossiers.mark import Party
from dossiers.page import Page
from ocr.marks.heads import (
    body_in_letterhead,
    decides,
    head_of_its_row,
    heads_of_column,
    heads_of_section,
    receipt_above,
    received_beside,
    reserved_above,
    speaker_above,
    starts_of_phrase,
)
from ocr.marks.issuers import signer_of
from ocr.marks.own_stamps import with_their_stamps
from ocr.marks.parties import folded, is_mentor, may_sign, names_firmly, party_of, says
from ocr.marks.runs import ANCHORS, Label, Piece, shared_width
from ocr.marks.wording import FOR_NAMED, NAME, OFFICIAL, UNFINISHED

_TRAINS = re.compile(
    r"\b(apprentissage|professionnalisation|contrat d alternance|opco|organisme de formation"
    r"|centre de formation|prepare le (bts|brevet)|(duree|heures) de (la )?formation)\b"
)
_TRAINING_CONTRACT = re.compile(
    r"contratd(apprentissage|alternance)|contratdeprofessionnalisation|titulaireducontrat"
)
_WORK_CONTRACT = re.compile(
    r"\b(contrat (de travail|d engagement|a duree (in)?determinee)|lettre d engagement"
    r"|promesse d embauche)\b"
)
_ATTESTED = re.compile(r"\b(attestation|certificat|avis|habilitation|autorisation)\b")
_CONTRACT = re.compile(r"\b(contrat|convention|apprenti\w*)\b")
_ENGAGED = re.compile(r"\bengagement (de l |d un |des )?(etudiant|benevole|associatif)")
_BODY = re.compile(r"\b(organisme|association|structure)\b")
_OF_OTHERS = re.compile(r"\b(formation|etudiante?s?|entreprise)\b")
_ISSUERS: frozenset[Party] = frozenset({"authority", "training_centre", "employer"})
_EMPLOYS = re.compile(
    r"contrat de travail|certificat de travail|attestation de services|dans les services"
    r"|(a ete|est) employe|est recrute|agent contractuel|en qualite d apprentie?\b"
)
_UNTICKED = re.compile(  # what the person is not
    r"☐ ?(salarié|apprenti|alternant|étudiant|stagiaire|demandeur)\S*[^☐☒\n]*", re.I
)
_HEADS_PLACES = re.compile(r"(les )?(signatures|visas)( des parties| obligatoires)?")
_TITLED = 0.4  # a contract's title stands above
_MENTION = may_sign("lu et approuve")
_MENTION_HIGH = 12  # times its own height a mention stands over the name of who made it
_HIRED: frozenset[Party] = frozenset({"candidate", "apprentice", "legal_representative"})


def named_from_above(label: Label, pieces: Sequence[Piece], em: float) -> Label:
    """« Pour l'entreprise / Nom : / Signature : »: the party stands at the head of the column, or
    of the section (in capitals); « Pour Modèle Services » is of the party in its letterhead."""
    house = "" if names_firmly(label.text) else body_in_letterhead(label, pieces, em)
    if house:
        return replace(label, text=f"{house} {label.text}", party=party_of(house))
    if label.party != "unknown" or label.kind in ANCHORS:
        return label
    heads = heads_of_column(label, pieces, em)
    said = "" if heads else _said_above(label, pieces, em)
    above = heads or starts_of_phrase(label, pieces, em) or heads_of_section(label, pieces, em)
    nearest = said or (max(above, key=lambda piece: piece.box.y0).text if above else "")
    if not nearest:
        return label
    first = party_of(nearest.partition(":")[0])  # « L'employeur : A. Père »
    party = first if first != "unknown" else party_of(nearest)
    firm = (_is_his(label, nearest) if heads else said) and names_firmly(nearest)
    firm = firm or (decides(nearest) and names_firmly(nearest))
    firm = firm and not names_firmly(label.text)
    text = f"{nearest} {label.text}" if firm else label.text
    return replace(label, text=text, party=party, mentor=is_mentor(nearest))


def _said_above(label: Label, pieces: Sequence[Piece], em: float) -> str:
    return (
        head_of_its_row(label, pieces, em)
        or speaker_above(label, pieces, em)
        or receipt_above(label, pieces, em)
        or received_beside(label, pieces, em)
        or reserved_above(label, pieces, em)
    )


def _is_his(label: Label, head: str) -> bool:
    """Whether « Signature : » is surely of « Pour l'employeur » above it: not « Pour Centre
    Modèle », nor of « salarié(e) en contrat … », one of several to tick."""
    own = label.kind in ("signature", "stamp") and not FOR_NAMED.match(label.text)
    return own and re.match(r"(le|la|l|les|pour|p)\b", folded(head)) is not None


def named_by_paper(labels: Sequence[Label], page: Page, before: Sequence[Page]) -> list[Label]:
    """« Le directeur » is the employer's on a firm's paper and the school's on a school's; so are
    « Signature » and « Fait à … ». What the paper says counts where the label does not; `before`
    are the pages of the file that come first."""
    text = folded(" ".join(p.text for p in (*before, page)))
    title = _title(page, before)
    trained = _trains(labels, text, title)
    labels = [_of_engagement(label, title) for label in labels]
    given = _mentions_given(labels)
    named = with_their_stamps(given, _each_by_paper(given, page, before, text))
    named = by_elimination(named, trained, bool(_WORK_CONTRACT.search(text)))
    if trained:
        named = [_as_apprentice(x, named, text, title) for x in named]
    return [label for label in named if not _outdone(label, named)]


def _trains(labels: Sequence[Label], text: str, title: str) -> bool:
    """Whether a contract trains who is hired: it says so, or a school signs beside a firm, an
    apprentice or a « salarié ». An attestation of a trainer's is none."""
    named = {label.party for label in labels}
    hired = any(_is_salaried(label) for label in labels)
    if _trains_by_contract(text):
        return True
    if _ATTESTED.search(title) and not _CONTRACT.search(title):
        return False
    signed = "training_centre" in named and (hired or bool(named & {"employer", "apprentice"}))
    return signed or bool(_TRAINS.search(text))


def _is_salaried(label: Label) -> bool:
    return says(folded(label.text), "salarie")


def _of_engagement(label: Label, title: str) -> Label:
    """« Le responsable de l'organisme » where a student's volunteering is told: a body that neither
    teaches nor employs him."""
    of_body = _BODY.search(folded(label.text)) and not _OF_OTHERS.search(folded(label.text))
    return replace(label, party="authority") if of_body and _ENGAGED.search(title) else label


def _mentions_given(labels: Sequence[Label]) -> list[Label]:
    """« Lu et approuvé » over « Le candidat »: the mention and what stands below are his."""
    return [_given(label, labels) for label in labels]


def _given(label: Label, labels: Sequence[Label]) -> Label:
    if label.party != "unknown" or may_sign(label.text) != _MENTION:
        return label
    below = [
        other
        for other in labels
        if other.party in _MENTION
        and 0 < other.box.y0 - label.box.y0 < _MENTION_HIGH * label.box.height
        and shared_width(label.box, other.box) > 0
    ]
    return replace(label, party=below[0].party) if len(below) == 1 else label


def _each_by_paper(
    labels: Sequence[Label], page: Page, before: Sequence[Page], text: str
) -> list[Label]:
    """Labels that may be several parties', those that may be fewest first: in a contract each
    party has one place."""
    firm = {x.party for x in labels if names_firmly(x.text)}
    title = _title(page, before)
    contract = (
        _trains_by_contract(title)
        or bool(_WORK_CONTRACT.search(title))
        or {"apprentice", "training_centre"} <= firm
    )
    hires = contract or (any(_is_salaried(x) for x in labels) and not firm & _ISSUERS)
    without = frozenset({"authority"} if contract or _EMPLOYS.search(text) else ())
    named = list(labels)
    open_ = [k for k, x in enumerate(labels) if x.party == "unknown" or not names_firmly(x.text)]
    taken = {x.party for k, x in enumerate(labels) if k not in open_ and not x.mentor}
    may = {k: (_may_sign(labels[k]) - without) or _may_sign(labels[k]) for k in open_}
    heads = [k for k in open_ if "employer" in may[k] and _is_head(labels[k], may[k])]
    if hires and "employer" not in taken and len(heads) == 1:
        may[heads[0]] = frozenset({"employer"})  # without whom nobody is hired
    issuers = {x.party for x in labels} & _ISSUERS
    for k in sorted(open_, key=lambda k: len(may[k])):
        own = labels[k].party
        if own in may[k] - taken and len(issuers) > 1:
            taken.add(own)  # « pour l'établissement » beside « pour l'entreprise »
            continue
        cut = UNFINISHED.search(folded(labels[k].text)) is not None  # « Signature de », of another
        alone = contract or cut or own not in (taken | {"unknown"})
        others = (x for x in labels if x.party == own and own != "authority")  # two may sign
        alone = alone or _stands_beside(labels[k], others)
        among = may[k] - taken if alone else may[k]
        signer = own if own in _HIRED & among else _told(own, page, before, among)
        if signer == "unknown":
            signer = own if own in among else _only(among)
        named[k] = replace(labels[k], party=signer)
        taken.add(signer)
    return [_beside_its_like(k, labels, named) for k in range(len(named))]


def _beside_its_like(k: int, labels: Sequence[Label], named: Sequence[Label]) -> Label:
    """The label, given back to whom its words name where the paper has it signed by who signs
    beside it: « Visa de l'établissement » beside « Le responsable », both taken for the firm's."""
    own, label = labels[k].party, named[k]
    given = own == label.party or own in {"unknown", *(x.party for x in named)}
    if given or label.party == "authority":
        return label
    level = any(
        x is not label
        and x.party == label.party
        and abs(x.box.y0 - label.box.y0) < 2 * label.box.height
        and shared_width(x.box, label.box) <= 0
        for x in named
    )
    return replace(label, party=own) if level else label


def _stands_beside(label: Label, others: Iterable[Label]) -> bool:
    """Whether one of the labels that can be no other party's stands level with a label: two hands
    sign side by side, « l'agent » beside « le déclarant »."""
    return any(
        names_firmly(other.text)
        and abs(other.box.y0 - label.box.y0) < label.box.height
        and shared_width(other.box, label.box) <= 0
        for other in others
    )


def _is_head(label: Label, may: frozenset[Party]) -> bool:
    """Whether a label is of who issues papers, or of a function that nobody knows."""
    return may <= _ISSUERS or label.kind == "role"


def _may_sign(label: Label) -> frozenset[Party]:
    """Whom the label's words allow; those of a text's end say nothing of who signs below."""
    return may_sign("" if label.kind in ANCHORS else label.text)


def _told(own: Party, page: Page, before: Sequence[Page], among: frozenset[Party]) -> Party:
    return signer_of(page, before, among, against=own in among)


def missing_of_contract(
    taken: Collection[Party], page: Page, before: Sequence[Page], *, stamped: bool
) -> Party:
    """The one party that has to sign a contract and has no place in it yet; else `unknown`. Of a
    contract that trains, the school, where a stamp stands with the signature."""
    title = _title(page, before)
    trains, works = _trains_by_contract(title), bool(_WORK_CONTRACT.search(title))
    hired = {"candidate", "apprentice"} & set(taken)
    if not (trains or works) or not hired:
        return "unknown"
    if "employer" not in taken:
        return "employer"
    schooled = trains and stamped and "training_centre" not in taken
    return "training_centre" if schooled else "unknown"


def is_contract(page: Page, before: Sequence[Page]) -> bool:
    """Whether the file's title is a contract's, which no authority signs."""
    title = _title(page, before)
    return _trains_by_contract(title) or bool(_WORK_CONTRACT.search(title))


def _title(page: Page, before: Sequence[Page]) -> str:
    """What the head of the file says: a paper that speaks of a contract further down is none, nor
    is one with « ☐ salarié en contrat de professionnalisation », which nobody ticked."""
    first = before[0] if before else page
    lines = (" ".join(w.text for w in x.words if w.box.y1 < _TITLED) for x in first.lines)
    return folded(" ".join(_UNTICKED.sub(" ", line) for line in lines))


def _only(parties: frozenset[Party]) -> Party:
    return next(iter(parties)) if len(parties) == 1 else "unknown"


def _trains_by_contract(text: str) -> bool:
    """Whether the paper is, or speaks of, such a contract, its letters set apart or not."""
    return bool(_TRAINING_CONTRACT.search(text.replace(" ", "")))


def by_elimination(labels: list[Label], trained: bool, employs: bool) -> list[Label]:
    """The one party of a contract that no label names is the label's that names none; of a firm
    and a school the firm, without which there is no contract."""
    open_ = [x for x in labels if x.party == "unknown" and x.kind not in ANCHORS]
    found = {"apprentice" if x.party == "candidate" else x.party for x in labels}
    wanted: tuple[Party, ...] = ("employer", "apprentice")
    if trained:
        wanted = ("employer", "training_centre", "apprentice")
    missing = [party for party in wanted if party not in found]
    if len(missing) == 2 and "apprentice" not in missing:
        missing = ["employer"]
    if not (trained or employs) or len(open_) != 1 or len(missing) != 1 or len(labels) < 2:
        return labels
    party: Party = "candidate" if missing[0] == "apprentice" and not trained else missing[0]
    return [replace(x, party=party) if x is open_[0] else x for x in labels]


def _as_apprentice(label: Label, labels: Sequence[Label], text: str, title: str) -> Label:
    """« Le salarié », « le titulaire » of a contract that trains him."""
    hired = _trains_by_contract(text) and any(x.party == "employer" for x in labels)
    contract = hired or _trains_by_contract(title)
    if label.party == "candidate" and (_is_salaried(label) or contract):
        return replace(label, party="apprentice")
    return label


def _outdone(label: Label, labels: Sequence[Label]) -> bool:
    """« Chef de chantier » in a text, where the paper asks for that party's signature elsewhere."""
    if label.kind != "role" or _stands_beside(label, labels):
        return False
    return not names_firmly(label.text) and any(
        other.party in (label.party, "unknown")
        and other.kind in ("signature", "stamp")
        and other.box.y0 > label.box.y1
        and not (other.party == "unknown" and _is_of_mention(other, labels))
        for other in labels
    )


def _is_of_mention(label: Label, labels: Sequence[Label]) -> bool:
    """« Lu et approuvé », « Signature : » right under « Bon pour acceptation »: of who accepts."""
    return any(
        may_sign(other.text) == _MENTION
        and 0 <= label.box.y0 - other.box.y0 < _MENTION_HIGH * other.box.height
        and shared_width(label.box, other.box) > 0
        for other in labels
    )


def without_posts(labels: Sequence[Label]) -> list[Label]:
    """The labels without « Collaborateur comptable », as a table of posts has it, where « le … » or
    « pour la … » asks below; under « SIGNATURES » it is who signs."""
    headed = [x.box.y0 for x in labels if _HEADS_PLACES.fullmatch(folded(x.text))]
    posts = {id(x) for x in labels if _is_post(x) and not any(y < x.box.y0 for y in headed)}
    return [
        label
        for label in labels
        if id(label) not in posts
        or not any(
            id(x) not in posts and x.kind not in ANCHORS and x.box.y0 > label.box.y1 for x in labels
        )
    ]


def _is_post(label: Label) -> bool:
    text = OFFICIAL.sub("", folded(label.text))
    bare = not re.match(r"(le|la|l|les|p|pour|un|une|m|mme)\b", text)
    name, comma, _ = label.text.partition(",")
    if comma and NAME.match(name):
        return False  # « Ana PETIT, gérante »
    if label.party == "legal_representative":
        return False
    return label.kind == "role" and bare and len(text.split()) > 1 and label.text[-1] not in ":)"
