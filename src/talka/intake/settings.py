"""What may be read, and how much of it."""

from __future__ import annotations

import msgspec


class IntakeSettings(msgspec.Struct, frozen=True):
    """Limits of reading; sizes in bytes, times in seconds."""

    limit: int = 20_000_000
    """A document larger than this is not read."""
    private: bool = False
    """Whether addresses of private networks and of this machine may be asked."""
    seconds: float = 60.0
    """How long one address may take in all (names, connections, redirects, every byte), and a PDF or a message."""
    redirects: int = 5
    """How many redirects are followed for one address."""
    delay: float = 2.0
    """How long one host is left in peace between two requests."""
    agent: str | None = None
    """What talka calls itself to servers, where its own name is not wanted."""
