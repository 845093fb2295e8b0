"""`termkit explain`."""

from __future__ import annotations

import click


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Tell what the check CODE says, with examples and its source; without CODE list all checks.

    \b
    Example:  termkit explain BT101
    """
    from termkit.checks import CHECKS
    from termkit.checks.explain import explain

    if code:
        click.echo(explain(code), nl=False)
        return
    for check in sorted(CHECKS, key=lambda c: c.code):
        first, _, _ = check.rule.partition("\n")
        click.echo(f"{check.code}  {check.severity.value:<8} {check.name:<28} {first}")
