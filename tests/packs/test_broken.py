"""``talka packs check`` names what is wrong in a user's folder: file, line, and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.packs.test_load import written

import talka.desk
from talka.desk.cases import case_problems
from talka.packs.check import check_packs
from talka.packs.load import DATA

PERSON = "- id: person/jaan-tamm\n  country: EE\n  gender: m\n  en: [Jaan Tamm]\n  offices: [{terms}]\n  source: own\n"


def person(terms: str = "", **changed: str) -> str:
    text = PERSON.replace("{terms}", terms)
    for key, value in changed.items():
        text = "\n".join(f"  {key}: {value}" if line.startswith(f"  {key}:") else line for line in text.split("\n"))
    return text


BROKEN = {
    "no source": (
        "domain/persons.yaml", person().replace("  source: own\n", ""), "persons.yaml:1: `source` is missing"),
    "an empty source": (
        "domain/persons.yaml", person(source='""'), "persons.yaml:6: source: Expected `str` of length >= 3"),
    "no such day": (
        "domain/persons.yaml", person('{office: mayor, from: "2026-13-01"}'), "persons.yaml:1: 2026-13-01: no day"),
    "an end before the beginning": (
        "domain/persons.yaml", person('{office: mayor, from: "2026-03-01", to: "2025-01-01"}'),
        "persons.yaml:1: mayor: ends on 2025-01-01, before it begins on 2026-03-01"),
    "a code of three letters": (
        "domain/persons.yaml", person(country="EST"), "persons.yaml:1: EST: no code of a state"),
    "an entry twice": ("domain/persons.yaml", person() + person(), "persons.yaml:7: person/jaan-tamm is there twice"),
    "another sort of id": (
        "domain/companies.yaml", "- {id: company/x, subtype: company, en: [X Arms], source: own}",
        "companies.yaml:1: company/x: the id must begin with organisation/"),
    "no name": ("domain/persons.yaml", person(en="[]"), "persons.yaml:1: has no name"),
    "a bracket without the other": (
        "domain/products.yaml", '- {name: Kite, categories: [uav], uk: ["[Кайт"], source: own}',
        "brackets must come in"),
    "an unknown table": (
        "domain/products.yaml", "\n- {name: Kite, categories: [uav], uk: [Кайт/q], source: own}",
        "products.yaml:2: 'Кайт/q': no table /q in lang/uk/paradigms.yaml"),
    "a key twice": (
        "domain/products.yaml", "- {name: Kite, source: own,\n   source: else}",
        "products.yaml:2:4: not YAML: `source` is"),
    "a tab": ("domain/products.yaml", "- name: Kite\n\tsource: own", "products.yaml:2:1: not YAML"),
    "no list": ("domain/products.yaml", "name: Kite", "products.yaml:1: Expected `array`, got `object`"),
    "another ending": ("domain/products.yml", "[]", "products.yml: no such file in a pack"),
    "another place": ("persons.yaml", "[]", "persons.yaml: nothing reads it here"),
    "a category that is none": (
        "lang/en/cues.yaml", "- act: give\n  category: dronez\n  verbs: [zorb]",
        "cues.yaml:1: give: no category 'dronez'"),
    "a status that is none": (
        "lang/en/cues.yaml", "\n- act: give\n  status: done\n  verbs: [zorb]", "cues.yaml:2: give: no status 'done'"),
    "a name of nobody": (
        "lang/en/named.yaml", "- id: person/nobody\n  names: [Nobody]", "named.yaml:1: person/nobody: no such person"),
    "a state that is none": (
        "lang/en/states.yaml", "- code: XX\n  names: [Xland]", "states.yaml:1: XX: no code of a state"),
    "a code that stands for no state": (
        "domain/persons.yaml", person(country="ZZ"), "persons.yaml:1: ZZ: no code of a state"),
    "a body that stands for nothing": (
        "domain/bodies.yaml", "- {id: organisation/z, stands_for: organisation/no, subtype: fund, en: [], source: own}",
        "bodies.yaml:1: organisation/z: it stands for organisation/no, which is not in"),
    "a pattern that is none": (
        "lang/en/paradigms.yaml", 'declensions: [{id: x, pos: noun, ending: a, after: "[", forms: {nom sg: a}}]',
        "paradigms.yaml: x: `after` is no regular expression"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_pack_is_told_with_its_place(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("talka.packs.check.compile_lexicon", lambda *_: None)
    name, text, wanted = BROKEN[what]
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    assert any(wanted in told for told in check_packs(tmp_path)), check_packs(tmp_path)


def test_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "domain" / "places.yaml"
    path.parent.mkdir()
    path.write_bytes("- {country: LT, en: [Kaunas], ru: [Каунас], source: own}".encode("cp1251"))
    assert any("places.yaml: not UTF-8 (byte 36)" in told for told in check_packs(tmp_path))


def test_a_file_with_nothing_in_it_yet_is_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("talka.packs.check.compile_lexicon", lambda *_: None)
    assert check_packs(written(tmp_path, domain__places="# nothing yet\n", domain__products="")) == ()


def test_a_case_of_the_users_own_is_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("talka.packs.check.compile_lexicon", lambda *_: None)
    case = '- {text: "Norway gave 12 drones.", expect: [{text: drones, value: {categories: [%s]}}], none: [%s]}\n'
    right, wrong = case % ("uav", "gave"), case % ("ship", "drones")
    told = talka.desk.check(written(tmp_path, lang__en__cases__item=right + wrong))
    assert len(told) == 2
    assert "item.yaml:2: 'drones' must be {'categories': ['ship']}" in told[0]
    assert told[1].endswith("item.yaml:2: 'drones' must not be found as item")


def test_a_language_in_the_folder_of_another_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("talka.packs.check.compile_lexicon", lambda *_: None)
    path = tmp_path / "lang" / "en" / "pack.yaml"
    path.parent.mkdir(parents=True)
    text = (DATA / "lang" / "en" / "pack.yaml").read_text(encoding="utf-8")
    path.write_text("# mine\n" + text.replace("code: en", "code: xx", 1), encoding="utf-8")
    assert any(f"{path}:2: the code is xx, but the folder is en" in told for told in check_packs(tmp_path))


CASES = {
    "another day": ("party", "- text: Zorb gave.\n  on: 2024-13-01\n  none: [gave]", "a day that is none"),
    "no list": ("party", "text: Zorb", "party.yaml:1: a file of cases is a list"),
    "no such kind": ("partie", "- text: Zorb gave.\n  none: [gave]", "no kind of mention is called partie"),
    "no list of what is expected": (
        "party", "- text: Zorb.\n  expect: {text: Zorb}", "party.yaml:1: `expect` is a list"),
    "what is not there must not be found": (
        "party", "- text: Zorb gave.\n  none: [took]", "party.yaml:1: 'took' is not in the text"),
    "an unknown key": ("party", "- text: Zorb.\n  non: [Zorb]\n  none: [Zorb]", "party.yaml:1: no such key: non"),
}


@pytest.mark.parametrize("what", CASES)
def test_broken_cases_are_told(what: str, tmp_path: Path) -> None:
    name, text, wanted = CASES[what]
    path = tmp_path / "lang" / "en" / "cases" / f"{name}.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    found = list(case_problems(tmp_path, lambda *_: ()))
    assert any(wanted in told for told in found), found

