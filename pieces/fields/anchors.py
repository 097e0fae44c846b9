"""The words that papers are read by (« Madame », « soussigné », « Prénom »), put right where
recognition misspelt them; names, figures and all other words are left as read."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from dossiers.given_names import GIVEN_NAMES
from pieces.parse.folding import fold

# One wrong letter from the first length on, two from the second.
ONE_WRONG, TWO_WRONG = 5, 9

_ANCHORS = (
    "madame monsieur mademoiselle soussigné soussignée certifie certifions atteste attestons "
    "déclare confirme prénom prénoms naissance délivré délivrée délivrance établi établie "
    "stagiaire candidat candidate apprenti apprentie étudiant étudiante salarié salariée titulaire "
    "bénéficiaire directeur directrice gérant gérante président présidente proviseur proviseure "
    "responsable formateur médecin docteur signature signé session académie rectorat spécialité "
    "option annexe annexes heures formation durée contrat employeur employé employée entreprise "
    "société qualité emploi poste fonction fonctions catégorie numéro inscription inscrit inscrite "
    "nationalité expiration valable validité usage épouse raison sociale dénomination siège "
    "immatriculation immatriculée activité période périodes organisme établissement décision "
    "résultat unité épreuve épreuves bénéfice bénéfices coefficient absent absente dispense "
    "dispensé dispensée année première deuxième scolaire lycée centre institut brevet technicien "
    "supérieur baccalauréat diplôme certificat attestation accueilli effectué effectuée "
    "participé journée défense citoyenneté recensement reconnaissance travailleur handicapé "
    "demeurant domicilié domiciliée représentée représenté depuis jusqu'au compter "
    "recommandation échafaudage échafaudages langue niveau intitulé sortie entrée début "
    "accompli accomplie rentrée effet terme échéance apprentissage professionnalisation maître "
    "tuteur tutrice représentant famille travail horaire hebdomadaire mensuel semaine semaines "
    "partiel complet temps quotité exemplaire exemplaires originaux double comme nombre volume "
    "total annuel mission missions embauche embauché embauchée recruté recrutée engagé engagée "
    "poursuit notifié notifiée notification remise rédigé émission obtention édité éditée édition "
    "imprimé générée généré intéressé intéressée nommé nommée demeure pièce identité carte "
    "scolarité scolarisé fréquente classe coefficients moyenne dispensés conservé conservée "
    "actuellement toujours libre débute prend expire jusqu'à aujourd'hui ancienneté présence "
    "effectifs notre société personnel service collaborateur collaboratrice missionné occupe "
    "occupé exerce exercé fonction agent contractuel titre spécialités mention lieu "
    "limitation terminer termine terminera prendra achève achever illimitée "
    "définitif définitive définitivement dimanche lundi mardi mercredi jeudi "
    "vendredi samedi membre indemnité ajourné ajournée refusé refusée conclusion exécution "
    "dernier dernière premier "
    "janvier février avril juillet août septembre octobre novembre décembre"
).split()  # fmt: skip
_BY_FOLD = {fold(word): word for word in _ANCHORS}
# Short words have too many neighbours to be guessed: only what is often seen for them.
_SHORT = {
    "mmc": "Mme", "mne": "Mme", "mrne": "Mme", "mrme": "Mme", "mnie": "Mme", "rnme": "Mme",
    "norn": "nom", "n0ms": "noms", "mom": "nom", "nam": "nom", "ncm": "nom", "nem": "nom",
    "nqm": "nom", "prenorn": "prénom", "pren0m": "prénom",
    "n0m": "nom", "norm": "nom", "nou1": "nom", "norns": "noms",
    "mile": "Mlle", "mlie": "Mlle", "mllc": "Mlle", "m1le": "Mlle",
    "nor": "nom", "noin": "nom", "bt5": "BTS",
    "coet": "coef", "coer": "coef", "cocf": "coef", "ccef": "coef", "coerf": "coef",
    "falt": "fait", "fail": "fait", "fnit": "fait", "faif": "fait", "fai1": "fait", "fa1t": "fait",
    "néc": "née", "nèe": "née", "nëe": "née", "nce": "née", "nèc": "née", "hée": "née",
    "ml1e": "Mlle", "m1lc": "Mlle", "mlic": "Mlle", "m1e": "Mme", "monsieu": "Monsieur",
    "onsieur": "Monsieur", "adame": "Madame", "madam": "Madame", "fln": "fin",
    "n0te": "note", "notc": "note", "n0tes": "notes", "notcs": "notes", "nofe": "note",
    "nc(e)": "né(e)", "né(c)": "né(e)", "ne(c)": "né(e)", "nè(e)": "né(e)", "n6(e)": "né(e)",
}  # fmt: skip
# « jour » has few neighbours: what is a letter away from it is it, these words and names aside.
_DAYS = ("jour", "jours")
_NEAR_DAY = frozenset(
    "joue joues joug jougs joui jouis jouit jouir jouer joux jouy jours jour".split()
)
_MISREAD_DATES = frozenset(("dafe", "dote", "datc", "dotc", "dafc", "oate", "dato", "dute", "ddte"))
# Pairs of letters that recognition runs together or takes apart.
_PAIRS = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"), ("ri", "n"), ("ti", "n"), ("li", "h"))
# True words one letter from an anchor, which are not to be mended into it.
_TRUE_WORDS = frozenset(
    "conforme conformes exemple exemples contre longue porte action actions partie nouveau posee "
    "presente presentes handicap dispose disposes montre entre sociaux etablir public "
    # Everyday words a letter or two away from one of them: « démission » is no « décision ».
    "absence academique accomplit accueillait accueille accueillit achevera annees apprendre "
    "argent armee atout attente attestant attestent beneficiait beneficie beneficier "
    "beneficiez candidature casse centrale certifies citoyenne citoyennes clause combe "
    "completee completement completer comporter compteur concernee concession confirma "
    "conformer conne conserva contracte contractee contractuelle contraint couvert couverture "
    "debat debit debout debuta definitifs definition delivrant demeurait demission depense "
    "depute detecteur directive domicile domiciles durete effective effectives emise emploie "
    "employer employeuse engagea epousa etable etablissent etablit etudiait evitee exemption "
    "exerca exercait explication exportation familiale finitions fondation formulation "
    "fractions genre honoraire identifie identique indemniser inscrire inscris inscrivez "
    "insecurite institue instituee interessez largue libere litre livre livree maire maistre "
    "mensuelle mentionne naissante nomma norme notee occupa organise organisee organisees "
    "organiser organises originale participa participez partielle parties personne "
    "personnelle personnes poursuivi poursuivit precedent precedente precedents precisent "
    "prendre presentee presenter presentez presidence preuve preuves provisoire "
    "reconnaissable refuge rendra resident residente revise salariale scolarises servie signa "
    "signataire signez soignee sorte speciales specialise specialisee specialises specialiste "
    "specialistes technicienne techniciennes techniciens technicite terminale terre "
    "denier deniers premiere premieres derniere dernieres "
    "titularise travailla travaillait travaille travaillee travaillees travaillent travailler "
    "travaillera travailles tubulaire".split()
)
_INFLECTIONS = frozenset(" e s es x r er ez nt ent ant rs ra".split(" "))
# A word read as surely as this stands as it is.
SURELY_READ = 0.95
# Capitalised words may be surnames (Dupuis, Postel): only long ones and civilities are mended.
CAPITALISED_LETTERS = 7
_GIVEN_LABELS = frozenset(("prenom", "prenoms"))
_CIVILITIES = frozenset(("madame", "monsieur", "mademoiselle"))
_EDGES = re.compile(r"^([^\w]*)(.*?)([^\w)]*)$", re.DOTALL)


# « soussigné(c) », « candidat(o) »: both sexes, the e misread.
_EITHER_SEX = re.compile(r"([^\W\d_]{3,})\(([ceoéèE])\)(\W*)")
# « d'apprentisssge », « l'cmployeur »: the article and its word.
_ELIDED = re.compile(r"([ldLD]['’])(\w[^'’]*)")


@lru_cache(maxsize=8192)
def mended(token: str) -> str:
    """`token` as it stands, or the anchor word that it must be, with its case and punctuation."""
    either = _EITHER_SEX.fullmatch(token)
    if either is not None:
        return f"{mended(either[1])}({'E' if either[2] == 'E' else 'e'}){either[3]}"
    elided = _ELIDED.fullmatch(token)
    if elided is not None:
        return elided[1] + mended(elided[2])
    token = _with_all_letters(_with_letters(token))
    match = _EDGES.match(token)
    if match is None or not match[2]:
        return token
    before, core, after = match.groups()
    if "(" not in core:  # « (prénom) », but « né(e) »
        after = ")" * (len(core) - len(core.rstrip(")"))) + after
        core = core.rstrip(")")
    plain = fold(core)
    if not core.isupper() and plain in _MISREAD_DATES:
        return before + _in_case_of(core, "date") + after
    if plain in _CIVILITIES and core.lower() != plain:
        return before + _in_case_of(core, plain) + after  # « Mädame »
    if plain in _BY_FOLD or plain in GIVEN_NAMES or plain in _TRUE_WORDS:
        return token
    if _NUMBERED.match(plain):
        return token
    word = _SHORT.get(core.lower()) or _SHORT.get(plain) or _day(core, plain)
    word = word or _nearest(core, plain)
    return token if word is None else before + _in_case_of(core, word) + after


def is_anchor(token: str) -> bool:
    """Whether a token is one of the words that papers are read by, or nearly."""
    core = token.strip(".,;:'’")
    return fold(core) in _BY_FOLD or _nearest(core, fold(core)) is not None


# Figures that recognition takes letters for, at either end of a word or several times in it.
_FIGURES = str.maketrans("0145689", "olaaggg")
_OTHER_FIGURES = str.maketrans("0145689", "oiashbg")
_MOST_FIGURES = 2


# « annexe3 »: the word and its number run together.
_NUMBERED = re.compile(r"\W*(?:annexe|epreuve|unite)[1-9][1-9]?\W*$")


def _with_all_letters(token: str) -> str:
    """The anchor that a word with figures in it must be: « 5oussigné », « 4nnexe », « 5essi0n »;
    codes and numbers stay as they are."""
    figures = sum(c.isdigit() for c in token)
    letters = sum(c.isalpha() for c in token)
    if not 1 <= figures <= _MOST_FIGURES or letters < ONE_WRONG - 1:
        return token
    if _NUMBERED.match(fold(token)):
        return token
    match = _EDGES.match(token)
    if match is None:
        return token
    before, core, after = match.groups()
    for table in (_FIGURES, _OTHER_FIGURES):
        plain = fold(core.translate(table))
        word = _BY_FOLD.get(plain) or (_nearest(plain, plain) if letters > ONE_WRONG - 1 else None)
        if word is not None:
            return before + _in_case_of(core.lstrip("0123456789") or core, word) + after
        head, quote, rest = plain.partition("'")
        if quote and head in ("l", "d", "i") and rest in _BY_FOLD:  # « 1'employeur »
            word = _BY_FOLD[rest]
            link = "d" if head == "d" else "l"
            return f"{before}{link}'{_in_case_of(core[2:] or core, word)}{after}"
    return token


# A lone figure between two letters of a word: « PET1T », « T0ulon ».
_LONE_DIGIT = re.compile(r"(?<=[^\W\d_])[0158](?=[^\W\d_])")
_UPPER, _LOWER = {"0": "O", "1": "I", "5": "S", "8": "B"}, {"0": "o", "1": "l", "5": "s", "8": "8"}


def _with_letters(token: str) -> str:
    """The word without the figure that recognition took for a letter; codes keep theirs."""
    if sum(c.isdigit() for c in token) != 1 or sum(c.isalpha() for c in token) < ONE_WRONG - 2:
        return token

    def letter(match: re.Match[str]) -> str:
        table = _UPPER if token[match.end()].isupper() else _LOWER
        return table[match.group()]

    return _LONE_DIGIT.sub(letter, token)


def _nearest(core: str, plain: str) -> str | None:
    """The only anchor close enough; capitals that make a whole word may be a surname, which must
    then be closer: no letter more or less."""
    if len(plain) < ONE_WRONG or not re.search(r"[a-z]", plain):
        return None
    allowed = 2 if len(plain) >= TWO_WRONG else 1
    found = {
        anchor
        for anchor in _BY_FOLD
        if abs(len(anchor) - len(plain)) <= allowed
        and (anchor[0] in (plain[0], _merged(plain)[0]) or _is_alike_but_first(anchor, plain))
        and (
            Levenshtein.distance(anchor, plain, score_cutoff=allowed) <= allowed
            or _shape(_merged(anchor)) == _shape(_merged(plain))
        )
    }
    alike = {a for a in found if _shape(a) == _shape(plain)}
    if core[0].isupper() and core.isupper():
        found = alike | {
            a
            for a in found
            if len(a) == len(plain) and (len(a) >= TWO_WRONG - 1 or a in _GIVEN_LABELS)
        }
    elif core[0].isupper():
        kept = _CIVILITIES | _GIVEN_LABELS
        found = alike | {a for a in found if len(a) >= CAPITALISED_LETTERS or a in kept}
    found = {a for a in found if not _is_inflection(a, plain)}
    # « certifie » and « certifié », « apprenti » and « apprentie »: either serves.
    return _BY_FOLD[min(found, key=lambda a: _strangeness(a, plain))] if found else None


def _day(core: str, plain: str) -> str | None:
    """« jovr », « jaur », « iour »: « jour » or « jours » a letter away; capitals may be a name."""
    read = _merged(plain)
    if not core.islower() or plain in _NEAR_DAY or plain[0] not in "ji" or len(read) < len("jour"):
        return None
    near = [d for d in _DAYS if Levenshtein.distance(d, read, score_cutoff=1) <= 1]
    return min(near, key=lambda d: _strangeness(d, read), default=None)


def _strangeness(anchor: str, plain: str) -> tuple[int, int, str]:
    """How unlike a word is to an anchor; of two as near, that of its length is the likelier."""
    return Levenshtein.distance(anchor, plain), abs(len(anchor) - len(plain)), anchor


# First letters that are taken for one another; a word this long is known without its first.
_FIRST_LETTERS = frozenset(
    (
        "oa ao ec ce fe ef gc cg pr rp li il bh mn nm od tf ft db pf oc co ia uv vu oq cq ae ea "
        "rn nr hn fp be eb"
    ).split()
)
FIRST_LOST, FIRST_WRONG = 5, 6


def _is_alike_but_first(anchor: str, plain: str) -> bool:
    """« onnexe » for annexe, « Gertifié » for certifié, « uotité » for quotité."""
    if len(anchor) == len(plain) >= FIRST_WRONG:
        return anchor[1:] == plain[1:] and plain[0] + anchor[0] in _FIRST_LETTERS
    return len(plain) >= FIRST_LOST and anchor[1:] == plain


@lru_cache(maxsize=8192)
def _merged(plain: str) -> str:
    """« madarne » and « madame » agree once what looks alike is one."""
    for pair, one in _PAIRS:
        plain = plain.replace(pair, one)
    return plain


_SHAPES = str.maketrans("1l|tf05eo8vmr", "iiiiioscclunn")


@lru_cache(maxsize=8192)
def _shape(plain: str) -> str:
    """Letters that are taken for one another made the same: « hcures » has the shape of heures."""
    return plain.translate(_SHAPES)


def _is_inflection(anchor: str, plain: str) -> bool:
    """« débute » beside « début », « salariés » beside « salarié »: another form, read rightly."""
    same = 0
    while same < min(len(anchor), len(plain)) and anchor[same] == plain[same]:
        same += 1
    return anchor[same:] in _INFLECTIONS and plain[same:] in _INFLECTIONS


def _in_case_of(core: str, word: str) -> str:
    if core.replace("l", "I").isupper() and len(core) > 1:
        return word.upper()
    return word.capitalize() if core[0].isupper() else word
