"""What the shell's templates say in French, and its pages of what went wrong."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser
from typing import Any

import pytest

from tests.pages.visiting import Visit

PARIS = dt.timezone(dt.timedelta(hours=1))
NBSP = "\u00a0"


@pytest.mark.usefixtures("migrated")
def test_dates_as_french_writes_them() -> None:
    from facade.templatetags import facade

    evening = dt.datetime(2025, 11, 14, 22, 59, tzinfo=dt.UTC)
    assert facade.day(evening) == "vendredi 14 novembre 2025"
    assert facade.instant(evening) == f"14 novembre 2025 à 23{NBSP}h{NBSP}59"
    assert facade.day(dt.date(2025, 12, 1)) == "lundi 1er décembre 2025"
    assert facade.day(None) == ""


@pytest.mark.usefixtures("migrated")
@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "à l'instant"), (59, "à l'instant"), (60, f"il y a 1{NBSP}minute"),
        (7199, f"il y a 1{NBSP}heure"), (7200, f"il y a 2{NBSP}heures"),
        (86_400 * 3, f"il y a 3{NBSP}jours"), (-5, "à l'instant"),
    ],
)  # fmt: skip
def test_how_long_ago(seconds: int, said: str) -> None:
    from facade.templatetags import facade

    now = dt.datetime(2025, 11, 3, tzinfo=PARIS)
    assert facade.ago(now - dt.timedelta(seconds=seconds), now) == said


@pytest.mark.usefixtures("migrated")
def test_numbers_and_sizes() -> None:
    from facade.templatetags import facade

    assert facade.counted(0, "pièce") == f"0{NBSP}pièce"
    assert facade.counted(2, "pièce reçue") == f"2{NBSP}pièces reçues"
    assert facade.weight(340_200) == f"340{NBSP}ko"
    assert facade.weight(12) == f"1{NBSP}ko"
    assert facade.weight(2_430_000) == f"2,4{NBSP}Mo"
    assert facade.weight(20_000_000) == f"20{NBSP}Mo"


@pytest.mark.usefixtures("migrated")
def test_a_field_ties_its_error_to_itself() -> None:
    from facade.templatetags import facade
    from intake.candidate.forms import ExplanationForm

    form = ExplanationForm({"text": ""})
    told = facade.field(form["text"])
    assert told["group"] == "fr-input-group"
    assert 'aria-describedby="id_text-erreur"' in told["widget"]
    assert 'aria-invalid="true"' in told["widget"]


def test_programs_and_people_are_each_told_in_their_way(visit: Visit) -> None:
    page = visit.client.get("/rien")
    assert (page.status_code, "Page introuvable" in page.content.decode()) == (404, True)
    problem = visit.client.get("/api/v1/rien")
    assert problem["Content-Type"] == "application/problem+json"


def test_a_fault_of_ours_says_so_in_french(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("intake.candidate.views.sheet_of", broken)
    visit.client.raise_request_exception = False
    answer = visit.client.get("/mon-dossier")
    assert answer.status_code == 500
    told = answer.content.decode()
    assert "Erreur de notre fait" in told
    assert "ZeroDivisionError" not in told


@pytest.mark.usefixtures("migrated")
@pytest.mark.parametrize("data", [None, {"one": "b<"}, {"one": "x"}, {"one": ""}])
def test_a_choice_is_written_as_django_writes_it(data: dict[str, str] | None) -> None:
    """But for blanks, and the page's own class."""
    from django import forms

    from facade.templatetags.facade import field

    class Form(forms.Form):
        one = forms.ChoiceField(
            label="Un", required=True, initial="a", help_text="choisir",
            choices=[("", "Tous"), ("a", "A & B"), ("b<", "« B »")],
        )  # fmt: skip

    class Said(HTMLParser):
        """Tags with what they bear in any order, and words without blanks around."""

        def __init__(self, html: str) -> None:
            super().__init__()
            self.parts: list[Any] = []
            self.feed(html)

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.parts.append((tag, dict(attrs)))

        def handle_data(self, data: str) -> None:
            self.parts += [data.strip()] if data.strip() else []

    bound = Form(data)["one"]
    ours = str(field(bound)["widget"])
    own = {"class": "fr-select"}
    if bound.errors:
        own |= {"aria-describedby": "id_one-erreur", "aria-invalid": "true"}
    assert Said(ours).parts == Said(bound.as_widget(attrs=own)).parts
    assert len(Said(ours).parts) == 7
