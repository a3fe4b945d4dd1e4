"""Sides without a name of their own: a town or a region, ``the country`` that gets, ``the bank`` that gives."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.companions import companions_in
from talka.claims.context import Context
from talka.claims.nodes import CueNode
from talka.claims.recipients import recipients_in
from talka.claims.references import last_institution
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, sides_of
from talka.claims.sources import sources_in
from talka.model import Mention, Party, Place

_TO = ("give", "allocate", "pay", "finance", "lend", "pledge", "buy")
"""Acts whose dative, or preposition of who gets something, may govern a town or a region."""
_INSTITUTIONS = ("bloc", "lender")
"""Common words for what is of no state: the union, alliance or bank that was named before."""
_BACK = 3
"""Sentences back to the town whose state ``the country`` means."""
_PAIR = 2
"""States that sign a document of two sides."""
_OF_TOWN = 3
"""Tokens behind a town or a region within which the people or the place in it stand."""
_BESIDE = 2
"""Tokens between such a word and its verb; a council of something else is another one."""


def is_institution(generic: CueNode, act: Act) -> bool:
    """Return whether a common word means a union, an alliance, a lender, or the company that gets something."""
    sort = generic.cue.get("subtype")
    return sort in _INSTITUTIONS or (sort == "company" and act.cue.cue.act == "receive")


def common_institution(context: Context, scene: Scene, act: Act, generic: CueNode) -> list[Side]:
    """Return the institution that a common word before a verb means (``The bank will lend …``), if one was named."""
    owner = next((n for n in scene.parties if 0 <= n.first - generic.last <= 1 and n.party.type == "organisation"
                  and n.party.country is None), None)
    if owner is not None:  # the council of the fund
        return sides_of(context, [owner])
    far = act.cue.first - generic.last > _BESIDE or scene.tokens[generic.last].norm in scene.grammar.belonging
    party = None if far else last_institution(context, scene, generic.cue.get("subtype"))
    return [Side(party, generic.mention)] if party is not None else []


def borrowed(context: Context, scene: Scene, act: Act, sides: Sides) -> Sides:
    """Return the sides of a loan that a state approves: it borrows, and with whom it agreed, or from whom, lends."""
    if act.cue.cue.act not in ("decide", "allocate") or sides.recipients or len(sides.donors) != 1:
        return sides
    if not scene.acts("lend"):
        return sides
    own = {d.party.id for d in sides.donors}
    lenders = _companions(context, scene, sides) if scene.instruments else [
        s for s in sides_of(context, sources_in(scene)) if s.party.id not in own]
    return Sides(lenders, sides.donors) if len(lenders) == 1 else sides


def agreed_with(context: Context, scene: Scene, act: Act, sides: Sides) -> Sides:
    """``Kyiv agreed with the bank on 500 million``: who lends, or gives to others here, gives; who agreed gets."""
    if sides.recipients or len(sides.donors) != 1:
        return sides
    others = _companions(context, scene, sides)
    if _is_on_loan(scene, act) and len(others or (visited := _visited(context, scene, sides))) == 1:
        return Sides(others or visited, sides.donors)
    if not (act.noun and act.stage.governed_by("agree")):
        return sides
    gets = sides.donors[0].party.id in context.recipient_states
    lending = bool(others) and all(o.party.id in context.lenders for o in others)
    return Sides(others, sides.donors) if others and (gets or lending) else sides


def _is_on_loan(scene: Scene, act: Act) -> bool:
    """Whether a verb of reaching or agreeing with somebody is on a loan behind it."""
    return act.cue.cue.act in ("agree", "arrive", "raise", "decide") and not act.passive and any(
        c.cue.pos == "noun" and c.first >= act.cue.last for c in scene.acts("lend"))


def _visited(context: Context, scene: Scene, sides: Sides) -> list[Side]:
    """The state that those who agree are in, told by a town of it (``agreed in Beijing on a loan``)."""
    able = [m for m in scene.places if m.start not in scene.datelines and isinstance(m.value, Place) and (
        f"prep:{scene.prep_before(scene.span(m)[0])}" in scene.grammar.place or scene.acts("visit"))]
    states = {str(m.value.country): m for m in able if isinstance(m.value, Place) and m.value.country in context.names}
    return [Side(context.names[c], m) for c, m in states.items() if c != sides.donors[0].party.id]


def _companions(context: Context, scene: Scene, sides: Sides) -> list[Side]:
    """The states and bodies that a sentence names after ``with``, without who has done it."""
    others = sides_of(context, [n for n in companions_in(scene) if n.party.type != "person"])
    return [s for s in others if s.party.id != sides.donors[0].party.id]


def local_recipients(context: Context, scene: Scene, act: Act, donors: list[Side]) -> list[Side]:
    """Return the state of the town or region that gets something from the donors, who are of other states.

    What it receives may be from somebody whom another sentence names.
    """
    if not donors and act.cue.cue.act != "receive" and not act.passive:
        return []
    near = [m for m in scene.mentions if isinstance(m.value, Place) and act.first <= scene.span(m)[0] < act.last]
    if act.cue.cue.act == "receive" and not act.passive:
        getting = [m for m in near if _is_in_subject(scene, act, m)]
    elif act.cue.cue.act in _TO:
        getting = [m for m in near if _is_given(scene, act, m)]
    else:
        return []
    home = {d.party.country for d in donors} or {scene.pack.info.home}
    states = [(str(m.value.country), m) for m in getting if isinstance(m.value, Place) and m.value.country]
    states += [(str(c.cue.get("country")), c.mention) for c in scene.acts("office") if act.first <= c.first < act.last
               and c.has("dat") and not c.has("nom") and act.cue.cue.act in _TO]
    return [Side(context.names[c], m) for c, m in states[:1] if c in context.names and c not in home]


def _is_in_subject(scene: Scene, act: Act, place: Mention) -> bool:
    """Whether a town or region is who gets something, or where they are: before the verb, in its clause."""
    first, last = scene.span(place)
    if last > act.cue.first or scene.breaks(first, act.cue.first) > 0:
        return False
    prep = scene.prep_before(first)
    return prep is None or f"prep:{prep}" in scene.grammar.place


def _is_given(scene: Scene, act: Act, place: Mention) -> bool:
    """Whether a town or region stands as who gets something does: in a bare dative, or behind ``to`` or ``for``."""
    first, last = scene.span(place)
    prep = scene.prep_before(first)
    if prep is not None:
        fronted = place.may_be("acc") and not place.may_be("loc")  # ``into the Kharkiv region they brought``
        return f"prep:{prep}" in scene.grammar.recipient and (first > act.cue.last or fronted)
    if "before" in scene.grammar.donor:
        return first == act.cue.last
    if "gen" in scene.grammar.donor_passive and place.may_be("gen") and last < scene.sentence.last:
        return any(t.norm in scene.grammar.helped for t in scene.tokens[last:last + _OF_TOWN])  # who is meant
    return place.may_be("dat") and not place.may_be("nom")


def common_recipient(context: Context, scene: Scene, act: Act, donors: list[Side]) -> list[Side]:
    """Return whom ``the country`` means that gets something: the state that gets aid, else the one named most."""
    cue = next((c for c in scene.acts("body") if c.cue.get("subtype") == "country" and c.first >= act.first
                and c.last <= act.last and _is_taker(scene, c, act)), None)
    if cue is None:
        return []
    given = {d.party.country for d in donors}
    aided = context.recipient_states - given
    here = {n.party.country for n in scene.parties if n.last <= cue.first and n.party.type == "country"
            and scene.breaks(n.first, cue.first) == 0 and n.prep is not None} - given
    if len(here) == 1 and "before" in scene.grammar.donor:  # ``has built a port in Tonga and lent the kingdom 100``
        return [Side(context.names[str(code)], cue.mention) for code in here if code in context.names]
    if len(aided) != 1 and (told := _told_before(context, scene, given)):
        aided = frozenset(told)
    party = context.names[next(iter(aided))] if len(aided) == 1 else context.main_state(given) if donors else None
    party = party or (_state_of_place(context, scene, given) if donors else None)
    party = party or (context.names.get(scene.pack.info.home or "") if donors else None)
    return [Side(party, cue.mention)] if party is not None and party.country not in given else []


def _told_before(context: Context, scene: Scene, given: set[str | None]) -> set[str]:
    """The states that verbs of giving in the sentence before name as those who get something."""
    if scene.number == 0:
        return set()
    before = context.scenes[scene.number - 1]
    named = [context.state(n.party) for c in before.acts("give", "pledge", "allocate", "arrive") if c.cue.pos != "noun"
             for n in recipients_in(before, c, before.sentence.first, before.sentence.last)]
    return {p.id for p in named if p.type == "country" and p.id not in given}


def state_of_town(context: Context, scene: Scene, act: Act, givers: list[Side]) -> list[Side]:
    """Return the state of the last town before, for whom a town of another state gives something to nobody named."""
    given = {g.party.country for g in givers}
    party = _state_of_place(context, scene, given) if givers else None
    return [Side(party, act.cue.mention)] if party is not None else []


def _state_of_place(context: Context, scene: Scene, given: set[str | None]) -> Party | None:
    """The state of the last town that the sentences before name (``visited Chisinau. … will give the country``)."""
    for other in reversed(context.scenes[max(scene.number - _BACK, 0):scene.number]):
        codes = [str(m.value.country) for m in other.places if isinstance(m.value, Place)]
        found = [c for c in codes if c in context.names and c not in given]
        if found:
            return context.names[found[-1]]
    return None


def partner(context: Context, scene: Scene, takers: list[Side]) -> list[Side]:
    """Return with whom the state that gets something signed, where the sentence before tells of a document of two."""
    if scene.number == 0 or not takers:
        return []
    taker = takers[0]
    before = context.scenes[scene.number - 1]
    if not before.acts("sign", "agree") or not before.instruments:
        return []
    nodes = [n for n in before.parties if n.party.country and n.party.id not in context.media]
    states = {s.party.id: s for s in sides_of(context, nodes)}
    if len(states) != _PAIR or taker.party.id not in states:
        return []
    return [s for i, s in states.items() if i != taker.party.id]


def _described_from(scene: Scene, cue: CueNode) -> int:
    """The first token of a word for a state with the part of the world that it is in (``the West African country``)."""
    named = {i for n in scene.parties for i in range(n.first, n.last)}
    first = cue.first
    while first > scene.sentence.first and cue.first - first < _BESIDE and first - 1 not in named and (
            scene.tokens[first - 1].shape == "title"):
        first -= 1
    return first


def _is_taker(scene: Scene, cue: CueNode, act: Act) -> bool:
    """Whether a word for a state carries a mark of who gets something: its case, its place or a preposition."""
    first = _described_from(scene, cue)
    prep = scene.prep_before(first)
    if prep is not None:
        marks = {*scene.grammar.recipient} - ({*scene.grammar.place} if "before" not in scene.grammar.donor else set())
        return f"prep:{prep}" in marks and not cue.ever("pl")
    if "after" in scene.grammar.recipient:
        return not act.noun and all(scene.tokens[i].norm in scene.grammar.articles
                                    for i in range(act.cue.last, first)) and first > act.cue.last
    return "dat" in scene.grammar.recipient and cue.has("dat", "sg") and not cue.has("nom", "sg")
