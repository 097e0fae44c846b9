"""What answers at which address of /gestion/."""

from __future__ import annotations

from django.urls import path

from console import (
    acts,
    administration,
    dossier,
    federated,
    listing,
    pictures,
    rules,
    sharing,
    signing,
)
from console.boards import pages as boards

app_name = "console"
urlpatterns = [
    path("", listing.show, name="list"),
    path("connexion", signing.sign_in, name="sign_in"),
    path("fournisseur", federated.leave, name="provider"),
    path("fournisseur/retour", federated.come_back, name="provider_back"),
    path("deconnexion", signing.sign_out, name="sign_out"),
    path("raccourcis", signing.shortcuts, name="shortcuts"),
    path("recherche", listing.search, name="search"),
    path("filtres", sharing.save_filter, name="save_filter"),
    path("filtres/<int:pk>/oubli", sharing.forget_filter, name="forget_filter"),
    path("lot", sharing.batch, name="batch"),
    path("circulaires", rules.show_all, name="circulars"),
    path("circulaires/brouillon", rules.try_draft, name="draft"),
    path("circulaires/<slug:circular>", rules.show, name="circular"),
    path("administration", administration.show, name="administration"),
    path("administration/personnes/<int:pk>/fermeture", administration.disable, name="disable"),
    path("administration/personnes/<int:pk>/cle", administration.new_password, name="password"),
    path("administration/jetons/<int:pk>/fermeture", administration.revoke, name="revoke"),
    path("administration/travaux/<int:pk>", administration.send_again, name="resend"),
    path("administration/journal", administration.trail, name="trail"),
    path("tableaux/", boards.show, name="boards"),
    path("tableaux/limitation", boards.switch, name="board_switch"),
    path("tableaux/<slug:name>.csv", boards.csv_file, name="board_csv"),
    path("tableaux/<slug:name>.xlsx", boards.workbook, name="board_xlsx"),
    path("tableaux/<slug:name>", boards.show, name="board"),
    path("suivant", dossier.take, name="next"),
    path("dossiers/<int:pk>", dossier.show, name="dossier"),
    path("dossiers/<int:pk>/etat", dossier.state, name="state"),
    path("dossiers/<int:pk>/historique", dossier.history, name="history"),
    path("dossiers/<int:pk>/constat", acts.judge, name="judge"),
    path("dossiers/<int:pk>/annulation", acts.undo, name="undo"),
    path("dossiers/<int:pk>/retour", acts.undo_one, name="undo_one"),
    path("dossiers/<int:pk>/decision", acts.decide, name="decide"),
    path("dossiers/<int:pk>/lien", acts.link, name="link"),
    path("dossiers/<int:pk>/message", acts.message, name="message"),
    path("dossiers/<int:pk>/<uuid:piece>/nature", acts.correct_type, name="type"),
    path("dossiers/<int:pk>/<uuid:piece>/champ", acts.correct_field, name="field"),
    path("dossiers/<int:pk>/<uuid:piece>/reouverture", acts.reopen, name="reopen"),
    path("pieces/<uuid:piece>/<int:number>/<int:page>.jpg", pictures.page, name="page"),
    path("pieces/<uuid:piece>/<int:number>/original", pictures.original, name="original"),
]
