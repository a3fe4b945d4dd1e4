"""Lines that are only a state's name: subheadings above the paragraph on it, entries of menus elsewhere."""

from __future__ import annotations

import pytest
from tests.article.conftest import Read

from talka.model import CLAIMING

HEADLINE = "What the allies promised in Ramstein"
LEAD = "Ministers of fifty states met at the base on Friday and told reporters what they will hand over this winter."
GERMANY = "Berlin is preparing two more launchers of air defence and 2,000 rounds for howitzers, its minister said."
CZECHS = "Prague will repair tanks and train two battalions of soldiers in its own camps until December."


def claimed(read: Read, text: str, media_type: str | None = None) -> list[str]:
    known = {"media_type": media_type} if media_type else {}
    article = read(text, **known)
    return [article.text[b.start:b.end] for b in article.blocks if b.kind in CLAIMING]


@pytest.mark.parametrize("tag", ["h2", "h4", "p", "div"])
def test_headings_of_a_page(read: Read, tag: str) -> None:
    body = "".join(f"<{tag}>{name}</{tag}><p>{told}</p>" for name, told in (("Germany", GERMANY), ("Czechia", CZECHS)))
    page = (f"<html><body><ul><li><a href='/de'>Germany</a></li><li><a href='/cz'>Czechia</a></li></ul><article>"
            f"<h1>{HEADLINE}</h1><p>{LEAD}</p>{body}</article><div class='tags'>Germany</div></body></html>")
    assert claimed(read, page, "text/html") == [HEADLINE, LEAD, "Germany", GERMANY, "Czechia", CZECHS]


@pytest.mark.parametrize("menu", ["Germany\nCzechia\nUkraine\n", "Ukraine\n", "Germany\n"])
def test_entries_of_a_menu_stay_out(read: Read, menu: str) -> None:
    assert claimed(read, f"{menu}{HEADLINE}\n{LEAD}\n{GERMANY}\n{CZECHS}\n{menu}") == [HEADLINE, LEAD, GERMANY, CZECHS]


def test_a_row_of_names_between_paragraphs_stays_out(read: Read) -> None:
    text = f"{HEADLINE}\n{LEAD}\n{GERMANY}\nLatvia\nEstonia\nDenmark\n{CZECHS}\n"
    assert claimed(read, text) == [HEADLINE, LEAD, GERMANY, CZECHS]


def test_the_name_of_a_section_between_paragraphs_stays_out(read: Read) -> None:
    assert claimed(read, f"{HEADLINE}\n{LEAD}\n{GERMANY}\nUkraine\n{CZECHS}\n") == [HEADLINE, LEAD, GERMANY, CZECHS]


def test_states_that_only_cldr_names(read: Read) -> None:
    text = f"{HEADLINE}\n{LEAD}\nVanuatu:\n{GERMANY}\n"
    assert claimed(read, text) == [HEADLINE, LEAD, "Vanuatu:", GERMANY]


@pytest.mark.parametrize(("word", "kept"), [("DELIVERED", 1), ("Planned", 1), ("share", 0)])
def test_one_word_above_a_list(read: Read, word: str, kept: int) -> None:
    items = ["- 12 armoured vehicles", "- 300 drones"]
    text = "\n\n".join([HEADLINE, LEAD, word, *items, GERMANY])
    assert claimed(read, text) == [HEADLINE, LEAD, *[word] * kept, *items, GERMANY]
