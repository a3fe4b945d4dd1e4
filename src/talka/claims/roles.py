"""Who does it and who gets it: by place, preposition and case, as the language's grammar says."""

from __future__ import annotations

from collections.abc import Iterable

from talka.claims.beneficiaries import helped, is_aided, is_behind, of_people
from talka.claims.joined_verbs import before_first_verb
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.model import Mention, Party

_NEAR = 3
_BEHIND = _NEAR + 5
"""Tokens between a noun and the doer behind it, which what it is about may part."""
_WAR = 3
"""Tokens between a word for war and the states that wage it."""
_AGENT = 4
"""Tokens that the doer of a passive may take before the one that it belongs to."""
_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc"})
_GIVES = ("give", "sell", "lend", "pay", "offer", "pledge")
"""Acts whose verbs may have who gets it right behind them."""
_OWN_NAME = frozenset({"company", "fund", "coalition", "union", "alliance"})


def as_state(party: Party, names: dict[str, Party]) -> Party:
    """Return the state that a person, a ministry or an army stands for; companies, funds and unions stay themselves."""
    if party.type == "country" or party.country is None:
        return party
    if party.type == "organisation" and party.subtype in _OWN_NAME:
        return party
    return names.get(party.country, Party(party.country, party.country, "country", None, party.country))


def _governed(node: PartyNode, marker: str) -> bool:
    """Whether a party stands after the preposition of ``prep:for``; of ``prep:to+acc`` only in that case.

    A form that is the nominative or the locative as well says nothing of a direction.
    """
    preposition, _, case = marker[5:].partition("+")
    if node.prep != preposition:
        return False
    return not case or any(case in f and not f & {"nom", "loc"} for f in node.mention.features)


def _marked(node: PartyNode, markers: Iterable[str]) -> bool:
    """Whether a party carries one of the markers, which are case tags or prepositions."""
    for marker in markers:
        if marker.startswith("prep:"):
            if _governed(node, marker):
                return True
        elif node.prep is None and node.has(marker) and not node.is_adjective:
            return True
    return False


def _is_subject(scene: Scene, node: PartyNode) -> bool:
    """Whether a party may be the doer of a verb: no preposition, no genitive, not only an adjective."""
    if node.prep is not None or node.has("poss") or node.is_adjective or (
            _is_one_of_people(node) and not _is_people(scene, node)):
        return False
    if node.party.subtype == "fund" and _names_kind(scene, node):
        return False
    if node.party.subtype == "company" and names_make(scene, node):
        return False
    if "nom" in scene.grammar.donor:
        return node.has("nom") or _states_of(scene, node)
    return True


def _is_one_of_people(node: PartyNode) -> bool:
    """Whether a name of a people is of one of them (``an American``), in a form that may be the doer."""
    return any({"people", "sg"} <= f and ("nom" in f or not f & _CASES) for f in node.mention.features)


def _is_people(scene: Scene, node: PartyNode) -> bool:
    """Whether a name of a people stands for its state: an article before it and a verb behind (``the Dutch gave``)."""
    if "before" not in scene.grammar.donor or node.first == scene.sentence.first or node.last >= scene.sentence.last:
        return False
    verbs = {c.first for c in scene.cues if c.cue.pos == "verb" or c.cue.act in ("will", "may")}
    grammar = scene.grammar
    return scene.tokens[node.first - 1].norm in grammar.articles and (
        node.last in verbs or scene.tokens[node.last].norm in (*grammar.passive, *grammar.perfect))


def is_attribute(scene: Scene, node: PartyNode) -> bool:
    """Whether an adjective that may name a people as well describes the noun behind it (``Russian strikes``)."""
    if node.is_adjective:
        return True
    if not (node.has("adj") and node.has("people")) or node.last >= scene.sentence.last:
        return False
    small = {c.first for c in scene.cues if c.cue.pos in ("verb", "small", "phrase")}
    return scene.tokens[node.last].shape == "lower" and node.last not in small


def _names_kind(scene: Scene, node: PartyNode) -> bool:
    """Whether a name that never changes follows the word for its kind (``to the mechanism PURL``), which is no doer."""
    before = node.first - 1
    if before < scene.sentence.first or not all(f >= _CASES for f in node.mention.features):
        return False
    words = {i for c in scene.cues for i in range(c.first, c.last)}
    return scene.tokens[before].shape == "lower" and before not in words


def names_make(scene: Scene, node: PartyNode) -> bool:
    """Return whether a company only says whose make a thing is (``generators made by «Caterpillar»``)."""
    if not all(f >= _CASES for f in node.mention.features):
        return False
    at = node.first
    while at > scene.sentence.first and scene.tokens[at - 1].shape == "sign":
        at -= 1
    kind = next((c for c in scene.acts("body", "produce") if c.last == at), None)
    return kind is not None and kind.cue.pos == "noun" and "nom" in scene.grammar.donor and not kind.has("nom")


def in_list(scene: Scene, nodes: list[PartyNode], chosen: PartyNode) -> list[PartyNode]:
    """Return the chosen party with those that stand in one list with it."""
    joints = {i for c in scene.cues if c.cue.act == "and" for i in range(c.first, c.last)}
    at = nodes.index(chosen)
    group = [n for n in nodes if n.mention.start == chosen.mention.start]
    for step in (-1, 1):
        edge, i = chosen, at + step
        while 0 <= i < len(nodes) and nodes[i] in group:
            i += step
        while 0 <= i < len(nodes):
            left, right = (nodes[i], edge) if step < 0 else (edge, nodes[i])
            gap = range(left.last, right.first)
            if _is_said_by(scene, left):
                break
            if len(gap) > _NEAR or not gap or not all(scene.tokens[k].norm == "," or k in joints
                                                      or scene.tokens[k].norm in scene.grammar.articles for k in gap):
                break
            group.append(nodes[i])
            edge, i = nodes[i], i + step
    return sorted(group, key=lambda n: n.first)


def listed_with(scene: Scene, node: PartyNode) -> list[PartyNode]:
    """Return a doer with those that stand in one list with it."""
    return in_list(scene, [n for n in scene.parties if n is node or _is_subject(scene, n)], node)


def _is_said_by(scene: Scene, node: PartyNode) -> bool:
    """Whether a word of saying stands right before a party, so that no list goes on (``as Duda said, Berlin …``)."""
    said = any(c.last <= node.first <= c.last + 1 for c in scene.acts("say", "according") if c.cue.act == "according"
               or c.cue.pos == "verb")
    return said and node.last < scene.sentence.last and scene.tokens[node.last].norm == ","


def _states_of(scene: Scene, node: PartyNode) -> bool:
    """Whether a union in the genitive stands right after its states in the plural (``the countries of the Seven``)."""
    if node.party.subtype not in ("union", "alliance", "coalition") or not node.has("gen") or node.prep is not None:
        return False
    return any(c.last <= node.first <= c.last + 2 and c.has("nom", "pl") and c.cue.get("subtype") == "country"
               and all(scene.tokens[i].shape == "sign" for i in range(c.last, node.first))
               for c in scene.acts("body"))


def subjects(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return the doers of a verb: in its clause, before it; else after it; else before a relative; else before."""
    able = [n for n in scene.parties if _is_subject(scene, n) and not verb.first <= n.first < verb.last]
    before = [n for n in able if n.last <= verb.first]
    same = [n for n in before if scene.clause(n.last - 1) == scene.clause(verb.first)]
    same = before_first_verb(scene, [n for n in same if not _is_given_before(scene, n, verb)] or same, verb)
    if same:
        return in_list(scene, able, (_declined(scene, same) or same)[-1])
    if "nom" in scene.grammar.donor:
        after = [n for n in able if n.first >= verb.last and scene.breaks(verb.first, n.first) == 0]
        if _is_doer_told_before(scene, verb):
            after = [n for n in after if not all(f >= _CASES for f in n.mention.features)]
        if after and not any(c.cue.pos == "verb" and not (c.has("nom") and c.ever("ppp"))
                             for c in scene.between(verb.last, after[0].first)):
            return in_list(scene, able, after[0])
    antecedent = _antecedent(scene, verb)
    if antecedent is not None:
        return [antecedent]
    if before:
        outside = [n for n in before if scene.opener(scene.sentence.first, n.first, "relative") is None]
        outside = [n for n in outside if not _is_told(scene, n)] or outside
        return in_list(scene, able, (outside or before)[-1])
    return []


def _declined(scene: Scene, nodes: list[PartyNode]) -> list[PartyNode]:
    """Those whose form may be a nominative and changes by case, before names that never do (``Vanuatu``)."""
    return [n for n in nodes if "nom" in scene.grammar.donor and not all(f >= _CASES for f in n.mention.features)]


def _is_doer_told_before(scene: Scene, verb: CueNode) -> bool:
    """Whether a verb stands right behind ``that``, so that its doer is the one of the clause before."""
    return any(c.last == verb.first for c in scene.acts("that"))


def _is_given_before(scene: Scene, node: PartyNode, verb: CueNode) -> bool:
    """Whether a party got what the verb before it tells, and another is joined to (``sold Kyiv 5 and sent``)."""
    gives = any(c.last == node.first and c.cue.act in _GIVES for c in scene.cues if c.cue.pos == "verb")
    return gives and _is_told(scene, node) and any(
        c.cue.act in ("and", "but") for c in scene.between(node.last, verb.first))


def _is_told(scene: Scene, node: PartyNode) -> bool:
    """Whether a party stands right behind a verb, which makes no doer of it (``promised Kyiv shells, but sent``)."""
    return "before" in scene.grammar.donor and any(c.last == node.first for c in scene.cues if c.cue.pos == "verb")


def _antecedent(scene: Scene, verb: CueNode) -> PartyNode | None:
    """The party that the relative pronoun at the head of the verb's clause stands for."""
    relative = scene.opener(scene.sentence.first, verb.first, "relative")
    if relative is None or scene.breaks(relative.first, verb.first) > 0:
        return None
    near = [n for n in scene.parties if n.last <= relative.first and relative.first - n.last <= _NEAR]
    return near[-1] if near and near[-1].party.subtype not in ("fund", "coalition") else None


def agents(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return the doers that a passive verb names (``by Lithuania``, instrumental, genitive)."""
    found = [n for n in scene.parties if (_marked(n, scene.grammar.donor_passive) or _is_of_agent(scene, n))
             and (n.prep is not None or scene.breaks(n.first, verb.first) == 0)]
    if any(m == "gen" for m in scene.grammar.donor_passive):
        found = [n for n in found if n.prep is not None or 0 <= verb.first - n.last <= 1
                 or (0 <= n.first - verb.last <= 1 and (verb.cue.get("category") or not _owns_next(scene, n)))]
    return found


def _owns_next(scene: Scene, node: PartyNode) -> bool:
    """Whether a genitive behind a passive belongs to the noun behind it (``skirta Ukrainos vaikams``)."""
    at = node.last
    if at >= scene.sentence.last or scene.tokens[at].shape != "lower" or node.party.type == "organisation":
        return False
    return not any(c.first == at and c.cue.act in ("prep", "and", "but") for c in scene.cues)


def _is_of_agent(scene: Scene, node: PartyNode) -> bool:
    """Whether a party owns the doer of a passive, which has no name (``by the executive board of the bank``)."""
    if node.prep not in scene.grammar.belonging or "before" not in scene.grammar.donor:
        return False
    agent = {m[5:] for m in scene.grammar.donor_passive if m.startswith("prep:")}
    preps = [c for c in scene.acts("prep") if c.last <= node.first][-2:]
    if len(preps) < 2 or preps[0].cue.lemma not in agent:
        return False
    by, of = preps
    return of.first - by.last <= _AGENT and not any(c.cue.pos == "verb" for c in scene.between(by.last, of.first))


def _owns(scene: Scene, node: PartyNode, noun: CueNode, marker: str) -> bool:
    """Whether a party carries a mark of the doer of a noun, near enough to it."""
    before, after = noun.first - node.last, node.first - noun.last
    if marker in ("poss", "adj"):
        return node.has(marker) and 0 <= before <= _NEAR
    if marker == "gen":
        if _genitive_first(scene):
            return _may_own(scene, node) and node.has("gen") and 0 <= before <= _NEAR
        return node.prep is None and node.has("gen") and 0 <= after <= _NEAR
    if marker == "ins":
        return node.prep is None and node.has("ins") and not (node.has("nom") or node.is_adjective) and 0 <= after <= (
            _BEHIND) and scene.breaks(noun.first, node.first) == 0
    return marker.startswith("prep:") and node.prep == marker[5:] and 0 <= after <= _BEHIND


def _may_own(scene: Scene, node: PartyNode) -> bool:
    """Whether no preposition takes a genitive before its noun away from it (``į amerikiečių paketą``)."""
    return node.prep is None or node.has("people") or "gen" not in scene.grammar.governs.get(node.prep, ())


def aided(scene: Scene, first: int) -> list[PartyNode]:
    """Return the state in the genitive right after aid, support or a thing (``on the support of Ukraine``)."""
    if "nom" not in scene.grammar.donor or _genitive_first(scene):
        return []
    ends = [c.last for c in scene.acts("aid", "support") if c.first >= first and c.cue.pos == "noun"]
    ends += [scene.span(m)[1] for m in scene.items if scene.span(m)[0] >= first]
    return [n for n in scene.parties if n.prep is None and n.has("gen") and not n.is_adjective and n.first in ends]


def owners(scene: Scene, noun: CueNode) -> list[PartyNode]:
    """Return the parties that a noun names as its doer (``Lithuania's aid``, ``aid from Lithuania``, ``litovska``)."""
    return [n for n in scene.parties if any(_owns(scene, n, noun, marker) for marker in scene.grammar.donor_noun)]


def recipients(scene: Scene, anchor: CueNode | None, first: int, last: int) -> list[PartyNode]:
    """Return who gets it, of the parties between two tokens; some grammars let it stand right after the verb."""
    markers = scene.grammar.recipient
    beside = _right_after(scene, anchor) if "after" in markers and anchor is not None else []
    if any(n.prep is None for n in beside):
        return beside
    found = [n for n in scene.parties if first <= n.first < last and _recipient(n, markers)
             and not _is_at_war(scene, n) and not _is_compound(scene, n) and not _is_of_gathering(scene, n)] or beside
    found = [n for n in found if not n.is_adjective] or found
    if anchor is not None and len(found) > 1:
        found = [n for n in found if not _is_kept_from(scene, n, anchor)] or found
    found = [n for n in found if not _is_guarantor(scene, n)] if len(found) > 1 else found
    if "nom" in scene.grammar.donor:  # for whom, not where to
        found = [n for n in found if f"prep:{n.prep}" not in scene.grammar.place] or found
    if not found:
        found = _whole_list(scene, helped(scene, first, last))
    if not found and anchor is not None and "dat" in markers:
        found = _without_case(scene, anchor)
    if not found and _genitive_first(scene):
        found = [n for n in scene.parties if first <= n.first < last and (is_aided(scene, n) or is_behind(scene, n))]
        found = found or _in_need(scene, first, last)
    return found or ([] if _genitive_first(scene) else of_people(scene, first, last))


def _is_of_gathering(scene: Scene, node: PartyNode) -> bool:
    """Whether a party only says whose gathering it is (``said at the summit of the EU``)."""
    return node.prep is not None and node.has("gen") and any(
        c.last == node.first and c.cue.pos == "noun" for c in scene.acts("attend", "meet")) and (
        "nom" in scene.grammar.donor)


def _in_need(scene: Scene, first: int, last: int) -> list[PartyNode]:
    """The states in which people are helped, told by the case of a place (``reikmėms Sirijoje ir Libane``)."""
    able = [n for n in scene.parties if first <= n.first < last and n.party.type == "country" and n.prep is None
            and n.has("loc") and not n.has("nom") and n.party.id != scene.pack.info.home]
    ends = {i + 1 for i in range(first, last) if scene.tokens[i].norm in scene.grammar.helped}
    ends |= {c.last for c in scene.acts("aid") if c.has("dat") and not c.has("nom")}
    near = next((n for n in able if any(0 <= n.first - at <= _NEAR for at in ends)), None)
    return in_list(scene, able, near) if near is not None else []


def _whole_list(scene: Scene, found: list[PartyNode]) -> list[PartyNode]:
    """Whom a verb of helping is about, with those that stand in one list with its object (``supported A, B and C``)."""
    if len(found) != 1:
        return found
    able = [n for n in scene.parties if n is found[0] or (n.prep is None and n.party.type != "person"
            and not n.is_adjective and ("after" in scene.grammar.recipient or n.has("acc") or n.has("gen")))]
    return in_list(scene, able, found[0])


def _is_compound(scene: Scene, node: PartyNode) -> bool:
    """Whether a hyphen makes one word of a name and what follows (``a Czech-led purchase``)."""
    at = node.last
    return at < scene.sentence.last and scene.tokens[at].norm[:1] == "-" and (
        scene.tokens[at - 1].end == scene.tokens[at].start)


def _is_kept_from(scene: Scene, node: PartyNode, anchor: CueNode) -> bool:
    """Whether another clause denies that something goes to a party (``so that they do not go to Ukraine``)."""
    if scene.breaks(node.first, anchor.first) == 0 or node.first < anchor.last:
        return False
    return any(scene.breaks(c.first, node.first) <= (c.cue.act == "if") and (c.cue.act in ("not", "if") or c.has("neg"))
               for c in scene.between(anchor.last, node.first))


def _is_guarantor(scene: Scene, node: PartyNode) -> bool:
    """Whether a party owns the guarantee right before it (``under guarantees of Japan``)."""
    return any(c.last == node.first for c in scene.acts("guarantee"))


def _is_at_war(scene: Scene, node: PartyNode) -> bool:
    """Whether a word for war stands before a party: who invades or is invaded (``Russia's invasion of Ukraine``)."""
    if "nom" not in scene.grammar.donor or _genitive_first(scene):
        return False
    if any(m.start <= node.mention.start < m.end for m in scene.dates):
        return True
    at = max((c.last for c in scene.acts("war") if c.last <= node.first), default=None)
    return at is not None and node.first - at <= _WAR and not any(
        c.cue.pos == "verb" or c.cue.act in ("aid", "support") for c in scene.between(at, node.first)) and all(
        scene.tokens[i].shape != "sign" for i in range(at, node.first))


def _without_case(scene: Scene, anchor: CueNode) -> list[PartyNode]:
    """A state or a body whose name never changes, right behind a verb that has its doer before it."""
    doers = [n for n in scene.parties if n.last <= anchor.first and _is_subject(scene, n)
             and scene.breaks(n.first, anchor.first) == 0]
    told = bool(doers) or _is_doer_told_before(scene, anchor)
    fronted = [n for n in scene.parties if n.first == scene.sentence.first and _never_changes(n) and n.prep is None
               and any(d.first == n.last and not _never_changes(d) for d in doers)]
    if fronted and fronted[0].party.subtype not in ("fund", "coalition", "company") and (
            fronted[0].party.type != "person"):
        return fronted[:1]
    return [n for n in scene.parties if told and 0 <= n.first - anchor.last <= 1 and n.prep is None
            and n.party.type != "person" and n.party.subtype not in ("fund", "coalition")
            and not _is_channel(n.party) and all(f >= _CASES for f in n.mention.features) and n.mention.features
            and (_is_paid(scene, n) if n.party.subtype == "company" else not any(
                scene.tokens[i].shape == "sign" for i in range(anchor.last, n.first)))]


def _is_paid(scene: Scene, firm: PartyNode) -> bool:
    """Whether a sum or a count stands right behind a company (``gave Ukrenergo 10 transformers``), so it is no make."""
    last = firm.last + (scene.tokens[firm.last].shape == "sign" if firm.last < scene.sentence.last else 0)
    figures = {scene.span(m)[0] for m in (*scene.money, *scene.quantities)}
    loans = {c.first for c in scene.acts("lend", "give") if c.cue.pos == "noun"}
    return firm.party.country is not None and last in figures | loans


def _never_changes(node: PartyNode) -> bool:
    """Whether a name has one form in every case."""
    return bool(node.mention.features) and all(f >= _CASES for f in node.mention.features)


def _right_after(scene: Scene, anchor: CueNode) -> list[PartyNode]:
    """The party that stands right after a verb (``give Greece 20 vehicles``)."""
    return [n for n in scene.parties if _follows(scene, anchor.last, n.first) and n.prep in (
        None, *scene.grammar.belonging) and n.party.type != "person" and not n.has("poss") and not n.is_adjective]


def _follows(scene: Scene, last: int, first: int) -> bool:
    """Whether a name stands right after a verb, with at most an article and a title (``the Republic of``) between."""
    between = scene.tokens[last:first]
    small = {*scene.grammar.articles, *scene.grammar.belonging}
    return 0 <= first - last <= _NEAR and all(t.norm in small or t.shape == "title" for t in between)


def _recipient(node: PartyNode, markers: Iterable[str]) -> bool:
    if node.party.subtype in ("fund", "coalition") or node.party.type == "person" or _is_channel(node.party):
        return False
    return any(
        _governed(node, m) if m.startswith("prep:") else m != "after" and node.prep is None
        and not (node.is_adjective and node.has("gen"))
        and any(m in f and "nom" not in f for f in node.mention.features) for m in markers
    )


def through(scene: Scene, first: int, last: int) -> list[PartyNode]:
    """Return the funds, coalitions, programmes and bodies through which it goes."""
    return [n for n in scene.parties if first <= n.first < last and n.party.type == "organisation"
            and (_marked(n, scene.grammar.through) or (n.prep is not None and (
                n.party.subtype in ("fund", "coalition") or _is_channel(n.party))) or _is_given_fund(scene, n))]


def is_paid_to(scene: Scene, node: PartyNode) -> bool:
    """Return whether a fund or an initiative is what a sum goes to, by its preposition or its case."""
    return (node.prep is not None and f"prep:{node.prep}" in scene.grammar.recipient) or _is_given_fund(scene, node)


def _is_given_fund(scene: Scene, node: PartyNode) -> bool:
    """Whether a fund or a coalition is what something is given to, by its case alone."""
    return "dat" in scene.grammar.recipient and node.party.subtype in ("fund", "coalition") and node.prep is None and (
        any("dat" in f and "nom" not in f and "gen" not in f for f in node.mention.features))


def _is_channel(party: Party) -> bool:
    """Whether a body of no state only passes on what it gets (a development bank, an agency of the United Nations)."""
    return party.type == "organisation" and party.country is None and party.subtype in ("agency", "other")


def is_given_body(scene: Scene, node: PartyNode) -> bool:
    """Return whether a body that passes on what it gets stands as who gets something (``to the Red Cross``)."""
    if node.party.type != "organisation" or not _is_channel(node.party) or node.is_adjective:
        return False
    marks = scene.grammar.recipient
    return any(_governed(node, m) if m.startswith("prep:") else m != "after" and node.prep is None and any(
        m in f and "nom" not in f for f in node.mention.features) for m in marks)


def sources(scene: Scene) -> list[PartyNode]:
    """Return the parties that stand after ``from``; a person in the case of ``with`` stands there for nobody."""
    stocks = {c.last for c in scene.acts("give") if c.cue.pos == "phrase" and any(
        f"prep:{c.cue.lemma.split()[0]}" == mark for mark in scene.grammar.source)}
    return [n for n in scene.parties if (n.prep and f"prep:{n.prep}" in scene.grammar.source and not (
        n.party.type == "person" and n.has("ins") and not n.has("gen"))) or not stocks.isdisjoint(
        (n.first - 1, n.first))]


def own_sources(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return the parties after ``from`` that stand behind a verb before any other, else all that stand so."""
    found = sources(scene)
    near = [n for n in found if n.first >= verb.last and not any(
        c.cue.pos == "verb" and c.has("past") for c in scene.between(verb.last, n.first)) and not any(
        scene.tokens[i].norm in scene.grammar.passive for i in range(verb.last, n.first))]
    return near if "before" in scene.grammar.donor and near else found


def companions(scene: Scene) -> list[PartyNode]:
    """Return the parties that stand after ``with`` or ``between``."""
    return [n for n in scene.parties if _marked(n, scene.grammar.with_)]


def capital_that_says(scene: Scene) -> Mention | None:
    """Return the place where ``they`` say something (``in Berlin they said``): a plural verb of saying beside it."""
    saying = next((c for c in scene.acts("say", "report") if c.cue.pos == "verb"), None)
    if saying is None or not saying.has("past", "pl"):
        return None
    return next((m for m in scene.places if m.may_be("capital") and 0 <= saying.first - scene.span(m)[1] <= 1), None)


def _genitive_first(scene: Scene) -> bool:
    """Whether the language puts the genitive before its noun, as those do that mark the passive doer by it."""
    return "gen" in scene.grammar.donor_passive
