from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Talka


def test_packs_explain_names_value_entry_and_other_readings(talka: Talka) -> None:
    told = talka("packs", "explain", "Denmark gave 5 million kroner on Friday", "-l", "en", "--on", "2024-11-04").out
    assert "'Denmark' = DK  by states/DK" in told
    assert "or 2024-11-08" in told


def test_packs_schema_writes_a_file_for_each_kind(talka: Talka, tmp_path: Path) -> None:
    talka("packs", "schema", str(tmp_path))
    assert (tmp_path / "lang" / "cues.json").is_file()
    assert (tmp_path / "domain" / "persons.json").is_file()
