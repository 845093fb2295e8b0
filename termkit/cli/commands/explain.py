"""`termkit explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from termkit.cli.options import messages_option, output_option, print_rows

if TYPE_CHECKING:
    from termkit.checks import Check
    from termkit.interface.wording import Wording

RULE = ("code", "severity", "name", "rule", "examples")


@click.command("explain")
@click.argument("subject", required=False, metavar="[CODE|TERM]")
@messages_option
@output_option
@click.pass_obj
def command(db: str, subject: str | None, messages: str, output: str) -> None:
    """Tell what the check CODE says, or why the miner proposed the Chinese TERM.

    Of a check the rule with its examples and its source is told, of a mined candidate of the base its evidence, what it
    is linked to, and its contexts. Without an argument all checks are listed.

    \b
    Example:  termkit explain BT101
              termkit explain BT101 --messages ru
              termkit explain 一个中国原则
              termkit explain --output json
    """
    from termkit.interface.wording import Wording

    wording = Wording(messages)
    if subject and not subject.isascii():
        _tell_candidate(db, subject, wording, output)
    elif subject:
        _tell_check(subject, wording, output)
    else:
        _list_checks(wording, output)


def _tell_candidate(db: str, term: str, wording: Wording, output: str) -> None:
    from termkit.cli.card import card
    from termkit.cli.commands.candidates import COLUMNS, row
    from termkit.store.database import TermBase
    from termkit.store.mined.candidates import get_candidate

    with TermBase.open(db, create=False) as base:
        stored = get_candidate(base, term)
        if output == "text":
            click.echo("\n".join(card(base, stored, wording)))
        else:
            print_rows([row(stored)], COLUMNS, output)


def _tell_check(code: str, wording: Wording, output: str) -> None:
    from termkit.checks.findings.explain import explain, find
    from termkit.interface.telling import told_rule

    if output != "text":
        print_rows([rule_row(find(code), wording)], RULE, output)
    elif wording.language == "en":
        click.echo(explain(code), nl=False)
    else:
        rule = told_rule(code, wording)
        click.echo(f"{rule.text}\n\n{rule.examples.rstrip()}")


def _list_checks(wording: Wording, output: str) -> None:
    from termkit.checks.every import CHECKS

    rows = [rule_row(check, wording) for check in sorted(CHECKS, key=lambda check: check.code)]
    if output != "text":
        print_rows(rows, RULE, output)
        return
    for told in rows:
        first = told["rule"].split("\n")[0]
        click.echo(f"{told['code']}  {told['severity']:<8} {told['name']:<28} {first}")


def rule_row(check: Check, wording: Wording) -> dict[str, str]:
    """A check with its rule, which follows its headline, and its examples."""
    from termkit.interface.telling import told_rule

    name, text, examples = told_rule(check.code, wording)
    rule = text.partition("\n\n")[2]
    return {"code": check.code, "severity": check.severity, "name": name, "rule": rule, "examples": examples.strip()}
