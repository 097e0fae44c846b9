"""Papers of the national service and of the census."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.facts import ONE, birthday, day_of_defence
from specimens.opened.sixth.wording import (
    addressee,
    beside,
    born_on,
    captions,
    dotted,
    down,
    engraved,
    issued,
    marianne,
    numeric,
    of,
    on_day,
    sheet,
    signs_under,
    spoken_name,
    stranger,
    strong,
    tiny,
    title_line,
    told_apart,
)
from specimens.people import invent_place


def _centre(case: Case) -> str:
    return invent_place(case.rng).town


@opened_layout("jdc_certificate", "stub_on_a_third_of_sheet")
def stub_on_a_third_of_sheet(case: Case, paper: Paper) -> str:
    """A detachable strip: values over their captions, the day in words, a round seal, the rest of the
    convocation cut away."""
    town, rng, who = _centre(case), case.rng, case.person
    day = day_of_defence(case)
    sheet(paper, 210, 120, (10, 14, 8, 14))
    paper.setup.size_pt = 9.5
    form = rng.choice((french.date_long(day), french.date_in_words(day), numeric(day)))
    return (
        f"{strong('MINISTÈRE DE LA DÉFENSE', 9)} – Direction du service national #h(1fr) {strong('RÉPUBLIQUE FRANÇAISE', 9)}\n#line(length: 100%, stroke: 0.6pt)\n"
        + title_line(paper.choose("ATTESTATION DE PARTICIPATION À LA J.D.C.", "JOURNÉE DÉFENSE ET CITOYENNETÉ – CERTIFICAT DE PARTICIPATION"), 12)
        + down(2)
        + captions([*told_apart(paper, "nom", "nom d'usage", "prénoms", sep=" "), ("date de naissance", paper.birth_date(form=f"{who.birth_date:%d.%m.%Y}")), ("lieu", txt(who.birth_place)), ("n° d'ordre", txt(f"{rng.randrange(100, 9999)}/{rng.choice('ABC')}"))], "(1fr, 1fr, 1fr)")
        + down(2)
        + f"{who.agree('L’intéressé', 'L’intéressée')} a pris part à la journée du {paper.date('session_date', day, form=form)} tenue à {txt(town)} (art. L. 114-3 du code du service national).\n"
        + down(1)
        + f"#grid(columns: (1fr, 62mm), align: horizon, [{tiny('À conserver : demandé pour les examens, les concours et le permis de conduire jusqu’à 25 ans. Aucun duplicata.', 7)}], [Le chef de session \\ {paper.sign('authority', width_mm=58, height_mm=19, stamp=engraved('Service national', town))}])\n"
    )  # fmt: skip


def _sixteen(case: Case) -> dt.date:
    """The day of the census, in the three months after the sixteenth birthday."""
    if case.has("future_date"):
        return case.day_before(2, 9)
    turned = birthday(case, 16)
    return case.fact("issue_date", turned + case.rng.randrange(4, 88) * ONE)


@opened_layout("census_attestation", "mairie_software_form")
def mairie_software_form(case: Case, paper: Paper) -> str:
    """A town hall's software: dotted lines, the parents' names, the mayor by delegation."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    day = _sixteen(case)
    father = f"{rng.choice(('Bruno', 'Hassan', 'Paulo', 'Thierry'))} {who.birth_name}"
    mother = (
        f"{rng.choice(('Valérie', 'Samira', 'Carla', 'Isabelle'))} {stranger(case).split()[-1]}"
    )
    paper.setup.size_pt = 10.5
    return (
        beside(f"DÉPARTEMENT : {txt(place.department)} \\ {strong(txt('COMMUNE ' + of(place.town).upper()))} \\ Service population – état civil", f"#align(right)[RÉPUBLIQUE FRANÇAISE \\ {tiny('Liberté – Égalité – Fraternité', 8)}]")
        + down(5)
        + title_line(paper.choose("ATTESTATION DE RECENSEMENT", "RECENSEMENT CITOYEN OBLIGATOIRE – ATTESTATION"), 15)
        + "#align(center)[#text(size: 0.85em)[(articles L. 113-1 et R. 111-1 et suivants du code du service national)]]\n"
        + down(3)
        + dotted("N° d'enregistrement :", txt(f"{day.year}-{rng.randrange(3, 190):04d}"))
        + "".join(dotted(k + " :", v) for k, v in told_apart(paper, "Nom de famille", "Nom d'usage", "Prénoms"))
        + dotted("Date et lieu de naissance :", paper.birth_date(form=french.date_long(who.birth_date)) + txt(f" à {who.birth_place}"))
        + dotted("Domicile :", txt(f"{who.street}, {place.post_code} {place.town}"))
        + dotted("Père (nom, prénom) :", txt(father))
        + dotted("Mère (nom de naissance, prénom) :", txt(mother))
        + down(2)
        + f"Le Maire certifie que la personne désignée ci-dessus a souscrit en mairie la déclaration de recensement. {who.agree('Il', 'Elle')} devra faire connaître tout changement de domicile jusqu'à l'âge de 25 ans.\n\n"
        + f"Fait à {txt(place.town)}, le {on_day(paper, 'issue_date', day)}\n"
        + down(3)
        + beside(f"{tiny('Signature de l’administré(e)', 8)} \\ {paper.sign('candidate', width_mm=55, height_mm=22)}", signs_under(paper, "authority", "Pour le Maire,", "l'adjoint délégué", stamp=engraved("Mairie", place.town)))
        + tiny("Cette attestation est exigée pour toute inscription à un examen avant 18 ans. La mairie n'en délivre pas de duplicata.", 7.5)
    )  # fmt: skip


@opened_layout("jdc_exemption", "table_of_reasons_ticked")
def table_of_reasons_ticked(case: Case, paper: Paper) -> str:
    """The exemption notice as a letter with the law's reasons in a list, one of them ticked."""
    town, rng, who = _centre(case), case.rng, case.person
    day = issued(case, 30, 800)
    if not case.has("future_date"):
        day = max(day, birthday(case, 17))
    return (
        marianne("MINISTÈRE DES ARMÉES", f"Centre du service national et de la jeunesse {of(town)}", f"Bureau des administrés – poste {rng.randrange(100, 999)}")
        + addressee(paper)
        + down(5)
        + title_line(paper.choose("ATTESTATION D'EXEMPTION", "ATTESTATION DÉFINITIVE D'EXEMPTION DE LA JDC"), 14)
        + down(2)
        + f"Le chef du centre atteste que {spoken_name(paper)}, {born_on(paper)}, est {who.agree('exempté', 'exemptée')} de participer à la journée défense et citoyenneté pour le motif suivant :\n\n"
        + "#check(true) inaptitude médicale reconnue (carte d'invalidité ou certificat médical) \\ #check(false) résidence à l'étranger au-delà de vingt-cinq ans \\ #check(false) autre\n\n"
        + "Au titre de l'article L. 114-7 du code du service national, la présente attestation permet de s'inscrire aux examens et concours soumis au contrôle de l'autorité publique.\n\n"
        + f"{txt(town)}, le {on_day(paper, 'issue_date', day)}\n"
        + down(3)
        + f"#pad(left: 95mm)[{signs_under(paper, 'authority', 'Le chef du centre', stamp=engraved('CSNJ', town), below=stranger(case))}]"
    )  # fmt: skip
