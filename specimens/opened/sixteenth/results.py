"""Records of marks and what says that a diploma was obtained."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, ONE, marks, outcome, sat_in, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixteenth.wording import (
    academy,
    b,
    born,
    capital,
    capped,
    civil,
    down,
    filed,
    foot,
    grid_of,
    hand,
    hand_over,
    head,
    named,
    num,
    of,
    on,
    pairs,
    passer,
    posted,
    republic,
    sheet,
    small,
    subject,
    table,
    title,
    to_right,
    told_day,
    two,
)


def _stamp(case: Case) -> list[str]:
    return [f"ACADÉMIE {of(academy(case)).upper()}", "EXAMENS ET CONCOURS"]


@opened_layout("transcript", "window_sheet_marks_then_rules_of_keeping", defects=MARKS)
def window_sheet_marks_then_rules_of_keeping(case: Case, paper: Paper) -> str:
    """The office's sheet mailed to the candidate: decision first, then a table whose last column
    says what may be kept."""
    session, form, rng, who = sat_in(case), case.rng.randrange(3), case.rng, case.person
    rows, passed = marks(case)
    sheet(paper, 210, 297, 17, 9.4, "Liberation Sans", "Carlito", "DejaVu Sans")
    word = rng.choice(("conservable", "bénéfice acquis", "OUI"))
    lines = [(txt(code), txt(label), str(weight), b(txt(told(paper, said, form))), txt(word if said["benefit"] else "-")) for (code, label, weight), said in rows]  # fmt: skip
    foot(paper, "Les notes égales ou supérieures à 10/20 portées comme bénéfice peuvent être conservées pendant cinq sessions, sur demande. Les autres unités sont à représenter.", 7)  # fmt: skip
    return (
        republic(f"Académie {of(academy(case))}", "Division des examens et concours", "Bureau du post-baccalauréat")
        + posted(paper)
        + down(4)
        + f"{b(txt(paper.choose('RELEVÉ DE NOTES', 'Relevé de notes – examen du BTS')), 14)} #h(1fr) Session {b(paper.put('session', session))}\n"
        + pairs([("Examen", "Brevet de technicien supérieur"), ("Spécialité", paper.put("speciality", subject(case))), *civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=num(who.birth_date))), ("Décision du jury", b(outcome(paper, passed)))], 40)
        + down(2)
        + table(("Unité", "Intitulé", "Coef.", "Note / 20", "Bénéfice"), lines, "(16mm, 1fr, 14mm, 22mm, 32mm)")
        + f"Délibération du {num(dt.date(session, 7, rng.randrange(2, 9)))}. Relevé édité à {txt(capital(case))} le {num(dt.date(session, 7, rng.randrange(10, 28)))}.\n"
        + down(3)
        + to_right(hand(paper, "authority", "Pour la rectrice et par délégation", passer(case), stamp=_stamp(case)))
    )  # fmt: skip


@opened_layout("transcript", "web_account_lines_with_padlock_words", defects=MARKS)
def web_account_lines_with_padlock_words(case: Case, paper: Paper) -> str:
    """The results' page of an account, printed: a block a test, mark at the right, kept ones said
    below; nobody signs."""
    session, form, rng = sat_in(case), case.rng.choice((0, 2)), case.rng
    rows, passed = marks(case)
    sheet(paper, 210, 297, 16, 10, "Open Sans", "Lato", "Liberation Sans")
    ink = rng.choice(("rgb(0,0,145)", "rgb(30,90,150)"))
    blocks = "".join(
        f"#block(width: 100%, stroke: (bottom: 0.4pt + luma(170)), inset: (y: 1.5mm), above: 0mm, below: 0mm)[{b(txt(code))} – {txt(label)} #h(2mm) {small(f'coefficient {weight}', 8, 'luma(90)')} #h(1fr) {b(txt(told(paper, said, form) + ' / 20'))} \\ {small('Note conservée au titre des bénéfices' if said['benefit'] else 'Note non conservée', 8, 'luma(70)')}]\n"
        for (code, label, weight), said in rows
    )  # fmt: skip
    foot(paper, f"https://compte-examens.example/resultats – imprimé le {num(case.today)} – page 1 sur 1", 7, "left")  # fmt: skip
    return (
        f"{small('Mon espace candidat  >  Mes résultats  >  ' + paper.choose('Relevé de notes', 'Mon relevé de notes'), 8.5, ink)}\n\n"
        + capped(paper.choose("Relevé de notes du BTS", "Mon relevé de notes – BTS"), ink, 17)
        + two(f"{b(filed(paper))} \\ {born(paper)}", f"{paper.put('speciality', subject(case))} \\ Session {paper.put('session', session)} \\ Académie {txt(of(academy(case)))}")
        + down(3)
        + blocks
        + down(3)
        + f"#block(fill: luma(238), width: 100%, inset: 3mm)[Résultat : {b(outcome(paper, passed), 12)}]\n"
    )  # fmt: skip


@opened_layout("transcript", "certified_copy_typed_by_domains", defects=MARKS)
def certified_copy_typed_by_domains(case: Case, paper: Paper) -> str:
    """A typed certified copy: general then professional tests with leaders, « (B) » after what is
    kept, a hand at the left over its label."""
    session, form, rng, who = sat_in(case), case.rng.choice((0, 2)), case.rng, case.person
    rows, passed = marks(case)
    paper.setup.font = rng.choice(("Liberation Mono", "Liberation Serif", "Caladea"))
    paper.setup.size_pt = 10
    halves: dict[str, list[str]] = {"Enseignement général": [], "Enseignement professionnel": []}
    for (code, label, weight), said in rows:
        part = "Enseignement général" if code[:2] in ("E1", "E2", "E3") else "Enseignement professionnel"  # fmt: skip
        kept = " #h(2mm) *(B)*" if said["benefit"] else ""
        halves[part].append(f"{txt(code)} #h(2mm) {txt(label)} (x{weight}) #box(width: 1fr, repeat[.]) {txt(told(paper, said, form))}{kept}")  # fmt: skip
    turn = " \\ "
    listed = "".join(f"#underline(offset: 2pt)[{txt(part)}]\n\n{turn.join(lines)}\n\n" for part, lines in halves.items() if lines)  # fmt: skip
    return (
        f"Rectorat {txt(of(capital(case)))} \\ Service des archives d'examens\n"
        + down(6)
        + title(paper.choose("RELEVÉ DE NOTES", "COPIE CERTIFIÉE DU RELEVÉ DE NOTES"), 14)
        + down(4)
        + f"Brevet de technicien supérieur : {paper.put('speciality', subject(case))} \\ Session : {paper.put('session', session)} \\ Candidat{who.agree('', 'e')} : {named(paper)}, {born(paper)}\n\n"
        + listed
        + f"Le jury a prononcé : {b(outcome(paper, passed))}.\n\n(B) : note dont le candidat garde le bénéfice (article D. 643-23 du code de l'éducation).\n"
        + down(5)
        + f"Copie délivrée le {txt(told_day(paper, dt.date(session, 9, rng.randrange(3, 29))))}.\n"
        + hand_over(paper, "authority", "Le chef du service,", passer(case), stamp=_stamp(case))
    )  # fmt: skip


@opened_layout("transcript", "landscape_board_units_across_two_lines", defects=MARKS)
def landscape_board_units_across_two_lines(case: Case, paper: Paper) -> str:
    """A board on its side: a row a unit with weight, mark and points, a cross for what is kept,
    sums below, person in a band."""
    session, form, rng, who = sat_in(case), case.rng.randrange(3), case.rng, case.person
    rows, passed = marks(case)
    sheet(paper, 297, 210, 13, 8.8, "Liberation Sans Narrow", "Carlito", "Liberation Sans")
    lines, points, weights = [], 0.0, 0
    for (code, label, weight), said in rows:
        points, weights = points + said["score"] * weight, weights + weight
        lines.append((txt(code), txt(label), rng.choice(("ponctuel écrit", "ponctuel oral")), str(weight), txt(told(paper, said, form)), f"{said['score'] * weight:.2f}".replace(".", ","), "X" if said["benefit"] else "", "" if said["benefit"] else "X"))  # fmt: skip
    return (
        f"{b(txt('MAISON DES EXAMENS – ACADÉMIE ' + of(academy(case)).upper()), 11)} #h(1fr) {b(txt(paper.choose('RELEVÉ DE NOTES DÉFINITIF', 'RELEVÉ DE NOTES')), 13)}\n"
        + grid_of([("Session", b(paper.put("session", session))), ("BTS", paper.put("speciality", subject(case))), ("Candidat", b(filed(paper))), ("Né(e) le", paper.birth_date(form=num(who.birth_date))), ("N° anonymat", f"{rng.randrange(10**5, 10**6)}"), ("Forme", rng.choice(("globale", "progressive")))], 3, "22mm")
        + table(("Code", "Épreuve", "Mode", "Coef.", "Note sur 20", "Points", "Note gardée", "Note non gardée"), lines, "(16mm, 1fr, 30mm, 14mm, 24mm, 20mm, 25mm, 32mm)")
        + f"Total des points : {f'{points:.2f}'.replace('.', ',')} sur {weights * 20} #h(10mm) Avis du jury : {b(outcome(paper, passed))}\n"
        + down(2)
        + two(small("Une croix dans « Note gardée » signale un bénéfice que le candidat peut demander à conserver.", 7.5), hand(paper, "authority", "Le président du jury", stamp=_stamp(case), wide=70))
    )  # fmt: skip


@opened_layout("diploma", "statement_of_success_with_code_of_register")
def statement_of_success_with_code_of_register(case: Case, paper: Paper) -> str:
    """The academy's statement for a holder: parts in bars, title and level as lines, the delegate
    signs at the right."""
    rng, who = case.rng, case.person
    year = min(case.session - 2, max(who.birth_date.year + 18, case.session - rng.randrange(2, 6)))
    name, level = rng.choice((("Baccalauréat professionnel Technicien du bâtiment : organisation et réalisation du gros œuvre", 4), ("Baccalauréat technologique série STI2D", 4), ("Baccalauréat professionnel Métiers de l'électricité et de ses environnements connectés", 4)))  # fmt: skip
    day = case.fact("obtained_on", dt.date(year, 7, rng.randrange(3, 12)))
    return (
        republic(f"Académie {of(academy(case))}", "Service des diplômes")
        + title(paper.choose("ATTESTATION DE RÉUSSITE", "ATTESTATION DE RÉUSSITE À L'EXAMEN"), 16)
        + head("Titulaire")
        + pairs([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", f"{paper.birth_date(form=num(who.birth_date))} à {txt(who.birth_place)}")], 44)
        + head("Diplôme obtenu")
        + pairs([("Intitulé", b(paper.put("title", name))), ("Niveau", paper.put("level", level, str(level))), ("Date d'obtention", on(paper, "obtained_on", day)), ("Mention", rng.choice(("sans mention", "assez bien", "bien"))), ("Registre", f"n° {rng.randrange(1000, 9999)} / {year}")], 44)
        + down(5)
        + "Le recteur certifie que la personne désignée ci-dessus a été déclarée admise par le jury. L'attestation ne peut être reproduite qu'en entier.\n"
        + down(5)
        + to_right(f"{txt(capital(case))}, le {txt(told_day(paper, day + rng.randrange(3, 60) * ONE))}\n" + hand(paper, "authority", "Pour le recteur,", passer(case), stamp=_stamp(case)))
    )  # fmt: skip
