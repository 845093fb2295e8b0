"""Take the pictures of docs/images: `python tests/web/screenshots.py [FOLDER]`; they need chromium and a Han font."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
from serving import CHROMIUM, served

from termkit.store.database import TermBase
from termkit.workflow.building import build

ROOT = Path(__file__).parents[2]
WIDE, NARROW = {"width": 1280, "height": 860}, {"width": 390, "height": 844}


def views(page, at):
    """Go through the views of the page and call `shoot` with a name for each."""
    yield "queue", "/queue"
    yield "candidate", "/queue?state=any&known=any&candidate=120"
    yield "entries", "/entries?kind=frame"
    yield "document", at
    yield "dashboard", "/dashboard"
    yield "history", "/history"
    yield "export", "/export"


def main(folder, db=None):
    """Build a base unless one is given, serve a copy, decide on a few candidates, and take the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "termkit.db"
        if db:
            shutil.copy(db, copy)
        else:
            with TermBase.open(copy) as base:
                build(base, glossaries=ROOT / "glossaries", seeds=ROOT / "seeds")
        with TermBase.open(copy) as base:
            document = base.connection.execute("SELECT id FROM document ORDER BY date DESC LIMIT 1").fetchone()[0]
        with served(copy, who="Мария") as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            for suffix, size, scheme in (("", WIDE, "light"), ("-dark", WIDE, "dark"), ("-narrow", NARROW, "light")):
                context = browser.new_context(viewport=size, color_scheme=scheme)
                page = context.new_page()
                page.goto(f"{server.address}/enter/{server.token}")
                if not suffix:
                    for key in "aara":
                        page.wait_for_selector(".card")
                        page.wait_for_timeout(300)
                        page.keyboard.press(key)
                        page.wait_for_load_state("networkidle")
                for name, address in views(page, f"/documents/{document}"):
                    page.goto(server.address + address)
                    page.wait_for_load_state("networkidle")
                    page.wait_for_timeout(300)
                    page.screenshot(path=folder / f"{name}{suffix}.png")
                context.close()
            browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images", *sys.argv[2:3])
