"""What employers write about those who work or worked for them."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import JOBS, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twelfth.seats import bench, seat
from specimens.opened.twelfth.wording import (
    LANDSCAPE,
    ONE,
    PORTRAIT,
    SANS,
    SERIF,
    banner,
    birth,
    boxed,
    branch,
    bystander,
    chart,
    city,
    custom,
    dated,
    digits,
    fat,
    filled,
    foot,
    gap,
    halves,
    lay,
    lines,
    mast,
    middle,
    mini,
    of,
    pen,
    rolled,
    rows,
    ruled,
    seal_of,
    siret,
    split_names,
    tiles,
    window,
    within,
)
from specimens.people import invent_firm, invent_place


@opened_layout("work_certificate", "posts_in_a_table_and_receipt_signed_below", defects=JOBS)
def posts_in_a_table_and_receipt_signed_below(case: Case, paper: Paper) -> str:
    """One or two posts in a table; the employee signs at the foot that the sheet was handed over."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    held = stays(case, rng.choice((1, 2)))
    job, day = job_of(case), day_after(case, held[-1][1])
    lay(paper, PORTRAIT, (18, 20, 16, 20), SANS, 10)
    body = []
    for number, stay in enumerate(held):
        start, end, share = stay
        one, two = custom(paper, start), custom(paper, end) if end else "à ce jour"
        keep(paper, stay, one, *([two] if end else []))
        title = paper.put("job_title", job) if number == len(held) - 1 else txt(f"{job} (débutant)")
        body.append((title, txt(one), txt(two), txt("100 %" if share > 0.99 else f"{share * 100:.0f} %")))
    last = held[-1][1]
    free = f"{who.civility} {who.birth_name} a quitté la maison libre de tout engagement." if last else "Le contrat se poursuit à la date de délivrance."
    back = min(day + rng.randrange(0, 3) * ONE, max(day, case.today))
    set_of = "avec le reçu pour solde et l'attestation destinée à l'assurance chômage" if last else "à sa demande"
    return (
        halves(f"{fat(paper.put('employer', firm.name), 15)} \\ {lines(f'{firm.form} – {firm.street}', city(firm), f'Siret {siret(firm)}')}", f"#align(right)[{mini('Service du personnel', 8)} \\ {mini('Ligne directe ' + firm.phone, 8)}]", "(1fr, 56mm)")
        + gap(10) + f"{fat(txt(paper.choose('Certificat de travail', 'CERTIFICAT DE TRAVAIL')), 17)}\n" + ruled(1.4) + gap(3)
        + f"{txt(firm.director)}, {txt(firm.director_title.lower().removeprefix('le ').removeprefix('la '))}, certifie que {within(paper, loud=True)}, {birth(paper)}, {who.agree('inscrit', 'inscrite')} au registre unique du personnel sous le n° {rng.randrange(12, 480)}, a tenu dans la maison les emplois suivants :\n" + gap(1)
        + chart(("Emploi tenu", "Du", "Au", "Temps de travail"), body, "(1fr, 36mm, 36mm, 30mm)")
        + f"\n{txt(free)} Les droits à la prévoyance sont maintenus dans les conditions de l'accord de branche.\n" + gap(4)
        + halves(f"{txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}", seat(paper, ("employer", firm.director, seal_of(firm)), wide=68, words="under"), "(1fr, 74mm)")
        + gap(6) + '#line(length: 100%, stroke: (dash: "dotted", thickness: 0.6pt))\n'
        + halves(f"#text(size: 9pt)[Remis en mains propres contre décharge, {txt(set_of)}, le {paper.blank() if case.has('undated') else txt(digits(back))}.];", seat(paper, ("candidate", "Reçu par " + who.agree("le salarié", "la salariée"), None), wide=60, high=20, words="left"), "(62mm, 1fr)")
    )


@opened_layout("work_certificate", "employers_group_states_where_it_posted", defects=JOBS)
def employers_group_states_where_it_posted(case: Case, paper: Paper) -> str:
    """A group of employers: one contract, several firms where the person was lent, in prose."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    users = [invent_firm(rng) for _ in range(2)]
    name = f"GEIQ {rng.choice(('Construction Modèle', 'Bâti-Sud fictif', 'Énergies Exemple', 'Industrie Inventée'))}"
    stay = stays(case)[-1]
    start, end, share = stay
    job, day = job_of(case), day_after(case, end)
    one, two = custom(paper, start), custom(paper, end) if end else ""
    keep(paper, stay, one, *([two] if end else []))
    lay(paper, PORTRAIT, (20, 24, 20, 24), SERIF, 11)
    paper.setup.justify = True
    foot(paper, f"{name} – association régie par la loi de 1901 – groupement d'employeurs pour l'insertion et la qualification – {place.post_code} {place.town}")
    span = f"depuis le {txt(one)}, sans interruption" if not end else f"entre le {txt(one)} et le {txt(two)}"
    time = "à temps plein" if share > 0.99 else f"à temps partiel ({share * 35:g} heures par semaine)".replace(".", ",")
    return (
        mast(paper.put("employer", name), "Groupement d'employeurs", f"{place.post_code} {place.town}", "www.exemple.invalid")
        + gap(8) + middle(fat(txt(paper.choose("CERTIFICAT DE TRAVAIL", "ATTESTATION DE TRAVAIL")), 13)) + gap(6)
        + f"Le groupement soussigné, représenté par {txt(bystander(case))}, {rng.choice(('sa directrice', 'son délégué général'))}, certifie employer les personnes qu'il met à la disposition de ses adhérents et en être seul l'employeur.\n\n"
        + f"À ce titre, {within(paper)}, {birth(paper)}, {'est' if not end else 'a été'} {who.agree('lié', 'liée')} au groupement par un contrat de travail {txt(time)}, {span}, en qualité de {fat(paper.put('job_title', job))}.\n\n"
        + f"Durant ce contrat, {who.agree('il', 'elle')} a été mis{who.agree('', 'e')} à disposition des entreprises {txt(users[0].name)} ({txt(users[0].place.town)}) et {txt(users[1].name)} ({txt(users[1].place.town)}), sans que ces mises à disposition n'interrompent le contrat.\n\n"
        + ("Aucune clause de non-concurrence ne lui est opposable. " if end else "") + "La présente pièce est établie à la demande de l'intéressé" + who.agree("", "e") + ", pour son dossier d'examen.\n" + gap(7)
        + f"#pad(left: 78mm)[À {txt(place.town)}, {dated(paper, 'issue_date', day)} \\ #v(1mm) {seat(paper, ('employer', 'Pour le groupement,', [name.upper(), place.town.upper()]), wide=70)}]\n"
    )


@opened_layout("work_certificate", "cooperative_blank_with_days_and_post_in_ink", defects=JOBS)
def cooperative_blank_with_days_and_post_in_ink(case: Case, paper: Paper) -> str:
    """A printed blank of a workers' cooperative; name typed, post and days by pen, one hand."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = stays(case)[-1]
    start, end, share = stay
    job, day = job_of(case), day_after(case, end)
    one, two = digits(start), digits(end) if end else ""
    keep(paper, stay, one, *([two] if end else []))
    lay(paper, PORTRAIT, (20, 22, 18, 22), SANS, 11)
    until = paper.handwritten(two, 16) if end else paper.handwritten("ce jour (en poste)", 15)
    names = split_names(paper, "Nom", "Nom d'usage", "Prénom", first_only=True)
    rate = "temps complet" if share > 0.99 else f"{share * 100:.0f} %"
    return (
        halves(fat(paper.put("employer", firm.name), 16) + f" \\ {lines('société coopérative et participative', firm.address)}", f"#align(right)[#box(stroke: 0.8pt, inset: 2mm)[{fat('Imprimé P 12', 8)}]]", "(1fr, 40mm)")
        + gap(9) + middle(fat(txt(paper.choose("CERTIFICAT DE TRAVAIL", "CERTIFICAT D’EMPLOI")), 18)) + gap(6)
        + "La gérance de la coopérative certifie que la personne ci-après :\n" + gap(1)
        + rows([*names, (f"{who.born.capitalize()} le", dated(paper, "birth_date", who.birth_date, digits(who.birth_date))), ("N° de matricule", str(rng.randrange(100, 999)))], 44)
        + gap(2) + "a fait partie de son personnel dans les conditions suivantes (à compléter à la main) :\n" + gap(1)
        + filled("Emploi :", pen(paper, "job_title", job, job, 15)) + gap(1)
        + halves(filled("Date d'entrée :", paper.handwritten(one, 16)), filled("Date de sortie :", until)) + gap(1)
        + filled("Horaire :", paper.handwritten(rate, 14)) + gap(4)
        + "Certificat délivré en application de l'article L. 1234-19 du code du travail.\n" + gap(5)
        + boxed(halves(f"Fait à {txt(firm.place.town)} \\ \\ Le {paper.hand_date('issue_date', day, 16)}", seat(paper, ("employer", "La gérance (signature et timbre)", seal_of(firm)), wide=76), "(1fr, 82mm)"), 4)
    )


@opened_layout("work_certificate", "shared_services_statement_with_tiles", defects=JOBS)
def shared_services_statement_with_tiles(case: Case, paper: Paper) -> str:
    """A group's shared services: a statement of employment with figures on tiles, addressed."""
    firm, rng = invent_firm(case.rng), case.rng
    stay = stays(case)[-1]
    start, end, share = stay
    job, day = job_of(case), day_after(case, end)
    one, two = custom(paper, start), custom(paper, end) if end else ""
    keep(paper, stay, one, *([two] if end else []))
    ink = rng.choice(("rgb(30,60,120)", "rgb(110,30,60)", "rgb(0,100,95)"))
    lay(paper, PORTRAIT, (14, 18, 16, 18), ("Lato", "Open Sans", "Carlito", "Liberation Sans"), 10)
    foot(paper, f"{firm.name} {firm.form} au capital de {rng.randrange(20, 900)} 000 euros – RCS {firm.place.town} {firm.siren} – siège : {firm.address}")
    months = ((end or day) - start).days // 30
    out = "a quitté les effectifs" if end else "fait partie des effectifs"
    return (
        banner(paper.put("employer", firm.name), ink, "Centre de services partagés – paie et administration") + gap(2)
        + window(paper) + gap(9)
        + f"Objet : {fat(txt(paper.choose('votre certificat de travail', 'certificat de travail', 'attestation d’emploi')))} \\ Dossier {rng.randrange(10**5, 10**6)} – demande reçue le {txt(custom(paper, day - rng.randrange(2, 9) * ONE))}\n" + gap(4)
        + f"Nous certifions que {within(paper)}, {birth(paper, town=False)}, {out} de notre société, d'après les éléments du dossier administratif que voici.\n" + gap(2)
        + tiles([("Date d'entrée", fat(txt(one), 11, ink)), ("Date de sortie", fat(txt(two), 11, ink) if end else "sans objet – contrat en cours"), ("Ancienneté", f"{months // 12} an(s) {months % 12} mois"), ("Dernier emploi occupé" if end else "Emploi occupé", paper.put("job_title", job)), ("Quotité de travail", f"{share * 100:.0f} %"), ("Établissement", txt(firm.place.town))], 3)
        + gap(2) + "Les éléments de rémunération ne figurent pas sur ce document ; ils sont repris dans les bulletins de paie conservés au coffre numérique.\n" + gap(5)
        + f"{txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}\n" + gap(2)
        + seat(paper, ("employer", f"{bystander(case)}|Gestionnaire paie et administration du personnel", None), wide=58, high=24, words="under")
    )


@opened_layout("employer_attestation", "mutual_form_of_two_frames_master_and_head")
def mutual_form_of_two_frames_master_and_head(case: Case, paper: Paper) -> str:
    """A builder's sheet: the apprentice in one frame, the contract in another; the master of
    apprenticeship signs beside the head."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 2, 45)
    begun = case.today.replace(year=case.session - 2, month=9, day=rng.randrange(1, 16))
    lay(paper, PORTRAIT, (18, 20, 18, 20), SANS, 10.3)
    tutor = bystander(case)
    return (
        halves(fat(paper.put("employer", firm.name), 15) + f" \\ {lines(firm.address, 'Siret ' + siret(firm), 'Tél. ' + firm.phone)}", "", "(1fr, 30mm)")
        + gap(8) + middle(fat(txt(paper.choose("ATTESTATION DE L’EMPLOYEUR – CANDIDAT APPRENTI", "ATTESTATION D’APPRENTISSAGE ÉTABLIE PAR L’EMPLOYEUR")), 13)) + gap(4)
        + boxed(fat("L'apprenti") + "\n" + rows([*split_names(paper, "Nom de famille", "Nom d'usage", "Prénoms"), (f"{who.born.capitalize()} le", dated(paper, "birth_date", who.birth_date))], 44), 3)
        + boxed(fat("Le contrat") + "\n" + rows([("Diplôme préparé", txt(f"BTS {branch(case)}")), ("Exécution commencée le", txt(custom(paper, begun))), ("Situation au jour de l'attestation", "contrat en cours, non rompu"), ("Maître d'apprentissage", txt(tutor))], 62), 3)
        + gap(2) + f"Le chef d'entreprise confirme que la personne nommée ci-dessus a bien la qualité d'apprenti{who.agree('', 'e')} dans l'entreprise et qu'elle y sera présentée à l'examen à la session {case.session}.\n" + gap(3)
        + f"Établi à {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}.\n" + gap(2)
        + bench(paper, [("employer", f"Le chef d'entreprise,|{firm.director}", seal_of(firm)), ("employer", f"Le maître d'apprentissage,|{tutor}", None)], stroke="none", total=168)
    )


@opened_layout("job_description", "levels_of_skill_beside_missions_two_hands")
def levels_of_skill_beside_missions_two_hands(case: Case, paper: Paper) -> str:
    """A landscape sheet: missions at the left, skills with their level at the right, two hands."""
    firm, rng = invent_firm(case.rng), case.rng
    job = job_of(case)
    lay(paper, LANDSCAPE, (12, 14, 12, 14), SANS, 9.3)
    ink = rng.choice(("rgb(60,60,60)", "rgb(0,80,120)", "rgb(120,70,0)"))
    tasks = rng.sample(("Préparer les dossiers d'exécution et les commandes", "Suivre l'avancement et tenir le journal", "Animer les causeries de sécurité", "Contrôler la qualité des ouvrages livrés", "Rendre compte des écarts de budget", "Assister aux visites avec le client", "Accueillir les nouveaux arrivants", "Mettre à jour la documentation technique"), 5)
    skills = [(txt(k), "● " * n + "○ " * (4 - n)) for k, n in ((s, rng.randrange(2, 5)) for s in ("Lecture de plans et de schémas", "Chiffrage", "Outils numériques", "Réglementation", "Relation client"))]
    listed = "\n".join(f"- {txt(t)}" for t in tasks)
    made = case.today - rng.randrange(40, 700) * ONE
    return (
        banner("FICHE DE POSTE", ink, f"version {rng.randrange(1, 5)} du {digits(made)}")
        + rows([("Intitulé du poste", fat(paper.put("job_title", job), 12)), ("Société", paper.put("employer", firm.name) + txt(f", {firm.place.town}")), ("Titulaire du poste", rolled(paper)), ("Rattachement", txt(f"{bystander(case)}, responsable {of(firm.place.town)}"))], 44)
        + gap(1)
        + halves(fat("Missions confiées", 0, ink) + f"\n{listed}\n\n" + fat("Cadre de travail", 0, ink) + f" \\ Temps plein, {rng.choice(('horaires de jour', 'annualisation'))}, déplacements dans la région, véhicule de service.", fat("Compétences attendues (sur 4)", 0, ink) + "\n" + chart(("Compétence", "Niveau"), skills, "(1fr, 32mm)"), "(1.1fr, 1fr)", 8)
        + bench(paper, [("candidate", "Le titulaire du poste", None), ("employer", "Le responsable hiérarchique", seal_of(firm))], total=260, high=24)
        + mini("La présente fiche peut évoluer selon l'organisation de la société ; toute évolution est portée à la connaissance du titulaire.")
    )
