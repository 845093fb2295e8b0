"""Bitexts in languages for which termkit has few words of its own: what it knows is checked, and nothing breaks."""

from itertools import permutations

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext

TEXTS = {
    "zh": "一、2013年9月7日，习近平主席和3名代表在5至10年内、四分之三、45%、六个月、400亿美元，甲、乙和丙。α",
    "ru": "1. 7 сентября 2013 года 3 делегата, 5–10 лет, в 3 раза, 45 %, шесть месяцев, 40 млрд, а, б и в. α",
    "de": "1. Am 7. September 2013 3 Vertreter, 5 bis 10 Jahre, 45 %, sechs Monate, 40 Mrd. Dollar, a, b und c.",
    "kk": "1. 2013 жылғы 7 қыркүйекте 3 өкіл, 5–10 жыл, 45 %, екінші кездесу, алты ай, 40 млрд доллар, а, б және в.",
    "ja": "1. 2013年9月7日、3人の代表、5~10年、45%、第2回会合、6か月、400億ドル、甲、乙、丙。",
    "und": "7 September 2013, 3 delegates, 5-10 years, 45 %, 6 months, a, b and c.",
}


@pytest.mark.parametrize(("source", "target"), list(permutations(TEXTS, 2)))
def test_figures_of_any_languages(source, target):
    """Nothing breaks, and a changed percentage is seen wherever the sign is the same."""
    wrong = SegmentPair(1, TEXTS[source], TEXTS[target].replace("45", "54"))
    found = check_bitext([wrong], [], source=source, target=target)
    assert "BT202" in {finding.code for finding in found}
