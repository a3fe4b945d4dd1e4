from __future__ import annotations

import csv
import json
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.cli.conftest import Talka


@pytest.fixture(autouse=True)
def register(talka: Talka, articles: Path) -> None:
    assert talka("read", "in").code == 0


def records(talka: Talka, *options: str) -> list[dict[str, object]]:
    return [json.loads(x) for x in talka("export", "records", *options).out.splitlines()]


def claims(talka: Talka) -> list[dict[str, object]]:
    return [json.loads(x) for x in talka("export", "claims").out.splitlines()]


def test_the_promise_is_overdue_until_it_is_covered(talka: Talka) -> None:
    assert "Overdue" not in talka("ledger", "--as-of", "2024-09-01").out
    assert "Overdue (1)" in talka("ledger", "--as-of", "2025-01-01").out
    covered = talka("ledger", "--as-of", "2025-03-01").out
    assert "Overdue" not in covered
    assert "90%" in covered


def test_as_of_knows_only_what_was_published_by_then(talka: Talka) -> None:
    assert len(talka("export", "articles", "--as-of", "2024-12-31").out.splitlines()) == 1
    assert {r["last_reported"] for r in records(talka, "--as-of", "2024-12-31")} == {"2024-08-27"}


@pytest.mark.parametrize(
    ("option", "value", "shown"),
    [
        ("--donor", "LT", True), ("--donor", "Lithuania", True), ("--donor", "Denmark", False),
        ("--recipient", "UA", True), ("--recipient", "LT", False),
        ("--category", "uav", True), ("--category", "missile", False),
        ("--status", "delivered", True), ("--status", "refused", False),
        ("--year", "2025", True), ("--year", "2019", False),
    ],
)
def test_filters_of_the_ledger(talka: Talka, option: str, value: str, *, shown: bool) -> None:
    assert ("4,500 drones" in talka("ledger", option, value).out) is shown


def test_totals_by_donor_with_their_arithmetic(talka: Talka) -> None:
    shown = talka("ledger", "--by", "donor", "--explain", "--as-of", "2025-03-01").out
    assert re.search(r"^Lithuania +5 million EUR +5 million EUR +5 million EUR +2", shown, re.MULTILINE)
    assert re.search(r"^\? +no sum r-\w+ +2024-08-27 .*more than 5,000 drones; those for it", shown, re.MULTILINE)
    assert re.search(r"^\+ +5,000,000 EUR r-\w+ +2025-01-31 +Lithuania to Ukraine", shown, re.MULTILINE)


def test_totals_in_another_currency_show_the_rate_its_day_and_its_source(talka: Talka) -> None:
    shown = " ".join(talka("ledger", "--by", "year", "--in", "usd", "--explain").out.split())
    assert "1 EUR = 1.0403 USD on 2025-01-30 (European Central Bank)" in shown
    assert "as stated: 5 million EUR" in shown


def test_totals_with_a_table_of_rates_of_ones_own(talka: Talka, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("Date,USD,\n2025-01-30,4.0,\n", encoding="utf-8")
    assert "20 million USD" in talka("ledger", "--by", "donor", "--in", "USD", "--rates", "own.csv").out
    (tmp_path / "own.csv").write_text("no rates", encoding="utf-8")
    done = talka("ledger", "--by", "donor", "--rates", "own.csv")
    assert done.code == 2
    assert "own.csv" in done.err


def test_what_is_due_and_what_is_silent(talka: Talka) -> None:
    due = talka("ledger", "--due-before", "2024-12-31", "--as-of", "2024-10-01").out
    assert re.search(r"^2024-11-30 +Lithuania .*nothing", due, re.MULTILINE)
    assert talka("ledger", "--due-before", "2024-12-31").out.endswith("Nothing.\n")
    assert talka("ledger", "--silent-for", "1d").out.endswith("Nothing.\n")
    assert talka("ledger", "--silent-for", "soon").code == 2


def test_every_id_that_a_record_ever_had_leads_to_it(talka: Talka) -> None:
    for claim in claims(talka):
        key = str(claim["id"])
        assert talka("show", key).out.splitlines()[0].startswith(str(claim["kind"]))
        shown = talka("show", key.replace("c-", "r-")).out
        assert f"record {claim['record']}" in shown
        assert talka("show", key.replace("c-", "r-")[:12]).out == shown
        assert talka("show", str(claim["record"])[:10]).out == talka("show", str(claim["record"])).out


def test_a_record_is_shown_with_its_words_outlet_day_language_and_links(talka: Talka) -> None:
    (promise,) = [r for r in records(talka) if r["kind"] == "commitment" and r["status"] == "pledged"]
    shown = talka("show", str(promise["id"])).out
    for part in ("more than 5,000 drones", "2024-08-27, en", "is delivered by", "4,500 drones", "by 2024-11-30"):
        assert part in shown


def test_an_unknown_id_is_said_so(talka: Talka) -> None:
    done = talka("show", "r-nothing")
    assert done.code == 1
    assert "r-nothing" in done.err


def test_changes_tell_what_came_since(talka: Talka) -> None:
    told = talka("changes", "--since", "2024-12-31").out
    assert re.search(r"^new .*4,500 drones", told, re.MULTILINE)
    assert re.search(r"^fulfilled .*5,000 drones", told, re.MULTILINE)
    assert talka("changes", "--since", "2025-06-01").out == "Nothing.\n"


def test_changes_may_be_of_one_kind_or_word(talka: Talka) -> None:
    shown = talka("changes", "--since", "2024-01-01", "--kind", "commitment").out
    assert {line.split()[0] for line in shown.splitlines()} == {"new"}
    assert "2024-08-27  quoted    Lithuania to Ukraine: more than 5,000 drones" in shown
    assert talka("changes", "--since", "2024-01-01", "--kind", "meeting").out == "Nothing.\n"
    assert talka("changes", "--since", "2024-01-01", "--word", "official").out == "Nothing.\n"


def test_coverage_tells_months_outlets_donors_and_gaps(talka: Talka) -> None:
    shown = talka("coverage").out
    assert "3 articles, published from 2024-08-27 to 2025-03-03" in " ".join(shown.split())
    assert re.search(r"^Baltic Gazette +en +2024-08-27 +2025-03-03 +2$", shown, re.MULTILINE)
    assert re.search(r"^Lithuania +2 +2 +2024-08-27 +2025-02-01 +2$", shown, re.MULTILINE)
    assert "Nothing was read of: 2024-09 to 2025-01." in shown


def test_officials_can_be_told_from_media(talka: Talka) -> None:
    assert "5,000 drones" in talka("ledger", "--word", "quoted").out
    assert "No commitments" in talka("ledger", "--word", "official").out
    (promise,) = [r for r in records(talka) if r["kind"] == "commitment" and r["status"] == "pledged"]
    assert "officials' word, by media: Laurynas Kasčiūnas → Baltic Gazette" in talka("show", str(promise["id"])).out


def test_exports_go_to_a_file_as_they_go_to_the_screen(talka: Talka, tmp_path: Path) -> None:
    talka("export", "claims", "-o", "claims.jsonl")
    assert (tmp_path / "claims.jsonl").read_text(encoding="utf-8") == talka("export", "claims").out


def test_the_ledger_goes_to_a_spreadsheet(talka: Talka, tmp_path: Path) -> None:
    rows = list(csv.DictReader(talka("export", "ledger").out.splitlines()))
    assert [(r["status"], r["delivered_min_EUR"], r["quote_from"]) for r in rows] == [
        ("pledged", "", "Baltic Gazette"), ("delivered", "5000000", "Herald of the Sea")
    ]
    assert "4,500 drones" in rows[1]["quote"]
    talka("export", "ledger", "-o", "ledger.csv")
    assert (tmp_path / "ledger.csv").read_text(encoding="utf-8") == talka("export", "ledger").out
    groups = list(csv.DictReader(talka("export", "totals", "--by", "year", "--in", "USD").out.splitlines()))
    assert {(g["key"], g["stage"]) for g in groups if g["records_with_a_sum"] == "1"} >= {("2025", "delivered")}
    assert "min_USD" in groups[0]


def test_a_workbook_has_the_ledger_and_its_totals(talka: Talka, tmp_path: Path) -> None:
    assert talka("export", "ledger", "-o", "ledger.xlsx").code == 0
    with zipfile.ZipFile(tmp_path / "ledger.xlsx") as book:
        names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
    assert names == [
        "ledger", "items", "by donor", "by recipient", "by category", "by aid type", "by month", "by year",
        "running totals", "about",
    ]


def test_a_decision_is_kept_and_obeyed(talka: Talka) -> None:
    promise, delivery = [r for r in records(talka) if r["kind"] == "commitment"]
    told = talka("same", str(promise["id"]), str(delivery["id"]), "--by", "A. Reader", "--reason", "One and the same.")
    assert told.code == 0
    assert len([r for r in records(talka) if r["kind"] == "commitment"]) == 1
    talka("different", str(promise["id"]), str(delivery["id"]), "--by", "A. Reader", "--reason", "After all not.")
    assert talka("same", str(promise["id"]), "r-0", "--by", "A", "--reason", "B").code == 1


class Page(HTMLParser):
    """What a page refers to, and whether its elements close in order."""

    VOID = frozenset({"meta", "col", "br", "hr", "img", "link", "input"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [v for k, v in attrs if k == "id" and v]
        self.hrefs += [v for k, v in attrs if k in ("href", "src") and v]
        assert not any(k.startswith("on") or k == "style" for k, _ in attrs)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_report_needs_nothing_else_and_every_link_in_it_leads_somewhere(talka: Talka, tmp_path: Path) -> None:
    told = talka("report", "report.html")
    assert str(tmp_path / "report.html") in told.out
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert page.open == []
    assert "script" not in page.tags
    assert all(h.startswith("#") for h in page.hrefs)
    assert {h[1:] for h in page.hrefs} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert {r["id"] for r in records(talka)} <= set(page.ids)


def test_the_same_register_gives_the_same_report(talka: Talka, tmp_path: Path) -> None:
    talka("report", "one.html")
    talka("report", "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_exports_take_the_filters_of_the_ledger(talka: Talka) -> None:
    def rows(*options: str) -> list[dict[str, str]]:
        return list(csv.DictReader(talka("export", "ledger", *options).out.splitlines()))

    everything = rows()
    assert everything
    assert rows("--donor", "LT") == everything
    assert not rows("--donor", "DK")
    drones = rows("--category", "uav")
    assert drones
    assert all("uav" in row["categories"] for row in drones)
    early = rows("--until", "2024-12-31")
    late = rows("--since", "2025-01-01")
    assert len(early) + len(late) == len(everything)
    assert early != everything
    named = talka("export", "totals", "--donor", "DK").out.splitlines()
    assert len(named) < len(talka("export", "totals").out.splitlines())


def test_claims_and_records_are_exported_by_kind_and_wrong_filters_are_refused(talka: Talka) -> None:
    assert {r["kind"] for r in records(talka, "--kind", "commitment")} == {"commitment"}
    assert not records(talka, "--kind", "project")
    refused = talka("export", "records", "--donor", "LT")
    assert refused.code != 0
    assert "--kind" in refused.err
    assert talka("export", "ledger", "--kind", "commitment").code != 0
