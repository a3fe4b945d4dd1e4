"""The sides of an arrival: where it is from, and the state that it has come to."""

from __future__ import annotations

from collections.abc import Collection

from talka.claims.act import Act
from talka.claims.arriving_things import owners_of_things, takers_of_things
from talka.claims.beside import of_goal
from talka.claims.carriers import carried_by
from talka.claims.context import Context
from talka.claims.doers_beside import orderers, participle_doers, relative_doers
from talka.claims.goals import is_goal
from talka.claims.leaving import left_behind, left_for, left_town
from talka.claims.local import common_recipient
from talka.claims.orders import ordered_from
from talka.claims.owners import owners_of
from talka.claims.reached import only_grows, reached_owners, reached_places
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, apart, sides_of
from talka.claims.sources import sources_in
from talka.claims.tellers import announcing
from talka.claims.telling_sides import deciding_sides, telling_side
from talka.model import Place


def arrival_sides(context: Context, scene: Scene, act: Act) -> Sides:
    """Return whence something comes and whom it comes to; what leaves, whom it leaves and for whom."""
    if act.cue.cue.get("form") == "leaves":
        return _leaving(context, scene, act)
    owned = _of_aid(context, scene, act)
    if owned.donors and owned.recipients:
        return owned
    ordered, carrying = ordered_from(scene, act.cue), carried_by(scene)
    recipients = arrived_at(context, scene, act, {n.mention.start for n in (*ordered, *carrying)})
    recipients = recipients or sides_of(context, orderers(scene) or takers_of_things(scene, act))
    if not recipients and not only_grows(scene, act) and "dat" in scene.grammar.recipient:
        # a sum that goes to somebody by case
        recipients = sides_of(context, recipients_in(scene, act.cue, act.first, act.last))
    donors = sides_of(context, sources_in(scene) or participle_doers(scene, act) or carrying
                     or relative_doers(scene, act) or owners_of_things(scene, act)) or owned.donors
    if ordered and not donors:
        return apart(sides_of(context, ordered), recipients)._replace(sold=True)
    donors = donors or (deciding_sides(context, scene, act, recipients) if recipients else [])
    donors = donors or telling_side(context, scene, recipients) or sides_of(context, announcing(scene, act.cue))
    return apart(donors, recipients or common_recipient(context, scene, act, donors))


def _of_aid(context: Context, scene: Scene, act: Act) -> Sides:
    """``Japan's aid for Kenya has arrived``: whose aid it is gives, and whom the noun itself names gets.

    So too of a gift between commas (``20 trucks, a gift of Japan to Kenya, arrived``).
    """
    aid = next((c for c in reversed(scene.acts("aid")) if c.last <= act.cue.first
                and scene.breaks(c.first, act.cue.first) == 0), None)
    aid = aid or next((c for c in reversed(scene.acts("give")) if c.cue.pos == "noun" and c.last <= act.cue.first
                       and ("," in (t.norm for t in scene.tokens[c.first - 2:c.first]) or any(
                           n.has("poss") and 0 <= c.first - n.last <= 1 for n in scene.parties))), None)
    if aid is None or (aid.cue.act == "aid" and only_grows(scene, act)):
        return Sides([], [])
    owners = owners_of(scene, aid)
    takers = [n for n in recipients_in(scene, aid, aid.last, act.cue.first) if n not in owners]
    return apart(sides_of(context, owners), sides_of(context, takers))


def _leaving(context: Context, scene: Scene, act: Act) -> Sides:
    """Whose vehicles leave, or from whose town, and for which state."""
    goals, town = sides_of(context, left_for(scene, act.cue)), left_town(scene)
    donors = [s for s in sides_of(context, left_behind(scene, act.cue)) if s.party.id not in {
        g.party.id for g in goals}]
    code = town.value.country if town is not None and isinstance(town.value, Place) else None
    if not donors and town is not None and code in context.names:
        donors = [Side(context.names[str(code)], town)]
    return apart(donors, goals)


def arrived_at(context: Context, scene: Scene, act: Act, but: Collection[int] = ()) -> list[Side]:
    """The state, or the state of the army or the town, that something arrived at: the nearest to the verb."""
    goals = [(n.first, s) for n in scene.parties if n.party.type != "person" and n.party.country and is_goal(scene, n)
             and n.mention.start not in but for s in sides_of(context, [n])]
    for place in (*scene.places, *reached_places(scene, act)):
        country = place.value.country if isinstance(place.value, Place) else None
        if country in context.names:
            goals.append((scene.span(place)[0], Side(context.names[str(country)], place)))
    if not goals:
        return sides_of(context, of_goal(scene) or reached_owners(scene, act)) or _stood_for(context, scene, act)
    _, nearest = min(goals, key=lambda g: (scene.breaks(g[0], act.cue.first), abs(g[0] - act.cue.last)))
    return [nearest]


def _stood_for(context: Context, scene: Scene, act: Act) -> list[Side]:
    """``In 2025 the first launchers will come to the country``: the state that the article tells of."""
    word = next((c for c in scene.acts("body") if c.cue.get("subtype") == "country" and scene.breaks(
        c.first, act.cue.first) == 0 and f"prep:{scene.prep_before(c.first)}" in scene.grammar.place), None)
    there = {n.party.country for n in scene.parties}
    party = context.main_state(there) if word is not None else None
    return [Side(party, word.mention)] if party is not None and word is not None else []
