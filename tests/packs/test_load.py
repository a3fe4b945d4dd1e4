"""Packs are read strictly and all problems are named at once; a user's own folder lies on top; the cache is kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from talka.errors import PackError
from talka.packs import load_packs
from talka.packs.check import check_packs
from talka.packs.load import DATA, digest, language_codes, read_domain, read_language
from talka.packs.tokens import tokens


def written(folder: Path, **files: str) -> Path:
    """A folder of packs; ``lang__en__cues`` names ``lang/en/cues.yaml``."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_the_packs_that_ship_are_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("talka.packs.check.compile_lexicon", lambda *_: None)  # every other test compiles them
    assert check_packs() == ()


def test_every_problem_is_named_with_its_file(tmp_path: Path) -> None:
    extra = written(
        tmp_path,
        lang__en__cues="- {act: dance, verbs: [dance]}",
        lang__uk__offices="- office: }",
        lang__lt__items="- {name: kite, categories: [kite], names: [aitvaras]}",
        lang__ru__cues="- {act: give}",
        domain__places="- {country: LT, en: [Kaunas], colour: green}",
        domain__products="- {name: Kite, categories: [toy], source: own}",
        domain__person="[]",
    )
    problems = check_packs(extra)
    for file, what in {
        "cues.yaml": "dance", "offices.yaml:1:": "not YAML", "items.yaml": "kite", "cues.yaml: entry": "has no word",
        "places.yaml": "colour", "products.yaml": "toy", "person.yaml": "no such file",
    }.items():
        assert any(file in p and what in p for p in problems), (file, what, problems)


def test_an_unknown_key_is_refused_with_its_place(tmp_path: Path) -> None:
    places = "- {country: LT, en: [Kaunas], source: own}\n- {country: LT, en: [Alytus], source: own, size: 2}\n"
    extra = written(tmp_path, domain__places=places)
    with pytest.raises(PackError, match=r"places\.yaml:2: .*size"):
        read_domain(extra)


def test_a_language_without_its_first_file_is_told(tmp_path: Path) -> None:
    target = tmp_path / "lang" / "xx"
    shutil.copytree(DATA / "lang" / "en", target)
    (target / "grammar.yaml").rename(target / "gramar.yaml")
    with pytest.raises(PackError, match=r"xx/grammar\.yaml: is missing"):
        read_language("xx", tmp_path)
    told = check_packs(tmp_path)
    assert any("xx/grammar.yaml: is missing" in p for p in told)
    assert any("xx/gramar.yaml: no such file" in p for p in told)


def test_a_broken_file_is_not_called_missing_too(tmp_path: Path) -> None:
    extra = written(tmp_path, lang__xx__grammar="[", lang__xx__pack="code: 1", lang__xx__paradigms="{}")
    with pytest.raises(PackError) as caught:
        read_language("xx", extra)
    told = [p for p in caught.value.problems if Path(p.partition(":")[0]).name in ("grammar.yaml", "pack.yaml")]
    assert any("grammar.yaml:2:1: not YAML" in p for p in told)
    assert not any(p.endswith("yaml: is missing") for p in told)


def test_the_users_folder_adds_entries_and_languages(tmp_path: Path) -> None:
    extra = written(tmp_path, domain__places="- {country: LT, en: [Zarasai Test], lt: [Zarasai Test], source: own}")
    shutil.copytree(DATA / "lang" / "en", tmp_path / "lang" / "xx")
    assert set(language_codes(extra)) == {*language_codes(), "xx"}
    assert len(read_domain(extra)["places"]) == len(read_domain()["places"]) + 1
    cut = list(tokens("in Zarasai Test"))
    lexicon = load_packs(extra, tmp_path / "cache").languages["en"].lexicon
    assert [s.value for _, _, ss in lexicon.find(cut, 1, 3) for s in ss][0].name == "Zarasai Test"  # type: ignore[union-attr]  # noqa: RUF015


def test_of_a_mapping_the_users_own_counts(tmp_path: Path) -> None:
    own = (DATA / "lang" / "en" / "pack.yaml").read_text("utf-8").replace("name: English", "name: Plain English")
    extra = written(tmp_path, lang__en__pack=own)
    assert read_language("en", extra).info.name == "Plain English"
    assert read_language("en").info.name == "English"


def test_a_changed_word_changes_the_digest_and_a_case_does_not(tmp_path: Path) -> None:
    extra = written(tmp_path, domain__places="- {country: LT, en: [Kaunas]}")
    before = digest(extra=extra)
    written(tmp_path, lang__en__cases__date="- {text: x}")
    assert digest(extra=extra) == before
    written(tmp_path, domain__places="- {country: LT, en: [Alytus]}")
    assert digest(extra=extra) != before


def test_all_slips_of_one_file_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    extra = written(
        tmp_path,
        domain__places="- {country: LT, en: [Kaunas], source: own, size: 2}\n- {country: LT, source: own}\n",
        domain__products="- name: Kite\n  {}\n- name: Ball\n  categories: [toy]\n  source: own\n".format(
            "categories: [uav]\n  source: own"),
        lang__en__cues="- act: give\n  verbs: [pass]\n  noun: [pass]\n- {act: dance, verbs: [dance]}\n",
    )
    told = [p.removeprefix(f"{tmp_path}/") for p in check_packs(extra)]
    assert [p.partition(": ")[0] for p in told] == [
        "domain/places.yaml:1", "domain/places.yaml:2", "domain/products.yaml:4", "lang/en/cues.yaml:3",
        "lang/en/cues.yaml:4",
    ]


def test_no_is_a_country_and_no_truth_value(tmp_path: Path) -> None:
    extra = written(tmp_path, domain__places="- {country: NO, en: [Skien], source: own}\n")
    assert [p.country for p in read_domain(extra)["places"] if p.en == ("Skien",)] == ["NO"]


def test_an_entry_of_the_users_folder_takes_the_place_of_one_that_ships(tmp_path: Path) -> None:
    extra = written(tmp_path, domain__products="- {name: Leopard 2, categories: [vehicle], source: own}\n")
    found = [p for p in read_domain(extra)["products"] if p.name == "Leopard 2"]
    assert [p.categories for p in found] == [("vehicle",)]
    assert len(read_domain(extra)["products"]) == len(read_domain()["products"])
