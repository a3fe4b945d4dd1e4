"""What was read, on a register of a few articles."""

from __future__ import annotations

from tests.views.accounts import DENMARK, NETHERLANDS, money, register, told

from talka.views import coverage


def test_what_was_read_by_month_outlet_language_and_donor() -> None:
    found = coverage(
        register(
            told("a", "pledged", money(1), date="2024-09-10"),
            told("b", "pledged", money(1), date="2024-12-02", outlet="Herald", language="uk", donor=(DENMARK,)),
            told("c", "pledged", money(1), date="2024-12-09", outlet="kam.lt", donor=(DENMARK, NETHERLANDS)),
            told("d", "pledged", money(1), date=None, outlet="Herald"),
        )
    )
    assert (found.articles, found.undated, found.silent, found.official) == (4, 1, 0, 1)
    assert found.languages == (("en", 3), ("uk", 1))
    assert [(m.month, m.articles) for m in found.months] == [
        ("2024-09", 1), ("2024-10", 0), ("2024-11", 0), ("2024-12", 2)
    ]
    assert found.gaps == ("2024-10", "2024-11")
    assert [(o.name, o.official, o.articles, o.languages) for o in found.outlets] == [
        ("Herald", False, 2, ("en", "uk")), ("Gazette", False, 1, ("en",)), ("kam.lt", True, 1, ("en",)),
    ]
    assert [(d.name, d.articles, d.commitments) for d in found.donors] == [
        ("Denmark", 2, 2), ("Lithuania", 2, 2), ("Netherlands", 1, 1)
    ]


def test_a_register_without_articles_was_made_from_nothing() -> None:
    found = coverage(register())
    assert (found.articles, found.first, found.months, found.gaps, found.donors) == (0, None, (), (), ())
