"""Names that words for a public post explain, wherever they stand: ``Ann Berg, who chairs the rescue board, came``."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from talka.mentions.branches import Branches
from talka.mentions.lexical import Atom
from talka.mentions.names import is_particle, name_run
from talka.model import Cue, Sentence, Token
from talka.packs import LanguagePack

_LEAST, _MOST = 2, 4
"""Words of a name."""
_FAR = 12
"""Tokens of its explanation."""
_NEAR = 5
"""Tokens from a preposition to the public word of the body behind it."""
Span = tuple[int, int]


class Described:
    """Finds them in one article and one language."""

    def __init__(self, tokens: Sequence[Token], pack: LanguagePack) -> None:
        self._tokens, self._branches = tokens, Branches(tokens, pack)
        grammar = pack.grammar
        self._bare, self._genitive_first = "nom" not in grammar.donor, "gen" in grammar.donor_passive
        self._of = frozenset(grammar.belonging) | {p.removeprefix("prep:").partition("+")[0] for p in grammar.source}
        self._opens = frozenset(grammar.articles) | frozenset(grammar.relatives)
        self._joins = frozenset(grammar.conjunctions) | frozenset(grammar.prepositions)
        self._small = frozenset(pack.info.function_words)

    def spans(self, sentence: Sentence, atoms: Sequence[Atom], taken: frozenset[int],
              covered: Collection[int]) -> Iterator[tuple[Span, Span]]:
        """Yield the tokens of each such name with its explanation, and those of the name alone."""
        barred = {i for a in atoms if _bars(a) for i in range(a.first, a.last) if self._tokens[i].shape == "lower"
                  and not self._branches.is_public(i)}
        at = sentence.first
        while at < sentence.last:
            end = name_run(self._tokens, at, sentence.last, taken) if self._tokens[at].shape == "title" else at
            if self._is_name(at, end, covered):
                around = (self._behind(end, sentence) or self._of_body(end, sentence)
                          or self._before(at, sentence, barred))
                if around is not None:
                    yield (min(at, around[0]), max(end, around[1])), (at, end)
            at = max(end, at + 1)

    def _is_name(self, at: int, end: int, covered: Collection[int]) -> bool:
        words = sum(t.shape == "title" and not is_particle(t.norm) for t in self._tokens[at:end])
        return _LEAST <= words <= _MOST and self._tokens[at].norm not in self._small and not any(
            i in covered or self._branches.is_public(i) for i in range(at, end))

    def _behind(self, end: int, sentence: Sentence) -> Span | None:
        """The apposition behind a comma, up to the next sign."""
        if end + 1 >= sentence.last or self._tokens[end].norm != ",":
            return None
        last = next((i for i in range(end + 1, sentence.last) if self._tokens[i].shape == "sign"
                     and self._tokens[i].norm not in "-\u2019'"), sentence.last)
        opens = self._tokens[end + 1]
        able = last - end <= _FAR and last - end > _LEAST and opens.norm not in self._joins and (
            opens.shape == "lower" or opens.norm in self._opens)
        return (end, last) if able and self._has_public(end + 1, last) else None

    def _of_body(self, end: int, sentence: Sentence) -> Span | None:
        """The body behind a preposition of belonging (``Jan Tamm of the Estonian Rescue Board``)."""
        if not self._bare or end >= sentence.last or self._tokens[end].norm not in self._of:
            return None
        near = range(end + 1, min(end + _NEAR, sentence.last))
        head = next((i for i in near if self._tokens[i].shape in ("title", "upper") and self._branches.is_public(i)),
                    None)
        return (end, head + 1) if head is not None and all(
            self._tokens[i].shape != "sign" for i in range(end + 1, head)) else None

    def _before(self, at: int, sentence: Sentence, barred: set[int]) -> Span | None:
        """The words before a name, where cases tell that a body is whose: ``sekretar miskoi rady Taras Koval``."""
        if self._bare:
            return None
        first = at
        while first > sentence.first and at - first < _FAR and not (
                self._tokens[first - 1].shape in ("sign", "number") or first - 1 in barred
                or self._tokens[first - 1].norm in self._joins):
            first -= 1
        beside = range(first, at) if self._genitive_first else range(max(at - 1, first), at)
        public = [i for i in beside if self._branches.is_public(i)]
        return (first, at) if at - first >= _LEAST and public and public[0] >= first + (
            0 if self._genitive_first else 1) else None

    def _has_public(self, first: int, last: int) -> bool:
        return any(self._branches.is_public(i) for i in range(first, last))


def _bars(atom: Atom) -> bool:
    """Whether an atom is a verb or a pronoun, which no words for a post hold."""
    return any(isinstance(s.value, Cue) and s.value.pos in ("verb", "pronoun") for s in atom.of("cue"))
