"""What employers confirm of their apprentices, and host firms of their trainees."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import Stay, day_after, issue_day, keep
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighteenth.wording import (
    CENTRES,
    LYCEUMS,
    ONE,
    b,
    below,
    block,
    bottom,
    boxes,
    came,
    caps,
    chart,
    civil,
    column_of,
    face,
    facts,
    framed,
    gap,
    head,
    inked,
    lid,
    mid,
    named,
    named_below,
    number,
    of,
    on,
    penned,
    push,
    region,
    right,
    roll,
    row_of,
    school_of,
    sheet,
    slash,
    sm,
    squares,
    strip,
    tick,
    track,
    two,
    way,
    who,
)
from specimens.people import invent_firm


def _begun(case: Case) -> dt.date:
    return dt.date(case.session - 2, case.rng.choice((8, 9)), case.rng.randrange(1, 28))


@opened_layout("employer_attestation", "academy_annex_completed_by_the_firm_with_a_pen")
def academy_annex_completed_by_the_firm_with_a_pen(case: Case, paper: Paper) -> str:
    """The academy's annex: civil status typed, the firm's name and day by pen, one hand."""
    firm, school, p = invent_firm(case.rng), school_of(case, CENTRES), case.person
    day = issue_day(case, 1, 40)
    face(paper, 10.2, "Liberation Sans", "Carlito")
    return (
        f"{sm(f'Académie {of(region(case))} – division des examens', 8.5)} #h(1fr) {sm('ANNEXE C', 8.5)}\n"
        + gap(2)
        + mid(b(txt(paper.choose("ATTESTATION DE L'EMPLOYEUR", "ATTESTATION D'EMPLOYEUR – CANDIDAT APPRENTI")), 14))
        + mid(sm(f"BTS – session {case.session} – à compléter par l'entreprise d'accueil", 9))
        + gap(3)
        + framed(facts([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("Diplôme préparé", txt(f"BTS {track(case)}")), ("Centre de formation", txt(school.name))], 44), 4)
        + gap(2)
        + f"Je soussigné(e), #h(2mm) {penned(paper, firm.director)}\n\nreprésentant l'entreprise #h(2mm) {_pen_field(paper, 'employer', firm.name)}\n\ncertifie que la personne désignée ci-dessus a chez nous la qualité d'apprenti(e) et qu'elle y est présente à ce jour.\n"
        + gap(2)
        + f"Date : #h(2mm) {paper.hand_date('issue_date', day)}\n"
        + gap(2)
        + right(below(paper, "employer", "Signature et cachet de l'entreprise", inked(firm), 72))
        + sm("Toute fausse déclaration expose son auteur aux peines de l'article 441-7 du code pénal.", 7.5)
    )  # fmt: skip


def _pen_field(paper: Paper, name: str, value: str) -> str:
    paper.put(name, value)
    return penned(paper, value)


@opened_layout("employer_attestation", "subsidiary_memo_to_whom_it_may_concern")
def subsidiary_memo_to_whom_it_may_concern(case: Case, paper: Paper) -> str:
    """A group's short memo with a table of three lines and a hand at the right."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    day, begun = issue_day(case, 1, 45), _begun(case)
    face(paper, 10.4, "Lato", "Open Sans", "Carlito")
    bottom(paper, f"{firm.name}, {firm.form} – {firm.address} – SIREN {firm.siren}")
    return (
        strip(firm, paper.put("employer", firm.name), rng.choice(("rgb(0,70,120)", "rgb(110,30,90)", "rgb(50,90,30)")), "Administration du personnel", firm.phone)
        + gap(5)
        + f"{b('À qui de droit')} #h(1fr) {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + gap(4)
        + f"{b(txt(paper.choose('Attestation employeur – contrat d’apprentissage en cours', 'Attestation de l’employeur d’un apprenti')), 13)}\n"
        + gap(3)
        + f"{who(paper)}, {came(paper, place=False)}, fait partie de nos effectifs comme {p.agree('apprenti', 'apprentie')}.\n"
        + gap(1)
        + boxes([("Depuis le", txt(way(paper, begun))), ("Maître d'apprentissage", txt(named(case))), ("Formation suivie", txt(f"BTS {track(case)}")), ("Lieu d'exécution", txt(firm.place.town))], 1, "white", "52mm", 2)
        + gap(1)
        + f"Cette attestation confirme son statut d'{p.agree('apprenti', 'apprentie')} auprès du service des examens. Elle n'emporte aucun engagement au-delà du terme du contrat.\n"
        + gap(5)
        + push(named_below(paper, "employer", firm.director_title, firm.director, inked(firm), 64), 92)
    )  # fmt: skip


@opened_layout("employer_attestation", "workshop_note_typed_in_few_lines")
def workshop_note_typed_in_few_lines(case: Case, paper: Paper) -> str:
    """A craftsman's note by word processor: no title block, the stamp is the letterhead."""
    firm, p = invent_firm(case.rng), case.person
    day, begun = issue_day(case, 1, 45), _begun(case)
    face(paper, 11.5, "Liberation Mono", "Libertinus Serif", "Carlito")
    return (
        gap(10)
        + f"Objet : {txt(paper.choose('attestation employeur', 'attestation de l’employeur (apprentissage)'))}\n"
        + gap(6)
        + f"Je, {txt(firm.director)}, patron de l'entreprise {paper.put('employer', firm.name)} à {txt(firm.place.town)}, déclare que {who(paper)}, {came(paper)}, est bien {p.agree('mon apprenti', 'mon apprentie')} depuis le {txt(way(paper, begun))} et le reste à ce jour, pour préparer son BTS {txt(track(case))}.\n\n"
        + f"{p.agree('Il', 'Elle')} alterne l'atelier et le CFA. Son maître d'apprentissage est {txt(named(case))}.\n\n"
        + "Je rédige ce papier pour son inscription à l'examen.\n"
        + gap(4)
        + f"{txt(firm.place.town)}, {on(paper, 'issue_date', day)}\n"
        + gap(3)
        + f"{paper.sign('employer', width_mm=70, height_mm=32, stamp=inked(firm, firm.phone))}\n"
    )  # fmt: skip


def _spells(case: Case, count: int = 1) -> list[Stay]:
    """Whole weeks, Monday to Friday, over before the upload."""
    rng = case.rng
    found: list[Stay] = []
    for year, month in ((case.session - 2, 6), (case.session - 1, 1), (case.session - 1, 5))[
        -count:
    ]:
        first = dt.date(year, month, rng.randrange(1, 12))
        first += (-first.weekday() % 7) * ONE
        found.append((first, first + (7 * rng.choice((3, 4, 5)) - 3) * ONE, 1.0))
    return case.fact("periods", found)


def _weeks(stay: Stay) -> int:
    return ((stay[1] or stay[0]) - stay[0]).days // 7 + 1


@opened_layout("internship_attestation", "host_letterhead_with_facts_under_a_rule")
def host_letterhead_with_facts_under_a_rule(case: Case, paper: Paper) -> str:
    """A firm's letter: facts listed under a rule, appreciation, hand with the tutor's name."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    stay = _spells(case)[0]
    start, end = stay[0], stay[1] or stay[0]
    one, last = way(paper, start), way(paper, end)
    keep(paper, stay, one, last)
    weeks, day = _weeks(stay), day_after(case, stay[1])
    face(paper, 10.4)
    return (
        block(firm, paper.put("employer", firm.name), f"SIRET {number(firm)}", firm.phone)
        + right(f"Le {on(paper, 'issue_date', day)}")
        + gap(5)
        + f"{b(txt(paper.choose('ATTESTATION DE STAGE', 'Attestation de stage en entreprise')), 15)}\n#v(-2mm)\n#line(length: 60mm, stroke: 1.5pt)\n"
        + gap(2)
        + f"L'entreprise atteste avoir reçu en stage {who(paper)}, {came(paper)}, étudiant{p.agree('', 'e')} en BTS {txt(track(case))}.\n"
        + facts([("Premier jour", b(txt(one))), ("Dernier jour", b(txt(last))), ("Durée", paper.put("weeks", weeks, f"{weeks} semaines")), ("Présence", "35 heures par semaine"), ("Service", txt(rng.choice(("bureau d'études", "exploitation", "administration des ventes", "atelier"))))], 36, "")
        + gap(2)
        + f"Travaux menés : {txt(rng.choice(('relevés sur site, mises au net, suivi de chantier', 'préparation de dossiers, accueil des clients, classement', 'maintenance courante et comptes rendus')))}. Le stage s'est déroulé sans incident.\n"
        + gap(6)
        + named_below(paper, "employer", "La tutrice ou le tuteur de stage", named(case), inked(firm), 66)
    )  # fmt: skip


@opened_layout("internship_attestation", "school_annex_with_squares_for_days")
def school_annex_with_squares_for_days(case: Case, paper: Paper) -> str:
    """The annex to an agreement: parts by letter, days in squares, host and school sign."""
    firm, school, p = invent_firm(case.rng), school_of(case, LYCEUMS), case.person
    stay = _spells(case)[0]
    start, end = stay[0], stay[1] or stay[0]
    keep(paper, stay, f"{start:%d %m %Y}", f"{end:%d %m %Y}")
    weeks, day = _weeks(stay), day_after(case, stay[1])
    sheet(paper, 210, 297, (13, 15, 12, 15))
    face(paper, 9.6, "Liberation Sans", "Carlito", "Open Sans")
    return (
        two(f"{b(txt(school.name))} \\ {txt(school.address)}", right(sm("Annexe 3 à la convention de stage", 8)))
        + mid(b(txt(paper.choose("ATTESTATION DE FIN DE STAGE", "ATTESTATION DE STAGE")), 14))
        + head("A. Établissement d'accueil", "rgb(40,90,90)")
        + caps([("Raison sociale", b(paper.put("employer", firm.name))), ("SIRET", txt(number(firm))), ("Adresse", txt(firm.address)), ("Nom du tuteur", txt(named(case)))])
        + head("B. Stagiaire", "rgb(40,90,90)")
        + caps([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Section", txt(f"STS {track(case)}"))])
        + head("C. Stage effectué", "rgb(40,90,90)")
        + f"du #h(2mm) {_digits(start)} #h(5mm) au #h(2mm) {_digits(end)} #h(5mm) soit {paper.put('weeks', weeks, f'{weeks} semaines')}\n\n"
        + f"{tick(True, 'stage accompli en totalité')} #h(5mm) {tick(False, 'interrompu ; motif : ....................')}\n\n"
        + f"Nombre de jours d'absence : 0 #h(5mm) Gratification versée : #h(1mm) {tick(False, 'oui')} #h(3mm) {tick(True, 'non')}\n"
        + head("D. Signatures", "rgb(40,90,90)")
        + f"Date d'établissement #h(2mm) {squares(paper, 'issue_date', day)}\n"
        + row_of(paper, [("employer", "Pour l'établissement d'accueil (cachet)", inked(firm)), ("training_centre", "Vu par le lycée", inked(school))], 178)
    )  # fmt: skip


def _digits(day: dt.date) -> str:
    return " #h(0.8mm) ".join(f'#comb("{x}")' for x in (f"{day:%d}", f"{day:%m}", f"{day:%Y}"))


@opened_layout("internship_attestation", "abroad_company_certificate_in_two_columns_of_text")
def abroad_company_certificate_in_two_columns_of_text(case: Case, paper: Paper) -> str:
    """A sheet laid across: a coloured column with the firm, the attestation beside it."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    stay = _spells(case)[0]
    start, end = stay[0], stay[1] or stay[0]
    one, last = way(paper, start), way(paper, end)
    keep(paper, stay, one, last)
    day = day_after(case, stay[1])
    weeks = _weeks(stay)
    sheet(paper, 297, 210, (16, 18, 14, 16))
    face(paper, 11, "Lato", "Carlito", "Open Sans")
    ink = rng.choice(("rgb(225,235,240)", "rgb(240,232,220)", "rgb(232,238,225)"))
    side = f"#block(fill: {ink}, width: 100%, height: 150mm, inset: 5mm)[{b(paper.put('employer', firm.name), 14)} \\ \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ \\ {sm('SIRET', 8)} \\ {txt(number(firm))} \\ \\ {sm('Contact', 8)} \\ {txt(named(case))} \\ {txt(firm.phone)}]"
    text = (
        f"{b(txt(paper.choose('Attestation de stage', 'ATTESTATION DE STAGE')), 20)}\n"
        + gap(4)
        + f"Nous soussignés certifions que {who(paper)}, {came(paper)}, inscrit{p.agree('', 'e')} en BTS {txt(track(case))}, a suivi un stage de {paper.put('weeks', weeks, f'{weeks} semaines')} dans nos locaux.\n\n"
        + chart(
            (),
            [("Arrivée", txt(one)), ("Départ", txt(last)), ("Encadrement", txt(named(case)))],
            "(34mm, 1fr)",
            line="0.3pt + luma(150)",
            inset=2.2,
        )
        + "\nLes objectifs fixés par la convention ont été atteints.\n"
        + gap(3)
        + f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + gap(2)
        + lid(paper, "employer", f"{firm.director}, {firm.director_title}", inked(firm), 66)
    )
    return two(side, text, "(70mm, 1fr)", 10)


@opened_layout("internship_attestation", "record_of_two_or_three_stays_signed_once")
def record_of_two_or_three_stays_signed_once(case: Case, paper: Paper) -> str:
    """A program's record: several stays with the same host, a row each, signed at the foot."""
    firm, school, p = invent_firm(case.rng), school_of(case, LYCEUMS), case.person
    found = _spells(case, case.rng.choice((2, 3)))
    day = day_after(case, found[-1][1])
    rows, total = [], 0
    for k, stay in enumerate(found, 1):
        one, last = slash(stay[0]), slash(stay[1] or stay[0])
        keep(paper, stay, one, last)
        total += _weeks(stay)
        rows.append((f"P{k}", txt(f"{one} – {last}"), str(_weeks(stay)), "0", txt(named(case))))
    face(paper, 9.6, "Liberation Sans", "DejaVu Sans", "Carlito")
    return (
        f"{b(txt(school.name), 11)} – {txt(school.place.town)} #h(1fr) {sm('Suivi des stages – module entreprises', 8)}\n#line(length: 100%, stroke: 0.4pt)\n"
        + mid(b(txt(paper.choose("ATTESTATION DE STAGES", "ATTESTATION DE STAGE – RELEVÉ DES PÉRIODES")), 14))
        + boxes([("Étudiant", roll(paper)), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Formation", txt(f"BTS {track(case)}")), ("Organisme d'accueil", b(paper.put("employer", firm.name))), ("SIRET, commune", txt(f"{number(firm)}, {firm.place.town}"))])
        + chart(("N°", "Dates du stage", "Semaines", "Absences", "Tuteur"), rows, "(12mm, 1fr, 24mm, 24mm, 48mm)")
        + f"Total : {b(paper.put('weeks', total, f'{total} semaines'))}\n"
        + gap(2)
        + f"L'organisme d'accueil certifie exactes les indications portées ci-dessus, le {on(paper, 'issue_date', day)}.\n"
        + column_of(paper, [("employer", f"Représentant de l'organisme : {firm.director}", inked(firm)), ("candidate", "L'étudiant(e)", None)], 70, 20, "0.4pt")
    )  # fmt: skip
