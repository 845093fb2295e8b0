"""The benchmark that counts how much of a text the glossaries know."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))


def test_a_term_is_found_as_the_look_up_finds_it():
    """By itself or by its canonical form, in the other script, without quotation marks, whatever its slots are."""
    from glossary_coverage import bare, spellings

    assert bare("上海合作组织") in spellings("上海合作組織", "")
    assert bare("“一带一路”") in spellings("一帶一路", "")
    assert bare("应{人物}邀请") in spellings("应{name}邀请", "")
    assert bare("上海合作组织") not in spellings("上合", "")
    assert bare("上海合作组织") in spellings("上合", "上海合作组织")
