"""Which commitments of a stage hold others, so that nothing is counted twice."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Literal

import msgspec

from talka.model import Commitment, Record
from talka.rates import Outputs, Rates
from talka.views.ledger import REPLACING
from talka.views.share_sum import sum_of_share
from talka.views.snapshot import Snapshot
from talka.views.span import Span, sum_of, total
from talka.views.stages import Stage, first_day, is_at, reached

_OUT = {
    "proposed": "only proposed", "refused": "refused", "cancelled": "cancelled",
    None: "its stage is not known",
}
_NOT_YET = {"promised": "not promised", "approved": "not approved yet", "delivered": "not delivered yet"}

Answer = tuple[Literal["counted", "without", "inside", "out"], str, str]
"""What becomes of a record, why in words, and the id of the record that it is about."""


class Known(msgspec.Struct, frozen=True):
    """The sum that a record names."""

    span: Span
    currency: str
    payments: float
    told: str = ""
    """How it was worked out, where that needs words."""


class Netting:
    """The commitments of a snapshot that are single things, and how those of one stage hold one another.

    A delivery is inside its promise; a delay is inside the promise that it is about. A part of a package stands beside
    what is left of the package, so that it shows in its own month and category; where its sum is no exact figure, or
    was decided later than the package it is drawn from, it is inside. What was cancelled or replaced counts no more.
    """

    def __init__(self, snapshot: Snapshot, stage: Stage, rates: Rates, outputs: Outputs) -> None:
        """Take the commitments of a snapshot; ``outputs`` are what states made in years, for shares of it."""
        every = (r for r in snapshot.records.values() if isinstance(r.body, Commitment))
        self.singles = [r for r in every if isinstance(r.body, Commitment) and r.body.basis != "total"]
        self._stage, self._rates = stage, rates
        self._known = {r.id: r for r in self.singles}
        self._ended = self._ends()
        self._members = {r.id: r for r in self.singles if is_at(r, stage) and r.id not in self._ended}
        self.sums = {r.id: known for r in self.singles if (known := _known(r, outputs)) is not None}

    def _ends(self) -> dict[str, tuple[str, str]]:
        """What was cancelled or replaced by a record of its own: how, and by which."""
        found: dict[str, tuple[str, str]] = {}
        for record in self.singles:
            for link in record.links:
                if link.relation == "updates" and record.status == "cancelled":
                    found[link.record] = ("cancelled", record.id)
                elif link.relation == "updates" and record.status in REPLACING:
                    found.setdefault(link.record, ("replaced by a newer promise", record.id))
        return found

    def verdict(self, record: Record) -> Answer:
        """Return whether a record is counted at this stage."""
        if record.id in self._ended:
            return ("out", *self._ended[record.id])
        if record.id not in self._members:
            unfit = _OUT.get(record.status) if reached(record) == 0 else None
            return "out", unfit or _NOT_YET[self._stage], ""
        held = self._parents.get(record.id)
        if held is not None and not self._is_apart(record):
            return self._held(record, *held)
        approved = self._approved_instead(record)
        if approved is not None:
            return "inside", "what was approved of the same promise is counted", approved
        if record.id in self.sums:
            return "counted", "", ""
        told = any(c in self.sums for c in self._children[record.id])
        return "without", "those for it that name a sum are counted" if told else "", ""

    def left_of(self, record: Record) -> tuple[Span, str]:
        """Return what is left of a sum without its parts that are counted by themselves, and why in words."""
        mine = self.sums[record.id]
        parts = [c for c in self._children[record.id] if self._is_apart(self._known[c])]
        if not parts:
            return mine.span, ""
        off = total(self._in(self._known[p], mine.currency) or Span() for p in parts)
        return mine.span.without(off), f"less its parts, which are counted by themselves: {', '.join(parts)}"

    # --- who holds whom ---

    @cached_property
    def _parents(self) -> dict[str, tuple[str, str]]:
        """The record of this stage that holds each record, and how."""
        return {r.id: parent for r in self._members.values() if (parent := self._parent(r)) is not None}

    def _parent(self, record: Record) -> tuple[str, str] | None:
        for relation in ("fulfils", "part_of", "updates"):
            for link in record.links:
                fits = relation != "updates" or record.status == "delayed"
                holder = self._at_stage(link.record, {record.id}) if link.relation == relation and fits else None
                if holder is not None:
                    return holder, relation
        return None

    def _at_stage(self, record: str, seen: set[str]) -> str | None:
        """A record where it is of this stage, else the first of this stage that it is a part of or given for.

        What is delivered of the first pieces is delivered of the contract, though the pieces were only promised.
        """
        if record in seen or record not in self._known:
            return None
        if record in self._members:
            return record
        above = (x.record for x in self._known[record].links if x.relation in ("part_of", "fulfils"))
        return next((found for x in above if (found := self._at_stage(x, {*seen, record}))), None)

    @cached_property
    def _children(self) -> defaultdict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for child, (parent, _) in sorted(self._parents.items()):
            found[parent].append(child)
        return found

    def _held(self, record: Record, parent: str, relation: str) -> Answer:
        holder = self._holder_with_sum(record)
        words = {"fulfils": "given for", "part_of": "part of", "updates": "news of"}[relation]
        if holder is not None:
            return "inside", f"{words} what is counted", holder
        if record.id in self.sums:
            return "counted", f"{words} what names no sum", parent
        if relation == "part_of" and not _things(record) <= _things(self._known[parent]):
            return "without", f"{words} what does not list it", parent
        return "inside", f"{words} what is listed", parent

    def _holder_with_sum(self, record: Record) -> str | None:
        """The nearest record above this one that names a sum."""
        seen = {record.id}
        at = self._parents.get(record.id)
        while at is not None and at[0] not in seen:
            if at[0] in self.sums:
                return at[0]
            seen.add(at[0])
            at = self._parents.get(at[0])
        return None

    def _is_apart(self, record: Record) -> bool:
        """Whether a part is counted by itself, and what is left of its package beside it."""
        parent, relation = self._parents.get(record.id, ("", ""))
        known = self.sums.get(record.id)
        if relation != "part_of" or known is None or parent not in self.sums or not known.span.is_exact:
            return False
        package = self._known[parent]
        days = first_day(record), first_day(package)
        later = days[0] is not None and days[1] is not None and days[0] > days[1]
        if later and reached(record) > reached(package):
            return False
        return self._in(record, self.sums[parent].currency) is not None

    def _in(self, record: Record, currency: str) -> Span | None:
        mine, day = self.sums[record.id], first_day(record)
        if mine.currency == currency:
            return mine.span
        found = self._rates.convert(mine.currency, currency, day) if day else None
        return mine.span.times(found.factor) if found else None

    def _approved_instead(self, record: Record) -> str | None:
        """What was approved of the promise that this was given for, where the promise itself is of no such stage."""
        if self._stage != "approved" or record.id in self._parents:
            return None
        promises = {x.record for x in record.links if x.relation == "fulfils"}
        others = (r for p in sorted(promises) for r in self._drawn.get(p, ()) if r != record.id)
        return next(others, None)

    @cached_property
    def _drawn(self) -> dict[str, list[str]]:
        """For each promise, what was approved of it and names a sum."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for record in self._members.values():
            if record.status == "approved" and record.id in self.sums:
                for link in record.links:
                    if link.relation in ("fulfils", "part_of"):
                        found[link.record].append(record.id)
        return found


def _things(record: Record) -> frozenset[str]:
    assert isinstance(record.body, Commitment)  # noqa: S101 - only commitments come here
    return frozenset(c for i in record.body.items for c in i.categories[:1])


def _known(record: Record, outputs: Outputs) -> Known | None:
    body = record.body
    assert isinstance(body, Commitment)  # noqa: S101 - only commitments come here
    share = sum_of_share(body, first_day(record), outputs)
    if share is not None:
        return Known(share[0], share[1], 1, share[2])
    found = sum_of(body, first_day(record))
    if found is None or body.amount is None or body.amount.currency is None:
        return None
    return Known(found[0], body.amount.currency, found[1])
