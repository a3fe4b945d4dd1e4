"""Forms of names, words and phrases in the four languages, and the way back from a form to its base."""

from __future__ import annotations

import pytest

from talka.packs import Packs

NAMES = [
    ("uk", "Лаурінас Кащюнас", "m", "gen", "Лаурінаса Кащюнаса"),
    ("uk", "Рустем Умєров", "m", "dat", "Рустему Умєрову"),
    ("uk", "Рустем Умєров", "m", "ins", "Рустемом Умєровим"),
    ("uk", "Володимир Зеленський", "m", "gen", "Володимира Зеленського"),
    ("ru", "Лауринас Касчюнас", "m", "dat", "Лауринасу Касчюнасу"),
    ("ru", "Владимир Зеленский", "m", "ins", "Владимиром Зеленским"),
    ("lt", "Laurynas Kasčiūnas", "m", "gen", "Lauryno Kasčiūno"),
    ("lt", "Laurynas Kasčiūnas", "m", "ins", "Laurynu Kasčiūnu"),
    ("lt", "Dovilė Šakalienė", "f", "dat", "Dovilei Šakalienei"),
    ("lt", "Ingrida Šimonytė", "f", "gen", "Ingridos Šimonytės"),
]
PHRASES = [
    ("uk", "міністерство [оборони]", "ins sg", "міністерством оборони"),
    ("uk", "безпілотний літальний апарат", "gen pl", "безпілотних літальних апаратів"),
    ("ru", "беспилотный летательный аппарат", "gen pl", "беспилотных летательных аппаратов"),
    ("ru", "тепловизор", "acc pl", "тепловизоры"),
    ("lt", "[krašto apsaugos] ministerija", "gen sg", "krašto apsaugos ministerijos"),
    ("lt", "bepilotis orlaivis", "gen pl", "bepiločių orlaivių"),
    ("en", "battery", "pl", "batteries"),
    ("en", "[defence] ministry", "pl", "defence ministries"),
]
BASES = [
    ("uk", "Кащюнаса", "Кащюнас"), ("uk", "Умєрову", "Умєров"), ("uk", "Сметаніним", "Сметанін"),
    ("ru", "Касчюнасом", "Касчюнас"), ("ru", "Умерову", "Умеров"), ("ru", "Зеленского", "Зеленский"),
    ("lt", "Šimonytės", "Šimonytė"), ("lt", "Šakalienei", "Šakalienė"), ("lt", "Kasčiūno", "Kasčiūnas"),
    ("lt", "Landsbergiu", "Landsbergis"),
]
VERBS = [
    ("uk", "передати", "past pl", "передали"), ("uk", "передати", "imps", "передано"),
    ("ru", "передать", "past f sg", "передала"), ("lt", "perduoti perduoda perdavė", "3 past", "perdavė"),
    ("en", "supply", "past", "supplied"), ("en", "give", "ppp", "given"),
]


def forms(packs: Packs, code: str, lemma: str, tags: str, pos: str, gender: str = "") -> set[str]:
    wanted = set(tags.split())
    made = packs.languages[code].inflector.forms(lemma, pos, gender)
    return {form for form, held in made if wanted <= held}


@pytest.mark.parametrize(("code", "lemma", "gender", "case", "form"), NAMES)
def test_name(packs: Packs, code: str, lemma: str, gender: str, case: str, form: str) -> None:
    assert form in forms(packs, code, lemma, case, "name", gender)


@pytest.mark.parametrize(("code", "lemma", "tags", "form"), PHRASES)
def test_phrase(packs: Packs, code: str, lemma: str, tags: str, form: str) -> None:
    assert form in forms(packs, code, lemma, tags, "noun")


@pytest.mark.parametrize(("code", "lemma", "tags", "form"), VERBS)
def test_verb(packs: Packs, code: str, lemma: str, tags: str, form: str) -> None:
    assert form in forms(packs, code, lemma, tags, "verb")


@pytest.mark.parametrize(("code", "form", "base"), BASES)
def test_base_of_an_unknown_name(packs: Packs, code: str, form: str, base: str) -> None:
    assert base in {b for b, _, _ in packs.languages[code].inflector.base_forms(form)}


@pytest.mark.parametrize(("code", "form", "base"), [b for b in BASES if b[0] != "en"])
def test_base_and_forms_lead_to_one_another(packs: Packs, code: str, form: str, base: str) -> None:
    inflector = packs.languages[code].inflector
    genders = {g for b, _, g in inflector.base_forms(form) if b == base}
    assert any(form == made for g in genders for made, _ in inflector.forms(base, "name", g))


def test_what_stands_in_brackets_or_has_a_mark_does_not_change(packs: Packs) -> None:
    assert {f for f, _ in packs.languages["uk"].inflector.forms("НАТО/0")} == {"НАТО"}
    assert all(f.endswith("оборони") for f, _ in packs.languages["uk"].inflector.forms("міністерство [оборони]"))


def test_words_of_a_phrase_agree(packs: Packs) -> None:
    made = {f for f, _ in packs.languages["uk"].inflector.forms("оборонне відомство")}
    assert "оборонного відомства" in made
    assert "оборонне відомства" not in made
