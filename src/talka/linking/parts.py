"""Parts: a sum inside a package told as a whole, and what is approved of an earlier, larger promise."""

from __future__ import annotations

import datetime

from talka.linking import weights as w
from talka.linking.numbered import numbered_things
from talka.linking.profile import VAGUE
from talka.linking.sides import givers
from talka.linking.times import day_given, day_promised
from talka.linking.values import Figure, categories, comparable, counts, interval, likeness, number
from talka.model import Claim, Commitment, Money, Record
from talka.packs.part_words import first_words, part_pattern, rest_pattern

_OPEN = frozenset({"pledged", "approved", "delayed", "delivering", "delivered"})
_SENTENCE = 25
"""Letters from which a piece of evidence is a sentence and not a name or a figure in it."""

Strength = tuple[float, ...]


def says_part(claim: Claim) -> bool:
    """Whether the words of a claim say that it is a part of something (``including``, ``first tranche``)."""
    if not w.NUMBERED_PARTS.isdisjoint(sort for sort, _ in numbered_things(claim)):
        return True
    found = part_pattern(claim.article.language or "")
    return found is not None and any(
        found.search(q.quote.casefold()) for q in claim.evidence if len(q.quote) >= _SENTENCE)


def says_rest(claim: Claim) -> bool:
    """Whether the words of a claim say that it is what is left, or what comes next (``the remaining``, ``another``)."""
    found = rest_pattern(claim.article.language or "")
    return found is not None and any(
        found.search(q.quote.casefold()) for q in claim.evidence if len(q.quote) >= _SENTENCE)


def says_first(claim: Claim) -> bool:
    """Whether the words of a claim count the pieces that come first (``the first eight``)."""
    words = first_words(claim.article.language or "")
    body = claim.body
    counts = [i.quantity.text.casefold() for i in getattr(body, "items", ()) if i.quantity and i.quantity.text]
    return any(c.startswith(words) for c in counts) or any(
        f"{word} {c}" in q.quote.casefold() for q in claim.evidence for word in words for c in counts)


def inside(part: Record, whole: Record) -> tuple[Strength, tuple[str, ...]] | None:
    """Return how surely a record is a part of another one, with reasons; ``None`` where it is not.

    The first pieces of things, or the rest of them, are of those whose whole count the same article tells. A part of a
    sum says so in its words and is told with the package, in one article or in the same days; or it was approved
    after a promise that was made for a longer time, or for the same things.
    """
    body, other = part.body, whole.body
    assert isinstance(body, Commitment) and isinstance(other, Commitment)  # noqa: S101, PT018 - by the caller
    if not {part.status, whole.status} <= _OPEN or not givers(body.donor) <= givers(other.donor):
        return None
    if not _ways_fit(body, other):
        return None
    sums = _less(body.amount, other.amount)
    if sums is None:
        return _pieces_of(part, whole, body, other)
    return _told_with(part, whole, sums) or _drawn_from(part, whole, body, other, sums)


def _told_with(part: Record, whole: Record, sums: tuple[Figure, Figure]) -> tuple[Strength, tuple[str, ...]] | None:
    days = _days_between(part, whole)
    together = not set(part.articles).isdisjoint(whole.articles)
    if not part.part or (days is None and not together) or (days or 0) > w.PACKAGE_DAYS:
        return None
    reasons = (
        _figures(sums), "its words say that it is a part",
        "told in one article" if together else f"told {days} days apart")
    return (2.0, float(together), -float(days or 0), -_size(sums[1])), reasons


def _pieces_of(
    part: Record, whole: Record, body: Commitment, other: Commitment
) -> tuple[Strength, tuple[str, ...]] | None:
    """The first pieces, or the rest, of things that the same article tells the whole count of."""
    if not (part.first or part.rest) or whole.first or whole.rest or set(part.articles).isdisjoint(whole.articles):
        return None
    mine, all_of = counts(body.items), counts(other.items)
    if not mine or not mine.keys() <= all_of.keys() or givers(body.donor) != givers(other.donor):
        return None
    pairs = [(mine[c][0], all_of[c][0]) for c in sorted(mine)]
    if not all((number(x) or 0.0) <= w.PART * (number(y) or 0.0) and number(x) for x, y in pairs):
        return None
    what = "the first pieces" if part.first else "what is left"
    reasons = (*(_figures(pair) for pair in pairs), f"its words say that it is {what}", "told in one article")
    return (2.0, 1.0, 0.0, -_size(pairs[0][1])), reasons


def _drawn_from(
    part: Record, whole: Record, body: Commitment, other: Commitment, sums: tuple[Figure, Figure]
) -> tuple[Strength, tuple[str, ...]] | None:
    made, promised = day_given(part), day_promised(whole)
    if part.status != "approved" or made is None or promised is None:
        return None
    lasts = _last_day(other) or promised
    framed = _days(promised, lasts) >= w.FRAMEWORK_DAYS and made <= lasts and _about_the_same(body, other)
    alike = _alike(body, other) and _days(promised, made) <= w.STAGES_DAYS
    if givers(body.donor) != givers(other.donor) or made <= promised or not (framed or alike):
        return None
    what = f"for the time until {lasts}" if framed else "for the same things"
    reasons = (_figures(sums), f"approved on {made} of what was promised on {promised} {what}")
    return (1.0, 0.0, -float(_days(promised, made)), -_size(sums[1])), reasons


def _last_day(body: Commitment) -> datetime.date | None:
    """The last day of the time that a promise is for, where both its ends are told or it is due by a day."""
    known = [t for t in (interval(body.period), interval(body.due)) if t and t.end != datetime.date.max]
    return max((t.end for t in known), default=None)


def _about_the_same(body: Commitment, other: Commitment) -> bool:
    mine, theirs = (categories(b.items) - VAGUE for b in (body, other))
    if mine or theirs:
        return bool(mine and theirs and mine <= theirs) or (not theirs and _one_sort(body, other))
    return _one_sort(body, other)


def _alike(body: Commitment, other: Commitment) -> bool:
    return likeness(categories(body.items) - VAGUE, categories(other.items) - VAGUE) > w.ALIKE


def _one_sort(body: Commitment, other: Commitment) -> bool:
    return body.aid_type is not None and body.aid_type == other.aid_type


def _ways_fit(body: Commitment, other: Commitment) -> bool:
    ways = {p.id for p in body.through}, {p.id for p in other.through}
    if all(ways) and not ways[0] & ways[1]:
        return False
    return all(not x or not y or x == y for x, y in ((body.terms, other.terms), (body.aid_type, other.aid_type)))


def _less(part: Money | None, whole: Money | None) -> tuple[Figure, Figure] | None:
    """The two sums in one currency, where the first is surely less and neither is paid by the year."""
    if part is None or whole is None or part.per or whole.per:
        return None
    pairs = comparable(part, whole)
    surely = pairs and all((number(x) or 0.0) <= w.PART * (number(y) or 0.0) and number(x) for x, y in pairs)
    return pairs[0] if surely else None


def _days_between(a: Record, b: Record) -> int | None:
    first, second = day_promised(a), day_promised(b)
    return _days(first, second) if first and second else None


def _days(a: datetime.date, b: datetime.date) -> int:
    return abs((b - a).days)


def _size(figure: Figure) -> float:
    return number(figure) or 0.0


def _figures(sums: tuple[Figure, Figure]) -> str:
    return " of ".join(f.text or f"{number(f) or 0:,.0f}" for f in sums)
