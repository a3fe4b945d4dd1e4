"""Entries are found in a run of tokens: the longest first, with the capitals that the entry asks for."""

from __future__ import annotations

from typing import Any

from talka.packs import Packs
from talka.packs.lexicon import ANY, TITLE, UPPER, Lexicon, pack
from talka.packs.tokens import key_of, tokens


def lexicon(*forms: tuple[str, int]) -> Lexicon:
    """Each form is an entry of its own, an item named by its form."""
    entries: list[Any] = [("item", form, {"categories": ["other"], "name": form}) for form, _ in forms]
    lengths: dict[str, int] = {}
    made: dict[str, list[tuple[int, int, int]]] = {}
    for number, (form, rule) in enumerate(forms):
        key = key_of(form)
        words = key.split(" ")
        lengths[words[0]] = lengths.get(words[0], 0) | 1 << len(words)
        made.setdefault(key, []).append((number, 0, rule))
    forms_of = {key.encode(): pack(readings) for key, readings in made.items()}
    return Lexicon({"entries": entries, "tags": [""], "forms": forms_of, "lengths": lengths})


def found(held: Lexicon, text: str) -> list[str]:
    cut = list(tokens(text))
    return [" / ".join(s.entry for s in senses) for _, _, senses in held.find(cut, 0, len(cut))]


def test_the_longest_is_taken() -> None:
    held = lexicon(("air defence system", ANY), ("air", ANY), ("defence", ANY))
    assert found(held, "An air defence system, air defence, air.") == ["air defence system", "air", "defence", "air"]


def test_a_longer_entry_that_does_not_end_gives_way() -> None:
    held = lexicon(("long range drone", ANY), ("long", ANY), ("range", ANY))
    assert found(held, "long range missile") == ["long", "range"]


def test_a_longer_entry_may_end_behind_the_run() -> None:
    held = lexicon(("long range drone", ANY), ("long", ANY))
    cut = list(tokens("long range drone"))
    assert [(first, last) for first, last, _ in held.find(cut, 0, 2)] == [(0, 1)]


def test_capitals() -> None:
    held = lexicon(("Turkey", TITLE), ("US", UPPER), ("drone", ANY))
    assert found(held, "turkey told us of a Drone") == ["drone"]
    assert found(held, "Turkey told US DRONE makers") == ["Turkey", "US", "drone"]


def test_one_form_may_have_several_readings() -> None:
    held = lexicon(("battery", ANY), ("battery", ANY))
    assert found(held, "a battery") == ["battery / battery"]


def test_nothing_outside_the_run_is_taken() -> None:
    held = lexicon(("air defence", ANY))
    cut = list(tokens("air defence"))
    assert list(held.find(cut, 0, 1)) == []


def test_what_is_kept_is_what_was_compiled() -> None:
    held = lexicon(("air defence", ANY), ("US", UPPER))
    again = Lexicon.loads(held.dumps())
    text = "US air defence for us"
    assert found(again, text) == found(held, text) == ["US", "air defence"]
    assert len(again) == len(held)


def test_the_packs_know_a_state_in_every_case(packs: Packs) -> None:
    for code, words in {"uk": "Литвою", "ru": "Литвой", "lt": "Lietuvai", "en": "Lithuania"}.items():
        cut = list(tokens(words))
        ((_, _, senses),) = packs.languages[code].lexicon.find(cut, 0, 1)
        assert any(getattr(s.value, "id", "") == "LT" for s in senses), words


def test_a_form_of_two_entries_has_the_readings_of_both() -> None:
    assert found(lexicon(("air", ANY), ("air", ANY)), "air") == ["air / air"]


def test_what_is_kept_is_read_as_it_was() -> None:
    held = lexicon(("air defence", ANY), ("us", UPPER), ("us", ANY))
    again = Lexicon.loads(held.dumps())
    for text in ("air defence of the US", "let us go"):
        assert found(again, text) == found(held, text) != []


def test_what_is_left_out_is_found_no_more() -> None:
    held = lexicon(("air", ANY), ("air defence", ANY)).without({"air defence"})
    assert found(held, "air defence") == ["air"]
