"""What schools, apprentices' centres and trainers of adults certify of those they teach."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighth.facts import (
    HOURS,
    YEARS,
    contract_hours,
    keep_spell,
    left_on,
    placement,
    preparation,
    put_hours,
    study_year,
    written_on,
)
from specimens.opened.eighth.frames import (
    addressee,
    columns,
    frame,
    hand,
    hands,
    heading,
    leaders,
    letterhead,
    rounded,
    shaded,
    stacked,
    table,
    tick,
)
from specimens.opened.eighth.wording import (
    ADULTS,
    CENTRES,
    HIGH,
    SANS,
    SERIF,
    beside,
    birth,
    born_in,
    boxes,
    br,
    bystander,
    centre,
    day_in_boxes,
    face,
    footer,
    in_list,
    in_prose,
    name_rows,
    num,
    put_day,
    right,
    school,
    seal_lines,
    sheet,
    siret,
    strong,
    tiny,
    town,
    trade,
)
from specimens.people import invent_firm


def _year(paper: Paper, autumn: int) -> str:
    return paper.put("school_year", f"{autumn}-{autumn + 1}", paper.choose(f"{autumn}-{autumn + 1}", f"{autumn}/{autumn + 1}"))  # fmt: skip


@opened_layout("school_certificate", "with_coupon_for_the_allowance_fund", defects=YEARS)
def with_coupon_for_the_allowance_fund(case: Case, paper: Paper) -> str:
    """A school office's sheet: the certificate above, below a line of scissors a coupon for another
    office that says the same in short and is signed too."""
    body, rng, who = school(case, HIGH), case.rng, case.person
    study, autumn, day = study_year(case)
    sheet(paper, 16, 18)
    face(paper, SANS, 10.3)
    level = paper.put("year_of_study", study, paper.choose(*(("1re année", "1ère année"), ("2e année", "2ème année"))[study - 1]))  # fmt: skip
    group = f"{study}STS{rng.choice('ABG')}{rng.randrange(1, 3)}"
    left = f"{strong(paper.put('organisation', body.name), 11)} \\ {txt(body.street)} \\ {txt(town(body))} \\ Tél. {txt(body.phone)} \\ Vie scolaire – inscriptions"
    return f"""{beside(left, addressee(paper, 4), "(1fr, 82mm)")}
#v(9mm)
#align(center)[#underline(offset: 2.5pt)[{strong(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité")), 15)}]]
#v(6mm)
Le chef d'établissement certifie que l'étudiant{who.agree("", "e")} désigné{who.agree("", "e")} ci-après figure sur les registres de l'établissement pour l'année scolaire {strong(_year(paper, autumn))} et y suit les enseignements.
#v(2mm)
#pad(left: 12mm)[{in_prose(paper)} \\ {who.born} le {birth(paper)}, {txt(who.birth_place)} \\ Classe : {txt(group)} – {level} \\ Formation : BTS {paper.put("speciality", trade(case))} \\ Régime : {rng.choice(("externe", "demi-pensionnaire au ticket"))} ; date d'entrée : {txt(num(dt.date(autumn, 9, 2)))}]
#v(3mm)
{beside(f"Établi à {txt(body.place.town)} le {put_day(paper, 'issue_date', day)}", hand(paper, "training_centre", f"{body.director_title},", stamp=seal_lines(body), wide=66))}
#v(4mm)
#line(length: 100%, stroke: (dash: "dashed", thickness: 0.6pt))
{tiny("Coupon à détacher et à remettre à l'organisme qui verse les prestations", 7.5)}
#v(2mm)
{beside(br(f"Élève ou étudiant : {in_list(paper)}", f"Né(e) le {txt(num(who.birth_date))}", f"Présent(e) à la rentrée {autumn} : oui", f"Boursier : {rng.choice(('oui', 'non'))}"), hand(paper, "training_centre", "Visa du secrétariat", wide=60, high=18))}
"""


@opened_layout("school_certificate", "centre_sheet_across_with_host_firm", defects=YEARS)
def centre_sheet_across_with_host_firm(case: Case, paper: Paper) -> str:
    """An apprentices' centre, on a sheet laid across: three boxes for the apprentice, the firm and
    the course, then a sentence and the hand at the left."""
    body, firm, rng = school(case, CENTRES), invent_firm(case.rng), case.rng
    study, autumn, day = study_year(case)
    sheet(paper, 14, 17, size=(297, 210))
    face(paper, SANS, 10)
    level = paper.put("year_of_study", study, rng.choice((("BTS 1re année", "BTS 2e année"), ("1ère année de BTS", "2ème année de BTS")))[study - 1])  # fmt: skip
    one = shaded("Apprenti(e)", "rgb(222,232,245)") + columns([*name_rows(paper, "Nom", "Nom d'usage", "Prénom(s)", sep=" "), ("Né(e) le", birth(paper, num(case.person.birth_date))), ("N° apprenant", txt(str(rng.randrange(10**4, 10**5))))], 25)  # fmt: skip
    two = shaded("Entreprise d'accueil", "rgb(222,232,245)") + columns([("Nom", txt(firm.name)), ("Ville", txt(firm.place.town)), ("Maître d'app.", txt(bystander(case))), ("Contrat du", txt(num(dt.date(autumn + 1 - study, 9, 1)))), ("au", txt(num(dt.date(autumn + 3 - study, 8, 31))))], 25)  # fmt: skip
    three = shaded("Formation suivie", "rgb(222,232,245)") + columns([("Diplôme", txt("BTS ") + paper.put("speciality", trade(case))), ("Niveau", level), ("Année", strong(_year(paper, autumn))), ("Rythme", rng.choice(("1 sem. / 2 sem.", "2 sem. / 2 sem.", "2 j / 3 j")))], 17)  # fmt: skip
    footer(paper, f"{body.name} – {body.address} – SIRET {siret(body)} – UAI 0{rng.randrange(10**5, 10**6)}C")  # fmt: skip
    return f"""{letterhead(body, paper.put("organisation", body.name), "rgb(30,80,150)", body.phone)}
#v(4mm)
{heading(paper.choose("CERTIFICAT DE SCOLARITÉ D'APPRENTI", "CERTIFICAT DE SCOLARITÉ – FORMATION PAR APPRENTISSAGE"), 16)}
#v(5mm)
#grid(columns: (1fr, 1fr, 1.1fr), column-gutter: 5mm, [{one}], [{two}], [{three}])
#v(5mm)
Le directeur du centre certifie que la personne nommée à gauche est inscrite et assidue dans la formation décrite à droite. Ce certificat lui est remis à sa demande.
#v(4mm)
Fait à {txt(body.place.town)}, le {put_day(paper, "issue_date", day)}
#v(1mm)
{hand(paper, "training_centre", f"Le directeur, {body.director}", stamp=seal_lines(body), wide=70)}
"""


@opened_layout("school_certificate", "distance_centre_small_print_with_number_boxes", defects=YEARS)
def distance_centre_small_print_with_number_boxes(case: Case, paper: Paper) -> str:
    """A distance centre's print: a pupil number in boxes, a list of dashes, much small print, the
    hand over its label at the right."""
    body, rng, who = school(case, ("Institut de formation à distance Modèle", "École par correspondance Spécimen", "Campus en ligne du Val-Exemple")), case.rng, case.person  # fmt: skip
    study, autumn, day = study_year(case)
    sheet(paper, 18, 22)
    face(paper, SERIF, 10.5)
    level = paper.put("year_of_study", study, rng.choice((("première", "deuxième"), ("1re", "2e")))[study - 1])  # fmt: skip
    lines = "\n".join(f"- {line}" for line in (
        f"formation : Brevet de technicien supérieur, spécialité {paper.put('speciality', trade(case))}, préparée entièrement à distance ;",
        f"année du cursus : {level} année ;",
        f"période d'inscription : année scolaire {_year(paper, autumn)}, soit du {txt(num(dt.date(autumn, 9, 1)))} au {txt(num(dt.date(autumn + 1, 8, 31)))} ;",
        f"statut : {rng.choice(('étudiant', 'étudiant non boursier', 'inscription libre'))}, droits acquittés.",
    ))  # fmt: skip
    footer(paper, "Enseignement à distance déclaré au rectorat (articles L. 444-1 et suivants du code de l'éducation). Toute altération du présent certificat expose à des poursuites. Vérification : espace « scolarité » de notre site, avec le numéro d'élève ci-dessus.", 6.5, "left")  # fmt: skip
    return rf"""{beside(br(strong(paper.put("organisation", body.name), 13), txt(body.street), txt(town(body))), right(br("Numéro d'élève", boxes(str(rng.randrange(10**7, 10**8))))))}
#v(12mm)
{rounded(paper.choose("Certificat de scolarité", "CERTIFICAT DE SCOLARITÉ"), 15, "rgb(120,30,60)")}
#v(8mm)
Nous, service de la scolarité, certifions l'inscription de {in_prose(paper)}, {born_in(paper)}, domicilié{who.agree("", "e")} à {txt(who.place.town)}, dans les conditions suivantes :

{lines}
#v(3mm)
Il est rappelé que l'inscription à notre centre ne vaut pas inscription à l'examen.
#v(8mm)
#pad(left: 88mm)[{txt(body.place.town)}, {put_day(paper, "issue_date", day)} \ {hand(paper, "training_centre", bystander(case), "responsable de la scolarité", where="above", stamp=seal_lines(body), wide=64)}]
"""


@opened_layout("training_attestation", "certificate_of_completion_model_with_ticks", defects=HOURS)
def certificate_of_completion_model_with_ticks(case: Case, paper: Paper) -> str:
    """The ministry of labour's model of a certificate of completion: who, what kind of action
    ticked among four, days, hours, notes at the foot."""
    body, firm, rng = school(case, ADULTS), invent_firm(case.rng), case.rng
    start, end = preparation(case)
    hours, day = contract_hours(case), written_on(case, 1, 30)
    sheet(paper, 17, 20)
    face(paper, SANS, 10.2)
    kinds = br(tick(True, "action de formation"), tick(False, "bilan de compétences"), tick(False, "action de VAE"), tick(False, "action de formation par apprentissage"))  # fmt: skip
    footer(paper, "Dans le cadre des formations à distance, prendre en compte la réalisation des activités pédagogiques et le temps estimé pour les réaliser. Document à conserver trois ans.", 7, "left")  # fmt: skip
    return rf"""{centre(strong(txt(paper.choose("CERTIFICAT DE RÉALISATION", "CERTIFICAT DE RÉALISATION ET DE SUIVI DE LA FORMATION")), 17, "rgb(0,60,120)"))}
#v(6mm)
Je soussigné(e) {txt(body.director)}, représentant légal du dispensateur de l'action concourant au développement des compétences {strong(paper.put("organisation", body.name))} (n° SIRET {txt(siret(body))}),
#v(2mm)
atteste que : {strong(in_prose(paper))}, {born_in(paper, place=False)}, salarié(e) de l'entreprise {txt(firm.name)},
#v(2mm)
a suivi l'action : Préparation au BTS {txt(trade(case))}
#v(2mm)
#grid(columns: (62mm, 1fr), [Nature de l'action concourant au développement des compétences :], [{kinds}])
#v(2mm)
qui se déroule du {put_day(paper, "start", start)} au {put_day(paper, "end", end)} pour une durée de {put_hours(paper, hours, " heures")} en centre, hors périodes en entreprise ({rng.choice((8, 10, 12))} semaines).
#v(2mm)
Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m'engage à conserver l'ensemble des pièces justificatives qui ont permis d'établir le présent certificat.
#v(6mm)
Fait à : {txt(body.place.town)} \ Le : {put_day(paper, "issue_date", day)}
#v(4mm)
#align(center)[#box[#set align(left)
{hand(paper, "training_centre", "Cachet et signature du responsable du dispensateur de formation", stamp=seal_lines(body), wide=80, high=29)}]]
"""


@opened_layout("internship_attestation", "host_sheet_with_marks_and_day_boxes")
def host_sheet_with_marks_and_day_boxes(case: Case, paper: Paper) -> str:
    """A host's sheet for the examination file: days in boxes, weeks, a grid of how the trainee
    worked, three hands of which the host's has the stamp."""
    firm, body, rng, who = invent_firm(case.rng), school(case, HIGH), case.rng, case.person
    spell = placement(case)
    start, end = spell[0], spell[1] or spell[0]
    day = left_on(case, end)
    keep_spell(paper, spell, f"{start:%d %m %Y}", f"{end:%d %m %Y}")
    weeks = (end - start).days // 7 + 1
    days = [" ".join(boxes(part) for part in (f"{d:%d}", f"{d:%m}", f"{d:%Y}")) for d in (start, end)]  # fmt: skip
    rows = [(skill, *("×" if k == chosen else "" for k in range(4))) for skill in ("Ponctualité, tenue", "Intégration à l'équipe", "Qualité du travail rendu") for chosen in [rng.randrange(1, 4)]]  # fmt: skip
    sheet(paper, 13, 17)
    face(paper, SANS, 9.8)
    return f"""{tiny(f"STS {trade(case)} – {body.name}, {body.place.town}", 8)}
{shaded(paper.choose("ATTESTATION DE STAGE EN ENTREPRISE", "ATTESTATION DE STAGE – FORMATION EN MILIEU PROFESSIONNEL"), "rgb(225,240,225)", pt=13)}
{stacked([("Raison sociale de l'entreprise", strong(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Téléphone", txt(firm.phone)), ("Tuteur ou tutrice", txt(bystander(case)))], frame=True)}
{stacked([*name_rows(paper, "Nom du stagiaire", "Nom d'usage", "Prénoms"), ("Date de naissance", birth(paper, num(who.birth_date)))], 3, frame=True)}
#v(2mm)
Le stage a commencé le #h(1mm) {days[0]} #h(3mm) et s'est terminé le #h(1mm) {days[1]}
#v(1mm)
Durée : {paper.put("weeks", weeks, f"{weeks} semaines")} à temps plein. Absences constatées : {rng.choice(("néant", "aucune", "une demi-journée, justifiée"))}.
#v(2mm)
{table(("Appréciation", "insuffisant", "passable", "bien", "très bien"), rows, "(1fr, 24mm, 24mm, 24mm, 24mm)")}
#v(1mm)
Activités : {rng.choice(("relevés, métrés, suivi de chantier", "participation aux études et aux réunions", "préparation de commandes, mise en service"))}.
#v(3mm)
{txt(firm.place.town)}, le #h(1mm) {day_in_boxes(paper, "issue_date", day)}
#v(2mm)
{hands(paper, [("candidate", "Le stagiaire", None), ("employer", "Le chef d'entreprise (cachet)", seal_lines(firm)), ("training_centre", "Le professeur", None)], total=174)}
"""


@opened_layout("language_attestation", "university_centre_unit_and_credits")
def university_centre_unit_and_credits(case: Case, paper: Paper) -> str:
    """A university's language centre: a frame with leaders, term dates, level, the director's hand
    beside his label."""
    rng = case.rng
    body = school(case, ("Université fictive du Val-Exemple", "Université Spécimen"))
    language = case.fact("language", rng.choice(("arabe", "italien", "portugais", "chinois", "russe", "allemand", "turc")))  # fmt: skip
    day = written_on(case, 5, 120)
    autumn = case.session - 2
    sheet(paper, 20, 24)
    face(paper, SERIF, 11)
    shown = paper.put("language", language.capitalize(), paper.choose(language, language.upper()))
    rows = [("Volume des séances", f"{rng.randrange(24, 80)} h"), ("Enseignant", txt(bystander(case))), ("Niveau visé (CECRL)", rng.choice(("B1", "B2"))), ("Assiduité", f"{rng.randrange(88, 101)} %")]  # fmt: skip
    return rf"""{strong(txt(body.name), 13)} \ Centre de ressources en langues vivantes \ {txt(body.street)}, {txt(town(body))}
#v(14mm)
{heading(paper.choose("ATTESTATION DE FORMATION EN LANGUE ÉTRANGÈRE", "ATTESTATION D'ENSEIGNEMENT DE LANGUE VIVANTE"), 14)}
#v(8mm)
La direction du centre atteste que {in_prose(paper)}, {born_in(paper)}, a suivi en {french.MONTHS[9]} {autumn} et jusqu'en {french.MONTHS[5]} {autumn + 1}, au titre de la formation ouverte à tous, l'enseignement de la langue suivante : {strong(shown)}.
#v(2mm)
{frame(leaders(rows), 4, "luma(248)")}
#v(2mm)
Cette formation lui permet de présenter la langue indiquée à l'épreuve obligatoire de langue vivante d'un brevet de technicien supérieur.
#v(6mm)
{txt(body.place.town)}, le {put_day(paper, "issue_date", day)}
#v(3mm)
{right(f"#box[#set align(left){chr(10)}{hand(paper, 'training_centre', 'La directrice', 'du centre de langues', where='beside', stamp=seal_lines(body))}]")}
"""
