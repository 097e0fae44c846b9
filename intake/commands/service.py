"""What the service's commands share: settings, a database at the right form, a clean stop."""

from __future__ import annotations

import signal
from typing import NoReturn

from config.service import ServiceSettings
from config.variables import SettingsError
from intake.command import Failure


def start(*, migrate: bool = False) -> ServiceSettings:
    """Settings in force, and a database that answers and has this version's form."""
    from config.start import start_django

    try:
        settings = start_django()
    except SettingsError as error:
        raise Failure(f"réglages à corriger\n{error}") from error
    except OSError as error:
        raise Failure(f"le dossier des données ne peut pas servir ({error.strerror})") from error
    from django.db import OperationalError

    from storage.schema import apply_migrations, pending_migrations

    try:
        if migrate:
            apply_migrations()
        elif pending := pending_migrations():
            raise Failure(
                f"la base n'a pas la forme de cette version ({len(pending)} changements à "
                "faire) : lancez « conforme migrate »."
            )
    except OperationalError as error:
        raise Failure("la base de données ne répond pas : « conforme doctor » dit quoi.") from error
    return settings


def need_broker(settings: ServiceSettings) -> None:
    if settings.is_embedded:
        raise Failure(
            "CONFORME_BROKER_URL n'est pas donné, et une file en mémoire ne se partage pas : "
            "donnez redis://… ou amqp://…, ou lancez « conforme serve », qui fait tout seul."
        )


def stop_on_signals() -> None:
    """SIGTERM ends the process as its end of work would."""

    def stop(*_: object) -> NoReturn:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, stop)
