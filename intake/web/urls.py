"""What answers at which address."""

from __future__ import annotations

from django.urls import path

from intake.api.build import api
from intake.api.problems import not_found, server_error
from intake.web import health, metrics, status

urlpatterns = [
    path("health/live", health.live),
    path("health/ready", health.ready),
    path("metrics", metrics.show),
    path("etat", status.show),
    path("api/v1/", api.urls),
]
handler404 = not_found
handler500 = server_error
