"""The acts of a sentence that may make a commitment: verbs and nouns of giving, each with its part of the sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from talka.claims.aims import is_purpose
from talka.claims.approving import approving
from talka.claims.awarding import awarding, is_awarded
from talka.claims.leaving import left_for
from talka.claims.level import level
from talka.claims.made import names_maker
from talka.claims.nodes import CueNode
from talka.claims.orders import describing, won
from talka.claims.paying import has_counted, has_sum, paying_for
from talka.claims.people import counted_people, is_by_instructors, readying, taught_before, trained_people
from talka.claims.put_forward import asks_parliament, put_forward
from talka.claims.scene import Scene
from talka.claims.shared_sums import follows_on, goes_to_somebody, is_share
from talka.claims.stage import Stage, is_before_thing, is_noun, is_passive, stage, tense
from talka.model import Instrument

ACTS = ("give", "allocate", "pay", "finance", "buy", "receive", "arrive", "lend", "guarantee", "sell", "request",
        "offer", "prepare", "pledge", "refuse", "cancel", "delay")
"""Every act that may make a commitment."""
STRONG = ("give", "allocate", "pay", "finance", "buy", "receive", "arrive", "lend", "guarantee", "sell")
"""Acts that hand something over; their nouns do too."""
WEAK = ("pledge", "request", "offer", "prepare", "refuse", "cancel", "delay")
"""Acts that only speak of handing over."""
STOPS = ("cancel", "delay", "refuse")
"""Acts that tell that something is not handed over, or not yet."""
OBJECT = 4
"""Tokens within which the object of a verb of giving, or the doer of one of saying, stands."""
_BESIDE = 2
"""Tokens between a verb and the outlet that passes news on."""
TALKS = ("meet", "discuss", "negotiate")
"""Acts of talking something over."""
_FALLBACK = ("decide", "agree", "raise", "spend")
"""Verbs that, with a sum of aid and no other verb of giving, tell of a commitment."""
_TRAINED = 3
"""Tokens between a verb of training and those who are trained."""
_NAMED = ("delay", "arrive")
"""Acts that count in a phrase or inside a name too."""
_WITH_SUM = ("flows", "aids")
"""Forms of verbs that give only with a sum beside them."""


class Act(NamedTuple):
    """A trigger with the part of the sentence that belongs to it."""

    cue: CueNode
    stage: Stage
    first: int
    last: int
    noun: bool
    passive: bool = False


def acts_of(scene: Scene) -> list[Act]:
    """Return the commitment verbs and nouns of a sentence, one at each place, with the windows that are theirs."""
    chosen: dict[int, CueNode] = {}
    for name in ACTS if scene.acts(*ACTS) else ():
        for cue in scene.acts(name):
            held = chosen.get(cue.first)
            if held is None or cue.last > held.last or (held.has("neg") and not cue.has("neg")):
                chosen[cue.first] = cue
    for cue in (*_asking(scene), *_proposing(scene), *_talked_aid(scene)):
        chosen.setdefault(cue.first, cue)
    chosen.update((c.first, c) for c in (*readying(scene), *awarding(scene), *approving(scene), *won(scene)))
    cues = [put_forward(scene, chosen[i]) for i in sorted(chosen)]
    cues = [c for c in cues if not asks_parliament(scene, c) and not _reports(scene, c) and (_counts_in_phrase(c) or (
        c.cue.pos != "phrase" and not _inside_name(scene, c)))]
    cues = [c for c in cues if (c.cue.get("form") != "goal" or _has_goal(scene, c)) and not _is_compound(scene, c)
            and (c.cue.get("form") != "source" or _has_source(scene, c))
            and goes_to_somebody(scene, c) and follows_on(scene, c)
            and (c.cue.get("form") not in _WITH_SUM or has_sum(scene, c) or _clears(scene, c))
            and (c.cue.get("form") != "counted" or has_counted(scene, c))
            and (c.cue.get("form") != "leaves" or left_for(scene, c))]
    cues = [c for n, c in enumerate(cues) if not _keeps_silent(scene, c) and not _promises(scene, c, cues[n + 1:n + 2])
            and not _is_attribute(scene, c, cues) and not is_purpose(scene, c, cues)
            and not is_awarded(scene, c, cues)]
    cues = [c for c in cues if not _is_spelled_out(scene, c, cues)]
    verbs = [c for c in cues if not is_noun(scene, c) and not _lacks_trainees(scene, c)]
    verbs = [c for c in verbs if not _is_aside(scene, c, verbs) and not is_by_instructors(scene, c)]
    told = [c for c in verbs if c.cue.act in STRONG and not _describes(scene, c)]
    late = [c for c in verbs if c.cue.act in STOPS]
    verbs = [c for c in verbs if not (_describes(scene, c) and (told or late or (c.cue.act == "pledge" and any(
        o is not c and o.cue.act in STRONG for o in cues))))]
    if not verbs:
        verbs = [c for c in scene.acts(*_FALLBACK, "say") if c.cue.pos == "verb" and not is_noun(scene, c)
                 and not _inside_name(scene, c) and (c.cue.act != "say" or c.ever("ppp") or _announces(scene, c))
                 and not (c.cue.act == "raise" and scene.acts("total"))
                 ][:1] if scene.money and scene.acts("aid", "lend") and level(scene) is None else paying_for(scene)
    if verbs:
        return list(_windows(scene, verbs, noun=False))
    nouns = [c for c in cues if c.cue.act in (*STRONG, "pledge", *STOPS) and c.cue.get("category") is None
             and not any(s.last <= c.first and _keeps_silent(scene, s) for s in scene.acts("refuse"))]
    return list(_windows(scene, [c for c in nouns if not _is_stopped(scene, c, nouns)], noun=True))


def _asking(scene: Scene) -> list[CueNode]:
    """Verbs of asking that no other verb follows: what is asked for stands behind them (``asked Seoul for tanks``)."""
    asked = scene.acts("ask")
    verbs = [c for c in scene.cues if c.cue.pos == "verb"] if asked else []
    things = [scene.span(m)[0] for m in (*scene.items, *scene.money)]
    return [c._replace(cue=msgspec.structs.replace(c.cue, act="request")) for c in asked
            if c.cue.pos == "verb" and not is_noun(scene, c)
            and not any(v.first >= c.last and not is_noun(scene, v) and scene.breaks(c.first, v.first) == 0
                        for v in verbs)
            and any(c.last <= at and scene.breaks(c.first, at) == 0 for at in things)]


def _proposing(scene: Scene) -> list[CueNode]:
    """Verbs of proposing with a sum of aid or of a loan right behind them (``proposed 5 billion euros in loans``)."""
    sums = [scene.span(m) for m in scene.money]
    ways = [c.first for c in scene.acts("lend", "aid", "guarantee")]
    return [c._replace(cue=msgspec.structs.replace(c.cue, act="offer")) for c in scene.acts("propose")
            if c.cue.pos == "verb" and not is_noun(scene, c)
            and any(0 <= first - c.last <= _BESIDE and any(0 <= at - last <= _BESIDE for at in ways)
                    for first, last in sums)]


def _talked_aid(scene: Scene) -> list[CueNode]:
    """Aid with a sum that talks are on, as a noun of giving (``negotiations on budget support of 900 million``)."""
    talks = scene.acts(*TALKS)
    sums = [scene.span(m)[0] for m in scene.money] if talks else []
    return [c._replace(cue=msgspec.structs.replace(c.cue, act="give", attributes=tuple(
                a for a in c.cue.attributes if a[0] != "category"))) for c in scene.acts("aid")
            if c.cue.pos == "noun" and scene.prep_before(c.first) in scene.grammar.talks_on
            and any(t.last <= c.first for t in talks) and any(0 <= at - c.last <= OBJECT for at in sums)]


def _announces(scene: Scene, cue: CueNode) -> bool:
    """Whether what is said is aid itself, right behind the verb (``announced a new package of military aid``)."""
    return any(0 <= a.first - cue.last <= _BESIDE and a.has("acc") for a in scene.acts("aid"))


def _describes(scene: Scene, cue: CueNode) -> bool:
    """Whether a participle stands in a case, and so only says which things are meant (``to the four already sent``)."""
    participle = cue.ever("ppp") or (cue.has("cond") and is_before_thing(scene, cue))
    if _is_behind_thing(scene, cue):
        return True
    return cue.cue.act in ("pledge", *STRONG) and participle and not cue.has("nom") and any(
        case in f for f in cue.mention.features for case in ("gen", "dat", "ins", "loc"))


def _is_behind_thing(scene: Scene, cue: CueNode) -> bool:
    """Whether a participle that may be an object's stands after a comma behind a thing (``a cargo, meant for``)."""
    comma = cue.first - 1
    if not (cue.ever("ppp") and cue.has("acc")) or comma <= scene.sentence.first or scene.tokens[comma].norm != ",":
        return False
    ends = [scene.span(m)[1] for m in scene.items] + [c.last for c in scene.acts("aid")]
    return comma in ends and any(c.cue.act in STRONG and c.cue.pos == "verb" and not c.ever("ppp")
                                 and c.last < comma for c in scene.cues)


def _is_stopped(scene: Scene, cue: CueNode, nouns: Sequence[CueNode]) -> bool:
    """Whether a noun of giving is what one before it says is late or stopped (``the delay in deliveries``)."""
    return any(c.cue.act in STOPS and 0 <= cue.first - c.last <= OBJECT and scene.breaks(c.first, cue.first) == 0
               for c in nouns)


def _is_aside(scene: Scene, cue: CueNode, verbs: Sequence[CueNode]) -> bool:
    """Whether a participle between commas only adds to the noun before it (``jets, ordered in 2019, are late``)."""
    comma = cue.first - 1
    if cue.ever("ppp") and "nom" in scene.grammar.donor and comma > scene.sentence.first:
        named = any(scene.span(m)[1] == comma for m in scene.items) and scene.tokens[comma].norm == ","
        return named and any(v.first > cue.first and not v.ever("ppp") and scene.breaks(cue.first, v.first)
                             for v in verbs)
    return (cue.has("past") and cue.has("ppp") and cue.first > scene.sentence.first
            and scene.tokens[cue.first - 1].norm == "," and verbs[-1].first > cue.first
            and scene.breaks(cue.first, verbs[-1].first) > 0
            and any(c.first == cue.last and c.cue.act == "prep" for c in scene.cues))


def _is_spelled_out(scene: Scene, cue: CueNode, cues: Sequence[CueNode]) -> bool:
    """Whether what is under way is told behind a colon (``More is on its way: Moldova will get ambulances``)."""
    if cue.cue.pos != "phrase" or cue.cue.act != "arrive":
        return False
    colon = next((i for i in range(cue.last, scene.sentence.last) if scene.tokens[i].norm == ":"), None)
    if colon is None or any(scene.span(m)[0] < colon and not m.may_be("counter") for m in (*scene.items, *scene.money)):
        return False
    return any(c.first > colon and c.cue.pos == "verb" and c.cue.act in STRONG for c in cues)


def _is_compound(scene: Scene, cue: CueNode) -> bool:
    """Whether a hyphen joins a participle to a word before it (``a Finland-approved transfer``)."""
    before, after = cue.first - 1, cue.last
    if cue.cue.pos != "verb":
        return False
    if after < scene.sentence.last and scene.tokens[after].norm == "-" and (
            scene.tokens[cue.last - 1].end == scene.tokens[after].start):
        return True  # ``land-based radars``
    return (before > scene.sentence.first and scene.tokens[before].norm == "-"
            and scene.tokens[before].end == scene.tokens[cue.first].start
            and scene.tokens[before - 1].end == scene.tokens[before].start)


def _clears(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb of clearing has a noun of handing over as its object or subject (``cleared the purchase of``)."""
    if cue.cue.act != "allocate" or is_noun(scene, cue):
        return False
    return any(is_noun(scene, c) and scene.clause(c.first) == scene.clause(cue.first) and (
        0 < c.first - cue.last <= _BESIDE or (c.last <= cue.first and is_passive(scene, cue)))
        for c in scene.acts("buy", "sell", "give"))


def _has_source(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb that means receiving only then has a party after ``from`` (``expects two jets from Sweden``)."""
    free = "nom" in scene.grammar.donor
    return not is_noun(scene, cue) and any(
        n.prep and f"prep:{n.prep}" in scene.grammar.source and (n.first >= cue.last or free)
        and scene.breaks(n.first, cue.first) == 0 for n in scene.parties)


def _has_goal(scene: Scene, cue: CueNode) -> bool:
    """Whether a state stands right behind a verb that means arriving only then (``reach Poland``, ``already in``)."""
    near = [n for n in scene.parties if n.party.country and n.party.type != "person" and not n.is_adjective
            and n.party.subtype != "company" and 0 <= n.first - cue.last <= 1
            and not (cue.cue.act == "give" and n.has("adj"))]
    if cue.cue.pos != "phrase" or "loc" not in scene.grammar.place:
        return bool(near)
    return any(n.has("loc") and not n.has("nom") for n in near)


def _lacks_trainees(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb of training has nobody beside it whom a count or a state marks as trained."""
    if cue.cue.get("category") != "training":
        return False
    if "nom" in scene.grammar.donor and (counted_people(scene) or taught_before(scene, cue)):
        return False
    counts = [scene.span(m) for m in scene.quantities]
    if is_passive(scene, cue):
        return not trained_people(scene) and not any(
            last <= cue.first and scene.breaks(last, cue.first) == 0 for _, last in counts)
    if "nom" in scene.grammar.donor and any(last <= cue.first and scene.breaks(last, cue.first) == 0
                                            for _, last in counts):
        return False
    owned = "gen" in scene.grammar.donor_passive  # whose people they are stands in the genitive before them
    spans = counts + [(n.first, n.last) for n in scene.parties if n.has("adj") or (
        n.party.subtype == "armed_forces" and "nom" in scene.grammar.donor and not n.has("nom")) or (
        owned and n.prep is None and n.first >= cue.last and (n.has("gen") or n.has("acc")))]
    joints = {c.first for c in scene.cues if c.cue.act in ("prep", "and")}
    return not any(0 <= first - cue.last <= _TRAINED and joints.isdisjoint(range(cue.last, first))
                   for first, _ in spans)


def moves_production(scene: Scene, cue: CueNode) -> bool:
    """Whether what is handed over is production itself (``transfer part of drone production to Lithuania``)."""
    if cue.cue.act != "give":
        return False
    made = next((c for c in scene.acts("produce") if 0 <= c.first - cue.last <= OBJECT and is_noun(scene, c)
                 and not names_maker(scene, c)), None)
    return made is not None and not any(c.cue.act in ("prep", "and") and c.cue.lemma not in scene.grammar.belonging
                                        for c in scene.between(cue.last, made.first))


def standing(scene: Scene, cue: CueNode) -> Act:
    """A cue as an act of the whole sentence that nothing governs."""
    return Act(cue, Stage("past", (), negated=False, condition=None), scene.sentence.first, scene.sentence.last,
               noun=True)


def is_talked_over(scene: Scene, talks: CueNode, act: Act) -> bool:
    """Return whether talks told before are on an act (``is in talks with Paris on the purchase of``)."""
    preposition = scene.prep_before(act.cue.first)
    prep, grammar = f"prep:{preposition}", scene.grammar
    marks = (*grammar.place, *grammar.recipient, *grammar.source, *grammar.with_, *grammar.through, "prep:None")
    if any(c.first == talks.first for c in scene.acts("consider")):
        return False  # one side alone considers what it may do
    free = "nom" in grammar.donor
    about = not any(m.partition("+")[0] == prep for m in marks) if free else preposition in grammar.talks_on
    return (talks.last <= act.cue.first and scene.clause(talks.first) == scene.clause(act.cue.first)
            and about and not any(c.cue.pos == "verb" and not is_noun(scene, c)
                                  for c in scene.between(talks.last, act.cue.first)))


def is_contracted(scene: Scene, act: Act) -> bool:
    """Whether a contract right before a noun of giving makes a purchase of it (``a contract for the supply of``)."""
    contracts = [scene.span(m)[1] for m in scene.instruments
                 if isinstance(m.value, Instrument) and m.value.instrument == "contract"]
    return act.noun and act.cue.cue.act == "give" and bool(scene.acts("sign")) and any(
        0 <= act.cue.first - last <= _BESIDE for last in contracts)


def _reports(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb of giving only says that an outlet passes news on (``reports Ukrinform``)."""
    twin = any(r.first == cue.first for r in scene.acts("report"))
    cited = any(0 <= c.first - cue.last <= OBJECT for c in scene.acts("cite"))
    return twin and (cited or _names_outlet(scene, cue))


def _names_outlet(scene: Scene, cue: CueNode) -> bool:
    """Whether an outlet stands beside a verb."""
    return any(n.mention.entry in scene.media and (0 <= n.first - cue.last <= _BESIDE or (
        0 <= cue.first - n.last <= _BESIDE)) for n in scene.parties)


def purchases(scene: Scene, act: Act) -> list[Act]:
    """Return the purchases and sales that tell where what is late, stopped or handed over comes from."""
    if act.cue.cue.act not in STOPS:
        described = describing(scene, act.cue) if act.cue.cue.act in ("give", "arrive") else None
        return [] if described is None else [Act(described, stage(scene, described), scene.sentence.first,
                                                 scene.sentence.last, noun=False, passive=is_passive(scene, described))]
    return [Act(c, stage(scene, c), scene.sentence.first, scene.sentence.last, noun=False, passive=is_passive(scene, c))
            for c in scene.acts("buy", "sell") if c.cue.pos == "verb" and not is_noun(scene, c)]


def _counts_in_phrase(cue: CueNode) -> bool:
    """Whether an act counts in a phrase too: one that says that something is under way."""
    return cue.cue.act in _NAMED or (cue.cue.pos == "phrase" and (
        cue.cue.get("status") is not None or cue.cue.act == "allocate"))


def _keeps_silent(scene: Scene, cue: CueNode) -> bool:
    """Whether it is only refused to tell something (``declined to say how many``, ``to comment on``)."""
    return cue.cue.act == "refuse" and cue.cue.pos == "verb" and any(
        0 <= c.first - cue.last <= _BESIDE and (c.cue.pos == "noun" or tense(scene, c) == "inf")
        for c in scene.acts("say", "report"))


def _promises(scene: Scene, cue: CueNode, following: Sequence[CueNode]) -> bool:
    """Whether a verb of promise only governs the infinitive of an act after it (``promised to hand over``)."""
    return cue.cue.act == "pledge" and cue.cue.pos == "verb" and any(
        _is_infinitive_of(scene, cue, c) and not _is_sum_between(scene, cue, c) for c in following)


def _is_sum_between(scene: Scene, cue: CueNode, following: CueNode) -> bool:
    """Whether a sum is what is promised, and an infinitive says what for (``promised 30 million to pay soldiers``)."""
    return "before" in scene.grammar.donor and any(
        cue.last <= scene.span(m)[0] < following.first for m in scene.money)


def _is_infinitive_of(scene: Scene, governor: CueNode, cue: CueNode) -> bool:
    return cue.cue.pos == "verb" and cue.has("inf") and tense(scene, cue) == "inf" and (
        scene.clause(governor.first) == scene.clause(cue.first))


def _is_attribute(scene: Scene, cue: CueNode, cues: Sequence[CueNode]) -> bool:
    """Whether a participle only describes the thing right after it, which another verb is about."""
    if cue.cue.act == "pledge" and cue.cue.pos == "verb" and cue.has("ppp") and cue.first > scene.sentence.first and (
            scene.tokens[cue.first - 1].norm in scene.grammar.articles):
        return True  # the promised tanks
    if cue.cue.pos != "verb" or not cue.has("ppp") or any(cue.has(t) for t in ("past", "fut", "pres")):
        return False
    after = {cue.last, *(scene.span(q)[1] for q in scene.quantities if scene.span(q)[0] == cue.last)}
    if not any(scene.span(m)[0] in after and (m.may_be("nom") or cue.cue.act == "pledge") for m in scene.items):
        return False
    return any(c.cue.pos == "verb" and c.first < cue.first and c.cue.act in STRONG
               and scene.clause(c.first) == scene.clause(cue.first) for c in cues)


def _inside_name(scene: Scene, cue: CueNode) -> bool:
    return any(n.first <= cue.first and cue.last <= n.last for n in scene.parties)


def _signing_behind(scene: Scene, cue: CueNode) -> int:
    """Where a clause of signing behind a verb begins, whose document is about things of its own."""
    signed = next((c for c in scene.acts("sign") if c.cue.pos == "verb" and c.first > cue.last and not c.ever("ppp")
                   and scene.breaks(cue.first, c.first)), None)
    if signed is None or scene.opener(cue.last, signed.first, "relative", "that") is not None:
        return scene.sentence.last
    return next(i for i in range(cue.last, signed.first + 1) if scene.clause(i) == scene.clause(signed.first))


def _windows(scene: Scene, cues: Sequence[CueNode], *, noun: bool) -> Iterator[Act]:
    """Share the sentence out among its verbs: each reaches to the next one that is not in its own infinitive."""
    for n, cue in enumerate(cues):
        left = next((c.last for c in reversed(cues[:n]) if not scene.is_aside(c.first, cue.first)),
                    scene.sentence.first)
        right = cues[n + 1].first if n + 1 < len(cues) else scene.sentence.last
        if n + 1 < len(cues) and scene.breaks(cue.first, cues[n + 1].first):
            border = next(i for i in range(cue.first, cues[n + 1].first + 1)
                          if scene.clause(i) == scene.clause(cues[n + 1].first))
            subject = next((p.first for p in scene.parties if border <= p.first < cues[n + 1].first), None)
            right = min(right, border if subject is None else subject)
        if n and scene.breaks(cues[n - 1].first, cue.first) and not scene.is_aside(cues[n - 1].first, cue.first):
            left = next(i for i in range(left, cue.first + 1) if scene.clause(i) == scene.clause(cue.first))
        right = min(right, _signing_behind(scene, cue))
        passive = not noun and (is_passive(scene, cue) or is_share(cue))
        yield Act(cue, stage(scene, cue), left, right, noun, passive)
