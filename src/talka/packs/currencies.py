"""Which currency a state pays in, by CLDR: tells one krone from another where a text only says ``kroner``."""

from __future__ import annotations

import datetime
from functools import lru_cache

from babel.numbers import get_territory_currencies


@lru_cache(maxsize=512)
def currencies_of(country: str, on: datetime.date) -> tuple[str, ...]:
    """Return the codes of a state's tender on a day, the likeliest first; nothing for a state that CLDR lacks.

    ``country`` is an ISO 3166-1 code.
    """
    return tuple(get_territory_currencies(country, on, on))
