"""Proves the cases of a user's own packs: sentences with what must be found in them, and what must not."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import yaml

from talka.model import DateRange, Mention, Quotation
from talka.model.mention import MentionKind
from talka.packs.parsing import PackLoader, entry_lines

_KINDS = frozenset(get_args(MentionKind)) | {"share"}
Finder = Callable[[str, str, datetime.date | None], Sequence[Mention]]


def case_problems(packs: Path, find: Finder) -> Iterator[str]:
    """Yield ``file:line: problem`` for each case of a folder of packs that is not found as it says.

    ``find`` returns the mentions of a text in a language on a day. A file that is no list of cases is a problem, too.
    """
    for path in sorted(packs.glob("lang/*/cases/*.yaml")):
        try:
            text = path.read_text(encoding="utf-8")
            cases, lines = yaml.load(text, Loader=PackLoader), entry_lines(text)  # noqa: S506 - a safe loader
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            yield f"{path}: not YAML: {error}"
            continue
        except ValueError as error:
            yield f"{path}: a day that is none: {error}"
            continue
        if path.stem not in _KINDS:
            yield f"{path}: no kind of mention is called {path.stem}; there are {', '.join(sorted(_KINDS))}"
        elif cases and not isinstance(cases, list):
            yield f"{path}:1: a file of cases is a list"
        else:
            yield from _of_file(path, cases or (), lines, find)


def _of_file(path: Path, cases: Sequence[Any], lines: Sequence[int], find: Finder) -> Iterator[str]:
    code = path.parent.parent.name
    for line, case in zip(lines, cases, strict=True):
        yield from (f"{path}:{line}: {told}" for told in _failures(case, code, path.stem, find))


def _failures(case: Any, code: str, kind: str, find: Finder) -> Iterator[str]:
    if not isinstance(case, dict) or not isinstance(text := case.get("text"), str):
        yield "a case needs a `text`"
        return
    if (told := _misshapen(case)) is not None:
        yield told
        return
    on = case.get("on")
    found = find(text, code, datetime.date.fromisoformat(str(on)) if on else None)
    for expected in case.get("expect") or ():
        words, value = expected["text"], expected.get("value") or {}
        if words not in text:
            yield f"{words!r} is not in the text"
            continue
        sort = "share" if kind == "money" and "currency" not in value else kind
        near = [m for m in _at(found, text, words) if m.kind == sort]
        if not any(_agrees(m, text, value) for m in near):
            told = "; ".join(_shown(m, text, value) for m in near) or f"no {sort}"
            yield f"{words!r} must be {value}; found is {told}"
    for words in case.get("none") or ():
        if words not in text:
            yield f"{words!r} is not in the text"
        if any(m.kind == kind for m in _at(found, text, words)):
            yield f"{words!r} must not be found as {kind}"


def _misshapen(case: dict[str, Any]) -> str | None:
    """What is wrong in the shape of a case."""
    expect, none = case.get("expect") or [], case.get("none") or []
    if not expect and not none:
        return "a case needs `expect` or `none`"
    if not isinstance(expect, list) or not all(isinstance(e, dict) and isinstance(e.get("text"), str) for e in expect):
        return "`expect` is a list of entries with a `text` each"
    if not all(isinstance(e.get("value") or {}, dict) for e in expect):
        return "the `value` of what is expected has fields"
    if not isinstance(none, list) or not all(isinstance(words, str) for words in none):
        return "`none` is a list of words"
    try:
        datetime.date.fromisoformat(str(case.get("on") or "2024-01-01"))
    except ValueError:
        return f"{case['on']}: no day (year-month-day)"
    return next((f"no such key: {key}" for key in case if key not in ("text", "on", "expect", "none", "note")), None)


def _at(found: Sequence[Mention], text: str, words: str) -> list[Mention]:
    """The mentions that meet some words where they stand first."""
    start = text.find(words)
    return [m for m in found if m.start < start + len(words) and start < m.end] if start >= 0 else []


def _agrees(mention: Mention, text: str, value: dict[str, Any]) -> bool:
    if isinstance(mention.value, Quotation):
        said = " ".join(text[a:b] for a, b in mention.value.pieces)
        return all(word in said for word in str(value.get("quote", "")).split())
    wanted = {**dict.fromkeys(("start", "end"))} | value if isinstance(mention.value, DateRange) else value
    return all(_plain(getattr(mention.value, name, None)) == _plain(want) for name, want in wanted.items())


def _plain(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return sorted(value)
    return str(value) if isinstance(value, datetime.date) else value


def _shown(mention: Mention, text: str, value: dict[str, Any]) -> str:
    fields = {name: _plain(getattr(mention.value, name, None)) for name in value}
    return f"{text[mention.start:mention.end]!r} {fields}"
