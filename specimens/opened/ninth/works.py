"""What employers, their pay services and liquidators write about those who work for them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.ninth.facts import (
    DAY,
    STAYS,
    certified_on,
    held_job,
    issued,
    keep_stay,
    worked,
)
from specimens.opened.ninth.wording import (
    A4,
    ACROSS,
    HALF,
    addressee,
    another,
    below,
    birth,
    by_surname,
    celled,
    cells_of,
    cells_of_day,
    corner_head,
    dotted,
    down,
    grouped,
    habit,
    hand,
    hand_cells,
    named,
    note,
    numbered,
    of,
    on,
    penned,
    penned_names,
    plain,
    roundel,
    rubber,
    sheet,
    side_by_side,
    siret_of,
    speciality,
    strong,
    told_apart,
    town_line,
)
from specimens.people import invent_firm, invent_place


@opened_layout("work_certificate", "liquidator_on_behalf_of_a_closed_firm", defects=STAYS)
def liquidator_on_behalf_of_a_closed_firm(case: Case, paper: Paper) -> str:
    """A judicial liquidator certifies for a firm that is no more: two bodies, several days."""
    firm, rng, place = invent_firm(case.rng), case.rng, invent_place(case.rng)
    stay = worked(case, over=not case.has("open_ended"))[-1]
    start, end, share = stay
    day, job = certified_on(case, end), held_job(case)
    one, two = habit(paper, start), habit(paper, end) if end else ""
    keep_stay(paper, stay, one, two)
    until = (
        f"au {txt(two)}, date de la fin de son contrat"
        if end
        else "et l'est encore à ce jour, l'activité étant maintenue"
    )
    time = (
        "à temps complet"
        if share >= 0.999
        else f"à temps partiel, à hauteur de {share * 100:.0f} % de la durée légale"
    )
    clerk = another(case)
    paper.setup.justify = True
    below(
        paper,
        "Étude membre d'une association agréée – le règlement par chèque est accepté – réception sur rendez-vous",
    )
    return (
        side_by_side(corner_head(txt(clerk), "Mandataire judiciaire", "Liquidateur", f"{rng.randrange(2, 60)}, quai des Exemples", f"{place.post_code} {place.town}", pt=13), smaller_block(f"N/Réf. : LJ {rng.randrange(1000, 9999)} / SOC / {another(case).split()[1][:3]} \\ Affaire : {txt(firm.name)} \\ Tribunal de commerce {txt(of(place.town))}"), "(1fr, 70mm)")
        + down(8) + addressee(paper) + down(8)
        + f"{txt(place.town)}, le {on(paper, 'issue_date', day)}\n" + down(5)
        + strong(txt(paper.choose("Certificat de travail", "CERTIFICAT DE TRAVAIL (article L. 1234-19 du code du travail)")), 12) + "\n" + down(3)
        + f"Agissant en ma qualité de liquidateur de l'employeur, la société {strong(paper.put('employer', firm.name))}, {txt(firm.form)} dont le siège était à {txt(firm.place.town)}, {txt(firm.street)} (SIREN {firm.siren}), placée sous ma mission par jugement du {txt(habit(paper, min(start + 200 * DAY, day - 9 * DAY)))}, je certifie, au vu des registres du personnel qui m'ont été remis, que {named(paper)}, {birth(paper)}, y a été {case.person.agree('salarié', 'salariée')} du {txt(one)} {until}, {txt(time)}, dans l'emploi de {paper.put('job_title', job)}.\n\n"
        + (f"{case.person.agree('L’intéressé', 'L’intéressée')} est libre de tout engagement envers la société. " if end else "") + "Le maintien des garanties de santé et de prévoyance lui a été notifié par courrier séparé.\n\nCertificat remis pour valoir ce que de droit.\n" + down(5)
        + f"#pad(left: 88mm)[{hand(paper, 'employer', f'Le liquidateur,|{clerk}', stamp=[clerk.upper(), 'MANDATAIRE JUDICIAIRE', place.town.upper()], wide=66)}]\n"
    )  # fmt: skip


def smaller_block(markup: str) -> str:
    return f"#align(right)[#text(size: 0.84em)[{markup}]]"


@opened_layout("work_certificate", "two_languages_of_a_foreign_group", defects=STAYS)
def two_languages_of_a_foreign_group(case: Case, paper: Paper) -> str:
    """A group's model, French at the left and English at the right, dates and job in a table
    between the two."""
    firm, rng = invent_firm(case.rng), case.rng
    stay = worked(case)[-1]
    start, end, share = stay
    job, day = held_job(case), certified_on(case, end)
    one, two = habit(paper, start), habit(paper, end) if end else ""
    keep_stay(paper, stay, one, two)
    sheet(paper, A4, (16, 18, 14, 18), "Carlito", "Lato", "Open Sans", "Liberation Sans", pt=9.6)
    ink = rng.choice(("rgb(0,70,60)", "rgb(95,20,50)", "rgb(30,30,90)"))
    who = case.person
    rows = [
        ("Nom / Name", strong(by_surname(paper))),
        ("Date de naissance / Date of birth", paper.birth_date(form=habit(paper, who.birth_date))),
        ("Entrée / Start date", txt(one)),
        ("Sortie / End date", txt(two) if end else "en poste à ce jour / still employed"),
        ("Emploi / Position", paper.put("job_title", job)),
        ("Temps de travail / Working time", txt(f"{share * 100:.0f} %" + (" – 35 h" if share > 0.99 else ""))),
        ("Établissement / Site", txt(town_line(firm))),
    ]  # fmt: skip
    body = ", ".join(f"[{strong(txt(k), 8.5, ink)}], [{v}]" for k, v in rows)
    return (
        roundel(paper, txt(firm.name), ink, "Human Resources – Ressources humaines", firm.phone, f"SIRET {siret_of(firm)}")
        + down(6)
        + side_by_side(strong("CERTIFICAT DE TRAVAIL", 14, ink), strong("CERTIFICATE OF EMPLOYMENT", 14, ink))
        + down(3)
        + side_by_side(f"La société {paper.put('employer', firm.name)}, {txt(firm.address)}, certifie que la personne désignée ci-dessous a fait partie de son personnel dans les conditions suivantes :", smaller_en(f"The above-named company hereby certifies that the person mentioned below {'was' if end else 'has been'} employed under the following terms:"))
        + down(3)
        + f"#table(columns: (62mm, 1fr), inset: (x: 1mm, y: 1.8mm), stroke: (x, y) => (top: 0.5pt + {ink}, bottom: 0.5pt + {ink}), {body})\n"
        + down(3)
        + side_by_side("Délivré à la demande de l'intéressé(e), libre de tout engagement à compter de sa sortie." if end else "Délivré à la demande de l'intéressé(e).", smaller_en("Issued upon request of the person concerned."))
        + down(6)
        + side_by_side(f"Fait à / Issued in {txt(firm.place.town)} \\ le / on {on(paper, 'issue_date', day)}", hand(paper, "employer", f"{firm.director}|{firm.director_title}", stamp=rubber(firm), wide=66, style="over"))
        + down(4)
        + note(f"{firm.name} {firm.form} – Member of Exemplar Holding B.V., Rotterdam – Registered office: {firm.address}", 6.8)
    )  # fmt: skip


def smaller_en(words: str) -> str:
    return f'#text(style: "italic", fill: luma(70))[{txt(words)}]'


@opened_layout("work_certificate", "state_service_for_very_small_employers", defects=STAYS)
def state_service_for_very_small_employers(case: Case, paper: Paper) -> str:
    """What a free service for very small employers prints: numbered lines, digits in boxes, the
    employer signs the printed sheet."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = worked(case, over=not case.has("open_ended"))[-1]
    start, end, share = stay
    day, job = certified_on(case, end), held_job(case)
    sheet(paper, A4, (13, 15, 14, 15), "Liberation Sans", "DejaVu Sans", "Carlito", pt=9.2)
    shown = [grouped(d) for d in (start, end) if d]
    keep_stay(paper, stay, *shown)
    edited = day - rng.randrange(0, 3) * DAY
    below(
        paper,
        "Titre emploi simplifié fictif – service gratuit du réseau – ne pas renvoyer cet exemplaire au centre national",
    )
    lines = [
        ("Dénomination de l'employeur", strong(paper.put("employer", firm.name))),
        ("SIRET", cells_of(firm.siret)), ("Adresse", txt(firm.address)),
        *told_apart(paper, "Nom de naissance du salarié", "Nom d'usage", "Prénom(s)", between=" "),
        (f"{who.born.capitalize()} le", celled(paper, "birth_date", who.birth_date)),
        ("N° de sécurité sociale", txt(f"{1 if who.sex == 'M' else 2} {who.birth_date:%y %m} {who.birth_department[:2]} {rng.randrange(100, 999)} {rng.randrange(100, 999)}")),
        ("Date de début d'emploi", cells_of_day(start)),
        ("Date de fin d'emploi", cells_of_day(end) if end else "contrat en cours"),
        ("Nature de l'emploi", paper.put("job_title", job)),
        ("Durée du travail", txt("35,00 heures par semaine – temps plein" if share > 0.99 else f"{share * 35:.2f} heures par semaine – temps partiel".replace(".", ","))),
        ("Portabilité santé / prévoyance", txt(rng.choice(("oui – 12 mois au plus", "sans objet")))),
    ]  # fmt: skip
    return (
        side_by_side(strong("tese·fictif", 15, "rgb(210,80,30)"), f"#align(right)[{note('Volet salarié', 8)} \\ {note('Édition du ' + plain(edited), 8)}]")
        + "#line(length: 100%, stroke: 1.4pt + rgb(210,80,30))\n"
        + strong(txt(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail")), 16) + "\n" + down(1)
        + numbered(lines) + down(2)
        + "#text(size: 0.9em)[Je soussigné(e), employeur, certifie exacts les renseignements portés ci-dessus, qui reprennent les déclarations enregistrées auprès du centre.]\n" + down(2)
        + f"#table(columns: (58mm, 1fr), inset: 2.4mm, stroke: 0.5pt, [Fait à {txt(firm.place.town)} \\ \\ le {on(paper, 'issue_date', day, plain(day))}], [Signature de l'employeur (et cachet s'il en possède un) \\ {paper.sign('employer', width_mm=90, height_mm=29, stamp=rubber(firm))}])\n"
    )  # fmt: skip


@opened_layout("employer_attestation", "joint_municipal_authority_certifies")
def joint_municipal_authority_certifies(case: Case, paper: Paper) -> str:
    """A public employer of an apprentice: texts seen, then what its president attests in points."""
    rng, who, place = case.rng, case.person, invent_place(case.rng)
    body = f"{rng.choice(('Communauté de communes', 'Syndicat mixte', 'Communauté d’agglomération'))} {rng.choice(('des Trois-Vallées fictives', 'du Pays Modèle', 'Exemple-Rivière'))}"
    day = issued(case, 1, 42)
    begun = case.today.replace(month=9, day=rng.randrange(1, 20), year=case.session - 2)
    signer = another(case)
    paper.setup.font = rng.choice(("Liberation Serif", "Caladea", "Libertinus Serif"))
    return (
        f"#align(center)[{strong(paper.put('employer', body), 14)} \\ {txt(f'Hôtel communautaire – {place.post_code} {place.town}')}]\n"
        + "#align(center)[#line(length: 40%, stroke: 0.5pt)]\n" + down(4)
        + smaller_block(f"Pôle ressources – dossier suivi par {txt(another(case))}, poste {rng.randrange(10, 99)}") + "\n"
        + down(5)
        + f"#align(center)[{strong(txt(paper.choose('ATTESTATION DE L’EMPLOYEUR', 'ATTESTATION RELATIVE À UN CONTRAT D’APPRENTISSAGE EN COURS', 'ATTESTATION – STATUT D’APPRENTI')), 13)}]\n"
        + down(4)
        + "Vu le code général de la fonction publique, article L. 424-1 ; \\ " + f"Vu le contrat d'apprentissage enregistré sous le n° {rng.randrange(100, 999)}-{begun.year}-{rng.randrange(10**4, 10**5)} ;\n\n"
        + f"Le Président atteste que {named(paper)}, {birth(paper)} :\n"
        + f"+ a été {who.agree('recruté', 'recrutée')} en qualité d'apprenti{who.agree('', 'e')} le {txt(habit(paper, begun))} au sein du service {rng.choice(('bâtiments', 'voirie et réseaux', 'eau et assainissement'))} ;\n+ prépare dans ce cadre le brevet de technicien supérieur {txt(speciality(case))} ;\n+ est {who.agree('placé', 'placée')} sous la responsabilité de {txt(another(case))}, maître d'apprentissage ;\n+ fait partie des effectifs de l'établissement à la date du présent document.\n\n"
        + "La présente attestation est délivrée en vue de l'inscription à l'examen.\n" + down(5)
        + side_by_side("", f"À {txt(place.town)}, le {on(paper, 'issue_date', day)} \\ {hand(paper, 'employer', 'Pour le Président et par délégation,|la directrice générale des services', stamp=[body.upper()[:34], place.town.upper()], wide=66)} {txt(signer)}", "(1fr, 74mm)")
    )  # fmt: skip


@opened_layout("employer_attestation", "site_note_with_names_by_pen")
def site_note_with_names_by_pen(case: Case, paper: Paper) -> str:
    """A builder's printed half sheet for all his apprentices: name and day filled in by pen."""
    firm, who = invent_firm(case.rng), case.person
    day = issued(case, 1, 40)
    sheet(paper, HALF, (11, 15, 9, 15), pt=10)
    family, given = penned_names(paper)
    born = penned(paper, "birth_date", who.birth_date.isoformat(), plain(who.birth_date))
    return (
        side_by_side(corner_head(paper.put("employer", firm.name), f"{firm.form} – {firm.address}", f"Tél. {firm.phone} – SIRET {siret_of(firm)}", pt=13), f"#align(right)[{strong('ATTESTATION', 15)} \\ {paper.choose('apprenti en cours de contrat', 'statut d’apprenti')}]", "(1fr, 62mm)")
        + "#line(length: 100%, stroke: 0.8pt)\n"
        + f"Je soussigné(e) {txt(firm.director)}, employeur, atteste que l'apprenti(e) :\n"
        + dotted("Nom", family) + side_by_side(dotted("Prénom", given), dotted("né(e) le", born))
        + f"travaille actuellement dans l'entreprise sous contrat d'apprentissage et a toujours ce statut à ce jour. Maître d'apprentissage : {paper.handwritten(another(case), 14)}\n" + down(1)
        + side_by_side(f"À {txt(firm.place.town)}, \\ le {paper.hand_date('issue_date', day)}", hand(paper, "employer", "L'employeur", stamp=rubber(firm), wide=68, style="right"), "(1fr, 100mm)")
    )  # fmt: skip


@opened_layout("job_description", "chart_of_the_department_across")
def chart_of_the_department_across(case: Case, paper: Paper) -> str:
    """A personnel office's sheet on its side: who reports to whom in boxes, purpose and tasks."""
    firm, rng = invent_firm(case.rng), case.rng
    job = held_job(case)
    sheet(paper, ACROSS, (11, 13, 10, 13), "Carlito", "Open Sans", "Liberation Sans", pt=9)
    tasks = rng.sample(("relever les existants et établir les métrés", "consulter les fournisseurs et comparer les offres", "planifier les équipes semaine par semaine", "tenir à jour les dossiers des ouvrages exécutés", "participer aux réunions de coordination", "veiller au port des protections", "chiffrer les travaux supplémentaires", "accueillir les intérimaires"), 6)  # fmt: skip
    rooms = [f"box(stroke: 0.6pt, inset: 2mm, width: 56mm)[#align(center)[{note(k, 7)} \\ {v}]]" for k, v in (("N+2", txt(f"{firm.director}")), ("N+1", txt(f"{another(case)} – responsable d'activité")), ("Titulaire", strong(by_surname(paper))))]  # fmt: skip
    tree = f"#stack(dir: ttb, spacing: 2.4mm, {', align(center, line(angle: 90deg, length: 3mm)), '.join(rooms)})\n"
    words = "\n".join(f"- {txt(t)}" for t in tasks)
    return (
        f"#grid(columns: (1fr, auto, 1fr), align: (left + horizon, center + horizon, right + horizon), [{strong(paper.put('employer', firm.name), 12)}], [{strong(txt(paper.choose('FICHE DE POSTE', 'Fiche descriptive de poste')), 15)}], [{note(f'RH-FP-{rng.randrange(100, 999)} ind. {rng.choice(chr(65) + chr(66))} – {plain(case.today - rng.randrange(60, 900) * DAY)}', 8)}])\n#line(length: 100%)\n"
        + f"#grid(columns: (62mm, 1fr, 66mm), column-gutter: 6mm, [{tree}], [{strong('Poste occupé : ')}{paper.put('job_title', job)} \\ \\ {strong('Raison d’être')} \\ Garantir la bonne marche technique et économique des affaires confiées. \\ \\ {strong('Activités')} \n{words}], [{strong('Conditions')} \\ Lieu : {txt(firm.place.town)} \\ Temps complet, forfait heures \\ Déplacements : {rng.choice(('fréquents', 'occasionnels'))} \\ Permis B \\ \\ {strong('Niveau')} \\ BTS ou expérience équivalente \\ \\ {strong('Moyens')} \\ Véhicule, ordinateur, téléphone \\ \\ {strong('Relations')} \\ Internes : bureau d'études, achats \\ Externes : maîtres d'œuvre, clients])\n"
        + down(3)
        + hand_cells(paper, [("candidate", "Vu par le titulaire", None), ("employer", "Le supérieur hiérarchique", None), ("employer", "La direction", rubber(firm))], total=264, high=22)
    )  # fmt: skip
