"""Bitexts in the JSON API: those there are, one with its findings, a file that is sent."""

from __future__ import annotations

from dataclasses import asdict

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from termkit.model.plain import plain
from termkit.store.memory.bitexts import bitext_heads
from termkit.web.filters import whole
from termkit.web.house import house_of
from termkit.web.pages.bitexts import asked_of, wanted_numbers
from termkit.workflow.memory.side_by_side import only, side_by_side

MOST = 500
"""Rows of one answer."""


def bitexts(request: Request) -> Response:
    """The bitexts of the memory, and the files that were sent to this server."""
    house = house_of(request)
    with house.open() as base:
        memory = [asdict(head) for head in bitext_heads(base)]
    files = [
        {"name": name, "title": title, "source": held.source, "target": held.target, "pairs": len(held.pairs)}
        for name, title, held in house.shelf.files()
    ]
    return JSONResponse({"memory": memory, "files": files})


def bitext(request: Request) -> Response:
    """The pairs of a bitext with terms and findings in place."""
    house, asked = house_of(request), asked_of(request)
    after, limit = whole(request, "after", 0), whole(request, "limit", 60, most=MOST)
    with house.open() as base:
        checked = house.shelf.check(base, asked.name, asked.source, asked.target)
    shown = asked.of_code(asked.graded(checked.findings))
    numbers = wanted_numbers(checked, shown, asked)
    page = only(checked.bitext, numbers[after : after + limit])
    return JSONResponse(
        {
            "source": checked.bitext.source,
            "target": checked.bitext.target,
            "cut": checked.bitext.cut,
            "total": len(numbers),
            "pairs": [
                asdict(row) | {"findings": plain(row.findings)} for row in side_by_side(page, checked.compiled, shown)
            ],
        }
    )


async def send(request: Request) -> Response:
    """Take a file of pairs (TMX, XLIFF, table ...), named in the address, and say where it can be looked at."""
    house, query = house_of(request), request.query_params
    content = await request.body()
    if not content:
        raise HTTPException(400, "the body is empty; send the file as it is")
    name = await run_in_threadpool(
        house.shelf.put, content, query.get("file", ""), query.get("source", ""), query.get("target", "")
    )
    held = house.shelf.file(name)
    return JSONResponse({"name": name, "source": held.source, "target": held.target, "pairs": len(held.pairs)}, 201)


ROUTES = [
    Route("/bitexts", bitexts),
    Route("/bitexts", send, methods=["POST"]),
    Route("/bitexts/{name}", bitext),
]
