"""How a text was read: sentence by sentence, what it names, what it claims, and why it claims nothing."""

from __future__ import annotations

import msgspec

from talka.model import Claim, Cue, Instrument, Item, Mention, Note, Party, Quotation, Value
from talka.pipeline import Steps
from talka.views.fields import Field, in_words, shown_fields


class Named(msgspec.Struct, frozen=True):
    """A mention: its kind, its words in the text, its value, and the pack entry that found it."""

    kind: str
    text: str
    value: str
    entry: str
    start: int = 0
    readings: tuple[str, ...] = ()
    """Other values that the words may have."""


class Claimed(msgspec.Struct, frozen=True):
    """A claim that rests on the sentence."""

    id: str
    kind: str
    fields: tuple[Field, ...]


class ReadSentence(msgspec.Struct, frozen=True):
    """A sentence with everything that was found in it."""

    start: int
    text: str
    language: str
    block: str
    mentions: tuple[Named, ...]
    claims: tuple[Claimed, ...]
    notes: tuple[Note, ...]


class Explanation(msgspec.Struct, frozen=True):
    """An article as it was read; ``notes`` are those of the article as a whole."""

    title: str | None
    outlet: str | None
    language: str | None
    published: str
    sentences: tuple[ReadSentence, ...]
    left_out: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]


def explain(steps: Steps) -> Explanation:
    """Return how a text was read."""
    article = steps.analysis.article
    sentences = tuple(_sentence(steps, s.start, s.end, s.language, s.block) for s in steps.analysis.sentences)
    claiming = {"headline", "lead", "body", "quotation"}
    known = {id(n) for s in sentences for n in s.notes}
    return Explanation(
        article.title,
        article.outlet,
        article.language,
        f"{article.published.date} ({article.published.how})" if article.published else "not known",
        sentences,
        tuple((b.kind, article.text[b.start : b.end]) for b in article.blocks if b.kind not in claiming),
        tuple(n for n in (*article.notes, *steps.notes) if id(n) not in known),
    )


def is_small(mention: Mention) -> bool:
    """Whether a mention is a small word of grammar, which every sentence is full of."""
    return isinstance(mention.value, Cue) and mention.value.pos == "small"


def _sentence(steps: Steps, start: int, end: int, language: str, block: str) -> ReadSentence:
    text = steps.analysis.article.text
    return ReadSentence(
        start,
        text[start:end],
        language,
        block,
        tuple(named(m, text) for m in steps.mentions if start <= m.start < end and not is_small(m)),
        tuple(_claimed(c) for c in steps.claims if any(start <= q.start < end for q in c.evidence)),
        tuple(n for n in steps.notes if n.start is not None and start <= n.start < end),
    )


def named(mention: Mention, text: str) -> Named:
    """Return a mention in words."""
    return Named(mention.kind, text[mention.start : mention.end], _value(mention.value), mention.entry, mention.start,
                 tuple(_value(r) for r in mention.readings))


def _value(value: Value) -> str:
    if isinstance(value, Cue):
        return ", ".join([value.act, value.pos, *(f"{name} {said}" for name, said in value.attributes)])
    if isinstance(value, Instrument):
        return value.instrument
    if isinstance(value, Quotation):
        return f"{len(value.pieces)} pieces" if len(value.pieces) > 1 else "whole"
    if isinstance(value, Party):
        return ", ".join(p for p in (value.id, value.role) if p)
    if isinstance(value, Item):
        return f"{in_words('', value)} ({', '.join(value.categories)})"
    return in_words("", value)


def _claimed(claim: Claim) -> Claimed:
    return Claimed(claim.id, claim.kind, shown_fields(claim.status, claim.date, claim.body, claim.fields))
