"""Analysis and mentions → claims: what an article says happened, is planned or is promised, with its evidence.

One module for each kind finds drafts sentence by sentence on language-neutral roles and cues; ``stage`` says how sure,
``subjects`` and ``recipients`` who, ``times`` when, ``attribution`` whose word it is, ``merging`` what is told twice.
Words of a language are in its pack, never here.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.agreement import AgreementFinder
from talka.claims.agreement_scope import with_scopes
from talka.claims.attribution import Attribution
from talka.claims.build import build
from talka.claims.commitment import CommitmentFinder
from talka.claims.completion import completed, contracts
from talka.claims.context import Context
from talka.claims.days_announced import with_announced_day
from talka.claims.days_near import with_near_days
from talka.claims.days_told import with_days
from talka.claims.draft import Draft
from talka.claims.dues_told import with_dues
from talka.claims.gathered import with_speakers, without_bare_visits
from talka.claims.kind_told import with_kind_told
from talka.claims.kinds import with_kinds
from talka.claims.kinds_told import with_kinds_told
from talka.claims.left_over import with_left_over
from talka.claims.meeting import MeetingFinder
from talka.claims.merging import merged
from talka.claims.money_given import with_money_named
from talka.claims.not_own import without_given
from talka.claims.notes import silent_sentences
from talka.claims.project import ProjectFinder
from talka.claims.scene import Scene
from talka.claims.scenes import scenes
from talka.claims.sites_told import with_sites
from talka.claims.spending import SpendingFinder
from talka.claims.statement import StatementFinder
from talka.claims.trace import trace
from talka.claims.unclaimed import Unclaimed
from talka.claims.undated import with_reported_day
from talka.claims.unreal import denied_scenes, is_asked, is_imagined
from talka.claims.whereabouts import with_places
from talka.claims.whole_price import with_whole_price
from talka.model import Analysis, Claim, Mention, Note, Origin
from talka.packs import Packs

__all__ = ["Extraction", "extract_claims", "trace"]


class Extraction(msgspec.Struct, frozen=True):
    """The claims of one article, in order of place, notes on what gave none, and by its id how each claim was made."""

    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]
    origins: dict[str, Origin]


def extract_claims(analysis: Analysis, mentions: Sequence[Mention], packs: Packs) -> Extraction:
    """Return the claims that an article makes, each with exact evidence, and why promising sentences gave none."""
    found = scenes(analysis, mentions, packs)
    context = Context(found, packs)
    statements = StatementFinder(context).find()
    events = _events(found, context)
    whole = with_days(with_dues(_settled(events, context), context), context, analysis.article)
    whole = with_near_days(with_reported_day(whole, context, analysis.article), context, analysis.article)
    whole = with_announced_day(whole, context, analysis.article)
    drafts = with_speakers(without_bare_visits(whole), statements) + merged(statements)
    attribution = Attribution(context, analysis.article)
    by_number = {s.number: s for s in found}
    claims: dict[str, Claim] = {}
    origins: dict[str, Origin] = {}
    for draft in drafts:
        claim = build(draft.changed(sources=attribution.chain(draft, by_number[draft.order])), analysis.article)
        claims[claim.id], origins[claim.id] = claim, Origin(draft.rule, draft.doubts)
    ordered = sorted(claims.values(), key=lambda c: (c.evidence[0].start, c.kind, c.id))
    return Extraction(tuple(ordered), silent_sentences(found, ordered), origins)


def _settled(events: Sequence[Draft], context: Context) -> list[Draft]:
    """The drafts of the sentences as those of the article: completed, each thing once, with what its words imply."""
    whole = with_scopes(contracts(without_given(merged(with_kind_told(completed(events, context), context)))), context)
    kinds = with_kinds_told(with_kinds(whole, context), context)
    return with_sites(with_places(with_money_named(kinds), context), context)


def _events(found: Sequence[Scene], context: Context) -> list[Draft]:
    agreements, meetings = AgreementFinder(context), MeetingFinder(context)
    commitments, projects, spending = CommitmentFinder(context), ProjectFinder(context), SpendingFinder(context)
    events: list[Draft] = []
    signed: list[Draft] = []
    denied = denied_scenes(found)
    for scene in found:
        if is_imagined(scene) or is_asked(scene):
            continue
        here = agreements.find(scene)
        signed.extend(here)
        events.extend(here)
        events.extend(meetings.find(scene))
        events.extend(commitments.find(scene))
        events.extend(projects.find(scene, signed))
        events.extend(spending.find(scene))
    events = sorted([*events, *Unclaimed(context, events).find(found)], key=lambda d: d.order)
    events = with_whole_price(with_left_over(events, context), context)
    return [d for d in events if d.order not in denied or len(d.sentences) > 1 or d.status in _ENDED]


_ENDED = ("refused", "cancelled", "ended")
"""Stages that a denial behind them does not take back."""
