"""French spacing: one place for every page and letter, and none for what machines read."""

from __future__ import annotations

import pytest

from facade.typography import typographic, typographic_html


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Attendu : une signature", "Attendu\u00a0: une signature"),
        ("Est-ce vous ?", "Est-ce vous\u00a0?"),
        ("(vraiment ?)", "(vraiment\u00a0?)"),
        ("Trop tard ; dommage !", "Trop tard\u00a0; dommage\u00a0!"),
        ("la rubrique « Stage »", "la rubrique «\u00a0Stage\u00a0»"),
        ("« Où ? », dit-il", "«\u00a0Où\u00a0?\u00a0», dit-il"),
        ("95 % des cas", "95\u00a0% des cas"),
        ("à 10:30, sur localhost :8000", "à 10:30, sur localhost :8000"),
        ("Déjà\u00a0: fait", "Déjà\u00a0: fait"),
        ("https://exemple.fr/?a=b", "https://exemple.fr/?a=b"),
    ],
)
def test_spaces_before_and_inside(written: str, read: str) -> None:
    assert typographic(written) == read
    assert typographic(read) == read


def test_markup_code_and_what_is_typed_stay() -> None:
    page = (
        '<p title="a : b"><strong>Lu</strong> : « <em>rien</em> »</p><code>a : b</code>'
        '<textarea>a : b</textarea><script>x ? y : z</script><input value="« a »">'
    )
    assert typographic_html(page) == page.replace(
        "</strong> : « <em>rien</em> »</p>",
        "</strong>\u00a0: «\u00a0<em>rien</em>\u00a0»</p>",
    )
