"""Which dates belong to an act and which to the saying of it, in articles that do not tell their own day."""

from __future__ import annotations

import datetime

import pytest

import talka
from talka.model import Claim, Commitment

SAID = datetime.date(2024, 5, 3)


def commitment(text: str) -> tuple[Claim, Commitment]:
    for claim in talka.read(text):
        if isinstance(claim.body, Commitment):
            return claim, claim.body
    raise AssertionError(text)


@pytest.mark.parametrize("text", [
    "Lithuania will send Ukraine 40 ambulances, the ministry said on 3 May 2024.",
    "On 3 May 2024 the ministry said Lithuania will send Ukraine 40 ambulances.",
    "Литва передасть Україні 40 дронів, повідомило міністерство 3 травня 2024 року.",
    "Литва передаст Украине 40 дронов, сообщило министерство 3 мая 2024 года.",
    "Lietuva perduos Ukrainai 40 dronų, 2024 m. gegužės 3 d. pranešė ministerija.",
])
def test_the_day_of_saying_is_not_the_day_something_is_due(text: str) -> None:
    claim, body = commitment(text)
    assert body.due is None
    assert claim.date is not None
    assert claim.date.start == SAID


@pytest.mark.parametrize("text", [
    "The ministry said Lithuania will send Ukraine 40 ambulances on 3 May 2024.",
    "Литва передасть Україні 40 дронів 3 травня 2024 року, повідомило міністерство.",
])
def test_a_day_that_stands_by_the_act_is_its_due_day(text: str) -> None:
    _, body = commitment(text)
    assert body.due is not None
    assert body.due.end == SAID
