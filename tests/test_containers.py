"""docker-compose.yml and Dockerfile name only what exists: no engine runs here to try them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from config import addresses, service, settings

PROJECT = Path(__file__).resolve().parent.parent
DOCKERFILE = (PROJECT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = (PROJECT / "docker-compose.yml").read_text(encoding="utf-8")
SECRETS = {
    "DATABASE_PASSWORD": "motdepasse",
    "STORE_PASSWORD": "motdepasse",
    "CONFORME_SECRET_KEY": "une clé d'essai de plus de trente-deux caractères",
}
# Servers of others, by what our settings call them: the address that must lead there.
SERVERS = {
    "postgres": ("CONFORME_DATABASE_URL", "database", "5432"),
    "redis": ("CONFORME_BROKER_URL", "broker", "6379"),
    "minio/minio": ("CONFORME_STORE_URL", "store", "9000"),
    "clamav/clamav": ("CONFORME_CLAMD", "clamav", "3310"),
}


def resolved(text: str, values: dict[str, str]) -> str:
    """Compose's `${NAME:-default}` and `${NAME:?why}`."""

    def value(found: re.Match[str]) -> str:
        default = found[3] if found[2] == ":-" else ""
        return values.get(found[1], "") or default

    return re.sub(r"\$\{(\w+)(:-|:\?)([^}]*)\}", value, text)


def services(**more: str) -> dict[str, Any]:
    tree = yaml.safe_load(resolved(COMPOSE, SECRETS | more))
    found: dict[str, Any] = tree["services"]
    return found


def ours() -> dict[str, Any]:
    return {name: entry for name, entry in services().items() if "build" in entry}


def test_our_containers_run_commands_that_exist_with_settings_that_hold() -> None:
    assert set(ours()) == {"migrate", "web", "worker"}
    for entry in ours().values():
        assert (PROJECT / "intake" / "commands" / f"{entry['command'][0]}.py").is_file()
        known = set(settings.VARIABLES) | set(service.VARIABLES)
        assert set(entry["environment"]) <= known
        taken = service.from_environment(entry["environment"])
        assert (taken.is_embedded, taken.scanner) == (False, None)
        assert taken.store and taken.store.bucket


def test_each_server_is_where_the_settings_look_for_it() -> None:
    everyone = services(CONFORME_CLAMD="clamav:3310")
    named = {entry["image"].partition(":")[0] for entry in everyone.values()} - {"conforme"}
    assert named == set(SERVERS)
    environment = everyone["web"]["environment"]
    for image, (variable, host, port) in SERVERS.items():
        address = environment[variable]
        parts = urlsplit(address if "//" in address else f"tcp://{address}")
        assert (parts.hostname, str(parts.port)) == (host, port)
        server = everyone[host]
        assert server["image"].startswith(f"{image}:")
        said = [*server.get("command", []), *server.get("expose", [])]
        said += server.get("healthcheck", {}).get("test", [])
        assert any(port in word for word in said)
    assert environment["CONFORME_STORE_ACCESS_KEY"] == everyone["store"]["environment"][
        "MINIO_ROOT_USER"
    ]  # fmt: skip
    database = addresses.database(environment["CONFORME_DATABASE_URL"])
    assert [database.user, database.name, database.password] == [
        everyone["database"]["environment"][f"POSTGRES_{name}"]
        for name in ("USER", "DB", "PASSWORD")
    ]


def test_images_are_pinned_and_every_server_is_watched() -> None:
    for name, entry in services().items():
        tag = entry["image"].partition(":")[2]
        assert tag and tag != "latest", name
    for name in ("web", "database", "broker", "store"):
        assert services()[name]["healthcheck"]["test"], name
    assert re.search(r"^HEALTHCHECK .*\"doctor\"", DOCKERFILE, re.MULTILINE)


def test_web_listens_where_it_is_published_and_asked() -> None:
    web = services()["web"]
    port = web["environment"]["CONFORME_PORT"]
    assert web["ports"] == [f"127.0.0.1:{port}:{port}"]
    assert f"EXPOSE {port}" in DOCKERFILE
    asked = " ".join(web["healthcheck"]["test"])
    assert f"127.0.0.1:{port}/health/ready" in asked
    routes = (PROJECT / "intake" / "web" / "urls.py").read_text(encoding="utf-8")
    assert '"health/ready"' in routes
    assert "127.0.0.1" in web["environment"]["CONFORME_ALLOWED_HOSTS"].split(",")


def test_our_containers_have_no_rights_they_do_not_need() -> None:
    for entry in ours().values():
        assert (entry["read_only"], entry["cap_drop"]) == (True, ["ALL"])
    users = re.findall(r"^USER (\w+)", DOCKERFILE, re.MULTILINE)
    assert users == ["conforme"]
    assert DOCKERFILE.index("\nUSER ") < DOCKERFILE.index("\nENTRYPOINT ")
    told = re.search(r"^ENV CONFORME_DATA_DIR=(\S+)", DOCKERFILE, re.MULTILINE)
    assert told and f"-o conforme -g conforme -m 0700 {told[1]}" in DOCKERFILE


def test_the_secrets_it_asks_for_are_in_the_docs() -> None:
    asked = set(re.findall(r"\$\{(\w+):\?", COMPOSE))
    assert asked == set(SECRETS)
    docs = (PROJECT / "docs" / "service.md").read_text(encoding="utf-8")
    assert [name for name in asked if f"`{name}`" not in docs] == []


@pytest.mark.skipif(not shutil.which("docker-compose"), reason="docker-compose is not installed")
def test_docker_compose_takes_the_file(tmp_path: Path) -> None:
    def config(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["docker-compose", "--profile", "antivirus", "config", "--services"],
            cwd=PROJECT,
            env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8"}
            | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    taken = config(SECRETS)
    assert taken.returncode == 0, taken.stderr
    assert set(taken.stdout.split()) == set(services())
    refused = config({})  # a secret is never left empty
    assert refused.returncode != 0
    assert any(name in refused.stderr for name in SECRETS)
