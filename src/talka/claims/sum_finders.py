"""Sums whose fate, refusal or parts a sentence tells in a clause of their own."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.owed_sums import OwedSums
from talka.claims.parts_of_sum import PartsOfSum
from talka.claims.scene import Scene
from talka.claims.stopped_sums import StoppedSums
from talka.claims.turned_down import TurnedDown
from talka.claims.unpaid_sums import UnpaidSums


class SumFinders:
    """Asks one after the other what a sentence tells of a sum beside its own verb of giving."""

    def __init__(self, context: Context) -> None:
        self._finders = (TurnedDown(context), StoppedSums(context), UnpaidSums(context), OwedSums(context),
                         PartsOfSum(context))

    def find(self, scene: Scene) -> list[Draft]:
        """Return the commitments of the first finder that has any."""
        return next((drafts for finder in self._finders if (drafts := finder.find(scene))), [])
