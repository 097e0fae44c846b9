"""The pages that say what this service is, open to everybody."""

from __future__ import annotations

from django.urls import path
from django.views.generic import TemplateView

app_name = "facade"
urlpatterns = [
    path(
        "accessibilite",
        TemplateView.as_view(template_name="facade/accessibility.html"),
        name="accessibility",
    ),
    path(
        "donnees-personnelles",
        TemplateView.as_view(template_name="facade/personal_data.html"),
        name="personal_data",
    ),
    path(
        "comment-la-machine-participe",
        TemplateView.as_view(template_name="facade/machine.html"),
        name="machine",
    ),
]
