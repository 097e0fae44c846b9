"""The program `conforme`: which command, which arguments. Each command is imported when called."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from typing import NoReturn

from intake import french_arguments

OK, NOT_CONFORME, CANNOT = 0, 1, 2
INTERRUPTED = 130


class Failure(Exception):
    """The command could not do its work; the text is for the person who typed it. Exit status 2."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(CANNOT, f"{self.prog} : {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit status."""
    french_arguments.install()
    arguments = sys.argv[1:] if arguments is None else arguments
    options = build_parser(arguments[0] if arguments else None).parse_args(arguments)
    try:
        name = "import_" if options.command == "import" else options.command
        module = importlib.import_module(f"intake.commands.{name}")
        status: int = module.run(options)
        sys.stdout.flush()
        return status
    except Failure as failure:
        print(f"conforme : {failure}", file=sys.stderr)  # noqa: T201
        return CANNOT
    except KeyboardInterrupt:
        print("\nconforme : arrêté à votre demande.", file=sys.stderr)  # noqa: T201
        return INTERRUPTED
    except BrokenPipeError:  # « conforme … | head »: whoever read us has gone
        sys.stderr.close()
        return OK


def build_parser(wanted: str | None = None) -> argparse.ArgumentParser:
    """Of all commands, or of the one `wanted` alone where that is one of those below."""
    parser = _Parser(
        prog="conforme",
        description="Lit les pièces justificatives des candidats au BTS et les vérifie contre la "
        "circulaire de leur académie.",
        epilog="« conforme COMMANDE --help » dit tout d'une commande.",
    )
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="COMMANDE", prog=parser.prog
    )
    ours = {
        "check": _add_check,
        "read": _add_read,
        "pieces": _add_pieces,
        "circulars": _add_circulars,
        "demo": _add_demo,
    }
    if wanted in ours:
        ours[wanted](commands)
        return parser
    from intake.service_parsers import add_service_commands

    for add in (*ours.values(), add_service_commands):
        add(commands)
    return parser


_Commands = argparse._SubParsersAction  # the type of add_subparsers(); it has no public name


def _add_check(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "check",
        help="contrôle des dossiers : un verdict et ses raisons",
        description="Contrôle des dossiers. Un dossier est un dossier de fichiers qui contient "
        "dossier.json. Code de sortie : 0 tous conformes, 1 au moins un ne l'est pas, 2 le travail "
        "n'a pas pu être fait.",
    )
    parser.add_argument(
        "folders", nargs="+", metavar="DOSSIER", help="un dossier, ou un dossier de dossiers"
    )
    _add_as_of(parser)
    parser.add_argument(
        "--format", choices=["table", "json", "html"], default="table", help="table par défaut"
    )
    _add_output(parser)
    _add_jobs(parser)


def _add_read(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "read",
        help="lit des fichiers, sans dossier : nature, champs, marques",
        description="Lit des fichiers, sans dossier : ce qu'est chacun, ses champs, ses marques.",
    )
    parser.add_argument("files", nargs="+", metavar="FICHIER")
    parser.add_argument(
        "--format", choices=["table", "json"], default="table", help="table par défaut"
    )
    parser.add_argument("--text", action="store_true", help="donne aussi le texte lu")
    parser.add_argument(
        "--debug", metavar="DIR", help="dessine dans DIR ce qui a été vu, page par page"
    )
    _add_jobs(parser)


def _add_pieces(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "pieces",
        help="les pièces que la circulaire demande à un candidat",
        description="Les rubriques que la circulaire demande à ce candidat, leurs dates et les "
        "lignes d'où elles viennent. Aucun fichier n'est lu.",
    )
    parser.add_argument("dossier", metavar="DOSSIER.json")
    _add_as_of(parser)
    parser.add_argument(
        "--format", choices=["table", "json"], default="table", help="table par défaut"
    )


def _add_circulars(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "circulars",
        help="les circulaires connues, ou le détail d'une",
        description="Liste les circulaires, en montre une, ou vérifie un fichier de règles que "
        "quelqu'un est en train d'écrire.",
    )
    parser.add_argument("circular", nargs="?", metavar="ID", help="par exemple nice-2026")
    parser.add_argument("--validate", metavar="FICHIER", help="fichier YAML de règles à vérifier")
    parser.add_argument(
        "--format", choices=["table", "json"], default="table", help="table par défaut"
    )


def _add_demo(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "demo",
        help="fabrique des dossiers fictifs et les contrôle",
        description="Fabrique des dossiers fictifs, bons et mauvais, sur les cinq circulaires, les "
        "contrôle pour de vrai et dit où regarder.",
    )
    parser.add_argument("--output", metavar="DIR", default="out/demo", help="où écrire (out/demo)")
    parser.add_argument(
        "--seed", type=int, default=2026, metavar="N", help="graine du tirage (2026)"
    )
    _add_jobs(parser)


def _add_as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of",
        metavar="ISO",
        help="date du contrôle, par exemple 2025-11-10 ou 2025-11-10T12:00:00+01:00 (maintenant)",
    )


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output", metavar="FICHIER", help="écrit là au lieu de la sortie standard"
    )


def _add_jobs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--jobs", type=_jobs, metavar="N", help="lectures en parallèle (nombre de processeurs)"
    )


def _jobs(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("un nombre entier, 1 ou plus, est attendu")
    return value
