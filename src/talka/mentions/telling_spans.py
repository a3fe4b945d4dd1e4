"""Where the subject of a verb of saying may stand: the words beside it up to a sign."""

from __future__ import annotations

from collections.abc import Sequence

from talka.mentions.lexical import Atom
from talka.model import Cue, Sentence, Token
from talka.packs import LanguagePack

_MARKS = frozenset("\"\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'")
_DASHES = frozenset("-\u2013\u2014")


class TellingSpans:
    """Finds them in one article and one language."""

    def __init__(self, tokens: Sequence[Token], pack: LanguagePack) -> None:
        self._tokens = tokens
        self.possessive = frozenset(pack.info.possessive)
        self._inside = self.possessive | {"-", "\u2019", "'"}
        self._told_to = frozenset(pack.grammar.told_to)
        self._short = frozenset(a.lower() for a in pack.info.abbreviations)

    def is_quoting(self, sentence: Sentence) -> bool:
        """Return whether a sentence has a mark of quotation, or opens with a dash."""
        return any(t.norm in _MARKS for t in self._tokens[sentence.first:sentence.last]) or (
            self._tokens[sentence.first].norm in _DASHES)

    def verbs(self, atoms: Sequence[Atom]) -> list[Atom]:
        """Return the verbs of saying."""
        return [a for a in atoms if any(isinstance(s.value, Cue) and s.value.pos == "verb"
                                        for s in a.of("cue", "say"))]

    def behind(self, verb: Atom, sentence: Sentence, *, aside: bool = False) -> tuple[int, int]:
        """Return the tokens behind a verb: up to a sign, with ``aside`` over the apposition behind a comma."""
        if self._tokens[verb.first].norm in self._told_to:
            return verb.last, verb.last
        end = self._end(verb.last, sentence)
        if aside and self._is_age(end, sentence):
            end = self._end(end + 3, sentence)
        elif aside and end < sentence.last and self._tokens[end].norm == "," and end > verb.last:
            end = self._end(end + 1, sentence)
        return verb.last, end

    def before(self, verb: Atom, sentence: Sentence, *, aside: bool = False) -> tuple[int, int]:
        """Return the tokens before a verb: from a sign, with ``aside`` from the one before the apposition."""
        comma = aside and verb.first > sentence.first and self._tokens[verb.first - 1].norm == ","
        start = self._start(verb.first - 1 if comma else verb.first, sentence)
        if comma and start > sentence.first and self._tokens[start - 1].norm == ",":
            aged = start - 3 > sentence.first and self._is_age(start - 3, sentence)
            start = self._start(start - 3 if aged else start - 1, sentence)
        return start, verb.first

    def _is_age(self, at: int, sentence: Sentence) -> bool:
        """Whether an age stands between two commas (``Ann Berg, 54, who …``)."""
        return at + 3 < sentence.last and [t.shape for t in self._tokens[at:at + 3]] == ["sign", "number", "sign"] and (
            self._tokens[at].norm == self._tokens[at + 2].norm == ",")

    def _end(self, at: int, sentence: Sentence) -> int:
        while at < min(sentence.last, len(self._tokens)) and not self._parts(at):
            at += 1
        return at

    def _start(self, at: int, sentence: Sentence) -> int:
        while at > sentence.first and not self._parts(at - 1):
            at -= 1
        return at

    def _parts(self, at: int) -> bool:
        """Whether a sign parts what is said from who says it."""
        token = self._tokens[at]
        if token.shape != "sign" or (token.norm in self._inside and not self._is_apart(at)):
            return False
        before = self._tokens[at - 1] if at else token
        return not (token.norm == "." and before.end == token.start and (
            before.end - before.start == 1 or before.norm + "." in self._short))

    def _is_apart(self, at: int) -> bool:
        """Whether blanks stand on both sides of a sign, or it ends the text."""
        tokens = self._tokens
        return not 0 < at < len(tokens) - 1 or (
            tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start)
