"""Things by names that the knowledge base lacks: models of a known series, counted models, names beside a thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from talka.mentions.model_names import CLOSING, OPENING, is_foreign, is_name, make_end, make_start, model_end
from talka.mentions.names import CASES
from talka.model import Item, Mention, Token
from talka.packs.domain_schema import Series

_REACH = 7
"""Tokens that the name of a model may have."""
_MOST_WORDS = 3
"""Words that the unknown name of a thing may have."""
_UNTOLD = ("military_aid",)
"""The category of arms of which it is not said what they are."""
_PROPER = (CASES | {"proper"},)


class ModelFinder:
    """Finds the models of one article."""

    def __init__(self, text: str, tokens: Sequence[Token], known: frozenset[int], series: Mapping[str, Series],
                 joints: frozenset[str]) -> None:
        """``known`` are the numbers of the tokens that the lexicon or a grammar knows.

        ``joints`` are the small words behind which an unknown name may stand before its thing (``the Kub batteries``).
        """
        self._text, self._tokens, self._known, self._series = text, tokens, known, series
        self._joints = joints
        self._at = {t.start: n for n, t in enumerate(tokens)}
        self._learned: dict[str, tuple[str, ...]] = {}
        """The categories of the things beside which the article has an unknown name, by its folded first word."""

    def with_models(self, mentions: list[Mention]) -> Iterator[Mention]:
        """Yield the mentions, things with the model before them (``M-55S tanks``), and models as things."""
        named = frozenset(self._inside(m for m in mentions if m.kind in ("item", "party", "money", "date", "place")))
        things = [self._made(self._widened(m)) if m.kind == "item" and not m.may_be("proper") else m for m in mentions]
        yield from things
        self._learn(mentions, things, named)
        gone = set(named.union(self._inside(m for m in things if m.kind == "item")))
        able = (n for n, t in enumerate(self._tokens) if t.norm in self._series or t.norm in self._learned)
        for at in able:
            if at not in gone and (found := self._of_series(at) or self._again(at, gone)):
                gone.update(self._inside([found]))
                yield found
        for mention in mentions:
            if mention.kind == "quantity":
                yield from self._counted(mention, gone)

    def _inside(self, mentions: Iterable[Mention]) -> Iterator[int]:
        """The numbers of the tokens that mentions cover."""
        for mention in mentions:
            at = self._at.get(mention.start, len(self._tokens))
            while at < len(self._tokens) and self._tokens[at].start < mention.end:
                yield at
                at += 1

    def _widened(self, mention: Mention) -> Mention:
        """A thing with the model or the unknown name before it (``Kub batteries``)."""
        at = self._at.get(mention.start, 0)
        first = at
        while first > 1 and at - first < _MOST_WORDS and self._is_name(first - 1):
            first -= 1
        if first < at and not mention.may_be("modifier"):
            return msgspec.structs.replace(mention, start=self._tokens[first].start)
        for first in range(max(0, at - _REACH), at):
            if self._known.issuperset(range(first, at)):  # a known product tells itself what its vehicles are
                continue
            if model_end(self._tokens, first) == at and self._tokens[first].start > self._sentence_end(first, at):
                return msgspec.structs.replace(mention, start=self._tokens[first].start)
        return mention

    def _made(self, mention: Mention) -> Mention:
        """A thing of which only its make tells what it is: arms, with the name (``systems IRIS-T``)."""
        if not isinstance(mention.value, Item) or mention.value.categories or mention.may_be("counter"):
            return mention
        behind = self._behind(mention)
        last = behind is not None and behind not in self._known and make_end(self._tokens, behind)
        at = self._at.get(mention.start, 0)
        first = make_start(self._tokens, at)
        if last:
            mention = msgspec.structs.replace(mention, end=self._tokens[last - 1].end)
        elif first < at and self._known.isdisjoint(range(first, at)):
            mention = msgspec.structs.replace(mention, start=self._tokens[first].start)
        else:
            return mention
        name = " ".join(self._text[mention.start:mention.end].split())
        return msgspec.structs.replace(mention, value=Item(_UNTOLD, name))

    def _is_name(self, at: int) -> bool:
        """Whether a token is a capitalised word that nothing is known of, inside a sentence."""
        before = self._tokens[at - 1]
        return is_name(self._tokens[at]) and at not in self._known and before.norm not in ".!?:;\u2022\n" and (
            "\n" not in self._text[before.end:self._tokens[at].start])

    def _sentence_end(self, first: int, at: int) -> int:
        """The end of the last sign that closes something between two tokens; -1 where none stands."""
        return max((t.end for t in self._tokens[first:at] if t.norm in ".;!?"), default=-1)

    def _learn(self, mentions: Sequence[Mention], things: Sequence[Mention], named: frozenset[int]) -> None:
        """Remember the names that stand before or behind a thing, with its categories."""
        for mention, thing in zip(mentions, things, strict=True):
            if not isinstance(mention.value, Item) or not mention.value.categories or mention.may_be("topic"):
                continue
            first = self._at.get(thing.start, 0)
            if thing.start < mention.start and first and self._tokens[first - 1].norm in self._joints:
                self._remember(first, mention.value.categories)
            behind = self._behind(mention)
            if behind is not None and behind not in named:
                self._remember(behind, mention.value.categories)

    def _remember(self, at: int, categories: tuple[str, ...]) -> None:
        if at not in self._known:
            self._learned.setdefault(self._tokens[at].norm, categories)

    def _behind(self, mention: Mention) -> int | None:
        """The name right behind a thing: in quotation marks or in letters that the text is not written in."""
        at = next((n for n in range(self._at.get(mention.start, 0), len(self._tokens))
                   if self._tokens[n].start >= mention.end), len(self._tokens))
        quoted = at < len(self._tokens) and self._tokens[at].norm in OPENING
        at += quoted
        if at + quoted >= len(self._tokens) or not is_name(self._tokens[at]):
            return None
        if quoted:
            return at if any(t.norm in CLOSING for t in self._tokens[at + 1:at + _REACH]) else None
        return at if is_foreign(self._tokens[at], self._tokens[at - 1]) else None

    def _of_series(self, at: int) -> Mention | None:
        """A model of a series that the knowledge base knows by its letters."""
        series = self._series.get(self._tokens[at].norm)
        if series is None or self._tokens[at].shape == "lower":
            return None
        end = model_end(self._tokens, at, longest=max(map(len, series.marks)))
        number = next((t.norm for t in self._tokens[at:end] if t.shape == "number"), "0")
        if at and self._tokens[at - 1].end == self._tokens[at].start and self._tokens[at - 1].norm not in OPENING:
            return None
        if not series.numbers[0] <= int(number) <= series.numbers[1]:
            return None
        return self._proper(at, end, series.categories)

    def _again(self, at: int, gone: set[int]) -> Mention | None:
        """A name alone that the article has beside a thing elsewhere (``100 Leopard`` after ``Leopard tanks``)."""
        categories = self._learned.get(self._tokens[at].norm)
        if categories is None or not is_name(self._tokens[at]):
            return None
        end = at + 1
        while end < len(self._tokens) and end - at < _REACH and end not in gone and (
                is_name(self._tokens[end]) or self._tokens[end].shape == "number"):
            end = max(end + 1, model_end(self._tokens, end))
        return self._proper(at, end, categories)

    def _proper(self, at: int, end: int, categories: tuple[str, ...]) -> Mention:
        start, close = self._tokens[at].start, self._tokens[end - 1].end
        return Mention("item", start, close, Item(categories, " ".join(self._text[start:close].split())), _PROPER)

    def _counted(self, mention: Mention, gone: set[int]) -> Iterator[Mention]:
        at = next((n for n in range(self._at.get(mention.start, 0), len(self._tokens))
                   if self._tokens[n].start >= mention.end), len(self._tokens))
        if (nickname := self._nickname(at, gone)) is not None:
            yield nickname
            return
        end = model_end(self._tokens, at) if at < len(self._tokens) else at
        if end == at:
            return
        start, close = self._tokens[at].start, self._tokens[end - 1].end
        if gone.isdisjoint(range(at, end + 1)):
            words = "".join(t.norm for t in self._tokens[at:end]).upper()
            name = words.removesuffix("S") if words[-2:-1].isdigit() else words
            yield Mention("item", start, close, Item(_UNTOLD, name), (frozenset({"proper"}),))

    def _nickname(self, at: int, gone: set[int]) -> Mention | None:
        """A counted name in quotation marks that nothing is known of: ``three "Zorbas"``."""
        tokens = self._tokens
        if at + 2 >= len(tokens) or tokens[at].norm not in OPENING or not is_name(tokens[at + 1]):
            return None
        end = next((n for n in range(at + 2, min(at + 2 + _MOST_WORDS, len(tokens))) if tokens[n].norm in CLOSING), at)
        if end == at or not gone.isdisjoint(range(at + 1, end)) or at + 1 in self._known:
            return None
        return self._proper(at + 1, end, _UNTOLD)
