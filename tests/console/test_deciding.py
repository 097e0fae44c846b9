"""What a gestionnaire does with one dossier: look, correct, write, decide, undo."""

from __future__ import annotations

import re
from typing import Any

from tests.console.building import Office, shown, text


def test_from_the_next_dossier_to_a_decision_and_the_one_after(office: Office, alice: Any) -> None:
    first, second = office.flagged("NCE-1"), office.flagged("NCE-2")
    taken = alice.post("/gestion/suivant")
    assert taken["Location"] == f"/gestion/dossiers/{first.pk}"
    page = shown(alice, first)
    assert "LEFÈVRE-SPECIMEN Anaïs" in page
    assert "Signature absente" in page
    decided = office.decide(alice, first)
    assert decided["Location"] == f"/gestion/dossiers/{second.pk}"
    assert office.check(first).standing == "accepted"
    last = office.decide(alice, second)
    assert last["Location"] == "/gestion/"


def test_a_finding_shows_what_was_read_expected_and_the_circulars_line(
    office: Office, alice: Any
) -> None:
    dossier = office.blocked("NCE-1")
    key = office.key(dossier, "school_year_missing")
    page = text(alice.get(f"/gestion/dossiers/{dossier.pk}?constat={key}"))
    for word in ("Lu", "Attendu", "Circulaire, ligne", "Écarter"):
        assert word in page
    assert f'data-finding="{key}"' in page


def test_a_finding_is_put_aside_with_a_reason_and_taken_back(office: Office, alice: Any) -> None:
    from storage.models import Correction

    dossier = office.blocked("NCE-1")
    told = {"constat": office.key(dossier, "school_year_missing")}
    path = f"/gestion/dossiers/{dossier.pk}"
    alice.post(f"{path}/constat", told)
    assert not Correction.objects.exists()
    assert "il faut un motif" in shown(alice, dossier)
    alice.post(f"{path}/constat", told | {"motif": "3", "precision": "Erasmus"})
    office.check(dossier)
    page = shown(alice, dossier)
    assert "Constat écarté" in page
    assert "la règle ne s&#x27;applique pas à ce candidat\u00a0: Erasmus" in page
    alice.post(f"{path}/retour", {"correction": Correction.objects.get().pk})
    assert office.check(dossier).verdict == "non_conforme"


def test_a_doubt_is_confirmed(office: Office, alice: Any, sent: list[Any]) -> None:
    dossier = office.flagged("NCE-1")
    key = office.key(dossier, "signature_missing")
    sent.clear()
    alice.post(f"/gestion/dossiers/{dossier.pk}/constat", {"constat": key, "sens": "confirmer"})
    assert ("check_dossier_now", dossier.pk) in sent
    assert office.check(dossier).verdict == "non_conforme"


def test_a_type_and_a_field_are_corrected(office: Office, alice: Any) -> None:
    from storage.models import Correction
    from storage.register import current_versions

    dossier = office.flagged("NCE-1")
    versions = {v.file: v for v in current_versions(dossier)}
    piece = versions["identity.pdf"].piece_id
    path = f"/gestion/dossiers/{dossier.pk}/{piece}"
    alice.post(f"{path}/champ", {"champ": "expiry_date", "valeur": "05/05/2020"})
    alice.post(f"{path}/champ", {"champ": "expiry_date", "valeur": "jamais"})
    office.check(dossier)
    assert "expired" in office.codes(dossier)
    assert Correction.objects.get().value == "2020-05-05"
    alice.post(f"{path}/nature", {"nature": "transcript"})
    alice.post(f"{path}/nature", {"nature": "chanson"})
    office.check(dossier)
    assert office.codes(dossier)["wrong_type"] == "blocking"
    page = text(alice.get(f"/gestion/dossiers/{dossier.pk}?piece={piece}"))
    assert "La machine disait\u00a0: carte nationale d&#x27;identité" in page


def test_the_message_gathers_all_that_is_to_be_mended(
    office: Office, alice: Any, sent: list[Any]
) -> None:
    from storage.completion import declare_complete, is_open
    from storage.correspondence import current_message
    from tests.console.building import DAY

    dossier = office.blocked("NCE-1")
    declare_complete(dossier, [], "link:1", DAY)
    path = f"/gestion/dossiers/{dossier.pk}"
    key = office.key(dossier, "signature_missing")
    alice.post(f"{path}/constat", {"constat": key, "sens": "confirmer"})
    office.check(dossier)
    page = text(alice.get(f"{path}/message"))
    body = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.S)
    assert body
    assert "Il manque votre signature" in body[1]
    assert "Il manque une année de scolarité" in body[1]
    assert "vendredi 14 novembre 2025" in body[1]
    sent.clear()
    told = {"objet": "Vos pièces", "texte": "Signez."}
    alice.post(f"{path}/message", told)
    assert current_message(dossier) is None
    alice.post(f"{path}/message", told | {"vu": office.mark(dossier)})
    told = current_message(dossier)
    assert told is not None
    assert (told.subject, told.body, told.to) == ("Vos pièces", "Signez.", "anais@example.org")
    assert ("send_message_now", told.pk) in sent
    assert is_open(dossier, "confirmation")
    assert not is_open(dossier, "identity")
    assert office.row(dossier).standing == "asked"


def test_a_refusal_needs_its_reason(office: Office, alice: Any) -> None:
    dossier = office.blocked("NCE-1")
    office.decide(alice, dossier, "refuser")
    assert office.row(dossier).standing == "waiting"
    office.decide(alice, dossier, "refuser", motif="hors délai")
    assert office.row(dossier).standing == "refused"
    assert "hors délai" in shown(alice, dossier)


def test_a_decision_is_over_what_was_seen(office: Office, alice: Any) -> None:
    from storage.models import Decision
    from tests.console.building import certificate

    dossier = office.flagged("NCE-1")
    stale = re.search(r'name="vu" value="([^"]+)"', shown(alice, dossier))
    assert stale
    assert stale[1] == office.mark(dossier)
    office.upload(dossier, "identity", certificate("2023-2024"))
    office.check(dossier)
    for vu in (stale[1], ""):
        office.decide(alice, dossier, vu=vu)
        assert not Decision.objects.exists()
    assert "a changé entre-temps" in shown(alice, dossier)
    seen = office.mark(dossier)
    office.decide(alice, dossier, "refuser", motif="hors délai", vu=seen)
    office.decide(alice, dossier, "refuser", motif="encore", vu=seen)
    assert Decision.objects.get().reason == "hors délai"


def test_what_is_looked_at_is_on_the_trail_without_its_words(office: Office, alice: Any) -> None:
    from storage.models import AuditEntry

    dossier = office.flagged("NCE-1")
    path = f"/gestion/dossiers/{dossier.pk}"
    text(alice.get(f"{path}/historique"))
    text(alice.get(f"{path}/message"))
    text(alice.post("/gestion/recherche", {"texte": "LEFEVRE"}))
    last = AuditEntry.objects.order_by("-number")[:3]
    assert [(e.action, e.subject, e.details) for e in reversed(last)] == [
        ("history.seen", f"dossier:{dossier.pk}", {}),
        ("message.seen", f"dossier:{dossier.pk}", {}),
        ("dossiers.searched", "dossiers", {"found": 1}),
    ]


def test_what_blocks_cannot_be_accepted(office: Office, alice: Any) -> None:
    dossier = office.blocked("NCE-1")
    answer = office.decide(alice, dossier)
    assert answer["Location"] == f"/gestion/dossiers/{dossier.pk}"
    assert "encore un constat bloquant" in shown(alice, dossier)


def test_the_last_act_is_undone_and_the_history_says_all(office: Office, alice: Any) -> None:
    dossier = office.flagged("NCE-1")
    path = f"/gestion/dossiers/{dossier.pk}"
    office.decide(alice, dossier)
    alice.post(f"{path}/annulation")
    assert office.check(dossier).standing == "waiting"
    page = text(alice.get(f"{path}/historique"))
    for word in ("Dossier\u00a0: accepté", "annulé par Alice", "Contrôle n° 1",
                 "la machine disait\u00a0: à vérifier",
                 "Confirmation d&#x27;inscription\u00a0: pièce déposée"):  # fmt: skip
        assert word in page.replace("Au contrôle", "au contrôle")
