"""What the grammars of sums, counts and days do beyond the cases of the packs."""

from __future__ import annotations

import datetime
from functools import cache

import pytest

from talka.language import analyse
from talka.mentions.numeric import find_numeric
from talka.mentions.numeric_kept import tables_of
from talka.mentions.numeric_tables import NumericTables
from talka.model import Article, Block, DateRange, Mention, Money, Quantity
from talka.packs import load_packs
from talka.packs.currencies import currencies_of

PACKS = load_packs()
MONDAY = datetime.date(2024, 11, 4)


@cache
def tables(code: str) -> NumericTables:
    return tables_of(PACKS.languages[code])


def find(text: str, on: datetime.date | None = MONDAY, code: str = "en") -> list[Mention]:
    article = Article("a-1", "test", None, None, None, code, None, text, (Block("body", 0, len(text), code),))
    return find_numeric(analyse(article, PACKS), tables, on)


def one(text: str, on: datetime.date | None = MONDAY, code: str = "en") -> Mention:
    (found,) = find(text, on, code)
    return found


def days(start: str | None, end: str | None) -> tuple[datetime.date | None, datetime.date | None]:
    return (datetime.date.fromisoformat(start) if start else None, datetime.date.fromisoformat(end) if end else None)


def sides(mention: Mention) -> tuple[datetime.date | None, datetime.date | None]:
    assert isinstance(mention.value, DateRange)
    return mention.value.start, mention.value.end


def money(mention: Mention) -> Money:
    assert isinstance(mention.value, Money)
    return mention.value


def test_two_currencies_for_one_sum_are_one_mention_up_to_the_closing_bracket() -> None:
    found = one("It costs 10 million euros ($11m; £8.4m) in all.")
    assert (money(found).currency, money(found).min) == ("EUR", 10_000_000)
    assert [(e.currency, e.min) for e in money(found).equivalents] == [("USD", 11_000_000), ("GBP", 8_400_000)]
    assert money(found).text == "10 million euros ($11m; £8.4m)"


def test_two_sums_in_a_list_are_two_mentions() -> None:
    found = find("It gave £2.3 billion, some $770 million and €5m.")
    assert [money(m).currency for m in found] == ["GBP", "USD", "EUR"]


def test_a_shared_currency_stays_open_with_readings() -> None:
    found = one("It gave 27 billion kroner.")
    assert money(found).currency is None
    assert {r.currency for r in found.readings if isinstance(r, Money)} == {"DKK", "NOK"}


def test_a_shared_currency_is_settled_by_another_sum_of_the_article() -> None:
    text = "Denmark set up a fund of 7 billion Danish kroner. Of this, 5.4 billion kroner are for arms."
    assert [money(m).currency for m in find(text)] == ["DKK", "DKK"]


def test_a_sum_without_its_currency_takes_the_one_before_it() -> None:
    assert [money(m).currency for m in find("It gave $500 million, up from 300 million.")] == ["USD", "USD"]


def test_what_a_change_came_to_is_the_sum() -> None:
    found = one("It raised the fund from 40 to 50 million euros.")
    assert (money(found).min, money(found).max) == (50_000_000, 50_000_000)
    assert (money(one("It will give from 40 to 50 million euros.")).min) == 40_000_000


@pytest.mark.parametrize("text", [
    "F-16", "PAC-3", "M577", "2S22", "COVID-19", "Article 5", "155 mm", "155-mm", "10:30", "24/7", "5th",
    "5169 3351 0164 7408", "UA043052990000026007015028783", "+380 44 123 45 67", "1.2.3.4", "45-year-old", "27-nation",
    "500-pound", "3 years", "100 %",
])
def test_what_is_no_count(text: str) -> None:
    assert [m for m in find(f"They showed {text} to us.") if m.kind not in ("date", "rate")] == []


def test_a_count_before_a_calibre_or_a_model_is_a_count() -> None:
    counts = [m.value for m in find("They sent 20 120mm mortars, 14 M113 carriers and two L-39 jets.")]
    assert [q.min for q in counts if isinstance(q, Quantity)] == [20, 14, 2]


def test_a_weekday_is_the_last_one_and_the_next_one_beside_a_word_of_the_future() -> None:
    past = one("He said on Friday that it works.")
    assert sides(past) == days("2024-11-01", "2024-11-01")
    assert past.readings == (DateRange(*days("2024-11-08", "2024-11-08"), "Friday"),)
    assert sides(one("They will meet on Friday.")) == days("2024-11-08", "2024-11-08")
    assert sides(one("He said on Monday that it works.")) == days("2024-11-04", "2024-11-04")


def test_a_day_without_a_year_is_of_the_nearest_year_with_the_other_as_reading() -> None:
    found = one("It was signed on December 30.", datetime.date(2025, 1, 2))
    assert sides(found) == days("2024-12-30", "2024-12-30")
    assert found.readings == (DateRange(*days("2025-12-30", "2025-12-30"), "December 30"),)


@pytest.mark.parametrize("text", ["today", "on Friday", "last week", "in two weeks", "by the end of the year",
                                  "on 4 November", "in August", "next spring", "within three months"])
def test_without_a_day_of_publication_nothing_relative_is_settled(text: str) -> None:
    assert sides(one(f"It will happen {text}.", None)) == (None, None)


@pytest.mark.parametrize(("text", "start", "end"), [
    ("by 1 March 2025", None, "2025-03-01"), ("before 1 March 2025", None, "2025-02-28"),
    ("since 1 March 2024", "2024-03-01", None), ("after 2024", "2025-01-01", None),
    ("by the end of autumn", None, "2024-11-30"), ("by 2030", None, "2030-12-31"),
    ("from January to March 2025", "2025-01-01", "2025-03-31"), ("in 2024–2026", "2024-01-01", "2026-12-31"),
    ("in winter 2024", "2024-12-01", "2025-02-28"), ("in the second quarter of 2025", "2025-04-01", "2025-06-30"),
    ("from 30 November to 2 December", "2024-11-30", "2024-12-02"),
    ("over the next three years", "2024-11-04", "2027-11-04"), ("two months ago", "2024-09-01", "2024-09-30"),
    ("since the start of Russia's full-scale invasion", "2022-02-24", None),
])
def test_sides(text: str, start: str | None, end: str | None) -> None:
    assert sides(one(f"It happened {text}.")) == days(start, end)


def test_the_event_of_2022_is_not_known_before_it_happened() -> None:
    assert [m for m in find("Since the start of the war they fight.", datetime.date(2016, 1, 1)) if sides(m)[0]] == []


def test_a_slash_date_has_both_orders() -> None:
    found = one("Signed 11/04/2024.", None)
    assert sides(found) == days("2024-11-04", "2024-11-04")
    assert [r.start for r in found.readings if isinstance(r, DateRange)] == [datetime.date(2024, 4, 11)]


def test_tables_are_kept_as_plain_data() -> None:
    made = tables("lt")
    kept = NumericTables.loads(made.dumps())
    assert (kept.roles, kept.words, kept.flags, kept.index) == (made.roles, made.words, made.flags, made.index)


def test_a_state_pays_in_its_tender_of_the_day() -> None:
    assert currencies_of("LT", datetime.date(2014, 6, 1)) == ("LTL",)
    assert currencies_of("LT", datetime.date(2024, 6, 1)) == ("EUR",)
    assert currencies_of("DK", MONDAY) == ("DKK",)
    assert currencies_of("XX", MONDAY) == ()


@pytest.mark.parametrize(("code", "text", "start", "end"), [
    ("en", "Riga ordered trucks in May 2021. In November of the same year it gave them.", "2021-11-01", "2021-11-30"),
    ("ru", "Рига заказала машины в мае 2021 года. В ноябре того же года их отдали.", "2021-11-01", "2021-11-30"),
    ("uk", "Рига купила машини у травні 2021 року. 12 листопада того самого року віддала.", "2021-11-12", "2021-11-12"),
    ("lt", "Ryga užsakė mašinas 2021 m. gegužę. Tų pačių metų lapkritį jas atidavė.", "2021-11-01", "2021-11-30"),
    ("lt", "Ryga užsakė mašinas 2021 m. gegužę. Tais pačiais metais jas atidavė.", "2021-01-01", "2021-12-31"),
])
def test_the_same_year_is_that_of_the_date_before(code: str, text: str, start: str, end: str) -> None:
    assert sides(find(text, code=code)[-1]) == days(start, end)


@pytest.mark.parametrize("text", [
    "It gave the trucks away in November of the same year.",
    "It gave drones in May and trucks in November of the same year.",
])
def test_the_same_year_is_unknown_where_no_year_was_told(text: str) -> None:
    assert sides(find(text)[-1]) == days(None, None)
