"""By an office of which gender an article introduces each person (``ministras``, ``ministrė``)."""

from __future__ import annotations

from collections.abc import Sequence

from talka.model import Party


class OfficeGenders:
    """Remembers the genders of the offices of one article, and tells whom an office of one gender cannot mean."""

    def __init__(self) -> None:
        self._told: dict[str, str] = {}

    def introduce(self, person: str, features: frozenset[str]) -> None:
        """Remember the gender of the office by which a person was introduced, where its form tells it."""
        if (gender := _gender(features)) is not None:
            self._told.setdefault(person, gender)

    def fitting(self, parties: Sequence[Party], features: frozenset[str]) -> list[Party]:
        """Return those whom an office of one gender means: others were introduced in the other gender."""
        gender = None if "pl" in features else _gender(features)
        return [p for p in parties if self._told.get(p.id, gender) == gender or gender is None] or list(parties)


def _gender(features: frozenset[str]) -> str | None:
    told = features & {"m", "f"}
    return next(iter(told)) if len(told) == 1 else None
