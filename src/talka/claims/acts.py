"""The acts of a sentence that may make a commitment: verbs of giving, else its nouns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from talka.claims.act import ACTS, STOPS, STRONG, Act
from talka.claims.act_company import has_company, lacks_trainees
from talka.claims.act_windows import windows
from talka.claims.acts_asked import asking, proposing, talked_aid, wanting
from talka.claims.acts_told import is_spelled_out, is_stopped, keeps_silent, promises, reports
from talka.claims.aims import is_purpose
from talka.claims.approving import approving
from talka.claims.awarding import awarding, is_awarded
from talka.claims.choosing import choosing
from talka.claims.debt_cues import FORMS
from talka.claims.debts import has_debt
from talka.claims.level import level
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.orders import placing, won
from talka.claims.participles import describes, is_aside, is_attributive, is_compounded, is_of_price
from talka.claims.paying import paying_for
from talka.claims.people import is_by_instructors, readying
from talka.claims.put_forward import asks_parliament, put_forward
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.shared_sums import MORE, follows_on, goes_to_somebody
from talka.claims.spent_on import spending_on

_BESIDE = 2
"""Tokens between a verb of announcing and the aid that it announces."""
_FALLBACK = ("decide", "agree", "raise", "spend")
"""Verbs that, with a sum of aid and no other verb of giving, tell of a commitment."""
_NUMERAL = re.compile("[ivx]+|[0-9]")
_NAMED = ("delay", "arrive")
"""Acts that count in a phrase or inside a name too."""


def acts_of(scene: Scene) -> list[Act]:
    """Return the commitment verbs and nouns of a sentence, one at each place, with the windows that are theirs."""
    cues = _kept(scene, _candidates(scene))
    verbs = _verbs(scene, cues) or _other_verbs(scene)
    return list(windows(scene, verbs, noun=False) if verbs else windows(scene, _nouns(scene, cues), noun=True))


def _candidates(scene: Scene) -> list[CueNode]:
    """The words that may tell of giving, one at each place: the longest, else the one that does not deny."""
    chosen: dict[int, CueNode] = {}
    for name in ACTS if scene.acts(*ACTS) else ():
        for cue in scene.acts(name):
            if cue.cue.get("form") in FORMS and not has_debt(scene, cue):
                continue
            if cue.cue.get("form") in ("helps", "lets") and not has_company(scene, cue):
                continue  # the word may mean another act here
            held = chosen.get(cue.first)
            if held is None or cue.last > held.last or (held.has("neg") and not cue.has("neg")) or _is_rather_verb(
                    scene, held, cue) or (cue.cue.get("form") in MORE and follows_on(scene, cue)):
                chosen[cue.first] = cue
    for cue in (*asking(scene), *wanting(scene), *proposing(scene), *talked_aid(scene)):
        chosen.setdefault(cue.first, cue)
    chosen.update((c.first, c) for c in (*readying(scene), *awarding(scene), *choosing(scene), *approving(scene),
                                         *spending_on(scene), *placing(scene), *won(scene)))
    return [put_forward(scene, chosen[i]) for i in sorted(chosen)]


def _is_rather_verb(scene: Scene, noun: CueNode, verb: CueNode) -> bool:
    """Whether a form that may be a noun is the verb, with its doer right before it (``Švedija dovanos Latvijai``)."""
    if noun.cue.pos != "noun" or verb.cue.pos != "verb" or noun.last != verb.last or not verb.has("fut", "3"):
        return False
    alone = not any(c.cue.pos == "verb" and c.first != verb.first and scene.breaks(c.first, verb.first) == 0
                    for c in scene.cues)
    return any((n.last == verb.first or (alone and n.last < verb.first and scene.breaks(n.first, verb.first) == 0))
               and n.prep is None and n.has("nom") and not n.is_adjective and not n.has("gen") for n in scene.parties)


def _kept(scene: Scene, cues: Sequence[CueNode]) -> list[CueNode]:
    """Those that count: no part of a name, not without what their form needs, not told by another act."""
    cues = [c for c in cues if not asks_parliament(scene, c) and not reports(scene, c) and (_counts_in_phrase(c) or (
        c.cue.pos != "phrase" and not _inside_name(scene, c)))]
    cues = [c for c in cues if has_company(scene, c) and not is_compounded(scene, c)
            and not _is_designation(scene, c) and not is_of_price(scene, c)
            and goes_to_somebody(scene, c) and follows_on(scene, c)]
    cues = [c for n, c in enumerate(cues) if not keeps_silent(scene, c) and not promises(scene, c, cues[n + 1:n + 2])
            and not is_attributive(scene, c, cues) and not is_purpose(scene, c, cues)
            and not is_awarded(scene, c, cues)]
    return [c for c in cues if not is_spelled_out(scene, c, cues)]


def _verbs(scene: Scene, cues: Sequence[CueNode]) -> list[CueNode]:
    """The verbs among them, without those that only describe a thing where another verb or word tells of giving."""
    verbs = [c for c in cues if not is_noun(scene, c) and not lacks_trainees(scene, c)]
    verbs = [c for c in verbs if not is_aside(scene, c, verbs) and not is_by_instructors(scene, c)]
    told = [c for c in verbs if c.cue.act in STRONG and not describes(scene, c)]
    late = [c for c in verbs if c.cue.act in STOPS]
    return [c for c in verbs if not (describes(scene, c) and (told or late or (c.cue.act == "pledge" and any(
        o is not c and o.cue.act in STRONG for o in cues))))]


def _other_verbs(scene: Scene) -> list[CueNode]:
    """The verb of deciding, raising or announcing that tells of a sum of aid; without one, verbs of paying for."""
    if not (scene.money and scene.acts("aid", "lend") and level(scene) is None):
        return paying_for(scene) or _spent_for_others(scene)
    thanked = {c.first for c in scene.acts("thank")}
    return [c for c in scene.acts(*_FALLBACK, "say") if c.cue.pos == "verb" and not is_noun(scene, c)
            and c.cue.get("form") != "falls"
            and not _inside_name(scene, c) and (c.cue.act != "say" or c.ever("ppp") or _announces(scene, c))
            and not (c.cue.act == "raise" and scene.acts("total")) and c.first not in thanked][:1]


def _spent_for_others(scene: Scene) -> list[CueNode]:
    """The verb of spending a share of the economy on another state (``spent 2% of GDP on the needs of``)."""
    if not scene.shares or scene.money or "nom" not in scene.grammar.donor:
        return []
    takers = [n for n in recipients_told(scene) if n.party.country and n.prep is not None]
    return [c for c in scene.acts("spend") if c.cue.pos == "verb" and not is_noun(scene, c) and any(
        scene.breaks(n.first, c.first) == 0 for n in takers)][:1]


def _nouns(scene: Scene, cues: Sequence[CueNode]) -> list[CueNode]:
    """The nouns among them, without what another noun says is late or stopped."""
    nouns = [c for c in cues if c.cue.act in (*STRONG, "pledge", *STOPS) and c.cue.get("category") is None
             and not any(s.last <= c.first and keeps_silent(scene, s) for s in scene.acts("refuse"))]
    priced = {c.first for c in scene.acts("amount_to") if c.cue.pos == "verb"}  # ``the announcement put the price at``
    return [c for c in nouns if not is_stopped(scene, c, nouns) and not (c.cue.act == "pledge" and c.last in priced)]


def _announces(scene: Scene, cue: CueNode) -> bool:
    """Whether what is said is aid itself, right behind the verb (``announced a new package of military aid``)."""
    return any(0 <= a.first - cue.last <= _BESIDE and a.has("acc") for a in scene.acts("aid"))


def _counts_in_phrase(cue: CueNode) -> bool:
    """Whether an act counts in a phrase too: one that says that something is under way."""
    return cue.cue.act in _NAMED or (cue.cue.pos == "phrase" and (
        cue.cue.get("status") is not None or cue.cue.act == "allocate"))


def _is_designation(scene: Scene, cue: CueNode) -> bool:
    """Whether a word with a capital inside a sentence has a number behind it, as parts of names do (``Block III``)."""
    if cue.first == scene.sentence.first or cue.last >= scene.sentence.last or cue.last - cue.first > 1:
        return False
    return scene.tokens[cue.first].shape == "title" and bool(_NUMERAL.fullmatch(scene.tokens[cue.last].norm))


def _inside_name(scene: Scene, cue: CueNode) -> bool:
    return any(n.first <= cue.first and cue.last <= n.last for n in scene.parties)
