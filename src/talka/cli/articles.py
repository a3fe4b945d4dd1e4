"""A whole article on a terminal: what it says in full light, what stands around it dimmed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from talka.cli.tables import SHOWN, console
from talka.views import ArticlePage, ShownBlock, Sibling

MARKED = "underline"
NUMBER = "cyan"


def print_article(page: ArticlePage) -> None:
    """Print an article with all that is known of it, and its text by blocks."""
    out = console()
    out.print(Text(page.title or "Without a headline", style="bold"))
    out.print(Text(f"article {page.id}"))
    if page.newer:
        older = f"An older version of its page, whose claims make no record; {page.newer} counts."
        out.print(Text(older, style="yellow"))
    _print_facts(out, page)
    out.print()
    _print_text(out, page)
    if page.left_out:
        left_out = f"\nDimmed: {page.left_out} of {len(page.blocks)} parts, from which no claim is made."
        out.print(Text(left_out, style="dim"))


def _print_facts(out: Console, page: ArticlePage) -> None:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for name, value in _facts(page):
        table.add_row(Text(name, style="dim"), Text(value))
    out.print(table)


def _facts(page: ArticlePage) -> Iterator[tuple[str, str]]:
    """What is known of the article, each with its name; what is not known has no line but the outlet and the day."""
    yield "outlet", page.outlet or "not known"
    undated = f"not known; counts from {page.day}, when it was read"
    yield "published", f"{page.day}, {page.how}" if page.day_stated else undated
    for name, value in (("changed", page.modified), ("author", page.author), ("address", page.url)):
        if value:
            yield name, value
    if page.source != page.url:
        yield "read from", page.source
    yield "language", ", ".join(f"{code} in {number} of {len(page.blocks)} parts" for code, number in page.languages)
    for code, address in page.translations:
        yield f"in {code}", address
    yield from _listed("version", page.versions)
    yield from _listed("copy", page.copies)
    for claim, record in page.claims:
        where = f"record {record[:SHOWN]}" if record else "no record"
        yield claim.id[:SHOWN], " ".join(p for p in (claim.kind, claim.status or "", f"({where})") if p)
    for note in page.notes:
        yield "note", f"{note.code.replace('_', ' ')}{': ' + note.detail if note.detail else ''}"


def _listed(name: str, siblings: Sequence[Sibling]) -> Iterator[tuple[str, str]]:
    for one in siblings:
        day = one.day if one.day_stated else f"read on {one.day}, not dated"
        yield name, f"{one.id[:SHOWN]}  {one.outlet}, {day}{f', changed {one.changed}' if one.changed else ''}"


def _print_text(out: Console, page: ArticlePage) -> None:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 1, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    for block in page.blocks:
        other = block.language if block.language != page.language else None
        label = f"{block.kind} {other}" if other else block.kind
        table.add_row(Text(label, style="dim"), _words(block))
    out.print(table)


def _words(block: ShownBlock) -> Text:
    text = Text(style="bold" if block.kind == "headline" else "" if block.own else "dim italic")
    for run in block.runs:
        text.append(run.text, style=MARKED if run.claims else None)
        if run.ends:
            text.append(f"[{' '.join(c[:SHOWN] for c in run.ends)}]", style=NUMBER)
    return text
