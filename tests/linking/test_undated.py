"""Articles without a day: what else they tell, and days without a year, say whether they are of one thing."""

from __future__ import annotations

import msgspec
import pytest
from tests.build import LITHUANIA, UKRAINE
from tests.linking.made import aid, compared, count, euros, linked, meeting, memorandum, person, record_of, told

import talka
from talka.linking import link_claims
from talka.linking.blocking import keys_of
from talka.linking.marks import marks_by_claim
from talka.linking.profile import profiles
from talka.linking.sides import one_place
from talka.linking.unsettled import part_day
from talka.model import Agreement, Claim, Commitment, DateRange, Meeting, Money, Party, Place, Quote

LEADERS = (person("keir-starmer", "GB"), person("volodymyr-zelenskyy", "UA"))
UNITED_STATES = Party("United States", "US", "country", country="US")
PACKAGE = aid(count("ammunition"), amount=euros(425e6), donor=UNITED_STATES)


def lost(source: str, *bodies: Commitment) -> list[Claim]:
    """The claims of an article without a day."""
    return [told(body, "pledged", news=None, source=source) for body in bodies]


def saying(claim: Claim, words: str) -> Claim:
    return msgspec.structs.replace(claim, evidence=(Quote(0, len(words), words),))


def test_equal_sums_of_undated_articles_are_two_packages_unless_more_is_told_of_both() -> None:
    dated = told(PACKAGE, "pledged", date="2024-11-01")
    (alone,) = lost("b", PACKAGE)
    assert len(linked(dated, alone)) == 2
    part = aid(count("anti_tank"), amount=euros(137e6), donor=UNITED_STATES)
    with_part = [told(PACKAGE, "pledged", date="2024-11-01", source="c"), told(part, "pledged", source="c")]
    both = lost("d", PACKAGE, part)
    records = linked(*with_part, *both)
    assert record_of(records, with_part[0]) == record_of(records, both[0])
    assert any("both articles also tell of" in r for r in compared_in(with_part[0], both[0], [*with_part, *both]))


def compared_in(a: Claim, b: Claim, beside: list[Claim]) -> tuple[str, ...]:
    first, second = sorted((a, b), key=lambda c: c.id)
    return talka.linking.explain(first, second, {}, beside).reasons


def test_a_number_in_the_words_of_a_treaty_tells_its_meeting_in_any_language() -> None:
    treaty = Agreement("agreement", (LITHUANIA, UKRAINE))
    english = [saying(told(treaty, "planned", date="2025-01-16", source="a"), "to sign a 100-year partnership"),
               told(meeting(*LEADERS), "held", date="2025-01-16", source="a")]
    russian = [saying(told(treaty, "planned", news=None, source="b"), "100 B"),
               told(meeting(*LEADERS), "held", news=None, source="b")]
    records = linked(*english, *russian)
    assert record_of(records, english[1]) == record_of(records, russian[1])


def test_calibres_years_and_days_are_no_marks() -> None:
    words = "On 16 May 2024 it promised 155-mm and 725 kg"
    shells = saying(told(aid(count("ammunition")), "pledged", source="a"), words)
    assert marks_by_claim([shells])[shells.id].telling == {"725"}


@pytest.mark.parametrize(("words", "known"), [
    ("Friday, November 1", (1, 11, 5)), ("Nov. 1", (1, 11, None)), ("1st", None), ("on the 5", (5, None, None)),
    ("November 2024", None), ("3 to 5 May", None),
])
def test_a_day_without_its_year(words: str, known: tuple[int | None, ...] | None) -> None:
    found = part_day(DateRange(None, None, words))
    assert (found and tuple(found)) == known


def test_the_weekday_tells_one_year_from_another() -> None:
    in_2024 = told(PACKAGE, "pledged", date="2024-11-01")
    in_2023 = told(PACKAGE, "pledged", date="2023-11-01", source="b")
    (friday,) = lost("c", PACKAGE)
    friday = msgspec.structs.replace(friday, date=DateRange(None, None, "Friday, November 1"))
    assert compared(in_2023, friday).excluded
    records = linked(in_2024, in_2023, friday)
    assert record_of(records, friday) == record_of(records, in_2024)


@pytest.mark.parametrize("text", [
    "Lithuania will give Ukraine 30 million euros. The ministry reported this on Friday, 26 July.",
    "Литва передасть Україні 30 мільйонів євро. Про це повідомило міністерство у п'ятницю, 26 липня.",
    "Литва передаст Украине 30 миллионов евро. Об этом сообщило министерство в пятницу, 26 июля.",
])
def test_an_undated_article_s_promise_keeps_the_day_on_which_it_was_reported(text: str) -> None:
    (claim,) = [c for c in talka.read(text) if isinstance(c.body, Commitment)]
    assert claim.date is not None
    assert (claim.date.start, claim.date.end) == (None, None)
    known = part_day(claim.date)
    assert known
    assert (known.day, known.month) == (26, 7)


def test_undated_reports_in_two_languages_meet_by_the_day_without_its_year() -> None:
    texts = ["Lithuania will give Ukraine 30 million euros. The ministry reported this on Friday, 26 July.",
             "Литва передасть Україні 30 мільйонів євро. Про це повідомило міністерство у п'ятницю, 26 липня."]
    claims = [c for text in texts for c in talka.read(text) if isinstance(c.body, Commitment)]
    assert len(claims) == 2
    assert len(link_claims(claims)) == 1


def test_one_place_under_two_romanisations() -> None:
    assert one_place(Place("Kyiv", "UA"), Place("Kiev", "UA"))
    assert not one_place(Place("Kyiv", "UA"), Place("Kharkiv", "UA"))
    placed = [told(Meeting("visit", LEADERS, (), Place(name, "UA")), "held", date="2025-01-16", source=name)
              for name in ("Kyiv", "Kiev")]
    (record,) = linked(*placed)
    assert not record.conflicts


def test_crowns_of_nobody_knows_whose_may_be_the_donor_s() -> None:
    swedish = told(aid(amount=Money(75e9, 75e9, currency="SEK")), "pledged", date="2024-05-22")
    crowns = told(aid(amount=Money(75e9, 75e9, currency=None)), "pledged", date="2024-05-22", source="b")
    assert len(linked(swedish, crowns)) == 1


def test_what_joins_meets_by_a_key_though_one_has_no_day() -> None:
    pairs = [
        [told(memorandum(*LEADERS), "signed", date="2024-11-04"), told(memorandum(*LEADERS), "signed", news=None)],
        [told(PACKAGE, "pledged", date="2024-11-01"), *lost("b", PACKAGE)],
    ]
    for pair in pairs:
        mine, theirs = (keys_of(p) for p in profiles(pair, {}))
        assert mine.asks & theirs.offers
        assert theirs.asks & mine.offers
