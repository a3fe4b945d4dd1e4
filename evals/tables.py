"""Tables in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from evals.calibration import Judged, ranked, reliability
from evals.counting import Counts, by_article, field_parts, interval, precision, recall, summed, total
from evals.errors import Class
from evals.reading import Read
from talka.evaluation import KINDS

EVENTS = KINDS[:-1]
NONE = "-"
LANGUAGES = {"en": "English", "uk": "Ukrainian", "ru": "Russian", "lt": "Lithuanian"}
ROWS: dict[str, Sequence[str]] = {"**events**": EVENTS, **{k: (k,) for k in KINDS}}


def overview(reads: Sequence[Read]) -> str:
    """Events, statements and fields of each language, one line each."""
    head = ("language", "articles", "events: precision", "recall", "statements: precision", "recall", "fields right")
    groups = [(name, [r for r in reads if r.entry.language == code]) for code, name in LANGUAGES.items()]
    rows = [_line(name, own) for name, own in groups if own]
    return table(head, [*rows, *([_line("**all**", reads)] if len(rows) > 1 else [])])


def kinds(reads: Sequence[Read]) -> str:
    """Each kind: how many in gold, how many claimed, precision and recall."""
    rows = [(name, *_rates(reads, which)) for name, which in ROWS.items()]
    return table(("kind", "in gold", "claimed", "precision", "recall", "F1"), rows)


def field_table(reads: Sequence[Read]) -> str:
    """Each field of the claims that were found: how often gold settles it, and how often it is right."""
    parts = field_parts(reads, KINDS)
    rows = [(f"**{n}**" if n == "all" else n, f"{summed(p)[1]:.0f}", _share(p)) for n, p in parts.items()]
    return table(("field", "settled by gold", "right"), rows)


def reliability_table(claims: Sequence[Judged]) -> str:
    """Confidence against truth."""
    rows = [
        (f"{low:.2f} to {high:.2f}", str(n), f"{mean:.2f}", f"{right:.2f}")
        for low, high, n, mean, right in reliability(claims)
    ]
    area = ranked(claims)
    told = NONE if area is None else f"{area:.2f}"
    return table(("confidence", "claims", "mean confidence", "share right"), rows) + (
        f"\n{len(claims)} claims; a right one stands above a wrong one in {told} of all pairs (AUC; 0.50 is chance).\n"
    )


def error_table(found: Iterable[tuple[Class, int]]) -> str:
    """The error classes, most frequent first."""
    return table(("what", "kind", "how", "times"), [(*cls, str(n)) for cls, n in found])


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table."""
    lines = ["| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows)]
    return "\n".join(lines) + "\n"


def _line(name: str, reads: Sequence[Read]) -> tuple[str, ...]:
    groups = (EVENTS, ("statement",))
    shares = [_share(by_article(reads, which, what)) for which in groups for what in (precision, recall)]
    return (name, str(len(reads)), *shares, _share(field_parts(reads, KINDS)["all"]))


def _rates(reads: Sequence[Read], which: Sequence[str]) -> tuple[str, ...]:
    rate = total(reads, which)
    shares = [_share(by_article(reads, which, what)) for what in (precision, recall)]
    f1 = f"{rate.f1:.2f}" if rate.right + rate.missed else NONE
    return (str(rate.right + rate.missed), str(rate.right + rate.wrong), *shares, f1)


def _share(parts: Sequence[Counts]) -> str:
    above, below = summed(parts)
    if not below:
        return NONE
    ends = interval(parts)
    return f"{above / below:.2f}" + (f" ({ends[0]:.2f} to {ends[1]:.2f})" if ends else "")
