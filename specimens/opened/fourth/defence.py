"""Papers of the national service and of the town halls: defence day, exemption, census."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import square_code
from specimens.drawing import txt, typewriter_font
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourth.wording import (
    addressee,
    aligned,
    bars_code,
    beside,
    born_on,
    issued_on,
    made,
    numeric,
    printed_from_browser,
    republic,
    said_name,
    strong,
    tiny,
    title,
    usage_pair,
    watermark,
)
from specimens.people import invent_place, strip_accents
from specimens.signing import Party, place_to_sign


def _at_age(case: Case, years: int) -> dt.date:
    born = case.person.birth_date
    return dt.date(born.year + years, born.month, min(born.day, 28))


def _session_day(case: Case) -> dt.date:
    first = _at_age(case, 17)
    reach = max(15, min(420, (case.today - first).days - 5))
    return case.fact("session_date", first + dt.timedelta(days=case.rng.randrange(8, reach)))


def _identifier(case: Case) -> str:
    rng, who = case.rng, case.person
    return f"{who.birth_date:%y%m} {who.birth_department[:2]} {rng.randrange(10**3):03d} {rng.randrange(10**4):04d}"


@opened_layout("jdc_certificate", "account_download")
def account_download(case: Case, paper: Paper) -> str:
    """The certificate downloaded from the young person's account: labels above values, a code to
    verify it, a printed hand."""
    rng, person = case.rng, case.person
    day, place = _session_day(case), invent_place(rng)
    printed = case.today - dt.timedelta(days=rng.randrange(0, 25))
    printed_from_browser(paper, printed, "Mon espace JDC – mes documents", f"espace-jeunes.example.invalid/documents/{rng.randrange(10**7, 10**8)}")  # fmt: skip
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato")), 10
    usage = usage_pair(paper)

    def line(label: str, value: str) -> str:
        return f"#block(above: 3.5mm, below: 3.5mm)[#text(size: 0.78em, fill: rgb(0,0,145))[{txt(label)}] \\ #text(size: 1.1em)[{value}]]\n"

    left = (
        line("Nom de naissance", paper.birth_name())
        + "".join(line(label, value) for label, value in usage)
        + line("Prénom(s)", paper.given_names(paper.choose(" ", ", ")))
        + line("Date de naissance", paper.birth_date(form=numeric(person.birth_date)))
    )
    right = (
        line("Lieu de naissance", txt(f"{person.birth_place} ({person.birth_department})"))
        + line("Journée effectuée le", paper.date("session_date", day))
        + line("Site", txt(f"{place.town} – quartier Exemple"))
        + line("Identifiant défense", txt(_identifier(case)))
    )
    return (
        beside(f"{strong('Ministère des Armées')} \\ Direction du service national et de la jeunesse", f"#align(right)[{square_code(paper, 20)}]")
        + f"#v(4mm)\n#block(fill: rgb(236,236,254), width: 100%, inset: 5mm)[{strong(txt(paper.choose('Certificat de participation à la JDC', 'Journée défense et citoyenneté – certificat de participation', 'Attestation de participation à la JDC')), 1.3)}]\n"
        + beside(left, right)
        + f"#v(4mm)\nCe document atteste que le titulaire a satisfait à l'obligation prévue à l'article L. 114-2 du code du service national. Son authenticité peut être vérifiée à l'aide du code {txt(''.join(rng.choice('ACDEFGHKLMNP2345679') for _ in range(10)))}.\n#v(6mm)\n"
        + place_to_sign(paper, Party("authority", "La directrice du service national et de la jeunesse"), shape="below", align="left")
    )  # fmt: skip


@opened_layout("jdc_exemption", "articles_and_grounds")
def articles_and_grounds(case: Case, paper: Paper) -> str:
    """A decision that exempts, with its grounds and its articles."""
    rng, person = case.rng, case.person
    place = invent_place(rng)
    issued = issued_on(case, 40, 800)
    ground = rng.choice(
        (
            "Considérant que l'intéressé(e) produit un certificat médical délivré par un médecin agréé auprès des tribunaux ou du service de santé des armées, attestant d'une maladie invalidante ;",
            "Considérant que l'intéressé(e) est titulaire de la carte mobilité inclusion portant la mention « invalidité » ;",
        )
    )
    paper.setup.font = rng.choice(("Liberation Serif", "Caladea", "Libertinus Serif"))
    return (
        republic("Ministère des Armées", "DSNJ", f"CSNJ de {place.town}", f"N° {rng.randrange(100, 9999)}/ARM/SGA/DSNJ/{rng.randrange(10, 99)}", side="stacked")
        + title(paper.choose("DÉCISION PORTANT EXEMPTION DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ", "ATTESTATION D'EXEMPTION DE LA JDC", "Décision d'exemption (article L. 112-2 du code du service national)"), size_em=1.15)
        + f"Vu le code du service national, et notamment ses articles L. 112-2, R. 112-7 et R. 112-8 ;\n\n{txt(ground)}\n\nLe chef du centre du service national et de la jeunesse décide :\n\n"
        f"{strong('Article 1er.')} – {said_name(paper)}, {born_on(paper)}, domicilié{person.agree('', 'e')} {txt(person.street)}, {txt(person.place.post_code)} {txt(person.place.town)}, est exempté{person.agree('', 'e')} de l'obligation de participer à la journée défense et citoyenneté.\n\n"
        f"{strong('Article 2.')} – La présente décision vaut justificatif pour l'inscription aux examens et concours. Elle peut être déférée au tribunal administratif dans un délai de deux mois.\n#v(5mm)\n"
        + beside(f"À {txt(place.town)}, le {paper.date('issue_date', issued)}", place_to_sign(paper, Party("authority", paper.choose("Le chef du centre", "Pour le ministre, l'adjointe au chef du centre"), ["CSNJ", place.town.upper()]), shape=paper.choose("below", "stamp_beside"), width_mm=44), "(1fr, 1.7fr)")
    )  # fmt: skip


@opened_layout("jdc_certificate", "certificate_with_window")
def certificate_with_window(case: Case, paper: Paper) -> str:
    """The certificate mailed after the day: recipient's window, prose, a facsimile's hand, and the
    reminder to keep it until twenty-five."""
    rng, person = case.rng, case.person
    place, day = invent_place(rng), _session_day(case)
    paper.setup.font = rng.choice(("Liberation Sans", "Open Sans", "Carlito"))
    centre = rng.choice((f"Établissement du service national et de la jeunesse de {place.town}", f"Centre du service national et de la jeunesse de {place.town}"))  # fmt: skip
    paper.setup.footer = f"#align(center)[{tiny(f'{centre} – BP {rng.randrange(10, 999)} – {place.post_code} {place.town} CEDEX – Imprimé n° 106*/{rng.randrange(10, 99)} – mise à jour du 01/03/{day.year - 1}', 6.5)}]"
    return (
        republic("Ministère des Armées", "Secrétariat général pour l'administration", "Direction du service national et de la jeunesse", centre)
        + beside(f"Identifiant défense : {txt(_identifier(case))} \\ {tiny('à rappeler dans toute correspondance')}", addressee(person), "(1.25fr, 1fr)")
        + "#v(10mm)\n"
        + title(paper.choose("CERTIFICAT DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ", "CERTIFICAT INDIVIDUEL DE PARTICIPATION À LA JDC"), size_em=1.25)
        + f"Vu le code du service national, notamment ses articles L. 114-2 à L. 114-13 ;\n\nLe commandant du centre certifie que\n\n#align(center)[#text(size: 1.1em)[{said_name(paper)}] \\ {born_on(paper)}]\n\n"
        f"a accompli le {paper.date('session_date', day)}, sur le site de {txt(place.town)}, l'obligation de participer à la journée défense et citoyenneté. {person.agree('Il est autorisé', 'Elle est autorisée')} à s'inscrire aux examens et concours soumis au contrôle de l'autorité publique.\n\n"
        f"#text(size: 0.88em)[Le présent certificat doit être présenté à toute réquisition jusqu'à l'âge de vingt-cinq ans. Il n'en sera pas délivré de duplicata sans demande motivée.]\n#v(5mm)\n"
        + place_to_sign(paper, Party("authority", paper.choose("Le commandant du centre,", "Pour le ministre et par délégation,"), ["SERVICE NATIONAL", place.town.upper()]), shape="below", align="right")
    )  # fmt: skip


def _census_day(case: Case) -> dt.date:
    if case.has("future_date"):
        return case.day_before(1, 2)
    drawn = _at_age(case, 16) + dt.timedelta(days=case.rng.randrange(3, 130))
    return case.fact("issue_date", drawn)


@opened_layout("census_attestation", "citizen_counter_pdf")
def citizen_counter_pdf(case: Case, paper: Paper) -> str:
    """What a city's online counter sends back: two columns of data, bars, a delegated deputy."""
    place, person, rng = invent_place(case.rng), case.person, case.rng
    day = _census_day(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Lato", "Carlito", "Open Sans")), 10.5
    watermark(paper, "ORIGINAL")
    paper.setup.footer = f"{tiny('Hôtel de ville – ' + place.post_code + ' ' + place.town + ' – guichet-citoyen.example.invalid – ouvert du lundi au vendredi de 8 h 30 à 17 h')}"
    civil = [
        ("Nom de famille", strong(paper.birth_name())), *usage_pair(paper), ("Prénom(s)", strong(paper.given_names())),
        ("Date de naissance", paper.birth_date()), ("Lieu de naissance", txt(person.birth_place)),
        ("Nationalité", txt(person.nationality_word.lower())), ("Adresse", txt(f"{person.street}, {place.post_code} {place.town}")),
        ("Demande n°", txt(f"A-{day.year}-{rng.randrange(10**6):06d}")), ("Déposée le", txt(numeric(day - dt.timedelta(days=rng.randrange(1, 9))))),
    ]  # fmt: skip
    return (
        beside(f"{strong(txt('Ville de ' + place.town), 1.5)} \\ Direction de la population – état civil", f"#align(right)[{bars_code(paper)}]")
        + "#v(8mm)\n"
        + title(paper.choose("Recensement citoyen obligatoire : attestation", "ATTESTATION DE RECENSEMENT CITOYEN", "Attestation de recensement"), align="left")
        + "Le maire de la commune atteste que la personne dont l'état civil figure ci-dessous s'est fait recenser en application du livre premier du code du service national.\n#v(3mm)\n"
        + aligned(civil)
        + f"#v(4mm)\nConformément à l'article L. 113-4, cette attestation permet de se présenter aux examens et concours soumis au contrôle de l'autorité publique tant que la participation à la JDC n'a pas été constatée.\n#v(4mm)\n{made(paper, place.town, 'issue_date', day)}\n#v(2mm)\n"
        + place_to_sign(paper, Party("authority", paper.choose("Pour le maire, l'adjointe déléguée à l'état civil", "Le maire, par délégation : l'agent de l'état civil"), ["VILLE DE", place.town.upper()], french.titled(person.place.town)), shape="below", align=paper.choose("left", "right"))
    )  # fmt: skip


@opened_layout("census_attestation", "village_typewriter")
def village_typewriter(case: Case, paper: Paper) -> str:
    """A small town's form, typed over dots, stamped with the seal of the commune."""
    place, person, rng = invent_place(case.rng), case.person, case.rng
    day = _census_day(case)
    paper.setup.font, paper.setup.size_pt, paper.setup.leading_em = typewriter_font(rng), 10.5, 0.95
    usage = f"\n\n(nom d'usage : {paper.usage_name()})" if person.usage_name else ""
    return (
        f"DÉPARTEMENT : {txt(place.department)} #h(1fr) RÉPUBLIQUE FRANÇAISE\n\nARRONDISSEMENT DE {txt(strip_accents(place.town).upper())} \\ #v(3mm)\n{strong(txt('MAIRIE de ' + place.town.upper()))}\n#v(10mm)\n"
        + f"#align(center)[#underline[{txt(paper.choose('ATTESTATION DE RECENSEMENT', 'ATTESTATION  DE  RECENSEMENT MILITAIRE', 'RECENSEMENT - ATTESTATION'))}] \\ {txt('(article L. 113-1 du code du service national)')}]\n#v(8mm)\n"
        f"Le Maire de la commune de {txt(place.town)} soussigné, atteste que :\n\n"
        f"NOM : {paper.birth_name()}{usage}\n\nPRÉNOMS : {paper.given_names(' ')}\n\nné(e) le {paper.birth_date(words=True)}\n\nà {txt(person.birth_place)} ({txt(person.birth_department)})\n\ndemeurant : {txt(person.street)}\n\n"
        "a été inscrit(e) sur les tableaux de recensement de la commune, au titre de sa classe d'âge.\n\n"
        "L'intéressé(e) devra, en cas de changement de domicile et jusqu'à l'âge de 25 ans, en informer le bureau du service national.\n\n"
        f"Fait en Mairie, le {paper.date('issue_date', day)}\n#v(4mm)\n"
        + place_to_sign(paper, Party("authority", "Le Maire,", ["MAIRIE", place.town.upper(), f"({place.department})"]), shape=paper.choose("below", "stamp_beside"), align="right")
    )  # fmt: skip
