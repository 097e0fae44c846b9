"""What employers attest of an apprentice, and contracts of employment."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt, typewriter_font
from specimens.facts import contract_span, job_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirtieth.hands import (
    Look,
    Press,
    approved,
    on_dots,
    pen,
    sign,
)
from specimens.opened.thirtieth.wording import (
    CENTRES,
    DAY,
    at,
    birth_words,
    body_of,
    bold,
    digits,
    drop,
    free_day,
    gap,
    home,
    lines_of,
    name_rows,
    note,
    page,
    par,
    plain_name,
    row,
    someone,
    studied,
    table,
    tick,
    told,
    whole,
)
from specimens.people import invent_firm


def _lately(case: Case) -> dt.date:
    return case.fact("issue_date", case.day_before(2, 45))


@opened_layout("employer_attestation", "site_office_letter_with_hand_left_and_round_stamp_right")
def site_office_letter_with_hand_left_and_round_stamp_right(case: Case, paper: Paper) -> str:
    """A building firm's letter: addressee at the right, the pen at the left, the stamp beside it."""
    firm, rng = invent_firm(case.rng), case.rng
    (start, end), day = contract_span(case), _lately(case)
    page(paper, 11, rng.choice(("Caladea", "Carlito")), (18, 22, 18, 24))
    paper.setup.footer = at(
        "center", note(f"{firm.name} – {firm.form} – SIRET {firm.siret} – {firm.address}", 7)
    )
    hand = sign(paper, "employer", 58, 22, Look(gait="ribbon", wide=48, high=15))
    stamp = paper.stamp(lines_of(firm), shape="round", colour="red", width_mm=34)
    return (
        f"{bold(paper.put('employer', firm.name), 17, 'rgb(160,80,20)')} \\ {note('Gros œuvre – rénovation – tous travaux', 8.5)}\n"
        + gap(8)
        + f"#pad(left: 90mm)[Division des examens et concours \\ Bureau du BTS \\ #v(4mm) {txt(firm.place.town)}, le {paper.date('issue_date', day, form=told(day))}]\n"
        + gap(8)
        + par("Objet : ", bold(txt("attestation d’emploi en qualité d’apprenti")), " \\ Pièce pour l'inscription à l'examen")
        + par("Madame, Monsieur,")
        + par(f"Je soussigné(e) {txt(firm.director)}, {txt(firm.director_title.lower())}, atteste que ", paper.full_name(), ", ", birth_words(paper), f", est employé(e) par nos soins comme apprenti(e) depuis le {txt(told(start))}, le contrat d'apprentissage courant jusqu'au {txt(told(end))}.")
        + par(f"L'intéressé(e) prépare chez nous, en alternance, le BTS {txt(studied(case))}.")
        + par("Veuillez recevoir, Madame, Monsieur, mes salutations les meilleures.")
        + gap(6)
        + whole(row([f"L'employeur, {txt(firm.director)} \\ {hand}", stamp], "(70mm, 1fr)", 10, "left + horizon"))
    )  # fmt: skip


@opened_layout("employer_attestation", "fund_form_by_pen_with_ticks_and_dotted_signature")
def fund_form_by_pen_with_ticks_and_dotted_signature(case: Case, paper: Paper) -> str:
    """A photocopied form that the manager fills in by pen: names, days, ticks, a dotted line."""
    firm, centre = invent_firm(case.rng), body_of(case, CENTRES)
    (start, end), day, p = contract_span(case), _lately(case), case.person
    page(paper, 10.8, typewriter_font(case.rng), (20, 20, 15, 22))
    paper.setup.leading_em = 1.15
    name = plain_name(paper)
    mark = sign(paper, "employer", 92, 28, Look("dark", "script", 44, 14, dx=-14), press=Press(lines_of(firm), "plain", "blue", 46, dx=22, dy=2))  # fmt: skip
    return (
        at("center", bold(txt("ATTESTATION DE L’EMPLOYEUR"), 14) + " \\ (candidat apprenti - enseignement à distance)")
        + "#line(length: 100%, stroke: 0.7pt)\n"
        + par("Je soussigné(e) (nom, fonction) ", on_dots(pen(paper, f"{firm.director}, {firm.director_title.lower()}", pt=13)))
        + par("de l'entreprise ", on_dots(pen(paper, firm.name, "employer")))
        + par("sise à ", on_dots(pen(paper, firm.place.town)), " SIRET ", on_dots(pen(paper, firm.siret, pt=12), "58mm"))
        + par("confirme que M. / Mme ", on_dots(pen(paper, name, "full_name")))
        + par("né(e) le ", on_dots(pen(paper, digits(p.birth_date), "birth_date", p.birth_date.isoformat()), "60mm"))
        + par(tick(True, "a bien la qualité d'apprenti(e) dans l'entreprise"), " \\ ", tick(False, "n'a pas ou n'a plus cette qualité"))
        + par("depuis le ", on_dots(pen(paper, digits(start)), "50mm"), " et jusqu'au ", on_dots(pen(paper, digits(end)), "50mm"))
        + par("Centre assurant la formation : ", on_dots(pen(paper, centre.name)))
        + par("Attestation établie pour l'inscription à l'examen du brevet de technicien supérieur.")
        + par("A ", on_dots(pen(paper, firm.place.town), "60mm"), " le ", on_dots(paper.hand_date("issue_date", day), "60mm"))
        + whole(row(["Signature et cachet de l'employeur :", on_dots(mark, "96mm")], "(1fr, 98mm)", 3, "left + horizon"))
    )  # fmt: skip


@opened_layout(
    "employer_attestation", "group_staff_service_note_with_transparent_pen_over_typed_name"
)
def group_staff_service_note_with_transparent_pen_over_typed_name(case: Case, paper: Paper) -> str:
    """A group's staff service writes from its program; a scanned thin pen over the typed name."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    (start, end), day = contract_span(case), _lately(case)
    page(paper, 9.8, rng.choice(("Open Sans", "Liberation Sans")), (16, 20, 16, 20))
    who = someone(case)
    cells = [
        "Employeur", bold(paper.put("employer", firm.name)), "Établissement", txt(firm.address), "Matricule", str(rng.randrange(10**4, 10**6)),
        *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", " "), "Date de naissance", paper.birth_date(form=digits(p.birth_date)),
        "Statut", bold(txt("Apprenti(e)")), "Nature du contrat", "Contrat d'apprentissage (loi 2018-771)",
        "Période du contrat", f"du {txt(digits(start))} au {txt(digits(end))}", "Diplôme préparé", txt(f"BTS {studied(case)}"), "Situation au jour de l'attestation", "En poste – contrat en cours",
    ]  # fmt: skip
    mark = sign(paper, "employer", 66, 18, Look("sky", "spikes", 42, 14, seen=0.55, dx=-6))
    return (
        row([f"#rect(width: 26mm, height: 9mm, fill: rgb(30,40,90))[#align(center + horizon)[{bold(txt('GROUPE'), 9, 'white')}]]", at("right", f"Direction des ressources humaines \\ Pôle alternance \\ {note('Réf. ALT/' + str(rng.randrange(100, 999)), 8)}")], "(1fr, 1fr)")
        + gap(10)
        + f"#block(fill: luma(240), width: 100%, inset: 4mm)[{bold(txt('Attestation de statut d’apprenti'), 15)}]\n"
        + gap(3)
        + table(cells, "(60mm, 1fr)", inset=2, stroke="none", fill="(x, y) => if calc.odd(y) { rgb(247,248,252) }")
        + par("L'employeur confirme par la présente que la personne désignée ci-dessus est liée à lui par un contrat d'apprentissage et qu'elle a, à ce titre, le statut d'apprenti.")
        + drop()
        + par(f"Établi à {txt(firm.place.town)} le ", paper.date("issue_date", day, form=digits(day)), ".")
        + gap(3)
        + whole(f"{mark} \\ #v(-7mm) {bold(txt(who))} \\ Relations avec les écoles et les CFA \\ {note('pour le responsable des ressources humaines', 8)}")
    )  # fmt: skip


@opened_layout("employer_attestation", "bilingual_craft_card_sized_slip_with_master_and_manager")
def bilingual_craft_card_sized_slip_with_master_and_manager(case: Case, paper: Paper) -> str:
    """A frontier workshop's half sheet in French and German; master and manager sign side by side."""
    firm = invent_firm(case.rng)
    (start, _), day = contract_span(case), _lately(case)
    paper.setup.width_mm, paper.setup.height_mm = 210, 148
    page(paper, 9.6, "Liberation Serif", (12, 15, 9, 15))
    german = f'#text(style: "italic", fill: luma(80), size: 8.4pt)[{txt("Bestätigung des Ausbildungsverhältnisses – nur zur Kenntnis")}]'
    hands = [
        f"Le maître d'apprentissage / #text(style: \"italic\")[Ausbilder] \\ {sign(paper, 'employer', 74, 20, Look('pencil', 'monogram', 19, 10))}",
        f"Le chef d'entreprise / #text(style: \"italic\")[Betriebsinhaber] \\ {sign(paper, 'employer', 84, 29, Look('bottle', 'stroke', 40, 15, dx=8), press=Press(lines_of(firm), 'rectangle', 'green', 48, dx=-8, dy=2, over=True))}",
    ]  # fmt: skip
    return (
        gap(8)
        + row([f"{bold(paper.put('employer', firm.name), 13)} \\ {txt(firm.address)} – Tél. {txt(firm.phone)}", at("right", f"{txt(firm.place.town)}, {paper.date('issue_date', day, form=digits(day))}")], "(1fr, auto)")
        + "#line(length: 100%, stroke: 0.5pt)\n"
        + at("center", bold(txt("ATTESTATION D’APPRENTISSAGE DE L’EMPLOYEUR"), 12.5) + f" \\ {german}")
        + par("L'entreprise certifie que ", paper.full_name(), ", ", birth_words(paper), f", y est en apprentissage depuis le {txt(told(start))} en vue du BTS {txt(studied(case))}, et qu'à la date de ce jour le contrat n'a pas été rompu.")
        + par(f"#text(style: \"italic\", size: 8.6pt, fill: luma(80))[{txt('Der Betrieb bescheinigt, dass die genannte Person seit dem oben angegebenen Tag dort in der Ausbildung steht.')}]")
        + whole(row(hands, "(1fr, 88mm)", 4))
    )  # fmt: skip


# -- contracts of employment ---------------------------------------------------------------------


@opened_layout(
    "employment_contract",
    "hotel_contract_with_initials_and_pens_over_captions",
    defects=("wrong_job",),
)
def hotel_contract_with_initials_and_pens_over_captions(case: Case, paper: Paper) -> str:
    """A two-page contract by clauses: initials at the foot of the first page, pens over captions."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start, job = case.fact("start", case.today - rng.randrange(120, 1200) * DAY), job_of(case)
    page(paper, 12, rng.choice(("Liberation Serif", "Libertinus Serif")), (22, 24, 16, 24))
    paper.setup.leading_em = 0.95
    paper.setup.justify = True
    initials = at("right", f"{note('Paraphes', 7.5)} #h(2mm) {approved(paper, 'candidate', p.first_name[0] + p.birth_name[0], 14)} #h(3mm) {approved(paper, 'employer', firm.director[0] + firm.name[0], 14)}")  # fmt: skip
    hands = [
        f"{approved(paper, 'employer')} \\ {sign(paper, 'employer', 72, 28, Look('ball', 'knot', 38, 16, dx=6), press=Press(lines_of(firm), 'plain', 'violet', 48, dy=3))} \\ {note('Signature de l’employeur', 9)}",
        f"{approved(paper, 'candidate')} \\ {sign(paper, 'candidate', 66, 28)} \\ {note('Signature du salarié', 9)}",
    ]  # fmt: skip
    first = (
        at("center", bold(txt(paper.choose("CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE", "Contrat de travail – durée indéterminée")), 14.5))
        + gap(3)
        + par("Entre les soussignés : ", bold(paper.put("employer", firm.name)), f", {txt(firm.form)}, dont le siège social se trouve {txt(firm.address)}, inscrite au registre sous le n° {txt(firm.siren)}, représentée par {txt(firm.director)}, ci-après « l'employeur », d'une part,")
        + par("et ", paper.full_name(), ", ", birth_words(paper), ", demeurant ", home(paper), f", de nationalité {txt(p.nationality_word.lower())}, ci-après « le salarié », d'autre part.")
        + par("*I – Engagement.* Sous réserve de la visite d'information et de prévention, le salarié est engagé à compter du ", paper.date("start", start, form=told(start)), " pour une durée indéterminée. La déclaration préalable à l'embauche a été adressée à l'URSSAF.")
        + par("*II – Période d'essai.* Les parties conviennent d'une période d'essai de deux mois, renouvelable une fois par écrit.")
        + par("*III – Emploi et qualification.* Le salarié exerce les fonctions de ", bold(paper.put("job_title", job)), f", niveau {rng.choice(('III', 'IV'))}, échelon {rng.randrange(1, 4)}. Il rend compte à {txt(someone(case))}.")
        + par(f"*IV – Lieu de travail.* {txt(firm.place.town)} ; il peut changer dans le même secteur géographique.")
        + par("*V – Durée du travail.* 151,67 heures par mois, selon les plannings remis quinze jours à l'avance.")
        + par(f"*VI – Rémunération.* {rng.randrange(1900, 3100)} euros bruts par mois.")
        + par("*VII – Congés.* Deux jours et demi ouvrables par mois de travail effectif.")
        + gap(6)
        + initials
    )  # fmt: skip
    signed_on = start - rng.randrange(1, 12) * DAY
    return (
        first
        + "#pagebreak()\n"
        + par("*VIII – Obligations.* Le salarié s'engage à observer les règles d'hygiène et de sécurité et la plus entière discrétion.")
        + par("*IX – Retraite et prévoyance.* Affiliation à la Caisse fictive dès l'entrée dans l'entreprise.")
        + par("*X – Rupture.* Chacune des parties peut rompre le contrat en respectant le préavis conventionnel.")
        + par("*XI – Convention collective.* Celle de la branche, tenue à la disposition du personnel.")
        + gap(4)
        + par(f"Fait en double exemplaire à {txt(firm.place.town)}, le {free_day(paper, signed_on, told(signed_on))}.")
        + whole(row(hands, "(1fr, 1fr)", 8))
    )  # fmt: skip


@opened_layout(
    "employment_contract", "simplified_title_blank_by_pen_with_four_cells", defects=("wrong_job",)
)
def simplified_title_blank_by_pen_with_four_cells(case: Case, paper: Paper) -> str:
    """A stationer's blank for a fixed term: answers by pen, a square of cells with name and pen."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start, job = case.fact("start", case.today - rng.randrange(90, 420) * DAY), job_of(case)
    end = case.fact("end", start + rng.randrange(180, 540) * DAY)
    page(paper, 10.3, "DejaVu Sans", (15, 17, 12, 17))
    paper.setup.leading_em = 1.0
    usage = (
        par("Nom d'usage ", on_dots(pen(paper, p.usage_name, "usage_name"))) if p.usage_name else ""
    )
    signed = start - rng.randrange(0, 6) * DAY
    day = "" if case.has("undated") else paper.handwritten(digits(signed), 14)
    cells = [
        "L'employeur", "Le ou la salarié(e)",
        f"{approved(paper, 'employer', firm.director)} \\ {sign(paper, 'employer', 76, 27, Look('royal', 'own', 38, 14, dx=-10), press=Press(lines_of(firm), 'rectangle', 'blue', 44, dx=14))}",
        f"{approved(paper, 'candidate', p.first_name + ' ' + (p.usage_name or p.birth_name))} \\ {sign(paper, 'candidate', 76, 24, Look('lilac'))}",
    ]  # fmt: skip
    return (
        f"#block(stroke: 1.2pt, width: 100%, inset: 3mm)[{at('center', bold(txt('CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE'), 13.5))}]\n"
        + note("Imprimé n° 512 – Papeterie fictive – remplir lisiblement et rayer les mentions inutiles", 7.5)
        + par("Entre l'entreprise ", on_dots(pen(paper, firm.name, "employer")))
        + par("adresse ", on_dots(pen(paper, firm.address, pt=13)))
        + par("et M. / Mme (nom de naissance) ", on_dots(pen(paper, p.birth_name, "birth_name")))
        + usage
        + par("prénom(s) ", on_dots(pen(paper, ", ".join(p.given_names), "given_names", list(p.given_names))))
        + par("né(e) le ", on_dots(pen(paper, digits(p.birth_date), "birth_date", p.birth_date.isoformat()), "52mm"), " à ", on_dots(pen(paper, p.birth_place)))
        + par("Emploi occupé : ", on_dots(pen(paper, job, "job_title")))
        + par("Motif : ", tick(True, "accroissement temporaire d'activité"), " #h(3mm) ", tick(False, "remplacement"), " #h(3mm) ", tick(False, "saison"))
        + par("Le contrat prend effet le ", on_dots(pen(paper, digits(start), "start", start.isoformat()), "42mm"), " et prend fin le ", on_dots(pen(paper, digits(end), "end", end.isoformat()), "42mm"))
        + par("Durée du travail : ", on_dots(pen(paper, "35 h par semaine"), "52mm"), " Salaire brut : ", on_dots(pen(paper, f"{rng.randrange(1800, 2600)} €"), "38mm"))
        + par("Fait à ", on_dots(pen(paper, firm.place.town), "58mm"), " le ", on_dots(day, "48mm"))
        + whole(table(cells, "(1fr, 1fr)", inset=1.6, align="left + top"))
    )  # fmt: skip


@opened_layout(
    "employment_contract",
    "temping_style_terms_with_pens_in_the_right_margin",
    defects=("wrong_job",),
)
def temping_style_terms_with_pens_in_the_right_margin(case: Case, paper: Paper) -> str:
    """A payroll program's contract: numbered terms at the left, both pens in a tinted column."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    start, job = case.fact("start", case.today - rng.randrange(100, 900) * DAY), job_of(case)
    page(paper, 9.4, rng.choice(("Lato", "Open Sans")), (14, 12, 14, 16))
    signed = start - rng.randrange(0, 9) * DAY
    terms = [
        ("Employeur", f"{bold(paper.put('employer', firm.name))} \\ {txt(firm.address)} \\ SIRET {txt(firm.siret)}"),
        ("Salarié", f"{bold(paper.listed_name(civility=True))} \\ {birth_words(paper, digits(p.birth_date))} \\ {home(paper)}"),
        ("Emploi", f"{bold(paper.put('job_title', job))} \\ coefficient {rng.randrange(180, 320)}, employé qualifié"),
        ("Prise de poste", f"{paper.date('start', start, form=digits(start))} à 8 h 00, pour une durée indéterminée"),
        ("Essai", "deux mois, renouvelables une fois"),
        ("Horaire", "35 heures par semaine, du lundi au vendredi"),
        ("Rémunération", f"{rng.randrange(1850, 2950)},00 € bruts mensuels, versés le 30"),
        ("Lieu", f"{txt(firm.place.town)} et déplacements occasionnels"),
        ("Congés", "25 jours ouvrés par an"),
        ("Rupture", "préavis légal ou conventionnel, selon l'ancienneté"),
        ("Données", "le salarié est informé du traitement de ses données par le service de paie"),
    ]  # fmt: skip
    cells = [
        c
        for k, (label, value) in enumerate(terms, 1)
        for c in (note(f"{k:02d}", 8), bold(txt(label)), value)
    ]
    column = (
        f"{bold(txt('Signatures'))} \\ {note('chaque page vaut original', 7)} #v(5mm)"
        f"Lu et accepté le {free_day(paper, signed)} #v(4mm) Le salarié \\ {sign(paper, 'candidate', 46, 25, Look(wide=38))} #v(6mm)"
        f"Pour {txt(firm.name)} \\ {txt(firm.director)} \\ {sign(paper, 'employer', 46, 38, Look('dark', 'script', 36, 13, dy=8), press=Press(lines_of(firm), 'round', 'violet', 31, dy=-4))}"
    )  # fmt: skip
    return (
        row([bold(txt("Contrat de travail (CDI)"), 18, "rgb(70,50,120)"), at("right", note(f"n° {rng.randrange(10**5, 10**6)} – page unique", 8))], "(1fr, auto)")
        + gap(3)
        + row([table(cells, "(8mm, 26mm, 1fr)", inset=2.3, stroke="(x, y) => (bottom: 0.3pt + luma(190))", align="left + top"), f"#block(fill: rgb(244,242,250), inset: 3mm, width: 100%)[{column}]"], "(1fr, 54mm)", 4)
    )  # fmt: skip
