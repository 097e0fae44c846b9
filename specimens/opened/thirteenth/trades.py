"""Firms and registers: certificates of work, posts, extracts of registration."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import JOBS, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirteenth.frames import (
    aside,
    bar,
    bullets,
    grid,
    over,
    pairs_in,
    place,
    ring,
    row_of,
    ruled,
)
from specimens.opened.thirteenth.wording import (
    ONE,
    PLAIN,
    TIGHT,
    TYPED,
    birth,
    born,
    day,
    end_right,
    fat,
    foot,
    home,
    inset_right,
    letters,
    lines,
    mark,
    mid,
    name_pairs,
    num,
    of,
    page,
    passer_by,
    prose,
    rolled,
    siret,
    told,
    town,
    two,
    wee,
)
from specimens.people import invent_firm


def _share(share: float, full: str = "temps complet") -> str:
    if share >= 0.999:
        return full
    hours = share * 35
    return f"temps partiel, {hours:g} h par semaine".replace(".", ",")


@opened_layout("work_certificate", "group_holding_sheet_with_history_and_two_signers", defects=JOBS)
def group_holding_sheet_with_history_and_two_signers(case: Case, paper: Paper) -> str:
    """A holding's staff office: a history of contracts in rows, two people sign for the firm."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    held, post = stays(case, rng.choice((2, 3))), job_of(case)
    when = day_after(case, held[-1][1])
    page(paper, 15, 18)
    letters(paper, PLAIN, 10)
    rows = []
    for k, stay in enumerate(held, 1):
        start, end, share = stay
        keep(paper, stay, num(start), *([num(end)] if end else []))
        kind = "CDI" if end is None or k == len(held) else "CDD"
        rows.append((str(k), kind, txt(num(start)), txt(num(end)) if end else "en cours", txt(_share(share))))  # fmt: skip
    hands = row_of(paper, [("employer", f"{firm.director}, {firm.director_title.lower()}", mark(firm, f"SIREN {firm.siren}")), ("employer", f"{passer_by(case)}, gestion du personnel", None)], total=172)  # fmt: skip
    foot(paper, f"{firm.name} – {firm.form} – {firm.address} – SIRET {siret(firm)}")
    return f"""{two(fat(paper.put("employer", firm.name), 16, "rgb(40,60,40)"), end_right(lines("Direction du personnel", f"Réf. {rng.randrange(100, 999)}/CT/{when.year}")), align="horizon")}
#v(9mm)
{mid(fat(txt(paper.choose("CERTIFICAT DE TRAVAIL", "ATTESTATION DE TRAVAIL – RELEVÉ DES PÉRIODES")), 16))}
#v(5mm)
La direction certifie que {prose(paper)}, {born(paper)}, demeurant {txt(home(case))}, {"a exercé" if held[-1][1] else "exerce"} dans nos établissements l'emploi de {fat(paper.put("job_title", post))}, aux périodes suivantes :
{grid(("N°", "Contrat", "Du", "Au", "Durée du travail"), rows, "(12mm, 24mm, 34mm, 34mm, 1fr)")}
{"L'intéressé" + who.agree("", "e") + " nous a quittés libre de tout engagement." if held[-1][1] else "Aucun préavis n'est en cours à ce jour."} Ce certificat ne porte sur aucune appréciation de la valeur professionnelle.
#v(4mm)
Établi à {txt(firm.place.town)}, le {told(paper, "issue_date", when)}
#v(2mm)
{hands}
"""


@opened_layout("work_certificate", "accountants_sentence_on_half_sheet_typed", defects=JOBS)
def accountants_sentence_on_half_sheet_typed(case: Case, paper: Paper) -> str:
    """An accountant types the certificate on a half sheet for a small firm; stamp below the hand."""
    firm = invent_firm(case.rng)
    stay, post = stays(case)[-1], job_of(case)
    start, end, share = stay
    when = day_after(case, end)
    page(paper, 10, 15, 8, size=(210, 148.5))
    letters(paper, TYPED, 9)
    one, last = day(paper, start), day(paper, end) if end else ""
    keep(paper, stay, one, *([last] if end else []))
    tail = f"JUSQU'AU {txt(last)}" if end else "ET Y TRAVAILLE TOUJOURS"
    return f"""{two(lines(fat(paper.put("employer", firm.name)), txt(firm.street), txt(town(firm)), f"SIRET {txt(siret(firm))}"), end_right(lines("APE 4120A", f"Tél. {txt(firm.phone)}")))}
#v(3mm)
{fat(txt(paper.choose("CERTIFICAT DE TRAVAIL", "C E R T I F I C A T  D E  T R A V A I L")), 12)}
#v(2mm)
Nous certifions que {prose(paper)}, né{case.person.agree("", "e")} le {birth(paper, num(case.person.birth_date))}, est entré{case.person.agree("", "e")} à notre service le {txt(one)} {tail}, en qualité de {paper.put("job_title", post)}, à {txt(_share(share))}.
#v(1mm)
En foi de quoi nous lui délivrons le présent certificat.
#v(1mm)
FAIT A {txt(firm.place.town.upper())} LE {told(paper, "issue_date", when, num(when))}
#v(1mm)
{end_right(aside(paper, "employer", firm.director, firm.director_title, stamp=mark(firm), wide=62))}
"""


@opened_layout("job_description", "numbered_chapters_with_link_up_and_two_visas")
def numbered_chapters_with_link_up_and_two_visas(case: Case, paper: Paper) -> str:
    """A firm's post sheet: identity of the holder, chapters, conditions; two visas with their day."""
    firm, rng = invent_firm(case.rng), case.rng
    post, when = job_of(case), case.day_before(20, 300)
    page(paper, 14, 17)
    letters(paper, PLAIN, 10)
    missions = rng.sample(("préparer le chantier et ses approvisionnements", "établir métrés, devis et situations", "encadrer une équipe de quatre personnes", "veiller à la sécurité et à la qualité", "tenir les réunions et rédiger les comptes rendus", "contrôler l'avancement et les coûts", "assurer la relation avec le maître d'œuvre"), 5)  # fmt: skip
    head = over([("Titulaire du poste", fat(rolled(paper))), ("Intitulé", fat(paper.put("job_title", post))), ("Statut", rng.choice(("ETAM", "Cadre", "Employé"))), ("Service", rng.choice(("Travaux", "Études", "Exploitation"))), ("Supérieur", txt(passer_by(case))), ("Lieu", txt(firm.place.town))], 3)  # fmt: skip
    hands = row_of(paper, [("employer", f"Visa de {firm.director}", mark(firm)), ("candidate", "Le titulaire", None)], total=174)  # fmt: skip
    return f"""{two(fat(paper.put("employer", firm.name), 13), end_right(wee(f"FP-{rng.randrange(10, 99)} – version {rng.randrange(1, 6)} – appliquée le {num(when)}", 8)))}
{bar(paper.choose("FICHE DE POSTE", "DESCRIPTION DE POSTE", "FICHE DE FONCTION"), "rgb(50,90,140)", "white", 13)}
{head}
{fat("Raison d'être", 11)}

Contribuer à la bonne exécution des ouvrages confiés à l'entreprise, dans le respect des délais, des coûts et de la sécurité.

{fat("Missions principales", 11)}
{bullets(*(txt(m) + " ;" for m in missions))}
{fat("Exigences et moyens", 11)}
{ruled([("Formation", "niveau bac à bac +2, ou expérience reconnue"), ("Autonomie", rng.choice(("forte, rend compte chaque semaine", "sous l'autorité du conducteur de travaux"))), ("Outils", "tableur, dessin assisté, véhicule de service"), ("Risques", "chutes, circulation d'engins, bruit")], "40mm", 1.8)}
#v(2mm)
{hands}
"""


@opened_layout("business_registration", "clerk_extract_in_two_text_columns_with_code")
def clerk_extract_in_two_text_columns_with_code(case: Case, paper: Paper) -> str:
    """A court clerk's extract typed in two columns: person at left, business at right, a seal."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    since = case.fact("registered_on", case.today - rng.randrange(440, 2500) * ONE)
    when = issue_day(case, 3, 80)
    activity = case.fact("activity", rng.choice(("Travaux de maçonnerie générale", "Installation de chauffage et de climatisation", "Études techniques du bâtiment", "Menuiserie et charpente", "Conseil en gestion", "Commerce de matériaux")))  # fmt: skip
    page(paper, 14, 17)
    letters(paper, TIGHT, 10)
    number = f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}"
    left = fat("PERSONNE PHYSIQUE", 9.5) + chr(10) + pairs_in([*name_pairs(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", birth(paper, num(who.birth_date))), ("À", txt(f"{who.birth_place} ({who.birth_department})")), ("Nationalité", txt(who.nationality_word)), ("Domicile", txt(home(case)))], 30, space=2.8)  # fmt: skip
    right = fat("ENTREPRISE ET ÉTABLISSEMENT", 9.5) + chr(10) + pairs_in([("SIREN", fat(paper.put("siren", firm.siren, number), 11)), ("SIRET", txt(siret(firm))), ("Enseigne", txt(firm.name)), ("Immatriculation", told(paper, "registered_on", since, num(since))), ("Adresse", txt(firm.address)), ("Activité", paper.put("activity", activity)), ("Origine", "création"), ("Exploitation", "directe")], 30, space=2.8)  # fmt: skip
    foot(paper, f"Code de vérification {rng.randrange(16**8, 16**9):X} – extrait délivré pour valoir ce que de droit ; les mentions portées ici font foi jusqu'à preuve contraire")  # fmt: skip
    return f"""{two(lines(fat(txt(f"Greffe du tribunal {of(firm.place.town)}"), 13), wee("Registre du commerce et des sociétés – document fictif", 8)), end_right(f"Extrait du {told(paper, 'issue_date', when)}"))}
#line(length: 100%, stroke: 0.8pt)
{mid(fat(txt(paper.choose("EXTRAIT D'IMMATRICULATION AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS", "EXTRAIT K – IMMATRICULATION PRINCIPALE")), 13.5))}
#v(4mm)
{two(ring(left, 3), ring(right, 3), gutter=3)}
#v(3mm)
{fat("Observations et mentions")} : néant.

{fat("Inscriptions de faillite, liquidation, redressement")} : aucune.

Le greffier soussigné délivre le présent extrait, conforme aux mentions du registre.
#v(3mm)
{inset_right(place(paper, "authority", "Le greffier", passer_by(case), stamp=[f"GREFFE {of(firm.place.town).upper()}", "TRIBUNAL DE COMMERCE"], wide=62), 92)}
"""
