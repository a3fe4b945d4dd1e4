"""Who takes part in a meeting, of all whom an article names: persons before their states, and those it quotes."""

from __future__ import annotations

from talka.claims.draft import Draft
from talka.model import Meeting, Party


def only_named(parties: list[Party]) -> tuple[Party, ...]:
    """Return the parties without states and bodies whose side has a named person, each once."""
    persons = {p.id: p for p in parties if p.type == "person"}
    countries = {p.country for p in persons.values()}
    others: dict[str, Party] = {}
    for party in parties:
        if party.type != "person" and party.country not in countries:
            others.setdefault(party.country or party.id, party)
    return (*persons.values(), *others.values())


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
