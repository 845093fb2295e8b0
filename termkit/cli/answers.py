"""How answers of a look-up are printed; shared by the quick path and by click's command."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from termkit.workflow.lookup import Answer

COLUMNS = ("term", "kind", "pinyin", "en", "ru", "status", "match", "source")
INSTEAD = {"near": "; the nearest:", "part": "; the terms in it:"}
"""What is said before answers that are none to the query itself, by their `match`."""
BOLD, DIM, GREEN, YELLOW, PLAIN = "\033[1m", "\033[2m", "\033[32m", "\033[33m", "\033[0m"


def print_answers(answers: list[Answer], form: str, query: str) -> int:
    """Print the answers as text, tsv or json, and return the exit code: 1 where only other terms were found."""
    instead = answers[0]["match"] if answers and answers[0]["match"] in INSTEAD else ""
    found = bool(answers) and not instead
    if not found and form == "text":
        told = f"nothing found for {query!r}{INSTEAD.get(instead, '')}{_hint_at_file(query)}"
        print(told, file=sys.stderr)  # noqa: T201  # click's echo is slow to import
    if form == "json":
        _write(json.dumps(answers, ensure_ascii=False, indent=2))
    elif form == "tsv":
        _write("\t".join(COLUMNS))
        for answer in answers:
            _write("\t".join(_row(answer)))
    elif answers:
        _write_text(answers)
    return 0 if found else 1


def _hint_at_file(query: str) -> str:
    """What to do with a file whose name was looked up."""
    return "; with --in-text the terms in that file are marked" if os.path.isfile(query) else ""  # noqa: PTH113  # as above


def _write_text(answers: list[Answer]) -> None:
    """What matched as a whole is shown whole; what only begins or contains the query, or is near it, takes a line."""
    paint = _painter()
    whole = [answer for answer in answers if answer["match"] not in ("prefix", "inside", "words", *INSTEAD)]
    whole = whole or [answer for answer in answers[:1] if answer["match"] not in INSTEAD]
    others = [answer for answer in answers if answer not in whole]
    parts = ["\n\n".join(_text(answer, paint) for answer in whole), "\n".join(_line(one, paint) for one in others)]
    _write("\n\n".join(filter(None, parts)))


def _line(answer: Answer, paint: Any) -> str:
    best = [next((t["term"] for t in answer["terms"].get(tag, ())), "—") for tag in ("en", "ru")]
    return f"{answer['term']}  {paint(answer['pinyin'], DIM)}  {best[0]}  {best[1]}"


def _write(text: str) -> None:
    sys.stdout.write(text + "\n")


def _row(answer: Answer) -> list[str]:
    sources = dict.fromkeys(
        term["source"] for tag in ("en", "ru") for term in answer["terms"].get(tag, ()) if term["source"]
    )
    joined = {tag: "; ".join(term["term"] for term in answer["terms"].get(tag, ())) for tag in ("en", "ru")}
    cells = [
        answer["term"], answer["kind"], answer["pinyin"], joined["en"], joined["ru"], answer["state"],
        answer["match"], "; ".join(sources),
    ]  # fmt: skip
    return [cell.replace("\t", " ").replace("\r", " ").replace("\n", " ") for cell in cells]


def _painter() -> Any:
    coloured = (sys.stdout.isatty() or "FORCE_COLOR" in os.environ) and "NO_COLOR" not in os.environ
    return (lambda text, *codes: f"{''.join(codes)}{text}{PLAIN}") if coloured else (lambda text, *codes: text)


def _text(answer: Answer, paint: Any) -> str:
    state = "" if answer["state"] == "approved" else f"  [{answer['state']}]"
    lines = [f"{paint(answer['term'], BOLD)}  {answer['pinyin']}  {paint(answer['kind'] + state, DIM)}"]
    others = [term for term in answer["terms"].get("zh", ()) if term["term"] != answer["term"]]
    lines += [f"  zh  {_term(term, paint)}" for term in others]
    for tag in ("en", "ru", *sorted(set(answer["terms"]) - {"zh", "en", "ru"})):
        terms = answer["terms"].get(tag, ())
        lines += [f"  {tag}  {_term(term, paint)}" for term in terms]
        hints = answer["suggestions"].get(tag, ())
        lines += [
            f"  {tag}  {paint(hint['term'], YELLOW)}  {paint('suggested: ' + hint['origin'], DIM)}" for hint in hints
        ]
        if not terms and not hints:
            lines.append(f"  {tag}  {paint('— empty', DIM)}")
    lines += [f"  {link['relation']}: {link['term']}" for link in answer["links"]]
    if answer["note"]:
        lines.append(f"  note: {answer['note']}")
    lines += [_context(context, paint) for context in answer["contexts"][:3]]
    return "\n".join(lines)


def _term(term: dict[str, Any], paint: Any) -> str:
    status = "" if term["status"] in ("", "preferred") else f" [{term['status']}]"
    validity = f" ({term['valid_from']}–{term['valid_to']})" if term["valid_from"] or term["valid_to"] else ""
    source = "  " + paint(": ".join(dict.fromkeys(filter(None, (term["reliability"], term["source"])))), DIM)
    return f"{paint(term['term'], GREEN)}{status}{validity}{source.rstrip()}"


def _context(context: dict[str, Any], paint: Any) -> str:
    where = " ".join(filter(None, (context["document"], context["date"])))
    return f"  · {context['text'].strip()}  {paint(where, DIM)}"
