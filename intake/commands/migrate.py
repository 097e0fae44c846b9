"""`conforme migrate`: the database takes the form of this version; the store has its bucket."""

from __future__ import annotations

import argparse

from intake.command import OK, Failure
from intake.commands.service import start


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    settings = start(migrate=True)
    print("La base a la forme de cette version.")  # noqa: T201
    from storage.stores.opening import open_store
    from storage.stores.store import StoreError

    try:
        open_store(settings).prepare()
    except StoreError as error:
        raise Failure(
            f"le magasin n'a pas pu être préparé ({error}) : vérifiez CONFORME_STORE_URL et ses "
            "clés, ou créez vous-même le seau."
        ) from error
    return OK
