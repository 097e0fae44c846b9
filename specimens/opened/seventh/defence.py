"""Papers of the national service, from the centres, the ministry's portal and town halls."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import ONE, census_day, defence_day, issue_day, years_old
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    above,
    aside,
    born,
    boxed,
    boxed_day,
    called,
    dated,
    de,
    figures,
    fine,
    foot,
    frame,
    halves,
    ledger,
    lines,
    names,
    over,
    page_of,
    pairs,
    rise,
    ruled,
    said,
    someone,
    spaced,
    state,
    thick,
    under,
    underscored,
    window,
)
from specimens.people import invent_place

_CENTRES = ("Marseille", "Nancy", "Clermont-Ferrand", "Toulouse", "Nîmes", "Lyon", "Perpignan", "Dijon")  # fmt: skip


@opened_layout("jdc_certificate", "centre_certificate_two_columns")
def centre_certificate_two_columns(case: Case, paper: Paper) -> str:
    """The certificate of the day: civil status at the left, where and when at the right, the
    holder signs below the first and the leader below the second."""
    town, rng, who = case.rng.choice(_CENTRES), case.rng, case.person
    day = defence_day(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Sans", "Carlito")), 10.5
    site = rng.choice(("quartier Général-Exemple", "base aérienne 900", "caserne Spécimen", "lycée militaire fictif"))  # fmt: skip
    civil = above(
        [
            *names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "),
            (f"{who.born.capitalize()} le", paper.birth_date(form=figures(who.birth_date))),
            ("à", txt(f"{who.birth_place} ({who.birth_department})")),
            ("Identifiant défense", txt(f"{who.birth_date:%y}{rng.randrange(10**7, 10**8)}")),
        ],
        "(1fr)",
        8,
    )
    held = above(
        [
            ("Session du", thick(dated(paper, "session_date", day))),
            ("Site", txt(site)),
            ("Ville", txt(town.upper())),
            ("Centre d'administration", txt(f"CSNJ {de(town)}")),
        ],
        "(1fr)",
        8,
    )
    return (
        state("Ministère des Armées", "Secrétariat général pour l'administration", f"Direction du service national et de la jeunesse – {town}")
        + rise(6)
        + spaced(paper.choose("CERTIFICAT DE PARTICIPATION", "CERTIFICAT INDIVIDUEL DE PARTICIPATION"), 17)
        + f"#align(center)[{paper.choose('JOURNÉE DÉFENSE ET CITOYENNETÉ', 'à la Journée défense et citoyenneté (J.D.C.)')}]\n"
        + rise(6)
        + "#text(size: 0.9em)[Le commandant du centre certifie que la personne désignée ci-dessous s'est acquittée de l'obligation prévue à l'article L. 114-3 du code du service national.]\n"
        + rise(4)
        + halves(frame(civil, 4), frame(held, 4))
        + rise(5)
        + f"Fait à {txt(town)}, le {loose(paper, day)}\n"
        + rise(3)
        + halves(under(paper, "candidate", "Signature de l'administré(e)"), under(paper, "authority", "Le chef de session", stamp=["MINISTÈRE DES ARMÉES", f"CSNJ {town.upper()}"], high=27))
        + rise(8)
        + fine("À présenter pour l'inscription aux examens, aux concours administratifs et au permis de conduire entre 18 et 25 ans. Il ne sera pas établi de duplicata : en cas de perte, une attestation est délivrée par le centre du service national.", 7.5)
    )  # fmt: skip


@opened_layout("jdc_certificate", "letter_of_situation_on_request")
def letter_of_situation_on_request(case: Case, paper: Paper) -> str:
    """What the centre mails to those who lost theirs: an attestation in prose, reference block,
    the officer's name typed below the hand."""
    town, rng, who = case.rng.choice(_CENTRES), case.rng, case.person
    day = defence_day(case)
    written = max(case.today - rng.randrange(2, 60) * ONE, day + ONE)
    return (
        state("MINISTÈRE DES ARMÉES", f"Centre du service national et de la jeunesse {de(town)}", f"Division accueil – poste {rng.randrange(1000, 9999)}")
        + halves(f"#text(size: 0.85em)[N° {rng.randrange(1000, 99999)}/ARM/SGA/DSNJ/CSNJ-{town[:3].upper()} \\ Affaire suivie par {txt(someone(case))}]", window(paper, 8))
        + rise(8)
        + underscored(paper.choose("ATTESTATION DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ", "ATTESTATION TENANT LIEU DE CERTIFICAT DE PARTICIPATION À LA J.D.C."), 12)
        + rise(5)
        + f"Le chef du centre du service national et de la jeunesse {txt(de(town))} atteste que {called(paper)}, {born(paper)}, a participé le {dated(paper, 'session_date', day)} à la journée défense et citoyenneté.\n\n"
        + f"{who.agree('L’intéressé est', 'L’intéressée est')} en règle au regard du code du service national. La présente attestation est délivrée en remplacement du certificat individuel, déclaré perdu.\n\n"
        + f"{txt(town)}, le {loose(paper, written)}\n"
        + rise(4)
        + f"#pad(left: 80mm)[{under(paper, 'authority', 'Pour le chef du centre et par ordre,', stamp=['CENTRE DU SERVICE NATIONAL', town.upper()], wide=64, high=25)} {txt(someone(case))} \\ secrétaire administratif de classe normale]"
    )  # fmt: skip


def loose(paper: Paper, day: dt.date) -> str:
    """The day of a letter that is no field of the type; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(said(paper, day))


@opened_layout("jdc_certificate", "old_appeal_day_on_half_sheet")
def old_appeal_day_on_half_sheet(case: Case, paper: Paper) -> str:
    """The half sheet with a tear-off line that was handed out at the end of the day, values typed
    on ruled lines, boxes for the day."""
    town, rng, who = case.rng.choice(_CENTRES), case.rng, case.person
    day = defence_day(case)
    page_of(paper, 210, 148, 11, 16, 9, 16)
    paper.setup.font, paper.setup.size_pt = (
        rng.choice(("Liberation Serif", "Libertinus Serif", "Liberation Mono")),
        9.8,
    )
    first = years_old(case, 16)
    title = ("CERTIFICAT DE PARTICIPATION À L'APPEL DE PRÉPARATION À LA DÉFENSE" if day < dt.date(2010, 12, 1) else "JOURNÉE DÉFENSE ET CITOYENNETÉ – CERTIFICAT DE PARTICIPATION")  # fmt: skip
    return (
        f"{thick('MINISTÈRE DE LA DÉFENSE', 9)} \\ {fine(f'Bureau du service national {de(town)}', 8)} #h(1fr) {fine('Exemplaire à remettre à l’intéressé(e)', 8)}\n"
        + boxed(title, 10.5, "100%")
        + halves(lines(names(paper, "NOM", "NOM D'USAGE", "PRÉNOM(S)", sep=" ")), lines([("NÉ(E) LE", paper.birth_date(form=figures(who.birth_date))), ("À", txt(who.birth_place.upper())), ("COMMUNE DE RECENSEMENT", txt(f"{who.place.town.upper()} ({first.year})"))]))
        + rise(1)
        + f"a participé à la session du #h(2mm) {boxed_day(paper, 'session_date', day)} #h(4mm) à {txt(town)}.\n"
        + rise(1)
        + f"#grid(columns: (1fr, 76mm), column-gutter: 4mm, align: bottom, [{fine('Code du service national, art. L. 114-1 et suivants. Document à conserver soigneusement.', 7)}], [{over(paper, 'authority', 'Le chef de la session, cachet et signature', stamp=['SERVICE NATIONAL', town.upper()], wide=70, high=20)}])\n"
    )  # fmt: skip


@opened_layout("jdc_exemption", "centre_notice_with_considering")
def centre_notice_with_considering(case: Case, paper: Paper) -> str:
    """A decision of exemption: what was considered, what is decided, a table of the person."""
    town, rng, who = case.rng.choice(_CENTRES), case.rng, case.person
    day = issue_day(case, 40, 900)
    if not case.has("future_date"):
        day = max(day, years_old(case, 17) + 3 * ONE)
    foot(paper, f"CSNJ {de(town)} – BP {rng.randrange(100, 999)} – accueil téléphonique du lundi au vendredi de 9 h à 11 h 30")  # fmt: skip
    return (
        state("MINISTÈRE DES ARMÉES", f"CSNJ {de(town)}", motto=False)
        + ruled(paper.choose("ATTESTATION D'EXEMPTION DE LA JOURNÉE DÉFENSE ET CITOYENNETÉ", "EXEMPTION DE PARTICIPATION À LA JDC – ATTESTATION"), 12.5)
        + rise(3)
        + "Vu le code du service national, article L. 114-7 ; \\ Vu les pièces médicales produites ;\n\n"
        + ledger([*names(paper, "Nom de famille", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=said(paper, who.birth_date))), ("Lieu de naissance", txt(f"{who.birth_place} ({who.birth_department})")), ("Commune de recensement", txt(who.place.town))], 1, label="55mm")
        + rise(3)
        + f"{who.agree('L’administré désigné', 'L’administrée désignée')} ci-dessus est {thick(who.agree('exempté', 'exemptée'))} de la journée défense et citoyenneté à titre définitif. {who.agree('Il', 'Elle')} peut se présenter aux examens et concours soumis au contrôle de l'autorité publique.\n\n"
        + f"#align(right)[{txt(town)}, le {dated(paper, 'issue_date', day)}]\n"
        + rise(3)
        + aside(paper, "authority", "Le chef du centre, par délégation du ministre", stamp=["CSNJ", town.upper()])
    )  # fmt: skip


@opened_layout("census_attestation", "town_hall_form_signed_by_a_parent")
def town_hall_form_signed_by_a_parent(case: Case, paper: Paper) -> str:
    """A town's form: young person and parent each in a block, both of them and the mayor sign."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    day = census_day(case)
    parent = f"{rng.choice(('Christine', 'Malika', 'Olivier', 'Joaquim'))} {who.birth_name}"
    return (
        f"#align(center)[{thick(txt('MAIRIE ' + de(place.town).upper()), 15)} \\ {txt(place.post_code)} – État civil, élections, recensement]\n"
        + ruled(paper.choose("ATTESTATION DE RECENSEMENT", "RECENSEMENT MILITAIRE – ATTESTATION"), 14)
        + fine("Article R. 111-7 du code du service national. À conserver avec soin, aucun duplicata ne sera délivré.", 8)
        + rise(2)
        + thick("Jeune recensé(e)")
        + lines([*names(paper, "Nom", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=french.date_long(who.birth_date))), ("Lieu de naissance", txt(who.birth_place)), ("Adresse", txt(f"{who.street} – {place.post_code} {place.town}")), ("Situation scolaire", txt(rng.choice(("Lycéen(ne)", "Apprenti(e)"))))])
        + rise(1)
        + thick("Parent déclarant")
        + lines([("Nom et prénom", txt(parent)), ("Né(e) le", txt(figures(dt.date(who.birth_date.year - rng.randrange(22, 40), rng.randrange(1, 12), rng.randrange(1, 28)))))])
        + rise(1)
        + f"a été inscrit{who.agree('', 'e')} sur la liste de recensement de la commune, classe {who.birth_date.year + 16}, sous le n° {rng.randrange(2, 160)}. Convoqué{who.agree('', 'e')} ultérieurement pour la journée défense et citoyenneté.\n\n"
        + f"{txt(place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + f"#grid(columns: (1fr, 1fr, 1fr), column-gutter: 3mm, [{under(paper, 'candidate', 'Le jeune', wide=52)}], [{under(paper, 'legal_representative', 'Le parent', wide=52)}], [{under(paper, 'authority', 'Le Maire ou son délégué', stamp=['MAIRIE', place.town.upper()], wide=54)}])\n"
    )  # fmt: skip


@opened_layout("census_attestation", "online_service_boxed_digits")
def online_service_boxed_digits(case: Case, paper: Paper) -> str:
    """The paper that a town's online counter sends back: boxes for the digits, no hand of the
    young person, an agent's visa."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    day = census_day(case)
    paper.setup.font = rng.choice(("Open Sans", "Lato", "DejaVu Sans"))
    paper.setup.size_pt = 9.8
    return (
        halves(f"{thick(txt('Ville ' + de(place.town)), 15, 'rgb(0,105,120)')} \\ Guichet numérique des démarches", f"#align(right)[Demande n° {rng.randrange(10**5, 10**6)} \\ RECENSEMENT CITOYEN]")
        + f"#line(length: 100%, stroke: 2pt + {'rgb(0,105,120)'})\n"
        + rise(3)
        + f"{thick(txt(paper.choose('Attestation de recensement', 'Votre attestation de recensement')), 18)}\n"
        + rise(2)
        + pairs([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Sexe", who.agree("masculin", "féminin")), ("Date de naissance", boxed_day(paper, "birth_date", who.birth_date)), ("Lieu de naissance", txt(f"{who.birth_place} ({who.birth_department})")), ("Date d'établissement", boxed_day(paper, "issue_date", day))], 52, " ", 4)
        + rise(3)
        + frame(f"Le maire {txt(de(place.town))} atteste que {who.agree('le jeune homme nommé', 'la jeune fille nommée')} ci-dessus s'est fait recenser, en application des articles L. 113-1 et suivants du code du service national.", 4, "luma(245)")
        + rise(3)
        + "*Et après ?* Vous recevrez un ordre de convocation. Vous ne serez en possession d'un certificat qu'après avoir participé à la journée défense et citoyenneté.\n"
        + rise(4)
        + over(paper, "authority", f"Pour le maire, l'agent délégué {someone(case)}", stamp=["VILLE " + de(place.town).upper()], wide=66)
    )  # fmt: skip


@opened_layout("unknown", "provisional_note_awaiting_summons")
def provisional_note_awaiting_summons(case: Case, paper: Paper) -> str:
    """The centre's provisional note for who has not been called yet: it proves no day."""
    town, who = case.rng.choice(_CENTRES), case.person
    day = case.day_before(3, 60)
    until = dt.date(day.year + 1, day.month, min(day.day, 28))
    return (
        state("MINISTÈRE DES ARMÉES", f"Centre du service national et de la jeunesse {de(town)}")
        + window(paper)
        + rise(6)
        + boxed(paper.choose("ATTESTATION PROVISOIRE", "ATTESTATION PROVISOIRE – EN INSTANCE DE CONVOCATION"), 13)
        + rise(4)
        + f"{called(paper)}, {born(paper)}, est en instance de convocation. {who.agree('Il', 'Elle')} n'a pas encore pris part à la journée défense et citoyenneté ; une convocation lui parviendra au plus tôt quarante-cinq jours avant la session.\n\n"
        + f"La présente attestation est valable jusqu'au {txt(said(paper, until))}. Passé ce délai, seul le certificat de participation pourra être produit.\n\n"
        + f"{txt(town)}, le {loose(paper, day)}\n"
        + rise(4)
        + f"#align(right)[{under(paper, 'authority', 'Le chef du centre', stamp=['CSNJ', town.upper()])}]\n"
    )  # fmt: skip
