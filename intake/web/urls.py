"""What answers at which address."""

from __future__ import annotations

from django.urls import include, path

from intake.api.build import api
from intake.web import health, metrics, status

urlpatterns = [
    path("health/live", health.live),
    path("health/ready", health.ready),
    path("metrics", metrics.show),
    path("etat", status.show, name="status"),
    path("api/v1/", api.urls),
    path("", include("facade.urls")),
    path("", include("intake.candidate.urls")),
    path("gestion/", include("console.urls")),
]
handler400 = "facade.errors.malformed"
handler403 = "facade.errors.forbidden"
handler404 = "intake.web.errors.not_found"
handler500 = "intake.web.errors.server_error"
