"""Work that was given up, as a person sees it: which piece of whom, why, and sending it again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.service.running import conforme
from tests.service.test_work import new_dossier, sent, work_off


def test_a_person_sees_why_and_sends_it_again(
    rows: Path, tmp_path: Path, shop: Any, broker: Any, dossier: dict[str, Any]
) -> None:
    row = new_dossier(dossier)
    sent(shop, row, b"bug", file="cni.pdf")
    sent(shop, row, b"disk", file="jdc.pdf")
    work_off(broker)
    data = {"CONFORME_DATA_DIR": str(tmp_path), "CONFORME_DATABASE_URL": f"sqlite://{rows}"}
    told = conforme(data, "queue", "list").stdout
    assert "abandonnées par les machines : 2" in told
    ours, machine = (line for line in told.splitlines() if line.startswith("  "))
    if "jdc.pdf" in ours:
        ours, machine = machine, ours
    assert f"lecture de « cni.pdf », dossier {dossier['id']}" in ours
    assert "notre programme" in ours
    assert "le disque de la machine" in machine
    number = ours.split()[0]
    shown = conforme(data, "queue", "show", number).stdout
    assert "ReaderBroke ValueError" in shown
    assert "quick_readers.py" in shown
    assert conforme(data, "queue", "resend", number).returncode == 0
    assert "renvoyé le" in conforme(data, "queue", "show", number).stdout
    assert "Travaux échoués : 1" in conforme(data, "queue", "list").stdout


@pytest.mark.usefixtures("rows")
def test_what_is_no_more_is_named_all_the_same(shop: Any) -> None:
    from django.utils import timezone

    from queues.given_up import named
    from storage.dead_letters import lay_aside

    now = timezone.now()
    for actor, word in (("read_piece", "effacée"), ("check_dossier", "effacé")):
        assert word in named(lay_aside(actor, "now", "99", "OSError", "", 1, now))
    assert named(lay_aside("tell_client", "bulk", "7", "OSError", "", 1, now)).endswith("7")
