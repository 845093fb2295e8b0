"""Mining: documents in, ranked candidates with their evidence and all their places out.

documents ──names──▶ names ──phrases, formulae, frames over the clauses between them──▶ candidates, best first

What runs the miners (running) is imported when it is asked for: drift needs a part of this package only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from termkit.mining.running import MINERS, Miner, mine, signature

__all__ = ["MINERS", "Miner", "mine", "signature"]


def __getattr__(name: str) -> Any:
    """The public names, from where they stand."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from termkit.mining import running

    return getattr(running, name)
