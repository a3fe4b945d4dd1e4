"""The language of each block, by the letters and small words that the packs list; ``None`` for other languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from talka.article.fold import fold
from talka.packs.layout_schema import Layout
from talka.packs.schema import PackInfo

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_LATIN = re.compile(r"[a-z\u00df-\u024f]+")
# A letter that only one language has says less than a small word: names bring letters with them.
_LETTER = 0.5
_LEAST = 0.08
_CLEARLY = 1.4
ENOUGH = 5000
"""Characters that tell a block's language: more of it tell no more."""
_Table = dict[str, list[tuple[str, float]]]


class Reading(msgspec.Struct, frozen=True):
    """A piece of text as the languages see it: its script, the number of its words, the scores that are not 0."""

    script: str | None
    words: int
    scores: Mapping[str, float]


class Tongues:
    """Tells the language of a piece of text."""

    def __init__(self, packs: Iterable[tuple[PackInfo, Layout]]) -> None:
        packs = tuple(packs)
        known = {info.code: (info.script, info.letters, (*info.function_words, *info.telling_words))
                 for info, _ in packs}
        self._read = frozenset(known)
        for info, layout in packs:
            for other in layout.neighbours:
                known.setdefault(other.code, (info.script, other.letters, other.words))
        self._scripts = {code: script for code, (script, _, _) in known.items()}
        words = Counter(w for _, _, listed in known.values() for w in {fold(w) for w in listed})
        letters = Counter(c for _, listed, _ in known.values() for c in set(listed.lower()))
        # What many languages share says little of any of them.
        by_word: _Table = {}
        by_letter: _Table = {}
        for code, (_, own_letters, own_words) in known.items():
            for word in {fold(w) for w in own_words}:
                by_word.setdefault(word, []).append((code, 1 / words[word] ** 0.5))
            for letter in set(own_letters.lower()):
                by_letter.setdefault(letter, []).append((code, _LETTER / letters[letter]))
        self._words, self._letters = self._of_script(by_word), self._of_script(by_letter)
        self._letter = re.compile("[" + re.escape("".join(by_letter)) + "]")

    def _of_script(self, table: _Table) -> dict[str, _Table]:
        """What a sign says, for each script only of the languages that are written in it."""
        return {
            script: {sign: own for sign, said in table.items()
                     if (own := [(code, weight) for code, weight in said if self._scripts[code] == script])}
            for script in {"latin", "cyrillic", *self._scripts.values()}
        }

    def is_read(self, code: str) -> bool:
        """Whether there is a pack for the language."""
        return code in self._read

    def read(self, text: str) -> Reading:
        """Return how a text looks to each language of its script: the share of its words that speak for it."""
        folded = fold(text)
        script = script_of(folded)
        if script is None:
            return Reading(None, 0, {})
        words = _WORD.findall(folded)
        scores: dict[str, float] = {}
        letters = self._letter.findall(folded)
        for found, table in ((words, self._words[script]), (letters, self._letters[script])):
            for said in filter(None, map(table.get, found)):
                for code, weight in said:
                    scores[code] = scores.get(code, 0.0) + weight
        size = max(len(words), 1)
        return Reading(script, len(words), {code: score / size for code, score in scores.items()})

    def of(self, reading: Reading) -> str | None:
        """Return the likeliest language's code, read or not; ``None`` where there is too little to tell."""
        scores = reading.scores
        most = max(scores.values(), default=0.0)
        if most < _LEAST:
            return None
        best = min(code for code, score in scores.items() if score == most)
        if self.is_read(best) or len(scores) == 1:
            return best
        second = max(score for code, score in scores.items() if code != best)
        near = min(code for code, score in scores.items() if score == second and code != best)
        return near if most < 1.15 * second and self.is_read(near) else best


def script_of(folded: str) -> str | None:
    """Return the script that most letters of a text, as far as it is looked at, are of."""
    if folded.isascii():
        return "latin" if _LATIN.search(folded) else None
    if not _LATIN.search(folded, 0, ENOUGH):
        return "cyrillic" if _CYRILLIC.search(folded, 0, ENOUGH) else None
    cyrillic = sum(map(len, _CYRILLIC.findall(folded, 0, ENOUGH)))
    latin = sum(map(len, _LATIN.findall(folded, 0, ENOUGH)))
    if not cyrillic and not latin:
        return None
    return "cyrillic" if cyrillic > latin else "latin"


def languages_of(
    tongues: Tongues, pieces: Sequence[str], weights: Sequence[float]
) -> tuple[str | None, list[str | None]]:
    """Return the article's language and that of each piece; short pieces take that of their script's longer ones."""
    readings = [tongues.read(text[:ENOUGH]) for text in pieces]
    usual = _usual(pieces, readings, weights)
    own = [None if r.script is None else _settle(tongues, r, usual.get(r.script)) for r in readings]
    lengths: dict[str, float] = {}
    for text, code, weight in zip(pieces, own, weights, strict=True):
        if code is not None and weight:
            lengths[code] = lengths.get(code, 0.0) + len(text) * weight
    return (max(lengths.items(), key=lambda s: (s[1], s[0]))[0] if lengths else None), own


def _usual(pieces: Sequence[str], readings: Sequence[Reading], weights: Sequence[float]) -> dict[str, str]:
    """The likeliest language of all pieces of each script together; those that make claims count most."""
    totals: dict[str, dict[str, float]] = {}
    for text, reading, weight in zip(pieces, readings, weights, strict=True):
        if reading.script is not None:
            sums, size = totals.setdefault(reading.script, {}), len(text) * (weight + 0.5)
            for code, score in reading.scores.items():
                sums[code] = sums.get(code, 0.0) + score * size
    return {script: max(sums, key=lambda code: (sums[code], code)) for script, sums in totals.items() if sums}


def _settle(tongues: Tongues, reading: Reading, usual: str | None) -> str | None:
    """A piece's own language where it is clearly another than usual, else the usual one."""
    best = tongues.of(reading)
    if best is None or usual is None or best == usual:
        return usual if best is None else best
    clear = reading.scores[best] > _CLEARLY * reading.scores.get(usual, 0.0) + 1.0 / max(reading.words, 1)
    return best if clear else usual
