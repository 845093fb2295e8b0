"""The house plan, enforced: each layer imports only from the layers below it, siblings never from one another."""

import ast
import re
import sys
import tomllib
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "termkit"
LAYERS = [
    {"model", "errors"},
    {"registry", "cores", "progress"},
    {"text"},
    {"documents", "mining", "readings", "formats", "checks", "memory", "store"},
    {"workflow"},
    {"interface"},
    {"web", "terminal"},
    {"cli"},  # above the page, because `termkit review` starts it
    {"__init__", "__main__"},
]
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
SQL_WORDS = ("SELECT ", "INSERT ", "UPDATE ", "DELETE FROM", "CREATE TABLE")


def modules():
    return sorted(ROOT.rglob("*.py"))


def dotted(path):
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path, top_level_only=False):
    tree = parsed(path)
    typing_only = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.dump(block.test)
        for node in ast.walk(block)
    }
    for node in tree.body if top_level_only else ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("termkit"):
            for name in node.names:
                yield node.module, name.name
        elif isinstance(node, ast.Import):
            yield from ((name.name, "") for name in node.names if name.name.startswith("termkit"))


def wing(module):
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def test_imports_point_downwards():
    """A module imports from lower layers and from its own wing, nothing else."""
    wrong = []
    for path in modules():
        own = wing(dotted(path))
        for module, name in imports(path):
            target = wing(f"{module}.{name}" if module == "termkit" else module)
            may_be = target == own or name == "__version__" or {own, target} == {"model", "errors"}
            if not may_be and RANK[target] >= RANK[own]:
                wrong.append(f"{dotted(path)} imports {target}")
    assert not wrong


def test_no_circular_import():
    """The modules, by their top-level imports, can be put in an order."""
    known = {dotted(path) for path in modules()}
    graph = {
        dotted(path): {
            target
            for module, name in imports(path, top_level_only=True)
            for target in [f"{module}.{name}" if f"{module}.{name}" in known else module]
            if target != dotted(path) and target in known and target != "termkit"
        }
        for path in modules()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"circular import: {error.args[1]}")


def test_only_the_store_speaks_sql():
    """SQL stands in termkit/store and nowhere else, but for a format whose files are another program's database."""
    others = [path for path in modules() if wing(dotted(path)) != "store" and dotted(path) != "termkit.formats.sdltm"]
    assert not [dotted(path) for path in others if any(t.lstrip().startswith(SQL_WORDS) for t in texts(parsed(path)))]


def texts(tree):
    return [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]


def test_files_hold_one_idea():
    """A file past about 300 lines wants to be two."""
    assert not [dotted(path) for path in modules() if len(path.read_text(encoding="utf-8").splitlines()) > 330]


def test_what_is_imported_is_installed_with_it():
    """Every package that termkit imports is among its own dependencies, not only among those of its tests."""
    project = tomllib.loads((ROOT.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.match(r"[\w.-]+", wanted)[0].lower().replace("_", "-") for wanted in project["dependencies"]}
    owners = packages_distributions()
    lacking = {
        name
        for path in modules()
        for name in outside(path)
        if not declared & {owner.lower().replace("_", "-") for owner in owners.get(name, [name])}
    }
    assert not lacking


def outside(path):
    """The top-level names of other people's packages that a module imports, wherever in it."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module]
        else:
            continue
        yield from {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"termkit"}
