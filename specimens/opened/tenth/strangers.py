"""Papers near to those that are asked, and none of them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.cards import square_code
from specimens.drawing import txt
from specimens.facts import ONE
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.tenth.wording import (
    civil_rows,
    course,
    face,
    gap,
    grid_table,
    hand,
    headline,
    house,
    lined_table,
    republic,
    sheet,
    slashes,
    somebody,
    strong,
    surname_first,
    thin_rule,
    tiny,
    two,
)


@opened_layout("unknown", "half_year_report_of_a_class_council")
def half_year_report_of_a_class_council(case: Case, paper: Paper) -> str:
    """A school's report for half a year, teachers' words by subject: no record of an examination."""
    rng, school = (
        case.rng,
        house(case, "Lycée Victor-Modèle", "Lycée des Exemples", "Campus Fictif"),
    )
    sheet(paper, (210, 297), (12, 13, 12, 13), 8.8)
    face(paper, "Liberation Sans", "Carlito", "DejaVu Sans")
    begins = case.session - 2
    remarks = ("Bon semestre, continuez.", "Des efforts, résultats fragiles.", "Ensemble satisfaisant.", "Participation active.", "Travail irrégulier.", "Trop d'absences.")  # fmt: skip
    subjects = ("Culture générale et expression", "Anglais", "Mathématiques", "Physique-chimie", "Enseignement professionnel", "Projet et accompagnement")  # fmt: skip
    rows = [(f"{txt(s)} \\ {tiny(somebody(case), 7)}", f"{rng.randrange(14, 34) / 2:.1f}".replace(".", ","), f"{rng.randrange(18, 26) / 2:.1f}".replace(".", ","), txt(rng.choice(remarks))) for s in subjects]  # fmt: skip
    return (
        f"{strong(txt(school.name), 11)} – {txt(school.place.town)} #h(1fr) Année scolaire {begins}-{begins + 1}\n{thin_rule()}"
        + headline(f"BULLETIN DU {rng.choice(('1er', '2e'))} SEMESTRE", 14)
        + f"Étudiant(e) : {strong(surname_first(paper))} #h(8mm) né(e) le {paper.birth_date(form=slashes(case.person.birth_date))} #h(1fr) Classe : {rng.choice(('1re', '2e'))} année BTS {txt(course(case))}\n"
        + grid_table(("Matière et professeur", "Moyenne", "Classe", "Appréciation"), rows, "(58mm, 20mm, 18mm, 1fr)", "luma(235)", 1.7)
        + f"Absences : {rng.randrange(0, 22)} demi-journées #h(6mm) Retards : {rng.randrange(0, 9)}\n\n*Appréciation du conseil de classe :* {txt(rng.choice(('semestre encourageant, il faut poursuivre les efforts en enseignement professionnel.', 'résultats justes, un travail régulier est attendu.')))}\n"
        + gap(3)
        + hand(paper, "training_centre", f"Le proviseur adjoint, {somebody(case)}", wide=56, high=20)
    )  # fmt: skip


@opened_layout("unknown", "online_request_for_a_new_card_summary")
def online_request_for_a_new_card_summary(case: Case, paper: Paper) -> str:
    """The summary of an online request for an identity card: a request and no card."""
    rng, who = case.rng, case.person
    made = case.today - rng.randrange(2, 60) * ONE
    parents = (f"{rng.choice(('Henri', 'Malik', 'Serge'))} {who.birth_name}", somebody(case))
    grown = dt.date(made.year - rng.randrange(44, 62), rng.randrange(1, 13), rng.randrange(1, 28))
    return (
        two(republic("Ministère de l'Intérieur", "France Titres – ANTS"), f"#align(right)[{square_code(paper, 24)} \\ {tiny('À présenter au guichet', 7.5)}]")
        + headline("RÉCAPITULATIF DE PRÉ-DEMANDE – CARTE NATIONALE D'IDENTITÉ", 13, "left")
        + f"Numéro de pré-demande : {strong(''.join(rng.choice('ABCDEFGHJKLMNPQRSTUVWXYZ23456789') for _ in range(10)))} #h(1fr) enregistrée le {txt(slashes(made))}\n"
        + gap(2)
        + lined_table([("Motif", rng.choice(("renouvellement (titre périmé)", "perte", "première demande"))), *civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Naissance", f"{paper.birth_date(form=slashes(who.birth_date))} à {txt(who.birth_place)}"), ("Taille", f"1,{rng.randrange(55, 93)} m"), ("Parent 1", txt(f"{parents[0]}, né le {slashes(grown)}")), ("Parent 2", txt(parents[1])), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Courriel", txt(who.email))])
        + gap(3)
        + "Cette pré-demande ne vaut pas titre d'identité. Prenez rendez-vous dans une mairie équipée et munissez-vous d'une photographie de moins de six mois, d'un justificatif de domicile et de l'ancien titre.\n\n"
        + tiny("Ce document est conservé six mois ; passé ce délai, la pré-demande est effacée.", 8)
    )  # fmt: skip
