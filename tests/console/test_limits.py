"""Rules that limit themselves: off until somebody wants it, by proof alone, undone by proof."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from storage.precision import wilson
from tests.console.building import DAY, Office

CODE = "school_year_missing"


@pytest.fixture
def head(office: Office) -> Any:
    return office.person("rose", role="responsable")


def judged(dossier: Any, right: int, wrong: int) -> None:
    from storage.models import Outcome

    Outcome.objects.bulk_create(
        Outcome(
            row_id=dossier.pk, target=f"{number}", code=CODE, is_sure=True, day=DAY.date(),
            worth="right" if number < right else "wrong",
        )
        for number in range(right + wrong)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (95, 100, 0.8882, 0.9785)],
)  # by the formula, reckoned apart
def test_wilson(right: int, total: int, low: float, high: float) -> None:
    assert wilson(right, total) == pytest.approx((low, high), abs=1e-4)


def test_below_is_said_of_a_whole_interval_of_enough_judgements(office: Office) -> None:
    from storage.limits import FEWEST, Precision

    assert not Precision(0, FEWEST - 1).is_below(0.95)
    assert Precision(10, 10).is_below(0.95)
    assert not Precision(18, 2).is_below(0.95)  # 90 %, but 97 % cannot be excluded
    assert not Precision(18, 2).is_kept(0.95)
    assert Precision(19, 1).is_kept(0.95)


def test_nothing_is_limited_until_somebody_wants_it(office: Office, head: Any) -> None:
    from storage.limits import in_force, review_all

    dossier = office.blocked("NCE-1")
    judged(dossier, 10, 30)
    review_all(DAY)
    assert in_force() == {}
    assert office.codes(dossier)[CODE] == "blocking"


def test_a_limited_rule_asks_for_a_look_and_is_still_measured(office: Office, head: Any) -> None:
    from storage.limits import in_force, set_switch
    from storage.models import AuditEntry, Outcome
    from storage.runs import latest_run

    dossier = office.blocked("NCE-1")
    judged(office.flagged("NCE-2"), 10, 30)
    set_switch("nice", True, 0.95, head, DAY)
    assert in_force() == {"nice": frozenset({CODE})}
    row = office.check(dossier)
    assert office.codes(dossier)[CODE] == "review"
    assert row.verdict == "a_verifier"
    run = latest_run(dossier)
    assert run
    assert run.report["limited"] == {office.key(dossier, CODE): "blocking"}
    office.person("alice")
    alice = office.client("alice")
    office.decide(alice, dossier)
    said = Outcome.objects.get(row=dossier.pk, code=CODE)
    assert (said.is_sure, said.worth) == (True, "wrong")
    acts = AuditEntry.objects.filter(subject="academy:nice").order_by("number")
    assert [act.action for act in acts] == ["limits.on", "limit.set"]


def test_another_academy_keeps_its_rules(office: Office, head: Any) -> None:
    from storage.limits import set_switch

    judged(office.flagged("NCE-1"), 10, 30)
    other = office.dossier("AIX-1", circular="aix-marseille-2026")
    before = office.codes(other)
    set_switch("nice", True, 0.95, head, DAY)
    office.check(other)
    assert office.codes(other) == before


def test_a_limit_ends_when_the_rule_is_right_again_or_the_switch_is_off(
    office: Office, head: Any
) -> None:
    from storage.limits import in_force, review_all, set_switch
    from storage.models import Limit, Outcome

    dossier = office.flagged("NCE-1")
    judged(dossier, 10, 30)
    set_switch("nice", True, 0.95, head, DAY)
    Outcome.objects.update(worth="right")
    assert review_all(DAY + dt.timedelta(minutes=30)) == 0  # once an hour
    assert review_all(DAY + dt.timedelta(hours=2)) == 1
    assert in_force() == {}
    Outcome.objects.update(worth="wrong")
    review_all(DAY + dt.timedelta(hours=4))
    assert in_force() == {"nice": frozenset({CODE})}
    set_switch("nice", False, 0.95, head, DAY + dt.timedelta(hours=5))
    assert in_force() == {}
    assert Limit.objects.filter(until=None).count() == 0
    assert Limit.objects.count() == 2


def test_a_limit_has_its_dossiers_checked_again(office: Office, head: Any) -> None:
    """The sweep finds them: what their runs rest on is no longer so."""
    from queues.recovery import sweep
    from storage.limits import set_switch
    from storage.models import Dossier

    dossier = office.blocked("NCE-1")
    judged(office.flagged("NCE-2"), 10, 30)
    Dossier.objects.update(check_sent_at=DAY - dt.timedelta(days=1))
    sent: list[Any] = []

    class Empty:
        def get_declared_queues(self) -> set[str]:
            return set()

    def swept() -> set[int]:
        from queues import recovery

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(recovery, "send", lambda name, pk, bulk=False: sent.append(pk) or True)
            patch.setattr(recovery, "_is_empty", lambda broker: True)
            sweep(office.shop, Empty(), DAY + dt.timedelta(hours=1))  # type: ignore[arg-type]
        return set(sent)

    assert swept() == set()
    set_switch("nice", True, 0.95, head, DAY)
    assert dossier.pk in swept()


@pytest.mark.parametrize(
    ("role", "more", "status"),
    [
        ("responsable", {}, 302),
        ("gestionnaire", {}, 403),
        ("lecteur", {}, 403),
        ("responsable", {"specialities": ["tourisme"]}, 403),
        ("responsable", {"academy": "aix-marseille"}, 403),
        ("administrateur", {"academy": ""}, 302),
    ],
)
def test_who_may_switch(office: Office, role: str, more: dict[str, Any], status: int) -> None:
    from storage.models import LimitSwitch

    office.person("une", role=role, **more)
    told = {"academie": "nice", "objectif": "90", "sens": "oui"}
    answer = office.client("une").post("/gestion/tableaux/limitation", told)
    assert answer.status_code == status
    assert LimitSwitch.objects.filter(academy="nice", is_on=True, target=0.9).exists() == (
        status == 302
    )


def test_the_switch_on_its_page(office: Office, head: Any) -> None:
    client = office.client("rose")
    judged(office.flagged("NCE-1"), 10, 30)
    before = client.get("/gestion/tableaux/regles").content.decode()
    assert "Jamais mise en service" in before
    told = {"academie": "nice", "objectif": "95", "sens": "oui"}
    after = client.post("/gestion/tableaux/limitation", told, follow=True).content.decode()
    assert "Année de scolarité manquante, depuis le" in after
    assert "limitée à «\u00a0à vérifier\u00a0»" in after
    wrong = {**told, "objectif": "120"}
    assert (
        "de 50 à 99"
        in client.post("/gestion/tableaux/limitation", wrong, follow=True).content.decode()
    )
