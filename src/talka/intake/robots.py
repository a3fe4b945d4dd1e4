"""What the owners of a server want machines to leave alone (RFC 9309).

Read by Protego, because the standard library's reader does not know the wildcards of the RFC.
"""

from __future__ import annotations

from protego import Protego

from talka.intake.address import Address, parse
from talka.intake.fetch import Fetcher
from talka.intake.fetch_error import FetchError

NAME = "talka"
_LIMIT = 512_000


class Robots:
    """Reads the robots.txt of each server once and obeys it."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._known: dict[str, Protego | FetchError] = {}

    def refuse(self, text: str) -> FetchError | None:
        """Return why an address may not be asked, ``None`` where it may.

        A server whose rules cannot be had is left alone until they can (RFC 9309, 2.3.1.4).
        """
        try:
            address = parse(text)
        except ValueError:
            return None  # it is refused for a better reason when it is asked
        if address.site not in self._known:
            self._known[address.site] = self._rules(address)
        rules = self._known[address.site]
        if isinstance(rules, FetchError):
            return rules
        if rules.can_fetch(str(address), NAME):
            return None
        return FetchError(text, f"is left alone: the robots.txt of {address.place} wants it so")

    def _rules(self, address: Address) -> Protego | FetchError:
        place = f"{address.site}/robots.txt"
        try:
            body = self._fetcher.get(place, limit=_LIMIT).body or b""
        except FetchError as error:
            if 400 <= error.status < 500 and not error.again:
                return Protego.parse("")  # a client error means that there are no rules
            return FetchError(place, f"is left alone: its robots.txt {error.reason}", again=error.again)
        rules = Protego.parse(body.decode("utf-8", "replace"))
        if delay := rules.crawl_delay(NAME):
            self._fetcher.patience.slow_down(address.place, float(delay))
        return rules
