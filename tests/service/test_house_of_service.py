"""House law of the service: who imports what, and migrations that are the models."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.service.running import PROJECT, conforme


def imported(program: str, names: str, tmp_path: Path) -> str:
    """Which of these modules a program has imported at its end."""
    told = f"{program}\nimport sys\nprint(*set({names!r}.split()) & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", told],
        cwd=PROJECT,
        env={**os.environ, "CONFORME_DATA_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


READS = "cv2 numpy tesserocr pytesseract pdfplumber pikepdf pypdfium2 PIL zxingcpp pyhanko"


def test_the_web_process_imports_nothing_of_what_reads_pages(tmp_path: Path) -> None:
    program = (
        "from config.start import start_django; start_django()\n"
        "import intake.web.server, intake.web.urls, queues.send\n"
        "from django.core.wsgi import get_wsgi_application; get_wsgi_application()"
    )
    assert imported(program, f"{READS} validators queues.work queues.gate", tmp_path) == ""


def test_a_worker_imports_it_in_its_children_alone(tmp_path: Path) -> None:
    program = (
        "from config.start import start_django; start_django()\n"
        "import queues.worker, intake.commands.worker"
    )
    assert imported(program, READS, tmp_path) == ""


def test_the_commands_without_service_import_none_of_it(tmp_path: Path) -> None:
    program = (
        "import intake.command, intake.commands.check, intake.commands.circulars\n"
        "import intake.commands.read, intake.commands.pieces\n"
        "intake.command.build_parser().format_help()"
    )
    service = "django ninja pydantic dramatiq minio waitress prometheus_client psycopg redis pika"
    assert imported(program, service, tmp_path) == ""


@pytest.mark.usefixtures("rows")
def test_the_migrations_are_the_models() -> None:
    from django.core.management import call_command

    call_command("makemigrations", "storage", "--check", "--dry-run", verbosity=0)


def test_commands_say_in_french_what_is_wrong(tmp_path: Path) -> None:
    data = {"CONFORME_DATA_DIR": str(tmp_path)}
    alone = conforme(data, "worker")
    assert (alone.returncode, "conforme migrate" in alone.stderr) == (2, True)
    wrong = conforme(data | {"CONFORME_PORT": "http"}, "serve")
    assert (wrong.returncode, "CONFORME_PORT" in wrong.stderr) == (2, True)
    assert conforme(data, "migrate").returncode == 0
    alone = conforme(data, "web")
    assert (alone.returncode, "CONFORME_BROKER_URL" in alone.stderr) == (2, True)
    unknown = conforme(data, "client", "create", "x", "--scopes", "fly")
    assert (unknown.returncode, "backdate" in unknown.stderr) == (2, True)
    nobody = conforme(data, "client", "create", "x", "--academy", "atlantide")
    assert (nobody.returncode, "nice" in nobody.stderr) == (2, True)


def test_clients_and_queue_on_the_command_line(tmp_path: Path) -> None:
    data = {"CONFORME_DATA_DIR": str(tmp_path)}
    conforme(data, "migrate")
    made = conforme(data, "client", "create", "rectorat", "--academy", "nice")
    assert made.stdout.startswith("cfm_")
    assert conforme(data, "client", "create", "rectorat").returncode == 2
    assert "rectorat\ten service\tnice\tread" in conforme(data, "client", "list").stdout
    assert conforme(data, "client", "revoke", "rectorat").returncode == 0
    assert conforme(data, "client", "revoke", "rectorat").returncode == 2
    listed = conforme(data, "queue", "list")
    assert (listed.returncode, "Travaux échoués : 0" in listed.stdout) == (0, True)
    assert conforme(data, "queue", "show", "1").returncode == 2
    assert "entier : 2 entrées" in conforme(data, "audit", "verify").stdout
    assert conforme(data, "doctor").returncode == 0
