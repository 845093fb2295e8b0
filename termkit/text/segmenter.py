"""jieba's dictionary for Chinese words (rjieba), to which its owner may add words that no other owner sees."""

from functools import cache
from typing import Any

_owners: list[str] = []


@cache
def segmenter(owner: str) -> Any:  # rjieba's module and its class share their functions, but no type
    """The segmenter of an owner, always the same one.

    The first owner in a process has the dictionary that rjieba loads when it is imported, so that a command which
    needs one loads one; each further owner has a dictionary of its own (34 MB, a tenth of a second).
    """
    import rjieba

    _owners.append(owner)
    return rjieba if len(_owners) == 1 else rjieba.Jieba()
