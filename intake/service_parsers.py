"""The arguments of the service's commands."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import Any

from config.variables import positive
from intake.people_parser import add_people

Commands = Any  # what add_subparsers() gives; it has no public name


def add_service_commands(commands: Commands) -> None:
    _add_processes(commands)
    _add_import(commands)
    _add_client(commands)
    add_people(commands)
    _add_webhook(commands)
    _add_queue(commands)
    _add_audit(commands)
    _add_dossier(commands)
    _add_objects(commands)
    _add_digest(commands)
    commands.add_parser(
        "doctor",
        help="dit ce qui manque ou ce qui est mal réglé",
        description="Essaie réglages, base, magasin, courtier, tesseract et place sur le disque ; "
        "code de sortie 0 si le service peut travailler, 1 sinon.",
    )


def _add_processes(commands: Commands) -> None:
    commands.add_parser(
        "serve",
        help="le service entier en un seul processus, sans autre serveur",
        description="Dépôt par l'API, lecture et contrôle, en un seul processus : SQLite, un "
        "dossier, une file en mémoire. Les réglages sont des variables d'environnement.",
    )
    commands.add_parser(
        "web",
        help="le service : prend les demandes",
        description="Prend les demandes de l'API. Demande une base, un courtier et un magasin "
        "partagés avec « conforme worker ».",
    )
    commands.add_parser(
        "worker",
        help="le service : lit et contrôle",
        description="Lit les pièces et contrôle les dossiers que « conforme web » a reçus.",
    )
    commands.add_parser(
        "migrate",
        help="met la base à la forme de cette version",
        description="Crée les tables ou les met à la forme de cette version. « conforme serve » "
        "le fait de lui-même.",
    )


def _add_import(commands: Commands) -> None:
    parser = commands.add_parser(
        "import",
        help="prend dans le service des dossiers de fichiers, ou un CSV de dossiers",
        description="Prend dans le service des dossiers comme « conforme check » les lit, ou les "
        "lignes d'un CSV (colonnes : docs/service.md). Le refaire après un arrêt prend ce qui "
        "manque, rien deux fois. Code de sortie 1 si quelque chose a été refusé : chaque refus "
        "est dit.",
    )
    parser.add_argument("folders", nargs="+", metavar="DOSSIER|FICHIER.csv")
    parser.add_argument("--report", metavar="FICHIER.csv", help="écrit là chaque refus")
    parser.add_argument(
        "--watch", action="store_true", help="surveille ces dossiers et prend ce qui y arrive"
    )
    parser.add_argument(
        "--every", type=_seconds, default=10.0, metavar="SECONDES",
        help="avec --watch : intervalle entre deux regards (10)",
    )  # fmt: skip


def _seconds(text: str) -> float:
    try:
        return positive(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("un nombre de secondes, positif, est attendu") from error


def _add_client(commands: Commands) -> None:
    parser = commands.add_parser(
        "client",
        help="les programmes qui ont droit à l'API",
        description="Crée, liste ou révoque les jetons de l'API. Un jeton n'est montré qu'une "
        "fois, à sa création.",
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    create = actions.add_parser("create", help="crée un jeton et le montre")
    create.add_argument("name", metavar="NOM")
    create.add_argument(
        "--scopes", default="read", metavar="DROITS",
        help="droits séparés par des virgules : read, write, pictures, links, backdate (read)",
    )  # fmt: skip
    create.add_argument("--academy", default="", metavar="ACADÉMIE", help="une seule (toutes)")
    create.add_argument(
        "--until", type=_day, metavar="AAAA-MM-JJ",
        help="dernier jour où il sert (jusqu'à révocation)",
    )  # fmt: skip
    actions.add_parser("list", help="liste les jetons")
    revoke = actions.add_parser("revoke", help="révoque un jeton")
    revoke.add_argument("name", metavar="NOM")


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("un jour est attendu : AAAA-MM-JJ") from error


def _add_digest(commands: Commands) -> None:
    parser = commands.add_parser(
        "digest",
        help="les chiffres du jour, par courriel aux responsables",
        description="Envoie à chaque responsable et administrateur qui a une adresse les chiffres "
        "des dossiers qu'il voit : des nombres, ni nom ni dossier. À lancer chaque matin par "
        "l'ordonnanceur du système.",
    )
    parser.add_argument("--print", action="store_true", help="les montre, sans rien envoyer")


def _add_webhook(commands: Commands) -> None:
    parser = commands.add_parser(
        "webhook",
        help="les appels au système d'un client, à chaque contrôle",
        description="Dit au système d'un client qu'un de ses dossiers vient d'être contrôlé ; "
        "montre les appels qui n'aboutissent pas et les refait.",
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    chosen = actions.add_parser("set", help="donne l'adresse à appeler et montre la clé")
    chosen.add_argument("name", metavar="NOM")
    chosen.add_argument("url", metavar="ADRESSE", help="https://…, ou « - » pour ne plus appeler")
    chosen.add_argument("--allow-http", action="store_true", help="permet une adresse sans TLS")
    actions.add_parser("list", help="les appels qui n'ont pas abouti")
    resend = actions.add_parser("resend", help="refait un appel")
    resend.add_argument("number", type=int, metavar="N")


def _add_queue(commands: Commands) -> None:
    parser = commands.add_parser(
        "queue",
        help="le travail en attente et celui qui a échoué",
        description="Montre ce qui attend, et ce que les machines n'ont pas réussi à faire ; le "
        "renvoie.",
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", help="ce qui attend et ce qui a échoué")
    show = actions.add_parser("show", help="pourquoi un travail a échoué")
    show.add_argument("number", type=int, metavar="N")
    reread = actions.add_parser(
        "reread", help="fait relire ce qui fut lu par un autre moteur, ou à demi"
    )
    reread.add_argument("--circular", default="", metavar="ID", help="une seule circulaire")
    resend = actions.add_parser("resend", help="renvoie un travail échoué, ou tous")
    which = resend.add_mutually_exclusive_group(required=True)
    which.add_argument("number", type=int, nargs="?", metavar="N")
    which.add_argument("--all", action="store_true", help="tous")


def _add_audit(commands: Commands) -> None:
    parser = commands.add_parser(
        "audit",
        help="le journal des actes, et la preuve qu'il est entier",
        description="Vérifie que nulle entrée du journal n'a été changée, ôtée ou ajoutée après "
        "coup. Code de sortie 0 s'il est entier, 1 sinon.",
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("verify", help="vérifie la chaîne des entrées")


def _add_dossier(commands: Commands) -> None:
    parser = commands.add_parser(
        "dossier",
        help="un dossier : son lien personnel, ses données à remettre ou à effacer",
        description="Fait le lien personnel d'un candidat, remet à une personne tout ce qui est "
        "gardé d'elle, l'efface, ou purge une circulaire entière. Le journal garde des numéros, "
        "sans nom.",
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    link = actions.add_parser("link", help="fait un lien personnel vers les pages du candidat")
    link.add_argument("number", metavar="NUMÉRO")
    link.add_argument(
        "--days", type=int, default=14, choices=range(1, 61), metavar="JOURS",
        help="combien de jours il ouvre, 1 à 60 (14)",
    )  # fmt: skip
    unlink = actions.add_parser("unlink", help="ferme tous les liens faits jusqu'ici")
    unlink.add_argument("number", metavar="NUMÉRO")
    export = actions.add_parser("export", help="tout ce qui est gardé d'un dossier, en un ZIP")
    export.add_argument("number", metavar="NUMÉRO")
    export.add_argument("--output", required=True, metavar="FICHIER.zip")
    erase = actions.add_parser("erase", help="efface un dossier, ses fichiers et ses contrôles")
    erase.add_argument("number", metavar="NUMÉRO")
    purge = actions.add_parser("purge", help="efface tous les dossiers d'une circulaire")
    purge.add_argument("--circular", required=True, metavar="ID")
    for action in (erase, purge):
        action.add_argument("--yes", action="store_true", help="le faire ; sans cela, compte")


def _add_objects(commands: Commands) -> None:
    parser = commands.add_parser(
        "objects",
        help="le magasin confronté à la base",
        description="Relit tout ce qui a été accusé, ou ôte du magasin ce que rien ne nomme.",
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("verify", help="relit chaque objet et vérifie son empreinte")
    sweep = actions.add_parser("sweep", help="les objets que la base ne nomme pas")
    sweep.add_argument(
        "--older-than", type=float, default=24.0, metavar="HEURES", help="24 par défaut"
    )
    sweep.add_argument("--yes", action="store_true", help="les ôter ; sans cela, les compte")
