"""Write the generated pages of docs/: `python docs/generate.py`, or `make docs`."""

import ast
from pathlib import Path

import click

HERE = Path(__file__).parent
INTRODUCTION = """# Command reference

Made by `make docs` from the commands' own help; do not edit.  Every verb has a library twin in `termkit.workflow`.
Exit codes: 0 clean, 1 findings or nothing found, 2 error or wrong usage.
"""
HOUSE = """# The house, folder by folder

Made by `make docs` from the first line of every package; do not edit.  The wings stand from the ground up: each imports
only from those above it in this list, and neighbours of one floor never from one another ([extending](extending.md)).
A module's own first line says what it holds, and the names in `termkit/__init__.py` are public.

"""
WINGS = ("model", "text", "documents", "mining", "readings", "formats", "checks", "memory", "store")
FLOORS = (*WINGS, "workflow", "interface", "web", "terminal", "cli")


def reference() -> str:
    """The reference page: the help of every verb."""
    from termkit.cli.group import termkit

    names = termkit.context_settings["help_option_names"]
    context = click.Context(termkit, info_name="termkit", terminal_width=100, help_option_names=names)
    parts = [INTRODUCTION, _block("termkit", termkit, context)]
    for verb in termkit.list_commands(context):
        command = termkit.get_command(context, verb)
        inner = click.Context(command, info_name=verb, parent=context, terminal_width=100)
        parts.append(_block(f"termkit {verb}", command, inner))
    return "\n".join(parts)


def _block(title: str, command: click.Command, context: click.Context) -> str:
    return f"## {title}\n\n```text\n{command.get_help(context)}\n```\n"


def house() -> str:
    """Every folder of the package with what it holds."""
    package = HERE.parent / "termkit"
    lines = []
    for floor in FLOORS:
        for path in sorted(package.joinpath(floor).rglob("__init__.py")):
            folder = path.parent.relative_to(package)
            told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
            lines.append(f"{'  ' * (len(folder.parts) - 1)}- `{folder.as_posix()}/`: {told.splitlines()[0]}")
    return HOUSE + "\n".join(lines) + "\n"


def rules() -> dict[str, str]:
    """The page of every check, by file name."""
    from termkit.checks.every import CHECKS
    from termkit.checks.findings.explain import page

    return {f"{check.code}.md": page(check) for check in CHECKS}


def main() -> None:
    """Write every generated page."""
    from termkit.checks.findings.explain import write_pages

    (HERE / "reference.md").write_text(reference(), encoding="utf-8")
    (HERE / "house.md").write_text(house(), encoding="utf-8")
    write_pages(HERE)


if __name__ == "__main__":
    main()
