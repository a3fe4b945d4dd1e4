"""The cases of parties, things, places, documents and quotations beside the words of each language."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
import yaml
from tests.mentions.reading import described, fitting, load_cases, packs, read

from talka.model import Instrument, Item, Mention, Party, Place, Quotation
from talka.packs.load import DATA

KINDS = ("party", "item", "quotation", "place", "instrument")


def words(text: str) -> list[str]:
    return [w for w in text.replace("\u00a0", " ").split() if any(c.isalnum() for c in w)]


def holds(spoken: list[str], quote: list[str]) -> bool:
    """Whether the words of the quote stand in this order among the spoken; a reporter may have put some between."""
    rest = iter(w.strip(".,!?;:") for w in spoken)
    return all(w.strip(".,!?;:") in rest for w in quote)


def agrees(text: str, mention: Mention, expected: dict[str, Any]) -> bool:
    """Whether a mention has the value of a case.

    What a reporter puts into direct speech (``– said the minister –``) is cut out by who finds the speaker, so a
    quotation begins where the quote does and holds all its words.
    """
    value, wanted = mention.value, expected["value"]
    if isinstance(value, Party):
        return bool(value.id == wanted["id"])
    if isinstance(value, Item):
        return set(value.categories) == set(wanted["categories"])
    if isinstance(value, Place):
        return (value.name, value.country) == (wanted["name"], wanted["country"])
    if isinstance(value, Instrument):
        return bool(value.instrument == wanted["instrument"])
    if isinstance(value, Quotation):
        spoken = words(" ".join(text[a:b] for a, b in value.pieces))
        quote = words(wanted.get("quote", expected["text"]))
        return spoken[:1] == quote[:1] and holds(spoken, quote)
    return False


def day(case: dict[str, Any]) -> datetime.date:
    return datetime.date.fromisoformat(str(case.get("on") or "2024-11-04"))


@pytest.mark.parametrize(("code", "kind", "case"), load_cases(KINDS))
def test_case(code: str, kind: str, case: dict[str, Any]) -> None:
    text = case["text"]
    found = read(text, code, day(case))
    for expected in case.get("expect") or ():
        fits = fitting(text, found, expected["text"], kind)
        assert any(agrees(text, m, expected) for m in fits), (
            f"{expected['text']!r} wants {expected['value']}; found {described(text, fits or found)}")
    for wrong in case.get("none") or ():
        place = text.index(wrong)
        met = [m for m in found if m.kind == kind and m.start < place + len(wrong) and place < m.end]
        assert not met, f"{wrong!r} must not be found: {described(text, met)}"


def test_there_are_cases_of_every_kind() -> None:
    have = {param.id.rsplit("-", 1)[0] for param in load_cases(KINDS)}
    assert {f"{code}-{kind}" for code in packs().languages for kind in KINDS} <= have


def test_every_case_says_something() -> None:
    for path in sorted(DATA.glob("lang/*/cases/*.yaml")):
        for number, case in enumerate(yaml.safe_load(path.read_text("utf-8"))):
            assert case.get("expect") or case.get("none"), f"{path}: case {number + 1}"
