"""argparse in French: its own sentences, through the translation hook it asks gettext for."""

from __future__ import annotations

import argparse

_SENTENCES = {
    "usage: ": "usage : ",
    "positional arguments": "arguments",
    "options": "options",
    "show this help message and exit": "cette aide",
    "the following arguments are required: %s": "il manque : %s",
    "unrecognized arguments: %s": "arguments inconnus : %s",
    "expected one argument": "une valeur est attendue",
    "expected at most one argument": "une valeur au plus est attendue",
    "expected at least one argument": "au moins une valeur est attendue",
    "invalid %(type)s value: %(value)r": "valeur non admise : %(value)r",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r n'existe pas ; au choix : %(choices)s"
    ),
    "argument %(argument_name)s: %(message)s": "%(argument_name)s : %(message)s",
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s peut vouloir dire %(matches)s"
    ),
}


def install() -> None:
    """Give argparse its French sentences; a sentence not listed stays as it is."""
    argparse._ = lambda sentence: _SENTENCES.get(sentence, sentence)  # type: ignore[attr-defined]
