"""Bitexts side by side: source and target with terms marked and the checks' findings in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

from termkit.checks.findings.telling import message_in
from termkit.errors import UnknownName
from termkit.interface.telling import Rule, told_rule
from termkit.interface.wording import Wording
from termkit.model import Finding, Kind, Severity, primary
from termkit.store.memory.bitexts import bitext_heads
from termkit.web.filters import whole
from termkit.web.house import house_of, wording_of
from termkit.web.shelf import SENT, Checked
from termkit.workflow.memory.side_by_side import MOST, only, side_by_side

PAGE = 50
GRADES = ("warning", "info")
"""What is shown: errors and warnings, or doubtful remarks too."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks to see of a bitext."""

    name: str
    source: str
    target: str
    code: str
    least: Severity
    everything: bool

    def graded(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings that matter enough."""
        return [finding for finding in findings if finding.severity.reaches(self.least)]

    def of_code(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings of the check that is asked for, or all."""
        return [finding for finding in findings if self.code in ("", finding.code)]


def bitext(request: Request) -> HTMLResponse:
    """The page, at once; what the checks say is fetched by it, since checking takes its time."""
    house, asked = house_of(request), asked_of(request)
    with house.open() as base:
        held = house.shelf.find(base, asked.name, asked.source, asked.target)
        heads = {head.name: head for head in bitext_heads(base)} if not asked.name.startswith(SENT) else {}
    head = heads.get(asked.name)
    title = house.shelf.title(asked.name) or (head and (head.document or head.origin)) or asked.name
    languages = sorted({primary(tag) for tag in head.languages}) if head else [held.source, held.target]
    return house.page(
        request, "bitext.html", title=title, held=held, asked=asked, tags=languages, most=MOST, kinds=list(Kind),
        query=request.url.query, grades=GRADES, fixed=head is None,
    )  # fmt: skip


def rows(request: Request) -> HTMLResponse:
    """The codes that were found, and a page of pairs."""
    house, asked, t = house_of(request), asked_of(request), wording_of(request)
    with house.open() as base:
        checked = house.shelf.check(base, asked.name, asked.source, asked.target)
        asked = replace(asked, source=checked.bitext.source, target=checked.bitext.target)
        graded = asked.graded(checked.findings)
        shown = asked.of_code(graded)
        numbers = wanted_numbers(checked, shown, asked)
        after, limit = whole(request, "after", 0), whole(request, "limit", PAGE, most=MOST)
        page = numbers[after : after + limit]
        return house.page(
            request, "_bitext_rows.html", asked=asked, first=not after, total=len(numbers),
            rows=list(side_by_side(only(checked.bitext, page), checked.compiled, shown)),
            codes=sorted(Counter(f.code for f in graded).items()), tell=message_in,
            rules={f.code: rule_of(f.code, t) for f in graded},
            next=after + limit if len(numbers) > after + limit else 0, most=MOST,
        )  # fmt: skip


def progress(request: Request) -> PlainTextResponse:
    """How far the check has come, in words; nothing where no check of this bitext runs."""
    stage, t = house_of(request).shelf.stage(request.path_params["name"]), wording_of(request)
    if not stage.name:
        return PlainTextResponse("")
    if stage.done is None:
        return PlainTextResponse(t("bitext.preparing"))
    return PlainTextResponse(t("bitext.checking.pairs", n=stage.done, total=stage.pairs))


def wanted_numbers(checked: Checked, shown: list[Finding], asked: Asked) -> list[int]:
    """The numbers of the pairs to show: all, or those that something was found in."""
    found = {finding.unit for finding in shown}
    numbers = [pair.number for pair in checked.bitext.pairs]
    return numbers if asked.everything and not asked.code else [number for number in numbers if number in found]


def rule_of(code: str, t: Wording) -> Rule:
    """The rule of the check with that code, as people read it; empty for one that only a plug-in knows."""
    try:
        return told_rule(code, t)
    except UnknownName:
        return Rule("", "", "")


def asked_of(request: Request) -> Asked:
    """What the address asks for; 400 for nonsense."""
    query = request.query_params
    source, target = query.get("source", "zh"), query.get("target", "ru")
    if not all(tag.replace("-", "").isalnum() and len(tag) <= 20 for tag in (source, target)):
        raise HTTPException(400, f"source, target: {source!r}, {target!r} are no language tags")
    grade = query.get("grade", "warning")
    if grade not in GRADES:
        raise HTTPException(400, f"grade: {grade!r} is unknown; one of {', '.join(GRADES)}")
    return Asked(
        request.path_params["name"], source, target, query.get("code", ""), Severity(grade), query.get("show") == "all"
    )


ROUTES = [
    Route("/bitexts/{name}", bitext),
    Route("/bitexts/{name}/rows", rows),
    Route("/bitexts/{name}/progress", progress),
]
