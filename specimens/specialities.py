"""The specialities, academies and job words that the fictitious papers name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Title:
    """A BTS speciality: contract slug, option, and the ways papers print it."""

    code: str
    option: str | None
    printed: tuple[str, ...]
    jobs: tuple[str, ...]


TITLES: tuple[Title, ...] = (
    Title("batiment", None, ("Bâtiment", "BATIMENT"),
          ("Conducteur de travaux", "Technicien bureau d'études", "Chef de chantier")),
    Title("travaux-publics", None, ("Travaux publics", "TRAVAUX PUBLICS"),
          ("Technicien études de prix", "Aide-conducteur de travaux", "Chef de chantier VRD")),
    Title("architectures-en-metal", None,
          ("Architectures en métal : conception et réalisation", "ARCHITECTURES EN METAL"),
          ("Dessinateur-projeteur métallerie", "Chargé d'affaires charpente métallique")),
    Title("enveloppe-des-batiments", None,
          ("Enveloppe des bâtiments : conception et réalisation", "ENVELOPPE DES BATIMENTS"),
          ("Technicien façades", "Conducteur de travaux étanchéité")),
    Title("systemes-constructifs-bois-et-habitat", None,
          ("Systèmes constructifs bois et habitat", "SYSTEMES CONSTRUCTIFS BOIS ET HABITAT"),
          ("Technicien bureau d'études bois", "Chef d'équipe charpente")),
    Title("finitions-amenagement-des-batiments", None,
          ("Finitions, aménagement des bâtiments : conception et réalisation",
           "FINITIONS AMENAGEMENT DES BATIMENTS"),
          ("Métreur finitions", "Conducteur de travaux second œuvre")),
    Title("management-economique-de-la-construction", None,
          ("Management économique de la construction", "MANAGEMENT ECONOMIQUE DE LA CONSTRUCTION"),
          ("Économiste de la construction", "Technicien métreur")),
    Title("fluides-energies-domotique", "A",
          ("Fluides, énergies, domotique option A : génie climatique et fluidique",
           "FLUIDES-ENERGIES-DOMOTIQUE OPT. A GENIE CLIMATIQUE ET FLUIDIQUE"),
          ("Technicien d'études CVC", "Technicien de mise en service")),
    Title("fluides-energies-domotique", "B",
          ("Fluides, énergies, domotique option B : froid et conditionnement d'air",
           "FLUIDES-ENERGIES-DOMOTIQUE OPT. B FROID ET CONDITIONNEMENT D'AIR"),
          ("Technicien frigoriste", "Technicien SAV froid commercial")),
    Title("maintenance-des-systemes", "A",
          ("Maintenance des systèmes option A : systèmes de production",
           "MAINTENANCE DES SYSTEMES OPT A SYSTEMES DE PRODUCTION"),
          ("Technicien de maintenance industrielle", "Responsable de maintenance")),
    Title("maintenance-des-systemes", "B",
          ("Maintenance des systèmes option B : systèmes énergétiques et fluidiques",
           "MAINTENANCE DES SYSTEMES OPT B SYSTEMES ENERGETIQUES ET FLUIDIQUES"),
          ("Technicien CVC", "Technicien d'exploitation énergétique")),
    Title("maintenance-des-systemes", "C",
          ("Maintenance des systèmes option C : systèmes éoliens",
           "MAINTENANCE DES SYSTEMES OPT C SYSTEMES EOLIENS"),
          ("Technicien de maintenance éolienne",)),
    Title("gestion-de-la-pme", None, ("Gestion de la PME", "GESTION DE LA PME"),
          ("Assistant de gestion", "Adjointe de direction")),
    Title("negociation-et-digitalisation-de-la-relation-client", None,
          ("Négociation et digitalisation de la relation client",
           "NEGOCIATION ET DIGITALISATION DE LA RELATION CLIENT"),
          ("Technico-commercial", "Chargée de clientèle")),
    Title("management-commercial-operationnel", None,
          ("Management commercial opérationnel", "MANAGEMENT COMMERCIAL OPERATIONNEL"),
          ("Responsable de rayon", "Adjoint de magasin")),
    Title("comptabilite-et-gestion", None,
          ("Comptabilité et gestion", "COMPTABILITE ET GESTION"),
          ("Assistante comptable", "Collaborateur comptable")),
    Title("electrotechnique", None, ("Électrotechnique", "ELECTROTECHNIQUE"),
          ("Technicien d'études électriques", "Chargé d'affaires électricité")),
)  # fmt: skip

# academy as printed, circular prefix, departments
ACADEMIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "nice": ("Nice", ("06", "83")),
    "aix-marseille": ("Aix-Marseille", ("04", "05", "13", "84")),
    "nancy-metz": ("Nancy-Metz", ("54", "55", "57", "88")),
    "clermont": ("Clermont-Ferrand", ("03", "15", "43", "63")),
    "toulouse": ("Toulouse", ("09", "12", "31", "32", "46", "65", "81", "82")),
}


def title_of(code: str, option: str | None = None) -> Title:
    """The speciality of that slug; the option is ignored where it is None."""
    for title in TITLES:
        if title.code == code and option in (None, title.option):
            return title
    raise KeyError(code)
