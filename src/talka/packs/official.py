"""Which sites official bodies publish on themselves."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

import msgspec

from talka.packs.shipped import shipped_table

_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,12}")


class _Hosts(msgspec.Struct, frozen=True):
    labels: frozenset[str]
    under: frozenset[str]
    hosts: frozenset[str]


@cache
def _known() -> _Hosts:
    return msgspec.convert(shipped_table("talka.packs", "official_hosts.yaml"), _Hosts)


def is_official_site(url: str | None, outlet: str | None = None) -> bool:
    """Whether an article stands on a site of an official body, by its address, else by an outlet that names a host."""
    host = (urlsplit(url).hostname or "") if url else (outlet or "").casefold()
    return bool(_HOST.fullmatch(host)) and _is_official(host)


@cache
def _is_official(host: str) -> bool:
    known, parts = _known(), host.split(".")
    ends = {".".join(parts[i:]) for i in range(len(parts))}
    before_country = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in known.labels
    named = len(parts) == 2 and len(parts[-1]) == 2 and parts[-2] in known.labels
    return parts[-1] in known.labels or before_country or named or bool(ends & (known.under | known.hosts))
