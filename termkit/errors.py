"""The error tree of termkit.

    TermkitError
    ├── FormatError(path, line)     a file that cannot be used
    │   ├── UnknownFormat           nobody recognises it
    │   ├── ParseError              it breaks its own format's rules
    │   └── NotRepresentable        the model holds what the format cannot
    ├── StoreError                  the term base
    │   ├── SchemaMismatch          written by another version, or no term base at all
    │   ├── NotFound                no such entry, candidate, document, unit
    │   └── Conflict                somebody else changed it meanwhile, or two facts contradict
    └── UnknownName                 no reader, miner, format or check of that name

Messages are one line and say what to do next.  They are raised where the path and the line are known
and caught only in `cli` and `web`, which print them and leave with exit code 2.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself would slow every look-up; type checkers know the name
if TYPE_CHECKING:
    from pathlib import Path


class TermkitError(Exception):
    """The root: whatever termkit refuses on purpose."""


class FormatError(TermkitError):
    """A file that cannot be used, with the place where it fails (line counted from 1)."""

    def __init__(self, message: str, path: str | Path | None = None, line: int | None = None) -> None:
        """Keep the bare message and the place; `str()` joins them as `path:line: message`."""
        self.message = message
        self.path = None if path is None else str(path)
        self.line = line
        place = ":".join(str(part) for part in (self.path, line) if part is not None)
        super().__init__(f"{place}: {message}" if place else message)

    def at(self, path: str | Path) -> FormatError:
        """The same error told of `path`: for callers that know the file when the parser did not."""
        return type(self)(self.message, path, self.line)


class UnknownFormat(FormatError):
    """Nobody recognises the file."""


class ParseError(FormatError):
    """The file breaks the rules of its own format."""


class NotRepresentable(FormatError):
    """The model holds something that the target format has no place for."""


class StoreError(TermkitError):
    """The term base cannot do what was asked; `key` and `values` let an interface say it in the reader's language."""

    def __init__(self, message: str, *, key: str = "", **values: object) -> None:
        """Keep the English message, and what names it in the catalogue of the interface (`refusal.KEY`)."""
        self.key = key
        self.values = values
        super().__init__(message)


class SchemaMismatch(StoreError):
    """The file is no term base of this version."""


class NotFound(StoreError):
    """No such entry, candidate, document or unit."""


class Conflict(StoreError):
    """Somebody else changed it meanwhile, or two facts contradict each other."""


class UnknownName(TermkitError):
    """No reader, miner, format or check of that name."""
