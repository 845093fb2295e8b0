"""Take the pictures of docs/images; they need Chromium and a Han font.

python tests/web/screenshots.py                  those of the documentation
python tests/web/screenshots.py FOLDER [BASE]    every view, wide and narrow, light and dark, to look at
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
from serving import CHROMIUM, served

from termkit.store.database import TermBase
from termkit.store.memory.bitexts import bitext_heads
from termkit.workflow.base.building import build
from termkit.workflow.exchange.importing import import_file

ROOT = Path(__file__).parents[2]
DOCUMENTED = ("queue", "candidate", "document", "bitext", "dashboard", "queue-dark", "queue-narrow")
BITEXT = Path(__file__).parent / "communique.tmx"
WIDE, NARROW = {"width": 1280, "height": 860}, {"width": 390, "height": 844}


def views(document, bitext):
    """The views by name, with their addresses."""
    yield "queue", "/queue"
    yield "candidate", "/queue?state=any&known=any&kind=frame"
    yield "entries", "/entries?q=SCO"
    yield "documents", "/documents"
    yield "document", f"/documents/{document}"
    yield "bitext", f"/bitexts/{bitext}?source=zh&target=ru&show=all"
    yield "dashboard", "/dashboard"
    yield "history", "/history"
    yield "export", "/export"


def main(folder, db=None, *, everything=False):
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
            import_file(base, BITEXT)
            document = base.connection.execute("SELECT id FROM document ORDER BY date DESC LIMIT 1").fetchone()[0]
            bitext = bitext_heads(base)[-1].name
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
                for name, address in views(document, bitext):
                    if not everything and f"{name}{suffix}" not in DOCUMENTED:
                        continue
                    page.goto(server.address + address)
                    page.wait_for_load_state("networkidle")
                    page.wait_for_timeout(300)
                    if name == "bitext":
                        page.wait_for_selector(".pair", timeout=60_000)
                    page.screenshot(path=folder / f"{name}{suffix}.png")
                context.close()
            browser.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]), *sys.argv[2:3], everything=True)
    else:
        main(ROOT / "docs" / "images")
