"""Papers that secretaries make in a spreadsheet: gridlines, merged titles, values in cells."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from collections.abc import Sequence

from specimens.drawing import txt
from specimens.facts import (
    HOURS,
    JOBS,
    YEARS,
    day_after,
    hours_of,
    hours_said,
    issue_day,
    job_of,
    keep,
    preparing,
    school_year,
    short_course,
    stays,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    CFAS,
    SHORT,
    branch,
    dated,
    figures,
    indexed,
    names,
    page_of,
    rise,
    school_called,
    seal_of,
    siret,
    someone,
    thick,
)
from specimens.people import invent_firm, invent_training_body

_GRID = "0.35pt + luma(110)"


def _wide(markup: str, span: int, fill: str = "none") -> str:
    return f"table.cell(colspan: {span}, fill: {fill})[{markup}]"


def _grid(columns: str, cells: Sequence[str], inset: float = 1.5) -> str:
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: {_GRID}, align: horizon, {', '.join(cells)})\n"


def _pairs(rows: Sequence[tuple[str, str]], fill: str = "luma(240)") -> list[str]:
    found = []
    for label, value in rows:
        found += [f"table.cell(fill: {fill})[{txt(label)}]", f"[{value}]"]
    return found


def _plain(paper: Paper) -> None:
    paper.setup.font = paper.rng.choice(("Carlito", "Liberation Sans", "Liberation Sans Narrow"))
    paper.setup.size_pt = paper.rng.choice((9, 9.5, 10))


@opened_layout("work_certificate", "spreadsheet_form_four_columns", defects=JOBS)
def spreadsheet_form_four_columns(case: Case, paper: Paper) -> str:
    """A firm's sheet in four columns, days as a spreadsheet shows them, the hand in a merged cell
    at the lower right."""
    firm, rng = invent_firm(case.rng), case.rng
    _plain(paper)
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    form = rng.randrange(2)
    one, two = (
        f"{d:%d}-{SHORT[d.month - 1]}-{d:%Y}" if form and d else (figures(d) if d else "")
        for d in (start, end)
    )
    keep(paper, (start, end, share), one, *([two] if end else []))
    weekly = f"{share * 35:g} h / 35 h".replace(".", ",")
    rows = [("Employeur", thick(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Signataire", txt(firm.director)), *names(paper, "Nom du salarié", "Nom d'usage", "Prénom", first=True), ("Naissance", paper.birth_date(form=figures(case.person.birth_date))), ("Emploi", paper.put("job_title", job)), ("Date d'entrée", txt(one)), ("Date de sortie", txt(two) if end else "en poste"), ("Temps de travail", txt(weekly))]  # fmt: skip
    cells = [_wide(f"#align(center)[{thick(txt(paper.choose('CERTIFICAT DE TRAVAIL', 'ATTESTATION EMPLOYEUR – CERTIFICAT DE TRAVAIL')), 13)}]", 4, "rgb(217,225,242)")]  # fmt: skip
    cells += _pairs(rows)
    cells += ["[]", "[]"] * (len(rows) % 2)
    cells.append(f"table.cell(colspan: 2)[Fait à {txt(firm.place.town)} le {dated(paper, 'issue_date', day, figures(day))}]")  # fmt: skip
    cells.append(f"table.cell(colspan: 2)[Signature et tampon \\ {paper.sign('employer', width_mm=70, height_mm=26, stamp=seal_of(firm))}]")  # fmt: skip
    return _grid("(30mm, 1fr, 30mm, 1fr)", cells)


@opened_layout("training_attestation", "spreadsheet_months_and_sum", defects=HOURS)
def spreadsheet_months_and_sum(case: Case, paper: Paper) -> str:
    """Hours by term in a grid with a sum, below a block of cells; the trainee and the centre sign
    in the last row."""
    school = school_called(case, (*CFAS, "Centre de formation Modèle"))
    _plain(paper)
    start, end = preparing(case)
    hours = hours_of(case)
    day = issue_day(case, 1, 30)
    total = hours or 0
    part = total // 4
    shares = [part, part, part, total - 3 * part]
    head = _pairs([("Organisme", paper.put("organisation", school.name)), ("Adresse", txt(school.address)), ("Stagiaire", indexed(paper)), ("Né(e) le", paper.birth_date(form=figures(case.person.birth_date))), ("Formation", txt(f"BTS {branch(case)}")), ("Référent", txt(someone(case))), ("Début", dated(paper, "start", start, figures(start))), ("Fin", dated(paper, "end", end, figures(end)))])  # fmt: skip
    terms = [f"[{k}]" for k in ("Semestre 1", "Semestre 2", "Semestre 3", "Semestre 4", "*TOTAL*")]
    values = [f"[#align(right)[{h if hours else ''}]]" for h in shares]
    values.append(f"[#align(right)[{thick(hours_said(paper, hours, ' h'))}]]")
    return (
        _grid("(26mm, 1fr, 26mm, 1fr)", [_wide(f"#align(center)[{thick(txt(paper.choose('ATTESTATION DE SUIVI DE FORMATION', 'ATTESTATION DE FORMATION – VOLUME HORAIRE')), 13)}]", 4, "rgb(226,239,218)"), *head])
        + rise(2)
        + "Heures de formation en centre, de la préparation entière (stages non compris)\n"
        + _grid("(1fr,) * 5", [*terms, *values])
        + rise(2)
        + f"Fait le {dated(paper, 'issue_date', day, figures(day))} à {txt(school.place.town)}\n"
        + _grid("(1fr, 1fr)", [f"[Le stagiaire \\ {paper.sign('candidate', width_mm=70, height_mm=22)}]", f"[Pour l'organisme \\ {paper.sign('training_centre', width_mm=70, height_mm=26, stamp=seal_of(school))}]"])
    )  # fmt: skip


@opened_layout("r408_attestation", "spreadsheet_row_per_annex", defects=("annex_missing",))
def spreadsheet_row_per_annex(case: Case, paper: Paper) -> str:
    """A body's sheet: trainee's cells, a row an annex with « OUI » or « NON », two hands."""
    body = invent_training_body(case.rng)
    _plain(paper)
    start, end, day = short_course(case)
    held = list(case.fact("annexes", case.rng.choice(([3, 5], [4, 5], [3, 4, 5]))))
    held = [] if case.has("annex_missing") else held
    words = {3: "Monteur / démonteur", 4: "Réceptionneur", 5: "Utilisateur"}
    rows: list[str] = []
    for k in (3, 4, 5) if held else ():
        number = paper.add("annexes", k, str(k)) if k in held else str(k)
        rows += [f"[R408 annexe {number}]", f"[{txt(words[k])}]", f"[#align(center)[{'OUI' if k in held else 'NON'}]]"]  # fmt: skip
    rows = rows or ["[R408]", "[Travail sur échafaudage]", "[#align(center)[OUI]]"]
    head = _pairs([*names(paper, "NOM", "NOM D'USAGE", "PRÉNOM", first=True), ("NÉ(E) LE", paper.birth_date(form=figures(case.person.birth_date))), ("ORGANISME", paper.put("organisation", body.name)), ("FORMATEUR", txt(someone(case))), ("DÉBUT", paper.date("training_start", start, form=figures(start))), ("FIN", paper.date("training_end", end, form=figures(end))), ("DÉLIVRÉE LE", paper.date("issue_date", day, form=figures(day)))])  # fmt: skip
    return (
        _grid("(40mm, 1fr)", [_wide(f"#align(center)[{thick(txt(paper.choose('ATTESTATION DE FORMATION ÉCHAFAUDAGE', 'ATTESTATION – ÉCHAFAUDAGES DE PIED')), 13)}]", 2, "rgb(255,230,153)"), *head])
        + rise(2)
        + _grid("(1fr, 1fr, 30mm)", ["[*Référence*]", "[*Compétence*]", "[*Validée*]", *rows])
        + rise(2)
        + _grid("(1fr, 1fr)", [f"[Visa formateur \\ {paper.sign('training_centre', width_mm=66, height_mm=20)}]", f"[Visa et cachet de l'organisme \\ {paper.sign('training_centre', width_mm=70, height_mm=26, stamp=seal_of(body))}]"])
    )  # fmt: skip


@opened_layout("electrical_safety_attestation", "spreadsheet_of_symbols")
def spreadsheet_of_symbols(case: Case, paper: Paper) -> str:
    """A list of symbols with a cross in one cell, a narrow table at the left of a mostly white
    sheet, the trainer's hand below it."""
    body, rng = invent_training_body(case.rng), case.rng
    _plain(paper)
    day = issue_day(case, 5, 700)
    held = rng.choice(("B0", "BS", "B1V", "BR", "BC"))
    marks = []
    for symbol in ("H0", "B0", "BS", "B1V", "BR", "BC"):
        marks += [f"[{symbol}]", f"[#align(center)[{'X' if symbol == held else ''}]]"]
    head = _pairs([*names(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=figures(case.person.birth_date))), ("Société", txt(invent_firm(rng).name)), ("Date", paper.date("issue_date", day, form=figures(day)))])  # fmt: skip
    return (
        f"{thick(txt(body.name))} – {txt(body.place.town)} \\ {txt(paper.choose('ATTESTATION DE FORMATION – RISQUES ÉLECTRIQUES', 'ATTESTATION DE FORMATION À L’HABILITATION ÉLECTRIQUE (NF C 18-510)'))}\n"
        + f"#block(width: 105mm)[{_grid('(30mm, 1fr)', head)}]\n"
        + f"#block(width: 60mm)[{_grid('(1fr, 1fr)', ['[*Symbole*]', '[*Avis favorable*]', *marks])}]\n"
        + f"Le formateur {txt(someone(case))} \\ {paper.sign('training_centre', width_mm=60, height_mm=24, stamp=seal_of(body))}\n"
    )  # fmt: skip


@opened_layout("school_certificate", "centre_spreadsheet_on_a_third", defects=YEARS)
def centre_spreadsheet_on_a_third(case: Case, paper: Paper) -> str:
    """A centre's strip of cells for each apprentice: head, tutor and firm around the learner's
    line, the hand at the end of the row."""
    school, firm, rng = school_called(case, CFAS), invent_firm(case.rng), case.rng
    _plain(paper)
    page_of(paper, 210, 120, 11, 12, 8, 12)
    study, begins, day = school_year(case)
    level = paper.put("year_of_study", study, paper.choose(("1ère année", "2ème année")[study - 1], ("1re année", "2e année")[study - 1]))  # fmt: skip
    span = paper.put("school_year", f"{begins}-{begins + 1}", paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}"))  # fmt: skip
    rows = [*names(paper, "Nom", "Nom d'usage", "Prénom(s)", sep=" "), ("Né(e) le", paper.birth_date(form=figures(case.person.birth_date))), ("Formation", txt("BTS ") + paper.put("speciality", branch(case))), ("Niveau", level), ("Année scolaire", span), ("Employeur", txt(firm.name)), ("Maître d'appr.", txt(someone(case)))]  # fmt: skip
    cells = [_wide(f"{thick(paper.put('organisation', school.name))} – {txt(school.place.town)}", 2), _wide(f"#align(center)[{thick(txt(paper.choose('CERTIFICAT DE SCOLARITÉ', 'CERTIFICAT DE SCOLARITÉ CFA')), 12)}]", 2, "rgb(252,228,214)")]  # fmt: skip
    cells += _pairs(rows)
    cells += ["[]", "[]"] * (len(rows) % 2)
    cells.append(f"table.cell(colspan: 2)[Le {dated(paper, 'issue_date', day, figures(day))} à {txt(school.place.town)} \\ Réf. {rng.randrange(100, 999)}]")  # fmt: skip
    cells.append(f"table.cell(colspan: 2)[Le directeur \\ {paper.sign('training_centre', width_mm=66, height_mm=22, stamp=seal_of(school))}]")  # fmt: skip
    return _grid("(27mm, 1fr, 27mm, 1fr)", cells, 1.2)
