"""When the money of a figure is spent: the time that stands nearest to it, or its own year."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.scene import Scene
from talka.claims.spending_years import by_years
from talka.claims.times import Times, times_of
from talka.model import DateRange, Mention


def is_one_day(time: DateRange) -> bool:
    """Whether a time is one day, which no money is for."""
    return time.start is not None and time.start == time.end


def times_of_figures(scene: Scene, figures: Sequence[Mention]) -> Times:
    """The times of a figure: of those between the figures around it, else of the sentence."""
    at, last = min(scene.span(m)[0] for m in figures), max(scene.span(m)[1] for m in figures)
    others = [scene.span(m) for m in (*scene.money, *scene.shares, *scene.percents) if m not in figures]
    if others and (year := _own_year(scene, figures)) is not None:
        return Times(None, None, year)
    if others:
        border = min((first for first, _ in others if first >= last), default=scene.sentence.last)
        clause = scene.clause(last - 1)
        own = next((i for i in range(last, border) if scene.clause(i) != clause), border)
        behind = times_of(scene, at, at, own, "approved", total=False)
        if any(behind):
            return behind
        near = times_of(scene, at, max((end for _, end in others if end <= at), default=scene.sentence.first),
                        border, "approved", total=False)
        if any(near):
            return near
    return times_of(scene, at, scene.sentence.first, scene.sentence.last, "approved", total=False)


def _own_year(scene: Scene, figures: Sequence[Mention]) -> Mention | None:
    """The year of a figure, where each of several has one."""
    years = by_years(scene, [*scene.shares, *scene.money])
    return next((y.when for y in years if figures[0] in y.figures), None)
