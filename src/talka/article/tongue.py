"""The language of each block, by the letters and small words that the packs list; ``None`` for other languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from talka.article.fold import fold
from talka.packs.layout_schema import Layout
from talka.packs.schema import PackInfo

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[a-z\u00df-\u024f]")


class Tongue(msgspec.Struct, frozen=True):
    """What a language is known by; those without a pack are only there to be told apart."""

    code: str
    script: str
    read: bool
    letters: frozenset[str]
    words: frozenset[str]


class Tongues:
    """Tells the language of a piece of text."""

    def __init__(self, packs: Iterable[tuple[PackInfo, Layout]]) -> None:
        found: dict[str, Tongue] = {}
        packs = tuple(packs)
        for info, _ in packs:
            found[info.code] = Tongue(info.code, info.script, read=True, letters=frozenset(info.letters.lower()),
                                      words=frozenset(fold(w) for w in info.function_words))
        for info, layout in packs:
            for other in layout.neighbours:
                found.setdefault(other.code, Tongue(other.code, info.script, read=False,
                                                    letters=frozenset(other.letters.lower()),
                                                    words=frozenset(fold(w) for w in other.words)))
        self._tongues = tuple(found.values())
        self._weights = Counter(w for t in self._tongues for w in t.words)
        self._letters = Counter(c for t in self._tongues for c in t.letters)

    def script(self, text: str) -> str | None:
        """Return the script that most letters of a text are of."""
        lower = text.lower()
        cyrillic, latin = len(_CYRILLIC.findall(lower)), len(_LATIN.findall(lower))
        if not cyrillic and not latin:
            return None
        return "cyrillic" if cyrillic > latin else "latin"

    def scores(self, text: str) -> dict[str, float]:
        """Return each language's score, as a share of the words; a word or letter of one language only weighs most."""
        folded = fold(text)
        words = _WORD.findall(folded)
        script = self.script(folded)
        counted = Counter(words)
        letters = Counter(folded)
        size = max(len(words), 1)
        out: dict[str, float] = {}
        for tongue in self._tongues:
            if tongue.script == script:
                hits = sum(n / self._weights[w] ** 0.5 for w, n in counted.items() if w in tongue.words)
                signs = sum(letters[c] / self._letters[c] for c in tongue.letters if c in letters)
                out[tongue.code] = (hits + 0.5 * signs) / size
        return out

    def is_read(self, code: str) -> bool:
        """Whether there is a pack for the language."""
        return any(t.code == code and t.read for t in self._tongues)

    def of(self, text: str) -> str | None:
        """Return the likeliest language's code, read or not; ``None`` where there is too little to tell."""
        scores = self.scores(text)
        ranked = sorted(scores.items(), key=lambda s: (-s[1], s[0]))
        if not ranked or ranked[0][1] < 0.08:
            return None
        close = len(ranked) > 1 and ranked[0][1] < 1.15 * ranked[1][1]
        return ranked[close and self.is_read(ranked[1][0]) and not self.is_read(ranked[0][0])][0]


def languages_of(
    tongues: Tongues, pieces: Sequence[str], claiming: Sequence[bool]
) -> tuple[str | None, list[str | None]]:
    """Return the article's language and that of each piece; short pieces take that of their script's longer ones."""
    whole: dict[str, dict[str, float]] = {"latin": {}, "cyrillic": {}}
    for text, counts in zip(pieces, claiming, strict=True):
        script = tongues.script(text)
        if script is not None:
            for code, score in tongues.scores(text).items():
                weight = score * len(text) * (3 if counts else 1)
                whole[script][code] = whole[script].get(code, 0.0) + weight
    usual = {script: max(c.items(), key=lambda s: (s[1], s[0]))[0] if c and max(c.values()) > 0 else None
             for script, c in whole.items()}
    own: list[str | None] = []
    for text in pieces:
        script = tongues.script(text)
        own.append(None if script is None else _settle(tongues, text, usual[script]))
    lengths: Counter[str] = Counter()
    for text, known, counts in zip(pieces, own, claiming, strict=True):
        if known is not None and counts:
            lengths[known] += len(text)
    main = max(lengths.items(), key=lambda s: (s[1], s[0]))[0] if lengths else None
    return main, own


def _settle(tongues: Tongues, text: str, usual: str | None) -> str | None:
    """A piece's own language where it is clearly another than usual, else the usual one."""
    scores = tongues.scores(text)
    best = tongues.of(text)
    if best is None or usual is None or best == usual:
        return usual if best is None else best
    size = len(_WORD.findall(text))
    clear = scores[best] > 1.4 * scores.get(usual, 0.0) + 1.0 / max(size, 1)
    return best if clear else usual
