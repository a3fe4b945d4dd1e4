"""Names written in the letters of another language, by tables of the knowledge base."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from talka.packs.domain_schema import Transliteration


def spellings(name: str, tables: Sequence[Transliteration]) -> Iterator[str]:
    """Yield a name in plain letters as each table writes it, without those that leave a letter as it is."""
    for table in tables:
        signs = {**table.pairs, **table.letters}
        longest = "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True))
        written = re.sub(longest, lambda m, signs=signs: signs[m[0]], name.lower())  # type: ignore[misc]
        if written.replace(" ", "").replace("-", "").isalpha() and not _CYRILLIC.search(written):
            yield re.sub(r"(?:^|(?<=[ -]))\w", lambda m: m[0].upper(), written)


_CYRILLIC = re.compile("[\u0400-\u04ff]")
