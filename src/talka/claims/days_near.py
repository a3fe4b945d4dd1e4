"""The day of a meeting or a signing that its own words do not date: the one day told in the sentences beside it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.scene import Scene
from talka.model import Article, DateRange, Mention

_NEAR = 3
"""Sentences from a meeting to the one that tells its day."""
_RECENT = 3
"""Days before the publication, and after it for what lies ahead, in which news lies."""
_KINDS = ("meeting", "agreement")


def with_near_days(drafts: Sequence[Draft], context: Context, article: Article) -> list[Draft]:
    """Return the drafts; each meeting and signing without a day has the only recent day that is told beside it."""
    today = article.published.date if article.published else None
    taken = {d.order for d in drafts if d.date is not None and d.kind in _KINDS}
    return [_dated(d, context, today, taken) if d.kind in _KINDS and d.date is None and not d.old else d
            for d in drafts]


def _dated(draft: Draft, context: Context, today: datetime.date | None, taken: set[int]) -> Draft:
    spans = set(draft.sentences)
    own = [s for s in context.scenes if (s.sentence.start, s.sentence.end) in spans]
    if any(s.acts("earlier", "remind") for s in own[:1]) or draft.status in ("ended", "negotiating"):
        return draft
    if draft.kind == "agreement" and any(_is_since(s, draft) for s in own[:1]):
        return draft
    told = [(m, s) for s in own for m in _days(s, None)]
    if len({m.value for m, _ in told}) == 1 and len(own) > 1:
        mention = told[0][0]
        assert isinstance(mention.value, DateRange)  # noqa: S101 - by ``_days``
        return draft.changed(date=mention.value, stated={**draft.stated, "date": ((mention.start, mention.end),)})
    if today is None:
        return draft
    near = [s for s in context.scenes if abs(s.number - draft.order) <= _NEAR and s.number not in taken]
    days = [(m, s) for s in near for m in _days(s, today)]
    if len({(m.value.start, m.value.end) for m, _ in days if isinstance(m.value, DateRange)}) != 1:
        return draft
    mention, scene = days[0]
    assert isinstance(mention.value, DateRange)  # noqa: S101 - by ``_days``
    ahead = mention.value.start is not None and mention.value.start > today
    if ahead != (draft.status == "planned") and mention.value.start != today:
        return draft
    return draft.changed(date=mention.value,
                         inherited={**draft.inherited, "date": (scene.sentence.start, scene.sentence.end)})


def _is_since(scene: Scene, draft: Draft) -> bool:
    """Whether something else came after a signing (``The trip comes four months after … signed``)."""
    told = min((start for start, _ in draft.stated.get("status", ())), default=scene.sentence.end)
    return any(scene.tokens[i].norm in scene.grammar.after and scene.tokens[i].start < told
               for i in range(scene.sentence.first, scene.sentence.last))


def _days(scene: Scene, today: datetime.date | None) -> list[Mention]:
    """The single days that a sentence names; near the publication, where that is given."""
    return [m for m in scene.dates if isinstance(m.value, DateRange) and m.value.start is not None
            and m.value.start == m.value.end
            and (today is None or abs((m.value.start - today).days) <= _RECENT)]
