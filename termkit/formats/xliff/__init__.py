"""XLIFF 1.2 and 2.0/2.1, and sdlxliff and mqxliff as far as they are XLIFF."""

from termkit.formats.format import Format, Head
from termkit.formats.xliff.read import read
from termkit.formats.xliff.write import write_1, write_2

__all__ = ["XLIFF", "XLIFF2"]

SUFFIXES = (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff")


def is_version_1(head: Head) -> bool:
    """True for an xliff root of a version below 2."""
    return head.root == "xliff" and not head.attributes.get("version", "").startswith("2")


def is_version_2(head: Head) -> bool:
    """True for an xliff root of version 2."""
    return head.root == "xliff" and head.attributes.get("version", "").startswith("2")


XLIFF = Format("xliff", "XLIFF 1.2", SUFFIXES, is_version_1, read, write_1, "units", pairwise=True)
XLIFF2 = Format("xliff2", "XLIFF 2.1", (".xlf", ".xliff"), is_version_2, read, write_2, "units", pairwise=True)
