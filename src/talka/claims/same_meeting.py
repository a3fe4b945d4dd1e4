"""Whether two drafts tell the same meeting: of the same people or states, on no other day."""

from __future__ import annotations

from talka.claims.alike import BOTH, are_shared, dates_exclude, states_of
from talka.claims.draft import Draft
from talka.claims.gathered import is_of_group
from talka.model import Meeting

_LIST = 4
"""Sentences between a sum of aid and the list of its things."""


def same_meeting(a: Draft, b: Draft) -> bool:
    """Return whether two meetings are one."""
    left, right = a.body, b.body
    assert isinstance(left, Meeting) and isinstance(right, Meeting)  # noqa: S101, PT018 - by kind
    if dates_exclude(a.date, b.date) or ("cancelled" in (a.status, b.status) and a.status != b.status):
        return False
    if a.status != b.status and "planned" in (a.status, b.status) and (a.old or b.old or not _one_day(a, b)):
        return False
    if is_of_group(left.participants) != is_of_group(right.participants):  # the group, then who came for its members
        return "conference" in (left.form, right.form) and a.status == b.status and abs(a.order - b.order) <= _LIST
    mine, other = states_of(left.participants), states_of(right.participants)
    people = {p.id for p in left.participants if p.type == "person"}, {
        p.id for p in right.participants if p.type == "person"}
    if people[0] and people[1] and not people[0] & people[1] and len(mine & other) < BOTH:
        return False
    if people[0] - people[1] and people[1] - people[0] and not (mine & other) - states_of(
            p for p in left.participants if p.id in people[1]):
        return False
    return are_shared(mine, other)


def _one_day(a: Draft, b: Draft) -> bool:
    """Whether a meeting that is planned and one that is held may be one: the same people, and not two days."""
    people = [{p.id for p in getattr(d.body, "participants", ()) if p.type == "person"} for d in (a, b)]
    return len(people[0] & people[1]) >= BOTH and (a.date is None or b.date is None or a.date == b.date)
