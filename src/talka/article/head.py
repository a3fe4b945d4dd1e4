"""Where a plain text's article begins: its headline, and what stands around it.

The headline is the line that shares most words with the paragraphs after it, or that is repeated, or that is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from talka.article.fold import fold, overlap, stems
from talka.article.units import Unit
from talka.model.article import BlockKind

_SAME_TITLE = 0.75
# Of 200 headlines of real articles, one shared less than two of its longer words with the first paragraphs.
_LEAST_SHARED, _MANY = 2, 6
_LONGEST_SENTENCE = 28
_KNOWN = 0.5
"""The score of a line that is repeated, or that the document's container gives as its title."""
Kinds = list[BlockKind | None]


def mark_head(units: Sequence[Unit], kinds: Kinds, title: str | None) -> int:
    """Mark all lines above the first paragraph; return where the paragraphs begin."""
    return _mark_head(units, kinds, _below_headline(units, kinds, _first_paragraph(units, kinds)), title)


def _first_paragraph(units: Sequence[Unit], kinds: Sequence[BlockKind | None]) -> int:
    """Return the place of the first paragraph of prose, or of the longest line where there is none."""
    for i, unit in enumerate(units):
        if kinds[i] is None and unit.full and unit.words >= 8:
            return _upwards(units, kinds, i)
    return max(range(len(units)), key=lambda i: (kinds[i] is None, units[i].words))


def _below_headline(units: Sequence[Unit], kinds: Sequence[BlockKind | None], first: int) -> int:
    """Return the first paragraph under the headline where one sentence of another article stands above it."""
    near = range(first + 1, min(first + 7, len(units)))
    titles = [i for i in near if kinds[i] is None and units[i].title and units[i].words >= 4]
    if not titles or any(kinds[i] is None for i in range(first)):
        return first
    below = [u for i, u in enumerate(units[titles[0] + 1:], titles[0] + 1) if kinds[i] is None and u.full][:6]
    body = stems(" ".join(u.fold for u in below))
    own, head = stems(units[first].fold), stems(units[titles[0]].fold)
    stranger = len(own & body) <= 0.15 * len(own) and len(head & body) >= 0.4 * len(head)
    if not stranger or len(below) < 2:
        return first
    return next(i for i, u in enumerate(units) if u is below[0])


def _upwards(units: Sequence[Unit], kinds: Sequence[BlockKind | None], first: int) -> int:
    """Return the first of the shorter sentences that stand right above a paragraph."""
    while first and kinds[first - 1] is None and units[first - 1].full and units[first - 1].words >= 5:
        first -= 1
    return first


def _mark_head(units: Sequence[Unit], kinds: list[BlockKind | None], start: int, title: str | None) -> int:
    """Mark all before the first paragraph; return where the paragraphs begin."""
    best = _headline(units, kinds, start, title)
    found = best is not None or "headline" in kinds[:start]
    if not found and (paragraphs := _sentence_above(units, kinds, start)) > start:
        best, start, found = start, paragraphs, True
    repeated = start if found else _repeated_sentence(units, kinds, start)
    known = stems(units[best].fold) if best is not None else frozenset()
    for i in range(start):
        if kinds[i] is None and best is not None and (i == best or _is_same(units[i], known)):
            kinds[i] = "boilerplate" if _is_glued(units[i], units[best]) else "headline"
    below = [i for i in range(start) if kinds[i] is None and best is not None and i > best and units[i].title]
    for i in range(start):
        if kinds[i] is None:
            kinds[i] = _kind_above(units[i], below=best is not None and i > best, listed=len(below) > 3)
    for i in range(start, repeated):
        kinds[i] = kinds[i] or "headline"
    first = next((i for i in range(repeated, len(units)) if kinds[i] is None), None)
    if first is not None and repeated > start and overlap(stems(units[first].fold), stems(units[start].fold)) > 0.9:
        kinds[first] = "headline"
    return repeated


def _is_glued(unit: Unit, headline: Unit) -> bool:
    """Whether a line is a path of links that ends with the headline, its blanks lost: ``HomePrague buys shells``."""
    front, found, after = unit.text.partition(headline.text)
    return bool(found) and not after and front[-1:].isalpha()


def _is_strange(unit: Unit, body: frozenset[str], *, listed: bool) -> bool:
    """Whether a line is about something else: one of other articles' headlines, a motto in a menu."""
    own = stems(unit.fold)
    return ((listed and len(own) >= _MANY) or unit.bullet) and len(own & body) < _LEAST_SHARED


def _is_same(unit: Unit, known: frozenset[str]) -> bool:
    """Whether a line is the headline once more, perhaps shortened; one word alone is a place or a name."""
    own = stems(unit.fold)
    return len(own) > 1 and overlap(own, known) >= _SAME_TITLE


def _kind_above(unit: Unit, *, below: bool, listed: bool) -> BlockKind:
    """The part of a line between the headline and the first paragraph: a standfirst, or one of a list of headlines."""
    if not below or (unit.words < 6 and not unit.ended):
        return "boilerplate"
    return "teaser" if listed and unit.title else "lead"


def _headline(units: Sequence[Unit], kinds: Sequence[BlockKind | None], start: int, title: str | None) -> int | None:
    """Return the line above the first paragraph that is its headline: repeated, known, or nearest to it in words."""
    found = [i for i in range(start) if kinds[i] is None and units[i].words >= 2]
    if not found:
        return None
    body = stems(" ".join(u.fold for u in units[start:start + 6]))
    wanted = stems(fold(title)) if title else frozenset()
    folds = Counter(units[i].fold for i in found)

    def score(i: int) -> tuple[float, int]:
        own = stems(units[i].fold)
        shared = len(own & body) / (len(own) + 2)
        known = overlap(own, wanted) if wanted and len(own) > 1 else 0.0
        listed = len(units[i].fold.split()) - len(set(units[i].fold.split())) > 2
        twice = folds[units[i].fold] > 1 and units[i].words >= 4
        return (shared + known + 0.5 * twice + 0.01 * min(units[i].words, 12)) * (0.3 if listed else 1), -i

    found = [i for i in found if not any(_is_glued(units[i], units[j]) for j in found if j != i)]
    listed = len({units[i].fold for i in found}) > 1
    found = [i for i in found if score(i)[0] >= _KNOWN or not _is_strange(units[i], body, listed=listed)]
    if not found:
        return None
    # A standfirst under the headline often has more of the body's words: the first that is nearly as near is taken.
    most = max(score(i)[0] for i in found)
    best = next(i for i in found if score(i)[0] >= 0.6 * most)
    return best if score(best)[0] >= 0.2 or (best == start - 1 and units[best].words >= 4) else None


def _sentence_above(units: Sequence[Unit], kinds: Sequence[BlockKind | None], start: int) -> int:
    """A headline that is written as one sentence: return where the paragraphs below it and its date begin."""
    if units[start].sentences > 1 or units[start].words > _LONGEST_SENTENCE or units[start].remark:
        return start
    dated = False
    for i in range(start + 1, min(start + 9, len(units))):
        dated = dated or units[i].line.label == "date"
        if kinds[i] is None and units[i].full and units[i].words >= 8:
            return i if dated else start
    return start


def _repeated_sentence(units: Sequence[Unit], kinds: Sequence[BlockKind | None], start: int) -> int:
    """Headlines written as sentences: return where they end, if the first line comes again within the next few."""
    own = stems(units[start].fold)
    if units[start].sentences > 1 or units[start].words > _LONGEST_SENTENCE:
        return start
    end = start
    for i in range(start + 1, min(start + 5, len(units))):
        if kinds[i] is None and units[i].sentences == 1 and units[i].words <= _LONGEST_SENTENCE:
            if len(own) > 2 and overlap(stems(units[i].fold), own) >= _SAME_TITLE:
                end = i
        elif kinds[i] is None:
            break
    return end
