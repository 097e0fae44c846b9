"""The addresses of the candidate's pages; none says who the candidate is."""

from __future__ import annotations

from django.urls import include, path

from intake.candidate import access, parts, pictures, views

_pages = [
    path("acces/<str:secret>", access.enter, name="enter"),
    path("quitter", access.leave, name="leave"),
    path("mon-dossier", views.show_dossier, name="dossier"),
    path("mon-dossier/terminer", views.complete, name="complete"),
    path("mon-dossier/rubriques/<slug:rubrique>", views.show_card, name="card"),
    path("mon-dossier/rubriques/<slug:rubrique>/fichiers", views.add_files, name="add"),
    path("mon-dossier/rubriques/<slug:rubrique>/retirer", views.withdraw_file, name="withdraw"),
    path("mon-dossier/rubriques/<slug:rubrique>/explication", views.explain, name="explain"),
    path("mon-dossier/envois", parts.begin, name="begin"),
    path("mon-dossier/envois/<uuid:upload_id>", parts.go_on, name="part"),
    path("mon-dossier/images/<str:signed>", pictures.show_picture, name="picture"),
    path("mon-dossier/fichiers/<str:signed>", pictures.download, name="file"),
]
urlpatterns = [
    path("", views.home, name="home"),
    path("", include((_pages, "candidate"))),
]
