"""The dashboard: what is mined, filled, covered and recurring; each chart with its table, both to download."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from termkit.interface.wording import Wording
from termkit.model import Kind
from termkit.store.charts import coverage, kinds_by_year, recurring, slots_by_language
from termkit.store.database import TermBase
from termkit.store.documents import document_heads
from termkit.store.history.steps import history
from termkit.store.markers import entries_marker, last_run
from termkit.store.memory.units import count_units
from termkit.store.mined.queue import queue_counts
from termkit.store.terms.browse import duplicates
from termkit.store.terms.conflicts import count_conflicts
from termkit.store.terms.entries import count_entries
from termkit.web.charts import Table, by_kind, curve, heat_map, shares, stacked, whole_file
from termkit.web.house import House, house_of, wording_of
from termkit.web.links import names_in


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, its name in addresses, and its figures."""

    name: str
    title: str
    note: str
    table: Table
    svg: Markup


def dashboard(request: Request) -> HTMLResponse:
    """All charts, and the figures that matter at a glance."""
    house, t = house_of(request), wording_of(request)
    with house.open() as base:
        counts = house.remember(base, "counts", queue_counts)
        facts = {
            "entries": count_entries(base),
            "waiting": sum(count for _, state, known, count in counts if state == "new" and not known),
            "documents": len(house.remember(base, "documents", document_heads, seen=last_run)),
            "units": count_units(base),
            "doubles": len(house.remember(base, "duplicates", duplicates, seen=entries_marker)),
            "conflicts": count_conflicts(base),
        }
        charts = [draw(house, base, t) for draw in CHARTS.values()]
        steps = history(base, limit=12)
        names = names_in(base, steps)
        return house.page(request, "dashboard.html", facts=facts, charts=charts, steps=steps, names=names)


def download(request: Request) -> Response:
    """A chart as SVG, or its figures as TSV."""
    name, form = request.path_params["name"], request.path_params["form"]
    if name not in CHARTS or form not in ("svg", "tsv"):
        raise HTTPException(404, f"no chart {name}.{form}; charts: {', '.join(CHARTS)} (.svg, .tsv)")
    house = house_of(request)
    with house.open() as base:
        chart = CHARTS[name](house, base, wording_of(request))
    headers = {"content-disposition": f'attachment; filename="{name}.{form}"'}
    if form == "tsv":
        return Response(chart.table.tsv(), media_type="text/tab-separated-values; charset=utf-8", headers=headers)
    return Response(whole_file(chart.svg), media_type="image/svg+xml", headers=headers)


def warm_charts(house: House, base: TermBase) -> None:
    """Count what the charts of the mining run show, before anybody asks for it."""
    for draw in CHARTS.values():
        draw(house, base, Wording("en"))


def _kinds(house: House, base: TermBase, t: Wording) -> Chart:
    counts = house.remember(base, "kinds", kinds_by_year, seen=last_run)
    names = {str(kind): t.named("kind", kind) for kind in Kind if kind in counts}
    table = by_kind(counts, names, t("undated"))
    title = t("chart.kinds")
    return Chart("kinds", title, t("chart.kinds.note"), table, stacked(table, list(names), title))


def _slots(house: House, base: TermBase, t: Wording) -> Chart:
    counts, total = house.remember(base, "slots", slots_by_language)
    shown = ["zh", "en", "ru", "kk", *sorted(counts.keys() - {"zh", "en", "ru", "kk"})]
    rows = tuple((t.named("language", tag), counts.get(tag, 0), total) for tag in shown)
    title = t("chart.slots")
    table = Table((t("language"), t("chart.filled"), t("entries")), rows)
    return Chart("slots", title, t("chart.slots.note"), table, shares(table, title))


def _formulae(house: House, base: TermBase, t: Wording) -> Chart:
    columns, rows = house.remember(base, "formulae", recurring, seen=last_run)
    heads = {
        head["id"]: head["date"][:10] or t("undated")
        for head in house.remember(base, "documents", document_heads, seen=last_run)
    }
    table = Table((t("wording"), *(heads.get(c, c) for c in columns)), tuple((row.term, *row.counts) for row in rows))
    title = t("chart.formulae")
    links = [f"/queue?state=any&known=any&candidate={row.candidate}" for row in rows]
    return Chart("formulae", title, t("chart.formulae.note"), table, heat_map(table, title, links))


def _coverage(house: House, base: TermBase, t: Wording) -> Chart:
    points = house.remember(base, "coverage", coverage, seen=last_run)
    title = t("chart.coverage")
    table = Table((t("candidates"), t("chart.covered")), tuple((str(n), round(share, 4)) for n, share in points))
    svg = curve(table, title, t("chart.coverage.across"), t("chart.covered"))
    return Chart("coverage", title, t("chart.coverage.note"), table, svg)


CHARTS = {"kinds": _kinds, "slots": _slots, "formulae": _formulae, "coverage": _coverage}
ROUTES = [Route("/dashboard", dashboard), Route("/dashboard/{name}.{form}", download)]
