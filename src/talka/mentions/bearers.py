"""Who bears a name: a person of the knowledge base, one whom the article named before, or somebody new."""

from __future__ import annotations

import re
from collections.abc import Sequence

from talka.mentions.lexical import Atom
from talka.mentions.named import Named, code_of
from talka.mentions.names import CASES, Reading, base_name, name_run
from talka.mentions.offices import Office
from talka.mentions.roster import Roster, unknown
from talka.model import Cue, Party, Sentence, Token
from talka.packs import LanguagePack, Sense

_NUMERAL = re.compile("[ivx]+")
_OWN_CAPITAL = 6
"""Letters of a surname in an oblique case that opens a sentence and is likely no common word."""


class Bearers:
    """Tells whom the names of one article mean; the roster grows as it goes."""

    def __init__(self, text: str, tokens: Sequence[Token], pack: LanguagePack, roster: Roster,
                 counted: frozenset[int]) -> None:
        self._text, self._tokens, self._pack, self._roster = text, tokens, pack, roster
        self._counted = counted
        """The numbers of the tokens of sums and days: ``May`` of ``in May`` is nobody."""
        self._openers = frozenset(pack.grammar.openers)
        self._small = frozenset(pack.info.function_words)
        self._titles = {_capital(t.norm) for t in tokens if t.shape in ("title", "upper")}
        self._common = frozenset(t.norm for t in tokens if t.shape == "lower")
        """Words that the article also writes without a capital: at the start of a sentence they are no names."""

    def known(self, atom: Atom, outer: int, office: Office | None, taken: frozenset[int],
              sentence: Sentence) -> Named | None:
        """Return a person of the knowledge base, or a surname that is one of the article's or the base's."""
        senses = [s for s, _ in atom.senses.persons]
        full = [(s, party) for s, party in atom.senses.persons if "family" not in s.features]
        if full:
            return self._named(full[0][1], atom.first, atom.last, outer, office, _features([s for s, _ in full]))
        return self._surname(atom, senses, outer, office, taken, sentence) if senses else None

    def _surname(self, atom: Atom, senses: list[Sense], outer: int, office: Office | None, taken: frozenset[int],
                 sentence: Sentence) -> Named | None:
        first, given = self._given(atom.first, sentence, taken)
        outer = min(outer, first)
        if self._is_first_name(atom, sentence, taken):
            end = name_run(self._tokens, first, sentence.last, taken - set(range(atom.first, atom.last)))
            return self.unknown(first, end, office, outer, end) if office else None
        if not given and not office and (atom.first in self._counted or not self._is_plain(atom, senses, sentence)):
            return None
        if not given and not office and self._begins(first, sentence) and _is_common(atom):
            return None
        parties = [s.value for s in senses if isinstance(s.value, Party)]
        party = self._roster.choose(parties, given, office.office if office else None, code_of(office))
        if party is not None:
            return self._named(party, first, atom.last, outer, office, _features(senses))
        bearer = self._behind_opener(first, atom, parties) if not office and self._begins(first, sentence) else None
        if bearer is not None:  # ``Later Umerov left``
            return self._named(bearer, atom.first, atom.last, atom.first, None, _features(senses))
        return self.unknown(first, atom.last, office, outer, atom.last) if given or office else None

    def _behind_opener(self, first: int, atom: Atom, parties: list[Party]) -> Party | None:
        """Whose surname stands behind the word that opens a sentence: the article's own, else one in office.

        For the latter it must be a word that opens sentences, and no given name that the packs lack.
        """
        bearer = self._roster.bearer(parties)
        if bearer is None and first + 1 == atom.first and self._tokens[first].norm in self._openers:
            bearer = self._roster.choose(parties, "", None, None)
        return bearer

    def _named(self, party: Party, first: int, last: int, outer: int, office: Office | None,
               features: frozenset[str]) -> Named:
        party = self._roster.add(self._with_role(party, office), office.office if office else None, code_of(office))
        self._introduce(party, office)
        if office and features >= CASES and (held := office.features & CASES):
            features = features - CASES | held
        return Named(first, last, min(outer, first), last, party, features | _private(office))

    def _introduce(self, party: Party, office: Office | None) -> None:
        """Let the roster know the gender of an office, in a language that has one word for women and one for men."""
        if office is not None and self._pack.grammar.gendered_offices:
            self._roster.genders.introduce(party.id, office.features)

    def _is_first_name(self, atom: Atom, sentence: Sentence, taken: frozenset[int]) -> bool:
        """Whether another unknown capitalised word follows, so that what is known as a surname is a given name."""
        if atom.last >= sentence.last or atom.last in taken:
            return False
        token = self._tokens[atom.last]
        return token.shape == "title" and token.norm not in self._small and token.end - token.start > 1

    def _is_plain(self, atom: Atom, senses: list[Sense], sentence: Sentence) -> bool:
        """Whether a bare surname can be one: nothing else has the name, and its capital is its own."""
        other = any(s.kind in ("place", "item") for s in atom.senses) or atom.of("cue", "office")
        if other or self.opens_common(atom.first, sentence):
            return False
        known = any(self._roster.knows(s.value.id) for s in senses if isinstance(s.value, Party))
        if known or atom.first > sentence.first or any("nom" in s.features for s in senses):
            return True
        return self._tokens[atom.first].end - self._tokens[atom.first].start >= _OWN_CAPITAL and \
            len({s.value.id for s in senses if isinstance(s.value, Party)}) == 1

    def _given(self, first: int, sentence: Sentence, taken: frozenset[int]) -> tuple[int, str]:
        """A given name (or initial) that stands before a surname: where it begins, and its words."""
        start = first
        if first - 2 >= sentence.first and self._tokens[first - 1].norm == "." and (
                self._tokens[first - 2].end - self._tokens[first - 2].start == 1):
            return first - 2, self._tokens[first - 2].norm
        while start > sentence.first and first - start < 2:
            token = self._tokens[start - 1]
            if start - 1 in taken or token.shape != "title" or token.norm in self._small:
                break
            start -= 1
        return start, " ".join(t.norm for t in self._tokens[start:first])

    def unknown(self, first: int, last: int, office: Office | None, outer_first: int, outer_last: int) -> Named:
        """Return a name that the knowledge base lacks, as one that the article has already or a new one."""
        cases = (office.features & CASES if office else CASES) or CASES
        name, shared = base_name(
            self.written(first, last), cases, self._pack.inflector, self.given_readings(first), self._titles)
        held, country = (office.office, code_of(office)) if office else (None, None)
        own = office.country.country if office and office.country else None
        party = self._with_role(self._roster.by_name(name, held, country) or unknown(name, own), office)
        party = self._roster.add(party, held, country)
        self._introduce(party, office)
        return Named(first, last, outer_first, outer_last, party, (shared or cases) | _private(office))

    def given_readings(self, at: int) -> list[Reading]:
        """Return what the form of a known given name may be."""
        token = self._tokens[at]
        found = [(_capital(s.value.lemma.lower()), s.features & CASES, s.entry[-1])
                 for s in self._pack.lexicon.senses(token.norm, (token,))
                 if s.entry.startswith("given/") and isinstance(s.value, Cue)]
        # a man's name in its base form is no object, as the name of a thing would be
        return [r for r in found if r[2] != "m" or r[0].lower() != token.norm or "acc" not in r[1] or "nom" in r[1]]

    def written(self, first: int, last: int) -> str:
        """Return the words of a name with their capitals, in one line."""
        out = ""
        for i in range(first, last):
            token = self._tokens[i]
            gap = "" if i == first or self._tokens[i - 1].end == token.start else " "
            word = token.norm if token.shape == "lower" else _capital(token.norm)
            if i > first and token.shape == "upper" and _NUMERAL.fullmatch(token.norm):
                word = word.upper()
            out += gap + word
        return " ".join(out.split())

    def _role(self, first: int, last: int) -> str:
        """The words of an office as they are written, in one line."""
        return " ".join(self._text[self._tokens[first].start:self._tokens[last - 1].end].split())

    def _with_role(self, party: Party, office: Office | None) -> Party:
        if office is None:
            return party
        role = self._role(office.first, office.last)
        country = party.country or (office.country.country if office.country else None)
        return Party(party.name, party.id, "person", None, country, role)

    def opens_common(self, at: int, sentence: Sentence) -> bool:
        """Return whether a word has its capital from the start of a sentence: the article has it in lower case too."""
        return self._begins(at, sentence) and self._tokens[at].norm in self._common

    def _begins(self, at: int, sentence: Sentence) -> bool:
        """Whether a sentence begins here, or with a sign before."""
        return at == sentence.first or (at == sentence.first + 1 and self._tokens[at - 1].shape == "sign")


def _private(office: Office | None) -> frozenset[str]:
    """The mark of a person whose office is no public one."""
    return frozenset({"private"}) if office is not None and not office.official else frozenset()


def _features(senses: Sequence[Sense]) -> frozenset[str]:
    return frozenset().union(*(s.features for s in senses))


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def _is_common(atom: Atom) -> bool:
    """Whether a surname is a common word as well (mayor, bloc), which has its capital from the sentence it opens."""
    return any(isinstance(s.value, Cue) and s.value.act in ("office", "body") for s in atom.senses)
