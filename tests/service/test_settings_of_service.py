"""Settings: every wrong one is named at once, with what is allowed, and secrets are not shown."""

from __future__ import annotations

import pytest

from config import service
from config.addresses import broker, database, django_database, store
from config.service import from_environment
from config.settings import SettingsError
from tests.service.running import PROJECT


def test_nothing_set_is_the_embedded_default() -> None:
    settings = from_environment({})
    assert settings.is_embedded
    assert settings.database is None
    assert settings.store is None


def test_all_wrong_values_are_named_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        from_environment(
            {
                "CONFORME_MAX_PAGES": "0",
                "CONFORME_DATABASE_URL": "mysql://root:secret@h/b",
                "CONFORME_BROKER_URL": "kafka://h",
                "CONFORME_STORE_URL": "s3://h:9000/seau",
                "CONFORME_SECRET_KEY": "court",
                "CONFORME_LOG_LEVEL": "loud",
            }
        )
    lines = str(caught.value).splitlines()
    assert {line.split(" :")[0] for line in lines} == {
        "CONFORME_MAX_PAGES", "CONFORME_DATABASE_URL", "CONFORME_BROKER_URL",
        "CONFORME_STORE_ACCESS_KEY", "CONFORME_STORE_SECRET_KEY", "CONFORME_SECRET_KEY",
        "CONFORME_LOG_LEVEL",
    }  # fmt: skip
    assert all("attendu :" in line for line in lines)
    assert "secret@" not in str(caught.value)
    assert "court" not in str(caught.value)


def test_a_shared_database_needs_a_shared_secret() -> None:
    with pytest.raises(SettingsError, match="CONFORME_SECRET_KEY"):
        from_environment({"CONFORME_DATABASE_URL": "postgresql://u:p@h/b"})


def test_addresses_are_taken_apart() -> None:
    found = database("postgresql://us%40er:p%2Fw@h:5433/base")
    assert (found.user, found.password, found.port, found.name) == ("us@er", "p/w", 5433, "base")
    assert django_database(found, PROJECT)["ENGINE"].endswith("postgresql")
    assert str(database("sqlite:///var/a.sqlite3").path) == "/var/a.sqlite3"
    assert broker("memory://") is None
    secure, plain = store("s3://h:9000/seau"), store("s3+http://h:9000/seau")
    assert (secure.is_secure, plain.is_secure, plain.endpoint) == (True, False, "h:9000")


@pytest.mark.parametrize("text", ["s3://h", "s3://h/a/b", "http://h/a", "file://", "s3://:9/a"])
def test_a_store_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        store(text)


def test_every_setting_is_in_the_documentation() -> None:
    page = (PROJECT / "docs" / "service.md").read_text(encoding="utf-8")
    assert [name for name in service.VARIABLES if f"`{name}`" not in page] == []
