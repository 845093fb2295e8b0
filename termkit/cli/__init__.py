"""The command line: one thin file a verb, loaded when its verb is called."""

from __future__ import annotations

import sys


def main() -> None:
    """Run `termkit`: exit code 0 clean, 1 findings, 2 error or wrong usage."""
    from termkit.cli.quick import answer_quickly

    code = answer_quickly(sys.argv[1:])
    if code is not None:
        sys.exit(code)
    from termkit.cli.group import termkit

    termkit()
