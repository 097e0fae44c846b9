"""Papers of the national service: centres, a ship's office, a town hall's register."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.ninth.facts import DAY, birthday, called_up, counted, issued
from specimens.opened.ninth.wording import (
    A4,
    HALF,
    another,
    below,
    beside_truth,
    birth,
    celled,
    columns_of,
    down,
    framed,
    habit,
    hand,
    leaders,
    named,
    note,
    of,
    on,
    plain,
    republic,
    sheet,
    side_by_side,
    strong,
    told_apart,
)
from specimens.people import invent_place

_SEATS = ("Rennes", "Lyon", "Montpellier", "Nancy", "Marseille", "Clermont-Ferrand", "Toulouse", "Dijon")  # fmt: skip


@opened_layout("jdc_certificate", "registry_sheet_of_digits_in_boxes")
def registry_sheet_of_digits_in_boxes(case: Case, paper: Paper) -> str:
    """A centre's numbered sheet: letters in boxes, the day in boxes, a control strip at the foot,
    only the officer signs, at the left."""
    town, rng, who = case.rng.choice(_SEATS), case.rng, case.person
    day = called_up(case)
    sheet(paper, A4, (15, 16, 14, 16), "Liberation Sans", "DejaVu Sans", "Carlito", pt=10)
    usage = (
        f"Nom d'usage \\ {paper.comb('usage_name', who.usage_name, who.usage_name)}\n\n"
        if who.usage_name
        else ""
    )
    given = " ".join(who.given_names).upper()
    strip = " ".join(f"{rng.randrange(1000, 9999)}" for _ in range(5))
    return (
        republic(("MINISTÈRE DES ARMÉES", "Direction du service national et de la jeunesse", f"Établissement {of(town)}"), ("Exemplaire original", f"Certificat n° {rng.randrange(10**5, 10**6)}-{who.birth_date.year}"))
        + down(8) + strong(txt(paper.choose("CERTIFICAT INDIVIDUEL DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ", "JOURNÉE DÉFENSE ET CITOYENNETÉ (JDC) : CERTIFICAT DE PARTICIPATION")), 13.5) + "\n" + down(5)
        + f"Nom de naissance \\ {paper.comb('birth_name', who.birth_name, who.birth_name)}\n\n{usage}Prénom(s) \\ {paper.comb('given_names', list(who.given_names), given)}\n\n"
        + side_by_side(f"Date de naissance \\ {celled(paper, 'birth_date', who.birth_date, ' ')}", f"Commune de naissance \\ {txt(who.birth_place.upper())} ({txt(who.birth_department)})")
        + down(4) + f"a participé à la session organisée à {txt(town)} le #h(3mm) {celled(paper, 'session_date', day, ' ')}\n" + down(3)
        + "et satisfait ainsi à l'obligation fixée par l'article L. 114-2 du code du service national.\n" + down(6)
        + hand(paper, "authority", "Le chef d'établissement ou son représentant,", stamp=["MINISTÈRE DES ARMÉES", "SERVICE NATIONAL", town.upper()], wide=68)
        + down(8) + framed(f"#text(size: 8pt)[Conservez ce document : il vous sera réclamé jusqu'à vos vingt-cinq ans lors de toute inscription à un examen ou concours placé sous le contrôle de l'autorité publique.] #h(1fr) {note(strip, 7)}", 2.4)
    )  # fmt: skip


@opened_layout("jdc_certificate", "office_letter_in_numbered_paragraphs")
def office_letter_in_numbered_paragraphs(case: Case, paper: Paper) -> str:
    """A letter in the forces' manner: object, reference, enclosure; numbered paragraphs; the day of
    the letter beside the day of the session."""
    town, rng, who = case.rng.choice(_SEATS), case.rng, case.person
    day = called_up(case)
    written = case.today if case.has("future_date") else min(case.today, day + rng.randrange(20, 500) * DAY)  # fmt: skip
    paper.setup.font = rng.choice(("Liberation Serif", "Liberation Mono", "DejaVu Serif"))
    paper.setup.size_pt = 10
    rank = rng.choice(("Le capitaine", "L'attaché", "Le commissaire", "L'adjudant-chef"))
    return (
        side_by_side(f"#align(center)[{strong('MINISTÈRE DES ARMÉES')} \\ —— \\ Service national et jeunesse \\ —— \\ {txt('Bureau ' + of(town))}]", f"#align(right)[{txt(town)}, le {beside_truth(paper, written)} \\ N° {rng.randrange(100, 9999)}/SNJ/{town[:3].upper()}/NP]", "(74mm, 1fr)")
        + down(6) + f"#pad(left: 88mm)[à \\ {txt(f'{who.civility} {who.first_name} {who.usage_name or who.birth_name}')} \\ {txt(who.street)} \\ {txt(who.place.post_code + ' ' + who.place.town)}]\n" + down(5)
        + columns_of([("OBJET", strong(paper.choose("attestation de participation à la journée défense et citoyenneté", "participation à la JDC – attestation"))), ("RÉFÉRENCE", f"votre demande du {txt(plain(written - rng.randrange(3, 15) * DAY))}"), ("PIÈCE JOINTE", "néant")], 32)
        + down(4)
        + f"1. Vous avez demandé un duplicata de votre certificat. La réglementation n'en prévoit pas ; la présente lettre en tient lieu.\n\n2. J'atteste que {named(paper)}, {birth(paper)}, a pris part à la journée défense et citoyenneté lors de la session du {on(paper, 'session_date', day)}.\n\n3. Votre situation est donc régulière au regard de l'article L. 114-6 du code du service national. Cette attestation est recevable pour l'inscription aux examens.\n" + down(7)
        + f"#align(center)[{hand(paper, 'authority', f'{rank} {another(case)},|chef du bureau', stamp=['SERVICE NATIONAL', 'BUREAU ' + of(town).upper()], wide=68)}]\n"
    )  # fmt: skip


@opened_layout("jdc_exemption", "situation_sheet_with_state_in_a_stamp_frame")
def situation_sheet_with_state_in_a_stamp_frame(case: Case, paper: Paper) -> str:
    """A situation sheet from the centre's program: rows of dots, the state framed, the hand at the
    right of its words."""
    town, rng, who = case.rng.choice(_SEATS), case.rng, case.person
    day = issued(case, 30, 800)
    if not case.has("future_date"):
        day = max(day, birthday(case, 17) + 8 * DAY)
    seen = day - rng.randrange(5, 60) * DAY
    ground = rng.choice(("inaptitude médicale (article L. 114-7)", "invalidité reconnue (article L. 114-7)"))  # fmt: skip
    below(paper, "Fiche extraite du fichier national – données protégées – ne pas plier")
    return (
        republic((f"Centre du service national et de la jeunesse {of(town)}", "Cellule « exemptions et dispenses »"), (f"Dossier {rng.randrange(10**6, 10**7)}", "page 1 sur 1"))
        + down(6) + f"#align(center)[{strong(txt(paper.choose('ATTESTATION D’EXEMPTION DE JDC', 'ATTESTATION D’EXEMPTION – JOURNÉE DÉFENSE ET CITOYENNETÉ')), 14)}]\n" + down(5)
        + leaders([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=habit(paper, who.birth_date))), ("Lieu de naissance", txt(who.birth_place)), ("Commune de recensement", txt(who.place.town)), ("Motif", txt(ground)), ("Décision de la commission du", txt(habit(paper, seen)))])
        + down(4) + f"#align(center)[#box(stroke: 1.6pt, radius: 1mm, inset: (x: 9mm, y: 3mm))[{strong(txt(who.agree('EXEMPTÉ', 'EXEMPTÉE') + ' À TITRE DÉFINITIF'), 13)}]]\n" + down(4)
        + f"{who.agree('L’intéressé', 'L’intéressée')} n'est pas {who.agree('tenu', 'tenue')} de participer à la journée défense et citoyenneté et peut s'inscrire aux examens et concours publics.\n" + down(3)
        + f"Attestation délivrée à {txt(town)}, le {on(paper, 'issue_date', day)}\n" + down(4)
        + side_by_side(hand(paper, "authority", f"Le chef du centre|{another(case)}", wide=56, style="right"), paper.stamp(["CENTRE DU SERVICE NATIONAL", town.upper()], shape="round", width_mm=33), "(1fr, 44mm)")
    )  # fmt: skip


@opened_layout("census_attestation", "town_stub_and_slip_side_by_side")
def town_stub_and_slip_side_by_side(case: Case, paper: Paper) -> str:
    """A book of slips: the stub that the town keeps at the left, what the young person takes at the
    right, numbered alike, filled in by typewriter."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    day = counted(case)
    sheet(paper, HALF, (9, 11, 8, 11), "Liberation Mono", "DejaVu Sans Mono", "Liberation Serif", pt=9.2)  # fmt: skip
    number = f"{rng.randrange(3, 180):03d}"
    usage = f"Nom d'usage : {paper.usage_name()} \\ \n" if who.usage_name else ""
    shown = habit(paper, day)
    dated = paper.blank() if case.has("undated") else txt(shown)
    stub = (
        f"{note('SOUCHE', 8)} #h(1fr) N° {number}\n\n{txt(who.birth_name)} \\ {txt(who.first_name)} \\ né(e) le {txt(plain(who.birth_date))} \\ classe {who.birth_date.year + 18}\n\nremis le {dated}\n\n"
        + down(4) + "Représentant légal : \\ " + txt(f"{rng.choice(('Sandrine', 'Ahmed', 'Pascal'))} {who.birth_name}")
    )  # fmt: skip
    slip = (
        f"#align(center)[{strong(txt('MAIRIE ' + of(place.town).upper()), 12)} \\ {txt(place.post_code)} #h(6mm) N° {number}]\n" + down(1)
        + f"#align(center)[{strong(txt(paper.choose('ATTESTATION DE RECENSEMENT', 'RECENSEMENT – ATTESTATION')), 12)}]\n" + down(1)
        + f"Le Maire certifie que \\ Nom : {strong(paper.birth_name())} \\ {usage}Prénoms : {paper.given_names(' ')} \\ {birth(paper)} ({txt(who.birth_department)}) \\ domicilié{who.agree('', 'e')} {txt(who.street)} \\ a été {who.agree('recensé', 'recensée')} en application de l'article L. 113-1 du code du service national.\n" + down(1)
        + f"Délivrée le {on(paper, 'issue_date', day, shown)}\n" + down(1)
        + hand(paper, "authority", "Pour le Maire, l'officier d'état civil délégué", stamp=["MAIRIE", place.town.upper()], wide=70)
    )  # fmt: skip
    return f'#grid(columns: (52mm, 1fr), column-gutter: 0mm, [#block(width: 100%, height: 126mm, inset: 2mm, stroke: (right: (paint: black, thickness: 0.6pt, dash: "dashed")))[{stub}]], [#block(inset: (left: 6mm, y: 2mm))[{slip}]])\n'
