"""The cases beside the words: what each language's packs say must be found in a sentence, and what must not."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any

import pytest
from tests.mentions.reading import load_cases

from talka.language import analyse
from talka.mentions.numeric import find_numeric
from talka.mentions.numeric_kept import tables_of
from talka.mentions.numeric_tables import NumericTables
from talka.model import Article, Block, Mention
from talka.packs import Packs, load_packs

KINDS = ("money", "quantity", "date", "share")
FIELDS = {
    "money": ("min", "max", "currency", "approximate", "per"), "quantity": ("min", "max", "approximate", "per"),
    "share": ("min", "max", "approximate", "per"), "date": ("start", "end"),
}


@cache
def packs() -> Packs:
    return load_packs()


@cache
def tables(code: str) -> NumericTables:
    return NumericTables.loads(tables_of(packs().languages[code]).dumps())


def mentions(text: str, code: str, on: datetime.date | None) -> list[Mention]:
    block = Block("body", 0, len(text), code)
    article = Article("a-1", "test", None, None, None, code, None, text, (block,))
    return find_numeric(analyse(article, packs()), tables, on)


def day(value: object) -> datetime.date | None:
    return datetime.date.fromisoformat(str(value)) if value else None


def value_of(kind: str, value: dict[str, Any]) -> dict[str, Any]:
    """The fields that a case states; dates always both of them."""
    if kind == "date":
        return {"start": day(value.get("start")), "end": day(value.get("end"))}
    return {name: value[name] for name in FIELDS[kind] if name in value}


def fitting(text: str, found: list[Mention], expected: dict[str, Any], kind: str) -> list[Mention]:
    """Mentions of the kind that hold the expected words, or lie in them."""
    words = expected["text"]
    place = text.index(words)
    return [m for m in found if m.kind == kind and
            ((m.start <= place and place + len(words) <= m.end) or (place <= m.start and m.end <= place + len(words)))]


def described(text: str, found: list[Mention]) -> str:
    return "; ".join(f"{m.kind} [{text[m.start:m.end]}] {m.value}" for m in found)


def kind_of(kind: str, value: dict[str, Any]) -> str:
    """A sum without a currency key in a file of sums is a share of GDP."""
    return "share" if kind == "money" and "currency" not in value else kind


@pytest.mark.parametrize(("code", "file", "case"), load_cases(KINDS))
def test_case(code: str, file: str, case: dict[str, Any]) -> None:
    text = case["text"]
    found = mentions(text, code, day(case.get("on")))
    for expected in case.get("expect") or ():
        assert expected["text"] in text
        kind = kind_of(file, expected["value"])
        wanted = value_of(kind, expected["value"])
        fits = fitting(text, found, expected, kind)
        got = [{name: getattr(m.value, name) for name in wanted} for m in fits]
        assert wanted in got, f"{expected['text']!r} wants {wanted}; found {described(text, found)}"
    for words in case.get("none") or ():
        place = text.index(words)
        wrong = [m for m in found if m.kind == file and m.start < place + len(words) and place < m.end]
        assert not wrong, f"{words!r} must not be found: {described(text, wrong)}"


def test_there_are_cases_of_every_kind() -> None:
    have = {param.id.rsplit("-", 1)[0] for param in load_cases(KINDS)}
    assert {f"{code}-{kind}" for code in packs().languages for kind in ("money", "quantity", "date")} <= have
