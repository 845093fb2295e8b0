"""`termkit explain`."""

from __future__ import annotations

import click

from termkit.cli.options import messages_option


@click.command("explain")
@click.argument("code", required=False)
@messages_option
def command(code: str | None, messages: str) -> None:
    """Tell what the check CODE says, with examples and its source; without CODE list all checks.

    \b
    Example:  termkit explain BT101
              termkit explain BT101 --messages ru
    """
    from termkit.checks import CHECKS
    from termkit.checks.explain import explain
    from termkit.interface.telling import told_rule
    from termkit.interface.wording import Wording

    if code and messages == "en":
        click.echo(explain(code), nl=False)
    elif code:
        rule = told_rule(code, Wording(messages))
        click.echo(f"{rule.text}\n\n{rule.examples.rstrip()}")
    else:
        for check in sorted(CHECKS, key=lambda c: c.code):
            name, text, _ = told_rule(check.code, Wording(messages))
            first = text.split("\n")[2]
            click.echo(f"{check.code}  {check.severity.value:<8} {name:<28} {first}")
