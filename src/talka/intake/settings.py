"""What may be read, and how much of it."""

from __future__ import annotations

import msgspec


class IntakeSettings(msgspec.Struct, frozen=True):
    """Limits of reading; sizes in bytes."""

    limit: int = 20_000_000
    """A document larger than this is not read."""
