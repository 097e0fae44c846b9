"""Confirmations of registration."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.apart.thirty_second.wording import (
    DAYS,
    academy,
    below,
    birth,
    cells,
    civil,
    course,
    east,
    fence,
    filed,
    fine,
    gap,
    hand,
    heavy,
    home,
    inward,
    labels,
    lodged,
    mid,
    of,
    page,
    said,
    side,
    slash,
    strip,
    table,
    tick,
)
from specimens.drawing import txt
from specimens.facts import units_of
from specimens.layout import Case, Paper, apart_layout


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """Edited by the program, then signed."""
    signed = case.fact("signed_on", case.day_before(0, 7))
    return case.fact("edited_on", signed - case.rng.randrange(0, 8) * DAYS), signed


def _number(case: Case, paper: Paper) -> str:
    number = case.fact("candidate_number", f"0{case.rng.randrange(10**9, 10**10)}")
    return paper.put("candidate_number", number)


def _academy(paper: Paper, shown: str) -> str:
    return paper.put("academy", academy(paper.case), shown)


def _tests(case: Case) -> list[tuple[str, ...]]:
    kinds = ("Ponctuel écrit", "Ponctuel oral", "Ponctuel pratique")
    return [(code, txt(label), case.rng.choice(kinds), case.rng.choice(("Inscrit", "Inscrit", "Inscrit", "Bénéfice"))) for code, label, _ in units_of(case)]  # fmt: skip


@apart_layout("registration_confirmation", "program_print_in_capitals_with_five_blocks")
def program_print_in_capitals_with_five_blocks(case: Case, paper: Paper) -> str:
    """The registration program's print: blocks with bars, capitals, the tests, a place to sign."""
    (edited, signed), p = _days(case), case.person
    page(paper, 8.8, ("Liberation Sans", "DejaVu Sans", "Liberation Sans Narrow"), (10, 13, 10, 13))
    bar = "rgb(210,220,235)"
    name = academy(case).upper()
    tests = _tests(case)
    return (
        side(f"{heavy(_academy(paper, f'ACADÉMIE DE {name}'), 10)} \\ RECTORAT – DEC \\ Bureau des examens", mid(f"{heavy(txt(paper.choose('CONFIRMATION D’INSCRIPTION', 'CONFIRMATION D’INSCRIPTION À L’EXAMEN')), 13)} \\ {paper.put('session', case.session, f'SESSION {case.session}')}"), east(f"Édité le {paper.date('edited_on', edited, form=slash(edited))} \\ Page 1 / 1"), wide="(52mm, 1fr, 38mm)")
        + strip("IDENTIFICATION", bar, "black")
        + side(f"N° CANDIDAT : {heavy(_number(case, paper))}", f"N° INSCRIPTION : {case.rng.randrange(1, 900):03d}")
        + strip("ÉTAT CIVIL", bar, "black")
        + labels([*civil(paper, "NOM DE FAMILLE", "NOM D'USAGE", "PRÉNOMS"), ("NÉ(E) LE", f"{birth(paper)} À {txt(p.birth_place.upper())}"), ("NATIONALITÉ", txt(p.nationality_word.upper()))], 40, row=1.7)
        + strip("COORDONNÉES", bar, "black")
        + labels([("ADRESSE", home(case)), ("TÉLÉPHONE", txt(p.phone)), ("COURRIEL", txt(p.email))], 40, row=1.7)
        + strip("EXAMEN ET QUALIFICATION PRÉSENTÉE", bar, "black")
        + labels([("EXAMEN", "BREVET DE TECHNICIEN SUPÉRIEUR"), ("SPÉCIALITÉ", heavy(course(paper, "speciality", ""))), ("CATÉGORIE", case.rng.choice(("INDIVIDUEL", "ENSEIGNEMENT À DISTANCE", "EXPÉRIENCE 1 AN"))), ("FORME DE PASSAGE", "GLOBALE")], 40, row=1.7)
        + strip("ÉPREUVES", bar, "black")
        + table(tests, "(18mm, 1fr, 38mm, 28mm)", ("Unité", "Libellé", "Mode", "État"), "luma(240)", inset=1.1, pt=8)
        + fence(f"Je certifie l'exactitude des renseignements ci-dessus et m'inscris à l'examen. Toute modification est à porter en rouge. \\ \\ Fait à {txt(p.place.town)}, le {paper.hand_date('signed_on', signed, 13)} #h(1fr) Signature du candidat : {hand(paper, 'candidate', None, 60, 20)}", 2.4)
    )  # fmt: skip


@apart_layout("registration_confirmation", "summary_of_two_sheets_signed_on_the_last")
def summary_of_two_sheets_signed_on_the_last(case: Case, paper: Paper) -> str:
    """A summary of two sheets: data, then the list of papers to send and the hand."""
    (edited, signed), p = _days(case), case.person
    page(paper, 10.4, ("Open Sans", "Carlito", "Lato"), (16, 18, 16, 18))
    paper.setup.footer = f"#text(size: 7pt)[Récapitulatif d'inscription – BTS #h(1fr) édition du {slash(edited)} – page #context counter(page).display() sur 2]"  # fmt: skip
    town = of(academy(case))
    asked = ("Récapitulatif signé", "Pièce d'identité", "Certificats de scolarité ou de travail", "Relevé de notes des sessions antérieures, s'il y a lieu")  # fmt: skip
    return (
        f"{heavy('Rectorat', 13)} \\ {_academy(paper, f'Académie {town}')} \\ Division des examens et concours\n"
        + gap(5)
        + heavy(txt(paper.choose("Récapitulatif de votre inscription", "Récapitulatif d'inscription au BTS")), 19, "rgb(0,0,145)")
        + f" \\ Session {paper.put('session', case.session)} – document édité le {paper.date('edited_on', edited, form=slash(edited))}\n"
        + gap(4)
        + heavy("Vous", 12) + "\n" + labels([*civil(paper), ("Date de naissance", birth(paper)), ("Commune de naissance", txt(p.birth_place)), ("Adresse", home(case)), ("Téléphone", txt(p.phone)), ("Courriel", txt(p.email))], 52)
        + gap(4)
        + heavy("Votre examen", 12) + "\n" + labels([("Examen", "Brevet de technicien supérieur"), ("Spécialité", heavy(course(paper, "speciality", ""))), ("Numéro de candidat", _number(case, paper)), ("Forme de l'examen", case.rng.choice(("globale", "progressive"))), ("Langue vivante", case.rng.choice(("anglais", "espagnol", "italien"))), ("Épreuve facultative", "aucune")], 52)
        + "#pagebreak()\n"
        + heavy("Pièces à téléverser", 12) + "\n\n" + "".join(f"#check(false) #h(1mm) {txt(x)} \\ " for x in asked)
        + gap(6)
        + heavy("Votre engagement", 12)
        + "\n\nJ'ai vérifié les informations de ce récapitulatif. Je sais que mes choix sont définitifs après la fermeture du service des inscriptions.\n"
        + gap(6)
        + side(f"Date : {paper.hand_date('signed_on', signed, 14)}", below(paper, ("candidate", "Signature du candidat ou de la candidate", None), 74, 26))
    )  # fmt: skip


@apart_layout("registration_confirmation", "cells_form_with_boxed_numbers")
def cells_form_with_boxed_numbers(case: Case, paper: Paper) -> str:
    """A form of cells: numbers and days one sign a box, tests as ticks, hand beside the date."""
    (edited, signed), p = _days(case), case.person
    page(paper, 9.2, ("Liberation Sans", "Carlito", "Open Sans"), (12, 14, 12, 14))
    number = case.fact("candidate_number", f"0{case.rng.randrange(10**9, 10**10)}")
    paper.put("birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}")
    ticks = " #h(3mm) ".join(tick(row[3] == "Inscrit", row[0]) for row in _tests(case))
    return (
        side(f"{heavy(_academy(paper, academy(case)), 12)} \\ {fine('académie d’inscription', 7)}", mid(f"{heavy('BTS', 20)}"), east(f"{paper.put('session', case.session, f'Session {case.session}')} \\ #text(size: 7.4pt)[imprimé le {paper.date('edited_on', edited, form=slash(edited))}]"), align="horizon")
        + fence(mid(heavy(txt(paper.choose("CONFIRMATION D’INSCRIPTION – CANDIDAT INDIVIDUEL", "CONFIRMATION D’INSCRIPTION AU BREVET DE TECHNICIEN SUPÉRIEUR")), 12)), 2, "1pt")
        + gap(2)
        + f"Numéro de candidat #h(3mm) {paper.comb('candidate_number', number, number)}\n"
        + lodged([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms dans l'ordre de l'état civil"), ("Né(e) à", txt(f"{p.birth_place} ({p.birth_department})"))], inset=2)
        + f"Date de naissance #h(3mm) {cells(f'{p.birth_date:%d %m %Y}')} #h(8mm) Sexe {tick(p.sex == 'F', 'F')} {tick(p.sex == 'M', 'M')}\n"
        + lodged([("Adresse personnelle", home(case)), ("Téléphone portable", txt(p.phone)), ("Adresse électronique", txt(p.email)), ("Dernière classe fréquentée", "terminale")], inset=2)
        + lodged([("Spécialité choisie", heavy(course(paper, "speciality", ""))), ("Forme", case.rng.choice(("Globale", "Progressive")))], inset=2)
        + f"Unités présentées : {ticks}\n\n"
        + fine("Une unité non cochée fait l'objet d'un bénéfice de note. L'inscription n'est enregistrée qu'au retour de ce document signé.", 7.6)
        + gap(4)
        + table([(f"Lu et vérifié par le candidat \\ \\ le {paper.hand_date('signed_on', signed, 14)}", f"Signature \\ {hand(paper, 'candidate', None, 74, 24)}")], "(1fr, 86mm)", inset=2.4)
        + fine("Réservé à l'administration – reçu le : ................ pièces : complet / incomplet", 7.6)
    )  # fmt: skip


@apart_layout("registration_confirmation", "letter_to_the_candidate_with_return_part")
def letter_to_the_candidate_with_return_part(case: Case, paper: Paper) -> str:
    """A letter that sums the registration up in sentences; the part to send back below a cut."""
    (edited, signed), p = _days(case), case.person
    page(paper, 10.2, ("Liberation Serif", "Libertinus Serif", "Carlito"), (16, 20, 14, 20))
    number, town = _number(case, paper), of(academy(case))
    return (
        side(f"RECTORAT \\ {heavy(_academy(paper, f'Académie {town}'))} \\ Service des inscriptions", f"#v(10mm){txt(p.civility)} {txt(p.first_name)} {txt(p.usage_name or p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}")
        + gap(4)
        + f"Courrier édité le {paper.date('edited_on', edited, form=said(paper, edited))}\n\n{heavy('Objet : confirmation de votre inscription au brevet de technicien supérieur')}\n\n"
        + f"{p.civility},\n\nVous avez demandé votre inscription à l'examen du BTS, {paper.put('session', case.session, f'session {case.session}')}. Votre demande est enregistrée sous le numéro de candidat {heavy(number)}, dans la spécialité {heavy(course(paper, 'speciality', ''))}, sous la forme {case.rng.choice(('globale', 'progressive'))}.\n\n"
        + "Veuillez vérifier les indications ci-dessous, qui figureront sur votre diplôme, puis dater et signer la confirmation avant de la déposer dans votre espace avec les pièces demandées.\n"
        + gap(2)
        + inward(labels([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms", join=" "), ("Naissance", f"{birth(paper)} à {txt(p.birth_place)}"), ("Téléphone", txt(p.phone))], 40), 10)
        + gap(1)
        + "Les convocations seront mises en ligne au mois d'avril.\n\nLe service des inscriptions\n"
        + gap(4)
        + '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n'
        + heavy("CONFIRMATION D'INSCRIPTION – PARTIE À RETOURNER")
        + f"\n\nJe soussigné(e) {filed(paper)} confirme mon inscription et certifie exacts les renseignements ci-dessus.\n"
        + gap(3)
        + side(f"Fait le {paper.hand_date('signed_on', signed, 14)}", below(paper, ("candidate", "Le candidat (signature)", None), 70, 24))
    )  # fmt: skip
