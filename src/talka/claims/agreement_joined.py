"""Several documents that one verb signs: ``signed a memorandum on the Baltic Sea and a contract for submarines``."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.agreement_scope import categories_of
from talka.claims.draft import Draft, spans_of
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.things import things
from talka.model import Agreement, Instrument, Mention

_GAP = 4
"""Tokens between the conjunction and the document that it joins to another."""


def joined(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the agreements of a sentence with those on documents of other sorts that its verb signs as well."""
    body = drafts[-1].body
    if len(drafts) != 1 or not isinstance(body, Agreement) or drafts[0].status not in ("signed", "planned"):
        return list(drafts)
    stated = drafts[0].stated.get("instrument", ())
    documents = [m for m in scene.instruments if isinstance(m.value, Instrument) and m.value.instrument != "other"]
    first = next((n for n, m in enumerate(documents) if (m.start, m.end) in stated), None)
    if first is None:
        return list(drafts)
    out, kinds = [drafts[0]], {body.instrument}
    for before, document in zip(documents[first:], documents[first + 1:], strict=False):
        if not _is_joined(scene, before, document):
            break
        kind = document.value.instrument if isinstance(document.value, Instrument) else "other"
        if kind not in kinds:
            kinds.add(kind)
            out.append(_of(scene, drafts[0], body, document, kind))
    return out


def _is_joined(scene: Scene, before: Mention, document: Mention) -> bool:
    """Whether a conjunction joins two documents, with no verb between them."""
    left, right = scene.span(before)[1], scene.span(document)[0]
    joints = [c.last for c in scene.between(left, right) if c.cue.act == "and"]
    verbs = any(c.cue.pos == "verb" and not is_noun(scene, c) for c in scene.between(left, right))
    return bool(joints) and right - joints[-1] <= _GAP and not verbs and scene.opener(
        left, right, "relative", "that", "but") is None


def _of(scene: Scene, draft: Draft, body: Agreement, document: Mention, kind: str) -> Draft:
    """The agreement on another document, with what stands behind that as its scope."""
    found = [t for t in things(scene, scene.span(document)[1], scene.sentence.last) if not t.topic]
    own = msgspec.structs.replace(body, instrument=kind, scope=categories_of(found, document), amount=None)
    stated = {k: v for k, v in draft.stated.items() if k not in ("amount", "scope")}
    stated |= {"instrument": spans_of(document), "scope": spans_of(*(m for t in found for m in t.mentions))}
    return draft.changed(body=own, another=True, stated={k: v for k, v in stated.items() if v})
