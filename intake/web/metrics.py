"""What a scraper sees: counted in the rows at each scrape, so that every process says the same."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import dramatiq
from django.db.models import Count, Min, Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from queues.broker import QUEUES, depth
from storage import tallies
from storage.models import DeadLetter, Dossier, PieceState, PieceVersion, Tally

log = logging.getLogger(__name__)


class Rows:
    """Pieces and dossiers by state, the age of the oldest that waits, what was laid aside."""

    def collect(self) -> Iterator[Metric]:
        yield from self._pieces()
        yield from self._dossiers()
        yield from self._queues()
        laid_aside = GaugeMetricFamily(
            "conforme_dead_letters", "Work given up that waits for a person", labels=["actor"]
        )
        waiting = DeadLetter.objects.filter(resent_at=None).order_by()
        for actor, number in waiting.values_list("actor").annotate(Count("pk")):
            laid_aside.add_metric([actor], number)
        yield laid_aside
        yield from self._totals()

    def _pieces(self) -> Iterator[Metric]:
        states = GaugeMetricFamily("conforme_pieces", "Pieces that count", labels=["state"])
        current = PieceVersion.objects.filter(is_current=True).order_by()
        counts = dict(current.values_list("state").annotate(Count("pk")))
        for state in PieceState.values:
            states.add_metric([state], counts.get(state, 0))
        yield states
        unread = Q(state__in=(PieceState.RECEIVED, PieceState.READING))
        oldest = current.filter(unread).aggregate(at=Min("received_at"))["at"]
        age = (timezone.now() - oldest).total_seconds() if oldest else 0.0
        yield GaugeMetricFamily(
            "conforme_oldest_unread_seconds", "Age of the oldest piece not yet read", value=age
        )

    def _dossiers(self) -> Iterator[Metric]:
        verdicts = GaugeMetricFamily("conforme_dossiers", "Dossiers", labels=["verdict"])
        rows = Dossier.objects.order_by().values_list("verdict").annotate(Count("pk"))
        for verdict, number in rows:
            verdicts.add_metric([verdict or "unchecked"], number)
        yield verdicts

    def _totals(self) -> Iterator[Metric]:
        seconds = CounterMetricFamily(
            "conforme_stage_seconds", "Seconds spent by stage", labels=["stage"]
        )
        passes = CounterMetricFamily("conforme_stage_passes", "Times through", labels=["stage"])
        findings = CounterMetricFamily(
            "conforme_findings", "Findings of all runs by code", labels=["code"]
        )
        failures = CounterMetricFamily(
            "conforme_failures", "Failed attempts by cause", labels=["actor", "cause"]
        )
        for tally in Tally.objects.order_by("name", "label"):
            if tally.name == tallies.STAGES:
                seconds.add_metric([tally.label], tally.amount)
                passes.add_metric([tally.label], tally.number)
            elif tally.name == tallies.FINDINGS:
                findings.add_metric([tally.label], tally.number)
            else:
                failures.add_metric(tally.label.split(" ", 1), tally.number)
        yield from (seconds, passes, findings, failures)

    def _queues(self) -> Iterator[Metric]:
        depths = GaugeMetricFamily("conforme_queue_depth", "Messages waiting", labels=["queue"])
        try:
            for queue in QUEUES:
                depths.add_metric([queue], depth(dramatiq.get_broker(), queue))
        except Exception as error:  # any broker's own errors: the other figures still stand
            log.warning("broker does not answer", extra={"cause": type(error).__name__})
        yield depths


def show(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Counts alone, no id and no name: Prometheus' text format."""
    registry = CollectorRegistry()
    registry.register(Rows())
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
