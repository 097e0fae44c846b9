"""What each address of the candidate's pages answers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def home(request: HttpRequest) -> HttpResponse:
    """What somebody sees who comes without a link."""
    return render(request, "candidate/home.html")
