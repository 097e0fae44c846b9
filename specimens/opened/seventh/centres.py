"""More papers of training bodies, firms and examination offices: articles, mails, boxed forms."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens import french
from specimens.drawing import txt
from specimens.facts import (
    CONTRACTS,
    HOURS,
    ONE,
    contract_span,
    hours_of,
    hours_said,
    issue_day,
    preparing,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    academy,
    born,
    boxed,
    boxed_day,
    branch,
    called,
    dated,
    de,
    figures,
    fine,
    frame,
    halves,
    loose_day,
    page_of,
    pairs,
    rise,
    ruled,
    school_called,
    seal_of,
    siret,
    someone,
    spaced,
    thick,
    under,
    window,
)
from specimens.people import invent_firm, strip_accents
from specimens.signing import who_signed


@opened_layout("training_attestation", "letter_with_hours_in_words", defects=HOURS)
def letter_with_hours_in_words(case: Case, paper: Paper) -> str:
    """A distance school's letter that spells the hours out with figures in brackets, its hand at the
    right under the day."""
    school, who = school_called(case, ("Cours Modèle en ligne", "Centre fictif d'enseignement à distance"), near=False), case.person  # fmt: skip
    start, end = preparing(case)
    hours = hours_of(case)
    day = issue_day(case, 1, 30)
    shown = paper.blank() if hours is None else paper.put("training_hours", hours, f"{french.in_words(hours)} heures ({hours} h)")  # fmt: skip
    return (
        f"{thick(paper.put('organisation', school.name), 13)} \\ {fine(school.address, 8)}\n"
        + window(paper)
        + rise(5)
        + spaced(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI DE LA PRÉPARATION"), 14)
        + rise(3)
        + f"Nous attestons que {called(paper)}, {born(paper)}, est {who.agree('inscrit', 'inscrite')} à la préparation du BTS {txt(branch(case))}, du {dated(paper, 'start', start)} au {dated(paper, 'end', end)}.\n\n"
        + f"La formation théorique comprend {shown} sur les deux années. {who.agree('Il', 'Elle')} a pour tuteur pédagogique {txt(someone(case))}.\n\n"
        + "Cette attestation est établie pour le service des examens.\n"
        + rise(3)
        + f"#pad(left: 90mm)[Le {dated(paper, 'issue_date', day)} \\ {under(paper, 'training_centre', 'Le responsable des inscriptions', stamp=seal_of(school))}]"
    )  # fmt: skip


@opened_layout("employer_attestation", "printed_mail_with_scanned_hand")
def printed_mail_with_scanned_hand(case: Case, paper: Paper) -> str:
    """A mail from the firm, printed: heads of the message, a short text, the hand pasted under the
    name; the centre in copy."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 1, 30)
    slug = strip_accents(firm.director).lower().replace(" ", ".").replace("'", "")
    paper.setup.font, paper.setup.size_pt = (
        rng.choice(("Carlito", "Open Sans", "Liberation Sans")),
        10,
    )
    return (
        "#line(length: 100%, stroke: 0.8pt)\n"
        + pairs([("De", txt(f"{firm.director} <{slug}@exemple.invalid>")), ("Envoyé", dated(paper, "issue_date", day, french.date_with_weekday(day))), ("À", txt(f"{who.email}")), ("Cc", "secretariat\\@cfa.exemple.invalid"), ("Objet", txt(paper.choose("Attestation de l'employeur – apprentissage", "Attestation employeur : statut d'apprenti")))], 22)
        + "#line(length: 100%, stroke: 0.4pt)\n"
        + rise(3)
        + f"Bonjour,\n\nJ'atteste que {called(paper)}, {born(paper, place=False)}, est en contrat d'apprentissage dans notre entreprise {paper.put('employer', firm.name)} et y travaille toujours à ce jour. Son maître d'apprentissage est {txt(someone(case))}. {who.agree('Il', 'Elle')} passera le BTS {txt(branch(case))} à la session {case.session}.\n\nCordialement,\n\n{txt(firm.director)} \\ {txt(firm.director_title)} – {txt(firm.name)} \\ {txt(firm.phone)}\n"
        + rise(2)
        + f"{paper.sign('employer', width_mm=58, height_mm=28, stamp=seal_of(firm))}\n"
    )  # fmt: skip


@opened_layout("registration_confirmation", "form_in_boxed_letters")
def form_in_boxed_letters(case: Case, paper: Paper) -> str:
    """An old form with a letter a box: names, day of birth and number combed, the hand in a frame at
    the lower right."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 9))
    edited = case.fact("edited_on", signed - rng.randrange(1, 6) * ONE)
    town = academy(case)
    number = case.fact("candidate_number", f"{rng.randrange(10**9, 9 * 10**9)}")
    page_of(paper, 210, 297, 14, 14, 12, 14)
    paper.setup.font, paper.setup.size_pt = (
        rng.choice(("Liberation Sans", "DejaVu Sans", "Liberation Mono")),
        9.4,
    )

    def row(label: str, value: str) -> str:
        return f"#block(above: 2.6mm, below: 2.6mm)[{fine(label, 8)} \\ {value}]\n"

    people = row("NOM DE NAISSANCE", paper.comb("birth_name", who.birth_name, who.birth_name))
    if who.usage_name:
        people += row("NOM D'USAGE", paper.comb("usage_name", who.usage_name, who.usage_name))
    first = who.first_name.upper()
    people += row("PREMIER PRÉNOM", paper.comb("given_names", [who.first_name], first))
    hand = f"Date : {paper.hand_date('signed_on', signed)} \\ Signature du candidat \\ {paper.sign('candidate', width_mm=74, height_mm=24)}"
    return (
        f"{paper.put('academy', town, f'Académie {de(town)}')} #h(1fr) {fine('imprimé le', 8)} {paper.date('edited_on', edited, form=figures(edited))}\n"
        + ruled(paper.choose("CONFIRMATION D'INSCRIPTION AU B.T.S.", "BORDEREAU DE CONFIRMATION D'INSCRIPTION – BTS"), 14)
        + halves(row("SESSION", thick(paper.put("session", case.session), 12)), row("NUMÉRO DE CANDIDAT", paper.comb("candidate_number", number, number)))
        + people
        + row("DATE DE NAISSANCE", boxed_day(paper, "birth_date", who.birth_date))
        + row("SPÉCIALITÉ", thick(paper.put("speciality", branch(case))))
        + row("ADRESSE", txt(f"{who.street}, {who.place.post_code} {who.place.town}".upper()))
        + f"#check(true) forme globale #h(6mm) #check(false) forme progressive #h(6mm) #check({'true' if rng.random() < 0.4 else 'false'}) conserve des notes #h(6mm) #check(false) demande une dispense\n"
        + rise(2)
        + f"#grid(columns: (1fr, 86mm), column-gutter: 4mm, [#text(size: 0.85em)[Je certifie exactes les informations ci-dessus. Le défaut de signature entraîne le rejet de l'inscription.]], [{frame(hand, 3)}])\n"
    )  # fmt: skip


_BODIES = ("Institut Modèle de l'alternance", "Centre Exemple des formations", "Campus fictif des métiers")  # fmt: skip


@opened_layout("professional_training_contract", "articles_with_tutor_and_three_hands", defects=CONTRACTS)  # fmt: skip
def articles_with_tutor_and_three_hands(case: Case, paper: Paper) -> str:
    """A firm's own wording of the contract in articles; tutor named, three hands one below the other
    at the right of their labels."""
    firm, school, rng = invent_firm(case.rng), school_called(case, _BODIES, near=False), case.rng
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(2, 25) * ONE)
    paper.setup.size_pt = 9.6
    places = ", ".join(
        f"[{txt(label)}], [{paper.sign(party, width_mm=70, height_mm=high, stamp=stamp)}]"
        for party, label, stamp, high in (
            ("apprentice", "Le salarié", None, 19),
            ("employer", f"L'employeur, {firm.director}", seal_of(firm), 28),
            (
                "training_centre",
                f"L'organisme de formation, {school.director}",
                seal_of(school),
                28,
            ),
        )
    )
    out = (
        boxed(paper.choose("CONTRAT DE PROFESSIONNALISATION", "CONTRAT DE PROFESSIONNALISATION À DURÉE DÉTERMINÉE"), 14, "100%")
        + f"Entre {thick(paper.put('employer', firm.name))}, {txt(firm.address)}, SIRET {txt(siret(firm))}, et {called(paper)}, {born(paper)}, il est convenu :\n\n"
        + f"*Article 1 – Objet.* Le contrat a pour but l'obtention du BTS {thick(paper.put('diploma', branch(case)))}, préparé auprès de {txt(school.name)} ({txt(school.place.town)}).\n\n"
        + f"*Article 2 – Durée.* Il commence le {dated(paper, 'start', start)} et finit le {dated(paper, 'end', end)}.\n\n"
        + f"*Article 3 – Formation.* Les actions d'évaluation et d'enseignement durent {hours_said(paper, hours, paper.choose(' heures', ' h'))}.\n\n"
        + f"*Article 4 – Tuteur.* Le tuteur est {txt(someone(case))}, {txt(case.title.jobs[0].lower())} dans l'entreprise depuis {start.year - rng.randrange(3, 12)}.\n\n"
        + f"*Article 5 – Rémunération.* Elle est de {rng.randrange(65, 91)} % du SMIC pour 35 heures par semaine.\n\n"
        + f"Fait à {txt(firm.place.town)}, le {loose_day(paper, signed)}, en trois exemplaires.\n"
        + rise(2)
        + f"#grid(columns: (72mm, 1fr), row-gutter: 3mm, align: horizon, {places})\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out
