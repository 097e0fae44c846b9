"""What candidates write themselves: a letter that applies, a CV that lists certificates, a mail that
announces one, a request for a work placement. They tell; nobody answers for it: all are `unknown`."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.courses import COURSES
from specimens.drawing import txt
from specimens.layout import Case, Paper, layout
from specimens.people import invent_firm, invent_school
from specimens.specialities import ACADEMIES


def _sender(case: Case) -> str:
    person = case.person
    return f"{txt(person.first_name)} {txt(person.birth_name)} \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town)} \\ {txt(person.email)}\n\n"


@layout("unknown", "motivation_letter")
def motivation_letter(case: Case, paper: Paper) -> str:
    """A letter that applies for a BTS or for an apprenticeship and tells one's past."""
    rng, firm, school, course = (
        case.rng,
        invent_firm(case.rng),
        invent_school(case.rng),
        case.rng.choice(COURSES),
    )
    year, wanted = case.session - 2, txt(rng.choice(case.title.printed))
    job = txt(rng.choice(case.title.jobs).lower())
    past = paper.choose(
        f"J'ai travaillé comme {job} chez {firm.name} pendant dix-huit mois ; mon certificat de travail est joint.",
        f"J'ai effectué un stage de huit semaines au sein de {firm.name}, où j'ai découvert le métier de {job}.",
        f"Actuellement en première année, j'ai obtenu mon baccalauréat en {year} avec mention.",
    )
    done = paper.choose(
        f"J'ai aussi suivi une formation {course.short}, dont je tiens l'attestation à votre disposition.",
        f"Je dois passer prochainement la formation {course.short}.",
        "Ma scolarité m'a donné le goût du travail en équipe.",
    )
    hopes = paper.choose(
        f"Votre formation en contrat d'apprentissage correspond à mon projet professionnel de devenir {job}.",
        f"Intégrer votre établissement me permettrait de préparer le BTS {case.title.printed[0]} dans les meilleures conditions.",
        "L'entreprise qui m'accueille est prête à signer un contrat d'apprentissage.",
    )
    return (
        _sender(case)
        + f"#align(right)[{paper.choose('À l’attention du service des admissions', 'Madame la proviseure', 'Service des ressources humaines')} \\ {txt(school.name)} \\ \\ {txt(case.person.place.town)}, le {txt(french.date_long(case.day_before(30, 300)))}]\n#v(5mm)\n"
        f"*Objet : {paper.choose(f'candidature en BTS {wanted}', 'lettre de motivation', f'candidature – BTS {wanted} en apprentissage')}*\n\nMadame, Monsieur,\n\n"
        f"{paper.choose('Titulaire d’un baccalauréat', 'Passionné(e) par ce métier')}, {paper.choose('je me permets de vous adresser ma candidature', 'je souhaite rejoindre votre établissement', 'je vous présente ma candidature')}. {txt(past)} {txt(done)}\n\n{txt(hopes)}\n\n"
        f"{paper.choose('Je serais heureux(se) de vous rencontrer.', 'Je me tiens à votre disposition pour un entretien.')} {paper.choose('Je vous prie de croire, Madame, Monsieur, à ma motivation.', 'Dans l’attente de votre réponse, veuillez agréer mes salutations distinguées.', 'Vous remerciant de l’attention portée à ma demande, je vous prie d’agréer mes respectueuses salutations.')}\n\n#align(right)[{txt(case.person.first_name)} {txt(case.person.birth_name)}]\n"
    )  # fmt: skip


@layout("unknown", "placement_request")
def placement_request(case: Case, paper: Paper) -> str:
    """A letter that asks a firm for a work placement or for hours of observation."""
    rng, firm, school = case.rng, invent_firm(case.rng), invent_school(case.rng)
    start = case.today + dt.timedelta(days=rng.randrange(40, 160))
    end = start + dt.timedelta(days=7 * rng.randrange(4, 9) - 3)
    return (
        _sender(case)
        + f"#align(right)[{txt(firm.name)} \\ {txt(firm.address)} \\ \\ Le {txt(french.date_long(case.today))}]\n#v(5mm)\n*Objet : {paper.choose('demande de stage', 'recherche d’un stage en entreprise', 'candidature pour un stage de BTS')}*\n\nMadame, Monsieur,\n\n"
        f"Étudiant(e) en BTS {txt(rng.choice(case.title.printed))} (établissement : {txt(school.name)}), je {paper.choose('recherche', 'sollicite')} un stage du {txt(french.date_slashes(start))} au {txt(french.date_slashes(end))}, {paper.choose('obligatoire pour mon examen', 'prévu par mon référentiel')}. {paper.choose('Une convention de stage sera signée avec mon lycée.', 'Mon lycée vous adressera la convention, et vous me remettrez une attestation à la fin.')} J'ai {paper.choose('le permis B et je suis mobile', 'déjà réalisé un premier stage de quatre semaines dans un bureau d’études', 'validé mon habilitation électrique en cours')}.\n\n"
        f"{paper.choose('Je joins mon curriculum vitae.', 'Vous trouverez ci-joint mon CV.')} {paper.choose('Dans l’attente de votre réponse, je vous prie d’agréer mes salutations distinguées.', 'Je vous remercie par avance de l’intérêt porté à ma candidature.')}\n\n{txt(case.person.first_name)} {txt(case.person.birth_name)}\n"
    )  # fmt: skip


@layout("unknown", "curriculum_with_certificates")
def curriculum_with_certificates(case: Case, paper: Paper) -> str:
    """A CV with jobs, studies and a list of safety certificates, in a column or across the page."""
    rng, person = case.rng, case.person
    year, firms = case.today.year, [invent_firm(case.rng) for _ in range(2)]
    school = invent_school(case.rng)
    listed = " \\ ".join(
        txt(f"{c.short[0].upper()}{c.short[1:]} – {year - n}")
        for n, c in enumerate(rng.sample(COURSES, 3))
    )
    known = f"*{paper.choose('CERTIFICATIONS', 'HABILITATIONS ET PERMIS', 'Formations sécurité')}* \\ {listed} \\ Permis B\n\n*{paper.choose('LANGUES', 'Langues')}* \\ Anglais B2, espagnol A2\n\n*{paper.choose('LOISIRS', 'Centres d’intérêt')}* \\ {paper.choose('Escalade, musique', 'Football, bricolage', 'Lecture, voyages')}"
    past = (
        f"*{paper.choose('EXPÉRIENCES PROFESSIONNELLES', 'Parcours professionnel')}* \\ {year - 2}–{year} : {txt(rng.choice(case.title.jobs))}, {txt(firms[0].name)} – suivi de chantier, relevés, métrés \\ {year - 3} : stage de huit semaines, {txt(firms[1].name)}\n\n"
        f"*{paper.choose('FORMATION', 'Diplômes et formations')}* \\ {year - 1}–{year} : BTS {txt(rng.choice(case.title.printed))} (en cours), {txt(school.name)} \\ {year - 3} : baccalauréat, mention {rng.choice(('assez bien', 'bien'))}"
    )  # fmt: skip
    head = f"#text(size: 1.7em)[{txt(person.first_name)} *{txt(person.birth_name.upper())}*] \\ {txt(rng.choice(case.title.jobs))} – {txt(person.phone)} – {txt(person.email)}\n#v(4mm)\n"
    if rng.random() < 0.5:
        return head + f"#grid(columns: (58mm, 1fr), gutter: 6mm, [{known}], [{past}])\n"
    return head + f"{past}\n\n{known}\n"


@layout("unknown", "mail_about_papers")
def mail_about_papers(case: Case, paper: Paper) -> str:
    """Mails with an office on which papers lack or will come."""
    rng, person = case.rng, case.person
    name = txt(f"{person.first_name} {person.birth_name}")
    office = txt(f"Inscriptions BTS – académie de {ACADEMIES[case.academy][0]}")
    day = case.day_before(2, 20)
    lacking = paper.choose(
        "L'attestation de l'employeur doit être datée de moins d'un mois. Merci de la redéposer.",
        "Il manque votre certificat de travail et l'attestation de formation.",
        "Votre relevé de notes et votre certificat de scolarité sont illisibles.",
    )
    told = paper.choose(
        "j'ai déposé mon contrat d'apprentissage, l'attestation R408 et le certificat de scolarité. Il manque quoi ?",
        "mon centre de formation m'enverra l'attestation de suivi (1350 heures) la semaine prochaine.",
        "je passe la formation SST lundi et vous transmettrai le certificat aussitôt.",
    )
    return (
        f"*De :* {office} \\ *{paper.choose('Envoyé', 'Date')} :* {txt(french.date_with_weekday(day))} {rng.randrange(8, 19)}:{rng.randrange(10, 59)} \\ *À :* {name} \\ *Objet :* {paper.choose('RE: dossier incomplet', 'RE: pièces manquantes', 'Tr: inscription au BTS')} n° {rng.randrange(1000, 9999)}\n#line(length: 100%)\n\n"
        f"{paper.choose('Bonjour,', 'Madame, Monsieur,')}\n\n{txt(lacking)}\n\n{paper.choose('Cordialement,', 'Bien à vous,')} \\ {paper.choose('Bureau des examens', 'Le gestionnaire de votre dossier')}\n\n"
        f"#pad(left: 8mm)[De : {name} \\ Envoyé : {txt(french.date_with_weekday(day - dt.timedelta(days=2)))} \\ {paper.choose('Objet : pièces du dossier', 'À : inscriptions')}\n\nBonjour, {txt(told)} {paper.choose('Merci d’avance.', 'Cordialement')} \\ {name}]\n\n{paper.choose('Pensez à l’environnement avant d’imprimer ce message.', 'Envoyé depuis mon téléphone')}\n"
    )  # fmt: skip
