"""What stands between an office and the name of its holder: where it is held, its region or its branch."""

from __future__ import annotations

from collections.abc import Sequence

from talka.mentions.lexical import Atom
from talka.mentions.names import name_run
from talka.model import Party, Sentence, Token
from talka.packs import LanguagePack

_BRANCH = 10
"""Tokens that the branch of a ministry may take."""
_REGION = 4
"""Tokens that a region may take (``Sumy regional military administration``)."""
_UNIONS = ("alliance", "union")


class Posts:
    """Steps over what belongs to an office, in one article and one language."""

    def __init__(self, tokens: Sequence[Token], pack: LanguagePack) -> None:
        self._tokens, self._pack = tokens, pack
        self._belonging = frozenset(pack.grammar.belonging)
        self._joins = frozenset(pack.grammar.conjunctions) | self._belonging

    def past_post(self, at: int, sentence: Sentence, atoms: list[Atom]) -> int:
        """Step over where an office is held (``ambassador of the United States in Poland``)."""
        union = self._past_union(at, sentence, atoms)
        if union is not None:
            return union
        preps = {p.split(":")[1].partition("+")[0] for p in self._pack.grammar.place if p.startswith("prep:")}
        if at + 1 < sentence.last and self._tokens[at].norm in preps:
            post = next((a for a in atoms if a.first == at + 1 and (a.of("party") or a.of("place"))), None)
            return post.last if post else at
        there = next((a for a in atoms if a.first == at and self._is_where(a)), None)
        if there is not None and there.last < sentence.last and self._tokens[there.last].shape == "title":
            return there.last
        return self._past_region(at, sentence, atoms)

    def _is_where(self, atom: Atom) -> bool:
        """Whether a state stands in the case of a place: ``Ukrainos ambasadorius Lietuvoje Petro Bešta``."""
        cases = {"loc", "gen", "dat", "acc", "ins", "nom"}
        return "loc" in self._pack.grammar.place and any(
            isinstance(s.value, Party) and s.value.type == "country" and cases & s.features == {"loc"}
            for s in atom.senses)

    def _past_union(self, at: int, sentence: Sentence, atoms: list[Atom]) -> int | None:
        """Step over the union at which an office of a state is held (``ambassador of the United States at NATO``)."""
        first = at + 1 if at < sentence.last and self._tokens[at].norm in self._pack.grammar.prepositions else at
        senses = next(((a.last, a.senses) for a in atoms if a.first == first), None)
        if senses is None or not any(isinstance(s.value, Party) and s.value.subtype in _UNIONS for s in senses[1]):
            return None
        end = senses[0]
        return end if end < sentence.last and self._tokens[end].shape == "title" else None

    def _past_region(self, at: int, sentence: Sentence, atoms: list[Atom]) -> int:
        """Step over the town or region that an office is of, before a name (``the governor of Sumy region Ivan …``)."""
        town = next((a for a in atoms if a.first == at and (
            (a.of("place") and not a.of("party")) or any(s.features & {"capital", "seat"} for s in a.senses))), None)
        end = town.last if town else at
        regions = self._pack.grammar.regions
        if at < sentence.last and self._tokens[at].shape == "title":
            near = range(at, min(at + _REGION, sentence.last))
            end = next((i + 1 for i in near if self._tokens[i].norm in regions), end)
        return end if end < sentence.last and self._tokens[end].shape == "title" and regions else at

    def past_branch(self, at: int, sentence: Sentence, taken: frozenset[int]) -> int:
        """Step over a branch that the pack lacks: of ``of Agriculture Jan Tamm`` the two last words are the name."""
        if at + 1 >= sentence.last or self._tokens[at].norm not in self._belonging:
            return at
        far = self._past_long_branch(at, sentence, taken)
        if far is not None:
            return far
        end = name_run(self._tokens, at + 1, sentence.last, taken)
        return end - 2 if end - at > 3 and all(t.shape == "title" for t in self._tokens[end - 2:end]) else at

    def _past_long_branch(self, at: int, sentence: Sentence, taken: frozenset[int]) -> int | None:
        """Step over ``for International Development and the Pacific,`` to the two words of a name behind the comma."""
        small = self._joins | frozenset(self._pack.grammar.articles)
        end = at
        while end < min(at + _BRANCH, sentence.last) and (
                self._tokens[end].norm in small or self._tokens[end].shape == "title"):
            end += 1
        if end >= sentence.last or self._tokens[end].norm != ",":
            return None
        last = name_run(self._tokens, end + 1, sentence.last, taken)
        return end + 1 if last - end > 2 else None
