"""When a promise is due that a later sentence tells on its own: ``Everything should be in Kenya by the end of May``."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.categories import GENERAL
from talka.claims.coming import names_other_things, tells_other_things
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.leading import leads, whole_time
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.claims.times import times_of
from talka.model import Commitment, DateRange, Mention

_OPEN = frozenset({"pledged", "approved", "delivering", "delayed"})
_HANDING = ("arrive", "give", "receive")
_AHEAD = ("fut", "inf", "cond", "pres")
_LIKELY = ("expect", "must", "will", "plan")
_OTHERWISE = ("refuse", "cancel", "deny", "not", "sign", "meet", "visit", "negotiate", "if", "host", "attend", "spend",
              "buy", "produce")
_TIMES = ("date", "due", "period")
_NEAR = 4
"""Sentences from a promise to the one that tells when all of it is to come."""


def with_dues(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """Return the drafts; a promise without a due day has that which a sentence without a promise of its own tells."""
    out = list(drafts)
    told = {start for d in drafts for field in _TIMES for start, _ in d.stated.get(field, ())}
    for scene in context.scenes:
        if not scene.dates or any(m.start in told for m in scene.dates) or scene.acts("earlier", "remind"):
            continue
        at = next((n for n in _meant(out, scene, context) if _coming(scene, out[n]) is not None), None)
        if at is not None:
            out[at] = _with_due(out[at], scene)
    return out


def _with_due(draft: Draft, scene: Scene) -> Draft:
    anchor = _coming(scene, draft)
    body = draft.body
    assert isinstance(body, Commitment) and anchor is not None  # noqa: S101, PT018 - by the caller
    due = _due(scene, anchor)
    if due is None or not isinstance(due.value, DateRange) or scene.acts("continue"):
        return draft  # deliveries that are to go on next year have no last day
    whole = whole_time(scene, due.value)
    if whole == due.value and leads(scene, due):
        return draft
    spans = spans_of(*(scene.dates if whole != due.value else (due,)))
    return draft.changed(body=msgspec.structs.replace(body, due=whole), stated={**draft.stated, "due": spans},
                         sentences=(*draft.sentences, (scene.sentence.start, scene.sentence.end)))


def _due(scene: Scene, anchor: CueNode) -> Mention | None:
    """The time ahead at which it is to come, in no clause of another act."""
    due = times_of(scene, anchor.first, scene.sentence.first, scene.sentence.last, "pledged", total=False).due
    published = scene.analysis.article.published
    if due is None or not isinstance(due.value, DateRange) or due.value.end is None:
        return None
    at = scene.span(due)[0]
    other = any(scene.breaks(c.first, at) == 0 and c.first != anchor.first and (
        c.cue.act != "sign" or scene.instruments) for c in scene.acts(*_OTHERWISE) if not is_noun(scene, c))
    return None if other or (published is not None and due.value.end < published.date) else due


def _coming(scene: Scene, draft: Draft) -> CueNode | None:
    """The word by which what was promised is to come: of handing over, ahead; else of what is likely, of all of it."""
    body = draft.body
    assert isinstance(body, Commitment)  # noqa: S101 - by ``_meant``
    likely = scene.acts(*_LIKELY)
    for cue in scene.acts(*_HANDING):
        found = stage(scene, cue)
        ahead = likely if is_noun(scene, cue) else found.governors or found.tense in _AHEAD
        if ahead and not found.negated and _due(scene, cue) is not None:
            return cue
    kinds = {k for i in body.items for k in i.categories} - GENERAL
    named = any(kinds.intersection(getattr(m.value, "categories", ())) for m in scene.items)
    all_ = any(scene.tokens[i].norm in scene.grammar.whole for i in range(scene.sentence.first, scene.sentence.last))
    return next((c for c in likely if _due(scene, c) is not None), None) if named or all_ else None


def _meant(drafts: Sequence[Draft], scene: Scene, context: Context) -> list[int]:
    """The promises before a sentence that it may tell of: those whose things it names, else the last one near it."""
    before = [n for n, d in enumerate(drafts) if d.status in _OPEN and d.order < scene.number
              and isinstance(d.body, Commitment) and d.body.due is None and d.body.basis != "total"
              and _has_sides(d.body, scene, context) and not tells_other_things(scene, d.body)]
    fit = [n for n in before if not names_other_things(scene, _body(drafts[n]))]
    named = [n for n in fit if _names(scene, _body(drafts[n]))]
    if named:
        return named[-1:]
    return [n for n in fit[-1:] if n == before[-1] and (
        len(before) == 1 or scene.number - _last(drafts[n], context) <= _NEAR)]


def _body(draft: Draft) -> Commitment:
    assert isinstance(draft.body, Commitment)  # noqa: S101 - by ``_meant``
    return draft.body


def _names(scene: Scene, body: Commitment) -> bool:
    """Whether a sentence names things of a promise, not aid in general."""
    kinds = {k for i in body.items for k in i.categories} - GENERAL
    return any(kinds.intersection(getattr(m.value, "categories", ())) for m in scene.items)


def _last(draft: Draft, context: Context) -> int:
    """The number of the last sentence that tells a promise."""
    spans = set(draft.sentences)
    return max((s.number for s in context.scenes if (s.sentence.start, s.sentence.end) in spans), default=draft.order)


def _has_sides(body: Commitment, scene: Scene, context: Context) -> bool:
    """Whether a sentence names nobody but the sides of a promise."""
    sides = {p.country or p.id for p in (*body.donor, *body.recipient, *body.through)}
    return all(context.state_of(n.party) in (None, *sides) for n in scene.parties)
