"""Two claims of one kind: how likely they are about the same thing, with reasons in words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from talka.linking import weights as w
from talka.linking.values import (
    apart,
    categories,
    counts,
    figure_equal,
    figure_fits,
    ids,
    interval,
    share,
)
from talka.model import Agreement, Claim, Commitment, Meeting, Project, Spending, Statement

_GENERAL_INSTRUMENTS = frozenset({"other", "agreement"})
_STAGES = {"proposed": 0, "pledged": 1, "approved": 2, "delivering": 3, "delayed": 3, "delivered": 4}
_WORD = re.compile(r"\w+")


class Comparison(NamedTuple):
    """The outcome: ``excluded`` where they cannot be one, the score, and a reason for each part of it."""

    score: float
    excluded: bool
    reasons: tuple[str, ...]


class _Tally:
    """Gathers the parts of a score."""

    def __init__(self) -> None:
        self.score, self.reasons, self.excluded = 0.0, [], False  # type: ignore[var-annotated]

    def add(self, value: float, reason: str) -> None:
        self.score += value
        self.reasons.append(f"{reason} ({value:+.1f})")

    def exclude(self, reason: str) -> None:
        self.excluded = True
        self.reasons.append(f"{reason} (cannot be one)")

    def done(self) -> Comparison:
        return Comparison(round(self.score, 3), self.excluded, tuple(self.reasons))


def compare(a: Claim, b: Claim, published: Mapping[str, datetime.date]) -> Comparison:
    """Return how alike two claims of one kind are; ``published`` gives the day of each article."""
    tally = _Tally()
    if a.kind != b.kind:
        tally.exclude("they are of different kinds")
        return tally.done()
    _COMPARE[a.kind](a, b, tally)
    if not tally.excluded:
        _times(a, b, published, tally)
    return tally.done()


def _news_gap(a: Claim, b: Claim, published: Mapping[str, datetime.date]) -> int | None:
    left, right = published.get(a.article.id), published.get(b.article.id)
    return abs((left - right).days) if left and right else None


_DAY_APART = {"agreement": 2, "meeting": 2, "commitment": 10, "project": 10, "spending": 400, "statement": 3}
_LIFE = {"meeting": 12, "agreement": 45}
"""Days after which news no longer speaks of an undated meeting or signing as of news."""


def _times(a: Claim, b: Claim, published: Mapping[str, datetime.date], tally: _Tally) -> None:
    left, right = interval(a.date), interval(b.date)
    gap = None if a.article.id == b.article.id else _news_gap(a, b, published)
    if left and right and (a.status == b.status or a.kind != "commitment"):
        days = apart(left, right)
        if days > _DAY_APART[a.kind]:
            tally.exclude(f"their days lie {days} days apart")
        elif days == 0 and (left.end - left.start).days < 7 and (right.end - right.start).days < 7:
            tally.add(w.SAME_DAY, "both state the same day")
        elif days == 0:
            tally.add(w.SAME_DAY / 2, "their times meet")
        return
    if gap is None:
        return
    if gap <= w.NEAR_DAYS:
        tally.add(w.NEAR_NEWS, f"published within {w.NEAR_DAYS} days of one another")
    elif a.kind in _LIFE and not (left or right) and gap > _LIFE[a.kind]:
        tally.exclude(f"news of it {gap} days apart, neither with a day")
    elif a.kind in _LIFE and (left or right) and not (left and right):
        _half_dated(a, b, published, tally)
    elif gap > w.FAR_DAYS and not any(r.startswith("the same") for r in tally.reasons):
        tally.add(w.FAR_NEWS, f"published {gap} days apart")


def _half_dated(a: Claim, b: Claim, published: Mapping[str, datetime.date], tally: _Tally) -> None:
    """One states its day, the other was news on a day: the news must come soon after."""
    dated, other = (a, b) if a.date and interval(a.date) else (b, a)
    day, news = interval(dated.date), published.get(other.article.id)
    if day is None or news is None:
        return
    late = (news - day.end).days
    if -2 <= late <= w.NEAR_DAYS:
        tally.add(w.SAME_DAY / 2, "one states a day on which the other was news")
    elif (late < -2 and other.status not in ("planned", "negotiating")) or late > _LIFE[a.kind]:
        tally.exclude(f"one states a day {abs(late)} days from the news of the other")


# --- by kind ----------------------------------------------------------------------------------------------------------


def _sides(left: frozenset[str], right: frozenset[str], name: str, tally: _Tally, *, needed: int = 1) -> None:
    if not left or not right:
        return
    if len(left & right) < min(needed, len(left), len(right)):
        tally.exclude(f"{name} differ: {', '.join(sorted(left))} and {', '.join(sorted(right))}")
    elif left == right:
        tally.add(w.SAME_PARTIES, f"the {name} are alike: {', '.join(sorted(left))}")
    else:
        tally.add(w.SAME_PARTIES / 2, f"the {name} overlap")


def _people(left: Any, right: Any, tally: _Tally) -> None:
    mine, other = ({p.id for p in side if p.type == "person"} for side in (left, right))
    both = mine & other
    if both:
        tally.add(w.SAME_PERSON * min(len(both), 2), f"both name {', '.join(sorted(both))}")
    elif mine and other:
        tally.add(w.OTHER_PERSONS, "they name different persons")


def _agreement(a: Claim, b: Claim, tally: _Tally) -> None:
    left, right = a.body, b.body
    assert isinstance(left, Agreement) and isinstance(right, Agreement)  # noqa: S101, PT018 - by kind
    _sides(ids(left.parties), ids(right.parties), "parties", tally, needed=2)
    if left.instrument == right.instrument:
        tally.add(w.SAME_INSTRUMENT, f"both are a {left.instrument}")
    elif not {left.instrument, right.instrument} & _GENERAL_INSTRUMENTS:
        tally.exclude(f"one is a {left.instrument}, the other a {right.instrument}")
    if (a.status == "ended") != (b.status == "ended"):
        tally.exclude("one is signed, the other ended")
    _people(left.signatories, right.signatories, tally)
    if left.scope and right.scope:
        tally.add(w.SAME_THINGS * share(left.scope, right.scope), "their scope is shared")


def _meeting(a: Claim, b: Claim, tally: _Tally) -> None:
    left, right = a.body, b.body
    assert isinstance(left, Meeting) and isinstance(right, Meeting)  # noqa: S101, PT018 - by kind
    _sides(ids(left.participants), ids(right.participants), "sides", tally, needed=2)
    _people(left.participants, right.participants, tally)
    if left.place and right.place:
        same = left.place.name == right.place.name
        tally.add(w.SAME_PLACE if same else w.OTHER_PLACE, "the same place" if same else "another place")
    if left.topics and right.topics:
        tally.add(share(left.topics, right.topics), "their topics are shared")


def _commitment(a: Claim, b: Claim, tally: _Tally) -> None:
    left, right = a.body, b.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - by kind
    _sides(ids(left.donor), ids(right.donor), "donors", tally)
    _sides(ids(left.recipient), ids(right.recipient), "recipients", tally)
    if left.basis != right.basis:
        tally.exclude("one is a running total")
    if {a.status, b.status} & {"refused", "cancelled"} and a.status != b.status:
        tally.add(-1.0, "one is refused or cancelled")
    _figures(a, b, left, right, tally)
    mine, other = categories(left.items), categories(right.items)
    if mine and other:
        common = share(mine, other)
        if common:
            tally.add(w.SAME_THINGS * common, "the things are shared")
        elif not any(r.startswith("the same") for r in tally.reasons):
            tally.exclude("the things differ")
    due, later = interval(left.due), interval(right.due)
    if due and later and apart(due, later) == 0:
        tally.add(w.SAME_DUE, "the same due day")


def _figures(a: Claim, b: Claim, left: Commitment, right: Commitment, tally: _Tally) -> None:
    """Equal figures bind; other figures keep apart what happened at another stage, and conflict at the same one."""
    mine, other = counts(left.items), counts(right.items)
    pairs: list[tuple[str, Any, Any]] = [("sum", left.amount, right.amount),
                                         ("share of GDP", left.share_of_gdp, right.share_of_gdp)]
    pairs += [(f"count of {c}", mine[c], other[c]) for c in sorted(mine.keys() & other.keys())]
    if not any(x is not None and y is not None for _, x, y in pairs) and _has_figure(left) and _has_figure(right):
        tally.add(w.OTHER_SORT, "one counts things, the other money")
    for name, x, y in pairs:
        if x is None or y is None:
            continue
        if figure_equal(x, y):
            tally.add(w.SAME_FIGURE, f"the same {name}")
        elif figure_fits(x, y) and not _later_stage(a, b):
            tally.add(w.FITTING_FIGURE, f"the {name} of one fits the other's bounds")
        elif figure_fits(x, y) is None:
            continue
        elif _later_stage(a, b) or left.basis == "total" or left.donor == () or name == "sum":
            tally.exclude(f"another {name}")
        else:
            tally.add(-1.5, f"another {name}")


def _has_figure(body: Commitment) -> bool:
    return body.amount is not None or body.share_of_gdp is not None or bool(counts(body.items))


def _later_stage(a: Claim, b: Claim) -> bool:
    """Whether one promises and the other delivers."""
    left, right = (_STAGES.get(str(c.status), 0) for c in (a, b))
    return (left < 3) != (right < 3)


def _project(a: Claim, b: Claim, tally: _Tally) -> None:
    left, right = a.body, b.body
    assert isinstance(left, Project) and isinstance(right, Project)  # noqa: S101, PT018 - by kind
    _sides(ids(left.partners), ids(right.partners), "partners", tally, needed=2)
    if left.form == right.form:
        tally.add(w.SAME_FORM, f"both are {left.form.replace('_', ' ')}")
    elif "cooperation" not in (left.form, right.form):
        tally.exclude("another form of working together")
    if left.products and right.products:
        common = share(left.products, right.products)
        tally.add(w.SAME_THINGS * common if common else -1.5, "their products are compared")
    if left.site and right.site and left.site != right.site:
        tally.exclude("another site")


def _spending(a: Claim, b: Claim, tally: _Tally) -> None:
    left, right = a.body, b.body
    assert isinstance(left, Spending) and isinstance(right, Spending)  # noqa: S101, PT018 - by kind
    _sides(ids([left.party] if left.party else []), ids([right.party] if right.party else []), "spenders", tally)
    mine, other = interval(left.period), interval(right.period)
    if mine and other:
        if apart(mine, other):
            tally.exclude("another year")
        else:
            tally.add(w.SAME_DUE, "the same year")
    for name, x, y in (("sum", left.amount, right.amount), ("share of GDP", left.share_of_gdp, right.share_of_gdp)):
        if x is not None and y is not None:
            if figure_equal(x, y):  # type: ignore[arg-type]
                tally.add(w.SAME_FIGURE, f"the same {name}")
            elif not figure_fits(x, y):  # type: ignore[arg-type]
                tally.exclude(f"another {name}")


def _statement(a: Claim, b: Claim, tally: _Tally) -> None:
    left, right = a.body, b.body
    assert isinstance(left, Statement) and isinstance(right, Statement)  # noqa: S101, PT018 - by kind
    if left.speaker is None or right.speaker is None or left.speaker.id != right.speaker.id:
        tally.exclude("another speaker")
        return
    words = share(_WORD.findall(left.quote.lower()), _WORD.findall(right.quote.lower()))
    if words >= 0.6:
        tally.add(w.SAME_WORDS, f"{words:.0%} of the words are shared")
    elif a.article.language == b.article.language:
        tally.exclude("other words")


_COMPARE: dict[str, Callable[[Claim, Claim, _Tally], None]] = {
    "agreement": _agreement, "meeting": _meeting, "commitment": _commitment, "project": _project,
    "spending": _spending, "statement": _statement,
}
