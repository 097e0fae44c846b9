"""Labels as programs shorten them: « DT DEB EXEC », « FIN FORM. », « H. REALISEES »."""

from __future__ import annotations

import itertools

_SHORT: dict[str, tuple[str, ...]] = {
    "date": ("dt",),
    "debut": ("deb", "dbt"),
    "execution": ("exec", "exe"),
    "contrat": ("ctr", "cont", "contr"),
    "formation": ("form", "forma"),
    "entree": ("ent", "entr"),
    "sortie": ("sort", "sor"),
    "naissance": ("naiss", "nais"),
    "delivrance": ("deliv", "delivr", "del"),
    "attestation": ("att", "attest"),
    "certificat": ("cert", "certif"),
    "edition": ("ed", "edit"),
    "heures": ("h", "hrs", "hres"),
    "nombre": ("nb", "nbre"),
    "realisees": ("real", "realis", "rea"),
    "effectuees": ("eff", "effect"),
    "suivies": ("suiv",),
    "duree": ("dur",),
    "totale": ("tot", "total"),
    "total": ("tot",),
    "totales": ("tot", "total"),
    "famille": ("fam",),
    "usage": ("us", "usa"),
}


def shortened(*labels: str) -> tuple[str, ...]:
    """Every way to write folded labels with some of their words cut short, with or without the dot;
    the whole words themselves too."""
    return tuple(
        " ".join(words)
        for label in labels
        for words in itertools.product(*(_forms(word) for word in label.split()))
    )


def _forms(word: str) -> tuple[str, ...]:
    short = _SHORT.get(word, ())
    return (word, *short, *(f"{s}." for s in short))
