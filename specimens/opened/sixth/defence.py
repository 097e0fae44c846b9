"""Papers of the national service and of the census."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.facts import ONE, birthday, day_of_defence
from specimens.opened.sixth.wording import (
    addressee,
    beside,
    born_on,
    boxes,
    captions,
    cell,
    day_said,
    dotted,
    down,
    engraved,
    issued,
    listing,
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


def _identifier(case: Case) -> str:
    return f"{case.rng.randrange(10**9, 10**10)} {case.rng.choice('ABCDEFGH')}"


@opened_layout("jdc_certificate", "certificate_with_vu_and_articles")
def certificate_with_vu_and_articles(case: Case, paper: Paper) -> str:
    """The certificate that the day's leader hands out: texts of law, a table, notes on exams and
    driving below, the centre's seal."""
    town, rng, who = _centre(case), case.rng, case.person
    day = day_of_defence(case)
    rank = rng.choice(("commandant", "capitaine de frégate", "attaché principal", "chef de bataillon"))  # fmt: skip
    paper.setup.size_pt = 10
    return (
        marianne("MINISTÈRE DES ARMÉES", "Secrétariat général pour l'administration", "Direction du service national et de la jeunesse", f"Centre du service national et de la jeunesse {of(town)}")
        + title_line("CERTIFICAT INDIVIDUEL DE PARTICIPATION", 15)
        + title_line(paper.choose("à la journée défense et citoyenneté", "À LA JOURNÉE DÉFENSE ET CITOYENNETÉ (JDC)"), 12)
        + down(3)
        + "#text(size: 0.85em)[Vu le code du service national, notamment ses articles L. 114-2 à L. 114-13 et R. 112-2 ; \\ Vu la loi n° 2011-892 du 28 juillet 2011 ;]\n\n"
        + "Le directeur du service national et de la jeunesse certifie que :\n"
        + listing([*told_apart(paper, "NOM", "NOM D'USAGE", "PRÉNOMS", sep=" "), (who.agree("NÉ LE", "NÉE LE"), paper.birth_date(form=day_said(paper, who.birth_date))), ("À", txt(f"{who.birth_place.upper()} ({who.birth_department})")), ("IDENTIFIANT DÉFENSE", txt(_identifier(case)))], 48)
        + down(2)
        + f"a participé à la journée défense et citoyenneté organisée le {strong(on_day(paper, 'session_date', day))} sur le site {txt(of(town))} et se trouve en conséquence en règle vis-à-vis des obligations du service national.\n"
        + down(4)
        + beside(f"{tiny('Signature du titulaire', 8)} \\ {paper.sign('candidate', width_mm=55, height_mm=20)}", signs_under(paper, "authority", "Pour le directeur,", f"le {rank}", below=stranger(case), stamp=engraved("CSNJ", town)))
        + down(3)
        + "#block(stroke: 0.5pt, inset: 2.5mm)[#text(size: 0.82em)[Ce certificat est à présenter jusqu'à l'âge de 25 ans pour toute inscription aux examens et concours soumis au contrôle de l'autorité publique, dont le permis de conduire. Il n'en est délivré qu'un seul exemplaire ; tout changement d'adresse est à signaler au centre.]]\n"
        + tiny(f"Modèle DSNJ n° {rng.randrange(100, 400)} – édition {rng.choice(('janvier', 'mars', 'septembre'))} {day.year - 1}", 6.5)
    )  # fmt: skip


@opened_layout("jdc_certificate", "download_from_the_young_people_portal")
def download_from_the_young_people_portal(case: Case, paper: Paper) -> str:
    """The download of the ministry's web space: a code, the values in frames, no hand, the day of the
    print in a corner."""
    town, rng, who = _centre(case), case.rng, case.person
    day = day_of_defence(case)
    made = case.today - dt.timedelta(days=rng.randrange(1, 25))
    paper.setup.font, paper.setup.margin_mm = rng.choice(("Lato", "Open Sans", "Carlito")), (16, 18, 16, 18)  # fmt: skip
    paper.setup.footer = f"#text(size: 7pt)[Document généré le {numeric(made)} à {rng.randrange(8, 22):02d}h{rng.randrange(60):02d} – réf. {rng.randrange(10**7, 10**8)} #h(1fr) 1 / 1]"
    return (
        f"#grid(columns: (1fr, auto), [{strong('Ma JDC', 22, 'rgb(0,60,130)')} \\ Ministère des Armées et des Anciens combattants], [#{square_code(paper, 24)[1:]}])\n#line(length: 100%, stroke: 2pt + rgb(0,60,130))\n"
        + down(6)
        + f"{strong(txt(paper.choose('Certificat de participation à la JDC', 'Attestation de participation à la journée défense et citoyenneté', 'Certificat individuel de participation')), 16, 'rgb(0,60,130)')}\n"
        + down(4)
        + boxes([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=numeric(who.birth_date))), ("Pays et commune de naissance", txt(f"FRANCE – {who.birth_place.upper()}")), ("Date de la JDC", strong(paper.date("session_date", day, form=numeric(day)))), ("Centre de rattachement", txt(f"CSNJ {town.upper()}")), ("Numéro de dossier", txt(_identifier(case)))])
        + down(5)
        + f"Le ministère certifie que {who.agree('l’intéressé', 'l’intéressée')} a accompli sa journée défense et citoyenneté à la date indiquée. Ce document électronique a la même valeur que l'original ; son authenticité se vérifie au moyen du code ci-dessus pendant trois ans.\n"
        + down(5)
        + f"#text(size: 0.85em)[Recensement enregistré le {numeric(birthday(case, 16) + 20 * ONE)} – commune : {txt(who.place.town)}. Convocation envoyée le {numeric(day - 45 * ONE)}.]\n"
    )  # fmt: skip


@opened_layout("census_attestation", "consulate_half_sheet")
def consulate_half_sheet(case: Case, paper: Paper) -> str:
    """A consulate's half sheet for those who live abroad at sixteen."""
    rng, who = case.rng, case.person
    day = _sixteen(case)
    city = rng.choice(("Casablanca", "Dakar", "Bruxelles", "Montréal", "Genève"))
    sheet(paper, 210, 148, (12, 18, 10, 18))
    paper.setup.size_pt = 10
    return (
        f"{strong(txt('Consulat général de France à ' + city), 11)} \\ Section de l'administration des Français #h(1fr) N° {rng.randrange(10, 900)}/{day.year}\n#line(length: 100%, stroke: 0.4pt)\n"
        + title_line(paper.choose("ATTESTATION DE RECENSEMENT", "Attestation de recensement (service national)"), 13)
        + f"Le Consul général de France à {txt(city)} atteste que {spoken_name(paper)}, {born_on(paper)}, de nationalité française, a été {who.agree('recensé', 'recensée')} ce jour en application du livre Ier du code du service national.\n\n"
        + "La présente attestation doit être produite pour les examens et concours jusqu'à la participation à la journée défense et citoyenneté, reportée tant que dure la résidence à l'étranger.\n"
        + down(2)
        + f"#grid(columns: (1fr, 75mm), [{txt(city)}, le {on_day(paper, 'issue_date', day)}], [{cell(paper, 'authority', 'Pour le Consul général, l’agent consulaire', engraved('Consulat général', 'de France', city), 70, 24)}])\n"
    )  # fmt: skip
