"""What a candidate sends: files without a script, files part by part, words; and the lock."""

from __future__ import annotations

from typing import Any

import pytest

from tests.pages.visiting import PDF, Visit, finding


def test_several_files_at_once_without_script(visit: Visit, sent: list[Any]) -> None:
    page = visit.upload(("recto.pdf", PDF), ("verso.pdf", PDF + b"v"), rubrique="identity")
    assert "2 fichiers reçus" in page
    assert [v.file for v in visit.versions()] == ["recto.pdf", "verso.pdf"]
    assert [name for name, _ in sent] == ["read_piece_now"] * 2


def test_a_photograph_and_files_come_by_the_same_form(visit: Visit) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    photo = SimpleUploadedFile("photo.jpg", PDF + b"photo")
    visit.upload(("a.pdf", PDF), photo=photo)
    assert [v.file for v in visit.versions()] == ["photo.jpg", "a.pdf"]


@pytest.mark.parametrize(
    ("content", "told"), [(b"", "est vide"), (b"x" * 1_000_001, "dépasse 1 Mo")]
)
def test_what_cannot_be_taken_is_said_and_the_rest_is_kept(
    visit: Visit, content: bytes, told: str
) -> None:
    page = visit.upload(("bad.pdf", content), ("good.pdf", PDF))
    assert told in page
    assert "Fichier reçu" in page
    assert [v.file for v in visit.versions()] == ["good.pdf"]


def test_no_file_chosen(visit: Visit) -> None:
    assert "Aucun fichier n&#x27;était choisi" in visit.upload()


def test_replace_and_withdraw(visit: Visit) -> None:
    from storage.models import AuditEntry

    visit.upload(("a.pdf", PDF))
    piece = visit.versions()[0].piece_id
    visit.upload(("b.pdf", PDF + b"b"), piece=str(piece))
    (version,) = visit.versions()
    assert (version.file, version.number, version.piece_id) == ("b.pdf", 2, piece)
    visit.post("rubriques/confirmation/retirer", piece=str(piece))
    assert visit.versions() == []
    acts = AuditEntry.objects.filter(subject=f"piece:{piece}").values_list("action", flat=True)
    assert list(acts.order_by("number")) == ["piece.added", "piece.replaced", "piece.withdrawn"]


def test_a_dossier_takes_so_many_files_and_so_many_uploads(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    from intake.candidate import receiving

    monkeypatch.setattr(receiving, "MOST_FILES", 2)
    monkeypatch.setattr(receiving, "MOST_UPLOADS", 3)
    visit.upload(("a.pdf", PDF), ("b.pdf", PDF + b"b"))
    assert "a déjà 2 fichiers" in visit.upload(("c.pdf", PDF + b"c"))
    piece = str(visit.versions()[0].piece_id)
    visit.upload(("c.pdf", PDF + b"c"), piece=piece)
    assert "a déjà reçu 3 envois" in visit.upload(("d.pdf", PDF + b"d"), piece=piece)
    assert sorted(v.file for v in visit.versions()) == ["b.pdf", "c.pdf"]


def begin(visit: Visit, data: bytes, **more: Any) -> Any:
    asked = {"rubrique": "confirmation", "name": "a.pdf", "mark": "m1", "size": len(data)} | more
    return visit.post("envois", **asked)


def part(visit: Visit, upload: str, data: bytes, start: int) -> Any:
    return visit.client.post(
        f"/mon-dossier/envois/{upload}?from={start}", data, content_type="application/octet-stream"
    )


def test_an_upload_goes_on_where_it_was_cut_off(visit: Visit) -> None:
    data = PDF * 1000
    upload = begin(visit, data).json()["id"]
    assert part(visit, upload, data[:4000], 0).json() == {"received": 4000}
    again = begin(visit, data).json()  # the page was loaded anew, the same file chosen again
    assert again == {"id": upload, "received": 4000}
    assert visit.versions() == []
    twice = part(visit, upload, data[:4000], 0)
    assert (twice.status_code, twice.json()) == (409, {"received": 4000})
    assert part(visit, upload, data[4000:], 4000).json()["done"] is True
    (version,) = visit.versions()
    import hashlib

    assert version.object.sha256 == hashlib.sha256(data).hexdigest()
    assert part(visit, upload, b"x", len(data)).status_code == 404
    assert begin(visit, data, mark="m2").json()["received"] == 0


def test_parts_leave_nothing_behind(visit: Visit) -> None:
    from intake.services import services
    from storage.models import StoredObject, UploadPart

    data = PDF * 100
    upload = begin(visit, data).json()["id"]
    for start in range(0, len(data), 500):
        part(visit, upload, data[start : start + 500], start)
    assert UploadPart.objects.count() == 0
    assert {key for key, _ in services().store.entries()} == set(
        StoredObject.objects.values_list("key", flat=True)
    )
    assert StoredObject.objects.count() == 1


def test_an_upload_part_by_part_can_replace(visit: Visit) -> None:
    visit.upload(("a.pdf", PDF))
    piece = visit.versions()[0].piece_id
    data = PDF + b"better"
    upload = begin(visit, data, piece=str(piece)).json()["id"]
    part(visit, upload, data, 0)
    (version,) = visit.versions()
    assert (version.piece_id, version.number) == (piece, 2)


@pytest.mark.parametrize(
    ("more", "status"),
    [({"size": 2_000_000}, 413), ({"size": 0}, 400), ({"rubrique": "elsewhere"}, 400)],
)
def test_what_cannot_begin_says_why(visit: Visit, more: dict[str, Any], status: int) -> None:
    answer = begin(visit, PDF, **more)
    assert answer.status_code == status
    assert answer.json()["refused"]


def test_parts_of_another_candidate_are_not_found(visit: Visit) -> None:
    other = Visit.of("NCE-2026-000780")
    upload = begin(other, PDF).json()["id"]
    assert part(visit, upload, PDF, 0).status_code == 404
    assert visit.client.get(f"/mon-dossier/envois/{upload}").status_code == 404


def test_more_bytes_than_announced_are_not_kept(visit: Visit) -> None:
    upload = begin(visit, PDF).json()["id"]
    assert part(visit, upload, PDF + b"more", 0).status_code == 409
    assert visit.versions() == []


def test_uploads_given_up_go_with_their_bytes(visit: Visit) -> None:
    import datetime as dt

    from django.utils import timezone

    from intake.services import services
    from storage.models import PartialUpload
    from storage.partial_uploads import KEPT, drop_left_behind

    part(visit, begin(visit, PDF * 2).json()["id"], PDF, 0)
    store, now = services().store, timezone.now()
    assert drop_left_behind(store, now) == 0
    assert drop_left_behind(store, now + KEPT + dt.timedelta(minutes=1)) == 1
    assert (PartialUpload.objects.count(), list(store.entries())) == (0, [])


def test_one_more_upload_takes_the_place_of_the_oldest(visit: Visit) -> None:
    from storage.models import PartialUpload
    from storage.partial_uploads import MOST_AT_ONCE

    ids = [begin(visit, PDF, mark=f"m{n}").json()["id"] for n in range(MOST_AT_ONCE + 1)]
    kept = {str(pk) for pk in PartialUpload.objects.values_list("pk", flat=True)}
    assert kept == set(ids[1:])


def test_an_explanation_is_kept_and_shown_until_a_file_comes(visit: Visit) -> None:
    from storage.completion import explanations

    empty = visit.post("rubriques/identity/explication", text=" ")
    assert (empty.status_code, "Une réponse est à corriger" in empty.content.decode()) == (
        422,
        True,
    )
    visit.post("rubriques/identity/explication", text="Ma carte est en cours de renouvellement.")
    assert visit.badge("identity") == "Votre explication sera lue par un agent"
    assert "en cours de renouvellement" in visit.page()
    assert explanations(visit.dossier)["identity"].text.startswith("Ma carte")
    visit.upload(("a.pdf", PDF), rubrique="identity")
    assert explanations(visit.dossier) == {}


def test_the_lock_warns_first_and_then_holds(visit: Visit) -> None:
    from storage.models import Completion

    visit.upload(("a.pdf", PDF))
    visit.read(a_pdf=[finding("signature_missing", "blocking")])
    warning = visit.client.get("/mon-dossier/terminer").content.decode()
    assert "4 pièces manquent ou sont à corriger" in warning
    assert Completion.objects.count() == 0
    visit.post("terminer")
    assert Completion.objects.get().left[0] == "confirmation"
    page = visit.page()
    assert "Vous avez dit avoir tout fourni" in page
    assert '<input class="fr-upload"' not in page
    piece = str(visit.versions()[0].piece_id)
    for _ in range(2):
        assert "cette rubrique est fermée" in visit.upload(("b.pdf", PDF + b"b"), piece=piece)
    visit.post("rubriques/confirmation/retirer", piece=piece)
    assert begin(visit, PDF).status_code == 409
    assert visit.client.get("/mon-dossier/rubriques/identity/explication").status_code == 302
    assert [v.file for v in visit.versions()] == ["a.pdf"]


def test_one_rubrique_opened_again(visit: Visit) -> None:
    from django.utils import timezone

    from storage.completion import open_again

    visit.post("terminer")
    assert open_again(visit.dossier, "identity", "person:1", timezone.now()) is True
    assert open_again(visit.dossier, "identity", "person:1", timezone.now()) is False
    assert "Rouverte" in visit.page()
    visit.upload(("no.pdf", PDF))
    visit.upload(("yes.pdf", PDF), rubrique="identity")
    assert [v.file for v in visit.versions()] == ["yes.pdf"]
    visit.post("terminer")
    visit.upload(("late.pdf", PDF + b"l"), rubrique="identity")
    assert [v.file for v in visit.versions()] == ["yes.pdf"]


def test_all_is_erased_with_the_dossier(visit: Visit) -> None:
    from storage.erasure import erase_rows
    from storage.models import CandidateLink, Explanation, PartialUpload, StoredObject

    upload = begin(visit, PDF * 2).json()["id"]
    part(visit, upload, PDF, 0)
    visit.post("rubriques/identity/explication", text="Perdue.")
    erased = erase_rows(visit.dossier)
    assert len(erased.keys) == 1
    for model in (CandidateLink, Explanation, PartialUpload, StoredObject):
        assert model.objects.count() == 0
