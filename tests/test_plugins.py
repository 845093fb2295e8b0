"""What a stranger's package registers is read, mined, written and checked with, like the built-in."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[1] / "docs" / "extending.md").read_text(encoding="utf-8")
MODULE = re.search(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)[1]
POINTS = re.findall(r'entry-points\."([\w.]+)"\]\n(\w+) = "([\w:]+)"', PAGE)


def install(folder, module=MODULE):
    """A distribution as pip leaves it: a module and its metadata."""
    (folder / "house_rules.py").write_text(module, encoding="utf-8")
    info = folder / "house_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house-rules\nVersion: 1.0\n", encoding="utf-8")
    points = "".join(f"[{group}]\n{name} = {place}\n\n" for group, name, place in POINTS)
    (info / "entry_points.txt").write_text(points, encoding="utf-8")


@pytest.fixture
def run(tmp_path):
    """Run termkit in a folder of its own, with what is installed beside it."""
    site = tmp_path / "site"
    site.mkdir()

    def termkit(*words, module=MODULE):
        if not (site / "house_rules.py").exists():
            install(site, module)
        path = os.pathsep.join([str(site), str(Path(__file__).parents[1])])
        return subprocess.run(
            [sys.executable, "-m", "termkit", *words],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return termkit


def test_a_reader_and_a_miner(run, tmp_path):
    """The transcript is recognised by its own reader, its heading is not text, and the symbols are candidates."""
    text = "%%TRANSCRIPT 7\n双方重申遵守联合国大会第A/RES/2758号决议。中方表示感谢。\n"
    (tmp_path / "talks.txt").write_text(text, encoding="utf-8")
    mined = run("mine", "talks.txt")
    assert mined.returncode == 0, mined.stderr
    shown = run("candidates", "--kind", "doc", "--output", "tsv").stdout
    assert "A/RES/2758" in shown
    listed = run("documents", "--output", "json").stdout
    assert '"transcript"' in listed


def test_a_format(run, tmp_path):
    """The list is recognised, comes out as a table, and goes back; a bad line is told with its number."""
    (tmp_path / "list.arr").write_text("=> arrows\n主权 => sovereignty\n", encoding="utf-8")
    assert run("convert", "list.arr", "list.tsv").returncode == 0
    assert "sovereignty" in (tmp_path / "list.tsv").read_text(encoding="utf-8")
    assert run("convert", "list.tsv", "back.arr", "--format", "arrows").returncode == 0
    assert (tmp_path / "back.arr").read_text(encoding="utf-8") == "=> arrows\n主权 => sovereignty\n"
    (tmp_path / "bad.arr").write_text("=> arrows\n主权\n", encoding="utf-8")
    refused = run("convert", "bad.arr", "bad.tsv")
    assert refused.returncode == 2
    assert "bad.arr:2: a line without =>" in refused.stderr


def test_a_check(run, tmp_path):
    """The finding has the plug-in's code, and its rule can be read."""
    (tmp_path / "pair.tsv").write_text("zh\ten\n中国和俄罗斯\tChina & Russia\n", encoding="utf-8")
    found = run("check", "pair.tsv", "--select", "XX101")
    assert found.returncode == 1, found.stderr
    assert "XX101" in found.stdout
    assert "House rules of one translation department" in run("explain", "XX101").stdout


@pytest.mark.parametrize(
    ("module", "reason"),
    [
        ("raise RuntimeError('no licence')", "cannot be loaded (no licence)"),
        ("import not_installed_anywhere", "cannot be loaded (No module named 'not_installed_anywhere')"),
        ("transcript = symbols = arrows = ampersand = 1", "is no Format"),
    ],
)
def test_a_broken_plug_in_is_named(run, tmp_path, module, reason):
    """One line says which plug-in it is; commands that need none go on."""
    (tmp_path / "list.tmx").write_text("<tmx/>", encoding="utf-8")
    refused = run("convert", "list.tmx", "list.tsv", module=module)
    assert refused.returncode == 2
    assert f"the plug-in arrows of house-rules {reason}" in " ".join(refused.stderr.split())
    assert "Traceback" not in refused.stderr
    assert run("pinyin", "北京").stdout == "Běijīng\n"
