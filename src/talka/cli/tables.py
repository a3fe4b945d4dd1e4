"""Views as tables and paragraphs on a terminal."""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from talka.evaluation import Evaluation
from talka.views import MEANINGS, WORDS, ClaimPage, Field, LedgerRow, Passage, RecordPage, Section, sections

WIDTH = 132
"""Columns where the output is no terminal."""
SHOWN = 10
"""Characters of an id that tables show: enough for ``talka show``, which takes the beginning of an id."""
STYLES = {
    "overdue": "bold red", "delivered": "green", "covered": "green", "under_way": "cyan", "total": "dim",
    "ended": "dim",
}


def console() -> Console:
    """Return the console that output goes to."""
    return Console(highlight=False, soft_wrap=False, width=None if sys.stdout.isatty() else WIDTH)


def print_ledger(
    rows: Sequence[LedgerRow], *, as_of: datetime.date | None, judged_on: datetime.date | None
) -> None:
    """Print the ledger, section by section."""
    out = console()
    day = f"As known on {as_of}" if as_of else "All that was read"
    judged = f"overdue judged on {judged_on}" if judged_on else "no day known to judge overdue on"
    out.print(f"[bold]Ledger[/bold]  {day}; {judged}.")
    for section in sections(rows):
        out.print()
        out.print(_section(section))
    meanings = ", ".join(f"{word}: {meaning}" for word, meaning in MEANINGS.items())
    covered = "Covered: of several things, of one after the other."
    foot = f"\nTold by: articles/outlets. Word, {meanings}. {covered} More of one: talka show RECORD"
    out.print(foot if rows else "No commitments.", style="dim")


def print_record(page: RecordPage) -> None:
    """Print a record with everything that supports it."""
    out, record = console(), page.record
    out.print(Text(page.title, style="bold"))
    late = "  [bold red]overdue[/bold red]" if record.overdue else ""
    out.print(f"{record.kind}, record {record.id}{late}")
    _print_fields(out, page.fields)
    _print_history(out, page)
    _print_conflicts(out, page)
    _print_links(out, page)
    words = Counter(page.word for page in page.claims)
    support = f"{len(record.articles)} articles, {len(record.outlets)} outlets, {record.independent} independent texts"
    told = ", ".join(f"{words[w]} {MEANINGS[w]}" for w in WORDS if words[w])
    out.print(f"\n[bold]Evidence[/bold]  {support}; claims: {told}")
    for claim in page.claims:
        out.print()
        _print_source(out, claim)


def print_claim(page: ClaimPage) -> None:
    """Print a claim with its evidence."""
    out, claim = console(), page.claim
    out.print(f"[bold]{claim.kind}[/bold], claim {claim.id}, confidence {claim.confidence:.2f}")
    if page.newer:
        out.print(f"No record: from an older version of its page; the one that counts is {page.newer}")
    else:
        out.print(f"record {page.record}")
    _print_fields(out, page.fields)
    out.print("\n[bold]Evidence[/bold]")
    _print_source(out, page)


def print_evaluation(found: Evaluation, *, misses: bool) -> None:
    """Print a measure: by kind, by field, records, evidence."""
    out = console()
    table = Table("Kind", box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("Precision", "Recall", "F1", "Right", "Wrong", "Missed"):
        table.add_column(name, justify="right")
    for kind, rate in found.kinds.items():
        shares = (f"{share:.3f}" for share in (rate.precision, rate.recall, rate.f1))
        table.add_row(kind, *shares, *(str(n) for n in (rate.right, rate.wrong, rate.missed)))
    out.print(table)
    table = Table("Field", box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("Right", justify="right")
    table.add_column("Of", justify="right")
    for name, (right, number) in found.fields.items():
        table.add_row(name, f"{right / number:.3f}", str(number))
    right, number = (sum(column) for column in zip(*found.fields.values(), strict=True)) if found.fields else (0.0, 0)
    table.add_row("all fields", f"{right / number:.3f}" if number else "", str(number))
    out.print("")
    out.print(table)
    if found.linked is not None:
        pairs = f"precision {found.linked.precision:.3f}, recall {found.linked.recall:.3f} of {found.linked.pairs}"
        out.print(f"\nRecords, pairs of claims across articles: {pairs} ({found.linked.false_pairs} false)")
    if found.grounded is not None:
        out.print(f"Evidence that is the very text it points at: {found.grounded:.3f}")
    if misses:
        out.print("")
        for line in found.misses:
            out.print(Text(line), soft_wrap=True)


def _section(section: Section) -> Table:
    table = Table(
        title=f"{section.title} ({len(section.rows)})", title_justify="left",
        title_style=STYLES.get(section.key, "bold"), box=None, pad_edge=False, padding=(0, 1, 0, 0),
        header_style="dim", expand=True,
    )
    # the same widths in every section, so that the eye can run down the page
    for name, width in (("When", 10), ("From", 12), ("To", 9)):
        table.add_column(name, width=width)
    table.add_column("What", ratio=3)
    table.add_column("How much", ratio=2)
    for name, width in (("Status", 10), ("Due", 10), ("Covered", 7)):
        table.add_column(name, width=width)
    table.add_column("Told by", width=7, justify="right")
    table.add_column("Word", width=8)
    table.add_column("Record", width=SHOWN, no_wrap=True)
    for row in section.rows:
        stands, due = row.ended or row.status, row.due.removeprefix("by ")
        cells = (row.date, row.donor, row.recipient, row.what, row.how_much, stands, due)
        told = f"{row.articles}/{row.outlets}"
        table.add_row(*(Text(cell) for cell in cells), row.fulfilled, told, row.word, row.id[:SHOWN])
    return table


def _print_fields(out: Console, fields: Sequence[Field]) -> None:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for field in fields:
        origin = _origin(field)
        table.add_row(Text(field.name.replace("_", " "), style="dim"), Text(field.value), Text(origin, style="dim"))
    out.print(table)


def _origin(field: Field) -> str:
    marks = "".join(f"[{n}]" for n in field.evidence)
    if field.how == "stated":
        return f"{marks} {field.source[:SHOWN]}" if field.source else marks
    return field.how if field.how == "assumed" or not field.source else f"{field.how} from {field.source[:SHOWN]}"


def _print_history(out: Console, page: RecordPage) -> None:
    if len(page.history) > 1:
        out.print("\n[bold]History[/bold]")
        for step in page.history:
            said = step.status.replace("_", " ")
            out.print(Text(f"  {said}: {step.date or 'no day known'} ({step.claim[:SHOWN]})"))


def _print_conflicts(out: Console, page: RecordPage) -> None:
    if page.conflicts:
        out.print("\n[bold]The reports disagree[/bold]")
        for conflict in page.conflicts:
            out.print(Text(f"  {conflict.field.replace('_', ' ')}"))
            for side in conflict.sides:
                texts = f"{side.independent} independent {'text' if side.independent == 1 else 'texts'}"
                official = ", officials among them" if side.official else ""
                out.print(Text(f"    {side.value}  {texts}{official} ({', '.join(c[:SHOWN] for c in side.claims)})"))


def _print_links(out: Console, page: RecordPage) -> None:
    if page.links:
        out.print("\n[bold]Links[/bold]")
        for link in page.links:
            out.print(Text(f"  {link.wording} {link.title} ({link.record[:SHOWN]}): {'; '.join(link.reasons)}"))


def _print_source(out: Console, page: ClaimPage) -> None:
    article = page.claim.article
    day = page.day if page.day_stated else f"read on {page.day}, not dated"
    where = ", ".join(p for p in (article.outlet or article.source, day, article.language) if p)
    ids = f"  {page.claim.id[:SHOWN]}  {article.id[:SHOWN]}  "
    out.print(Text.assemble((where, "bold"), (ids, "dim"), article.title or ""))
    chain = " → ".join(s.name + (f" ({s.medium})" if s.medium else "") for s in page.claim.source_chain)
    whose = f"{MEANINGS[page.word]}{f': {chain}' if chain else ''}"
    out.print(Text(f"  {whose}", style="dim"))
    for passage in page.passages:
        out.print(Padding(_passage(passage), (0, 0, 0, 2)))


def _passage(passage: Passage) -> Text:
    text = Text("… " if passage.cut_before else "")
    for words, is_evidence in passage.marked:
        text.append(words, style="reverse" if is_evidence else None)
    return text.append(" …" if passage.cut_after else "")
