"""Values of the words of many strings, all at once: their mean, least and greatest, first and last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Column = NDArray[np.float64]
    Numbers = NDArray[np.int64]

Words = tuple[str, ...]
Value = Callable[[str], float]


class WordColumns:
    """The words of some strings, one or more each; every method gives a column with a number for each string."""

    def __init__(self, strings: Sequence[Words]) -> None:
        """Number the words."""
        import numpy as np

        numbers: dict[str, int] = {}
        flat = [numbers.setdefault(word, len(numbers)) for words in strings for word in words]
        self.sizes: Numbers = np.fromiter(map(len, strings), np.int64, len(strings))
        self._starts = np.cumsum(self.sizes) - self.sizes
        self._words, self._flat = list(numbers), np.array(flat, np.int64)

    def mean(self, value: Value) -> Column:
        """The mean of the words' values."""
        import numpy as np

        return np.asarray(np.add.reduceat(self._values(value), self._starts) / self.sizes, np.float64)

    def least(self, value: Value) -> Column:
        """The least value of a word."""
        import numpy as np

        return np.asarray(np.minimum.reduceat(self._values(value), self._starts), np.float64)

    def greatest(self, value: Value) -> Column:
        """The greatest value of a word."""
        import numpy as np

        return np.asarray(np.maximum.reduceat(self._values(value), self._starts), np.float64)

    def first(self, value: Value) -> Column:
        """The value of the first word."""
        return self._values(value).take(self._starts)

    def last(self, value: Value) -> Column:
        """The value of the last word."""
        return self._values(value).take(self._starts + self.sizes - 1)

    def _values(self, value: Value) -> Column:
        import numpy as np

        return np.fromiter(map(value, self._words), np.float64, len(self._words)).take(self._flat)
