"""Letters and notices of several offices: rulings, extracts and sheets of duties."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.facts import ONE, issue_day
from specimens.opened.seventh.wording import (
    above,
    band,
    dated,
    figures,
    names,
    section,
    siret,
    thick,
)
from specimens.people import invent_firm


@opened_layout("business_registration", "national_register_portal_print")
def national_register_portal_print(case: Case, paper: Paper) -> str:
    """The national register's portal: an entry in two columns of labels above values, no hand, the
    day of print in the foot."""
    rng, who, firm = case.rng, case.person, invent_firm(case.rng)
    since = case.fact("registered_on", case.today - rng.randrange(430, 2300) * ONE)
    day = issue_day(case, 2, 85)
    activity = rng.choice(("Travaux de couverture par éléments", "Réparation d'ordinateurs", "Conseil en gestion", "Installation de chauffage"))  # fmt: skip
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato", "Carlito")), 9.6
    ink = "rgb(20,50,110)"
    paper.setup.footer = f"#text(size: 7pt)[Attestation éditée le {dated(paper, 'issue_date', day, figures(day))} #h(1fr) RNE – reproduction conforme à la base]"
    two = "(1fr, 1fr)"
    return (
        band(paper.choose("Attestation d'immatriculation au registre national des entreprises", "REGISTRE NATIONAL DES ENTREPRISES – attestation d'immatriculation"), ink, 12.5)
        + section("Identité de l'entrepreneur individuel", ink)
        + above([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=figures(who.birth_date))), ("Commune de naissance", txt(who.birth_place)), ("Nationalité", txt(who.nationality_word))], two)
        + section("Entreprise", ink)
        + above([("SIREN", thick(paper.put("siren", firm.siren, f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}"))), ("Immatriculée depuis le", paper.date("registered_on", since, form=figures(since))), ("Forme", "Entrepreneur individuel"), ("Nature de l'activité", rng.choice(("Artisanale", "Commerciale", "Libérale")))], two)
        + section("Établissement principal", ink)
        + above([("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Activité principale", paper.put("activity", activity)), ("Code APE", txt(f"{rng.randrange(10, 99)}.{rng.randrange(10, 99)}Z"))], two)
    )  # fmt: skip
