"""What templates of every room say in French and in DSFR: dates, sizes, badges, fields, crumbs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput, ClearableFileInput, FileInput, Select
from django.forms.utils import flatatt
from django.template import Context, Node, NodeList
from django.template.base import Parser, Token
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()
NBSP = "\u00a0"


@register.filter
def day(moment: dt.date | None) -> str:
    """« vendredi 14 novembre 2025 », in Paris; « 1er » on the first of a month."""
    if moment is None:
        return ""
    local = timezone.localtime(moment) if isinstance(moment, dt.datetime) else moment
    number = "1er" if local.day == 1 else str(local.day)
    return f"{date_format(local, 'l')} {number} {date_format(local, 'F Y')}"


@register.filter
def instant(moment: dt.datetime | None) -> str:
    """« 14 novembre 2025 à 23 h 59 », in Paris."""
    if moment is None:
        return ""
    local = timezone.localtime(moment)
    number = "1er" if local.day == 1 else str(local.day)
    return f"{number} {date_format(local, 'F Y')} à {hour(moment)}"


@register.filter
def hour(moment: dt.datetime) -> str:
    """« 23 h 59 », in Paris."""
    local = timezone.localtime(moment)
    return f"{local.hour}{NBSP}h{NBSP}{local.minute:02}"


@register.filter
def ago(moment: dt.datetime, now: dt.datetime) -> str:
    """« il y a 3 jours »: the largest unit alone."""
    seconds = max(0, int((now - moment).total_seconds()))
    for length, name in ((86_400, "jour"), (3_600, "heure"), (60, "minute")):
        if seconds >= length:
            return f"il y a {counted(seconds // length, name)}"
    return "à l'instant"


@register.filter
def counted(number: int, noun: str) -> str:
    """« 1 pièce », « 3 pièces »; each word of the noun takes its s. Zero is singular in French."""
    words = noun if number < 2 else " ".join(f"{word}s" for word in noun.split())
    return f"{number}{NBSP}{words}"


@register.filter
def weight(size_bytes: int) -> str:
    """« 340 ko », « 2,4 Mo »."""
    if size_bytes < 1_000_000:
        return f"{max(1, round(size_bytes / 1000))}{NBSP}ko"
    return f"{round(size_bytes / 1_000_000, 1):g}{NBSP}Mo".replace(".", ",")


@register.filter
def of(values: Mapping[str, Any], key: str) -> Any:
    """« {{ names|of:key }} »: the value of that key, or nothing."""
    return values.get(key, "")


@register.filter
def one_line(text: str) -> str:
    return (
        SafeString(" ".join(text.split()))
        if isinstance(text, SafeString)
        else " ".join(text.split())
    )


@register.simple_tag
def badge(kind: str, words: str) -> SafeString:
    """A DSFR badge without its icon's colour being all that tells: the words are the state."""
    style = f" fr-badge--{kind}" if kind else ""
    return format_html('<p class="fr-badge{}">{}</p>', style, words)


@register.simple_tag
def dsfr_icons(*families: str) -> SafeString:
    """Style sheets of icon families (« system », « document », « user »…)."""
    sheets = (
        (static(f"dsfr/utility/icons/icons-{name}/icons-{name}.main.min.css"),) for name in families
    )
    return format_html_join("", '<link rel="stylesheet" href="{}">', sheets)


@register.simple_tag
def dsfr_script() -> SafeString:
    return format_html(
        '<script type="module" src="{}"></script>', static("dsfr/dsfr.module.min.js")
    )


@register.simple_tag
def crumb(words: str, route: str = "", *arguments: Any) -> SafeString:
    """One step of the breadcrumb; without a route, the page itself."""
    if not route:
        inside = format_html('<a class="fr-breadcrumb__link" aria-current="page">{}</a>', words)
    else:
        address = reverse(route, args=arguments)
        inside = format_html('<a class="fr-breadcrumb__link" href="{}">{}</a>', address, words)
    return format_html("<li>{}</li>", inside)


class _Breadcrumb(Node):
    def __init__(self, steps: NodeList) -> None:
        self._steps = steps

    def render(self, context: Context) -> SafeString:
        steps = self._steps.render(context)
        if not steps.strip():
            return SafeString("")
        return format_html(
            '<nav class="fr-breadcrumb fr-mt-0" aria-label="Vous êtes ici"><ol '
            'class="fr-breadcrumb__list">{}</ol></nav>',
            steps,
        )


@register.tag
def breadcrumb(parser: Parser, token: Token) -> _Breadcrumb:  # noqa: ARG001
    """{% breadcrumb %}{% crumb … %}{% endbreadcrumb %}: nothing where there is no step."""
    steps = parser.parse(("endbreadcrumb",))
    parser.delete_first_token()
    return _Breadcrumb(steps)


def _select(bound: BoundField, attributes: dict[str, str]) -> SafeString:
    """As Django's own, which makes a template of each option: with a hundred of them, that took
    half of a list's time."""
    widget = bound.field.widget
    given = bound.build_widget_attrs({"id": bound.auto_id, **attributes}, widget)
    chosen = widget.format_value(bound.value())
    options = format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        (
            (value, SafeString(" selected" if str(value) in chosen else ""), words)
            for value, words in widget.choices
        ),
    )
    attrs = flatatt({**widget.attrs, **given})
    return format_html('<select name="{}"{}>{}</select>', bound.html_name, attrs, options)


@register.inclusion_tag("facade/field.html")
def field(bound: BoundField) -> dict[str, Any]:
    """A form's field as DSFR writes it, its error tied to it for whoever hears the page."""
    widget = bound.field.widget
    if isinstance(widget, FileInput | ClearableFileInput):
        style, group = "fr-upload", "fr-upload-group"
    elif isinstance(widget, Select):
        style, group = "fr-select", "fr-select-group"
    elif isinstance(widget, CheckboxInput):
        style, group = "", "fr-checkbox-group"
    else:
        style, group = "fr-input", "fr-input-group"
    attributes = {"class": f"{style} {widget.attrs.get('class', '')}".strip()}
    if bound.errors:
        attributes["aria-describedby"] = f"{bound.id_for_label}-erreur"
        attributes["aria-invalid"] = "true"
    return {
        "field": bound,
        "group": group,
        "widget": _select(bound, attributes)
        if type(widget) is Select
        else bound.as_widget(attrs=attributes),
        "is_checkbox": isinstance(widget, CheckboxInput),
    }
