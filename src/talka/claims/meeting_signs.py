"""Signs of a meeting in a sentence: who is received, whose delegations meet, what is only talked about."""

from __future__ import annotations

from talka.claims.agents import agents_of
from talka.claims.coordination import in_list
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.claims.tense import is_passive, tense

_BOTH = 2
_BESIDE = 3
"""Tokens between the states that meet and the word for their meeting."""
_MADE = 2
"""Tokens between a word of taking part and what is made or bought."""
_MEANS = 6
"""Tokens between a verb of talking and the call by which it is done."""
_TALKING = ("meet", "attend", "discuss", "call", "host", "visit", "agree", "negotiate")
_GUEST = 12
"""Tokens between a verb of receiving and the name of who is received."""


def delegations(scene: Scene, cue: CueNode) -> list[PartyNode]:
    """Return the states whose people meet where nobody is named (``delegations of Poland and Lithuania met``)."""
    if cue.cue.pos == "verb" and cue.cue.act in _TALKING and not is_noun(scene, cue) and (
            offices := _officials(scene, cue)):
        return offices
    if cue.cue.act not in ("meet", "attend"):
        return []
    if cue.cue.pos != "verb" or is_noun(scene, cue):
        return _owners(scene, cue)
    if (heads := _heads_of_staff(scene, cue)):
        return heads
    after = "nom" in scene.grammar.donor
    found = [n for n in scene.parties if (n.last <= cue.first or after) and scene.breaks(n.first, cue.first) == 0]
    several = [n for n in found if n.prep is None and n.party.type == "country" and _is_plural(scene, n)]
    return several if several == found and len({n.party.country for n in several}) >= _BOTH else []


def _officials(scene: Scene, cue: CueNode) -> list[PartyNode]:
    """The states whose officials meet, each told by an office alone (``the ministers of Poland and Peru discussed``).

    Those who meet, whom they meet and, of a verb of receiving, the guest; only where cases tell who is who.
    """
    if "nom" not in scene.grammar.donor:
        return []
    marks = {m.removeprefix("prep:").partition("+")[0] for m in scene.grammar.with_} | {*scene.grammar.at_whom}
    met = {"call": "dat", "host": "acc", "visit": "acc"}.get(cue.cue.act, "nom")
    found = [n for n in scene.parties if "holder" in n.tags and n.party.type == "country" and (
        n.prep in marks or (n.prep is None and (n.has("nom") or n.has(met))))
        and scene.breaks(n.first, cue.first) == 0 and scene.quoted(n.mention.start) is None]
    doers = any(n.prep is None and n.has("nom") for n in found)
    return found if doers and len({n.party.country for n in found}) >= _BOTH else []


def _heads_of_staff(scene: Scene, cue: CueNode) -> list[PartyNode]:
    """The states whose several officers gather (``the chiefs of staff of Finland, Sweden and Norway``)."""
    marks = {None, *scene.grammar.belonging, *(m.removeprefix("prep:").partition("+")[0] for m in scene.grammar.source)}
    for office in scene.acts("office"):
        if not office.has("pl") or office.last > cue.first or scene.prep_before(office.first) is not None:
            continue
        first = "gen" in scene.grammar.donor_passive
        own = [n for n in scene.parties if n.party.country and n.party.type != "person" and n.prep in marks]
        near = [n for n in own if (0 <= office.first - n.last <= 1 if first else 0 <= n.first - office.last <= _BOTH)]
        found = in_list(scene, own, near[0]) if near else []
        if len({n.party.country for n in found}) >= _BOTH:
            return found
    return []


def _owners(scene: Scene, cue: CueNode) -> list[PartyNode]:
    """The states of one list right before a word for their meeting, where the genitive stands before its noun."""
    if "gen" not in scene.grammar.donor_passive or not cue.has("nom"):
        return []
    own = [n for n in scene.parties if n.party.type == "country" and n.prep is None and n.has("gen")
           and n.last <= cue.first and scene.breaks(n.first, cue.first) == 0]
    near = in_list(scene, own, own[-1]) if own and cue.first - own[-1].last <= _BESIDE else []
    return near if len({n.mention.start for n in near}) >= _BOTH else []


def is_of_ministers(scene: Scene, node: PartyNode, cue: CueNode | None) -> bool:
    """Return whether a meeting is of those who hold an office of a state (``a meeting of the ministers of Latvia``)."""
    held = "holder" in node.tags and node.prep in scene.grammar.belonging
    return cue is not None and held and is_noun(scene, cue) and 0 <= node.first - cue.last <= _GUEST


def _is_plural(scene: Scene, node: PartyNode) -> bool:
    """Whether several people of a state are named (``the ministers of``, ``delegations of``), as the doers."""
    if "nom" not in scene.grammar.donor:
        return node.has("pl") and not node.has("sg")
    return bool(node.tags & {"holder", "delegation"}) and any({"nom", "pl"} <= f for f in node.mention.features) and (
        not any({"nom", "sg"} <= f for f in node.mention.features))


def is_of_things(scene: Scene, cue: CueNode) -> bool:
    """Return whether what arrives is a thing, which stands between the last person and the verb; or what is met."""
    if cue.cue.act == "attend" and any(0 <= c.first - cue.last <= _MADE for c in scene.acts(
            "produce", "develop", "repair", "buy", "procure", "project")):
        return True  # ``to take part in building the frigate``
    if "before" not in scene.grammar.donor or cue.cue.pos != "verb" or cue.cue.act not in ("arrive", "visit", "meet"):
        return False
    if cue.cue.act == "meet":  # ``once the conditions are met``
        return is_passive(scene, cue) and not is_noun(scene, cue) and not agents_of(scene, cue)
    person = max((n.last for n in scene.parties if n.party.type == "person" and n.last <= cue.first),
                 default=scene.sentence.first)
    return any(person <= scene.span(m)[0] < cue.first and scene.breaks(scene.span(m)[0], cue.first) == 0
               for m in scene.items)


def has_guest(scene: Scene, cue: CueNode) -> bool:
    """Return whether somebody is received: a party right behind the verb, or any before a passive."""
    if "nom" in scene.grammar.donor and cue.cue.pos == "verb" and cue.has("ppp") and not (
            cue.has("nom") or cue.has("past") or cue.has("imps")):
        return False  # what was passed is what the word describes (``for the law passed``)
    if "before" not in scene.grammar.donor or cue.cue.pos != "verb" or is_passive(scene, cue):
        return True
    return any(0 <= n.first - cue.last <= _GUEST and (n.prep is None or n.party.type == "person")
               and scene.breaks(n.first, cue.first) == 0 and not _is_got_between(scene, cue, n) for n in scene.parties)


def _is_got_between(scene: Scene, cue: CueNode, guest: PartyNode) -> bool:
    """Whether a sum, a thing or aid stands between a verb of receiving and a name: that is what is received."""
    got = [scene.span(m)[0] for m in (*scene.money, *scene.items)] + [c.first for c in scene.acts("aid")]
    return any(cue.last <= at < guest.first for at in got)


def is_topic(scene: Scene, cue: CueNode) -> bool:
    """Return whether a meeting is only talked about (``spoke about the chancellor's visit``)."""
    if cue.cue.act not in ("visit", "meet", "call", "attend"):
        return False
    clause = scene.clause(cue.first)
    if _is_discussed(scene, cue):
        return True
    small = [c for c in scene.cues if (c.last <= cue.first and scene.clause(c.first) == clause
             and c.cue.act == "prep") or (c.cue.pos == "verb" and c.last <= cue.first)]
    return bool(small) and small[-1].cue.act == "prep" and small[-1].cue.lemma in scene.grammar.about


def _is_discussed(scene: Scene, cue: CueNode) -> bool:
    """Whether a visit or a meeting is what is discussed (``discussed the preparation of the visit``)."""
    talk = next((c for c in reversed(scene.acts("discuss")) if c.cue.pos == "verb" and c.last <= cue.first), None)
    return talk is not None and "nom" in scene.grammar.donor and scene.clause(talk.first) == scene.clause(
        cue.first) and not any(c.cue.act == "prep" or (c.cue.pos == "verb" and not c.ever("ppp"))
                               for c in scene.between(talk.last, cue.first))


def is_about_deal(scene: Scene, cue: CueNode) -> bool:
    """Return whether talks are named by what they are to bring about (``talks on buying tanks``)."""
    deals = [c for c in scene.acts("buy", "give", "sell", "lend", "finance", "project", "produce", "procure", "develop")
             if c.cue.pos == "noun" and c.first >= cue.last]
    joined = [c for c in scene.acts("prep", "jointly") if c.cue.lemma in scene.grammar.talks_on]
    return is_noun(scene, cue) and any(c.first - cue.last <= 1 or (cue.has("pl") and any(
        j.first >= cue.last and 0 <= c.first - j.last <= 1 for j in joined)) for c in deals)


def is_by_phone(scene: Scene, cue: CueNode) -> bool:
    """Return whether a verb of talking has a call as its means beside it (``spoke over a secure video link``)."""
    if cue.cue.act not in ("meet", "discuss") or cue.cue.pos != "verb" or is_noun(scene, cue):
        return False
    return any((c.cue.pos == "phrase" or scene.prep_before(c.first) is not None or c.ever("ins"))
               and scene.breaks(c.first, cue.first) == 0 and -_GUEST <= c.first - cue.last <= _MEANS
               for c in scene.acts("call") if c.cue.pos != "verb")


def is_about_matter(scene: Scene, cue: CueNode) -> bool:
    """Return whether talks in the plural are named by their matter alone (``talks on the price will begin``)."""
    return cue.ever("pl") and any(c.first == cue.last and c.cue.lemma in scene.grammar.talks_on
                                  for c in scene.acts("prep"))


def is_reached(scene: Scene, cue: CueNode) -> bool:
    """Return whether a meeting is where something was agreed (``the deal was reached at a meeting between``)."""
    at = f"prep:{scene.prep_before(cue.first)}" in scene.grammar.place
    verbs = [c for c in scene.cues if c.cue.pos in ("verb", "phrase") and c.last <= cue.first
             and c.cue.act in ("agree", "decide", "sign") and not is_noun(scene, c)]
    return at and bool(verbs) and (verbs[-1].cue.pos == "phrase" or tense(scene, verbs[-1]) in ("past", "ppp")) and (
        not stage(scene, verbs[-1]).governors)
