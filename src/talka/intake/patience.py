"""Leaves a host in peace between two requests."""

from __future__ import annotations

from collections.abc import Callable

LONGEST = 300.0
"""A host that wants to be left in peace for longer than this between two pages is waited for this long."""


class Patience:
    """Knows when each host was asked last, and waits as long as it takes."""

    def __init__(self, delay: float, watch: Callable[[], float], sleep: Callable[[float], None]) -> None:
        """``watch`` tells seconds, ``sleep`` lets them go by."""
        self._delay, self._watch, self._sleep = delay, watch, sleep
        self._asked: dict[str, float] = {}
        self._own: dict[str, float] = {}

    def slow_down(self, host: str, seconds: float) -> None:
        """Wait at least so long between two requests to a host, as it asked for."""
        self._own[host] = max(0.0, min(seconds, LONGEST))

    def wait(self, host: str) -> None:
        """Wait until a host may be asked again, and take it for asked."""
        last, delay = self._asked.get(host), max(self._delay, self._own.get(host, 0.0))
        if last is not None and (rest := last + delay - self._watch()) > 0:
            self._sleep(rest)
        self._asked[host] = self._watch()
