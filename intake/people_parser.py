"""The arguments of `conforme people`."""

from __future__ import annotations

from typing import Any

ROLES = ("gestionnaire", "responsable", "administrateur", "lecteur")


def add_people(commands: Any) -> None:
    parser = commands.add_parser(
        "people",
        help="les personnes qui traitent les dossiers",
        description="Crée, liste ou ferme les comptes des pages de traitement (/gestion/). Un mot "
        "de passe tiré n'est montré qu'une fois.",
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    create = actions.add_parser("create", help="crée un compte et montre son mot de passe")
    create.add_argument("login", metavar="IDENTIFIANT")
    create.add_argument("--name", default="", metavar="NOM", help="comme il est montré")
    create.add_argument("--role", choices=ROLES, default="gestionnaire")
    create.add_argument("--academy", default="", metavar="ACADÉMIE", help="une seule (toutes)")
    create.add_argument(
        "--speciality", default="", metavar="SPÉCIALITÉS", help="séparées par des virgules (toutes)"
    )
    create.add_argument(
        "--line", default="", metavar="TÉLÉPHONE",
        help="sa ligne dans la circulaire (Toulouse, annexe 3) : ses dossiers lui viennent d'abord",
    )  # fmt: skip
    create.add_argument("--email", default="", metavar="ADRESSE")
    create.add_argument(
        "--no-password", action="store_true", help="sans mot de passe : connexion d'ailleurs"
    )
    _add_stdin(create)
    actions.add_parser("list", help="liste les comptes")
    password = actions.add_parser("password", help="donne un nouveau mot de passe")
    password.add_argument("login", metavar="IDENTIFIANT")
    _add_stdin(password)
    disable = actions.add_parser("disable", help="ferme un compte ; ce qu'il a fait reste")
    disable.add_argument("login", metavar="IDENTIFIANT")


def _add_stdin(parser: Any) -> None:
    parser.add_argument("--stdin", action="store_true", help="lit le mot de passe sur l'entrée")
