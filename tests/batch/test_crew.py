from __future__ import annotations

import os
import signal

import pytest

from talka.batch.crew import Crew


def nothing(_given: object) -> None:
    """Prepare nothing."""


def double(number: int) -> int:
    if number < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 1000:
        raise ValueError("a thousand")
    return 2 * number


def test_outcomes_come_in_order() -> None:
    with Crew(2, nothing, None, double) as crew:
        assert list(crew.run(range(30))) == [(n, 2 * n) for n in range(30)]


@pytest.mark.parametrize("things", [[0, -1, 2, 3], [-1], [*range(10), -1, -2, *range(10, 30)]])
def test_a_process_that_dies_takes_only_its_own_thing_with_it(things: list[int]) -> None:
    with Crew(2, nothing, None, double) as crew:
        assert list(crew.run(things)) == [(n, 2 * n if n >= 0 else None) for n in things]


def test_an_error_in_the_work_is_raised_where_it_is_asked_for() -> None:
    with Crew(1, nothing, None, double) as crew, pytest.raises(ValueError, match="thousand"):
        list(crew.run([1, 1000, 2]))
