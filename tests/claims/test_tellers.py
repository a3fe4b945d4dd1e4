"""Whose words are given, by construction: each way to tell a speaker, read with people the packs know and do not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.claims.reading import paragraphs

from talka.model import Statement
from talka.packs.romanise import romanise

_FOLDER = Path(__file__).parent / "tellers"


def _files() -> list[tuple[str, dict[str, Any]]]:
    return [(p.stem, yaml.safe_load(p.read_text(encoding="utf-8"))) for p in sorted(_FOLDER.glob("*.yaml"))]


def _filled(text: str, words: dict[str, str], person: dict[str, Any]) -> str:
    """The text with its slots filled; what stands in square brackets is chosen by gender."""
    chosen = re.sub(r"\[([^|\]]*)\|([^|\]]*)\]", lambda m: m[2] if person.get("f") else m[1], text)
    return re.sub(r"\{(\w+)\}", lambda m: str({**words, **person}[m[1]]), chosen)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text)).casefold()


def _said(text: str, language: str) -> list[tuple[str, str]]:
    bodies = [c.body for c in paragraphs(text, language).claims if c.kind == "statement"]
    return [(romanise(b.speaker.name), _plain(b.quote)) for b in bodies
            if isinstance(b, Statement) and b.speaker and b.direct and b.quote]


_PASSAGES = [pytest.param(lang, row, person, book["words"], id=f"{lang}-{n:02d}-{person['N']}")
             for lang, book in _files() for n, row in enumerate(book["passages"]) for person in book["people"]]


@pytest.mark.parametrize(("language", "row", "person", "words"), _PASSAGES)
def test_each_passage_tells_its_speaker(language: str, row: dict[str, Any], person: dict[str, Any],
                                        words: dict[str, str]) -> None:
    found = _said(_filled(row["text"], words, person), language)
    expected = [(person.get(who, who), _plain(_filled(quote, words, person))) for who, quote in row["says"]]
    assert [q for _, q in found] == [q for _, q in expected]
    for (name, _), (who, _) in zip(found, expected, strict=True):
        assert romanise(who)[:4].casefold() in name.casefold()


_HOLDERS = [pytest.param(lang, name, book, id=f"{lang}-{name}") for lang, book in _files()
            for name in book["holders"]["names"]]


@pytest.mark.parametrize(("language", "name", "book"), _HOLDERS)
def test_who_holds_an_office_is_named_in_full(language: str, name: str, book: dict[str, Any]) -> None:
    found = _said(_filled(book["holders"]["text"], book["words"], {"P": name}), language)
    assert len(found) == 1
    assert " " in found[0][0]
    assert found[0][0].split()[-1].casefold()[:3] == romanise(name.rsplit(maxsplit=1)[-1]).casefold()[:3]


_NOBODY = [pytest.param(lang, name, book, id=f"{lang}-{name}") for lang, book in _files()
           for name in book["nobody"]["names"]]


@pytest.mark.parametrize(("language", "name", "book"), _NOBODY)
def test_words_of_nobody_in_office_are_no_statement_of_who_was_named_before(language: str, name: str,
                                                                            book: dict[str, Any]) -> None:
    assert _said(_filled(book["nobody"]["text"], book["words"], {"P": name}), language) == []


_PAPERS = [pytest.param(lang, text, owner, book["words"], id=f"{lang}-{owner}") for lang, book in _files()
           for text, owner in book["papers"]]


@pytest.mark.parametrize(("language", "text", "owner", "words"), _PAPERS)
def test_whose_statement_or_message_is_quoted(language: str, text: str, owner: str, words: dict[str, str]) -> None:
    assert _said(_filled(text, words, {}), language) == [(romanise(owner), _plain(words["Q"]))]


@pytest.mark.parametrize("name", ["Shin Won-sik", "Han Min-koo"])
def test_a_hyphen_within_a_name_begins_no_clause(name: str) -> None:
    found = _said(f"“Nobody can guard this coast alone,” South Korean Defence Minister {name} said.", "en")
    assert [who for who, _ in found] == [romanise(name)]
