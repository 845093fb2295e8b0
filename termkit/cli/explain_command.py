"""`termkit explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from termkit.cli.options import messages_option, output_option, print_rows

if TYPE_CHECKING:
    from termkit.checks import Check
    from termkit.interface.wording import Wording


@click.command("explain")
@click.argument("code", required=False)
@messages_option
@output_option
def command(code: str | None, messages: str, output: str) -> None:
    """Tell what the check CODE says, with examples and its source; without CODE list all checks.

    \b
    Example:  termkit explain BT101
              termkit explain BT101 --messages ru
              termkit explain --output json
    """
    from termkit.checks import CHECKS
    from termkit.checks.explain import explain, find
    from termkit.interface.telling import told_rule
    from termkit.interface.wording import Wording

    wording = Wording(messages)
    if output != "text":
        checks = [find(code)] if code else sorted(CHECKS, key=lambda check: check.code)
        print_rows([row(check, wording) for check in checks], ("code", "severity", "name", "rule", "examples"), output)
    elif code and messages == "en":
        click.echo(explain(code), nl=False)
    elif code:
        rule = told_rule(code, wording)
        click.echo(f"{rule.text}\n\n{rule.examples.rstrip()}")
    else:
        for check in sorted(CHECKS, key=lambda check: check.code):
            told = row(check, wording)
            first = told["rule"].split("\n")[0]
            click.echo(f"{check.code}  {check.severity.value:<8} {told['name']:<28} {first}")


def row(check: Check, wording: Wording) -> dict[str, str]:
    """A check with its rule, which follows its headline, and its examples."""
    from termkit.interface.telling import told_rule

    name, text, examples = told_rule(check.code, wording)
    rule = text.partition("\n\n")[2]
    return {"code": check.code, "severity": check.severity, "name": name, "rule": rule, "examples": examples.strip()}
