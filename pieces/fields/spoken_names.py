"""Who sentences say the paper is about, told from who signs it."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pieces.fields.cell_columns import cell_between, headings_in
from pieces.fields.civilities import CIVILITIES, CIVILITY
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.given_names import is_given_name
from pieces.fields.label_places import ALIGNED, cells_below
from pieces.fields.label_shapes import opens_with_label
from pieces.fields.name_labels import OUR_SECTION, WHOLE_LABELS
from pieces.fields.name_sections import is_anothers_part
from pieces.fields.name_starts import AFTER_STANDING, name_starts, stands_over, tells_standing
from pieces.fields.offices import stands_beside_office
from pieces.fields.person import Part, Person, person_of
from pieces.fields.relatives import names_relative, stood_by
from pieces.fields.small_letters import small_name_at, small_starts
from pieces.parse.folding import fold
from pieces.parse.names import FoundName, find_names, read_name

# Blanks, marks and the points that lead to what is filled in.
_GAP = r"(?:[\s:,]|[.…_]{3,})*"
# « l'étudiant / hereby certify that the student »
_IN_ENGLISH = r"(?:\s?/\s?[a-z][a-z' -]{4,45})?"
# Introducing words → the chance that who follows is whom the paper is about.
_INTRODUCING: tuple[tuple[str, float], ...] = tuple(
    (rf"(?<!\w)(?:{pattern})(?:(?<=')|(?!\w)){_IN_ENGLISH}{_GAP}{CIVILITIES}", weight)
    for pattern, weight in (
        (r"(?:certif\w+|attest\w*|declar\w+|confirm\w+|inform\w+|reconnai\w+|constat\w+|indiqu\w+)"
         r"(?:[^.;]{0,70}?)\bqu(?:e|')", 0.95),
        (r"(?:delivre|decerne|attribue|confere|remis|accorde|octroye|notifie)\w{0,2}\s+a", 0.95),
        (r"(?:transmets|transmettons|remets|remettons|notifions|delivrons|attribuons)\s+a", 0.93),
        (r"(?:avoir|avons|ai|a)\s+(?:bien\s+)?(?:employe|accueilli|embauche|engage|recrute|forme|recu"
         r"|examine|compte)\w{0,2}(?:\s+(?:en\s+stage|dans\s+[^.;]{0,40}?|parmi\s+[^.;]{0,40}?|ce\s+jour|aujourd'hui|en\s+consultation))?", 0.93),
        (r"(?:avoir|avons|ai|a)\s+(?:eu|compte|garde)\s+(?:a|dans|parmi|en)\s+(?:notre|mon|ses|nos|son|mes)\s+"
         r"(?:service|personnel|effectifs?|atelier|entreprise|equipes?)", 0.93),
        (r"(?:employons|embauchons|accueillons|engageons|recrutons|emploie)", 0.9),
        (r"(?:l['ae]?\s?|(?:notre|mon|ma|votre)\s+)(?:eleve|etudiante?|apprentie?|alternante?|interessee?|assuree?|usager|patiente?"
         r"|(?<=[en] )collaborat\w+)"
         r"(?:\s?\(e\))?(?:\s+(?:nomme|denomme)\w*)?", 0.9),
        (r"(?:l[ea]|notre|mon|ma)\s+(?:candidate?|stagiaire|salariee?|titulaire|beneficiaire|jeune|participante?|recensee?"
         r"|demandeu\w+|declarante?)(?:\s?\(e\))?(?:\s+(?:nomme|denomme)\w*|\s+(?:designe\w*\s+)?ci-(?:apres|dessous)"
         r"|\s+dont\s+le\s+nom\s+suit|\s+suivante?)?", 0.9),
        # « atteste que mon neveu X »
        (r"\bqu(?:e\s+|')(?:mon|ma|notre)\s+[a-z-]{3,20}", 0.93),
        (r"l[ea]\s+dirigeante?", 0.6),
        (r"a\s+l'attention\s+d(?:e|')", 0.6),
        (r"(?:concernant|au\s+(?:nom|benefice|profit)\s+de|etablie?\s+pour|presentee?\s+par"
         r"|suivie?\s+par|relative?\s+a|formation\s+de|contrat\s+de|situation\s+de)", 0.85),
        # « Nous confirmons l'engagement de Mme X », « le maintien dans l'emploi de M. Y »
        (r"(?:l'|notre |votre |d'|le |la |du )(?:engagement|embauche|recrutement|emploi|maintien|inscription|affectation|presence"
         r"|assiduite|participation|scolarite|reussite|admission|apprentissage|activite|candidature|appartenance|integration)"
         r"(?:\s+(?:(?:dans|en|a|au|aux|chez|comme|definitive|reguliere|effective)\b[^.;:\n]{0,40}?))?\s+d[eu]", 0.85),
        # « exemplaire de Mme X », « extrait pour : Y »: one sheet of what tells of several
        (r"\b(?:extrait|exemplaire|copie|duplicata)\s+(?:[\w']+\s+){0,5}?(?:de|pour|destinee?\s+a|delivree?\s+a|remise?\s+a)(?!\s+(?:l[ea]s?|une?|son|ce|cet|cette|votre|notre)\b)", 0.9),
        # « les notes obtenues par X »
        (r"\b(?:notes?|resultats?|moyennes?|examen|epreuves?|stage|formation|services?|heures|diplome|titre)\s+(?:ci-\w+\s+)?(?:obtenu|passe|realise|effectue|accompli)e?s?\s+par", 0.88),
        (r"(?:nomme|denomme|susnomme)\w{0,2}", 0.85),
        (r"(?:de\s+l'etat\s+civil\s+de|identite\s+de|examen\s+de)", 0.8),
        (r"d'une\s+part[\s,;]*et\s*:?", 0.85),
        (r"\best\s+nee?", 0.8),
        (r"(?:votre|notre|ma|mon)\s+(?:fille|fils|enfant)", 0.9),
        (r"(?:bonjour|chere?)", 0.7),
        # « Candidat WURTZ Félicien », opening a cell
        (r"(?:^|(?<=[\n\t]))\s*(?:candidate?|eleve|etudiante?|apprentie?|stagiaire|salariee?|alternante?|beneficiaire"
         r"|titulaire|participante?|apprenante?|interimaire|occupante?)(?:\s?\(e\))?", 0.85),
        # « DESCRIPTION DU POSTE OCCUPÉ PAR NOAH BERTONCINI »
        (r"(?:poste|emploi|fonctions?)\s+(?:[\w']+\s+){0,3}?(?:occupe|tenu|exerce)e?s?\s+(?:\w+ment\s+)?par", 0.9),
    )
)  # fmt: skip
# Right before a name, and anywhere in a text.
_SUBJECT = tuple((re.compile(f"{pattern}$"), weight) for pattern, weight in _INTRODUCING)
_INTRODUCED = tuple(re.compile(pattern) for pattern, _ in _INTRODUCING)
# « atteste que le caporal-chef de première classe MAUVOISIN Jordan a servi »: a rank, an occupation.
_RANKED = re.compile(
    r"\b(?:certif\w+|attest\w*|declar\w+|confirm\w+)(?:[^.;:\d]{0,70}?)\bqu(?:e\s+|')"
    r"(?:l[ea]\s+|l'|notre\s+|mon\s+|ma\s+)[^.;:,\d]{3,60}$"
)
_SIGNATORY = re.compile(
    rf"(?<!\w)(?:soussigne\w*(?:\s?\([es]{{1,2}}\))*|represente\w*(?:\s?\(e\))?(?:\s+\w+)?\s+par|en\s+la\s+personne\s+de"
    rf"|(?:preside|fonde|cree|dirige|exploite|gere|assiste|rendu|etabli|redige|encadre|anime|dispense|delivre|accueilli|prononce|vise)\w*(?:\s+le\s+[\w/. ]{{4,20}}|\s+en\s+\d{{4}})?\s+par|presidence\s+de"
    rf"|assiste\w*\s+de|signe\w*\s+(?:electroniquement\s+)?par|signataire|(?:le\s+)?representante?|responsable|tuteur|tutrice"
    rf"|maitre(?:\(s\))?\s+(?:d'apprentissage|app\w*\.?|de\s+stage)|formateur|formatrice|intervenant\w*|animateur"
    rf"|rapporteu\w+|evaluateur|evaluatrice|inspect\w+|interne|pdte?\.?|professeu\w+|prof\.?|enseignante?|referente?|visiteu\w+|mandataire"
    rf"|directeur\w*|directrice|gerante?|presidente?|proviseure?|principale?|chef\s+d\S+|recteur|rectrice"
    rf"|secretaire\s+general\w*|dr\.?|docteur|medecin|maire|prefet\w*|commandant|colonel|capitaine"
    rf"|affaire\s+suivie\s+par|suivi\s+par|contact|interlocuteur|conseiller\w*|gestionnaire|dossier\s+suivi"
    rf"|delegation|l'employeur|examinateur|pour\s+le\s+(?!dossier|compte|brevet|bts|diplome|stage)\w+|pere|mere|conjointe?)"
    rf"(?:\s+(?:(?:de|du|des|general|securite|qualite|travaux|formation|chantiers?|production|commercial\w*|pedagogique|technique|administratif|direct|hierarchique|legal\w*|de\s+la)\b|d'|l')\s*(?:(?!\bet\b)[\w' -]){{0,30}})?"
    rf"(?:\s*n\s?[°o]?\s?\d)?{_GAP}{CIVILITIES}$"
)
# A name that nothing but the words before it tells (« certifies that The Consul … »).
UNHEARD = 0.7
BESIDE_OFFICE = 0.85
# A name under the heading of another person's part of the paper.
ANOTHERS = 0.4
# « Entre Monsieur Raoul FABRE, né le …, exploitant, ci-après l'employeur, et Madame … »
_NAMED_EMPLOYER = re.compile(
    r"(?:(?!\b(?:m\.|mme|mlle|monsieur|madame)\s)[^;.]|\.(?=\d)){0,160}?\bci-?\s?apres\W+(?:\w+\W+){0,3}?l['’]\s?employeur"
)
# The second line of a value that is not a person's.
UNDER_VALUE = 0.35
_OF_A_PERSON = re.compile(rf"\b(?:pre)?noms?\b|{OUR_SECTION.pattern}|\b(?:madame|monsieur|m\.|mme)")
_PLACE_AFTER = re.compile(r"\s*(?:\(\w{2,5}\)\s*)?,?\s*(?:le|en)\s*:?\s*\d")
# « au sein de la Coopérative Habitat », but « le JEUNE Tom »: an article before small letters.
# « Route de Crépieux », « Rue Pasteur »: in capitals, PLACE or COURS may be a surname.
_NO_NAME = re.compile(
    r"(?:l[ae]s?|d[ue]s?) [A-ZÀ-Þ][a-zß-ÿ]|l['’][A-ZÀ-Þ][a-zß-ÿ]"
    r"|(?:Route|Rue|Avenue|Boulevard|Chemin|Impasse|Place|Allée|Quai|Cours|Square|Faubourg|Sentier|Montée"
    r"|Traverse|Esplanade|Promenade|Venelle|Ruelle|Passage|Voie|Lieu-dit|Hameau|Résidence|Parc|Domaine) "
    r"|(?:ROUTE|RUE|AVENUE|BOULEVARD|CHEMIN|IMPASSE|ALLÉE|QUAI) (?:DE |DU |DES |D['’])"
)
# « Lieu : Caserne Fictive » over « Né le … ».
_PLACE_BEFORE = re.compile(
    r"\b(?:lieu|commune|ville|adresse|domicile|residence|pays|centre|bureau)\b[^\n\t:]{0,30}:\s*$"
)
# « apprenti chez Maçonnerie des Garrigues (né à Nîmes le 31.12.2004) »
_WORKS_AT = re.compile(r"\bchez\s+(?:(?:l[ae]s?\s+|l'))?$")
_SELF = re.compile(rf"(?:\bje\b|soussigne\w*(?:\s?\([es]{{1,2}}\))*){_GAP}{CIVILITIES}$")
_AFTER_SUBJECT = re.compile(
    r"[\s,;(-]*(?:n[eé6]{1,2}\s?(?:\(\s?e\s?\)|e)?\s*(?:le|a|en|1e)\b|date de naissance|nee?\s+(?=\d{1,2}[/.-]\d{1,2}[/.-]\d))"
)
_AFTER_LIVING = re.compile(
    r"[\s,;(-]*(?:demeurant|domicilie|habitant|residant|titulaire|de nationalite|matricule)"
)
# Between an office and a name, the end of the line.
_NEXT_LINE = re.compile(rf"\n{_GAP}{CIVILITIES}$")
# « Mme Zoé GARNIER bénéficie des aménagements suivants »: of whom something is said.
_AFTER_VERB = re.compile(
    r"[\s,]*(?:(?:est|a|ont|etait|avait|sera|suit|suivait|beneficie|effectue|prepare|occupe|occupait|exerce|exercait"
    r"|frequente|poursuit|travaille|fait\s+partie|remplit|obtient|s'est|n'a|n'est|peut|pourra|doit|assure|dispose"
    r"|totalise|justifie|presente)\b(?!\s+l'honneur|\s+(?:certifie|atteste)))"
)
AFTER_OFFICE = re.compile(
    r"[\s,;(/.…_-]*(?:agissant|en\s+(?:sa\s+|ma\s+)?qualite\s+d(?!\S{1,2}(?:apprenti|alternant|stagiaire|etudiant|eleve|salarie|candidat))|directeur|directrice|gerante?\b|presidente?\b"
    r"|proviseur|principal|responsable|drh|rrh|docteur|medecin|formateur|formatrice|recteur|rectrice|maire\b"
    r"|chef\s+d|dirigeant|representant|secretaire|commandant|colonel|expert|pour\s+la\s+societe|p\.?\s?d\.?\s?g"
    r"|chargee?\s+de|delegue|inspecteur|coordonna|certifie|atteste|soussigne|declare\s+que)"
)
_LINE_END_OFFICE = re.compile(
    r"\s*\n\s*(?:la?\s+)?(?:directeur|directrice|gerant|president|proviseur|responsable|drh)"
)

_USAGE_WORDS = re.compile(
    r"\bnom (?:d'usage|marital|d'epou\w+|de (?:naissance|jeune fille|famille)|de)"
)
# Words of institutions, titles and forms that no name of a person holds.
NO_PERSON = re.compile(
    r"\b(?:certificat|attestation|ministere|direction|republique|academie|rectorat|lycee|ecole|cfa|centre|institut"
    r"|mairie|prefecture|journee|defense|session|examen|brevet|diplome|formation|societe|entreprise|sarl|sas|eurl|sasu"
    r"|recommandation|annexe|contrat|service|national|article|decret|region|departement|bts|universite|commission|maison"
    r"|tribunal|greffe|registre|france|titre|carte|travail|apprentissage|stage|releve|notes?|decision|specialite|option"
    r"|organisme|association|agence|campus|greta|garage|atelier|cabinet|groupe|conseil|securite|prevention|candidat\w*|noms?|prenoms?|dates?|employeur|livret|famille"
    r"|identite|nationale|etablissements?|delegation|antenne|confirmation|inscription|annee|scolaire|page|sexe|extrait|acte|etat|civil|prefet|titulaire|autorisee?s?|exercice|activites?|cadre|reservee?|administration|visa|cachet|signature"
    r"|recensement|citoyen(?:ne)?|eleve|etudiante?|stagiaire|apprentie?|apprenante?|salariee?|monsieur|madame|objet|reference|soussigne\w*|recrutement|professionnalisation"
    r"|engagement|mission|duree|contenu|programme|reglementation|evaluation|observations?|remarques?|mentions?|resultats?|competences?|liberte|egalite|fraternite|specimen|commune|departement|service|page|dossier|bureau|notification|recapitulatifs?|fils|fille|siren|siret|rcs|naf|ape|zac|zi|zone|lotissement|cedex|consul\w*)\b"
)


def spoken_people(flow: Flow, self_declared: bool) -> Iterator[Person]:
    """People that sentences name, but for signatories."""
    seen: set[int] = set()
    for name in (*find_names(flow.prose), *_bare_names(flow)):
        if name.start in seen:
            continue
        seen.add(name.start)
        if _over_two_cells(flow, name) or _is_given_list(name):
            continue
        weight = _spoken_weight(flow, name, self_declared)
        if weight > ANOTHERS and is_anothers_part(flow, name.start):
            weight = ANOTHERS
        if weight > 0:
            for person in person_of(flow, name, weight):
                yield _set_apart(flow, person)
    yield from _addressees(flow)


# A surname and its given names that a wide blank parts.
SET_APART = 0.9


def _set_apart(flow: Flow, person: Person) -> Person:
    """« VAN RYSSELBERGHE   MATHYS KOEN », all in capitals: two columns without headings, the second
    of which opens with a known given name."""
    whole = person.full
    cell = None if whole is None else flow.cell_of(whole.start)
    if whole is None or cell is None or person.birth is not None or not whole.text.isupper():
        return person
    parts = headings_in(flow, cell_between(flow, cell, whole.start, whole.end))
    if len(parts) != 2:
        return person
    surname, given = (flow.text[p.start : p.end].split() for p in parts)
    if is_given_name(fold(surname[0])) or not is_given_name(fold(given[0])):
        return person
    start = parts[1].start
    names = tuple(Part(g, start, parts[1].end, SET_APART) for g in given)
    birth = Part(" ".join(surname), parts[0].start, parts[0].end, SET_APART)
    return replace(person, birth=birth, given=names, full=None)


def _over_two_cells(flow: Flow, name: FoundName) -> bool:
    """« Contenu / Réglementation », two rows of a table: a name that a line's end breaks stands at
    that end, not at the line's start, unless a civility opens it."""
    if name.title or "\n" not in flow.text[name.start : name.end]:
        return False
    return flow.line_span(name.start).start == name.start


def _is_given_list(name: FoundName) -> bool:
    """« Zoé, Anaïs, Yasmine » over « Née le … »: given names, whose surname stands elsewhere."""
    listed = bool(name.birth_name) and len(name.given_names) > 1 and not name.title
    words = re.findall(r"[^\W\d_]+", name.full_name)
    return listed and not words[0].isupper() and all(is_given_name(fold(w)) for w in words)


_CIVILITY_ALONE = re.compile(rf"{CIVILITY}(?:\s*(?:/|ou|,)\s*{CIVILITY})?\W*")
ADDRESSEE = 0.5
_TO_WHOM = re.compile(r"\s*[AÀ] ([A-ZÀ-Þ][\w'’-]+)(?: [A-ZÀ-Þ][\w'’-]+){1,3},?")


def _addressees(flow: Flow) -> Iterator[Person]:
    """« Monsieur » alone in a cell, the name in the one beside or under it; « À Kenza Aboulker »."""
    for cell in flow.cells:
        span = _by_civility(flow, cell) or _after_to(flow, cell)
        name = None if span is None else read_name(flow.text[span.start : span.end])
        if span is None or name is None or len(name.full_name.split()) < 2:
            continue
        if not NO_PERSON.search(fold(name.full_name)):
            placed = replace(name, start=name.start + span.start, end=name.end + span.start)
            yield from person_of(flow, placed, ADDRESSEE)


def _by_civility(flow: Flow, cell: Cell) -> Span | None:
    """The cell beside « Mme » alone in its own, or the one under it."""
    if not _CIVILITY_ALONE.fullmatch(flow.folded[cell.start : cell.end]):
        return None
    beside = next((c for c in flow.cells if c.start > cell.start), None)
    if beside is not None and (beside.page, beside.line) == (cell.page, cell.line):
        return Span(beside.start, beside.end)
    under = next(cells_below(flow, cell), None)
    return None if under is None else Span(under.start, under.end)


def _after_to(flow: Flow, cell: Cell) -> Span | None:
    """A cell that says « À » and a name of which the first word is a known given name."""
    match = _TO_WHOM.fullmatch(flow.text, cell.start, cell.end)
    if match is None or not is_given_name(fold(match[1]).split("-")[0]):
        return None
    return Span(match.start(1), cell.end)


def _bare_names(flow: Flow) -> Iterator[FoundName]:
    """Names without a civility where one may begin: before a birth, after an introducing word."""
    introduced = {m.end() for p in _INTRODUCED for m in p.finditer(flow.folded)}
    for start in sorted(introduced | name_starts(flow) | set(small_starts(flow))):
        name = read_name(flow.prose[start : start + 120])
        if name is not None and len(name.full_name.split()) > 1:
            yield replace(name, start=name.start + start, end=name.end + start)
        elif (small := small_name_at(flow, start)) is not None:
            yield small


def _spoken_weight(flow: Flow, name: FoundName, self_declared: bool) -> float:
    before = flow.folded[max(0, name.start - 110) : name.start]
    after = flow.folded_prose[name.end : name.end + 140]
    birth = _AFTER_SUBJECT.match(after)
    # « SPÉCIALITÉ : TRAVAUX PUBLICS » over « NÉ LE … » in the column beside: another cell's birth.
    born = birth is not None and stands_over(flow, name.start, name.end + birth.end() - 1)
    if len(name.full_name) < 3 or (
        not (born and name.title) and NO_PERSON.search(_USAGE_WORDS.sub("", fold(name.full_name)))
    ):
        return 0.0
    if name.title is None and (_PLACE_AFTER.match(after) or " " not in name.full_name):
        return 0.0
    if name.title is None and (_PLACE_BEFORE.search(before) or _WORKS_AT.search(before)):
        return 0.0
    if stands_beside_office(flow, name.start):
        return ANOTHERS
    if name.title is None and _NO_NAME.match(name.full_name):
        return 0.0
    if names_relative(before) or stood_by(after):
        return 0.0
    if _SELF.search(before):
        return 0.94 if self_declared else 0.0
    led = max((w for p, w in _SUBJECT if p.search(before)), default=0.0)
    if led and _stands_under_another(flow, name):
        led = 0.0
    if led and _verb_is_far(before):
        led = min(led, 0.7)
    if _NAMED_EMPLOYER.match(flow.folded_prose, name.end):
        return ANOTHERS
    signs = _SIGNATORY.search(before)
    if signs and led < 0.95:
        # « Le recteur », a caption beside the line « M. Hugo BERNARD, né le … », says nothing of him.
        return 0.0 if not born else BESIDE_OFFICE if _NEXT_LINE.search(before) else 0.6
    if born and birth is not None and _is_labelled_another(flow, name, name.end + birth.end() - 1):
        return 0.5 if name.title else UNDER_VALUE
    if born:
        return UNDER_VALUE if _continues_value(flow, name) else 0.97
    if led:
        return led if _sounds_like_one(name) else min(led, UNHEARD)
    if AFTER_OFFICE.match(after) or _LINE_END_OFFICE.match(after):
        return 0.0
    if _AFTER_LIVING.match(after):
        return 0.85
    if AFTER_STANDING.match(after):
        return 0.9
    if name.title and _AFTER_VERB.match(after):
        return 0.88
    if name.birth_name and _AFTER_VERB.match(after) and _is_ranked(flow, name):
        return 0.88
    if name.birth_name and tells_standing(flow, name.start, name.end):
        return 0.85
    # A bare « M. DUPONT Jean »: an addressee, a caption, or whoever signs at the foot.
    return 0.5 if name.title else 0.35


# « Interne : M. Karl OSTERMANN », before « Né le : » in the column beside.
_OTHER_LABEL = re.compile(rf"\W*[a-z][a-z' .]{{2,35}}?\s?:\s*{CIVILITIES}$")


def _is_labelled_another(flow: Flow, name: FoundName, birth: int) -> bool:
    """Whether a name stands behind a label of its own, not the candidate's, and the birth that
    follows in another cell."""
    cell = flow.cell_of(name.start)
    if cell is None or flow.cell_of(birth) is cell:
        return False
    label = flow.folded[cell.start : name.start]
    if label.partition(":")[0].strip() in WHOLE_LABELS:
        return False
    return _OTHER_LABEL.fullmatch(label) is not None and not (
        _OF_A_PERSON.search(re.sub(r"\b(?:m\.|mme|madame|monsieur)\s*$", "", label))
        or re.search(
            r"\b(?:qu[e']|concern|soussign|nomm|interesse|suivant|ci-|a|pour|objet)\w*|\bde\s*:",
            label,
        )
    )


def _continues_value(flow: Flow, name: FoundName) -> bool:
    """« Spécialité : | MANAGEMENT DE » over « LA CONSTRUCTION | Né(e) le : | … »: whether what opens
    a line, before the label of another column, is the second line of the value over it."""
    cell = flow.cell_of(name.start)
    if name.title or cell is None or flow.strip(cell.start, cell.end).end > name.end:
        return False
    if not cell.start == name.start == flow.line_span(name.start).start:
        return False
    index = next(
        (i for i, c in enumerate(flow.cells)
         if (c.page, c.line) == (cell.page, cell.line - 1) and abs(c.box.x0 - cell.box.x0) < ALIGNED),
        0,
    )  # fmt: skip
    label = flow.cells[index - 1] if index else None
    if label is None or label.line != cell.line - 1 or not opens_with_label(flow, label):
        return False
    return not _OF_A_PERSON.search(flow.folded, label.start, label.end)


def _stands_under_another(flow: Flow, name: FoundName) -> bool:
    """« Pour la société    La salariée » over « Robin VEYRET    lu et approuvé »: the word right
    before a name that opens its line heads another column."""
    cell = flow.cell_of(name.start)
    index = -1 if cell is None else flow.cells.index(cell)
    if cell is None or index < 1 or flow.text[cell.start : name.start].strip():
        return False
    before = flow.cells[index - 1]
    return before.page == cell.page and before.line < cell.line and before.box.x0 > cell.box.x1


def _is_ranked(flow: Flow, name: FoundName) -> bool:
    """Whether nothing but words in small letters stands between « atteste que le » and a name."""
    before = _RANKED.search(flow.folded, max(0, name.start - 160), name.start)
    if before is None:
        return False
    rank = re.split(r"\bqu[e'’]", flow.prose[before.start() : name.start])[-1]
    return not any(w[0].isupper() for w in re.findall(r"[^\W\d_]+", rank))


def _sounds_like_one(name: FoundName) -> bool:
    """Whether something but its place says that it is a name: a civility, a surname told by its
    capitals, a known given name."""
    if name.title or name.birth_name:
        return True
    return any(is_given_name(fold(w)) for w in re.findall(r"[^\W\d_]+", name.full_name))


def _verb_is_far(before: str) -> bool:
    """« certifie que la société … a employé M. X »: the verb that matters is nearer."""
    return False if len(before) < 100 else before.count(".") > 2
