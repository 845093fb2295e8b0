"""The documents tell the truth: every command shown is run, and every line of output shown appears."""

import doctest
import re
import shlex
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest
from click.testing import CliRunner

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
NO_EXAMPLES = {"extending.md", "alignment.md"}
"""Pages with a module in place of examples: tests/test_plugins.py installs the one; the other is a user's own."""


def steps(page):
    """The commands of a page's console blocks with the output shown below each."""
    for block in BLOCK.findall(page.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


@pytest.mark.parametrize("sheet", [p for p in PAGES if BLOCK.search(p.read_text("utf-8"))], ids=lambda p: p.name)
def test_commands_print_what_the_page_shows(sheet, copy_built, tmp_path):
    """Each command leaves with 0 or 1 and prints the shown lines (`...` stands for anything)."""
    for name in ("seeds", "glossaries"):
        (tmp_path / name).symlink_to(ROOT / name)
    copy_built(tmp_path)
    checker = doctest.OutputChecker()
    for command, expected in steps(sheet):
        words = shlex.split(command)
        assert words[0] == "termkit", f"{sheet.name} shows another program: {command}"
        run = subprocess.run(
            [sys.executable, "-m", "termkit", *words[1:]],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert run.returncode in (0, 1), f"{command}: {run.stderr}"
        flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
        assert checker.check_output(expected, run.stdout, flags), f"$ {command}\n{run.stdout}\nbut shown:\n{expected}"


@pytest.mark.parametrize("sheet", [p for p in PAGES if PYTHON.search(p.read_text("utf-8"))], ids=lambda p: p.name)
def test_examples_in_python_print_what_the_page_shows(sheet, copy_built, tmp_path, monkeypatch):
    """Every block is a run of examples, and each prints what is shown; where seeds and a built base are."""
    blocks = PYTHON.findall(sheet.read_text(encoding="utf-8"))
    if sheet.name in NO_EXAMPLES:
        assert not any(">>>" in block for block in blocks)
        return
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    copy_built(tmp_path)
    monkeypatch.chdir(tmp_path)
    result = doctest.testfile(str(sheet), module_relative=False, encoding="utf-8")
    assert all(block.startswith(">>> ") for block in blocks)
    assert result.attempted >= len(blocks)
    assert result.failed == 0


def test_every_verb_is_documented():
    """Each verb has a help text with an example, a line in the help of termkit, and a place in the reference."""
    from termkit.cli.group import VERBS, termkit

    reference = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    verbs = [verb for named in VERBS.values() for verb in named]
    assert verbs == termkit.list_commands(None)
    for verb in verbs:
        command = termkit.get_command(None, verb)
        assert re.search(r"Examples?:", command.help or ""), f"termkit {verb} --help shows no example"
        assert f"\n## termkit {verb}\n" in reference, f"docs/reference.md lacks {verb}: run `make docs`"


def test_the_generated_pages_are_current():
    """docs/reference.md and docs/house.md are what `make docs` would write."""
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        import generate
    finally:
        sys.path.pop(0)
    for page, made in (("reference.md", generate.reference()), ("house.md", generate.house())):
        assert (ROOT / "docs" / page).read_text(encoding="utf-8") == made, "run `make docs`"


def test_every_benchmark_is_named():
    """Some page tells what each script of benchmarks/ is for, or shows the figure that it prints."""
    told = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert [
        p.name
        for p in sorted(ROOT.glob("benchmarks/*.py"))
        if not re.search(rf"benchmarks[/.]{p.stem}\b|`{p.name}", told)
    ] == []
    named = set(re.findall(r"benchmarks[/.](\w+)", told))
    assert [name for name in sorted(named) if not (ROOT / "benchmarks" / f"{name}.py").exists()] == []


def test_every_benchmark_helps_itself():
    """Each script of benchmarks/ prints what it says at its head when it is asked for --help."""
    scripts = {p.name: p.read_text(encoding="utf-8") for p in ROOT.glob("benchmarks/*.py")}
    started = {name: text for name, text in scripts.items() if 'if __name__ == "__main__":' in text}
    assert len(started) > 20
    assert [name for name, text in started.items() if "ArgumentParser(description=__doc__" not in text] == []


def test_every_table_has_its_source():
    """termkit/data/SOURCES.md says where each table and list comes from; a star stands for several."""
    data = ROOT / "termkit" / "data"
    named = re.findall(r"[\w*.]+\.(?:tsv|txt)", (data / "SOURCES.md").read_text(encoding="utf-8"))
    tables = [p for p in data.rglob("*") if p.suffix in (".tsv", ".txt")]
    assert len(tables) > 100
    assert [str(p.relative_to(data)) for p in sorted(tables) if not any(fnmatch(p.name, one) for one in named)] == []


def test_every_link_leads_somewhere():
    """What a page links to inside the project is there."""
    links = [(page, link) for page in PAGES for link in re.findall(r"\]\(([^)\s#]+)", page.read_text(encoding="utf-8"))]
    inside = [(page, link) for page, link in links if "://" not in link]
    assert inside
    assert [f"{page.name}: {link}" for page, link in inside if not (page.parent / link).exists()] == []


def test_help_needs_no_heavy_package():
    """`termkit --help` prints without importing a verb."""
    from termkit.cli.group import termkit

    before = set(sys.modules)
    result = CliRunner().invoke(termkit, ["--help"])
    assert result.exit_code == 0
    assert "Look a word up" in result.output
    loaded = {name.split(".")[0] for name in set(sys.modules) - before}
    assert not loaded & {"jieba", "pypinyin", "pymorphy3", "translate", "starlette", "numpy", "lxml"}
