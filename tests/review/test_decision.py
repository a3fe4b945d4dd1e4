from __future__ import annotations

import datetime

import pytest

from talka.errors import UsageError
from talka.review import decide

AT = datetime.datetime(2025, 6, 1, 12, tzinfo=datetime.UTC)


def test_the_order_of_the_two_does_not_matter() -> None:
    one = decide("same", "c-1", "c-2", by="A", at=AT, reason="r")
    assert one == decide("same", "c-2", "c-1", by="A", at=AT, reason="r")


def test_another_word_or_another_name_is_another_decision() -> None:
    first = decide("same", "c-1", "c-2", by="A", at=AT, reason="r")
    assert first.id != decide("different", "c-1", "c-2", by="A", at=AT, reason="r").id
    assert first.id != decide("same", "c-1", "c-2", by="B", at=AT, reason="r").id


@pytest.mark.parametrize(("left", "right", "by"), [("c-1", "c-1", "A"), ("c-1", "c-2", " ")])
def test_what_is_no_decision_is_refused(left: str, right: str, by: str) -> None:
    with pytest.raises(UsageError):
        decide("same", left, right, by=by, at=AT, reason="r")
