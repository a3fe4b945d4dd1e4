"""Who does it where no subject says so: hosts, makers, reporters, doers of another verb; who gets it in a passive."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.acts import OBJECT, STOPS, Act
from talka.claims.agents import agents_of
from talka.claims.context import Context
from talka.claims.found import Found
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.owners import owners_of
from talka.claims.people import counted_people
from talka.claims.scene import Scene
from talka.claims.stage import is_noun, is_passive
from talka.claims.subjects import subjects_of
from talka.model import Mention, Party

_BACK = 4
"""Sentences back to the state that ``the country`` means."""

_FROM_MAKERS = ("receive", "arrive", "delay", "cancel")
"""Acts whose doer is not who gives."""
_MADE = 2
"""Tokens between the state that a thing is from and the thing."""
_MAKE = 3
"""Tokens between a thing and the word that says whose make it is."""
_DECISIONS = ("decide", "plan", "propose", "offer", "promise", "pledge", "ready", "refuse", "allocate", "agree")
_DECIDED = 14
"""Tokens between a decision and what was decided to do."""
_AT_HOME = ("government", "parliament", "ministry", "agency", "armed_forces")
"""Bodies that are those of the outlet's own state, where they stand without one."""
_TELLERS = frozenset({"ministry", "government", "armed_forces"})
"""Bodies that tell what their own state gives."""


def has_passive_sense(act: Act, found: Found) -> bool:
    """Whether a form that may be past or passive stands after what it is about, and so names no doer."""
    if act.passive:
        return True
    return act.cue.has("ppp") and act.cue.has("past") and is_before(act, found)


def is_given_to_subject(scene: Scene, act: Act, found: Found) -> bool:
    """Whether the subject of a passive gets what stands behind the verb (``Ukraine was given ten howitzers``)."""
    acts = ("give", "lend", "pledge", "pay")
    if not act.passive or "before" not in scene.grammar.donor or act.cue.cue.act not in acts:
        return False
    return not is_before(act, found) and any(m.start > act.cue.mention.start for m in (
        *found.money, *(t.mentions[0] for t in found.things)))


def is_before(act: Act, found: Found) -> bool:
    """Return whether what is given stands before the verb."""
    return any(t.first < act.cue.first for t in found.things) or any(
        m.start < act.cue.mention.start for m in found.money)


def owned(scene: Scene, act: Act) -> list[PartyNode]:
    """The state whose thing is paid for, or whose men are trained (``the financing of Ukrainian capabilities``)."""
    if act.cue.cue.act not in ("finance", "pay") and act.cue.cue.get("category") != "training":
        return []
    if act.cue.cue.get("category") and (counted := counted_people(scene)):
        return counted
    if act.passive and act.cue.cue.get("category"):
        before = [n for n in scene.parties if n.last <= act.cue.first and _is_of(scene, n, act)][-1:]
        if before or "before" in scene.grammar.donor:
            return before
    return [n for n in scene.parties if n.first >= act.cue.last and _is_of(scene, n, act)
            and n.prep not in scene.grammar.price and scene.breaks(n.first, act.cue.first) == 0][:1]


def _is_of(scene: Scene, node: PartyNode, act: Act) -> bool:
    """Whether a party stands as that whose thing it is: an adjective; of those trained a genitive, too."""
    own = bool(act.cue.cue.get("category")) and node.has("gen") and node.prep is None and "gen" in (
        scene.grammar.donor_passive)
    return node.has("adj") or own


def by_its_people(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the state whose companies or people do it (``Lietuvos įmonės``), where the genitive stands first.

    One lower-case word that is nothing else stands right behind it, and no doer in the clause.
    """
    if act.passive or act.noun or act.cue.cue.pos != "verb":
        return []
    if "gen" not in scene.grammar.donor_passive:
        return _trainers(scene, act)
    known = {i for m in (*scene.items, *scene.quantities) for i in range(*scene.span(m))}
    known |= {i for c in scene.cues if c.cue.act not in ("body", "trainee")
              for i in range(c.first, c.last)}
    if act.cue.cue.get("category"):
        known = set()
    taught = counted_people(scene) if act.cue.cue.get("category") else []
    return [n for n in scene.parties if n.party.type == "country" and n.prep is None and n.has("gen")
            and n not in taught and n.last < scene.sentence.last
            and not n.is_adjective and (n.last < act.cue.first or taught) and scene.breaks(n.first, act.cue.first) == 0
            and n.last not in known and scene.tokens[n.last].shape == "lower"
            and scene.tokens[n.last].norm not in scene.grammar.helped][:1]


def _trainers(scene: Scene, act: Act) -> list[PartyNode]:
    """The state whose instructors train, told by an adjective (``Greek instructors will train 600 Armenians``)."""
    if act.cue.cue.get("category") is None:
        return []
    return [n for n in scene.parties if n.prep is None and scene.breaks(n.first, act.cue.first) == 0
            and n.last < scene.sentence.last and scene.tokens[n.last].shape == "lower"
            and (n.is_adjective and n.has("nom") and not n.has("gen") if "nom" in scene.grammar.donor
                 else n.has("adj") and n.last < act.cue.first)][:1]


def reporting_lenders(scene: Scene, act: Act) -> list[PartyNode]:
    """The union or bank of many states that tells what was paid (``the EU reported that a tranche was paid out``)."""
    saying = [c for c in scene.acts("say", "report") if c.cue.pos == "verb" and c.last <= act.cue.first]
    return [n for c in saying[-1:] for n in subjects_of(scene, c)
            if n.party.country is None and n.party.subtype in ("union", "agency")]


def deciders(scene: Scene, act: Act) -> list[PartyNode]:
    """Return whose decision or plan an infinitive tells (``Germany's decision to send tanks``)."""
    if act.stage.tense != "inf" or act.cue.cue.act in ("receive", "arrive", "request"):
        return []
    nouns = [g for g in scene.acts(*_DECISIONS) if g.cue.pos == "noun" and is_noun(scene, g)
             and 0 <= act.cue.first - g.last <= _DECIDED]
    nouns = [g for g in nouns if not any(c.cue.pos == "verb" and not is_noun(scene, c)
                                         for c in scene.between(g.last, act.cue.first))]
    owned = [n for g in nouns[-1:] for n in owners_of(scene, g) if n.last <= act.cue.first]
    if owned and owned[0].prep is not None:
        return [n for n in scene.parties if n.prep == owned[0].prep and owned[0].first <= n.first < act.cue.first]
    return owned or [n for g in nouns[-1:] for n in scene.parties if n.prep in scene.grammar.belonging
                     and 0 <= n.first - g.last <= _MADE and n.last <= act.cue.first]


def hosts(scene: Scene, act: Act) -> list[PartyNode]:
    """The state on whose soil somebody is trained (``pilots are being trained in Denmark``)."""
    if act.cue.cue.get("category") != "training":
        return []
    if "loc" in scene.grammar.place:
        return [n for n in scene.parties if n.party.type == "country" and n.prep is None and n.has("loc")
                and not n.has("dat")]
    return [n for n in scene.parties if n.party.type == "country" and n.first >= act.cue.last
            and f"prep:{n.prep}" in scene.grammar.place]


def makers(scene: Scene, act: Act) -> list[PartyNode]:
    """The state whose things are late or stopped (``the delay in deliveries of US weapons``)."""
    if act.cue.cue.act not in STOPS:
        return []
    firsts = {scene.span(m)[0] for m in scene.items}
    return [n for n in scene.parties if n.first >= act.cue.last and n.last in firsts
            and (n.has("adj") or (n.has("people") and n.has("gen")))]


def is_goal(scene: Scene, node: PartyNode) -> bool:
    """Whether a party carries a mark of place, or the bare case of a goal."""
    markers = {m[5:].partition("+")[0] for m in scene.grammar.place if m.startswith("prep:")}
    if "before" in scene.grammar.donor and node.prep is None:
        return any(0 <= node.first - c.last <= 1 for c in scene.acts("arrive"))
    bare = node.prep is None and not node.is_adjective and node.party.subtype != "company"  # that is who made it
    return node.prep in markers or (bare and (
        node.has("loc") or (node.has("acc") and not node.has("nom"))))


def participle_doers(scene: Scene, act: Act) -> list[PartyNode]:
    """Who gave what another verb tells of (``donated by Slovakia``, ``that Canada promised``)."""
    others = [c for c in scene.acts("give", "buy", "finance", "pledge", "pay") if c.first != act.cue.first]
    agents = [n for c in others if c.has("ppp") and scene.breaks(c.first, act.cue.first) <= 2
              for n in agents_of(scene, c)]
    if agents or act.cue.cue.act not in STOPS:
        return agents
    owners = [n for c in others if is_noun(scene, c) for n in owners_of(scene, c)]
    return owners or [n for c in others if not is_noun(scene, c) and scene.opener(scene.sentence.first, c.first,
                                                                                   "relative")
                      for n in subjects_of(scene, c)]


def is_plural_doer(scene: Scene, cue: CueNode) -> bool:
    """Whether a word for a state can be the doer in the plural only (``the countries will invest``)."""
    return "nom" in scene.grammar.donor and cue.has("nom", "pl") and not cue.has("nom", "sg")


def is_shop(scene: Scene, node: PartyNode) -> bool:
    """Return whether it is bought at a maker's or another's (``buys from a French maker``), not for it."""
    return f"prep:{node.prep}" in scene.grammar.place and (
        node.party.subtype == "company" or node.is_adjective or (node.has("gen") and not node.has("loc")) or (
            node.has("loc") and not node.has("acc")))


def requesters(scene: Scene) -> list[PartyNode]:
    """Return whose request it answers (``at the request of Ukraine``)."""
    ends = [c.last for c in scene.acts("now") if c.cue.pos == "noun"]
    return [n for n in scene.parties if n.first in ends and n.prep is None and n.has("gen")]


def orderers(scene: Scene) -> list[PartyNode]:
    """Return who ordered what is on its way (``the carriers that Yerevan ordered``)."""
    bought = next((c for c in scene.acts("buy", "receive") if c.cue.pos == "verb"), None)
    return [] if bought is None or is_passive(scene, bought) else subjects_of(scene, bought)


def ordered_by(scene: Scene) -> list[PartyNode]:
    """Return by whom it was ordered, of what a participle says so (``drones ordered by Togo have been delivered``)."""
    bought = next((c for c in scene.acts("buy") if c.cue.pos == "verb" and is_passive(scene, c)), None)
    return [] if bought is None else agents_of(scene, bought)


def agreeing(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the states that agree with each other on giving (``Russia and Belarus agreed on deliveries``)."""
    if not act.stage.governed_by("agree") or "nom" not in scene.grammar.donor:
        return []
    doers = [n for n in subjects_of(scene, act.cue) if n.party.type == "country"]
    return doers if len({n.party.id for n in doers}) > 1 else []


def relative_doers(scene: Scene, act: Act) -> list[PartyNode]:
    """Return who did what a relative clause tells of the thing (``tents that Latvia collected were sent``)."""
    if "nom" not in scene.grammar.donor:
        return _givers_before(scene, act)
    opener = next((c for c in scene.acts("relative") if c.first >= act.cue.last), None)
    if opener is None:
        return []
    return [n for n in scene.parties if n.first >= opener.last and n.prep is None and n.has("nom") and not n.has("acc")
            and not n.is_adjective and scene.clause(n.first) == scene.clause(opener.first)][:1]


def _givers_before(scene: Scene, act: Act) -> list[PartyNode]:
    """Who gives what has come, told in the clause between the things and the verb (``that Spain gives arrived``)."""
    inner = next((c for c in scene.acts("give", "pledge") if c.cue.pos == "verb" and c.last <= act.cue.first
                  and not is_noun(scene, c) and not is_passive(scene, c)
                  and scene.opener(scene.sentence.first, c.first, "relative", "that") is not None), None)
    return subjects_of(scene, inner) if inner is not None and act.cue.cue.act == "arrive" else []


def body_behind(scene: Scene, act: Act) -> CueNode | None:
    """Return the common body right behind a verb whose doer it is by its case (``vydilyv urjad``)."""
    if "nom" not in scene.grammar.donor or act.passive or act.noun or act.cue.cue.pos != "verb":
        return None
    return next((c for c in scene.acts("body") if 0 <= c.first - act.cue.last <= 1 and c.has("nom", "sg")
                 and not c.has("acc") and scene.breaks(c.first, act.cue.first) == 0
                 and scene.prep_before(c.first) is None), None)


def at_home(context: Context, scene: Scene, generic: CueNode, taken: set[str | None]) -> Party | None:
    """Return the state whose government an outlet means by ``the Government``, unless the article is about another.

    Who gets aid is no such other.
    """
    home, other = scene.pack.info.home, context.main_state(taken | context.recipient_states)
    if home is None or home in taken or generic.cue.get("subtype") not in _AT_HOME:
        return None
    if generic.cue.get("subtype") not in _AT_HOME[:2] and home in context.recipient_states:
        return None
    if other is not None and context.weight(other.id) > 2 * context.weight(home):
        return None
    return context.names[home]


def named_before(context: Context, scene: Scene, generic: CueNode) -> Party | None:
    """Return the state that ``the country`` is: the doer of the clause before, else of the sentence before.

    It is none that this sentence names as another side (``from France``).
    """
    others = {n.party.country for n in scene.parties if n.prep is not None}
    doers = [n for n in scene.parties if n.last <= generic.first and n.prep is None and n.has("nom")
             and n.party.id not in context.media]
    own = next((p for n in doers if (p := context.state(n.party)).type == "country"), None)
    found = own or state_of_words(context, scene, generic) or context.last_state(scene, scene.sentence.first)
    return found if found is None or found.country is None or found.country not in others else None


def state_of_words(context: Context, scene: Scene, generic: CueNode) -> Party | None:
    """Return the state that ``the country`` means: the first doer among the states of the sentences before."""
    if generic.cue.get("subtype") != "country":
        return None
    for number in range(scene.number - 1, max(scene.number - _BACK, -1), -1):
        for node in context.scenes[number].parties:
            if node.party.type == "country" and node.prep is None and not node.is_adjective and (
                    context.scenes[number].quoted(node.mention.start) is None):
                return node.party
    return None


def where_spent(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the state in which a bank's money is spent (``will lend 20 million for hospitals in Moldova``)."""
    return [n for n in scene.parties if n.party.type == "country" and n.prep is not None and n.first >= act.cue.last
            and f"prep:{n.prep}" in scene.grammar.place][:1]


def whose_things(scene: Scene, act: Act, found: Found) -> list[PartyNode]:
    """Return whose things are given where nobody is named who gives them (``American missiles reached Ukraine``)."""
    if act.cue.cue.act not in _FROM_MAKERS and not (act.noun or act.passive or act.cue.cue.pos == "phrase"):
        return []
    aid = [n for c in found.aid for n in owners_of(scene, c) if n.last <= c.first] if act.passive else []
    beside = aid or [n for t in found.concrete or found.things for n in scene.parties
                     if t.first - _MADE <= n.first < t.last and (n.is_adjective or _is_whose(scene, n, t.mentions))]
    return beside or _producers(scene, found)


def _is_whose(scene: Scene, node: PartyNode, thing: Sequence[Mention]) -> bool:
    """Whether a people or, where the genitive stands first, a state owns the thing right behind it."""
    if node.prep is not None or not node.has("gen") or node.has("nom"):
        return False
    starts = {scene.span(m)[0] for m in thing}
    return node.has("people") or ("gen" in scene.grammar.donor_passive and node.party.type == "country"
                                  and node.last in starts)


def _producers(scene: Scene, found: Found) -> list[PartyNode]:
    """Return whose make a thing is said to be behind it (``tanks of US production``)."""
    if "ins" not in scene.grammar.donor_passive:
        return []
    made = [c for c in scene.acts("produce") if c.cue.pos == "noun" and c.has("gen")
            and any(0 <= c.first - t.last <= _MAKE for t in found.concrete)]
    return [n for n in scene.parties for c in made if (n.prep is None and 0 <= n.first - c.last <= 1) or (
        n.is_adjective and n.last == c.first)]


def announcing(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return the state that says what its things do (``The US confirmed that the first tanks would arrive``)."""
    opener = scene.opener(scene.sentence.first, verb.first, "that")
    saying = [c for c in scene.acts("say", "report", "promise", "pledge") if opener is not None and c.cue.pos == "verb"
              and c.last <= opener.first and opener.first - c.last <= OBJECT]
    return [n for c in saying[-1:] for n in subjects_of(scene, c) if n.party.type == "country" and n.prep is None]


def tellers(scene: Scene) -> list[PartyNode]:
    """Return the officials and ministries that speak in a sentence."""
    saying = [c.first for c in scene.acts("say", "report", "according")]
    saying += [i for i in range(scene.sentence.first, scene.sentence.last) if scene.tokens[i].norm == ":"]
    return [n for n in scene.parties if (n.party.type == "person" or n.party.subtype in _TELLERS or n.has("holder"))
            and n.party.country and any(_apart(n, i) <= OBJECT for i in saying)]


def telling_states(scene: Scene) -> list[PartyNode]:
    """Return the state that itself says something, right before the verb (``Lithuania said ten trucks had been``)."""
    saying = [c for c in scene.acts("say", "report") if c.cue.pos == "verb"]
    return [n for n in scene.parties if n.party.type == "country" and n.prep is None and not n.is_adjective
            and ("nom" not in scene.grammar.donor or n.has("nom")) and any(0 <= c.first - n.last <= 1 for c in saying)]


def _apart(node: PartyNode, token: int) -> int:
    """Tokens between a party and a token."""
    return node.first - token if token < node.first else token - node.last


def fund_doers(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the fund that does it in the clause of a verb (``the Peace Facility has paid for``)."""
    return [n for n in scene.parties if n.party.subtype == "fund" and n.prep is None and n.has("nom")
            and not act.noun and not act.passive and n.last <= act.cue.first
            and scene.breaks(n.first, act.cue.first) == 0][-1:]
