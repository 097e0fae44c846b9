"""Papers of the examination offices: registrations, marks, results, decisions, waivers."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.ninth.facts import (
    DAY,
    MARKS,
    jury,
    mark_in,
    ruling,
    units,
)
from specimens.opened.ninth.wording import (
    A4,
    ACROSS,
    academy_of,
    another,
    below,
    beside_truth,
    birth,
    boxes,
    by_surname,
    captions,
    down,
    framed,
    habit,
    hand,
    named,
    note,
    numbered,
    of,
    on,
    plain,
    rectorate_town,
    republic,
    sheet,
    side_by_side,
    smaller,
    speciality,
    strong,
    table_of,
    told_apart,
)


def _rubber(case: Case) -> list[str]:
    return ["RECTORAT", f"ACADÉMIE {of(academy_of(case)).upper()}"]


def _edited_signed(case: Case) -> tuple[dt.date, dt.date]:
    signed = case.fact("signed_on", case.day_before(0, 9))
    return case.fact("edited_on", signed - case.rng.randrange(0, 7) * DAY), signed


def _candidate(case: Case, paper: Paper) -> str:
    drawn = f"{case.rng.randrange(10**9, 9 * 10**9)}"
    return paper.put("candidate_number", case.fact("candidate_number", drawn))


@opened_layout("registration_confirmation", "sheet_to_keep_above_slip_to_return")
def sheet_to_keep_above_slip_to_return(case: Case, paper: Paper) -> str:
    """A sheet cut in two: what the candidate keeps, below the line the slip dated by pen and signed
    that goes back."""
    rng, who = case.rng, case.person
    edited, signed = _edited_signed(case)
    town, branch, number = academy_of(case), speciality(case), _candidate(case, paper)
    sheet(paper, A4, (14, 16, 12, 16), "Liberation Sans", "Carlito", "Open Sans", "Caladea", pt=9.6)
    chosen = rng.sample([f"{code} {label}" for code, label, _ in units(case)], 4)
    keep = (
        "#v(5mm)\n" + side_by_side(f"{strong(txt('Académie ' + of(town)), 11)} \\ Division des examens et concours", f"#align(right)[Session {paper.put('session', case.session)} \\ Imprimé le {paper.date('edited_on', edited, form=plain(edited))}]")
        + down(3) + f"#align(center)[{strong(txt(paper.choose('CONFIRMATION D’INSCRIPTION – BREVET DE TECHNICIEN SUPÉRIEUR', 'BTS – RÉCAPITULATIF ET CONFIRMATION D’INSCRIPTION')), 12.5)}]\n" + down(2)
        + captions([*told_apart(paper, "nom de naissance", "nom d'usage", "prénoms"), ("date de naissance", paper.birth_date(form=plain(who.birth_date))), ("lieu de naissance", txt(who.birth_place)), ("n° candidat", number), ("académie d'inscription", paper.put("academy", town, town.upper())), ("spécialité", paper.put("speciality", branch)), ("forme", rng.choice(("globale", "progressive"))), ("téléphone", txt(who.phone))], 2)
        + down(2) + f"Épreuves à convocation nominative : {txt(' ; '.join(chosen))}. Centre d'examen : affecté en mars.\n\n"
        + smaller(f"Contestation : par courriel avant le {plain(signed + 12 * DAY)}. Gardez cette partie jusqu'aux résultats.")
    )  # fmt: skip
    slip = (
        strong("COUPON À RETOURNER AU SERVICE", 10) + f" #h(1fr) {note('BTS ' + str(case.session) + ' – ' + town, 8)}\n\n"
        + f"Candidat n° {number} – {txt(who.birth_name)} {txt(who.first_name)}\n\nJe confirme mon inscription et l'exactitude des renseignements ci-dessus ; je certifie n'avoir déposé aucune autre candidature au même diplôme.\n" + down(2)
        + f"#table(columns: (50mm, 1fr), inset: 2.4mm, stroke: 0.5pt, [Date \\ \\ {paper.hand_date('signed_on', signed)}], [Signature obligatoire du candidat \\ {paper.sign('candidate', width_mm=86, height_mm=24)}])\n"
    )  # fmt: skip
    return keep + down(6) + '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n' + down(3) + slip  # fmt: skip


@opened_layout("registration_confirmation", "numbered_rubrics_hand_at_the_left")
def numbered_rubrics_hand_at_the_left(case: Case, paper: Paper) -> str:
    """A service's printed list of numbered rubrics over the whole sheet; the hand at the left, the
    office's reception frame at the right, empty."""
    rng, who = case.rng, case.person
    edited, signed = _edited_signed(case)
    town = academy_of(case)
    sheet(paper, A4, (14, 15, 12, 15), "DejaVu Sans", "Liberation Sans Narrow", "Liberation Sans", pt=8.9)  # fmt: skip
    kinds = [(f"Épreuve {code}", txt(f"{label} – {rng.choice(('à passer', 'à passer', 'bénéfice conservé', 'dispense'))}")) for code, label, _ in units(case)]  # fmt: skip
    lines = [
        ("Examen", "Brevet de technicien supérieur"), ("Spécialité", strong(paper.put("speciality", speciality(case)))), ("Session", paper.put("session", case.session)),
        ("Numéro de candidat", _candidate(case, paper)), ("Catégorie de candidat", rng.choice(("Formation à distance", "Expérience professionnelle", "Ex-scolaire"))),
        *told_apart(paper, "Nom de famille (naissance)", "Nom d'usage", "Prénoms", between=" "), ("Date de naissance", paper.birth_date(form=plain(who.birth_date))), ("Ville et département de naissance", txt(f"{who.birth_place} – {who.birth_department}")),
        ("Adresse postale", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Adresse électronique", txt(who.email)), ("Langue obligatoire", rng.choice(("anglais", "espagnol"))),
        *kinds,
    ]  # fmt: skip
    return (
        "#v(5mm)\n" + f"#grid(columns: (1fr, 1fr), align: (left, right), [{paper.put('academy', town, paper.choose('Académie ' + of(town), 'ACADÉMIE ' + of(town).upper()))}], [édité le {paper.date('edited_on', edited, form=plain(edited))} à {rng.randrange(8, 20)} h {rng.randrange(10, 59)}])\n#line(length: 100%, stroke: 1pt)\n"
        + f"{strong(txt(paper.choose('Confirmation d’inscription', 'CONFIRMATION D’INSCRIPTION À L’EXAMEN')), 14)}\n"
        + numbered(lines, 1, 62)
        + smaller("Je déclare sur l'honneur que ces renseignements sont exacts et complets, et je joins les pièces demandées. Toute fausse déclaration entraîne la nullité de l'inscription.") + "\n" + down(2)
        + side_by_side(f"Le {paper.hand_date('signed_on', signed)} \\ Le candidat : \\ {paper.sign('candidate', width_mm=70, height_mm=23)}", framed("#text(size: 8pt)[Cadre réservé au service – reçu complet le :]" + down(20), 2, "luma(248)"), "(1fr, 78mm)")
    )  # fmt: skip


def _sat(case: Case) -> int:
    return int(case.fact("transcript_session", case.session - 1))


@opened_layout("transcript", "certified_extract_of_the_jurys_minutes", defects=MARKS)
def certified_extract_of_the_jurys_minutes(case: Case, paper: Paper) -> str:
    """An extract from the jury's minutes: each unit a sentence with its mark and weight, then what
    the jury says; certified by the office."""
    session, rng = _sat(case), case.rng
    form = rng.randrange(3)
    rows, passed = jury(case)
    words = []
    for (code, label, weight), said in rows:
        shown = mark_in(paper, said, form)
        kept = f" – {strong('bénéfice acquis')}" if said["benefit"] else ""
        words.append(f"- {txt(code)}, {txt(label)} (coefficient {weight}) : {strong(txt(shown))} sur 20{kept}")  # fmt: skip
    held = dt.date(session, 7, rng.randrange(2, 9))
    paper.setup.font = rng.choice(("Liberation Serif", "Libertinus Serif", "Carlito", "DejaVu Serif"))  # fmt: skip
    paper.setup.size_pt = 10.2
    return (
        republic((f"Académie {of(academy_of(case))}", "Direction des examens et concours"), (f"{rectorate_town(case)}, le {plain(held + rng.randrange(3, 40) * DAY)}",))
        + down(5) + f"#align(center)[{strong(txt(paper.choose('RELEVÉ DE NOTES', 'RELEVÉ DE NOTES – EXTRAIT DU PROCÈS-VERBAL DU JURY')), 14)}]\n" + down(3)
        + f"Brevet de technicien supérieur, spécialité {strong(paper.put('speciality', speciality(case)))}, session de {strong(paper.put('session', session))}.\n\nLe jury réuni le {txt(plain(held))} a attribué à {named(paper)}, {birth(paper)}, les notes suivantes :\n\n"
        + "\n".join(words) + "\n\n"
        + f"En conséquence, le jury prononce la décision : {strong(ruling(paper, passed), 12)}.\n\n"
        + (smaller("Les bénéfices mentionnés restent acquis pendant cinq ans à compter de la session, si le candidat en fait la demande.") + "\n" if any(s["benefit"] for _, s in rows) else "")
        + down(4) + f"#pad(left: 84mm)[{hand(paper, 'authority', 'Pour extrait certifié conforme,|la directrice des examens', stamp=_rubber(case), wide=68)}]"
    )  # fmt: skip


@opened_layout("transcript", "program_rows_sideways_with_points", defects=MARKS)
def program_rows_sideways_with_points(case: Case, paper: Paper) -> str:
    """A program's sheet on its side: units in rows, mark, points and how each was assessed, what is
    kept as a tick."""
    session, rng, who = _sat(case), case.rng, case.person
    form = rng.choice((0, 1))
    sheet(paper, ACROSS, (11, 13, 11, 13), "Liberation Sans Narrow", "Liberation Sans", "DejaVu Sans", pt=9)  # fmt: skip
    rows, passed = jury(case)
    cells, sum_, weights = [], 0.0, 0
    for (code, label, weight), said in rows:
        shown = mark_in(paper, said, form)
        sum_, weights = sum_ + said["score"] * weight, weights + weight
        points = f"{said['score'] * weight:.2f}".replace(".", ",")
        cells.append((txt(code), txt(label), rng.choice(("ponctuelle", "ponctuelle", "CCF")), str(weight), strong(txt(shown), 10.5), txt(points), f"#check({'true' if said['benefit'] else 'false'})"))  # fmt: skip
    mean = f"{sum_ / weights:.2f}".replace(".", ",")
    below(paper, f"Relevé établi par traitement automatisé – session {session} – ne constitue pas un diplôme")  # fmt: skip
    return (
        f"#grid(columns: (1fr, auto, 1fr), align: (left, center, right), [{strong(txt('ACADÉMIE ' + of(academy_of(case)).upper()))} \\ {txt('DEC – ' + rectorate_town(case))}], [{strong(txt(paper.choose('RELEVÉ DE NOTES DU CANDIDAT', 'RELEVÉ DE NOTES')), 14)}], [SESSION {strong(paper.put('session', session), 12)} \\ JURY N° {rng.randrange(100, 999)}])\n#line(length: 100%)\n"
        + boxes([*told_apart(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRÉNOMS", between=" "), ("NÉ(E) LE", paper.birth_date(form=plain(who.birth_date))), ("NUMÉRO", txt(str(rng.randrange(10**9, 9 * 10**9)))), ("BTS – SPÉCIALITÉ", strong(paper.put("speciality", speciality(case))))], 3)
        + down(1)
        + table_of(("Unité", "Intitulé", "Évaluation", "Coef.", "Note / 20", "Points", "Bénéfice"), cells, "(16mm, 1fr, 28mm, 16mm, 24mm, 24mm, 22mm)", inset=1.3)
        + f"#grid(columns: (1fr, 1fr), [Total des coefficients : {weights} #h(6mm) Moyenne : {mean}], [#align(right)[Décision du jury : {strong(ruling(paper, passed), 12)}]])\n" + down(2)
        + side_by_side(note("Bénéfice coché : note au moins égale à 10, que le candidat ajourné peut conserver pour les cinq sessions suivantes.", 7.5), hand(paper, "authority", f"Le président du jury, {another(case)}", stamp=_rubber(case), wide=68), "(1fr, 80mm)")
    )  # fmt: skip


@opened_layout("diploma", "office_statement_in_captions_with_honours")
def office_statement_in_captions_with_honours(case: Case, paper: Paper) -> str:
    """A statement of success as a short sheet of captions: title, level, honours, day; the office's
    hand over its words."""
    rng, who = case.rng, case.person
    least = max(who.birth_date.year + 18, case.session - 6)
    year = rng.randrange(min(least, case.session - 1), case.session)
    obtained = case.fact("obtained_on", dt.date(year, 7, rng.randrange(3, 12)))
    title = rng.choice(("Baccalauréat professionnel Technicien du bâtiment : organisation et réalisation du gros œuvre", "Baccalauréat technologique Sciences et technologies de l'industrie et du développement durable", "Brevet professionnel Métiers de la piscine", "Baccalauréat général"))  # fmt: skip
    written = obtained + rng.randrange(2, 50) * DAY
    return (
        republic((f"Rectorat {of(rectorate_town(case))}", "Bureau des diplômes"), (f"Réf. BD/{year}/{rng.randrange(1000, 9999)}",))
        + down(10) + f"#align(center)[{strong(txt(paper.choose('ATTESTATION DE RÉUSSITE', 'ATTESTATION DE DIPLÔME')), 18)} \\ valable en l'absence du parchemin]\n" + down(8)
        + captions([("titulaire", strong(by_surname(paper), 12)), ("date et lieu de naissance", f"{paper.birth_date(form=habit(paper, who.birth_date))}, {txt(who.birth_place)}"), ("diplôme", strong(paper.put("title", title))), ("niveau", f"{paper.put('level', 4, paper.choose('4', 'niveau 4', 'niveau 4 (ancien niveau IV)'))}"), ("obtenu le", on(paper, "obtained_on", obtained)), ("mention", rng.choice(("assez bien", "bien", "sans mention")))], 1, gap=6.5)
        + down(8) + f"Établie à {txt(rectorate_town(case))}, le {beside_truth(paper, written)}, d'après le registre des procès-verbaux.\n" + down(5)
        + side_by_side(paper.stamp(_rubber(case), width_mm=46), hand(paper, "authority", f"Pour le chef du bureau,|{another(case)}", wide=62, high=25, style="over"), "(78mm, 1fr)")
    )  # fmt: skip
