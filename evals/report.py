"""The whole report, as it is printed and as it stands in ``docs/accuracy.md`` between markers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from evals import agreement, tables
from evals.calibration import judged
from evals.counting import summed
from evals.errors import classes
from evals.reading import Read
from talka.evaluation import KINDS

MOST = 25
Found = Mapping[str, Sequence[Read]]


def printed(half: str, reads: Sequence[Read]) -> str:
    """Return the report on one half."""
    names = [c for c in tables.LANGUAGES if any(r.entry.language == c for r in reads)]
    parts = [f"# {half}\n", tables.overview(reads), *(by_language(reads, code) for code in names), grounded(reads)]
    parts += ["## Confidence\n", tables.reliability_table(judged(reads, KINDS))]
    return "\n".join(parts) + ("\n" + errors(reads) if half == "learn" else "")


def by_language(reads: Sequence[Read], code: str) -> str:
    """Return the tables of one language."""
    own = [r for r in reads if r.entry.language == code]
    head = f"### {tables.LANGUAGES[code]}, {len(own)} articles\n"
    return "\n".join((head, tables.kinds(own), tables.field_table(own)))


def grounded(reads: Sequence[Read]) -> str:
    """Return how much of the evidence is the very text it points at."""
    right, number = summed(r.evidence for r in reads)
    return f"Evidence that is the very text it points at: {right:.0f} of {number:.0f}.\n"


def errors(reads: Sequence[Read]) -> str:
    """Return the most frequent error classes, and how many errors there are in all."""
    found = classes(reads)
    shown = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
    rest = sum(found.values()) - sum(n for _, n in shown)
    return tables.error_table(shown) + f"\nand {rest} more in classes that are rarer.\n"


def refreshed(page: str, found: Found, parts: Mapping[str, Callable[[Found], str]] | None = None) -> str:
    """Return a page with what stands between each pair of markers made anew; raises ``ValueError`` without markers."""
    for name, make in (PARTS if parts is None else parts).items():
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        page, times = pattern.subn(partial(_filled, make(found)), page)
        if times != 1:
            raise ValueError(f"the page has the marker {name} {times} times")
    return page


def _filled(text: str, marked: re.Match[str]) -> str:
    return f"{marked[1]}\n{text}\n{marked[2]}"


def _languages(half: str) -> Callable[[Found], str]:
    return lambda found: "\n".join((*(by_language(found[half], c) for c in tables.LANGUAGES), grounded(found[half])))


PARTS: dict[str, Callable[[Found], str]] = {
    "scored: overview": lambda found: tables.overview(found["scored"]),
    "agreement": lambda _: "\n".join(agreement.rows()) + "\n",
    "learn: overview": lambda found: tables.overview(found["learn"]),
    "scored: all languages": lambda found: tables.kinds(found["scored"]),
    "scored: fields": lambda found: tables.field_table(found["scored"]),
    "learn: all languages": lambda found: tables.kinds(found["learn"]),
    "learn: errors": lambda found: errors(found["learn"]),
    "scored: confidence": lambda found: tables.reliability_table(judged(found["scored"], KINDS)),
    "learn: confidence": lambda found: tables.reliability_table(judged(found["learn"], KINDS)),
    "scored: languages": _languages("scored"),
    "learn: languages": _languages("learn"),
}
