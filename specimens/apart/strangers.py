"""Papers that a candidate sends by mistake, or in place of what is asked: none of the pieces."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.wording import (
    emblem,
    heading,
    window_of,
)


@apart_layout("unknown", "mail_on_a_phone")
def mail_on_a_phone(case: Case, paper: Paper) -> str:
    """A mail as a phone shows it: the office answers that a paper is awaited."""
    person, rng = case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 95, 190, (6, 6, 6, 6)
    paper.setup.font, paper.setup.size_pt = "Open Sans", 8.5
    return (
        f"#text(size: 7pt)[{rng.randrange(7, 22):02d}:{rng.randrange(60):02d} #h(1fr) 4G #h(2mm) {rng.randrange(12, 99)} %]\n#v(2mm)\n#text(size: 11pt)[*{paper.choose('Re: pièces du dossier BTS', 'Votre demande', 'RE : inscription BTS - question')}*]\n#v(1mm)\nDe : gestionnaire.examens\\@exemple.org \\ À : {txt(person.email)} \\ {txt(french.date_long(case.day_before(1, 15)))}\n#line(length: 100%, stroke: 0.3pt)\n"
        f"Bonjour,\n\n{paper.choose('Nous avons bien reçu votre message. Vous pouvez déposer votre attestation dès que vous la recevrez.', 'Votre certificat n’est pas encore disponible, il vous sera envoyé dans les prochains jours.', 'Merci de déposer vos justificatifs dans votre espace avant la date indiquée.')}\n\nCordialement,\n\nLe service\n#v(8mm)\n#text(fill: rgb(0,90,200))[Répondre #h(6mm) Transférer]\n"
    )  # fmt: skip


@apart_layout("unknown", "mobile_invoice")
def mobile_invoice(case: Case, paper: Paper) -> str:
    """A telephone company's invoice, as proof of address."""
    rng = case.rng
    price = rng.randrange(9, 40)
    return (
        f"#grid(columns: (auto, 1fr), column-gutter: 4mm, [{emblem(paper)}], [#align(right)[{window_of(case.person)}]])\n#v(8mm)\n"
        + heading(paper.choose("Votre facture mobile", "FACTURE INTERNET + MOBILE", "Facture du mois"), align="left")
        + f"N° de client {rng.randrange(10**7, 10**8)} – facture du {txt(french.date_slashes(case.day_before(5, 60)))} – ligne {txt(case.person.phone)}\n\n#table(columns: (1fr, 35mm), inset: 2mm, stroke: (bottom: 0.3pt), [Forfait 100 Go], [{price},99 €], [Options], [0,00 €], [*Total TTC*], [*{price},99 €*])\n\nPrélèvement automatique sur votre compte. Réclamations : Service clients Télécom Exemple.\n"
    )  # fmt: skip
