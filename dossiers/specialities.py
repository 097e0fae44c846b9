"""The specialities of the BTS that the circulars name: slugs, French titles, options."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rapidfuzz import fuzz, process


@dataclass(frozen=True, slots=True)
class SpecialityName:
    """`options` empty: the circulars name none, and any option is taken."""

    title: str
    options: tuple[str, ...] = ()


# Contract, « Specialities »; the others from annex 3 of the Toulouse circular (003:240-248). The
# titles of those that the circular abbreviates (ERPC, ATI, …) are the diplomas' official ones.
SPECIALITIES: dict[str, SpecialityName] = {
    "aeronautique": SpecialityName("Aéronautique"),
    "analyses-de-biologie-medicale": SpecialityName("Analyses de biologie médicale"),
    "architectures-en-metal": SpecialityName("Architectures en métal : conception et réalisation"),
    "assistance-technique-d-ingenieur": SpecialityName("Assistance technique d'ingénieur"),
    "assurance": SpecialityName("Assurance"),
    "banque": SpecialityName("Banque"),
    "batiment": SpecialityName("Bâtiment"),
    "bioanalyses-et-controles": SpecialityName("Bioanalyses et contrôles"),
    "bioqualite": SpecialityName("Bioqualité"),
    "biotechnologies": SpecialityName("Biotechnologies"),
    "collaborateur-juriste-notarial": SpecialityName("Collaborateur juriste notarial"),
    "commerce-international": SpecialityName("Commerce international"),
    "communication": SpecialityName("Communication"),
    "comptabilite-et-gestion": SpecialityName("Comptabilité et gestion"),
    "conception-de-produits-industriels": SpecialityName("Conception de produits industriels"),
    "conception-des-processus-de-realisation-de-produits": SpecialityName(
        "Conception des processus de réalisation de produits"
    ),
    "conception-et-industrialisation-en-microtechniques": SpecialityName(
        "Conception et industrialisation en microtechniques"
    ),
    "conception-et-realisation-de-systemes-automatiques": SpecialityName(
        "Conception et réalisation de systèmes automatiques"
    ),
    "conception-et-realisation-en-chaudronnerie-industrielle": SpecialityName(
        "Conception et réalisation en chaudronnerie industrielle"
    ),
    "conseil-et-commercialisation-de-solutions-techniques": SpecialityName(
        "Conseil et commercialisation de solutions techniques"
    ),
    "controle-industriel-et-regulation-automatique": SpecialityName(
        "Contrôle industriel et régulation automatique"
    ),
    "developpement-et-realisation-bois": SpecialityName("Développement et réalisation bois"),
    "dietetique": SpecialityName("Diététique"),
    "economie-sociale-familiale": SpecialityName("Économie sociale familiale"),
    "edition": SpecialityName("Édition"),
    "electrotechnique": SpecialityName("Électrotechnique"),
    "enveloppe-des-batiments": SpecialityName(
        "Enveloppe des bâtiments : conception et réalisation"
    ),
    "etude-et-realisation-d-agencement": SpecialityName("Étude et réalisation d'agencement"),
    "etudes-de-realisation-d-un-projet-de-communication": SpecialityName(
        "Études de réalisation d'un projet de communication"
    ),
    "europlastics-et-composites": SpecialityName("Europlastics et composites"),
    "finitions-amenagement-des-batiments": SpecialityName(
        "Finitions, aménagement des bâtiments : conception et réalisation"
    ),
    "fluides-energies-domotique": SpecialityName("Fluides-énergies-domotique", ("A", "B", "C")),
    "fonderie": SpecialityName("Fonderie"),
    "gestion-de-la-pme": SpecialityName("Gestion de la PME"),
    "gestion-des-transports-et-logistique-associee": SpecialityName(
        "Gestion des transports et logistique associée"
    ),
    "maintenance-des-systemes": SpecialityName("Maintenance des systèmes", ("A", "B", "C", "D")),
    "maintenance-des-vehicules": SpecialityName("Maintenance des véhicules"),
    "management-commercial-operationnel": SpecialityName("Management commercial opérationnel"),
    "management-economique-de-la-construction": SpecialityName(
        "Management économique de la construction"
    ),
    "management-en-hotellerie-restauration": SpecialityName(
        "Management en hôtellerie-restauration"
    ),
    "management-operationnel-de-la-securite": SpecialityName(
        "Management opérationnel de la sécurité"
    ),
    "metiers-de-l-audiovisuel": SpecialityName("Métiers de l'audiovisuel"),
    "metiers-de-l-eau": SpecialityName("Métiers de l'eau"),
    "metiers-de-l-esthetique-cosmetique-parfumerie": SpecialityName(
        "Métiers de l'esthétique-cosmétique-parfumerie"
    ),
    "metiers-de-la-chimie": SpecialityName("Métiers de la chimie"),
    "metiers-de-la-coiffure": SpecialityName("Métiers de la coiffure"),
    "metiers-de-la-mode": SpecialityName("Métiers de la mode"),
    "metiers-de-la-mode-chaussure-et-maroquinerie": SpecialityName(
        "Métiers de la mode : chaussure et maroquinerie"
    ),
    "metiers-des-services-a-l-environnement": SpecialityName(
        "Métiers des services à l'environnement"
    ),
    "metiers-du-geometre-topographe-et-de-la-modelisation-numerique": SpecialityName(
        "Métiers du géomètre-topographe et de la modélisation numérique"
    ),
    "negociation-et-digitalisation-de-la-relation-client": SpecialityName(
        "Négociation et digitalisation de la relation client"
    ),
    "opticien-lunetier": SpecialityName("Opticien-lunetier"),
    "photographie": SpecialityName("Photographie"),
    "podo-orthesiste": SpecialityName("Podo-orthésiste"),
    "professions-immobilieres": SpecialityName("Professions immobilières"),
    "prothesiste-dentaire": SpecialityName("Prothésiste dentaire"),
    "services-et-prestations-des-secteurs-sanitaire-et-social": SpecialityName(
        "Services et prestations des secteurs sanitaire et social"
    ),
    "services-informatiques-aux-organisations": SpecialityName(
        "Services informatiques aux organisations", ("A", "B")
    ),
    "support-a-l-action-manageriale": SpecialityName("Support à l'action managériale"),
    "systemes-constructifs-bois-et-habitat": SpecialityName(
        "Systèmes constructifs bois et habitat"
    ),
    "systemes-numeriques": SpecialityName("Systèmes numériques", ("A", "B")),
    "systemes-photoniques": SpecialityName("Systèmes photoniques"),
    "techniques-et-services-en-materiels-agricoles": SpecialityName(
        "Techniques et services en matériels agricoles"
    ),
    "tourisme": SpecialityName("Tourisme"),
    "traitement-des-materiaux": SpecialityName("Traitement des matériaux"),
    "travaux-publics": SpecialityName("Travaux publics"),
}


# What follows « option A : » on a paper; none of those whose options have no title of their own.
OPTION_TITLES: dict[str, dict[str, str]] = {
    "fluides-energies-domotique": {
        "A": "génie climatique et fluidique",
        "B": "froid et conditionnement d'air",
        "C": "domotique et bâtiments communicants",
    },
    "maintenance-des-systemes": {
        "A": "systèmes de production",
        "B": "systèmes énergétiques et fluidiques",
        "C": "systèmes éoliens",
    },
    "maintenance-des-vehicules": {
        "A": "voitures particulières",
        "B": "véhicules de transport routier",
        "C": "motocycles",
    },
    "services-informatiques-aux-organisations": {
        "A": "solutions d'infrastructure, systèmes et réseaux",
        "B": "solutions logicielles et applications métiers",
    },
    "systemes-numeriques": {
        "A": "informatique et réseaux",
        "B": "électronique et communications",
    },
}


def known(slug: str) -> bool:
    """Whether the slug is one of the contract's."""
    return slug in SPECIALITIES


def title(slug: str) -> str:
    """The French title; the slug itself when it is unknown."""
    name = SPECIALITIES.get(slug)
    return slug if name is None else name.title


def options(slug: str) -> tuple[str, ...]:
    """The options that the circulars name, empty when they name none."""
    name = SPECIALITIES.get(slug)
    return () if name is None else name.options


def option_fits(slug: str, option: str | None) -> bool:
    """False only for an option that a speciality with named options does not have."""
    named = options(slug)
    return option is None or not named or option in named


def nearest(slug: str, limit: int = 3) -> tuple[str, ...]:
    """The slugs closest to a word that is none of them, best first; never empty."""
    wanted = _as_slug(slug)
    found = process.extract(wanted, list(SPECIALITIES), scorer=fuzz.WRatio, limit=limit)
    return tuple(name for name, _score, _index in found)


def _as_slug(text: str) -> str:
    """« Bâtiment » → batiment: people type the title where the slug is wanted."""
    bare = unicodedata.normalize("NFKD", text.strip().lower())
    kept = [c if c.isalnum() else "-" for c in bare if not unicodedata.combining(c)]
    return "-".join(part for part in "".join(kept).split("-") if part)
