"""Which languages a bitext is checked in, when nobody says."""

import pytest

from termkit.workflow.checks.directions import directions, lines_direction

TEXTS = {"zh": "中国", "ru": "Китай", "en": "China", "kk": "Қытай", "fr": "la Chine"}


def memory(*languages):
    variants = "".join(f'<tuv xml:lang="{tag}"><seg>{TEXTS[tag[:2]]}</seg></tuv>' for tag in languages)
    return f'<tmx version="1.4"><header srclang="en"/><body><tu>{variants}</tu></body></tmx>'


@pytest.mark.parametrize(
    ("languages", "told", "wanted"),
    [
        (["en-GB", "zh-CN"], {}, [("zh", "en")]),
        (["zh-CN", "ru-RU"], {}, [("zh", "ru")]),
        (["en", "fr", "ru", "zh"], {}, [("zh", "ru"), ("zh", "en")]),
        (["ru", "en"], {}, [("en", "ru")]),
        (["zh", "fr"], {}, [("zh", "fr")]),
        (["zh"], {}, [("zh", "ru")]),
        (["zh", "ru", "en"], {"source": "ru"}, [("ru", "en")]),
        (["zh", "ru", "en"], {"target": "zh"}, [("en", "zh")]),
        (["zh", "ru", "en"], {"source": "zh", "target": "kk"}, [("zh", "kk")]),
    ],
)
def test_a_file_tells_its_directions(tmp_path, languages, told, wanted):
    """Chinese is the source where there is Chinese; Russian and English are both checked; what is told stands."""
    path = tmp_path / "a.tmx"
    path.write_text(memory(*languages), encoding="utf-8")
    assert directions(path, **told) == wanted


def test_two_files_of_lines_tell_theirs_by_their_script(tmp_path):
    """The second file of an English translation is English."""
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, text in zip(paths, ("双方重申。\n", "The two sides reaffirmed.\n"), strict=True):
        path.write_text(text, encoding="utf-8")
    assert lines_direction(*paths) == ("zh", "en")
    assert lines_direction(*paths, target="ru") == ("zh", "ru")
