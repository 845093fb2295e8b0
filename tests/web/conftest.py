"""A served copy of the built base for every test of the page; Chromium where it is installed."""

import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from serving import CHROMIUM, served

from termkit.model import TermSection
from termkit.store.database import TermBase
from termkit.workflow.base.indexing import index_term
from termkit.workflow.exchange.importing import import_file


@pytest.fixture(scope="session", autouse=True)
def warm():
    """The dictionaries of inflection, which `termkit review` loads while the browser starts."""
    for word, language in (("соглашение", "ru"), ("agreement", "en")):
        index_term(TermSection(word), language)


BITEXT = Path(__file__).parent / "communique.tmx"


def with_bitext(db):
    """The base with a small bitext in its memory, which has faults for the checks to find."""
    with TermBase.open(db) as base:
        import_file(base, BITEXT)
    return db


@pytest.fixture
def copied(copy_built, tmp_path):
    """A copy of the built term base that a test may change."""
    return with_bitext(copy_built(tmp_path))


@pytest.fixture
def site(copied):
    """The review page of a copied base."""
    with served(copied, who="Мария") as server:
        yield server


@pytest.fixture(scope="session")
def shown(copy_built, tmp_path_factory):
    """The review page of a base that no test changes."""
    db = with_bitext(copy_built(tmp_path_factory.mktemp("shown")))
    with served(db, who="Мария") as server:
        yield server


@pytest.fixture(scope="session")
def axe(tmp_path_factory):
    """The source of axe-core, from npm by the lock file; tests that need it skip without npm or network."""
    if not shutil.which("npm"):
        pytest.skip("no npm: apt-get install npm, for axe-core")
    place = tmp_path_factory.mktemp("axe")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(Path(__file__).parent / name, place)
    run = subprocess.run(["npm", "ci", "--silent"], cwd=place, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.skip(f"npm could not fetch axe-core: {(run.stderr or run.stdout).strip()[-200:]}")
    return (place / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def chromium():
    """Headless Chromium; tests that need it skip where it is not installed."""
    if not Path(CHROMIUM).exists():
        pytest.skip("no Chromium: apt-get install chromium-headless-shell fonts-wqy-zenhei")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=60_000)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def window(chromium, site):
    """A function that opens a window on a base of its own at an address; every window is its own session."""
    with windows(chromium, site) as at:
        yield at


@pytest.fixture
def view(chromium, shown):
    """The same on the base that no test changes."""
    with windows(chromium, shown) as at:
        yield at


@contextmanager
def windows(chromium, server):
    opened = []

    def at(address, **options):
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": "en", **options})
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)  # the machine of a test run is busy
        page.goto(f"{server.address}/enter/{server.token}", wait_until="commit")
        page.goto(server.address + address)
        if page.locator("body").get_attribute("data-view") not in ("plain", None):
            page.wait_for_selector("body[data-ready]")
        return page

    yield at
    for context in opened:
        context.close()
