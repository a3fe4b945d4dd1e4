"""A line of an account: what one commitment adds to one stage, and why."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from talka.model import Commitment, Record
from talka.rates import Conversion
from talka.views.span import Span
from talka.views.stages import Stage

Verdict = Literal["counted", "without", "inside", "out"]


class Line(msgspec.Struct, frozen=True):
    """What a commitment adds to a stage.

    ``verdict`` is ``counted``; ``without`` for what is counted but names no sum; ``inside`` where another record's sum
    holds this one; ``out`` for what is not of this stage. ``reason`` says why in words, ``other`` names the record that
    it is about. ``stated`` is what is counted, in ``currency``; ``whole`` the sum before others were taken out of it,
    made of so many ``payments``. ``converted`` is ``None`` where no rate is known; ``conversion`` has the rates, and is
    ``None`` too where the report itself gives the sum in the currency asked for.
    """

    record: Record
    stage: Stage
    day: datetime.date | None
    verdict: Verdict
    reason: str = ""
    other: str = ""
    currency: str = ""
    whole: Span | None = None
    payments: float = 1
    stated: Span | None = None
    converted: Span | None = None
    conversion: Conversion | None = None

    @property
    def body(self) -> Commitment:
        """The commitment."""
        assert isinstance(self.record.body, Commitment)  # noqa: S101 - only commitments have lines
        return self.record.body
