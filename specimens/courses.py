"""Safety courses by the names under which they are sold, asked for and talked about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Course:
    """`topic` heads a programme; `short` is how people name it in a letter; `days` are the contents
    of each day; `proof` is the paper that a trainee gets in the end."""

    topic: str
    short: str
    days: tuple[str, ...]
    proof: str
    hours: int


COURSES = (
    Course(
        "Montage, réception et utilisation des échafaudages de pied – recommandation R408",
        "échafaudages de pied (R408)",
        (
            "Réglementation, responsabilités, rôle de chacun",
            "Montage : implantation, ancrages, contreventement",
            "Réception, vérification, procès-verbal",
            "Démontage et évaluation – annexes 3, 4 et 5",
        ),
        "attestation de compétences R408",
        28,
    ),
    Course(
        "Prévention du risque électrique – habilitation B1V, BR, BC",
        "habilitation électrique",
        (
            "Effets du courant, norme NF C 18-510, domaines de tension",
            "Consignation, voisinage, équipements de protection",
            "Travaux pratiques par symbole et évaluation",
        ),
        "avis et titre d'habilitation préparé pour l'employeur",
        21,
    ),
    Course(
        "Sauveteur secouriste du travail (SST) – formation initiale",
        "sauveteur secouriste du travail",
        (
            "Le rôle du sauveteur, protéger, examiner, alerter",
            "Secourir : mises en situation, épreuves certificatives",
        ),
        "certificat de sauveteur secouriste du travail",
        14,
    ),
    Course(
        "Travaux en hauteur et port du harnais",
        "travail en hauteur et port du harnais",
        (
            "Chutes de hauteur, facteur de chute, tirant d'air",
            "Points d'ancrage, lignes de vie, vérification des équipements",
        ),
        "attestation de formation au travail en hauteur",
        7,
    ),
    Course(
        "Manipulation des fluides frigorigènes – catégorie I",
        "fluides frigorigènes",
        (
            "Règlement européen, gaz à effet de serre fluorés",
            "Récupération, tirage au vide, contrôle d'étanchéité",
            "Épreuves théorique et pratique",
        ),
        "attestation d'aptitude catégorie I",
        24,
    ),
)
