"""Forms put together at random, as words on a page: labels of many wordings, their values beside,
over or under them, those of other people among them. To learn from, never to measure."""

# ruff: noqa: E501  (labels)
from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dossiers.box import Box
from dossiers.page import Page, Word
from specimens.french import any_date
from specimens.people import BIRTHPLACES, FIRM_STEMS, MEN, SURNAMES, TOWNS, WOMEN

_LABELS: Mapping[str, Sequence[str]] = {
    "birth_name": ("Nom", "NOM", "Nom de naissance", "Nom de famille", "nom de famille", "Nom patronymique", "Nom du candidat", "Nom de l'élève", "Nom de l'apprenti(e)", "Nom du stagiaire", "Nom / Surname", "NOM DE NAISSANCE", "Nom (de naissance)", "Nom du bénéficiaire", "Nom de jeune fille"),
    "usage_name": ("Nom d'usage", "Nom marital", "Nom d'épouse", "nom d'usage (facultatif)", "Nom d'usage (s'il y a lieu)", "NOM D'USAGE", "Époux(se)"),
    "given_names": ("Prénom", "Prénoms", "Prénom(s)", "PRÉNOMS", "prénoms", "Prénoms (dans l'ordre de l'état civil)", "Prénoms / Given names", "Prénom du candidat", "Prénom usuel", "Prénom de l'élève"),
    "full_name": ("Nom et prénom", "Nom, prénom", "NOM Prénom", "Candidat(e)", "Stagiaire", "Salarié(e)", "Titulaire", "Bénéficiaire", "Élève", "Apprenti(e)", "Identité", "L'intéressé(e)", "Nom et prénoms du candidat", "nom et prénom du titulaire"),
    "birth_date": ("Né(e) le", "Date de naissance", "date de naissance", "Naissance", "Né le", "DATE DE NAISSANCE", "Date et lieu de naissance", "Né(e) le / à"),
    "issue_date": ("Fait le", "Date", "Délivré le", "Date de délivrance", "Établi le", "Date d'établissement", "date de délivrance", "Le", "Date du document", "Édité le"),
    "start": ("Date de début", "Début du contrat", "Date d'entrée", "Entré(e) le", "Du", "Début d'exécution", "Date de début du contrat", "À compter du", "Prise d'effet"),
    "end": ("Date de fin", "Fin du contrat", "Date de sortie", "Sorti(e) le", "Au", "Terme du contrat", "Date de fin du contrat", "Jusqu'au", "Échéance"),
    "training_start": ("Début de la formation", "Formation du", "Stage commencé le", "Session : début", "Date de début de formation"),
    "training_end": ("Fin de la formation", "au", "Stage terminé le", "Session : fin", "Date de fin de formation"),
    "session_date": ("Date de la session", "Journée du", "A participé le", "Date de participation", "Session du"),
    "expiry_date": ("Valable jusqu'au", "Date d'expiration", "Expire le", "Fin de validité", "Valide jusqu'au"),
}  # fmt: skip
_OTHERS_SECTIONS: Sequence[tuple[str, Sequence[tuple[str, str]]]] = (
    ("L'employeur", (("Nom de l'employeur", "name"), ("Représenté par", "name"), ("Dénomination", "firm"), ("SIRET", "number"))),
    ("Le maître d'apprentissage", (("Nom", "surname"), ("Prénom", "given"), ("Date de naissance", "birth"))),
    ("Le tuteur", (("Nom et prénom", "name"), ("Fonction", "text"))),
    ("Le représentant légal", (("Nom", "surname"), ("Prénom", "given"), ("Téléphone", "number"))),
    ("L'organisme de formation", (("Dénomination", "firm"), ("Responsable", "name"), ("Déclaration d'activité", "number"))),
    ("Filiation", (("Père", "name"), ("Mère", "name"))),
    ("Conjoint", (("Nom", "surname"), ("Prénoms", "given"), ("Né(e) le", "birth"))),
    ("L'établissement", (("Établissement", "firm"), ("Chef d'établissement", "name"), ("Ville", "town"))),
    ("Cadre réservé à l'administration", (("Reçu le", "day"), ("Agent", "name"), ("Date limite", "day"))),
    ("Le médecin", (("Docteur", "name"), ("N° RPPS", "number"))),
    ("Le formateur", (("Formateur", "name"), ("Certificat n°", "number"))),
    ("Le signataire", (("Nom du signataire", "name"), ("Qualité", "text"))),
)  # fmt: skip
_OWN_SECTIONS = (
    "Le candidat",
    "L'apprenti(e)",
    "Le salarié",
    "État civil",
    "Identité",
    "Le stagiaire",
    "Le titulaire",
    "L'élève",
    "Bénéficiaire",
    "",
)
_PLAIN_LABELS: Sequence[tuple[str, str]] = (
    ("Nationalité", "text"), ("Lieu de naissance", "town"), ("Commune de naissance", "town"),
    ("Adresse", "text"), ("Diplôme préparé", "text"), ("Spécialité", "text"), ("Sexe", "text"),
    ("N° de dossier", "number"), ("Téléphone", "number"), ("Arrêté du", "day"), ("Imprimé le", "day"),
    ("Date limite de dépôt", "day"), ("Décision du", "day"), ("Entrée en vigueur", "day"),
)  # fmt: skip
_TEXTS = (
    "Française",
    "BTS Bâtiment",
    "12 rue des Lilas",
    "F",
    "M",
    "Technicien",
    "Conducteur de travaux",
    "Gérante",
    "BTS Électrotechnique",
    "Directeur",
)
_SIDES = ("right", "right", "colon", "colon", "dots", "under", "under", "over", "over")
_KINDS: Mapping[str, Sequence[str]] = {
    "apprenticeship_contract": ("start", "end"),
    "professional_training_contract": ("start", "end"),
    "employment_contract": ("start", "end"),
    "training_attestation": ("start", "end", "issue_date"),
    "r408_attestation": ("training_start", "training_end", "issue_date"),
    "work_at_height_attestation": ("training_start", "training_end", "issue_date"),
    "jdc_certificate": ("session_date", "issue_date"),
    "identity_document": ("issue_date", "expiry_date"),
    "school_certificate": ("issue_date",),
    "census_attestation": ("issue_date",),
    "work_certificate": ("issue_date",),
    "internship_attestation": ("issue_date",),
    "employer_attestation": ("issue_date",),
    "registration_confirmation": (),
    "exemption_decision": ("issue_date",),
    "duration_decision": ("issue_date",),
    "accommodation_notice": ("issue_date",),
    "disability_recognition": ("issue_date", "start", "end"),
    "medical_certificate": ("issue_date",),
    "electrical_safety_attestation": ("issue_date",),
    "first_aid_attestation": ("issue_date",),
    "refrigerant_attestation": ("issue_date",),
    "language_attestation": ("issue_date",),
    "diploma": ("issue_date",),
    "transcript": ("issue_date",),
    "jdc_exemption": ("issue_date",),
    "benefit_waiver": (),
    "student_engagement_form": ("issue_date",),
    "business_registration": ("issue_date",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Entry:
    label: str
    value: str


def forms(seed: int, count: int) -> Iterator[tuple[str, str, dict[str, Any], list[Page]]]:
    """`count` forms of each type: an origin, the type, the fields told, the page."""
    for kind, roles in _KINDS.items():
        for number in range(count):
            rng = random.Random(f"{seed}/{kind}/{number}")
            fields, own = _own_entries(rng, roles)
            yield f"form/{kind}/{number}", kind, fields, [_page(rng, own)]


def _own_entries(rng: random.Random, roles: Sequence[str]) -> tuple[dict[str, Any], list[_Entry]]:
    surname, given = _surname(rng), _given(rng, rng.choice((1, 1, 2, 3)))
    born = dt.date(1985, 1, 1) + dt.timedelta(days=rng.randrange(9000))
    fields: dict[str, Any] = {"birth_date": born.isoformat()}
    entries = []
    if rng.random() < 0.6:
        fields |= {"birth_name": surname, "given_names": given}
        joint = rng.choice((" ", ", "))
        entries = [("birth_name", surname), ("given_names", joint.join(given))]
        if rng.random() < 0.25:
            fields["usage_name"] = _surname(rng)
            entries.insert(1, ("usage_name", fields["usage_name"]))
    else:
        parts = [surname, " ".join(given)]
        fields["full_name"] = " ".join(parts if rng.random() < 0.6 else parts[::-1])
        entries = [("full_name", fields["full_name"])]
    entries.append(("birth_date", _day_text(born, rng) + _place(rng)))
    if rng.random() < 0.3:
        rng.shuffle(entries)
    day = born + dt.timedelta(days=6600 + rng.randrange(2500))
    for role in roles:
        day += dt.timedelta(days=rng.randrange(3, 500))
        fields[role] = day.isoformat()
        entries.append((role, _day_text(day, rng)))
    return fields, [_Entry(_label(rng, role), value) for role, value in entries]


def _label(rng: random.Random, role: str) -> str:
    label = rng.choice(_LABELS[role])
    return label + rng.choice(("", "", "", "", " *", " (1)"))


def _surname(rng: random.Random) -> str:
    name = rng.choice(SURNAMES)
    return name if rng.random() < 0.85 else name.title()


def _given(rng: random.Random, count: int) -> list[str]:
    names = rng.sample(WOMEN + MEN, count)
    return [n.upper() for n in names] if rng.random() < 0.2 else names


def _day_text(day: dt.date, rng: random.Random) -> str:
    return any_date(day, rng, words=False)


def _place(rng: random.Random) -> str:
    return f" à {rng.choice(BIRTHPLACES)[0]}" if rng.random() < 0.3 else ""


def _value(rng: random.Random, what: str) -> str:
    if what == "name":
        parts = [_surname(rng), _given(rng, 1)[0]]
        return " ".join(parts if rng.random() < 0.5 else parts[::-1])
    if what in ("day", "birth"):
        first = 1960 if what == "birth" else 2018
        return _day_text(dt.date(first, 1, 1) + dt.timedelta(days=rng.randrange(2600)), rng)
    return {
        "surname": lambda: _surname(rng),
        "given": lambda: _given(rng, 1)[0],
        "firm": lambda: rng.choice(FIRM_STEMS),
        "town": lambda: rng.choice(TOWNS)[0],
        "number": lambda: str(rng.randrange(10**5, 10**9)),
        "text": lambda: rng.choice(_TEXTS),
    }[what]()


def _page(rng: random.Random, own: Sequence[_Entry]) -> Page:
    """The sections one under the other, all written on one side of their labels."""
    mixed = list(own)
    for label, what in rng.sample(_PLAIN_LABELS, rng.randrange(1, 6)):
        mixed.insert(rng.randrange(len(mixed) + 1), _Entry(label, _value(rng, what)))
    sections = [(rng.choice(_OWN_SECTIONS), mixed)]
    for title, asked in rng.sample(_OTHERS_SECTIONS, rng.randrange(0, 4)):
        entries = [_Entry(label, _value(rng, what)) for label, what in asked]
        sections.insert(rng.randrange(len(sections) + 1), (title, entries))
    side, columns = rng.choice(_SIDES), rng.choice((1, 1, 2, 2, 3))
    if side in ("right", "dots", "colon"):
        columns = min(columns, 2)
    words: list[Word] = []
    y = 0.1 + rng.random() * 0.15
    line = 0
    for title, entries in sections:
        if title:
            words += _write(title.upper() if rng.random() < 0.5 else title, 0.08, y, line)
            y, line = y + 0.028, line + 1
        for first in range(0, len(entries), columns):
            row = entries[first : first + columns]
            laid = [
                _laid(e, side, 0.08 + 0.86 * i / columns, columns, rng) for i, e in enumerate(row)
            ]
            for level in range(max(len(cells) for cells in laid)):
                for cells in laid:
                    for x, text in cells[level] if level < len(cells) else ():
                        words += _write(text, x, y, line)
                y, line = y + 0.017, line + 1
            y += 0.011
    return Page(1, 1654, 2339, 0, "embedded", tuple(words), 1.0)


def _laid(
    entry: _Entry, side: str, x: float, columns: int, rng: random.Random
) -> list[list[tuple[float, str]]]:
    """Lines of an entry, each the texts on it and where they begin."""
    if side == "under":
        return [[(x, entry.label)], [(x, entry.value)]]
    if side == "over":
        return [[(x, entry.value)], [(x, entry.label)]]
    if side == "colon":
        return [[(x, f"{entry.label} : {entry.value}")]]
    if side == "dots":
        dots = "." * rng.randrange(3, 12)
        return [[(x, f"{entry.label} {dots} {entry.value}")]]
    return [[(x, entry.label), (x + 0.5 / columns, entry.value)]]


def _write(text: str, x: float, y: float, line: int) -> list[Word]:
    return [
        Word(
            m.group(),
            Box(min(1.0, x + m.start() * 0.0075), y, min(1.0, x + m.end() * 0.0075), y + 0.011),
            1.0,
            line,
        )
        for m in re.finditer(r"\S+", text)
    ]
