"""The hooks that other projects install with pre-commit, run in a repository of their own."""

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

GOOD = "zh\tru\n双方同意。\tСтороны согласны.\n"
BAD = "zh\tru\n双方同意。\tСтороны Стороны согласны.\n"
LOCAL = {"language": "system"}


@pytest.fixture
def repository(tmp_path, root):
    """A git repository that has both hooks, and runs this termkit."""
    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    config = {"repos": [{"repo": "local", "hooks": [hook | LOCAL for hook in hooks]}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    return tmp_path


def run(repository, name, text):
    file = repository / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    subprocess.run(["git", "-C", repository, "add", "-A"], check=True)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    home = os.environ | {"PRE_COMMIT_HOME": str(repository / ".cache"), "PATH": path}
    command = [sys.executable, "-m", "pre_commit", "run", "--files", name]
    return subprocess.run(command, cwd=repository, env=home, capture_output=True, text=True, check=False)


needed = pytest.mark.skipif(not find_spec("pre_commit"), reason="pre-commit is not installed (pip install pre-commit)")


@needed
def test_a_bad_file_is_held_back_and_a_good_one_passes(repository):
    """The hook fails with the finding in its output, and passes once the file is mended."""
    bad = run(repository, "draft.tsv", BAD)
    assert bad.returncode == 1
    assert "BT303" in bad.stdout
    assert run(repository, "draft.tsv", GOOD).returncode == 0


@needed
def test_glossaries_have_their_own_hook(repository, root):
    """A glossary and its sources are checked as such."""
    text = (root / "glossaries/sco.tsv").read_text(encoding="utf-8")
    assert run(repository, "glossaries/sco.tsv", text).returncode == 0
    sources = (root / "glossaries/sources.tsv").read_text(encoding="utf-8")
    assert run(repository, "glossaries/sources.tsv", sources).returncode == 0


def test_the_hooks_take_what_the_formats_read(root):
    """Every bitext format has its suffixes in the hook for bitexts."""

    hook = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
    for suffix in (
        ".tmx",
        ".xlf",
        ".xliff",
        ".sdlxliff",
        ".mqxliff",
        ".mxliff",
        ".po",
        ".csv",
        ".tsv",
        ".xlsx",
        ".docx",
    ):
        assert re.search(hook["files"], f"a/b{suffix}")
