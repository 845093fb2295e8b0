"""The plainest look-up, answered before click is loaded: click alone takes longer than the whole look-up.

Only `termkit [--db FILE] lookup [--output FORMAT] TEXT` in this shape is taken; everything else, also anything wrong,
goes to click, whose `lookup` command calls the same functions and prints the same.
"""

from __future__ import annotations

import os
import sys

FORMATS = ("text", "tsv", "json")


def answer_quickly(arguments: list[str]) -> int | None:
    """The exit code after answering a plain look-up, or None when click must do it."""
    plain = _parse(arguments)
    if plain is None or "_TERMKIT_COMPLETE" in os.environ:
        return None
    path, form, query = plain
    from termkit.errors import TermkitError
    from termkit.store.database import TermBase
    from termkit.workflow.lookup import lookup

    try:
        with TermBase.open(path, create=False) as base:
            answers = lookup(base, query)
    except TermkitError as error:
        print(f"Error: {error}", file=sys.stderr)  # noqa: T201  # click's echo is what this file avoids
        return 2
    from termkit.cli.answers import print_answers

    return print_answers(answers, form, query)


def _parse(arguments: list[str]) -> tuple[str, str, str] | None:
    path, form, words = os.environ.get("TERMKIT_DB", "termkit.db"), "text", []
    rest = iter(arguments)
    verb = False
    for word in rest:
        if word == "--db" and not verb:
            path = next(rest, "")
        elif word == "lookup" and not verb:
            verb = True
        elif word == "--output" and verb:
            form = next(rest, "")
        elif word.startswith("-") or not verb:
            return None
        else:
            words.append(word)
    return (path, form, words[0]) if len(words) == 1 and path and form in FORMATS else None
