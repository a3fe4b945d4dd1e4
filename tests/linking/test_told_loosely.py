"""One gift told loosely: a sum that only one article calls the whole, figures a little off, words and no figure."""

from __future__ import annotations

import msgspec
from tests.linking.made import aid, compared, count, euros, linked, memorandum, person, told

from talka.model import Commitment, Party

LATVIA = Party("Latvia", "LV", "country", country="LV")
ARMENIA = Party("Armenia", "AM", "country", country="AM")


def relief(*items: tuple[str, float | None], sum_of: float | None = None, basis: str = "single") -> Commitment:
    counted = tuple(count(category, number, number) for category, number in items)
    return Commitment((LATVIA,), (ARMENIA,), items=counted, amount=euros(sum_of) if sum_of else None,
                      basis=basis)


def test_a_sum_that_only_one_article_calls_the_whole() -> None:
    single = told(relief(sum_of=334e3), "pledged", date="2024-10-16")
    for news in ("2024-10-17", None):
        whole = told(relief(sum_of=334e3, basis="total"), "pledged", news=news, source=f"b {news}")
        assert len(linked(single, whole)) == 1
    much_later = told(relief(sum_of=334e3, basis="total"), "pledged", news="2025-03-17", source="c")
    another = told(relief(sum_of=280e3, basis="total"), "pledged", news="2024-10-17", source="d")
    assert all(compared(single, other).excluded for other in (much_later, another))


def test_those_who_give_often_have_totals_and_gifts_of_one_sum() -> None:
    single = told(aid(amount=euros(7e6)), "pledged", date="2024-10-16")
    whole = told(aid(amount=euros(7e6), basis="total"), "pledged", date="2024-10-16", source="b")
    assert compared(single, whole).excluded


def test_tonnes_that_are_a_little_off_where_no_day_tells_them_apart() -> None:
    dated = told(relief(("humanitarian_goods", 345), ("medical", None)), "delivered", date="2024-10-18")
    near, far = (told(relief(("humanitarian_goods", n), ("medical", None)), "delivered", news=None, source=str(n))
                 for n in (354, 400))
    assert compared(dated, far).excluded
    assert len(linked(dated, near)) == 1


def test_what_is_told_in_two_sums_and_of_other_things_is_two() -> None:
    medicines = told(relief(("medical", None), sum_of=74e3), "pledged", date="2024-11-27")
    money = told(relief(sum_of=80e3), "pledged", news="2024-11-27", source="b")
    assert len(linked(medicines, money)) == 2


def test_help_without_any_figure_is_one_in_the_same_days_of_those_who_give_seldom() -> None:
    first, second = (told(relief(), "pledged", news=day, source=day) for day in ("2024-11-27", "2024-11-28"))
    assert len(linked(first, second)) == 1
    later = told(relief(), "pledged", news="2024-12-20", source="c")
    assert len(linked(first, later)) == 2
    goods = msgspec.structs.replace(relief(("energy", 15)), aid_type="humanitarian")
    assert len(linked(first, told(goods, "pledged", news="2024-11-27", source="d"))) == 2


def test_a_telling_sum_of_those_who_give_seldom_is_told_again_years_later() -> None:
    turkey, kyrgyzstan = (Party(name, code, "country", country=code) for name, code in (
        ("Turkey", "TR"), ("Kyrgyzstan", "KG")))
    loan = Commitment((turkey,), (kyrgyzstan,), amount=euros(140e6))
    paid = told(loan, "delivered", date="2022-06-01/2022-06-30")
    assert len(linked(paid, told(loan, "approved", news="2024-08-10", source="b"))) == 1
    given = told(aid(amount=euros(140e6)), "delivered", date="2022-06-01/2022-06-30", source="c")
    assert len(linked(given, told(aid(amount=euros(140e6)), "approved", news="2024-08-10", source="d"))) == 2


def test_a_document_told_with_the_next_day_and_one_of_the_week_after() -> None:
    first = told(memorandum(), "signed", date="2024-11-04")
    next_day, week = (told(memorandum(), "signed", date=day, source=day) for day in ("2024-11-05", "2024-11-12"))
    assert compared(first, next_day).score > compared(first, told(memorandum(), "signed", news="2024-11-20")).score
    assert compared(first, week).excluded
    signed = [told(memorandum(person("laurynas-kasciunas", "LT")), "signed", date=day, source=f"{day} signed")
              for day in ("2024-11-04", "2024-11-12", "2024-11-23")]
    assert len(linked(*signed[:2])) == 1
    assert len(linked(signed[0], signed[2])) == 2
