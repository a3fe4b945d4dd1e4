"""Gold claims: a slip in a file made by hand is told by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from talka.desk.gold import read_gold
from talka.errors import UsageError


def test_claims_come_as_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"doc": "a", "kind": "commitment", "donor": ["US"], "status": ["pledged", "approved"]}\n\n'
                    '{"doc": "a", "kind": "spending", "party": "LT", "share_of_gdp": {"min": 3}}\n', "utf-8")
    assert [g["kind"] for g in read_gold(path)] == ["commitment", "spending"]


@pytest.mark.parametrize(("line", "why"), [
    ('{"doc": "a"}', "kind"), ("[]", "object"), ("{", "truncated"),
    ('{"doc": "a", "kind": "commitment", "amount": [{"min": 1}]}', "amount"),
    ('{"doc": "a", "kind": "commitment", "items": ["uav"]}', "items"),
    ('{"doc": "a", "kind": "meeting", "date": "2024-01-01"}', "date"),
    ('{"doc": "a", "kind": "statement", "speaker": "X"}', "quote"),
])
def test_a_slip_is_told_by_its_line(tmp_path: Path, line: str, why: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f'{{"doc": "a", "kind": "meeting"}}\n{line}\n', "utf-8")
    with pytest.raises(UsageError, match=f"line 2 .*{why}"):
        read_gold(path)
