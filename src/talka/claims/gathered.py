"""Who takes part in a meeting, of all whom an article names: persons before their states, and those it quotes."""

from __future__ import annotations

from collections.abc import Iterable

from talka.claims.draft import Draft
from talka.model import Meeting, Party

GROUPS = frozenset({"coalition", "alliance", "union"})
"""Bodies of many states, whose meeting is one of several sides."""
_BOTH = 2
_DAYS = 3
"""Days within which talks are those of a visit."""


def only_named(parties: list[Party]) -> tuple[Party, ...]:
    """Return the parties without states, bodies and groups whose side has a named person, each once."""
    persons: dict[str, Party] = {}
    for person in (p for p in parties if p.type == "person"):
        if person.id not in persons or (person.country and not persons[person.id].country):
            persons[person.id] = person
    countries = {p.country for p in persons.values()}
    parties = [p for p in parties if p.subtype not in GROUPS or len(countries) < _BOTH]
    others: dict[str, Party] = {}
    for party in parties:
        if party.type != "person" and party.country not in countries:
            others.setdefault(party.country or party.id, party)
    return (*persons.values(), *others.values())


def is_of_group(parties: Iterable[Party]) -> bool:
    """Return whether only groups take part, as far as is told."""
    return all(p.subtype in GROUPS for p in parties)


def without_bare_visits(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without visits to a state of whose people another meeting of the same visitor names one.

    That one is where the visit is, if nothing else is told.
    """
    meetings = [d for d in drafts if isinstance(d.body, Meeting)]
    bare = {id(d): d for d in meetings if any(o is not d and _tells_more(o, d) for o in meetings)}
    return [_there(d, [v for v in bare.values() if _tells_more(d, v)]) if isinstance(d.body, Meeting) else d
            for d in drafts if id(d) not in bare]


def _there(talks: Draft, visits: list[Draft]) -> Draft:
    """The talks of a visit with its place, where they have none."""
    body = talks.body
    assert isinstance(body, Meeting)  # noqa: S101 - by kind
    visit = next((v for v in visits if isinstance(v.body, Meeting) and v.body.place is not None), None)
    if body.place is not None or body.form == "call" or visit is None or not isinstance(visit.body, Meeting):
        return talks
    return talks.changed(body=Meeting(body.form, body.participants, body.topics, visit.body.place),
                         inherited={**talks.inherited, "place": visit.sentences[0]})


def _tells_more(other: Draft, visit: Draft) -> bool:
    """Whether another meeting is the talks of a visit whose host has no name there: the same guest, about that time."""
    mine, theirs = visit.body, other.body
    assert isinstance(mine, Meeting) and isinstance(theirs, Meeting)  # noqa: S101, PT018 - by kind
    states = {p.country for p in mine.participants if p.type == "country"}
    guests = {p.id for p in mine.participants if p.type == "person"}
    named = {p.id: p.country for p in theirs.participants if p.type == "person"}
    if mine.form != "visit" or len(states) != 1 or not guests & set(named) or other.status == "cancelled":
        return False
    days = [d.date.start for d in (visit, other) if d.date is not None and d.date.start is not None]
    apart = len(days) == len((visit, other)) and abs((days[0] - days[1]).days) > _DAYS
    return not apart and states <= {c for i, c in named.items() if i not in guests}


def with_speakers(drafts: list[Draft], statements: list[Draft]) -> list[Draft]:
    """Add to the only meeting of an article the persons of its sides who are quoted: they took part."""
    held = [n for n, d in enumerate(drafts) if d.kind == "meeting" and d.status == "held"]
    if len(held) != 1:
        return drafts
    meeting = drafts[held[0]]
    body = meeting.body
    assert isinstance(body, Meeting)  # noqa: S101 - by kind
    sides = {p.country for p in body.participants}
    named = {p.id for p in body.participants}
    extra: list[Party] = []
    spans: list[tuple[int, int]] = []
    for statement in statements:
        speaker = getattr(statement.body, "speaker", None)
        if isinstance(speaker, Party) and speaker.type == "person" and speaker.country in sides and (
                speaker.id not in named):
            extra.append(speaker)
            spans.extend(statement.stated["speaker"])
    if not extra:
        return drafts
    fuller = Meeting(body.form, only_named([*body.participants, *extra]), body.topics, body.place)
    stated = {**meeting.stated, "participants": tuple(sorted({*meeting.stated.get("participants", ()), *spans}))}
    return [*drafts[:held[0]], meeting.changed(body=fuller, stated=stated), *drafts[held[0] + 1:]]
