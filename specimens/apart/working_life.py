"""Papers of working life: certificates out of payroll programs, of craftsmen, hospitals and temp
agencies; job descriptions, registers of firms, contracts of work, statements of hosts."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.apart.wording import (
    band,
    big,
    born_on,
    civil,
    clear_hand,
    day,
    firm_head,
    frame,
    gap,
    grid,
    lines,
    say,
    seal,
    signed,
    small,
    table,
    usage_row,
    who,
)
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.people import invent_firm, invent_place, invent_school, luhn_number

_WORK_DEFECTS = ("too_short", "wrong_job", "open_ended", "part_time")
Span = tuple[dt.date, dt.date | None, float]


def _job(case: Case) -> str:
    jobs = case.title.jobs
    if case.has("wrong_job"):
        jobs = ("Vendeur en boulangerie", "Préparateur de commandes", "Aide à domicile")
    return case.fact("job_title", case.rng.choice(jobs))


def _spans(case: Case, count: int = 1) -> list[Span]:
    """Employments, oldest first, all before the upload; the last may go on."""
    rng = case.rng
    share = 0.5 if case.has("part_time") else rng.choice((1.0, 1.0, 1.0, 0.8, 0.6))
    months = rng.randrange(2, 7) if case.has("too_short") else rng.randrange(14, 50)
    goes_on = case.has("open_ended") or rng.random() < 0.3
    end = None if goes_on else case.today - dt.timedelta(days=rng.randrange(10, 160))
    start = (end or case.today) - dt.timedelta(days=30 * months + rng.randrange(15))
    found: list[Span] = [(start, end, share)]
    while len(found) < count and not case.has("too_short"):
        until = found[0][0] - dt.timedelta(days=rng.randrange(20, 300))
        found.insert(0, (until - dt.timedelta(days=rng.randrange(100, 500)), until, 1.0))
    return case.fact("periods", found)


def _keep(paper: Paper, span: Span, style: str) -> tuple[str, str]:
    """The span as truth; its two days in that style (the second empty while it goes on)."""
    start, end, share = span
    first, last = say(start, style), say(end, style) if end else ""
    value = {"start": start.isoformat(), "end": end.isoformat() if end else None, "share": share}
    paper.add("periods", value, [first, last] if last else [first])
    return txt(first), txt(last)


def _issue(case: Case, last: dt.date | None) -> dt.date:
    if last is None or case.has("future_date"):
        return case.fact("issue_date", case.day_before(1, 35))
    day_after = last + dt.timedelta(days=case.rng.randrange(8))
    return case.fact("issue_date", min(case.today, day_after))


def _rate(share: float) -> str:
    hours = f"{share * 151.67:.2f}".replace(".", ",")
    return f"{hours} heures mensuelles"


@apart_layout("work_certificate", "payroll_program", defects=_WORK_DEFECTS)
def payroll_certificate(case: Case, paper: Paper) -> str:
    """Printed by a payroll program on the last day: frames, codes, mentions of the law."""
    firm, span = invent_firm(case.rng), _spans(case)[-1]
    start, end = _keep(paper, span, "slash")
    paper.setup.font, paper.setup.size_pt = "Liberation Sans", 9.5
    left = f"*{paper.put('employer', firm.name)}* \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town.upper())} \\ SIRET {txt(firm.siret)} – NAF {case.rng.randrange(10, 99)}{case.rng.randrange(10, 99)}A \\ URSSAF {case.rng.randrange(10**8, 10**9)}"
    right = f"Matricule : {case.rng.randrange(10, 999):05d} \\ {civil(paper)} \\ {who(paper, 'caps')} \\ {txt(case.person.street)} \\ {txt(case.person.place.post_code)} {txt(case.person.place.town.upper())}"
    until = f"au {end}" if end else "à ce jour (contrat en cours)"
    return (
        grid("1fr, 1fr", frame(left), frame(right), more="column-gutter: 8mm")
        + gap(5)
        + frame(big("CERTIFICAT DE TRAVAIL", 1.35), 3, "1pt")
        + gap(4)
        + "Nous soussignés, désignés ci-dessus, certifions avoir occupé dans notre établissement la personne dont le nom figure en regard :\n\n"
        + table(
            "1fr, 1fr, 2fr, 1.4fr",
            "*Date d'entrée*",
            "*Date de sortie*",
            "*Emploi*",
            "*Horaire*",
            start,
            end or "–",
            paper.put("job_title", _job(case)),
            txt(_rate(span[2])),
        )
        + gap(2)
        + f"soit une présence du {start} {until}.\n\n"
        "En application de l'article L. 911-8 du code de la sécurité sociale, le salarié bénéficie du maintien à titre gratuit des garanties de frais de santé et de prévoyance.\n\n"
        + grid(
            "1fr, 1fr",
            f"Fait pour valoir ce que de droit, \\ {txt(firm.place.town)}, le {day(paper, 'issue_date', _issue(case, span[1]), 'slash', 'dots')}",
            signed(paper, "employer", "(signature et cachet commercial)", stamp=seal(firm)),
        )
    )


@apart_layout("work_certificate", "craftsman_letter", defects=_WORK_DEFECTS)
def craftsman_letter(case: Case, paper: Paper) -> str:
    """A small firm's letter typed without care: no title, spaces doubled, one long sentence."""
    firm, span = invent_firm(case.rng), _spans(case)[-1]
    start, end = _keep(paper, span, case.rng.choice(("long", "dots", "abbr")))
    paper.setup.font = case.rng.choice(("Comic Neue", "Carlito", "Liberation Serif"))
    person = case.person
    until = f"jusqu'au {end}" if end else "et l'est toujours à la date de ce courrier"
    share = (
        "à temps complet"
        if span[2] == 1
        else f"à raison de {span[2] * 35:g} heures par semaine".replace(".", ",")
    )
    issued = _issue(case, span[1])
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ tel {txt(firm.phone)} \\ n° siret {txt(firm.siret)}\n"
        + gap(14)
        + f"#h(90mm) {txt(firm.place.town)} le {day(paper, 'issue_date', issued, 'slash', 'dots', 'long')}\n"
        + gap(12)
        + f"*Certificat de travail*\n\nJe soussigné {txt(firm.director)}, artisan, certifie que {civil(paper)}{who(paper, 'last_first')} né{'e' if person.sex == 'F' else ''} le {born_on(paper, 'slash', 'dots')} habitant {txt(person.street)} {txt(person.place.post_code)} {txt(person.place.town)} a travaillé dans mon entreprise {share} depuis le {start} {until} comme {paper.put('job_title', _job(case))}.\n\n"
        "Je n'ai eu qu'à me louer de son travail. Délivré à sa demande pour s'inscrire au BTS.\n"
        + gap(6)
        + signed(paper, "employer", txt(firm.director), stamp=seal(firm), align="center")
    )


@apart_layout("work_certificate", "hospital_services", defects=_WORK_DEFECTS)
def hospital_services(case: Case, paper: Paper) -> str:
    """A public hospital's statement of services, grade by grade, signed by delegation."""
    place, rng = invent_place(case.rng), case.rng
    employer = rng.choice(
        (
            f"CHU de {place.town}",
            f"Hôpital intercommunal de {place.town}",
            f"Département – Conseil départemental ({place.department})",
        )
    )
    spans = _spans(case, 2)
    job, rows = _job(case), []
    for span in spans:
        start, end = _keep(paper, span, "dots")
        rows += [
            start,
            end or "ce jour",
            txt(job),
            txt("100 %" if span[2] == 1 else f"{span[2] * 100:.0f} %"),
            txt(rng.choice(("Contractuel", "Stagiaire", "Titulaire"))),
        ]
    paper.put("job_title", job)
    issued = _issue(case, spans[-1][1])
    return (
        grid(
            "1fr, 1fr",
            f"*{paper.put('employer', employer)}* \\ Pôle ressources humaines \\ Gestion des carrières",
            f"#align(right)[N/Réf. : GC/{rng.randrange(100, 999)} \\ Affaire suivie par : Mme Exemple]",
        )
        + gap(9)
        + big("ATTESTATION D'ACTIVITÉ SALARIÉE", 1.3, align="left")
        + "La Directrice des ressources humaines atteste que l'agent désigné ci-après\n\n"
        + frame(
            lines(
                ("Nom de famille", paper.birth_name()),
                *usage_row(paper, "Nom d'usage"),
                ("Prénom(s)", paper.given_names()),
                ("Date de naissance", born_on(paper, "dots")),
                gap_mm=1.8,
            )
        )
        + "a accompli les services suivants :\n\n"
        + table(
            "25mm, 25mm, 1fr, 18mm, 30mm",
            "*Début*",
            "*Fin*",
            "*Fonctions*",
            "*Quotité*",
            "*Situation*",
            *rows,
        )
        + f"\n\nCertifié exact le {day(paper, 'issue_date', issued, 'dots', 'long')}\n\n"
        + signed(
            paper,
            "employer",
            "Pour la Directrice et par délégation, \\ l'attachée d'administration",
            stamp=[employer, "Ressources humaines"],
            align="right",
        )
    )


@apart_layout("work_certificate", "temp_agency", defects=_WORK_DEFECTS)
def temp_agency(case: Case, paper: Paper) -> str:
    """A temporary-work agency's list of missions over two pages."""
    firm, rng = invent_firm(case.rng), case.rng
    spans = _spans(case, 3)
    job, rows = _job(case), []
    for number, span in enumerate(spans, 1):
        start, end = _keep(paper, span, "short")
        rows += [
            f"M{number:03d}",
            txt(invent_firm(rng).name),
            txt(job),
            start,
            end or "en cours",
            txt(f"{span[2] * 35:.1f} h".replace(".", ",")),
        ]
    paper.put("job_title", job)
    paper.setup.numbering = True
    return (
        firm_head(
            paper,
            firm,
            name=paper.put("employer", firm.name),
            also="Entreprise de travail temporaire",
        )
        + big("Certificat de travail temporaire", 1.3)
        + small("(articles L. 1234-19 et L. 1251-1 du code du travail)")
        + gap(4)
        + f"{civil(paper, short=True)}{who(paper, 'last_all')} – né(e) le {born_on(paper, 'slash')} – a été lié(e) à notre société par les contrats de mission détaillés ci-après, tous exécutés en la même qualification.\n\n"
        + table(
            "16mm, 1fr, 1fr, 20mm, 22mm, 20mm",
            "*N°*",
            "*Utilisateur*",
            "*Qualification*",
            "*Du*",
            "*Au*",
            "*Hebdo*",
            *rows,
        )
        + "#pagebreak()\n"
        + "Les heures effectuées ont donné lieu à bulletins de paie. L'intérimaire est libre de tout engagement pour les missions échues.\n\n"
        + f"Agence de {txt(firm.place.town)}, {day(paper, 'issue_date', _issue(case, spans[-1][1]), 'slash', 'abbr')}\n\n"
        + grid(
            "1fr, 1fr", signed(paper, "employer", "La responsable d'agence", stamp=seal(firm)), ""
        )
    )


# -- what the job is, and the register of firms ---------------------------------------------

_DUTIES = (
    "Relever sur site et saisir les quantités", "Mettre à jour les plans d'exécution",
    "Consulter les fournisseurs et comparer les offres", "Veiller au port des EPI",
    "Rédiger les comptes rendus de visite", "Former les nouveaux arrivants", "Tenir le planning de l'équipe",
    "Contrôler les factures des sous-traitants", "Assurer la relation avec la clientèle",
)  # fmt: skip


@apart_layout("job_description", "quality_sheet")
def job_quality_sheet(case: Case, paper: Paper) -> str:
    """A sheet of the quality system: reference, version, frames, two visas at the foot."""
    firm, rng = invent_firm(case.rng), case.rng
    duties = " \\ ".join("▪ " + txt(d) for d in rng.sample(_DUTIES, 5))
    paper.setup.size_pt = 9.5
    return (
        table(
            "35mm, 1fr, 38mm",
            paper.put("employer", firm.name),
            '#align(center)[#text(size: 1.3em, weight: "bold")[DÉFINITION DE FONCTION]]',
            f"Réf. RH-{rng.randrange(10, 99)} \\ Indice {rng.choice('ABC')} \\ Page 1/1",
        )
        + band("1 – IDENTIFICATION")
        + f"Titulaire de la fonction : {who(paper, 'first_last')} \\ Intitulé de la fonction : *{paper.put('job_title', _job(case))}* \\ Service : exploitation #h(8mm) Classification : technicien, niveau E \\ Rend compte à : {txt(firm.director_title)}\n"
        + band("2 – MISSION GÉNÉRALE")
        + "Prendre en charge, du devis à la réception, les affaires qui lui sont remises.\n"
        + band("3 – ACTIVITÉS ET RESPONSABILITÉS")
        + duties
        + "\n"
        + band("4 – MOYENS ET COMPÉTENCES")
        + "Véhicule de service, téléphone, logiciel de métré. Bac + 2 ou expérience équivalente.\n"
        + gap(4)
        + grid(
            "1fr, 1fr",
            frame(signed(paper, "candidate", "Visa du titulaire", height_mm=18)),
            frame(
                signed(paper, "employer", "Visa de la direction", stamp=seal(firm), height_mm=18)
            ),
            more="column-gutter: 6mm",
        )
    )


@apart_layout("job_description", "letter_of_duties")
def job_letter(case: Case, paper: Paper) -> str:
    """The employer describes the post in a letter to whom it may concern."""
    firm, rng = invent_firm(case.rng), case.rng
    duties = rng.sample(_DUTIES, 4)
    joined = " ; ".join(d[0].lower() + d[1:] for d in duties)
    return (
        firm_head(paper, firm, name=paper.put("employer", firm.name))
        + big("Descriptif du poste occupé", 1.25, align="left")
        + f"{civil(paper)}{who(paper, 'last_first')} occupe au sein de l'entreprise le poste de {paper.put('job_title', _job(case))}.\n\n"
        f"À ce titre, ses attributions sont les suivantes : {txt(joined)}.\n\nLe poste requiert une autonomie complète sur les dossiers courants ; il est classé ETAM niveau F de la convention collective. Deux personnes sont placées sous sa responsabilité.\n\n"
        f"{txt(firm.place.town)}, {txt(say(case.day_before(3, 80), rng.choice(('long', 'dots'))))}\n\n"
        + signed(paper, "employer", txt(firm.director_title), stamp=seal(firm), align="right")
    )


def _registered(case: Case) -> dt.date:
    return case.fact("registered_on", case.today - dt.timedelta(days=case.rng.randrange(420, 2600)))


def _siren(case: Case, paper: Paper) -> str:
    number = case.fact("siren", luhn_number(case.rng, 9, "999"))
    return paper.put(
        "siren", number, paper.choose(number, f"{number[:3]} {number[3:6]} {number[6:]}")
    )


@apart_layout("business_registration", "chamber_card")
def trades_chamber(case: Case, paper: Paper) -> str:
    """An extract of the trades register, by a chamber of trades, for a craftsman."""
    rng, person, place = case.rng, case.person, invent_place(case.rng)
    activity = case.fact(
        "activity",
        rng.choice(
            (
                "Menuiserie bois et PVC",
                "Couverture, zinguerie",
                "Pose de carrelage",
                "Dépannage d'appareils ménagers",
            )
        ),
    )
    issued = case.fact("issue_date", case.day_before(3, 70))
    return (
        grid(
            "1fr, 1fr",
            f"*CHAMBRE DE MÉTIERS ET DE L'ARTISANAT* \\ Délégation {txt(person.place.department)} – {txt(place.town)}",
            f"#align(right)[Extrait délivré le {day(paper, 'issue_date', issued, 'slash', 'dots')}]",
        )
        + gap(6)
        + big("EXTRAIT D'IMMATRICULATION D'UNE PERSONNE PHYSIQUE", 1.2)
        + big("Registre national des entreprises – secteur des métiers et de l'artisanat", 0.95)
        + gap(4)
        + band("IDENTITÉ DE LA PERSONNE")
        + lines(
            ("Nom", paper.birth_name()),
            *usage_row(paper, "Nom d'usage"),
            ("Prénom(s)", paper.given_names()),
            ("Né(e) le", txt(say(person.birth_date, "slash"))),
            ("Nationalité", txt(person.nationality_word)),
        )
        + band("ENTREPRISE")
        + lines(
            ("N° unique d'identification", _siren(case, paper)),
            (
                "Immatriculée depuis le",
                day(paper, "registered_on", _registered(case), "slash", "dots"),
            ),
            ("Forme d'exercice", "Artisanale – entrepreneur individuel"),
            ("Activité(s)", paper.put("activity", activity)),
            ("Effectif", "0"),
        )
        + gap(5)
        + signed(
            paper,
            "authority",
            "Le Président de la chambre",
            stamp=["CHAMBRE DE MÉTIERS", place.town.upper()],
            align="center",
        )
    )


@apart_layout("business_registration", "statistics_notice")
def situation_notice(case: Case, paper: Paper) -> str:
    """A company's extract with its manager, printed from the registry's portal."""
    firm, rng, person = invent_firm(case.rng), case.rng, case.person
    activity = case.fact(
        "activity",
        rng.choice(
            (
                "Études techniques du bâtiment",
                "Commerce de gros de matériel",
                "Travaux d'installation électrique",
                "Services administratifs",
            )
        ),
    )
    issued = case.fact("issue_date", case.day_before(3, 70))
    paper.setup.font, paper.setup.size_pt = "Carlito", 10
    paper.setup.footer = "#text(size: 6.5pt)[R.C.S. – Fin de l'extrait]"
    return (
        grid(
            "1fr, auto",
            f"*Greffe du tribunal des activités économiques* \\ {txt(firm.place.town.upper())}",
            f"#box(stroke: 0.6pt, inset: 2mm)[Code de contrôle \\ {txt(''.join(rng.choice('BCDFGHJK2345') for _ in range(9)))}]",
        )
        + gap(5)
        + big("Extrait K bis", 1.6)
        + f"#align(center)[EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS \\ à jour au {day(paper, 'issue_date', issued, 'long', 'padded')}]\n"
        + band("IDENTIFICATION DE LA PERSONNE MORALE")
        + lines(
            (
                "Immatriculation au RCS, numéro",
                f"{_siren(case, paper)} R.C.S. {txt(firm.place.town)}",
            ),
            ("Date d'immatriculation", day(paper, "registered_on", _registered(case), "slash")),
            ("Dénomination ou raison sociale", txt(firm.name)),
            ("Forme juridique", txt(firm.form)),
            ("Capital social", f"{rng.randrange(1, 50)} 000,00 Euros"),
            ("Adresse du siège", txt(firm.address)),
            width="62mm",
        )
        + band("ADMINISTRATION – REPRÉSENTATION LÉGALE")
        + f"Gérant \\ {who(paper, 'last_all')} \\ Né(e) le {txt(say(person.birth_date, 'slash'))} à {txt(person.birth_place)}\n"
        + band("RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ")
        + lines(
            ("Activité(s) exercée(s)", paper.put("activity", activity)),
            ("Mode d'exploitation", "Exploitation directe"),
            width="62mm",
        )
        + gap(4)
        + signed(
            paper,
            "authority",
            "Le Greffier",
            stamp=["GREFFE", firm.place.town.upper()],
            align="right",
            height_mm=20,
        )
    )


# -- contracts of work ----------------------------------------------------------------------


def _hire(case: Case) -> dt.date:
    return case.fact("start", case.today - dt.timedelta(days=case.rng.randrange(70, 1300)))


@apart_layout("employment_contract", "letter_of_engagement")
def letter_of_engagement(case: Case, paper: Paper) -> str:
    """An engagement by letter, countersigned « bon pour accord » at the left."""
    firm, start, rng = invent_firm(case.rng), _hire(case), case.rng
    person = case.person
    return (
        firm_head(paper, firm, name=paper.put("employer", firm.name))
        + f"#align(right)[{civil(paper)}{who(paper, 'first_last')} \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town)}]\n"
        + gap(6)
        + f"{txt(firm.place.town)}, le {txt(say(start - dt.timedelta(days=12), 'abbr'))}\n\n*Objet : lettre d'engagement – contrat à durée indéterminée*\n\n{txt(person.civility)},\n\n"
        f"Nous avons le plaisir de vous confirmer votre engagement dans notre société à partir du {day(paper, 'start', start, 'weekday', 'long')} comme {paper.put('job_title', _job(case))}, statut ETAM.\n\n"
        f"Votre durée hebdomadaire de travail sera de 35 heures et votre salaire mensuel brut de {rng.randrange(1900, 2700)} €. La période d'essai est de deux mois, renouvelable une fois. Le délai de préavis est celui de la convention collective.\n\n"
        "Si ces conditions vous agréent, veuillez nous retourner le double de la présente revêtu de votre signature.\n\n"
        + grid(
            "1fr, 1fr",
            signed(
                paper, "candidate", f"Bon pour accord \\ {paper.handwritten('Bon pour accord', 12)}"
            ),
            signed(
                paper,
                "employer",
                txt(firm.director) + " \\ " + txt(firm.director_title),
                stamp=seal(firm),
            ),
        )
    )


@apart_layout("employment_contract", "public_contract")
def public_contract(case: Case, paper: Paper) -> str:
    """A contractual agent's engagement by a commune, two pages, in articles with « vu »."""
    rng, place, start = case.rng, invent_place(case.rng), _hire(case)
    employer = f"Commune de {place.town}"
    end = case.fact("end", start + dt.timedelta(days=rng.choice((364, 729))))
    paper.setup.font = rng.choice(("Liberation Serif", "DejaVu Serif", "Caladea"))
    return (
        f"#align(center)[DÉPARTEMENT {txt(place.department)} \\ *{paper.put('employer', employer)}*]\n"
        + gap(6)
        + big("CONTRAT D'ENGAGEMENT D'UN AGENT CONTRACTUEL DE DROIT PUBLIC", 1.15)
        + gap(3)
        + f"Vu le code général de la fonction publique, notamment son article L. 332-14 ; \\ Vu la délibération créant l'emploi ; \\ Vu la candidature de {civil(paper)}{who(paper, 'last_first')} ;\n\n"
        f"*Entre* le maire de la commune, d'une part, *et* l'intéressé(e), né(e) le {born_on(paper, 'long', 'dots')} à {txt(case.person.birth_place)}, d'autre part, il est convenu :\n\n"
        f"*ARTICLE PREMIER.* L'agent est recruté pour exercer les fonctions de {paper.put('job_title', _job(case))}, à temps complet.\n\n"
        f"*ARTICLE 2.* Le présent contrat est conclu pour la période allant du {day(paper, 'start', start, 'long', 'padded')} au {day(paper, 'end', end, 'long', 'padded')} inclus.\n\n"
        f"*ARTICLE 3.* L'agent perçoit la rémunération afférente à l'indice brut {rng.randrange(367, 480)}.\n\n"
        "#pagebreak()\n"
        "*ARTICLE 4.* L'agent est affilié au régime général de la sécurité sociale et à l'IRCANTEC.\n\n*ARTICLE 5.* Les litiges relèvent du tribunal administratif.\n\n"
        f"Établi en trois exemplaires le {txt(say(start - dt.timedelta(days=20), 'padded'))}.\n\n"
        + table(
            "1fr, 1fr",
            signed(
                paper,
                "employer",
                "Le Maire (signature et cachet)",
                stamp=[f"MAIRIE DE {place.town.upper()}"],
                height_mm=26,
            ),
            signed(paper, "candidate", "L'agent, notifié le ............", height_mm=26),
        )
    )


@apart_layout("employment_contract", "hand_filled_form")
def hand_filled_contract(case: Case, paper: Paper) -> str:
    """A bookshop's pre-printed fixed-term contract filled in by hand."""
    clear_hand(paper)
    firm, start, rng = invent_firm(case.rng), _hire(case), case.rng
    end = case.fact("end", start + dt.timedelta(days=rng.randrange(180, 500)))
    hand = paper.handwritten
    person = case.person
    name = f"{person.first_name} {person.birth_name}"
    job = _job(case)
    for field, value in (("full_name", name), ("employer", firm.name), ("job_title", job)):
        paper.put(field, value)
    first, last = say(start, "slash"), say(end, "slash")
    paper.put("start", start.isoformat(), first)
    paper.put("end", end.isoformat(), last)
    rule = " #h(1mm) "
    return (
        band("MODÈLE N° 412 – CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE (C.D.D.)")
        + gap(2)
        + f"ENTRE L'EMPLOYEUR : {rule}{hand(firm.name, 14)} \\ Adresse : {rule}{hand(firm.address, 13)}\n\nET LE SALARIÉ : {rule}{hand(name, 14)} \\ Domicilié(e) : {rule}{hand(person.street + ', ' + person.place.town, 13)}\n\n"
        f"1) Le salarié est embauché en qualité de : {rule}{hand(job, 13)}\n\n2) Motif du recours : #check(true) surcroît d'activité #h(4mm) #check(false) remplacement #h(4mm) #check(false) saison\n\n"
        f"3) Le contrat prend effet le {rule}{hand(first, 14)} et se termine le {rule}{hand(last, 14)}\n\n4) Horaire : #check(true) temps complet #h(4mm) #check(false) temps partiel #h(4mm) Salaire brut : {hand(str(rng.randrange(1800, 2300)) + ' €', 13)}\n\n"
        + gap(3)
        + f"Fait en double exemplaire à {hand(firm.place.town, 13)} le {hand(say(start, 'slash'), 13)}\n"
        + grid(
            "1fr, 1fr",
            frame(signed(paper, "employer", "L'employeur", height_mm=24)),
            frame(
                signed(
                    paper,
                    "candidate",
                    f"Le salarié (mention « lu et approuvé ») \\ {hand('lu et approuvé', 12)}",
                    height_mm=20,
                )
            ),
            more="column-gutter: 6mm",
        )
    )


# -- statements of those who take the candidate in ------------------------------------------


@apart_layout("employer_attestation", "human_resources_mail")
def apprentice_attestation(case: Case, paper: Paper) -> str:
    """The staff office confirms the apprenticeship to the rectorate."""
    firm, rng = invent_firm(case.rng), case.rng
    issued = case.fact("issue_date", case.day_before(1, 30))
    start = dt.date(case.session - 2, 9, rng.randrange(1, 28))
    return (
        firm_head(paper, firm, name=paper.put("employer", firm.name))
        + "#align(right)[À l'attention du service des examens]\n"
        + gap(5)
        + f"Le {day(paper, 'issue_date', issued, 'long', 'dots', 'abbr')}\n\n*Attestation de l'employeur : qualité d'apprenti*\n\n"
        f"Nous vous confirmons que {civil(paper)}{who(paper, 'all_first')}, né(e) le {born_on(paper, 'dots', 'padded')}, fait partie de nos effectifs en tant qu'apprenti(e), sous contrat d'apprentissage signé pour la période commençant le {txt(say(start, 'long'))}, en vue de l'obtention du brevet de technicien supérieur {txt(rng.choice(case.title.printed))}.\n\n"
        "Son maître d'apprentissage et nous-mêmes restons à votre disposition.\n\n"
        + signed(
            paper,
            "employer",
            f"{txt(firm.director)} \\ {txt(firm.director_title)}",
            stamp=seal(firm),
            align="center",
        )
    )


@apart_layout("employer_attestation", "ticked_reply")
def apprentice_reply(case: Case, paper: Paper) -> str:
    """A reply slip in frames: the employer's part, signature in the middle cell."""
    firm, school = invent_firm(case.rng), invent_school(case.rng)
    issued = case.fact("issue_date", case.day_before(1, 30))
    return (
        big(f"CANDIDAT AU BTS PAR LA VOIE DE L'APPRENTISSAGE – SESSION {case.session}", 1.1)
        + band("ATTESTATION À FAIRE REMPLIR PAR L'ENTREPRISE D'ACCUEIL")
        + lines(
            ("Raison sociale de l'employeur", paper.put("employer", firm.name)),
            ("Nom de naissance de l'apprenti(e)", paper.birth_name()),
            *usage_row(paper, "Nom d'usage"),
            ("Prénom(s)", paper.given_names(" ")),
            ("Né(e) le", born_on(paper, "slash")),
            ("Centre de formation (CFA)", txt(school.name)),
            width="65mm",
        )
        + gap(3)
        + "L'employeur atteste que la personne ci-dessus : \\ #check(true) est actuellement sous contrat d'apprentissage dans son entreprise ; \\ #check(false) a rompu son contrat.\n"
        + gap(3)
        + table(
            "1fr, 64mm, 1fr",
            f"Date : \\ {day(paper, 'issue_date', issued, 'slash', 'dots')}",
            signed(
                paper,
                "employer",
                "Cachet et signature de l'entreprise",
                stamp=seal(firm),
                height_mm=26,
            ),
            "Partie réservée au CFA \\ Reçu le :",
        )
    )


@apart_layout("internship_attestation", "university_form")
def internship_boxes(case: Case, paper: Paper) -> str:
    """The official model: « ORGANISME D'ACCUEIL », « LE OU LA STAGIAIRE », « DURÉE DU STAGE »."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    weeks = case.fact("weeks", rng.choice((4, 6, 7, 8)))
    start = dt.date(case.session - 1, rng.choice((1, 5, 6)), rng.randrange(2, 20))
    spans = case.fact("periods", [(start, start + dt.timedelta(days=7 * weeks - 3), 1.0)])
    shown = [_keep(paper, span, "dots") for span in spans]
    issued = case.fact("issue_date", min(case.today, spans[-1][1] + dt.timedelta(days=3)))
    periods = " \\ ".join(f"Début : {first} #h(8mm) Fin : {last}" for first, last in shown)
    return (
        big("ATTESTATION DE FIN DE STAGE", 1.3)
        + small(
            "#align(center)[à remettre au stagiaire à l'issue du stage – article D. 124-9 du code de l'éducation]"
        )
        + band("ORGANISME D'ACCUEIL", "rgb(215,228,242)")
        + f"Dénomination : {paper.put('employer', firm.name)} \\ Siège : {txt(firm.address)} \\ Tél. {txt(firm.phone)}\n"
        + band("Certifie que LE OU LA STAGIAIRE", "rgb(215,228,242)")
        + f"{civil(paper)}{who(paper, 'last_all')} \\ Né(e) le : {born_on(paper, 'dots', 'slash')} \\ Adresse : {txt(case.person.street)}, {txt(case.person.place.town)} \\ Étudiant(e) en : BTS {txt(rng.choice(case.title.printed))} \\ Au sein de : {txt(school.name)}\n"
        + band("DURÉE DU STAGE", "rgb(215,228,242)")
        + f"{periods} \\ Représentant une durée effective de {paper.put('weeks', weeks, paper.choose(f'{weeks} semaines', f'{weeks:02d} semaines'))} de présence.\n"
        + band("MONTANT DE LA GRATIFICATION", "rgb(215,228,242)")
        + f"{rng.randrange(300, 900)},00 €\n"
        + gap(3)
        + grid(
            "1fr, 70mm",
            f"FAIT À {txt(firm.place.town.upper())} \\ LE {day(paper, 'issue_date', issued, 'dots', 'slash')}",
            signed(
                paper, "employer", "Nom, fonction et signature du représentant", stamp=seal(firm)
            ),
        )
    )


@apart_layout("internship_attestation", "tutor_letter")
def internship_letter(case: Case, paper: Paper) -> str:
    """A tutor's letter about the trainee, the weeks in words."""
    firm, rng = invent_firm(case.rng), case.rng
    weeks = case.fact("weeks", rng.choice((4, 5, 8)))
    start = dt.date(case.session - 1, rng.choice((1, 2, 5)), rng.randrange(2, 20))
    spans = case.fact("periods", [(start, start + dt.timedelta(days=7 * weeks - 3), 1.0)])
    said = " puis ".join(f"du {a} au {b}" for a, b in (_keep(paper, s, "long") for s in spans))
    issued = case.fact("issue_date", min(case.today, spans[-1][1] + dt.timedelta(days=10)))
    words = {4: "quatre", 5: "cinq", 8: "huit"}.get(weeks, str(weeks))
    return (
        firm_head(paper, firm, name=paper.put("employer", firm.name))
        + f"#align(right)[{txt(firm.place.town)}, {day(paper, 'issue_date', issued, 'long', 'dots')}]\n"
        + big("Certificat de stage", 1.2, align="left")
        + f"Je, {txt(firm.director)}, tuteur, déclare avoir accueilli en stage de formation {civil(paper)}{who(paper, 'first_last')}, étudiant(e) de section de technicien supérieur, {said}, pendant {paper.put('weeks', weeks, words + ' semaines')}.\n\n"
        "Les activités confiées ont porté sur la préparation et le suivi de dossiers ; assiduité et sérieux ont été constants.\n\n"
        + signed(paper, "employer", "Le tuteur", stamp=seal(firm), align="left")
    )
