"""Who the piece is about: the candidate's name, told from the signatory's, the employer's and the
tutor's."""
# ruff: noqa: E501  (patterns)

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossiers.reading import Field
from pieces.fields.flow import Cell, Flow
from pieces.fields.given_names import is_given_name
from pieces.fields.labels import Value, cells_below, suffix_of, values
from pieces.fields.own_dates import birth_date_field
from pieces.parse.folding import fold
from pieces.parse.names import FoundName, find_names, given_names_of, read_name, surname_of

# -- the shape of a person ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name, with where it stands and the chance that it is right."""

    text: str
    start: int
    end: int
    sure: float


@dataclass(frozen=True, slots=True)
class Person:
    """A person read on a paper. Parts that could not be told apart are None; `full` is then set.

    `weight` 0…1 is the chance that the piece is about this person.
    """

    birth: Part | None
    usage: Part | None
    given: tuple[Part, ...]
    full: Part | None
    weight: float
    start: int

    @property
    def words(self) -> frozenset[str]:
        """The folded words of the whole name, by which two mentions are the same person."""
        parts = [self.birth, self.usage, *self.given, self.full]
        text = " ".join(p.text for p in parts if p is not None)
        return frozenset(w for w in re.split(r"[^\w']+", fold(text)) if len(w) > 1)


# -- what stands around a name --------------------------------------------------------------------

_CIVILITY = r"(?:m\.?|mr\.?|mme\.?|mlle\.?|melle\.?|monsieur|madame|mademoiselle)"
_CIVILITIES = rf"(?:{_CIVILITY}(?:\s*(?:/|ou|,)\s*{_CIVILITY}){{0,2}}\s+)?"
# Introducing words → the chance that who follows is whom the paper is about.
_SUBJECT: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)[\s:,]*{_CIVILITIES}$"), weight)
    for pattern, weight in (
        (r"(?:certif\w+|attest\w*|declar\w+|confirm\w+|inform\w+|reconnai\w+|constat\w+|indiqu\w+)"
         r"(?:[^.;]{0,70}?)\bqu(?:e|')", 0.95),
        (r"(?:delivre|decerne|attribue|confere|remis|accorde|octroye|notifie)\w{0,2}\s+a", 0.95),
        (r"(?:avoir|avons|ai|a)\s+(?:bien\s+)?(?:employe|accueilli|embauche|engage|recrute|forme|recu"
         r"|examine|compte)\w{0,2}(?:\s+(?:en\s+stage|dans\s+[^.;]{0,40}?|parmi\s+[^.;]{0,40}?))?", 0.93),
        (r"(?:employons|embauchons|accueillons|engageons|recrutons|emploie)", 0.9),
        (r"l['ae]?\s?(?:eleve|etudiante?|apprentie?|alternante?|interessee?|assuree?|usager|patiente?)"
         r"(?:\s?\(e\))?(?:\s+(?:nomme|denomme)\w*)?", 0.9),
        (r"l[ea]\s+(?:candidate?|stagiaire|salariee?|titulaire|beneficiaire|jeune|participante?|recensee?"
         r"|demandeu\w+|declarante?|dirigeante?)(?:\s?\(e\))?(?:\s+(?:nomme|denomme)\w*)?", 0.9),
        (r"(?:concernant|au\s+(?:nom|benefice|profit)\s+de|etablie?\s+pour|presentee?\s+par"
         r"|suivie?\s+par|relative?\s+a|formation\s+de|contrat\s+de|situation\s+de)", 0.85),
        (r"(?:nomme|denomme|susnomme)\w{0,2}", 0.85),
        (r"(?:de\s+l'etat\s+civil\s+de|identite\s+de|examen\s+de)", 0.8),
        (r"d'une\s+part[\s,;]*et\s*:?", 0.85),
    )
)  # fmt: skip
_SIGNATORY = re.compile(
    rf"(?:soussigne\w*(?:\s?\([es]{{1,2}}\))*|represente\w*(?:\s?\(e\))?(?:\s+\w+)?\s+par|en\s+la\s+personne\s+de"
    rf"|signe\w*\s+(?:electroniquement\s+)?par|signataire|le\s+representant|responsable|tuteur|tutrice"
    rf"|maitre\s+(?:d'apprentissage|de\s+stage)|formateur|formatrice|intervenant\w*|animateur"
    rf"|directeur\w*|directrice|gerante?|presidente?|proviseure?|principale?|chef\s+d\S+|recteur|rectrice"
    rf"|secretaire\s+general\w*|dr\.?|docteur|medecin|maire|prefet\w*|commandant|colonel|capitaine"
    rf"|affaire\s+suivie\s+par|suivi\s+par|contact|interlocuteur|conseiller\w*|gestionnaire|dossier\s+suivi"
    rf"|delegation|l'employeur|examinateur|pour\s+le\s+\w+|pere|mere|conjointe?)"
    rf"(?:\s+(?:de|du|des|d'|general|pedagogique|technique|administratif|de\s+la|l')\s*[\w' -]{{0,30}})?"
    rf"[\s:,]*{_CIVILITIES}$"
)
_PLACE_AFTER = re.compile(r"\s*(?:\(\w{2,5}\)\s*)?,?\s*(?:le|en)\s*:?\s*\d")
_SELF = re.compile(rf"(?:\bje\b|soussigne\w*(?:\s?\([es]{{1,2}}\))*)[\s:,]*{_CIVILITIES}$")
_AFTER_SUBJECT = re.compile(
    r"[\s,;(-]*(?:n[eé6]{1,2}\s?(?:\(\s?e\s?\)|e)?\s*(?:le|a|en|1e)\b|date de naissance)"
)
_AFTER_LIVING = re.compile(
    r"[\s,;(-]*(?:demeurant|domicilie|habitant|residant|titulaire|de nationalite|matricule)"
)
_AFTER_OFFICE = re.compile(
    r"[\s,;(/-]*(?:agissant|en\s+(?:sa\s+|ma\s+)?qualite\s+d|directeur|directrice|gerante?\b|presidente?\b"
    r"|proviseur|principal|responsable|drh|rrh|docteur|medecin|formateur|formatrice|recteur|rectrice|maire\b"
    r"|chef\s+d|dirigeant|representant|secretaire|commandant|colonel|expert|pour\s+la\s+societe|p\.?\s?d\.?\s?g"
    r"|chargee?\s+de|delegue|inspecteur|coordonna|certifie|atteste|soussigne|declare\s+que)"
)
_LINE_END_OFFICE = re.compile(
    r"\s*\n\s*(?:la?\s+)?(?:directeur|directrice|gerant|president|proviseur|responsable|drh)"
)

# Words of institutions, titles and forms that no name of a person holds.
_NO_PERSON = re.compile(
    r"\b(?:certificat|attestation|ministere|direction|republique|academie|rectorat|lycee|ecole|cfa|centre|institut"
    r"|mairie|prefecture|journee|defense|session|examen|brevet|diplome|formation|societe|entreprise|sarl|sas|eurl|sasu"
    r"|recommandation|annexe|contrat|service|national|article|decret|region|departement|bts|universite|commission|maison"
    r"|tribunal|greffe|registre|france|titre|carte|travail|apprentissage|stage|releve|notes?|decision|specialite|option"
    r"|organisme|association|agence|cabinet|groupe|conseil|securite|prevention|candidat\w*|nom|prenom|date|employeur|livret|famille"
    r"|identite|nationale|confirmation|inscription|annee|scolaire|page|sexe|extrait|acte|etat|civil|prefet|titulaire"
    r"|eleve|etudiante?|stagiaire|apprentie?|salariee?|monsieur|madame|objet|reference|soussigne\w*)\b"
)

LEAST_LETTERS = 2

# -- labels ---------------------------------------------------------------------------------------

BIRTH_LABELS = (
    "nom de naissance", "nom de famille", "nom patronymique", "nom de jeune fille", "nom naissance",
    "nom (de naissance)", "nom de naissance / birth name", "nom/surname", "nom / surname",
    "nom - surname", "surname", "nom de famille de naissance",
)  # fmt: skip
USAGE_LABELS = (
    "nom d'usage", "nom usage", "nom usuel", "nom d'epouse", "nom marital", "nom d'usage / usage name",
    "usage name", "nom (d'usage)", "epouse", "epoux/epouse",
)  # fmt: skip
GIVEN_LABELS = (
    "prenom(s)", "prenoms", "prenom", "prenoms / given names", "prenom(s) / given names",
    "prenoms/given names", "given names", "given name(s)", "prenom(s)/given name(s)", "1er prenom",
    "premier prenom", "prenom usuel", "prenoms (dans l'ordre de l'etat civil)", "prenom 1",
)  # fmt: skip
OTHER_GIVEN_LABELS = (
    "2eme prenom", "2e prenom", "deuxieme prenom", "autres prenoms", "autre(s) prenom(s)",
    "3eme prenom", "3e prenom", "troisieme prenom", "prenom 2", "prenom 3",
)  # fmt: skip
NAME_LABELS = ("nom",)
WHOLE_LABELS = (
    "nom de naissance et prenom", "nom de naissance, prenom", "nom de famille et prenom",
    "nom et prenom(s)", "nom et prenoms", "nom et prenom", "nom, prenom", "nom, prenoms",
    "nom, prenom(s)", "nom prenom", "nom prenoms", "nom prenom(s)", "prenom et nom", "prenom nom",
    "prenom, nom", "nom - prenom", "nom-prenom", "nom/prenom", "nom / prenom", "prenoms et nom",
    "nom et prenom du candidat", "nom du candidat", "nom du salarie", "nom de l'eleve", "identite",
    "nom de l'etudiant", "nom du stagiaire", "nom de l'apprenti", "nom de l'apprenti(e)",
    "nom du titulaire", "candidat(e)", "candidat", "candidate", "eleve", "etudiant(e)", "etudiant",
    "etudiante", "stagiaire", "salarie(e)", "salarie", "salariee", "apprenti(e)", "apprenti",
    "apprentie", "beneficiaire", "titulaire", "assure(e)", "assure", "participant(e)", "participant",
    "civilite, nom et prenom", "nom complet", "identite du candidat", "identite du salarie",
    "nom et prenom du stagiaire", "nom et prenom de l'etudiant", "nom et prenom du salarie",
    "nom et prenom de l'apprenti", "collaborateur", "occupant du poste", "titulaire du poste",
    "usager", "demandeur", "patient", "je soussigne(e)", "dirigeant", "nom, prenoms du dirigeant",
    "exploitant", "declarant", "entrepreneur", "personne physique", "l'apprenti(e)", "l'apprenti",
    "le salarie", "le candidat", "le stagiaire", "gerant", "president",
)  # fmt: skip
# After « nom », these make it another's name, or no person's.
_NOT_OURS = re.compile(
    r"entreprise|etablissement|employeur|tuteur|tutrice|maitre|signataire|responsable|represent|formateur"
    r"|formatrice|pere\b|mere\b|parent|organisme|societe|commercial|rue\b|voie|commune|ville|diplome"
    r"|formation|medecin|conjoint|directeur|directrice|centre|cfa\b|ecole|lycee|jury|correcteur|prefet"
    r"|chef|gestionnaire|animateur|usage|fichier|domaine|poste\b|emploi|structure|academie|examinat"
    r"|raison|denomination|contact|assureur|intervenant|stage\b|evaluateur|delivr|autorite|complet de l'ent"
)
_OTHER_SECTION = re.compile(
    r"\b(?:employeur|entreprise|tuteur|tutrice|maitres?\s+d'apprentissage|maitre\s+de\s+stage|representant"
    r"\s+legal|pere|mere|epoux|epouse|mari|organisme|etablissement|responsable|formateur|centre\s+de\s+formation|cfa|signataire"
    r"|signature|medecin|parents?|conjoint|structure\s+d'accueil|superieur|autorite)\b"
)
_OUR_SECTION = re.compile(
    r"\b(?:apprentie?|salariee?|candidate?|stagiaire|eleve|etudiante?|alternant\w*|beneficiaire|titulaire"
    r"|etat\s+civil|identite|assuree?|participante?|dirigeant|personne\s+physique|exploitant|demandeur"
    r"|patient|usager|collaborateur|enfants?)\b"
)


def person_fields(flow: Flow, *, self_declared: bool = False) -> dict[str, Field]:
    """`birth_name`, `usage_name` and `given_names`, or `full_name`, of whom the piece is about, and
    his `birth_date`.

    `self_declared`: the candidate himself signs (« je soussigné(e) … demande »).
    """
    person = best_person(people(flow, self_declared=self_declared))
    if person is None:
        return birth_date_field(flow)
    return fields_of(flow, person) | birth_date_field(flow, near=person.start)


def fields_of(flow: Flow, person: Person) -> dict[str, Field]:
    """The contract's fields of one person."""
    fields: dict[str, Field] = {}
    for name, part in (("birth_name", person.birth), ("usage_name", person.usage)):
        if part is not None:
            sure = part.sure * person.weight
            fields[name] = flow.field(name, part.text, part.start, part.end, sure)
    if person.given:
        start, end = min(p.start for p in person.given), max(p.end for p in person.given)
        sure = min(p.sure for p in person.given) * person.weight
        names = [p.text for p in person.given]
        fields["given_names"] = flow.field("given_names", names, start, end, sure)
    if person.full is not None:
        part = person.full
        fields["full_name"] = flow.field(
            "full_name", part.text, part.start, part.end, part.sure * person.weight
        )
    return fields


def best_person(found: Sequence[Person]) -> Person | None:
    """The person the piece is about; the same one met several times weighs more, and is told by
    the mention that tells most. Two that cannot be told apart lower each other."""
    if not found:
        return None
    groups: list[list[Person]] = []
    for person in sorted(found, key=lambda p: -p.weight):
        group = next((g for g in groups if _same(g[0], person)), None)
        if group is None:
            groups.append([person])
        else:
            group.append(person)
    ranked = sorted(groups, key=_group_weight, reverse=True)
    best = ranked[0]
    chosen = max(best, key=lambda p: (_detail(p) + p.weight, -p.start))
    weight = min(0.99, _group_weight(best))
    if len(ranked) > 1 and _group_weight(ranked[1]) > weight - 0.05:
        weight *= 0.75
    return replace(chosen, weight=weight)


def _same(first: Person, second: Person) -> bool:
    a, b = first.words, second.words
    return bool(a and b) and (
        len(a & b) >= min(2, len(a), len(b)) and (a <= b or b <= a or len(a & b) >= 2)
    )


def _group_weight(group: Sequence[Person]) -> float:
    return max(p.weight for p in group) + 0.02 * (len(group) - 1)


def _detail(person: Person) -> float:
    parts = [person.birth, person.usage, *person.given[:3]]
    told = [p for p in parts if p is not None]
    return (
        sum(0.3 * p.sure for p in told[:2])
        + 0.1 * len(told[2:])
        + 0.2 * (person.birth is not None and bool(person.given))
    )


def people(flow: Flow, *, self_declared: bool = False) -> list[Person]:
    """Everyone who may be the candidate, from labels and from sentences."""
    return [*labelled_people(flow), *spoken_people(flow, self_declared)]


# -- from sentences -------------------------------------------------------------------------------


def spoken_people(flow: Flow, self_declared: bool) -> Iterator[Person]:
    """People that sentences name, but for signatories."""
    seen: set[int] = set()
    for name in (*find_names(flow.prose), *_born_names(flow)):
        if name.start in seen:
            continue
        seen.add(name.start)
        weight = _spoken_weight(flow, name, self_declared)
        if weight > 0:
            yield from _person_of(flow, name, weight)


def _born_names(flow: Flow) -> Iterator[FoundName]:
    """Names without a civility right before « né(e) le », alone at the start of a cell or line, or
    after an introducing word."""
    starts = {
        m.end() for p, _ in _SUBJECT for m in re.compile(p.pattern[:-1]).finditer(flow.folded)
    }
    for match in re.finditer(r"n[eé]{1,2}\s?(?:\(\s?e\s?\)|e)?\s*(?:le|a)\b", flow.folded):
        line = flow.line_span(match.start())
        own = flow.text[line.start : match.start()].strip(" ,;\t(-")
        if re.match(r"je\b", fold(own)):
            continue
        if own:
            starts.add(line.start)
        elif line.start > 1:
            starts.add(flow.line_span(line.start - 1).start)
    for start in sorted(starts):
        name = read_name(flow.prose[start : start + 120])
        if name is not None and len(name.full_name.split()) > 1:
            yield replace(name, start=name.start + start, end=name.end + start)


def _spoken_weight(flow: Flow, name: FoundName, self_declared: bool) -> float:
    before = flow.folded[max(0, name.start - 110) : name.start]
    after = flow.folded[name.end : name.end + 60]
    born = _AFTER_SUBJECT.match(after) is not None
    if len(name.full_name) < 3 or (
        not (born and name.title) and _NO_PERSON.search(fold(name.full_name))
    ):
        return 0.0
    if name.title is None and (_PLACE_AFTER.match(after) or " " not in name.full_name):
        return 0.0
    if _SELF.search(before):
        return 0.94 if self_declared else 0.0
    led = max((w for p, w in _SUBJECT if p.search(before)), default=0.0)
    if led and _verb_is_far(before):
        led = min(led, 0.7)
    if _SIGNATORY.search(before) and led < 0.95:
        return 0.6 if born else 0.0
    if born:
        return 0.97
    if led:
        return led
    if _AFTER_OFFICE.match(after) or _LINE_END_OFFICE.match(after):
        return 0.0
    if _AFTER_LIVING.match(after):
        return 0.85
    # A bare « M. DUPONT Jean »: an addressee, a caption, or whoever signs at the foot.
    return 0.5 if name.title else 0.35


def _verb_is_far(before: str) -> bool:
    """« certifie que la société … a employé M. X »: the verb that matters is nearer."""
    return False if len(before) < 100 else before.count(".") > 2


def _person_of(flow: Flow, name: FoundName, weight: float) -> Iterator[Person]:
    if sum(c.isalpha() for c in name.full_name) < LEAST_LETTERS:
        return
    offset = name.start
    text = flow.text[name.start : name.end]

    def part(value: str | None, sure: float) -> Part | None:
        if not value:
            return None
        at = _find_words(text, value)
        start, end = (offset + at[0], offset + at[1]) if at else (name.start, name.end)
        return Part(" ".join(value.split()), start, end, sure)

    birth, usage, given = name.birth_name, name.usage_name, name.given_names
    told = 1.0
    if birth and given and birth.isupper() == given[0].isupper():
        # Only a comma parted them: « DUPONT JEAN, MARIE » is not « DUPONT JEAN ».
        split = split_same_case(birth)
        if split is not None and fold(birth).startswith(fold(split[0])):
            birth, given, told = split[0], (*split[1], *given), split[2]
    elif birth and not given and not usage:
        # « Sophie Garnier, née Lambert »
        before = _BORN_TAIL.split(name.full_name, maxsplit=1)[0]
        split = split_same_case(before.strip(" ,("))
        if split is not None and before != name.full_name:
            usage, given, told = split
    elif birth is None and not usage:
        split = split_same_case(name.full_name)
        if split is not None:
            birth, given, told = split
    if birth is not None and sum(c.isalpha() for c in birth) < LEAST_LETTERS:
        birth = None  # « née R, »: a stray letter where the name was
    parts = tuple(p for p in (part(g, told) for g in given) if p is not None)
    whole = None if birth and given and told > 0.9 else part(name.full_name, 1.0)
    yield Person(part(birth, told), part(usage, told), parts, whole, weight, name.start)


_BORN_TAIL = re.compile(r"[\s,(]+n[ée]e?\b", re.IGNORECASE)


def _find_words(text: str, value: str) -> tuple[int, int] | None:
    match = re.search(r"\s+".join(map(re.escape, value.split())), text)
    return match.span() if match else None


def split_same_case(full: str) -> tuple[str, tuple[str, ...], float] | None:
    """Surname, given names and how sure, of a name whose capitals tell nothing: by what the words
    at its two ends are. None where both ends, or none, are given names."""
    words = [w for w in re.split(r"\s+", full) if w]
    if len(words) < 2:
        return None
    known = [is_given_name(fold(w).strip(".,")) for w in words]
    leading = next((i for i, k in enumerate(known) if not k), len(words))
    trailing = next((i for i, k in enumerate(reversed(known)) if not k), len(words))
    if leading and leading < len(words) and not trailing:
        return " ".join(words[leading:]), tuple(words[:leading]), 0.92
    if trailing and trailing < len(words) and not leading:
        return " ".join(words[:-trailing]), tuple(words[len(words) - trailing :]), 0.92
    # « Thomas Martin »: in running text with small letters the given name comes first.
    if not full.isupper() and len(words) == 2 and leading == 2:
        return words[1], (words[0],), 0.75
    return None


# -- from labels ----------------------------------------------------------------------------------


def labelled_people(flow: Flow) -> Iterator[Person]:
    """People whose names stand beside labels: « Nom : … Prénom : … », « Nom et prénom : … »."""
    given = list(_ours(flow, GIVEN_LABELS))
    usage = list(_ours(flow, USAGE_LABELS))
    births = [(v, 0.97) for v in _ours(flow, BIRTH_LABELS)]
    taken = {v.label.start for v, _ in births} | {v.label.start for v in usage}
    whole = [v for v in _ours(flow, WHOLE_LABELS) if v.label.start not in taken]
    taken |= {v.label.start for v in whole}
    births += [(v, 0.95) for v in _ours(flow, NAME_LABELS) if v.label.start not in taken]
    others = list(_ours(flow, OTHER_GIVEN_LABELS))
    for value, weight in births:
        first = _nearest(flow, value, given)
        yield from _labelled(flow, value, weight, first, _nearest(flow, value, usage), others)
    for value in whole:
        yield from _whole(flow, value)


def _ours(flow: Flow, phrases: Sequence[str]) -> Iterator[Value]:
    for value in values(flow, phrases):
        if not _NOT_OURS.search(suffix_of(flow, value)):
            yield value


def _section(flow: Flow, value: Value) -> float:
    """How far the heading over a label says that it is about the candidate: 0.4, 0.9 or 1."""
    cell = flow.cell_of(value.label.start)
    if cell is None:
        return 0.9
    for above in reversed(flow.cells):
        if above.start >= cell.start or above.page != cell.page:
            continue
        if above.line == cell.line or not _heads(flow, above, cell):
            continue
        text = flow.folded[above.start : above.end]
        ours, other = _OUR_SECTION.search(text), _OTHER_SECTION.search(text)
        if other and not (ours and ours.start() < other.start()):
            return 0.4
        if ours:
            return 1.0
    return 0.93


def _heads(flow: Flow, above: Cell, cell: Cell) -> bool:
    """Whether a cell may be the heading of the block that holds another: short, without a value,
    in its column or across the page."""
    text = flow.text[above.start : above.end].strip()
    index = flow.cells.index(above)
    beside = flow.cells[index + 1 : index + 2]
    if len(text) > 95 or len(text.split()) > 14 or text.endswith("."):
        return False
    if ":" in text and not text.endswith(":"):
        return False
    if flow.folded[above.start : above.end].lstrip().startswith(("nom", "prenom")):
        return False
    if any(c.page == above.page and c.line == above.line and c.start > above.start for c in beside):
        return False  # a label with its value
    overlap = min(above.box.x1, cell.box.x1) - max(above.box.x0, cell.box.x0)
    return overlap > 0 or abs(above.box.x0 - cell.box.x0) < 0.05


def _nearest(flow: Flow, value: Value, others: Sequence[Value]) -> Value | None:
    """The value of `others` closest to `value` on its page: same line, then next lines."""
    own = flow.words_of(value.start, value.end)
    if not own:
        return None
    page, word = own[0]
    best: tuple[float, Value] | None = None
    for other in others:
        theirs = flow.words_of(other.start, other.end)
        if not theirs or theirs[0][0].number != page.number:
            continue
        dy = abs(theirs[0][1].box.y0 - word.box.y0)
        dx = abs(theirs[0][1].box.x0 - word.box.x0)
        if dy < 0.16:
            distance = dy + 0.1 * dx
            if best is None or distance < best[0]:
                best = (distance, other)
    return None if best is None else best[1]


def _labelled(
    flow: Flow,
    value: Value,
    weight: float,
    given: Value | None,
    usage: Value | None,
    others: Sequence[Value],
) -> Iterator[Person]:
    text = flow.text[value.start : value.end]
    weight *= _section(flow, value) * (0.9 + 0.1 * value.sure)
    if given is None:
        name = read_name(text)
        if name is not None and len(name.full_name.split()) > 1:
            yield from _person_of(flow, _moved(name, value.start), weight * 0.97)
        elif name is not None:
            yield _lone(flow, value, usage, weight)
        return
    name = read_name(text)
    # « DUPONT née MARTIN » beside « Nom », with the given names beside « Prénom ».
    spouse = _spouse_under(flow, value)
    if name is not None and name.birth_name and name.usage_name:
        birth = _part_at(flow, value, name.birth_name)
        used: Part | None = _part_at(flow, value, name.usage_name)
    else:
        surname = surname_of(text)
        if surname is None or sum(c.isalpha() for c in surname) < LEAST_LETTERS:
            return
        birth, used = _part_at(flow, value, surname), spouse
    if usage is not None and used is None:
        used_name = surname_of(flow.text[usage.start : usage.end])
        used = _part_at(flow, usage, used_name) if used_name else None
    parts = _given_parts(flow, given)
    for other in others:
        if _nearest(flow, other, [given]) is given and other.label.start != given.label.start:
            parts += [p for p in _given_parts(flow, other) if p.text not in [q.text for q in parts]]
    if parts:
        if used is not None and fold(used.text) == fold(birth.text):
            used = None
        yield Person(birth, used, tuple(parts), None, weight, value.start)


_SPOUSE_LINE = re.compile(r"(?:ep\.?|epse|epouse|usage|nom d'usage|veuve|vve)\s*:?\s+(?=\w)")


def _spouse_under(flow: Flow, value: Value) -> Part | None:
    """« ép. MOREL » on the line under the surname, as passports print it."""
    cell = flow.cell_of(value.start)
    if cell is None:
        return None
    for under in cells_below(flow, cell):
        match = _SPOUSE_LINE.match(flow.folded, under.start, under.end)
        name = surname_of(flow.text[match.end() : under.end]) if match else None
        if match and name:
            return Part(name, match.end(), under.end, 0.9)
    return None


def _lone(flow: Flow, value: Value, usage: Value | None, weight: float) -> Person:
    surname = surname_of(flow.text[value.start : value.end])
    if surname is not None and sum(c.isalpha() for c in surname) < LEAST_LETTERS:
        surname = None
    used = surname_of(flow.text[usage.start : usage.end]) if usage else None
    birth = _part_at(flow, value, surname) if surname else None
    return Person(
        birth, _part_at(flow, usage, used) if usage and used else None, (), None, weight * 0.8,
        value.start,
    )  # fmt: skip


def _moved(name: FoundName, offset: int) -> FoundName:
    return replace(name, start=name.start + offset, end=name.end + offset)


def _part_at(flow: Flow, value: Value, text: str) -> Part:
    at = _find_words(flow.text[value.start : value.end], text)
    start, end = (value.start + at[0], value.start + at[1]) if at else (value.start, value.end)
    return Part(" ".join(text.split()), start, end, 0.9 + 0.1 * value.sure)


def _given_parts(flow: Flow, value: Value) -> list[Part]:
    """Given names of a value: parted by commas where there are some, else by blanks."""
    text = flow.text[value.start : value.end]
    pieces = re.split(r"\s*[,;]\s*", text) if re.search(r"[,;]", text) else [text]
    names: list[str] = []
    for piece in pieces:
        read = [n for n in given_names_of(piece) if len(n) > 1]
        names += [" ".join(read)] if len(pieces) > 1 and read else read
    return [_part_at(flow, value, name) for name in names]


def _stacked(flow: Flow, value: Value) -> Person | None:
    """« NOM, Prénom » over the surname over the given names, as residence permits print them."""
    label = flow.folded[value.label.start : value.label.end]
    cell = flow.cell_of(value.start)
    if (
        cell is None
        or not re.match(r"noms?\b.*prenom", label)
        or cell.start <= value.label.start < cell.end
    ):
        return None
    surname = surname_of(flow.text[value.start : value.end])
    under = next(cells_below(flow, cell), None)
    if surname is None or not surname.isupper() or under is None:
        return None
    line = flow.text[under.start : under.end]
    given = given_names_of(line)
    if not given or len(given) < len(line.replace(",", " ").split()):
        return None
    below = Value(under.start, under.end, value.sure, value.label)
    weight = 0.9 * _section(flow, value)
    parts = tuple(_given_parts(flow, below))
    return Person(
        _part_at(flow, value, surname), _spouse_under(flow, below), parts, None, weight, value.start
    )


def _whole(flow: Flow, value: Value) -> Iterator[Person]:
    text = flow.text[value.start : value.end]
    stacked = _stacked(flow, value)
    if stacked is not None:
        yield stacked
        return
    name = read_name(text)
    if name is None or len(name.full_name.split()) < 2:
        return
    office = _AFTER_OFFICE.match(flow.folded[name.end + value.start :][:40])
    weight = 0.95 * _section(flow, value) * (0.9 + 0.1 * value.sure) * (0.5 if office else 1.0)
    order = flow.folded[value.label.start : value.label.end]
    moved = _moved(name, value.start)
    if moved.birth_name is None and name.usage_name is None:
        ordered = _by_label_order(name.full_name, order)
        if ordered is not None:
            moved = replace(moved, birth_name=ordered[0], given_names=ordered[1])
    yield from _person_of(flow, moved, weight)


def _by_label_order(full: str, label: str) -> tuple[str, tuple[str, ...]] | None:
    """« Nom et prénom » over two words in one case: the label says which comes first."""
    words = full.split()
    if len(words) != 2 or "prenom" not in label or not re.search(r"\bnoms?\b", label):
        return None
    if label.index("prenom") > label.index("nom"):
        return words[0], (words[1],)
    return words[1], (words[0],)
