"""What the owners of a server want machines to leave alone (RFC 9309).

Read by Protego, because the standard library's reader does not know the wildcards of the RFC.
"""

from __future__ import annotations

from protego import Protego

from talka.intake.address import Address, parse
from talka.intake.fetch import Fetcher, FetchError

NAME = "talka"
_LIMIT = 512_000


class Robots:
    """Reads the robots.txt of each server once and obeys it."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._known: dict[str, Protego | None] = {}

    def allow(self, text: str) -> bool:
        """Whether an address may be asked. A server whose rules cannot be had wants nothing (RFC 9309, 2.3.1.4)."""
        try:
            address = parse(text)
        except ValueError:
            return True  # it is refused for a better reason when it is asked
        if address.site not in self._known:
            self._known[address.site] = self._rules(address)
        rules = self._known[address.site]
        return rules is not None and bool(rules.can_fetch(str(address), NAME))

    def _rules(self, address: Address) -> Protego | None:
        try:
            body = self._fetcher.get(f"{address.site}/robots.txt", limit=_LIMIT).body or b""
        except FetchError as error:
            # a client error means that there are no rules
            return Protego.parse("") if 400 <= error.status < 500 and not error.again else None
        rules = Protego.parse(body.decode("utf-8", "replace"))
        if delay := rules.crawl_delay(NAME):
            self._fetcher.patience.slow_down(address.place, float(delay))
        return rules
