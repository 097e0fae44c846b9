"""What a scraper sees: counted in the rows at each scrape, so that every process says the same."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping

import dramatiq
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from queues.broker import QUEUES, depth
from storage import tallies
from storage.figures import figures
from storage.models import Tally

log = logging.getLogger(__name__)


class Rows:
    """Pieces and dossiers by state, the age of the oldest that waits, what was laid aside."""

    def collect(self) -> Iterator[Metric]:
        found = figures(timezone.now())
        yield _gauge(
            "conforme_pieces", "Pieces neither replaced nor withdrawn", "state", found.pieces
        )
        yield GaugeMetricFamily(
            "conforme_oldest_unread_seconds",
            "Age of the oldest piece not yet read",
            value=found.oldest_unread_s,
        )
        yield _gauge(
            "conforme_dossiers",
            "Dossiers by their last check (unchecked: none yet)",
            "verdict",
            found.dossiers,
        )
        told = "Work given up that waits for a person"
        yield _gauge("conforme_dead_letters", told, "actor", found.dead_letters)
        yield GaugeMetricFamily(
            "conforme_webhooks_untold", "Calls that did not get through", value=found.untold
        )
        yield from self._queues()
        yield from self._totals()

    def _totals(self) -> Iterator[Metric]:
        seconds = CounterMetricFamily(
            "conforme_stage_seconds", "Seconds spent by stage", labels=["stage"]
        )
        passes = CounterMetricFamily(
            "conforme_stage_passes", "Times that each stage was gone through", labels=["stage"]
        )
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


def _gauge(name: str, told: str, label: str, numbers: Mapping[str, int]) -> Metric:
    gauge = GaugeMetricFamily(name, told, labels=[label])
    for value, number in numbers.items():
        gauge.add_metric([value], number)
    return gauge


def show(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Counts alone, no id and no name: Prometheus' text format."""
    registry = CollectorRegistry()
    registry.register(Rows())
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
