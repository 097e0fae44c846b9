"""Invents the people, places, firms and schools that the fictitious papers speak of."""

# ruff: noqa: E501
from __future__ import annotations

import datetime as dt
import random
import unicodedata
from dataclasses import dataclass, replace

SURNAMES = (
    "MARTIN", "BERNARD", "LEFÈVRE", "DUPONT-MOREL", "DE LA TOUR", "D'ORVAL", "LE GALL", "NGUYEN",
    "BENALI", "EL AMRANI", "DIALLO", "TRAORÉ", "GARCÍA LÓPEZ", "DA SILVA", "KOWALSKI", "MÜLLER",
    "FRANÇOIS", "BÉRANGER", "SAINT-MARTIN", "DU PLESSIS", "OULD AHMED", "PÉREZ", "ROSSI", "CHAUVET",
    "GUÉRIN", "VASSEUR", "HAMIDOU", "N'DIAYE", "ABDALLAH", "LÉVÊQUE", "THIÉBAUT",
    "VAN DER BERG", "FAURE", "BOUCHÈRE", "POULAIN DE CORBION", "LECŒUR", "MARCHAND", "ROUX", "PETIT",
)  # fmt: skip
WOMEN = (
    "Anaïs", "Marie", "Camille", "Léa", "Zoé", "Éléonore", "Fatoumata", "Anne-Sophie", "Chloé",
    "Noémie", "Inès", "Marie-Laure", "Aïcha", "Jeanne", "Solène", "Océane", "Maëlys", "Louise",
    "Hélène", "Thi Mai", "Ana Lucía", "Gaëlle", "Agnès", "Yasmine",
)  # fmt: skip
MEN = (
    "Julien", "Jean-Baptiste", "Loïc", "Théo", "Mathéo", "Anthony", "Mohamed", "Jérôme", "Hugo",
    "Raphaël", "Jean-Noël", "Benoît", "Kévin", "Amadou", "José", "Étienne", "François", "Lucas",
    "Cédric", "Noël", "Gaël", "Karim", "Pierre-Yves", "Adrien",
)  # fmt: skip
# (town, department, post code)
TOWNS = (
    ("Grasse", "06", "06130"), ("Nice", "06", "06200"), ("Toulon", "83", "83000"),
    ("Draguignan", "83", "83300"), ("Marseille", "13", "13005"), ("Aix-en-Provence", "13", "13100"),
    ("Avignon", "84", "84000"), ("Digne-les-Bains", "04", "04000"), ("Nancy", "54", "54000"),
    ("Metz", "57", "57000"), ("Épinal", "88", "88000"), ("Bar-le-Duc", "55", "55000"),
    ("Clermont-Ferrand", "63", "63000"), ("Le Puy-en-Velay", "43", "43000"),
    ("Aurillac", "15", "15000"), ("Montluçon", "03", "03100"), ("Toulouse", "31", "31400"),
    ("Albi", "81", "81000"), ("Montauban", "82", "82000"), ("Tarbes", "65", "65000"),
    ("Foix", "09", "09000"), ("Rodez", "12", "12000"), ("Cahors", "46", "46000"),
)  # fmt: skip
BIRTHPLACES = (
    ("L'Haÿ-les-Roses", "94"), ("Saint-Étienne", "42"), ("Fort-de-France", "972"), ("Paris 14e", "75"),
    ("Le Mans", "72"), ("Béziers", "34"), ("Saint-Denis", "974"), ("Châlons-en-Champagne", "51"),
    ("Bruay-la-Buissière", "62"), ("Ajaccio", "2A"),
)  # fmt: skip
# ISO code, adjective as French papers print it (feminine), birth town abroad
FOREIGN = (
    ("MAR", "Marocaine", "Casablanca"), ("DZA", "Algérienne", "Oran"), ("SEN", "Sénégalaise", "Thiès"),
    ("PRT", "Portugaise", "Braga"), ("VNM", "Vietnamienne", "Hué"), ("BRA", "Brésilienne", "Recife"),
    ("CIV", "Ivoirienne", "Bouaké"), ("TUN", "Tunisienne", "Sfax"),
)  # fmt: skip
STREETS = (
    "rue des Lilas", "avenue du Général-Exemple", "impasse du Moulin fictif", "boulevard Spécimen",
    "chemin de la Fontaine", "place de l'Exemple", "route de Nulle-Part", "allée des Cerisiers",
)  # fmt: skip
FIRM_STEMS = (
    "Bâti-Exemple", "Charpentes Fictives", "Électro Spécimen", "Thermi-Modèle", "Les Toits d'Exemple",
    "Travaux Imaginaires", "Maison Inventée", "Agence Fictive Conseil", "Cabinet Exemplaire",
    "Métal & Modèle", "Froid Spécimen Services", "Hôtel de l'Exemple", "Garage Imaginaire",
    "Studio Fictif", "Transports Modèle", "Atelier du Bois Inventé",
)  # fmt: skip
FIRM_FORMS = ("SARL", "SAS", "SASU", "EURL", "SA", "SCOP")
SCHOOL_STEMS = (
    "Lycée Jean-Exemple", "Lycée polyvalent Marie-Fictive", "Institut Modèle à distance",
    "Centre national fictif d'enseignement à distance", "CFA du Bâtiment fictif",
    "CFA Inventé des Métiers", "École Spécimen", "GRETA-CFA Exemple", "Campus Imaginaire",
    "Lycée des métiers Claude-Spécimen", "Organisme de formation Modèle & Cie",
)  # fmt: skip
BODY_STEMS = (
    "Prévention Exemple Formation", "AFormaFictive", "Centre Spécimen de Prévention",
    "Sécurité Modèle Conseil", "Institut Fictif du Bâtiment", "Levage & Hauteur Exemple",
    "Secours Imaginaires Formation",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    town: str
    department: str
    post_code: str


@dataclass(frozen=True, slots=True)
class Person:
    """A fictitious person; `nationality` is ISO 3166-1 alpha-3, `sex` M or F."""

    birth_name: str
    usage_name: str | None
    given_names: tuple[str, ...]
    birth_date: dt.date
    birth_place: str
    birth_department: str  # "99" when born abroad
    sex: str
    nationality: str
    nationality_word: str
    street: str
    place: Place
    email: str
    phone: str

    @property
    def first_name(self) -> str:
        return self.given_names[0]

    @property
    def civility(self) -> str:
        return "Madame" if self.sex == "F" else "Monsieur"

    @property
    def born(self) -> str:
        return "née" if self.sex == "F" else "né"

    def agree(self, masculine: str, feminine: str) -> str:
        return feminine if self.sex == "F" else masculine


@dataclass(frozen=True, slots=True)
class Firm:
    """A fictitious firm, school or training body."""

    name: str
    form: str
    street: str
    place: Place
    siret: str
    phone: str
    director: str
    director_title: str

    @property
    def siren(self) -> str:
        return self.siret[:9]

    @property
    def address(self) -> str:
        return f"{self.street}, {self.place.post_code} {self.place.town}"


def strip_accents(text: str) -> str:
    text = text.replace("Œ", "OE").replace("œ", "oe").replace("Æ", "AE").replace("ß", "SS")
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")


def luhn_number(rng: random.Random, length: int, prefix: str) -> str:
    """A number of `length` digits that begins with `prefix` and has a right Luhn key."""
    head = prefix + "".join(str(rng.randrange(10)) for _ in range(length - 1 - len(prefix)))
    total = 0
    for place, digit in enumerate(reversed(head)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return head + str(-total % 10)


def invent_place(rng: random.Random, department: str | None = None) -> Place:
    towns = [t for t in TOWNS if department in (None, t[1])] or list(TOWNS)
    return Place(*rng.choice(towns))


def invent_person(
    rng: random.Random,
    *,
    age_on: dt.date,
    age_years: tuple[int, int] = (18, 30),
    nationality: str | None = None,
    department: str | None = None,
) -> Person:
    """A person whose age on `age_on` lies within `age_years` (completed years, inclusive)."""
    sex = rng.choice("MF")
    pool = WOMEN if sex == "F" else MEN
    given = tuple(rng.sample(pool, rng.choices((1, 2, 3), (35, 40, 25))[0]))
    surname = rng.choice(SURNAMES)
    usage = None
    if rng.random() < (0.35 if sex == "F" else 0.05):
        usage = rng.choice([s for s in SURNAMES if s != surname])
    span = (age_years[1] - age_years[0] + 1) * 365 - 10
    birth = age_on - dt.timedelta(days=int(age_years[0] * 365.25) + 5 + rng.randrange(span))
    country, word, town, birth_department = "FRA", "Française", *rng.choice(BIRTHPLACES)
    if nationality not in (None, "FRA"):
        abroad = [f for f in FOREIGN if f[0] == nationality] or list(FOREIGN)
        country, word, town = rng.choice(abroad)
        birth_department = "99"
    slug = strip_accents(f"{given[0]}.{surname}").lower().replace(" ", "").replace("'", "")
    return Person(
        birth_name=surname,
        usage_name=usage,
        given_names=given,
        birth_date=birth,
        birth_place=town,
        birth_department=birth_department,
        sex=sex,
        nationality=country,
        nationality_word=word,
        street=f"{rng.randrange(1, 120)} {rng.choice(STREETS)}",
        place=invent_place(rng, department),
        email=f"{slug}@example.org",
        phone=f"06 00 00 {rng.randrange(100):02d} {rng.randrange(100):02d}",
    )


def other_person(rng: random.Random, person: Person, age_on: dt.date) -> Person:
    """Somebody else altogether: neither surname nor first given name in common."""
    while True:
        other = invent_person(rng, age_on=age_on)
        shared = {other.birth_name, other.usage_name} & {person.birth_name, person.usage_name}
        if not (shared - {None}) and other.first_name != person.first_name:
            return other


def other_birth_date(rng: random.Random, person: Person) -> Person:
    """The same names, born on another day, month and year."""
    shift = dt.timedelta(days=rng.choice((-1, 1)) * (400 + rng.randrange(900)))
    return replace(person, birth_date=person.birth_date + shift)


def _invent_body(rng: random.Random, name: str, form: str, titles: tuple[str, ...]) -> Firm:
    pool = rng.choice((WOMEN, MEN))
    siren = luhn_number(rng, 9, "999")
    return Firm(
        name=name,
        form=form,
        street=f"{rng.randrange(1, 90)} {rng.choice(STREETS)}",
        place=invent_place(rng),
        siret=luhn_number(rng, 14, siren),
        phone=f"04 00 00 {rng.randrange(100):02d} {rng.randrange(100):02d}",
        director=f"{rng.choice(pool)} {rng.choice(SURNAMES)}",
        director_title=rng.choice(titles),
    )


def invent_firm(rng: random.Random) -> Firm:
    return _invent_body(
        rng,
        rng.choice(FIRM_STEMS),
        rng.choice(FIRM_FORMS),
        ("Gérant", "Directrice", "Responsable des ressources humaines", "Le Président", "Chef d'entreprise"),
    )  # fmt: skip


def invent_school(rng: random.Random) -> Firm:
    return _invent_body(
        rng,
        rng.choice(SCHOOL_STEMS),
        "Établissement",
        ("Le Proviseur", "La Directrice", "Le chef d'établissement", "La Proviseure", "Le Directeur du centre"),
    )  # fmt: skip


def invent_training_body(rng: random.Random) -> Firm:
    return _invent_body(
        rng,
        rng.choice(BODY_STEMS),
        rng.choice(FIRM_FORMS),
        ("Le Directeur", "La responsable pédagogique", "Le formateur", "La Directrice de centre"),
    )
