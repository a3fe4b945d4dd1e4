"""Names that do not touch their office: behind a long description of it, or before an apposition that opens with it."""

from __future__ import annotations

from collections.abc import Sequence

from talka.mentions.lexical import Atom
from talka.mentions.names import is_particle, name_run
from talka.mentions.offices import Office
from talka.model import Cue, Sentence, Token
from talka.packs import LanguagePack

_DESCRIPTION = 14
"""Tokens that the rest of a description may take between an office and the name."""
_MOST_WORDS = 3
_MARKS = frozenset("\u00ab\u00bb\u201e\u201c\u201d\"")
"""Marks around the name of the party inside a description."""
_OF_PARTY = "member_of_parliament"
_LEADING = 2
"""Small letters right before an office that belong to it (``acting coordinator``)."""
_BETWEEN = 3
"""Tokens between the comma behind a name and the office that explains it (``, then the Iraqi prime minister``)."""


class FarNames:
    """Finds the place of names apart from their office, in one article and one language."""

    def __init__(self, tokens: Sequence[Token], pack: LanguagePack) -> None:
        self._tokens = tokens
        self._possessive = frozenset(pack.info.possessive)
        self._small = frozenset(pack.info.function_words)
        self._titles = frozenset(a.lower() for a in pack.info.abbreviations)
        self._leading = 0 if "nom" in pack.grammar.donor else _LEADING
        self._relatives = frozenset(pack.grammar.relatives)
        self._joints = (frozenset(pack.grammar.prepositions) | frozenset(pack.grammar.articles)
                        | frozenset(pack.grammar.conjunctions) | frozenset(pack.grammar.belonging))

    def behind(self, office: Office, sentence: Sentence, atoms: Sequence[Atom],
               taken: frozenset[int]) -> tuple[int, int] | None:
        """Return the name behind the rest of a description (``director of the agency's bureau in Kyiv, Amin Awad``)."""
        if "pl" in office.features and "sg" not in office.features:
            return None
        barred = {i for a in atoms if a.first >= office.last and _bars(a) for i in range(a.first, a.last)
                  if self._tokens[i].shape == "lower"}
        marks = _MARKS if office.office == _OF_PARTY else frozenset[str]()
        at = office.last
        while at < min(office.last + _DESCRIPTION, sentence.last):
            token = self._tokens[at]
            if token.norm == "," and at > office.last:
                at = self._past_relative(at, sentence)
                return self._between_commas(at + 1, sentence, taken, atoms)
            if at in barred or (token.shape == "sign" and token.norm not in {"-", *marks, *self._possessive}):
                return None
            if token.shape == "title" and at not in taken:
                end = name_run(self._tokens, at, sentence.last, taken)
                if self._is_name(at, end) and at > office.last and not self._is_named_body(at, atoms):
                    return at, end
                at = max(end, at + 1)
                continue
            at += 1
        return None

    def _past_relative(self, comma: int, sentence: Sentence) -> int:
        """Step from a comma over a relative clause to the one behind it (``, who is leaving office, Ann Berg``)."""
        if comma + 1 >= sentence.last or self._tokens[comma + 1].norm not in self._relatives:
            return comma
        near = range(comma + 1, min(comma + _DESCRIPTION, sentence.last))
        return next((i for i in near if self._tokens[i].norm == ","), comma)

    def is_private(self, office: Office, name: int, atoms: Sequence[Atom]) -> bool:
        """Whether an office is one of a company that stands between it and the name."""
        return any(office.first <= a.first < name and _is_company(a) for a in atoms)

    def _between_commas(self, at: int, sentence: Sentence, taken: frozenset[int],
                        atoms: Sequence[Atom]) -> tuple[int, int] | None:
        if at < sentence.last and self._tokens[at].norm + "." in self._titles:
            at += 1
        end = name_run(self._tokens, at, sentence.last, taken)
        closed = end >= sentence.last or self._tokens[end].shape == "sign" or any(
            a.first == end and a.of("cue", "say") for a in atoms)
        return (at, end) if closed and self._words(at, end) in range(2, _MOST_WORDS + 2) else None

    def _is_name(self, at: int, end: int) -> bool:
        """Whether a run of capitalised words is a name: two or three, with a word that means something before."""
        return self._words(at, end) in range(2, _MOST_WORDS + 1) and self._tokens[at - 1].norm not in self._joints

    def _is_named_body(self, at: int, atoms: Sequence[Atom]) -> bool:
        """Whether a common word right before names what has this name (``of the company General Dynamics``)."""
        return any(a.last == at and _is_company(a) for a in atoms)

    def _words(self, at: int, end: int) -> int:
        return sum(t.shape == "title" and t.norm not in self._small for t in self._tokens[at:end])

    def before(self, office: Office, sentence: Sentence, taken: frozenset[int]) -> tuple[int, int] | None:
        """Return the name before a comma and an office: its particles count (``Nouri al-Maliki, then prime minister``).

        Without words between comma and office the name may be any; else two words at least.
        """
        at = office.first - 1
        while at > sentence.first and office.first - at <= _BETWEEN and self._tokens[at].shape == "lower" and (
                self._tokens[at].norm in self._small or at > office.first - self._leading - 1):
            at -= 1
        if at <= sentence.first or self._tokens[at].norm not in (",", "(", "\u2013", "\u2014"):
            return None
        start = at
        while start > sentence.first and at - start < 2 * _MOST_WORDS + 1 and self._is_part(start - 1, taken):
            start -= 1
        while start < at and (self._tokens[start].shape != "title"):
            start += 1
        return (start, at) if self._words(start, at) in range(2, _MOST_WORDS + 1) else None

    def _is_part(self, at: int, taken: frozenset[int]) -> bool:
        """Whether a token may be part of a name: a capitalised word, a particle or the hyphen behind one."""
        token = self._tokens[at]
        if token.shape in ("title", "upper"):
            return at not in taken
        if token.norm == "-":
            return self._tokens[at + 1].start == token.end
        return is_particle(token.norm)


def _is_company(atom: Atom) -> bool:
    return any((s.kind == "party" and getattr(s.value, "subtype", None) == "company") or (
        isinstance(s.value, Cue) and s.value.get("subtype") == "company") for s in atom.senses)


def _bars(atom: Atom) -> bool:
    """Whether an atom ends a description: a verb, a pronoun, another office or a word that opens a clause."""
    return any(isinstance(s.value, Cue) and (s.value.pos in ("verb", "pronoun") or s.value.act in ("office", "that"))
               for s in atom.of("cue"))
