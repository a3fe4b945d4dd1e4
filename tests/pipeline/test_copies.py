from __future__ import annotations

import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.build import article

from talka.model import Article, Block
from talka.pipeline import copies

STORY = (
    "Lithuania will hand over more than five thousand drones to Ukraine by the end of autumn, the minister said on "
    "Tuesday after a meeting of the government in Vilnius, adding that most of them were built by companies at home "
    "and that training for those who fly them had begun in June at a range in the east of the country."
)
OTHER = (
    "Drones for Ukraine: the defence minister of Lithuania announced on Tuesday that over five thousand of them are to "
    "arrive before winter; the makers are local firms, he told reporters, and crews have been learning since summer."
)


def groups(*articles: Article) -> dict[str, str]:
    known = {a.id: a for a in articles}
    return copies.find_copies({a.id: copies.fingerprint(a) for a in articles}, known.__getitem__)


def test_a_reprint_with_another_end_is_a_copy_and_another_newsroom_is_not() -> None:
    first, reprint, other = article(STORY), article(STORY + " Read more on our pages."), article(OTHER)
    found = groups(first, reprint, other)
    assert found[first.id] == found[reprint.id] == min(first.id, reprint.id)
    assert found[other.id] == other.id


def test_what_stands_beside_the_article_does_not_matter() -> None:
    menu = "Home News Sport Culture Business Weather Opinion Archive Contacts About us Advertise with us here\n" * 4
    bare, page = article(STORY), article(menu + STORY)
    framed = Article(
        page.id, page.source, None, None, None, "en", None, page.text,
        (Block("boilerplate", 0, len(menu), "en"), Block("body", len(menu), len(page.text), "en")),
    )
    found = groups(bare, framed)
    assert found[bare.id] == found[framed.id]


def test_texts_without_words_are_no_copies_of_one_another() -> None:
    found = groups(article("..."), article("???"))
    assert len(set(found.values())) == 2


def test_short_texts_are_compared_whole() -> None:
    found = groups(article("Four words are here"), article("four words, are here!"), article("four words are there"))
    assert len(set(found.values())) == 2


@settings(max_examples=25)
@given(st.lists(st.integers(0, 30), min_size=2, max_size=8, unique=True))
def test_groups_do_not_depend_on_the_order(cuts: list[int]) -> None:
    words = STORY.split()
    articles = [article(" ".join(words[cut:])) for cut in cuts]
    turned = articles[::-1]
    assert groups(*articles) == groups(*turned)


def test_the_fingerprint_is_the_same_in_every_process() -> None:
    code = (
        "from tests.build import article; from tests.pipeline.test_copies import STORY; "
        "from talka.pipeline import copies; print(copies.fingerprint(article(STORY)).hex())"
    )
    seen = {subprocess.check_output([sys.executable, "-c", code], text=True).strip() for _ in range(2)}
    assert seen == {copies.fingerprint(article(STORY)).hex()}


def test_a_thousand_copies_are_each_opened_once_and_compared_about_once() -> None:
    text = article(STORY)
    opened: list[str] = []

    def open_one(key: str) -> Article:
        opened.append(key)
        return text

    found = copies.find_copies({f"a-{n:04}": copies.fingerprint(text) for n in range(1000)}, open_one)
    assert set(found.values()) == {"a-0000"}
    assert len(opened) == 1000


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 30)), min_size=2, max_size=12, unique=True))
def test_groups_are_those_of_comparing_each_with_each(cuts: list[tuple[int, int]]) -> None:
    words = STORY.split()
    every = [article(" ".join([f"start{first}"] * first + words[: len(words) - last])) for first, last in cuts]
    runs = {a.id: copies.shingles(a) for a in every}
    group = {a.id: a.id for a in every}
    pairs = [(a, b) for a in runs for b in runs if copies.resemblance(runs[a], runs[b]) >= copies.RESEMBLANCE]
    for one, other in pairs * len(every):
        group[one] = group[other] = min(group[one], group[other])
    assert groups(*every) == group
