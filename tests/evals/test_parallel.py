"""The parallel articles: texts and gold belong together, halves stay apart, nobody real is quoted."""

from __future__ import annotations

from collections import Counter

import pytest
from evals.add import WORDS, places
from evals.articles import below_header, read_lines
from evals.parallel import FOLDER, HALVES, LOOKALIKES, gold, listed, texts

from talka.evaluation import KINDS
from talka.packs import load_packs

LANGUAGES = {"en", "uk", "ru", "lt"}
SINGLE = LANGUAGES | {"st"}
"""What the names of records begin with that are of one article."""


@pytest.mark.parametrize("half", HALVES)
def test_every_gold_claim_has_its_text_and_can_be_measured(half: str) -> None:
    docs = {path.stem for path in texts(half)}
    for claim in gold(half):
        assert claim["doc"] in docs
        assert claim["kind"] in KINDS
        assert claim["record"]


@pytest.mark.parametrize("half", HALVES)
def test_quotations_stand_once_in_their_text(half: str) -> None:
    bodies = {path.stem: below_header(path.read_text(encoding="utf-8")) for path in texts(half)}
    for claim in gold(half):
        if claim["kind"] == "statement":
            words = str(claim["quote"])
            assert len(words.split()) <= WORDS
            assert places(words, bodies[str(claim["doc"])]) == 1, (claim["doc"], words)


def test_no_article_and_no_family_is_in_both_halves() -> None:
    names = [path.stem for half in HALVES for path in texts(half)]
    assert Counter(names).most_common(1)[0][1] == 1
    families = [{str(c["record"]).partition("-")[0] for c in gold(half)} - SINGLE for half in HALVES]
    assert not families[0] & families[1]


@pytest.mark.parametrize("half", HALVES)
def test_every_language_has_its_articles(half: str) -> None:
    counts = Counter(entry.language for entry, _ in listed(half))
    assert set(counts) == LANGUAGES
    assert min(counts.values()) >= 15


def test_nobody_whom_the_packs_know_is_given_words_of_ours() -> None:
    known = {tuple(name.casefold().split()) for p in load_packs().persons.values() for name in p.en}
    told = {tuple(str(s).casefold().split()) for half in HALVES for c in gold(half) if c["kind"] == "statement"
            for s in (c["speaker"] if isinstance(c["speaker"], list) else [c["speaker"]])}
    assert not told & known


def test_look_alikes_are_records_of_the_articles() -> None:
    known = {c["record"] for half in HALVES for c in gold(half)}
    assert FOLDER.is_dir()
    assert all({x["a"], x["b"]} <= known and x["why"] for x in read_lines(LOOKALIKES))
