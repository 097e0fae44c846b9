"""What schools and training bodies attest: the preparation followed, the school years."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import HOURS, YEARS, hours_of, hours_said, issue_day, preparing, school_year
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_fourth.wording import (
    HEADED,
    LYCEES,
    academy,
    at_right,
    bold,
    born,
    captioned,
    cells,
    centre_of,
    dated,
    de,
    digits,
    foot,
    framed,
    gap,
    hand,
    in_prose,
    labelled,
    line,
    middle,
    name_rows,
    pad_lines,
    sheet,
    side_by_side,
    siret,
    sized,
    somebody,
    subject,
)

_DISTANT = ("Étudis-Loin Modèle", "Centre Fictif de Cours à Distance", "École Télé-Spécimen")
_GRETA = ("Greta des Vallées fictives", "Greta Littoral Modèle", "AFP Exemple Promotion sociale")
_MODULES = (
    "Culture générale et expression",
    "Langue vivante étrangère : anglais",
    "Mathématiques et sciences appliquées",
    "Enseignements technologiques et professionnels",
    "Préparation aux épreuves et examens blancs",
)


def _parts(case: Case, total: int) -> list[int]:
    """The total in five parts."""
    shares = (0.14, 0.12, 0.2, 0.44)
    parts = [round(total * s) + case.rng.randrange(-6, 7) for s in shares]
    return [*parts, total - sum(parts)]


@opened_layout("training_attestation", "distance_school_letter_with_hours_by_module", defects=HOURS)
def distance_school_letter_with_hours_by_module(case: Case, paper: Paper) -> str:
    """A distance school's letter: what was followed, a table of hours by module with its sum."""
    rng, school = case.rng, centre_of(case, _DISTANT)
    start, end = preparing(case)
    day, hours = issue_day(case, 3, 40), hours_of(case)
    sheet(paper, 10, "Lato", "Open Sans", "Carlito", margins=(16, 20, 16, 20))
    foot(
        paper,
        f"{school.name} – déclaration d'activité n° 93 13 {rng.randrange(10**5, 10**6)} 13 – cet enregistrement ne vaut pas agrément de l'État",
    )
    said = bold(hours_said(paper, hours, " h"))
    parts = ["–"] * 5 if hours is None else [f"{n} h" for n in _parts(case, hours)]
    rows = [["Module", "Volume horaire"], *([m, n] for m, n in zip(_MODULES, parts, strict=True)), [bold("Total de la formation"), said]]  # fmt: skip
    return (
        f"#rect(width: 100%, height: 3mm, fill: rgb(240,120,60))\n{bold(paper.put('organisation', school.name), 16, 'rgb(50,50,90)')} #h(1fr) {sized('n° d’inscrit : ' + str(rng.randrange(10**7, 10**8)), 8.5)}\n"
        + gap(6)
        + bold(paper.choose("Attestation de suivi de la préparation au BTS", "Attestation de suivi de formation à distance"), 16, "rgb(50,50,90)")
        + gap(4)
        + f"Nous attestons que {in_prose(paper)}, {born(paper)}, est inscrit(e) dans notre établissement et suit avec assiduité la préparation à distance au brevet de technicien supérieur {bold(txt(subject(case)))}, du {dated(paper, 'start', start)} au {dated(paper, 'end', end)}, au titre de la formation professionnelle continue.\n\nLe parcours comprend :\n"
        + cells("1fr, 38mm", rows, stroke="0.4pt + luma(120)", fill=HEADED, pad=2)
        + gap(2)
        + f"Les devoirs rendus à ce jour ({rng.randrange(14, 60)}) ont été corrigés ; les connexions à la plateforme sont conformes au calendrier.\n\nAttestation délivrée à l'intéressé(e) pour servir et valoir ce que de droit.\n"
        + gap(4)
        + f"{txt(school.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + gap(1)
        + captioned(paper, "training_centre", f"{somebody(case)}, responsable de la scolarité", pad_lines(school), 74)
    )  # fmt: skip


@opened_layout("training_attestation", "greta_two_columns_with_state_head", defects=HOURS)
def greta_two_columns_with_state_head(case: Case, paper: Paper) -> str:
    """A public body for adults: trainee at the left, course at the right, a box for the hours."""
    rng, school, p = case.rng, centre_of(case, _GRETA), case.person
    start, end = preparing(case)
    day = issue_day(case, 3, 40)
    sheet(paper, 9.9, "Liberation Sans", "Open Sans", margins=(14, 17, 14, 17))
    left = f"{bold('Stagiaire de la formation continue')}\n\n" + labelled(
        [
            *name_rows(paper, "Nom", "Nom d'usage", "Prénoms"),
            ("Né(e) le", paper.birth_date(form=digits(p.birth_date))),
            (
                "Statut",
                rng.choice(
                    ("salarié en CPF", "demandeur d'emploi", "salarié, plan de l'entreprise")
                ),
            ),
        ],
        26,
        2.2,
    )
    right = f"{bold('Action de formation')}\n\n" + labelled(
        [
            ("Intitulé", f"Préparation au BTS {txt(subject(case))}"),
            ("Lieu", txt(f"{school.name}, {school.place.town}")),
            ("Début", dated(paper, "start", start)),
            ("Fin", dated(paper, "end", end)),
            ("Modalité", "cours du soir et regroupements"),
        ],
        20,
        2.2,
    )
    return (
        side_by_side("1fr, 1fr", f"{bold(txt('ACADÉMIE ' + de(academy(case)).upper()), 11)} \\ {sized('Liberté – Égalité – Fraternité', 7.5)}", at_right(f"{bold(paper.put('organisation', school.name), 12)} \\ {sized(txt(school.address), 8.5)} \\ {sized('SIRET ' + txt(siret(school)), 8)}"))
        + line("2pt + rgb(0,0,145)")
        + gap(4)
        + middle(bold("ATTESTATION DE SUIVI DE FORMATION", 15))
        + middle("préparation à un brevet de technicien supérieur")
        + gap(3)
        + cells("1fr, 1fr", [[left, right]], pad=3, align="top")
        + gap(3)
        + framed(f"Nombre total d'heures de formation en centre sur la durée de la préparation : #h(1fr) {bold(hours_said(paper, hours_of(case), ' heures'), 13)}", pad=4, fill="luma(244)")
        + gap(2)
        + f"{somebody(case)}, conseillère en formation continue, atteste que le stagiaire ci-dessus a suivi ou suit la formation dans les conditions indiquées ; les feuilles d'émargement sont tenues à la disposition du service des examens.\n"
        + gap(8)
        + side_by_side("82mm, 1fr", captioned(paper, "training_centre", "Le chef de l'établissement support (signature et cachet)", pad_lines(school), 72), f"À {txt(school.place.town)}, le {dated(paper, 'issue_date', day)}")
    )  # fmt: skip


@opened_layout(
    "school_certificate", "certificate_over_counterfoil_kept_by_the_school", defects=YEARS
)
def certificate_over_counterfoil_kept_by_the_school(case: Case, paper: Paper) -> str:
    """A lycée's program prints the certificate, and below a cut the counterfoil that it keeps."""
    rng, school, p = case.rng, centre_of(case, LYCEES), case.person
    study, begins, day = school_year(case)
    sheet(paper, 10, "Liberation Sans", "Carlito", "DejaVu Sans", margins=(13, 18, 12, 18))
    word = paper.put("year_of_study", study, ("première", "deuxième")[study - 1])
    span = rng.choice((f"{begins}-{begins + 1}", f"{begins}/{begins + 1}"))
    year = paper.put("school_year", f"{begins}-{begins + 1}", span)
    when = dated(paper, "issue_date", day)
    held = somebody(case)
    return (
        f"{bold(paper.put('organisation', school.name), 11)} – {txt(school.address)} #h(1fr) Académie {txt(de(academy(case)))}\n"
        + line()
        + gap(7)
        + middle(bold("CERTIFICAT DE SCOLARITÉ", 16))
        + gap(6)
        + f"Le chef d'établissement soussigné certifie que {bold(in_prose(paper))}, {born(paper)}, est {p.agree('inscrit', 'inscrite')} en {bold(word + ' année')} de section de technicien supérieur\n\n"
        + middle(bold("BTS " + paper.put("speciality", subject(case))))
        + f"\net y suit les cours à temps plein au titre de l'année scolaire {bold(year)}.\n\nLe présent certificat est délivré pour servir et valoir ce que de droit.\n"
        + gap(6)
        + side_by_side("1fr, 88mm", f"{txt(school.place.town)}, le {when}", f"Le chef d'établissement, {txt(held)} \\ {hand(paper, 'training_centre', pad_lines(school), 74)}")
        + gap(14)
        + '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n'
        + sized("Souche conservée par le secrétariat", 7.6)
        + gap(2)
        + labelled([("Certificat n°", str(rng.randrange(100, 2400))), ("Étudiant", txt(f"{p.birth_name} {p.first_name}")), ("Division", f"STS {study}"), ("Année scolaire", txt(span)), ("Délivré le", when)], 34, 1.8)
    )  # fmt: skip
