r"""An escape, a function, an option or a path of a software text was changed: \n, open(), --force, /etc/hosts.

The verdict is that of translate-toolkit's filters of the same names: they compare what stands in both texts letter by
letter.  They part words at blanks, so Chinese characters, brackets and quotation marks are given to them as blanks.

Source: translate-toolkit `escapes`, `functions`, `options`, `filepaths`; MQM 2.0, accuracy/do-not-translate.

Wrong: 运行 --force 选项 — запустите с параметром --сила
Right: 运行 --force 选项 — запустите с параметром --force
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from termkit.checks.check import Check, Remark, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.signs.inline import TAG
from termkit.model import Severity, primary

FILTERS = ("escapes", "functions", "options", "filepaths")
MARK = re.compile(r"\\[a-z\\\"']|\w\(\)|(?<![\w-])--?[A-Za-z]|(?<!\S)/[A-Za-z]")
"""What may be such a mark: most texts have none, and the toolkit is not even loaded for them."""
NO_WORD = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’«»„\"'`\[\]{}<>,;]|\((?!\))|(?<!\()\)")
AFTER_HAN = re.compile(r"(?<=[\u3400-\u9fff])/(?![\w.-]+/)|(?<=[\w])/(?=[\s，。]|$)")
"""A stroke between words (文件/URL, 太平洋/Kosrae), and one at the end of a path (/usr/local/)."""
UNTRANSLATED = "consider translating"
"""What the toolkit says of the value of an option that stayed as it was."""
END = re.compile(r"[.:!?…]+(?=\s|$)")


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each filter that the unit does not pass."""
    if not pair.target.strip() or not MARK.search(_parted(pair.source)):
        return
    unit = _unit(pair)
    for name, message in _checker(primary(context.target)).run_filters(unit).items():
        if not message.lower().startswith(UNTRANSLATED):
            yield Remark(pair, f"{name}: {message.rstrip('.').lower()}")


def _unit(pair: SegmentPair) -> Any:
    from translate.storage.base import TranslationUnit

    unit = TranslationUnit(_parted(pair.source))
    unit.target = _parted(pair.target)
    return unit


def _parted(text: str) -> str:
    """The text as the filters can part it into words."""
    return END.sub(" ", NO_WORD.sub(" ", AFTER_HAN.sub(" ", TAG.sub(" ", text))))


@cache
def _checker(language: str) -> Any:
    """The toolkit's checker with the filters above alone."""
    from translate.filters.checks import CheckerConfig, StandardChecker

    return StandardChecker(checkerconfig=CheckerConfig(targetlanguage=language), limitfilters=list(FILTERS))


CHECK = Check("BT315", "software-marks", Severity.WARNING, each(look))
