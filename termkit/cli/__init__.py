"""The command line: one thin file a verb, loaded when its verb is called."""

from __future__ import annotations

import sys

from termkit.cli.endings import INTERRUPTED, STOPPED, abandon_output, flush_output, told_of
from termkit.cli.streams import settle_streams, typed


def main() -> None:
    """Run `termkit`: exit code 0 clean, 1 findings, 2 error or wrong usage, 130 stopped by Ctrl+C."""
    settle_streams()
    sys.argv[1:] = typed(sys.argv[1:])
    try:
        sys.exit(_run(sys.argv[1:]))
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)  # noqa: T201  # click may not be loaded yet
        sys.exit(INTERRUPTED)


def _run(arguments: list[str]) -> int:
    from termkit.cli.quick import answer_quickly

    try:
        code = answer_quickly(arguments)
        flush_output()
    except BrokenPipeError:
        abandon_output()
        return 0
    except OSError as error:
        print(f"Error: {told_of(error)}", file=sys.stderr)  # noqa: T201  # as above
        return 2
    if code is not None:
        return code
    from termkit.cli.group import termkit

    termkit(prog_name="termkit")
    return 0
