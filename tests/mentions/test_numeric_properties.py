"""What must hold of numeric mentions in any text: places inside it, order, no overlap, no crash, linear time."""

from __future__ import annotations

import datetime
import itertools
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.counting import calls

from talka.mentions.numeric import in_sentence
from talka.mentions.numeric_kept import tables_of
from talka.mentions.numeric_line import Line
from talka.mentions.numeric_tables import NumericTables
from talka.model import DateRange, Mention, Money, Quantity
from talka.packs import load_packs
from talka.packs.tokens import tokens

CODES = tuple(load_packs().languages)
ON = datetime.date(2024, 11, 4)


@cache
def tables(code: str) -> NumericTables:
    return tables_of(load_packs().languages[code])


@cache
def words(code: str) -> tuple[str, ...]:
    """Words of the tables, digits and signs: text made of them meets every rule."""
    phrases = {
        " ".join((first, *rest)) for table in tables(code).roles.values() for first, rests in table.items()
        for rest, _ in rests
    }
    return (*sorted(phrases), *"0123456789", "2024", "04.11.2024", "2025", "5,300", "1 234,5", "40-50", "31", "99999",
            "-", "–", "/", ".", ",", "(", ")", "%", "$", "€", "1/2", "10:30", "F-16", "²", "½", "٣", "9" * 30)


def find(code: str, text: str, on: datetime.date | None) -> list[Mention]:
    return in_sentence(Line(text, list(tokens(text)), tables(code), on))


def check(text: str, found: list[Mention]) -> None:
    places = [(m.start, m.end) for m in found]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(places))
    for mention in found:
        value = mention.value
        assert isinstance(value, Money | Quantity | DateRange)
        assert value.text == text[mention.start:mention.end]
        if not isinstance(value, DateRange):
            # only the lot of a unit (``a battalion's worth``) is open on both sides, and says that it is no figure
            assert value.min is not None or value.max is not None or value.approximate
            assert all(isinstance(n, int) or n != int(n) for n in (value.min, value.max) if n is not None)
            assert value.min is None or value.max is None or value.min <= value.max
        elif value.start and value.end:
            assert value.start <= value.end


@given(text=st.text(max_size=120), code=st.sampled_from(CODES))
@settings(max_examples=150, deadline=None)
def test_any_text(text: str, code: str) -> None:
    check(text, find(code, text, ON))


@given(data=st.data(), code=st.sampled_from(CODES), on=st.sampled_from([ON, None, datetime.date(2024, 2, 29)]))
@settings(max_examples=400, deadline=None)
def test_text_made_of_the_words_of_the_tables(data: st.DataObject, code: str, on: datetime.date | None) -> None:
    parts = data.draw(st.lists(st.sampled_from(words(code)), max_size=14))
    glue = data.draw(st.lists(st.sampled_from([" ", " ", " ", ""]), min_size=len(parts), max_size=len(parts)))
    text = "".join(part + blank for part, blank in zip(parts, glue, strict=True))
    check(text, find(code, text, on))


@given(st.integers(1, 31), st.integers(1, 12), st.integers(2014, 2026))
@settings(max_examples=60, deadline=None)
def test_a_full_date_is_itself_in_every_order_and_needs_no_day_of_publication(d: int, m: int, y: int) -> None:
    try:
        day = datetime.date(y, m, d)
    except ValueError:
        return
    for text in (f"{day:%d.%m.%Y}", f"{day:%Y-%m-%d}", f"{day.day} {day:%B} {y}", f"{day:%B} {day.day}, {y}"):
        assert [m.value for m in find("en", f"It was signed on {text}.", None)] == [DateRange(day, day, text)]


@given(st.integers(1, 999_999_999))
@settings(max_examples=60, deadline=None)
def test_a_number_is_itself_however_it_is_grouped(n: int) -> None:
    for text in (f"{n:,}", f"{n:,}".replace(",", " "), f"{n:,}".replace(",", "\u00a0")):
        (found,) = find("en", f"It sent €{text} at once", ON)
        assert isinstance(found.value, Money)
        assert (found.value.min, found.value.max, found.value.currency) == (n, n, "EUR")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("unit", [
    "10 ", "4-", "(5 € ", "2024-", "from 4 to ", "1 000 ", "a ", "by the end of ", "5 % ",
])
def test_work_grows_with_the_text_only(code: str, unit: str) -> None:
    def work(count: int) -> int:
        line = Line(unit * count, list(tokens(unit * count)), tables(code), ON)
        return calls(lambda: in_sentence(line))

    work(10)  # what is loaded once is no work of the text
    assert work(1000) < 12 * work(100)
