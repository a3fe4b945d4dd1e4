"""The JSON Schemas of pack files say what the readers of those files ask for."""

from __future__ import annotations

from talka.packs.schemas import schemas


def test_there_is_a_schema_for_every_kind_of_file() -> None:
    assert {"lang/cues.yaml", "lang/paradigms.yaml", "lang/calendar.yaml", "domain/persons.yaml"} <= set(schemas())


def test_a_schema_names_keys_vocabularies_and_refuses_others() -> None:
    cue = schemas()["lang/cues.yaml"]["$defs"]["CueEntry"]
    assert "give" in cue["properties"]["act"]["enum"]
    assert cue["required"] == ["act"]
    assert cue["additionalProperties"] is False


def test_keys_are_those_written_in_the_files() -> None:
    term = schemas()["domain/persons.yaml"]["$defs"]["Term"]
    assert {"from", "to"} <= set(term["properties"])
