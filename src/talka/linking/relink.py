"""Records kept up to date: articles that came, went or changed, and what hangs together with them, are linked anew.

The outcome is that of ``link_claims`` on everything: a claim changes only the components that it stood in or that it
is likely one with, and what becomes of a component depends on its claims alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from talka.linking.blocking import Keys, keys_of
from talka.linking.cluster import Component, Words, components, likely
from talka.linking.decisions import by_claim, known_words, last_words
from talka.linking.profile import Profile, profiles
from talka.linking.record import make_record, record_id
from talka.linking.relate import relate
from talka.linking.shelf import Member, Shelf
from talka.model import Claim, Record


def relink(shelf: Shelf, touched: Collection[str]) -> None:
    """Bring the records up to date with articles that were added, changed or taken out, or of which people decided."""
    before = shelf.linked_of(touched)
    gone = {m.claim for m in before}
    new = {c.id: c for c in shelf.claims_of(touched)}
    shelf.drop_claims(gone)
    words = _words(shelf)
    mine = _profiles(shelf, list(new.values()))
    keys = [(p.id, keys_of(p)) for p in mine]
    met = set(shelf.offering({key for _, found in keys for key in found.asks})) - new.keys() - gone
    near = _near(mine, [found for _, found in keys], _profiles(shelf, shelf.claims(met)))
    near |= {x for pair, word in words if word == "same" and new.keys() & set(pair) for x in pair} - new.keys()
    parts = {m.component for m in before} | {m.component for m in shelf.linked(near)}
    shelf.put_keys(keys)
    standing = [m for m in shelf.linked_in(parts) if m.claim not in gone]
    claims = {c.id: c for c in shelf.claims([m.claim for m in standing])} | new
    found = components(_profiles(shelf, list(claims.values())), words)
    old = {m.record for m in (*before, *standing)}
    made = _records(shelf, claims, found, standing, {m.record for m in before})
    held = set(standing)
    shelf.put_members([m for component in found for m in _members(component, claims) if m not in held])
    relate(shelf, made, old - {_record_of(group) for c in found for group in c.groups})


def _words(shelf: Shelf) -> Words:
    decisions = shelf.decisions()
    named = {claim for pair in last_words(decisions) for claim in pair}
    return known_words(decisions, {c.id: c.kind for c in shelf.claims(named)}) if named else []


def _profiles(shelf: Shelf, claims: Sequence[Claim]) -> list[Profile]:
    """What claims are compared by: what else their articles tell is asked for, too."""
    if not claims:
        return []
    articles = {c.article.id for c in claims}
    wanted = {c.id for c in claims}
    every = {c.id: c for c in (*shelf.claims_of(articles), *claims)}
    return [p for p in profiles(every.values(), shelf.days(articles).published) if p.id in wanted]


def _near(mine: Sequence[Profile], asked: Sequence[Keys], others: Sequence[Profile]) -> set[str]:
    """Those of others that are likely one with a new claim."""
    offering: dict[int, list[Profile]] = defaultdict(list)
    for b in others:
        for key in keys_of(b).offers:
            offering[key].append(b)
    found: set[str] = set()
    for a, keys in zip(mine, asked, strict=True):
        met = {b.id: b for key in keys.asks for b in offering.get(key, ())}
        found |= {i for i, b in met.items() if i not in found and likely(a, b)}
    return found


def _record_of(group: Sequence[str]) -> str:
    return record_id(group[0])


def _members(component: Component, claims: dict[str, Claim]) -> list[Member]:
    return [Member(claim, claims[claim].article.id, component.id, _record_of(group))
            for group in component.groups for claim in group]


def _records(
    shelf: Shelf, claims: dict[str, Claim], found: Sequence[Component], standing: Sequence[Member], torn: set[str]
) -> list[Record]:
    """The records that are new or no longer what they were; a group that nothing was added to or taken from stands."""
    was: dict[str, list[str]] = {}
    for m in standing:
        was.setdefault(m.record, []).append(m.claim)
    groups = [g for c in found for g in c.groups
              if _record_of(g) in torn or sorted(was.get(_record_of(g), ())) != list(g)]
    days = shelf.days({claims[i].article.id for g in groups for i in g})
    reviews = by_claim(shelf.decisions())
    return [make_record([claims[i] for i in g], reviews, days.copies, days.published) for g in groups]
