"""A running application on a base, and what stands on its screen."""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from rich.console import Console
from textual.widgets import Static

from termkit.store.database import TermBase
from termkit.terminal.app import ReviewApp


def finished(work):
    """Run a coroutine to its end, in a thread of its own: a browser of other tests may hold this one's event loop."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


@asynccontextmanager
async def driving(db, size=(130, 44), **options):
    """A running application on the base, with Textual's own pilot."""
    with TermBase.open(db, create=False) as base:
        app = ReviewApp(base, who="Мария", **options)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield app, pilot


def screen(app):
    """What stands on the screen, line by line."""
    return "\n".join("".join(piece.text for piece in strip) for strip in app.screen._compositor.render_strips())


def words(app, name):
    """The text of one part of the screen, whole, also what is scrolled out of sight."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123
        console = Console(width=120, record=True, file=nowhere)
        console.print(app.screen_stack[0].query_one(name, Static).content)
        return console.export_text()
