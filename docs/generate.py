"""Write the generated pages of docs/: `python docs/generate.py`, or `make docs`."""

from pathlib import Path

import click

HERE = Path(__file__).parent
INTRODUCTION = """# Command reference

Made by `make docs` from the commands' own help; do not edit.  Every verb has a library twin in `termkit.workflow`.
Exit codes: 0 clean, 1 findings or nothing found, 2 error or wrong usage.
"""


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


def rules() -> dict[str, str]:
    """The page of every check, by file name."""
    from termkit.checks import CHECKS
    from termkit.checks.findings.explain import page

    return {f"{check.code}.md": page(check) for check in CHECKS}


def main() -> None:
    """Write every generated page."""
    from termkit.checks.findings.explain import write_pages

    (HERE / "reference.md").write_text(reference(), encoding="utf-8")
    write_pages(HERE)


if __name__ == "__main__":
    main()
