"""Export: the files that CAT tools read, made when they are asked for."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from termkit.formats import ExportOptions
from termkit.web.house import house_of
from termkit.workflow.exchange.exporting import USUAL, export_base

INCLUDES = ("entries", "all", "candidates")


def exports(request: Request) -> HTMLResponse:
    """The usual files, each a download."""
    house = house_of(request)
    return house.page(request, "export.html", usual=[(name, form) for name, form, *_ in USUAL], includes=INCLUDES)


def download(request: Request) -> Response:
    """One of the usual files; several files (one a language pair) come as a zip."""
    names = {form: name for name, form, *_ in USUAL}
    form, include = request.path_params["format"], request.query_params.get("include", "entries")
    if form not in names or include not in INCLUDES:
        raise HTTPException(404, f"no export {form!r} of {include!r}; formats: {', '.join(names)}")
    with tempfile.TemporaryDirectory() as folder, house_of(request).open() as base:
        reports = export_base(base, Path(folder) / names[form], ExportOptions(format=form), include=include)
        files = sorted(Path(path) for report in reports for path in report.files)
        name, content = (files[0].name, files[0].read_bytes()) if len(files) == 1 else _zipped(names[form], files)
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/octet-stream", headers=headers)


def _zipped(name: str, files: list[Path]) -> tuple[str, bytes]:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        for path in files:
            # a fixed date: the same base gives the same bytes
            bundle.writestr(zipfile.ZipInfo(path.name), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return f"{name}.zip", buffer.getvalue()


ROUTES = [Route("/export", exports), Route("/export/{format}", download)]
