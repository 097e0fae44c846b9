"""What papers print beside the first and the last day of a contract or of a training."""

# ruff: noqa: E501  (lists)
from __future__ import annotations

from pieces.fields.label_short import shortened

START_LABELS: tuple[str, ...] = (
    "commencee le", "debutee le", "demarree le",
    "dt entree", "dt. entree", "date ent.", "dt deb", "dt debut", "dt deb.", "date deb.", "date deb", "dt embauche", "date emb.", "dt emb.", "debut exec.", "deb. exec.", "debut contrat", "deb. contrat",
    "debut d'execution", "entree en formation", "date d'entree en formation", "date d'attribution", "attribuee le",
    "contrat a compter du", "date d'effet du contrat", "date d'entree en vigueur", "entree en vigueur", "date d'ouverture", "ouverture", "ouverture des droits",
    "ouverture du droit", "debut des droits", "debut du droit", "debut de validite", "date de debut de validite", "valable a compter du",
    "valable du", "valide du", "a partir du", "date d'embauchage", "embauche le", "engage le", "engage(e) le", "date d'engagement",
    "date de debut de la formation", "debut de la formation", "debut de l'action", "debut de la periode", "date de debut de l'action",
    "premier jour", "premier jour de formation", "1er jour de formation", "1er jour", "premiere seance", "execution du", "execution a compter du",
    "1re seance", "premier cours", "execution", "execution du contrat", "date de debut des droits", "date de debut d'execution du contrat de travail", "date de debut de l'apprentissage",
    "debut de l'apprentissage", "debut de la periode d'apprentissage", "commence le", "debute le", "date de rentree", "depuis le",
    "date de debut d'execution du contrat", "date de debut du contrat", "date de debut de contrat", "debut du contrat",
    "date de debut", "date debut", "date d'effet", "effet", "effet du", "effet au", "effet le", "date d'embauche", "date de prise d'effet", "debut d'execution du contrat",
    "date de debut d'execution", "date de debut de formation pratique chez l'employeur", "prise d'effet", "prend effet le", "prend effet", "date d'entree",
    "debut de contrat", "date de debut du cycle de formation", "date de debut prevue", "date de commencement",
    "date de prise de fonctions", "prise de fonctions", "prise de poste", "date de prise de poste", "debut",
    "date d'entree en fonctions", "entree en fonctions", "entree en fonction", "date d'entree en fonction", "a compter du", "date de debut de formation", "debut de formation",
    *shortened(
        "date debut", "date debut execution", "debut execution", "date debut contrat", "debut contrat", "date debut formation",
        "debut formation", "date entree formation", "entree formation", "date entree",
    ),
)  # fmt: skip
END_LABELS: tuple[str, ...] = (
    "achevee le", "acheve le", "terminee le", "termine le", "finie le", "close le",
    "dt sortie", "dt. sortie", "date sort.", "dt fin", "dt fin.", "fin contrat", "fin exec.", "dt fin contrat",
    "date de sortie", "sortie de formation", "date de sortie de formation", "sortie", "date d'expiration", "expiration", "expire le", "fin des droits", "fin du droit", "fin de validite", "date de fin de validite",
    "date de fin des droits", "valable jusqu'au", "valide jusqu'au", "fin de l'action", "date de fin de l'action", "fin de la formation",
    "date de fin de la formation", "fin de la periode", "dernier jour",
    "dernier jour de formation", "derniere seance", "dernier cours", "date de cessation", "prend fin le", "prend fin", "date de fin de l'apprentissage",
    "fin de l'apprentissage", "fin de la periode d'apprentissage", "se termine le", "cloture", "cesse le", "date limite de validite",
    "date de fin du contrat ou de la periode d'apprentissage", "date de fin du contrat", "date de fin de contrat",
    "fin du contrat", "date de fin", "date fin", "date de fin de contrat ou de la periode d'apprentissage", "terme du contrat", "echeance du contrat",
    "terme", "terme prevu", "date de terme", "date du terme", "echeance", "fin d'execution", "date de fin prevue",
    "date de fin d'execution", "date de fin d'execution du contrat", "fin prevue", "fin", "jusqu'au", "terme de l'engagement",
    "date de fin de formation", "fin de formation", "date previsionnelle de fin", "date de fin previsionnelle",
    "date fin du contrat", "date fin de contrat", "fin contrat cdd", "fin du contrat cdd", "date fin du contrat cdd", "date de fin du contrat cdd",
    "date d'echeance", "fin de contrat", "date de fin du contrat ou de la periode de professionnalisation",
    *shortened(
        "date fin", "date fin contrat", "fin contrat", "date fin formation", "fin formation", "date sortie formation", "sortie formation",
        "date sortie", "date fin execution", "fin execution",
    ),
)  # fmt: skip
