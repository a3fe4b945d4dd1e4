"""How a text was read: sentence by sentence, what it names, what it claims, and why it claims nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from talka.model import (
    Claim,
    Cue,
    Idle,
    Instrument,
    Item,
    Mention,
    Note,
    Origin,
    Party,
    PartyMark,
    Quotation,
    Sentence,
    Trace,
    TracedAct,
    Value,
)
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
    marks: str = ""
    """What marks the role of a party: the preposition before it, or the cases that its form may be."""


class Act(msgspec.Struct, frozen=True):
    """A word that may make a commitment: its words, what it is read as, and what kept it from making a claim."""

    text: str
    words: str
    missing: str | None


class Claimed(msgspec.Struct, frozen=True):
    """A claim that rests on the sentence."""

    id: str
    kind: str
    fields: tuple[Field, ...]
    rule: str
    """The rule that made it: its kind, and of the pack of the sentence's language the act and the word."""
    doubts: tuple[str, ...]
    """What makes it less sure."""


class ReadSentence(msgspec.Struct, frozen=True):
    """A sentence with everything that was found in it."""

    start: int
    text: str
    language: str
    block: str
    mentions: tuple[Named, ...]
    acts: tuple[Act, ...]
    claims: tuple[Claimed, ...]
    notes: tuple[Note, ...]
    silent: str | None
    """Why a sentence with an act or a figure makes no claim of an event; ``None`` where it makes one, or has none."""


class Explanation(msgspec.Struct, frozen=True):
    """An article as it was read; ``notes`` are those of the article as a whole."""

    title: str | None
    outlet: str | None
    language: str | None
    published: str
    sentences: tuple[ReadSentence, ...]
    left_out: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]


_MISSING = {
    "thing": "no sum, count or thing that is given", "stage": "it is denied", "sides": "nobody gives or gets",
    "giver": "nobody gives", "receiver": "nobody gets", "other side": "the same party gives and gets",
}
"""What an act lacks, in words."""
_ALL_CASES = 7
_PAIR = 2
_NO_ACT = "a figure, and no word of giving, paying, buying or promising that it belongs to"
_NO_RULE = "no rule makes a claim of it"


def explain(steps: Steps, trace: Trace) -> Explanation:
    """Return how a text was read, from what each room made of it and what the claims room saw on its way."""
    article = steps.analysis.article
    sentences = tuple(_sentence(steps, trace, s) for s in steps.analysis.sentences)
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


def _sentence(steps: Steps, trace: Trace, sentence: Sentence) -> ReadSentence:
    start, end, text = sentence.start, sentence.end, steps.analysis.article.text
    marks = {m.start: _marks(m) for m in trace.parties if start <= m.start < end}
    acts = [a for a in trace.acts if start <= a.start < end]
    idle = next((i for i in trace.idle if i.start == start), None)
    claims = [c for c in steps.claims if any(start <= q.start < end for q in c.evidence)]
    notes = tuple(n for n in steps.notes if n.start is not None and start <= n.start < end)
    told = any(c.kind != "statement" for c in claims) or any(n.code == "asked" for n in notes)
    return ReadSentence(
        start,
        text[start:end],
        sentence.language,
        sentence.block,
        tuple(_marked(named(m, text), marks) for m in steps.mentions if start <= m.start < end and not is_small(m)),
        tuple(Act(text[a.start : a.end], _told(a), a.missing) for a in acts),
        tuple(_claimed(c, steps.origins[c.id]) for c in claims),
        notes,
        None if told else _why_silent(acts, idle),
    )


def _why_silent(acts: Sequence[TracedAct], idle: Idle | None) -> str | None:
    """Why a sentence of which no event is claimed makes no claim."""
    if idle is not None and idle.kinds:
        lacks = "two parties are not named" if idle.parties < _PAIR and idle.kinds != ("spending",) else _NO_RULE
        return f"a word of {' or '.join(idle.kinds)}; {lacks}"
    if idle is not None and idle.figure:
        return _NO_ACT
    reasons = dict.fromkeys(_MISSING[a.missing] if a.missing else _NO_RULE for a in acts)
    return "; ".join(reasons) or None


def _told(act: TracedAct) -> str:
    """An act in words: how it is told, what governs it, who gives, who gets, what."""
    parts = {
        "tense": act.tense, "governed by": ", ".join(act.governors), "negated": "yes" if act.negated else "",
        "if": act.condition, "stage": act.stage, "gives": ", ".join(act.donors), "gets": ", ".join(act.recipients),
        "what": ", ".join(act.things),
    }
    return "; ".join(f"{name} {said}" for name, said in parts.items() if said)


def _marks(mark: PartyMark) -> str:
    return mark.preposition or ("/".join(mark.cases) if len(mark.cases) < _ALL_CASES else "")


def _marked(mention: Named, marks: Mapping[int, str]) -> Named:
    mark = marks.get(mention.start) if mention.kind == "party" else None
    return msgspec.structs.replace(mention, marks=mark) if mark else mention


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


def _claimed(claim: Claim, origin: Origin) -> Claimed:
    return Claimed(claim.id, claim.kind, shown_fields(claim.status, claim.date, claim.body, claim.fields),
                   origin.rule, tuple(d.replace("_", " ") for d in origin.doubts))
