"""`termkit serve`."""

from __future__ import annotations

import click


@click.command("serve")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port (default: a free one).")
@click.option("--token", envvar="TERMKIT_TOKEN", default="", help="The token to ask for (default: a new one).")
@click.pass_obj
def command(db: str, port: int, token: str) -> None:
    """Answer CAT plug-ins and scripts on this machine: recall, concordance, terms of a text, new units.

    JSON over HTTP, described at /openapi.json.  Every request carries the token that is printed at the start.

    \b
    Example:  termkit serve --port 8707
              curl -G -H "Authorization: Bearer TOKEN" --data-urlencode text=双方重申 http://127.0.0.1:8707/recall
    """
    from termkit.web.memory_server import serve_memory

    serve_memory(db, port=port, token=token, tell=click.echo)
