"""The addresses of the candidate's pages; none says who the candidate is."""

from __future__ import annotations

from django.urls import path

from intake.candidate import views

urlpatterns = [path("", views.home, name="home")]
