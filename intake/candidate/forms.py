"""What the candidate's forms take."""

from __future__ import annotations

from django import forms

from storage.completion import LONGEST_TEXT

ACCEPTED = "image/*,application/pdf,.heic,.heif"


class ExplanationForm(forms.Form):
    """Why a document cannot be given."""

    text = forms.CharField(
        label="Je ne peux pas fournir ce document parce que…",
        help_text="Un agent du service des examens lira votre explication.",
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": "écrivez la raison, en une phrase ou deux.",
            "max_length": f"{LONGEST_TEXT} caractères au plus : résumez votre explication.",
        },
    )


class PieceForm(forms.Form):
    """A file that counts, named by its opaque id."""

    piece = forms.UUIDField(required=False)


class BeginForm(forms.Form):
    """An upload that will come part by part."""

    rubrique = forms.CharField(max_length=40)
    piece = forms.UUIDField(required=False)
    name = forms.CharField(max_length=255)
    mark = forms.CharField(max_length=64)
    size = forms.IntegerField(min_value=1)
