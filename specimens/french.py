"""Says a date, a duration, a share of time or a name in the many ways that French papers say it."""

from __future__ import annotations

import datetime as dt
import random

from specimens.people import Person, strip_accents

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
SHORT_MONTHS = (
    "JANV.", "FÉVR.", "MARS", "AVR.", "MAI", "JUIN",
    "JUIL.", "AOÛT", "SEPT.", "OCT.", "NOV.", "DÉC.",
)  # fmt: skip
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
UNITS = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}


def _below_hundred(number: int) -> str:
    if number < 20:
        return UNITS[number]
    if number >= 80:
        rest = number - 80
        return "quatre-vingts" if rest == 0 else f"quatre-vingt-{_below_hundred(rest)}"
    if number >= 60:
        ten, rest = 60, number - 60
    else:
        ten, rest = number // 10 * 10, number % 10
    if rest == 0:
        return TENS[ten]
    joiner = " et " if rest in (1, 11) else "-"
    return f"{TENS[ten]}{joiner}{_below_hundred(rest)}"


def in_words(number: int) -> str:
    """A whole number below ten thousand in French words."""
    if number >= 1000:
        head = "mille" if number < 2000 else f"{UNITS[number // 1000]} mille"
        return head if number % 1000 == 0 else f"{head} {in_words(number % 1000)}"
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        head = "cent" if hundreds == 1 else f"{UNITS[hundreds]} cent"
        if rest == 0:
            return head if hundreds == 1 else f"{head}s"
        return f"{head} {_below_hundred(rest)}"
    return _below_hundred(number)


def _day(date: dt.date) -> str:
    return "1er" if date.day == 1 else str(date.day)


def date_slashes(date: dt.date) -> str:
    return f"{date:%d/%m/%Y}"


def date_long(date: dt.date) -> str:
    return f"{_day(date)} {MONTHS[date.month - 1]} {date.year}"


def date_in_words(date: dt.date) -> str:
    day = "premier" if date.day == 1 else in_words(date.day)
    return f"{day} {MONTHS[date.month - 1]} {in_words(date.year)}"


def date_with_weekday(date: dt.date) -> str:
    """« lundi 3 novembre 2025 »."""
    return f"{WEEKDAYS[date.weekday()]} {date_long(date)}"


def any_date(date: dt.date, rng: random.Random, *, words: bool = False) -> str:
    """The date in one of the usual printed forms; the one spelt out only where `words` allows."""
    forms = [
        (date_slashes(date), 8),
        (date_long(date), 8),
        (f"{date.day:02d} {MONTHS[date.month - 1]} {date.year}", 3),
        (f"{date:%d.%m.%Y}", 2),
        (f"{date:%d-%m-%Y}", 2),
        (f"{date:%d/%m/%y}", 1),
        (f"{date.day:02d} {SHORT_MONTHS[date.month - 1]} {date.year}", 1),
        (date_long(date).upper().replace("1ER", "1er"), 1),
    ]
    if words:
        forms.append((date_in_words(date), 2))
    return rng.choices([f for f, _ in forms], [w for _, w in forms])[0]


def month_and_year(date: dt.date) -> str:
    return f"{MONTHS[date.month - 1]} {date.year}"


def any_hours(hours: int, rng: random.Random) -> str:
    """A number of hours as such papers write it."""
    spaced = f"{hours:,}".replace(",", "\u202f" if rng.random() < 0.3 else " ")
    words = in_words(hours)
    return rng.choice(
        (
            f"{hours} h",
            f"{hours} heures",
            f"{spaced} heures",
            f"{spaced} h",
            f"{hours}h",
            f"{hours} H",
            f"{words} heures ({hours} h)",
            f"{words} heures",
            f"{spaced},00 heures",
        )
    )


def any_share(share: float, rng: random.Random) -> str:
    """A share of full time (1.0, 0.8, 0.5 …) as such papers write it."""
    if share >= 0.999:
        return rng.choice(
            (
                "à temps plein",
                "à temps complet",
                "temps plein (35 h hebdomadaires)",
                "151,67 h par mois",
            )
        )
    weekly = share * 35
    whole, minutes = int(weekly), round((weekly % 1) * 60)
    clock = f"{whole}h{minutes:02d}" if minutes else f"{whole} heures"
    forms = [
        f"à temps partiel ({round(share * 100)} %)",
        f"à temps partiel, {clock} hebdomadaires",
        f"{round(share * 100)} % d'un temps plein",
    ]
    if abs(share - 0.5) < 0.001:
        forms += ["à mi-temps", "mi-temps"]
    return rng.choice(forms)


def full_name(person: Person, rng: random.Random, *, usage: bool = True) -> str:
    """The name in running text, without the civility: order, case and usage name vary."""
    first = person.first_name
    surname = person.birth_name
    if rng.random() < 0.15:
        surname = strip_accents(surname)
    if usage and person.usage_name:
        return rng.choice(
            (
                f"{first} {person.usage_name} {person.born} {surname}",
                f"{person.usage_name} {first} ({person.born} {surname})",
                f"{surname} épouse {person.usage_name} {first}"
                if person.sex == "F"
                else f"{first} {surname} (nom d'usage : {person.usage_name})",
            )
        )
    return rng.choices(
        (
            f"{first} {surname}",
            f"{surname} {first}",
            f"{first} {titled(surname)}",
            f"{first.upper()} {surname}",
            f"{' '.join(person.given_names)} {surname}",
        ),
        (8, 6, 4, 2, 2),
    )[0]


def listed_name(person: Person, rng: random.Random) -> str:
    """The name as registers and programs list it: surname first, in capitals."""
    surname, first = person.birth_name, person.first_name
    if person.usage_name:
        return rng.choice(
            (
                f"{person.usage_name} {person.born} {surname} {first}",
                f"{surname} ép. {person.usage_name} {first}"
                if person.sex == "F"
                else f"{surname} {first}",
                f"{person.usage_name} ({person.born} {surname}), {first}",
            )
        )
    return rng.choice((f"{surname} {first}", f"{surname}, {first}", f"{surname} {first.upper()}"))


def titled(surname: str) -> str:
    """DE LA TOUR → de La Tour, LEFÈVRE → Lefèvre."""
    small = {"DE", "DU", "D'", "DES", "DA", "VAN", "DER"}
    words = [w.lower() if w in small else w.capitalize() for w in surname.split()]
    joined = " ".join(words)
    for joiner in ("-", "'"):
        joined = joiner.join(p[:1].upper() + p[1:] for p in joined.split(joiner))
    return joined if not surname.startswith("D'") else "d'" + joined[2:]


def civility(person: Person, rng: random.Random) -> str:
    if person.sex == "F":
        return rng.choice(("Madame", "Mme", "Mme", "Mlle" if rng.random() < 0.1 else "Madame"))
    return rng.choice(("Monsieur", "M.", "Monsieur", "Mr"))


def school_year(first_year: int) -> str:
    return f"{first_year}-{first_year + 1}"
