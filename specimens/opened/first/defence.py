"""National service and citizenship papers, in wordings of several years and offices."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from dataclasses import replace

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    band,
    big,
    birth_and_usage,
    born_on,
    civil,
    day,
    frame,
    gap,
    grid,
    lines,
    ministry,
    say,
    signed,
    small,
    stacked,
    table,
    town_hall,
    usage_row,
    who,
)
from specimens.people import invent_place, strip_accents


def _attended(case: Case) -> dt.date:
    """A day after the seventeenth birthday and before the upload."""
    first = case.person.birth_date + dt.timedelta(days=17 * 365 + 40)
    span = max(20, min(800, (case.today - first).days - 20))
    return case.fact("session_date", first + dt.timedelta(days=case.rng.randrange(span)))


@opened_layout("jdc_certificate", "portal_pdf")
def jdc_portal(case: Case, paper: Paper) -> str:
    """The PDF that the young person fetches from the portal of the national service."""
    place, person = invent_place(case.rng), case.person
    attended = _attended(case)
    paper.setup.font = case.rng.choice(("Open Sans", "Liberation Sans", "Lato"))
    paper.setup.size_pt = 10
    paper.setup.footer = "#text(size: 6.5pt, fill: luma(90))[Direction du service national et de la jeunesse – document édité depuis l'espace personnel de l'administré, sans valeur s'il est modifié.]"
    return (
        ministry(
            paper,
            ["Ministère", "des Armées", "et des Anciens", "combattants"],
            [
                "Direction du service national et de la jeunesse",
                f"Établissement de {place.town}",
                f"Le {say(attended, 'long')}",
            ],
        )
        + big("CERTIFICAT INDIVIDUEL DE PARTICIPATION", 1.35)
        + big("à la journée défense et citoyenneté", 1.05)
        + gap(8)
        + "Vu le livre Ier de la partie législative du code du service national, il est certifié que :\n\n"
        + f"{civil(paper)}{birth_and_usage(paper, 'Nom de naissance :', 'Nom d’usage :')} \\ Prénoms : {paper.given_names()} \\ "
        f"Né{'e' if person.sex == 'F' else ''} le {born_on(paper, 'long', 'slash')} à {txt(person.birth_place)} ({txt(person.birth_department)}) \\ "
        f"N° identifiant défense : {txt(f'{case.rng.randrange(10**9, 10**10)}')}\n\n"
        f"a accompli la JDC le *{day(paper, 'session_date', attended, 'slash', 'long', 'weekday')}* et se trouve en règle au regard des obligations du service national.\n\n"
        + gap(6)
        + grid(
            "1fr, 1fr",
            frame(
                small(
                    "Ce certificat doit être produit lors de toute inscription à un examen ou concours organisé par l'État, ainsi qu'à l'examen du permis de conduire, jusqu'à la veille de vos 25 ans.",
                    0.8,
                )
            ),
            signed(
                paper,
                "authority",
                "Le commissaire en chef, \\ directeur de l'établissement",
                stamp=["ESNJ", place.town.upper(), "DSNJ"],
                align="center",
                height_mm=24,
            ),
            more="column-gutter: 8mm",
        )
    )


@opened_layout("jdc_certificate", "tear_off_card")
def jdc_card(case: Case, paper: Paper) -> str:
    """A small card handed out at the end of the day, the names printed by a machine in capitals."""
    place, person = invent_place(case.rng), case.person
    attended = _attended(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 150, 105, (7, 8, 6, 8)
    paper.setup.size_pt, paper.setup.fill = 8.5, "rgb(236,242,250)"
    mono = '#text(font: "Liberation Mono", weight: "bold")'
    usage = f"NOM D'USAGE #h(2mm) {mono}[{paper.usage_name()}] \\ " if person.usage_name else ""
    return (
        '#align(center)[#text(weight: "bold")[RÉPUBLIQUE FRANÇAISE · MINISTÈRE DE LA DÉFENSE] \\ SERVICE NATIONAL]\n'
        + big("J D C — CERTIFICAT DE PARTICIPATION", 1.2)
        + gap(1)
        + f"NOM #h(2mm) {mono}[{paper.birth_name()}] \\ {usage}PRÉNOMS #h(2mm) {mono}[{paper.given_names(' ')}] \\ "
        f"DATE ET LIEU DE NAISSANCE #h(2mm) {mono}[{born_on(paper, 'dots', 'dash')} {txt(strip_accents(person.birth_place).upper())}]\n\n"
        f"Journée effectuée le {mono}[{day(paper, 'session_date', attended, 'dots', 'slash')}] au site de {txt(place.town)} (article L. 114-3 du code du service national).\n"
        + grid(
            "1fr, 55mm",
            small(
                "Il ne sera délivré aucun duplicata de ce certificat. \\ Pièce exigée pour les examens et concours."
            ),
            signed(
                paper,
                "authority",
                small("L'autorité militaire", 0.85),
                stamp=["CSN", place.town.upper()],
                width_mm=50,
                height_mm=20,
            ),
        )
    )


@opened_layout("jdc_certificate", "letter_with_coupon")
def jdc_letter(case: Case, paper: Paper) -> str:
    """A letter to the young person, the certificate itself in a frame at the foot of it."""
    place, person = invent_place(case.rng), case.person
    attended = _attended(case)
    paper.setup.justify = True
    return (
        grid(
            "1fr, 70mm",
            f"*Centre du service national et de la jeunesse* \\ {txt(place.town)} \\ Dossier suivi par : bureau « jeunesse »",
            f"{civil(paper)}{txt(person.first_name)} {txt(person.usage_name or person.birth_name)} \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town)}",
        )
        + gap(10)
        + f"Objet : votre participation à la journée défense et citoyenneté\n\n{txt(person.civility)},\n\n"
        "Vous avez pris part à l'ensemble des activités de la journée. Je vous en remercie et vous prie de trouver ci-dessous l'attestation qui vous est due ; conservez-la, elle vous sera réclamée pour vous présenter à un examen.\n\n"
        + gap(10)
        + '#line(length: 100%, stroke: (paint: black, thickness: 0.6pt, dash: "dashed"))\n'
        + frame(
            big("ATTESTATION DE PARTICIPATION À LA JDC", 1.15)
            + f"{civil(paper, short=True)}{who(paper, 'last_all')} \\ né(e) le {born_on(paper, 'abbr', 'padded')} à {txt(person.birth_place)} \\ "
            f"a participé à la journée défense et citoyenneté organisée le {day(paper, 'session_date', attended, 'abbr', 'padded')} à {txt(place.town)}.\n"
            + signed(
                paper,
                "authority",
                "Pour le directeur et par délégation, \\ le chef du bureau",
                stamp=["CSNJ", place.town, "Service national"],
                align="right",
            ),
            5,
            "1.2pt",
        )
    )


@opened_layout("jdc_certificate", "japd_typed")
def japd_typed(case: Case, paper: Paper) -> str:
    """The call of preparation for defence of the years 2000, on a small sheet."""
    place = invent_place(case.rng)
    if not case.given_person:
        born = case.person.birth_date
        case.person = replace(
            case.person, birth_date=born.replace(year=1989, day=min(born.day, 28))
        )
    attended = case.fact(
        "session_date", dt.date(2007, 1, 10) + dt.timedelta(days=case.rng.randrange(700))
    )
    paper.setup.font, paper.setup.size_pt = "DejaVu Sans Mono", 8
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 210, 148, (12, 14, 10, 14)
    return (
        grid(
            "1fr, 1fr",
            "MINISTERE DE LA DEFENSE \\ DIRECTION DU SERVICE NATIONAL",
            f"#align(right)[BSN DE {txt(strip_accents(place.town).upper())}]",
        )
        + gap(4)
        + big("JOURNEE D'APPEL DE PREPARATION A LA DEFENSE", 1.15)
        + big("CERTIFICAT INDIVIDUEL DE PARTICIPATION", 1.0)
        + gap(3)
        + lines(
            ("NOM", paper.birth_name()),
            *usage_row(paper, "NOM D'EPOUSE / USAGE"),
            ("PRENOMS", paper.given_names(" ")),
            ("NE(E) LE", born_on(paper, "slash", "dash")),
            ("A PARTICIPE A LA JAPD LE", day(paper, "session_date", attended, "slash", "dash")),
            width="60mm",
        )
        + gap(3)
        + signed(
            paper,
            "authority",
            "LE COMMANDANT DU BUREAU",
            stamp=["BSN", place.town.upper()],
            align="center",
            height_mm=20,
        )
    )


@opened_layout("jdc_exemption", "portal_notice")
def exemption_notice(case: Case, paper: Paper) -> str:
    """The portal's notice of exemption, labels above values."""
    place = invent_place(case.rng)
    issued = case.fact("issue_date", case.day_before(60, 1100))
    return (
        ministry(paper, ["Ministère", "des Armées"], ["Service national et jeunesse", place.town])
        + band("SITUATION AU REGARD DU SERVICE NATIONAL", "rgb(0,0,145)", "white")
        + stacked(
            ("Nom de naissance", paper.birth_name()),
            ("Prénoms", paper.given_names()),
            ("Date de naissance", born_on(paper, "slash", "dots")),
            ("Date de l'attestation", day(paper, "issue_date", issued, "slash", "dots")),
            *usage_row(paper, "Nom d'usage"),
        )
        + gap(5)
        + big("ATTESTATION D'EXEMPTION", 1.3)
        + "L'administré désigné ci-dessus est exempté de la journée défense et citoyenneté (JDC) en application de l'article L. 112-2 du code du service national : maladie invalidante, infirmité ou handicap rendant définitivement inapte à y participer.\n\n"
        + signed(paper, "authority", "Le chef de centre", stamp=["CSNJ", place.town], align="right")
    )


@opened_layout("jdc_exemption", "consulate_order")
def exemption_order(case: Case, paper: Paper) -> str:
    """A decision in two articles, with « décide »."""
    place = invent_place(case.rng)
    issued = case.fact("issue_date", case.day_before(60, 1100))
    paper.setup.font = "Liberation Serif"
    return (
        f"#align(center)[DIRECTION DU SERVICE NATIONAL ET DE LA JEUNESSE \\ CENTRE DE {txt(place.town.upper())}]\n"
        + gap(8)
        + big("Décision portant exemption de la journée défense et citoyenneté", 1.2)
        + f"Vu le code du service national ; vu le certificat délivré par un médecin agréé par les armées ;\n\n#align(center)[DÉCIDE]\n\n"
        f"Art. 1. #h(2mm) {civil(paper)}{who(paper, 'all_first')}, né(e) le {born_on(paper, 'long')}, est exempté(e) de la JDC.\n\n"
        "Art. 2. #h(2mm) La présente décision vaut attestation pour l'inscription aux examens et concours soumis au contrôle de l'autorité publique.\n\n"
        f"{txt(place.town)}, le {day(paper, 'issue_date', issued, 'long', 'abbr')}.\n\n"
        + signed(
            paper,
            "authority",
            "Pour le ministre et par délégation :",
            stamp=["SERVICE NATIONAL"],
            align="center",
        )
    )


def _census_day(case: Case) -> dt.date:
    sixteen = case.person.birth_date + dt.timedelta(days=16 * 365 + 6)
    return case.fact("issue_date", sixteen + dt.timedelta(days=case.rng.randrange(85)))


@opened_layout("census_attestation", "city_service")
def census_city(case: Case, paper: Paper) -> str:
    """A town's head with its arms; father, mother and address are named too."""
    person, issued = case.person, _census_day(case)
    place = person.place
    return (
        town_hall(place.town, place.department, "Direction de la citoyenneté – Affaires militaires")
        + grid("1fr, auto", "", f"Recensement n° {case.rng.randrange(10, 990)} / {issued.year}")
        + big("RECENSEMENT MILITAIRE", 1.3)
        + big("Attestation remise à la personne recensée", 0.95)
        + gap(4)
        + f"L'officier de l'état civil soussigné atteste que {txt(person.agree('le jeune ', 'la jeune '))}{who(paper, 'last_all')}, {txt(person.born)} le {born_on(paper, 'dots', 'padded')} à {txt(person.birth_place)}, de nationalité française, {txt(person.agree('domicilié', 'domiciliée'))} {txt(person.street)} à {txt(place.town)}, "
        "figure depuis ce jour sur la liste communale de recensement des jeunes gens et jeunes filles atteignant l'âge de seize ans.\n\n"
        "L’intéressé est tenu de signaler tout changement de domicile au bureau du service national.\n\n"
        + grid(
            "1fr, 1fr",
            signed(
                paper,
                "authority",
                "Par délégation du maire, \\ l'adjoint",
                stamp=[f"VILLE DE {place.town.upper()}", "Affaires militaires"],
            ),
            f"#align(right)[{txt(place.town)}, {day(paper, 'issue_date', issued, 'weekday', 'dots')}]",
        )
    )


@opened_layout("census_attestation", "digital_service")
def census_digital(case: Case, paper: Paper) -> str:
    """What the online procedure sends back, signed by a town hall's officer."""
    person, issued = case.person, _census_day(case)
    paper.setup.font = "Open Sans"
    return (
        band("Démarche en ligne : recensement citoyen obligatoire", "rgb(230,238,248)")
        + "Référence du dossier : "
        + txt(f"A-{case.rng.randrange(10**8)}-RCO")
        + "\n\n"
        + big("Attestation de recensement citoyen", 1.25, align="left")
        + table(
            "55mm, 1fr",
            "Nom de naissance",
            paper.birth_name(),
            "Prénoms",
            paper.given_names(),
            "Né(e) le",
            born_on(paper, "slash"),
            "Commune de naissance",
            txt(person.birth_place),
            "Commune de recensement",
            txt(person.place.town),
            "Date du recensement",
            txt(say(issued, "slash")),
        )
        + gap(3)
        + f"La mairie de {txt(person.place.town)} certifie l'accomplissement du recensement prévu par le code du service national. Attestation établie le {day(paper, 'issue_date', issued, 'slash')}.\n\n"
        + signed(
            paper,
            "authority",
            "L'agent habilité",
            stamp=["MAIRIE", person.place.town.upper()],
            align="left",
        )
    )
