"""What the candidate signs for the examination itself: confirmations of registration, marks given up,
the form on student engagement."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import textwrap

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.third.wording import (
    academy_of,
    band,
    bts,
    heading,
    labelled,
    left_empty,
    listed,
    seat_of,
    sides,
    sideways,
    state_corner,
    ticked,
    usage_row,
)
from specimens.people import invent_school, strip_accents
from specimens.signing import Party, place_to_sign

_EVENTS = (
    ("E1", "Culture générale et expression", "Ponctuelle écrite"),
    ("E2", "Anglais", "CCF"),
    ("E31", "Mathématiques", "CCF"),
    ("E32", "Physique-chimie", "Ponctuelle pratique"),
    ("E41", "Étude technique", "Ponctuelle écrite"),
    ("E5", "Conduite de projet", "Ponctuelle orale"),
    ("E61", "Soutenance de stage", "Ponctuelle orale"),
)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """The day of print and the day of signature."""
    signed = case.fact("signed_on", case.day_before(0, 5))
    edited = case.fact("edited_on", signed - dt.timedelta(days=case.rng.randrange(0, 7)))
    return edited, signed


def _candidate_number(case: Case, paper: Paper) -> str:
    drawn = f"{case.rng.randrange(10**9, 10**10):010d}"
    return paper.put("candidate_number", case.fact("candidate_number", drawn))


def _speciality(case: Case, paper: Paper, shown: str | None = None) -> str:
    return paper.put("speciality", shown or bts(case))


@opened_layout("registration_confirmation", "two_page_file")
def two_page_file(case: Case, paper: Paper) -> str:
    """The service's own print: grey bands, épreuves on the second page, a box for date and hand, an
    empty one for the guardian of a minor."""
    person, rng = case.person, case.rng
    edited, signed = _days(case)
    paper.setup.font, paper.setup.size_pt = "Liberation Sans", 9.5
    paper.setup.margin_mm = (14, 15, 14, 15)
    paper.setup.footer = f"#text(size: 7pt)[Candidature BTS {case.session} – imprimé le {txt(french.date_slashes(edited))} #h(1fr) Page #context counter(page).display()]"
    academy = paper.put("academy", academy_of(case), f"ACADEMIE DE {academy_of(case).upper()}")
    civil = [
        ("Nom de famille (naissance)", f"*{paper.birth_name()}*"),
        *usage_row(paper, "Nom d'usage / d'époux(se)"),
        ("Prénom 1, 2, 3", paper.given_names(" / ")),
        ("Date de naissance", paper.birth_date(form=french.date_slashes(person.birth_date))),
        ("Commune de naissance", txt(f"{person.birth_place} ({person.birth_department})")),
        ("Sexe", txt(person.agree("Masculin", "Féminin"))),
    ]
    reach = [
        ("Adresse", txt(f"{person.street}, {person.place.post_code} {person.place.town}")),
        ("Téléphone portable", txt(person.phone)),
        ("Adresse mél", txt(person.email)),
    ]
    asked = [
        ("Examen", "Brevet de Technicien Supérieur"),
        ("Session", paper.put("session", case.session)),
        ("Spécialité présentée", _speciality(case, paper)),
        ("Catégorie", txt(rng.choice(("Individuel", "CNED – établissement à distance", "Formation continue")))),
        ("Forme de l'examen", txt(rng.choice(("Globale", "Globale", "Progressive")))),
    ]  # fmt: skip
    rows = ", ".join(
        f"[{e}], [{txt(name)}], [{txt(form)}], [{rng.choice(('À passer', 'À passer', 'À passer', 'Dispense'))}]"
        for e, name, form in _EVENTS
    )
    box = f"Le : {paper.hand_date('signed_on', signed, 14)} \\ #v(1mm) Signature du candidat \\ {paper.sign('candidate', width_mm=70, height_mm=26)}"
    return (
        sides(f"*{academy}* \\ Rectorat – DEC \\ Bureau des BTS", f"#align(right)[N° candidat : *{_candidate_number(case, paper)}* \\ Édition du {paper.date('edited_on', edited, form=french.date_slashes(edited))}]")
        + heading(paper.choose("CONFIRMATION DE CANDIDATURE", "Confirmation d'inscription – BTS", "Document de confirmation de l'inscription"), after_mm=2)
        + band("A. État civil") + labelled(civil)
        + band("B. Coordonnées") + labelled(reach)
        + band("C. Diplôme postulé") + labelled(asked)
        + "#pagebreak()\n" + band("D. Épreuves")
        + f"#table(columns: (14mm, 1fr, 45mm, 25mm), inset: 1.8mm, stroke: 0.3pt, [*Code*], [*Épreuve*], [*Mode d'évaluation*], [*Statut*], {rows})\n"
        + band("E. Validation par le candidat")
        + "Après lecture attentive, je déclare exactes les informations qui précèdent. Je suis informé(e) qu'aucune modification ne sera acceptée une fois ce document signé.\n#v(3mm)\n"
        + f"#table(columns: (1fr, 70mm), inset: 3mm, stroke: 0.5pt, [{box}], [#text(size: 0.9em)[Représentant légal \\ (uniquement si le candidat est mineur) \\ {left_empty(paper, 'legal_representative', 60, 26)}]])\n"
    )  # fmt: skip


@opened_layout("registration_confirmation", "service_letter")
def service_letter(case: Case, paper: Paper) -> str:
    """A letter without a title; the candidate signs the foot of it and sends it back."""
    person = case.person
    edited, signed = _days(case)
    paper.setup.size_pt = 10.5
    name = academy_of(case)
    lines = [
        ("Nom de naissance", paper.birth_name()),
        *usage_row(paper),
        ("Prénom(s)", paper.given_names()),
        ("Date de naissance", paper.birth_date()),
        ("Numéro candidat", _candidate_number(case, paper)),
        ("BTS", _speciality(case, paper)),
        ("Langue vivante obligatoire", txt(case.rng.choice(("Anglais", "Espagnol")))),
    ]
    return (
        state_corner(f"Rectorat de {name}", "Division des examens et concours", "DEC 5 – BTS")
        + sides("", txt(f"{person.civility} {person.first_name} {person.birth_name}") + f" \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town)}", "(1.2fr, 1fr)")
        + f"#v(6mm)\n#align(right)[{txt(seat_of(case))}, le {paper.date('edited_on', edited)}]\n\nObjet : votre inscription au brevet de technicien supérieur – {paper.put('session', case.session, f'session {case.session}')}\n\n{txt(person.civility)},\n\n"
        f"Votre inscription dans l'{paper.put('academy', name, f'académie de {name}')} a bien été enregistrée sous les références suivantes :\n\n"
        + f"#pad(left: 8mm)[{listed(lines)}]\n"
        + f"Il vous appartient de contrôler ces renseignements puis de déposer le présent document, {paper.choose('revêtu de votre signature', 'daté et signé par vos soins')}, dans votre espace Cyclades, accompagné des pièces justificatives. Faute de ce dépôt, votre candidature sera annulée.\n\n"
        f"Le chef du bureau des BTS\n#v(5mm)\n#line(length: 100%, stroke: (dash: \"dashed\"))\n*Partie à compléter par le candidat* – Je confirme mon inscription.\n\n"
        + sides(f"Date : {paper.hand_date('signed_on', signed)}", place_to_sign(paper, Party("candidate", "Signature :"), shape=paper.choose("beside", "below", "framed")))
    )  # fmt: skip


@opened_layout("benefit_waiver", "ticked_choice")
def ticked_choice(case: Case, paper: Paper) -> str:
    """A service's form: one of three wishes ticked, the épreuves below, date and hand."""
    rng = case.rng
    signed = case.fact("signed_on", case.day_before(0, 20))
    picked = rng.sample(_EVENTS, rng.randrange(1, 3))
    rows = ", ".join(
        f"[{e}], [{txt(n)}], [{rng.randrange(10, 17)},{rng.choice(('00', '50', '25'))}], [{case.session - rng.randrange(1, 4)}]"
        for e, n, _ in picked
    )
    who = [
        ("Nom de naissance", paper.birth_name()),
        *usage_row(paper),
        ("Prénoms", paper.given_names()),
        ("Né(e) le", paper.birth_date()),
        ("BTS – spécialité", paper.put("speciality", bts(case))),
    ]
    return (
        state_corner(f"Académie de {academy_of(case)}", "Service des examens")
        + heading(paper.choose("RENONCIATION À DES NOTES CONSERVÉES", "Abandon de bénéfices de notes", "Formulaire – bénéfices auxquels je renonce"), after_mm=3)
        + labelled(who, stroke="none")
        + f"#v(3mm)\n#check(false) Je souhaite conserver toutes mes notes. \\ #check(true) Je renonce au bénéfice des notes indiquées ci-dessous et demande à repasser ces épreuves. \\ #check(false) Je renonce à toutes mes notes.\n#v(2mm)\n"
        f"#table(columns: (22mm, 1fr, 24mm, 40mm), inset: 2mm, [*Épreuve*], [*Intitulé*], [*Note*], [*Session d'obtention*], {rows})\n"
        f"#text(size: 0.9em)[Toute renonciation est irrévocable. La note obtenue à la session {case.session} se substituera à la précédente, même si elle lui est inférieure.]\n#v(6mm)\n"
        f"À {txt(case.person.place.town)}, le {paper.date('signed_on', signed)}\n\n"
        + place_to_sign(paper, Party("candidate", paper.choose("Signature du (de la) candidat(e)", "Le candidat")), align="right")
    )  # fmt: skip


@opened_layout("benefit_waiver", "letter_by_hand")
def letter_by_hand(case: Case, paper: Paper) -> str:
    """A letter written by hand on lined paper."""
    person = case.person
    signed = case.fact("signed_on", case.day_before(0, 20))
    event, label, _ = case.rng.choice(_EVENTS)
    name = f"{person.first_name} {person.birth_name}"
    shown = case.title.printed[0]
    paper.setup.margin_mm = (24, 14, 20, 24)
    paper.setup.background = "".join(
        f"#place(top + left, dy: {y}mm, line(length: 210mm, stroke: 0.25pt + rgb(150,180,220)))"
        for y in range(24, 290, 9)
    )
    paper.put("full_name", name)
    paper.put("speciality", shown)
    written = [
        name, person.street, f"{person.place.post_code} {person.place.town}", "",
        f"Objet : refus de bénéfice ({event})", "", "Madame, Monsieur,", "",
        f"Je soussigné{person.agree('', 'e')} {name},", f"inscrit{person.agree('', 'e')} au BTS", *textwrap.wrap(shown, 40), f"session {case.session}, déclare renoncer",
        "au bénéfice de ma note de l'épreuve", f"{event} {label},", f"obtenue en {case.session - 1}.",
        "Je souhaite repasser cette épreuve.", "", "Veuillez agréer mes salutations.", "",
    ]  # fmt: skip
    body = "".join(
        f"#block(height: 9mm, above: 0mm, below: 0mm)[{paper.handwritten(line, 14) if line else ''}]\n"
        for line in written
    )
    return f"{body}#block(height: 9mm)[{paper.handwritten('Le', 14)} {paper.hand_date('signed_on', signed, 14)}]\n{paper.sign('candidate')}\n"


@opened_layout("registration_confirmation", "listing_sideways")
def listing_sideways(case: Case, paper: Paper) -> str:
    """An old program's listing on a sheet on its side, in capitals without accents."""
    person = case.person
    edited, signed = _days(case)
    sideways(paper, 13)
    paper.setup.font, paper.setup.size_pt = "Liberation Mono", 9
    name = strip_accents(academy_of(case)).upper()
    rows = ", ".join(
        f"[{e}], [{txt(strip_accents(n).upper())}], [{txt(strip_accents(f).upper())}], [OUI]"
        for e, n, f in _EVENTS
    )
    usage = f"\\ NOM D'USAGE ....... {paper.usage_name()} " if person.usage_name else ""
    left = (
        f"NOM ............... {paper.birth_name()} {usage}\\ PRENOMS ........... {paper.given_names(' ')} \\ NE(E) LE .......... {paper.birth_date(form=french.date_slashes(person.birth_date))} \\ "
        f"A ................. {txt(strip_accents(person.birth_place).upper())} \\ CANDIDAT NO ....... {_candidate_number(case, paper)} \\ \\ DIPLOME ........... BTS \\ SPECIALITE ........ {_speciality(case, paper, strip_accents(bts(case)).upper())} \\ FORME ............. GLOBALE"
    )
    right = f"#block(stroke: 0.6pt, inset: 3mm, width: 100%)[JE CERTIFIE AVOIR VERIFIE LES INDICATIONS CI-CONTRE ET M'INSCRIRE DANS CETTE SEULE ACADEMIE. \\ \\ DATE : {paper.hand_date('signed_on', signed)} \\ \\ SIGNATURE DU CANDIDAT : \\ {paper.sign('candidate', width_mm=80, height_mm=24)}]"
    title = paper.choose(
        "RECAPITULATIF D'INSCRIPTION A L'EXAMEN", "CONFIRMATION D'INSCRIPTION CANDIDAT INDIVIDUEL"
    )
    return (
        f"{paper.put('academy', academy_of(case), f'ACADEMIE DE {name}')} #h(1fr) {txt(title)} #h(1fr) EDITE LE {paper.date('edited_on', edited, form=french.date_slashes(edited))}\n#line(length: 100%)\n#align(center)[{paper.put('session', case.session, f'SESSION {case.session}')}]\n#v(2mm)\n"
        + sides(left, right, "(1.25fr, 1fr)")
        + f"#v(3mm)\n#table(columns: (20mm, 1fr, 70mm, 25mm), inset: 1.5mm, stroke: (y: 0.3pt), [EPR.], [LIBELLE], [MODE], [INSCRIT], {rows})\n"
    )  # fmt: skip


@opened_layout("student_engagement_form", "filled_by_hand")
def engagement_by_hand(case: Case, paper: Paper) -> str:
    """The academy's annex, filled in with a pen."""
    person = case.person
    name, given = person.birth_name, person.first_name
    paper.put("birth_name", name)
    paper.put("given_names", [given], given)
    rows = [
        ("NOM de naissance", paper.handwritten(name)),
        ("Prénom", paper.handwritten(given)),
        ("Spécialité de BTS", txt(bts(case))),
        ("Activité", paper.handwritten("bénévole, aide aux devoirs", 14)),
        ("Durée", paper.handwritten(f"{case.rng.randrange(6, 20)} mois", 14)),
    ]
    if person.usage_name:
        paper.put("usage_name", person.usage_name)
        rows.insert(1, ("Nom d'usage", paper.handwritten(person.usage_name)))
    return (
        f"Annexe 4 #h(1fr) Académie de {txt(academy_of(case))} – {paper.put('session', case.session, f'session {case.session}')}\n\n"
        + heading(paper.choose("FICHE ENGAGEMENT ÉTUDIANT", "Épreuve facultative Engagement étudiant"))
        + labelled(rows, label_mm=60)
        + f"\nType d'engagement : {ticked(('associatif', 'service civique', 'mandat électif', 'autre'), 0)}\n\n#v(4mm)\nJ'ai pris connaissance du règlement de l'épreuve (arrêté du 3 novembre 1994 et textes suivants).\n\n"
        + place_to_sign(paper, Party("candidate", "Signature du candidat :"), shape="framed", width_mm=75, height_mm=26)
    )  # fmt: skip


@opened_layout("student_engagement_form", "two_parts")
def two_parts(case: Case, paper: Paper) -> str:
    """Part one by the candidate, part two by the body where the engagement took place."""
    rng, school = case.rng, invent_school(case.rng)
    body = rng.choice(
        ("Croix Blanche fictive", "Club nautique d'Exemple", "Resto solidaire Modèle")
    )
    since = case.today - dt.timedelta(days=rng.randrange(300, 700))
    who = [
        ("Nom de naissance", paper.birth_name()),
        *usage_row(paper),
        ("Prénom(s)", paper.given_names(" ")),
        ("BTS", txt(bts(case))),
        ("Établissement ou organisme", txt(school.name)),
        ("Session d'examen", paper.put("session", case.session)),
    ]
    return (
        heading(paper.choose("Reconnaissance de l'engagement étudiant – dossier du candidat", "Unité facultative Engagement étudiant : fiche descriptive", "UF « Engagement étudiant » – formulaire d'inscription à l'épreuve"), size_em=1.25)
        + band("Partie 1 – Le candidat", "rgb(0,70,120)", "white") + labelled(who)
        + band("Partie 2 – L'activité", "rgb(0,70,120)", "white")
        + f"Structure d'accueil : {txt(body)} \\ Fonction : {txt(rng.choice(('trésorier', 'équipier bénévole', 'encadrant jeunes')))} \\ Depuis : {txt(french.month_and_year(since))} – {rng.randrange(2, 6)} heures par semaine\n\n"
        "_Description de l'engagement et des acquis :_ Organisation d'événements, accueil du public, tenue des comptes. J'ai appris à rendre compte, à travailler en équipe et à respecter un budget.\n\n"
        + band("Partie 3 – Signatures", "rgb(0,70,120)", "white")
        + sides(place_to_sign(paper, Party("candidate", "Le candidat"), shape="below"), f"Cachet de la structure \\ {paper.stamp([body.upper(), case.person.place.town])}")
    )  # fmt: skip
