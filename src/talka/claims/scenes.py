"""An article as scenes: each sentence with the mentions that are its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from talka.claims.bare_sums import with_bare_sums
from talka.claims.one_medium import with_own_medium
from talka.claims.scene import Scene
from talka.model import Analysis, Cue, Item, Mention, Quantity, Sentence
from talka.packs import Packs

_BACK = 2
"""Sentences back to the sum in whose currency a bare one is."""
_COUNT_BEFORE, _COUNT_BEHIND = 80, 4
"""Characters between a count and a word that names a thing only with one."""


def scenes(analysis: Analysis, mentions: Sequence[Mention], packs: Packs) -> tuple[Scene, ...]:
    """Return the scenes of an article, in order; a quotation belongs to every sentence that it touches."""
    out: list[Scene] = []
    inner = with_own_medium([m for m in mentions if m.kind != "quotation"])
    quotations = [m for m in mentions if m.kind == "quotation"]
    touching = _touching(quotations, analysis.sentences)
    for number, (sentence, quoted) in enumerate(zip(analysis.sentences, touching, strict=True)):
        before = next((m for scene in reversed(out[-_BACK:]) for m in reversed(scene.money)), None)
        grammar = packs.languages[sentence.language].grammar
        own = with_bare_sums(_inside(inner, sentence), before, analysis.article.text, grammar)
        out.append(Scene(sentence, analysis, [*_named(own), *quoted], packs, number))
    return tuple(out)


def _named(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without words that name things only with a count and have none (``the rescuers received``).

    People who come after a disaster help even where nobody counts them.
    """
    counts = [m for m in mentions if isinstance(m.value, Quantity)]
    helping = any(isinstance(m.value, Cue) and m.value.act == "disaster" for m in mentions)
    return [m for m in mentions if not (isinstance(m.value, Item) and all("counted" in f for f in m.features)) or (
        helping and m.may_be("people")) or any(
        0 <= m.start - q.end <= _COUNT_BEFORE or 0 <= q.start - m.end <= _COUNT_BEHIND for q in counts)]


def _inside(mentions: Sequence[Mention], sentence: Sentence) -> Sequence[Mention]:
    """The mentions, in order of place, that begin in a sentence."""
    first, last = (bisect_left(mentions, place, key=lambda m: m.start) for place in (sentence.start, sentence.end))
    return mentions[first:last]


def _touching(quotations: Sequence[Mention], sentences: Sequence[Sentence]) -> Iterator[list[Mention]]:
    """Yield the quotations, in order of place, that touch each sentence."""
    first = 0
    for sentence in sentences:
        while first < len(quotations) and quotations[first].end <= sentence.start:
            first += 1
        touching = []
        for quotation in quotations[first:]:
            if quotation.start >= sentence.end:
                break
            touching.append(quotation)
        yield touching
