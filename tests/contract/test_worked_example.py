"""The worked example of the how-to is reckoned by the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.views.accounts import DENMARK, LITHUANIA, NETHERLANDS, money, register, told

from talka.model import Claim, Record
from talka.rates import load_rates
from talka.views import STAGES, Snapshot, totals

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "read-the-ledger.md"
DONORS = {
    "Denmark": (DENMARK,), "Lithuania": (LITHUANIA,), "Denmark and the Netherlands": (DENMARK, NETHERLANDS)
}
M = 1_000_000


def rows() -> list[list[str]]:
    lines = re.findall(r"^\| ([A-H] \|.*) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def made(row: list[str]) -> tuple[Record, Claim]:
    name, date, stage, donor, amount, held = row[:6]
    figure, _, currency, *in_all = amount.split()
    relation, _, other = held.partition(" ")
    return told(
        name, stage, money(float(figure) * M, currency=currency), date=date, donor=DONORS[donor],
        links=((relation, other),) if held else (), basis="total" if in_all else "single",
    )


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return register(*(made(row) for row in rows()))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_each_row_is_counted_as_the_page_says(row: list[str], snapshot: Snapshot) -> None:
    found = totals(snapshot, "donor", "EUR", load_rates())
    for stage, said in zip(STAGES, row[6:], strict=True):
        line = next((x for x in found.lines[stage] if x.record.id == f"r-{row[0]}"), None)
        if line is None:
            assert said == "total"
        elif line.verdict == "counted":
            assert line.converted is not None
            assert said == f"{line.converted.low / M:.3f}".rstrip("0").rstrip(".")
        else:
            assert said == {"inside": "inside", "out": ""}[line.verdict]


def test_the_page_adds_up(snapshot: Snapshot) -> None:
    found = totals(snapshot, "donor", "EUR", load_rates())
    text = PAGE.read_text(encoding="utf-8")
    sums = [c.converted.low / M for c in found.every.cells.values() if c.converted]
    assert "promised {:.3f}, approved {:.0f}, delivered {:.0f} million euros".format(*sums) in text
    (running,) = found.running
    assert f"a gap of {running.gap.low / M:.0f}." in text
    assert "Denmark and Netherlands together" in {r.name for r in found.rows}
