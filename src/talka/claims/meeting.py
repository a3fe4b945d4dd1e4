"""Meetings: visits, talks, calls and conferences of two sides, one for an article's visit with its talks."""

from __future__ import annotations

from talka.claims.agreement_signs import is_on_document
from talka.claims.attributive import is_attribute
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.gathered import GROUPS, only_named
from talka.claims.meeting_group import GATHER, gathering, whose
from talka.claims.meeting_guest import at_home, person_meant
from talka.claims.meeting_officials import officials, visited_capital
from talka.claims.meeting_place import chosen, hosts, owns_gathering, place_of
from talka.claims.meeting_signs import (
    delegations,
    has_guest,
    is_about_deal,
    is_about_matter,
    is_by_phone,
    is_of_ministers,
    is_of_things,
    is_topic,
)
from talka.claims.meeting_stage import is_rather_noun, is_referred_to, status_of
from talka.claims.meeting_told import agreeing_there, is_mere_occasion, without_echo, without_tellers
from talka.claims.meeting_topics import topics_of
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.times import day_of, is_old
from talka.claims.unsaid_speaker import is_speakers
from talka.model import DateRange, Item, Meeting, Mention, Party, Place

_BOTH = 2
_SURE = ("meet", "host", "visit", "call")
"""Acts that make a meeting of two states without a person."""
_STRONG = ("meet", "visit", "host", "call", "attend")
_FORMS = {"meet": "talks", "discuss": "talks", "visit": "visit", "host": "visit", "call": "call",
          "attend": "conference", "arrive": "visit", "agree": "talks", "negotiate": "talks"}
_BESIDE = 6
"""Tokens between a word of meeting and the states whose meeting it is."""
_PRESS = 3
"""Tokens between a word of meeting and the journalists who are met."""
_GOVERNED = 1
"""Tokens of a participle between a state and another that fights with it (``su Rusija kariaujančiai Ukrainai``)."""
_SIDES = frozenset({"government", "ministry", "armed_forces", "parliament", "agency", "company"}) | GROUPS


class MeetingFinder:
    """Finds the meeting that a sentence speaks of; what sentences share is put together when claims are merged."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._last: Draft | None = None
        self._several = False
        """Whether the last sentence told of several meetings at once, so that nothing more can be said of one."""

    def find(self, scene: Scene) -> list[Draft]:
        """Return the meeting of a sentence: one that names both sides, or more about the last one."""
        cues = [c for c in scene.acts(*_STRONG) if self._is_told(scene, c)]
        cues += [c for c in scene.acts("arrive") if c.cue.pos == "verb" and not c.cue.get("status")
                 and self._is_told(scene, c) and scene.places
                 and any(n.party.type == "person" and n.last <= c.first for n in scene.parties)]
        cues = [c for c in cues if not is_of_things(scene, c) and not (c.cue.act == "host" and not has_guest(scene, c))]
        talk = [c for c in (*scene.acts("discuss"), *agreeing_there(scene))
                if scene.quoted(c.mention.start) is None or self._is_remembered(scene, c)]
        if not cues and not talk:
            return []
        cue = chosen(scene, cues) if cues else talk[0]
        draft = self._draft(scene, cue, strong=bool(cues)) or self._gathered(scene, cues)
        if draft is None:
            other = any(status_of(scene, c) == "planned" for c in cues) and self._last is not None and (
                self._last.status == "held")
            several = any(_is_of_several(scene, c, []) for c in cues)
            return [] if other else self._more(scene, talk=talk, several=several)
        if _is_series(scene, cue):
            return []
        found = self._each(scene, cue, draft)
        self._last, self._several = draft, len(found) > 1
        return found

    def _is_remembered(self, scene: Scene, cue: CueNode) -> bool:
        """Whether one who took part in the last meeting tells what was discussed (``we talked about demining``)."""
        last = self._last.body if self._last is not None else None
        speaker = self._context.speaker_of(scene.quoted(cue.mention.start))
        return isinstance(last, Meeting) and speaker is not None and scene.says_we(cue) and (
            speaker.id in {p.id for p in last.participants})

    @staticmethod
    def _each(scene: Scene, cue: CueNode, draft: Draft) -> list[Draft]:
        """``She had phone conversations with A, B and C``: one with each of them."""
        body = draft.body
        if cue.cue.act != "call" or not cue.ever("pl") or not isinstance(body, Meeting):
            return [draft]
        marks = {_bare(m) for m in scene.grammar.with_}
        called = {n.party.id for n in scene.parties if n.prep in marks}
        others = [p for p in body.participants if p.id in called]
        own = tuple(p for p in body.participants if p.id not in called)
        if len(others) < _BOTH or not own:
            return [draft]
        return [draft.changed(body=Meeting(body.form, (*own, other), body.topics, body.place)) for other in others]

    def _is_told(self, scene: Scene, cue: CueNode) -> bool:
        """Whether the reporter tells of a meeting, or one who took part (``I welcomed``, ``we met``)."""
        if (cue.cue.pos == "noun" and is_topic(scene, cue)) or _is_with_press(scene, cue):
            return False
        if is_rather_noun(scene, cue):
            return False
        quotation = scene.quoted(cue.mention.start)
        return quotation is None or (self._context.speaker_of(quotation) is not None and (
            scene.says_we(cue) or is_speakers(scene, cue)))

    def _draft(self, scene: Scene, cue: CueNode, *, strong: bool) -> Draft | None:
        quotation = scene.quoted(cue.mention.start)
        people = without_tellers(scene, cue, [n for n in scene.parties if self._takes_part(scene, n, quotation, cue)])
        people = without_echo(scene, people)
        if cue.cue.act == "host" and not has_guest(scene, cue):
            return None
        unnamed = officials(scene, cue, people)
        if unnamed or any(n.party.type == "person" for n in people):
            people += [n for n in hosts(scene, cue, people) or visited_capital(scene, cue) if n not in people]
            if cue.cue.act == "attend":
                people += [n for n in whose(scene, cue, self._context) if n not in people]
        sent = delegations(scene, cue)
        people = sent or people
        sides = self._sides(scene, cue, people)
        speaker = self._context.speaker_of(quotation)
        extra = [speaker] if speaker is not None and speaker.type == "person" else []
        if not extra and strong and self._last is None and len(sides) < 2 and (
                is_noun(scene, cue) or _is_of_several(scene, cue, people)):
            main = [] if is_about_matter(scene, cue) else self._context.main_persons
            extra = main if sides <= {m.country for m in main} else []
        elif not extra and len(sides) == 1 and (
                _is_with(scene, people) or person_meant(self._context, scene, cue, sides)):
            extra = self._other_side(scene, cue, set(sides))
        sides |= {p.country for p in extra if p.country}
        named = [n for n in people if n.party.type == "person"]
        if not named and (is_about_deal(scene, cue) or is_on_document(scene, cue) or is_mere_occasion(scene, cue)):
            return None
        if not (sent or unnamed or _is_peopled(scene, cue, named, extra)) or not (
                (len(sides) >= _BOTH and (extra or named or sent or unnamed))
                or (strong and len(sides) == _BOTH and cue.cue.act in _SURE)):
            return None
        status = status_of(scene, cue)
        when = day_of(scene, cue.first, planned=status == "planned", own=True)
        if status is None or is_referred_to(scene, cue, when):
            return None
        return self._drafted(scene, cue, status, when, people, extra, strong=strong)

    def _gathered(self, scene: Scene, cues: list[CueNode]) -> Draft | None:
        """The meeting of a group, which is more than one side by itself (``the Contact Group met in Brussels``)."""
        for cue in cues:
            groups = gathering(scene, cue, self._context)
            status = status_of(scene, cue) if groups else None
            when = day_of(scene, cue.first, planned=status == "planned", own=True)
            if status is None or is_referred_to(scene, cue, when):
                continue
            draft = self._drafted(scene, cue, status, when, groups, [], strong=True)
            body = draft.body
            assert isinstance(body, Meeting)  # noqa: S101 - made so
            return draft.changed(body=Meeting("conference", body.participants, body.topics, body.place))
        return None

    def _other_side(self, scene: Scene, cue: CueNode, sides: set[str]) -> list[Party]:
        """Who met somebody: a person whom a pronoun means, else whom the article names most after a meeting."""
        meant = person_meant(self._context, scene, cue, sides)
        if meant is not None:
            return [meant]
        other = self._context.main_person(set(sides)) if self._last is not None else None
        return [other] if other is not None else []

    def _drafted(self, scene: Scene, cue: CueNode, status: str, when: Mention | None, people: list[PartyNode],
                 extra: list[Party], *, strong: bool) -> Draft:
        place, topics = place_of(scene, cue), topics_of(scene)
        participants = at_home(only_named([*(n.party for n in people), *extra]), place)
        form = "call" if is_by_phone(scene, cue) else cue.cue.get("form")
        body = Meeting(form if form and form != GATHER else _FORMS[cue.cue.act], participants,
                       tuple(dict.fromkeys(c for m in topics if isinstance(m.value, Item) for c in m.value.categories)),
                       place.value if place and isinstance(place.value, Place) else None)
        date = when.value if when and isinstance(when.value, DateRange) else None
        stated = {
            "status": spans_of(cue.mention), "form": spans_of(cue.mention),
            "participants": spans_of(*(n.mention for n in people)), "topics": spans_of(*topics),
            "place": spans_of(place), "date": spans_of(when),
        }
        return Draft("meeting", status, body, ((scene.sentence.start, scene.sentence.end),), scene.number, date=date,
                     old=is_old(scene, date),
                     stated={k: v for k, v in stated.items() if v}, doubts=() if strong else ("only_discussed",),
                     rule=f"meeting/{cue.cue.act}/{cue.cue.lemma}")

    def _takes_part(self, scene: Scene, node: PartyNode, quotation: Mention | None = None,
                    cue: CueNode | None = None) -> bool:
        if node.party.id in self._context.media or scene.quoted(node.mention.start) is not quotation:
            return False
        if node.party.type == "person":  # of whom neither state nor office is known may be anybody
            return bool(node.party.country or node.party.role) and (
                node.prep not in {_bare(m) for m in scene.grammar.source} - {_bare(m) for m in scene.grammar.with_})
        if is_attribute(scene, node) or node.party.subtype in ("fund", "coalition") or owns_gathering(scene, node):
            return False
        if any(f"prep:{node.prep}" == m for m in scene.grammar.with_):
            return not any((node.party.country, n.party.country) in self._context.hostile
                           and 0 < n.first - node.last <= _GOVERNED for n in scene.parties)
        if cue is not None and "nom" in scene.grammar.donor and not (
                node.has("nom") or (node.has("acc") and cue.cue.act in ("visit", "host", "arrive"))):
            beside = -_BESIDE <= node.first - cue.last <= _BESIDE or -_BESIDE <= cue.first - node.last <= _BESIDE
            only_there = node.has("loc") and not node.has("gen")
            if not is_noun(scene, cue) or only_there or not beside:
                return False
        joined = cue is None or scene.breaks(node.first, cue.first) == 0
        return (node.prep is None or is_of_ministers(scene, node, cue)) and not node.has("poss") and joined

    @staticmethod
    def _sides(scene: Scene, cue: CueNode, people: list[PartyNode]) -> set[str]:
        """The states of those who take part.

        A person of no known state is a side only of a word that needs two (``met``), or beside ``with``.
        """
        return {n.party.country or n.party.id for n in people
                if (n.party.type in ("person", "country") or n.party.subtype in _SIDES) and (
                    n.party.country or n.party.type != "person" or cue.cue.act in _SURE
                    or any(f"prep:{n.prep}" == m for m in scene.grammar.with_))}

    def _more(self, scene: Scene, *, talk: list[CueNode], several: bool) -> list[Draft]:
        """A later sentence on what was discussed, or where: more of the last meeting."""
        last = self._last
        if last is None or self._several or not isinstance(last.body, Meeting):
            return []
        spoken = scene.quoted(talk[0].mention.start) if talk else None
        topics = topics_of(scene, spoken) if talk or several else []
        at = next((c.first for c in scene.acts("discuss")), scene.sentence.first)
        people = [n for n in scene.parties if n.party.type == "person" and self._takes_part(scene, n)
                  and not scene.is_aside(n.first, at)]
        if not topics and not people and not (several and scene.dates and last.status == "held"):
            return []
        categories = [c for m in topics if isinstance(m.value, Item) for c in m.value.categories]
        body = Meeting(last.body.form, only_named([*last.body.participants, *(n.party for n in people)]),
                       tuple(dict.fromkeys((*last.body.topics, *categories))), last.body.place)
        stated = dict(last.stated)
        for key, mentions in (("topics", topics), ("participants", [n.mention for n in people])):
            if mentions:
                stated[key] = tuple(sorted({*stated.get(key, ()), *spans_of(*mentions)}))
        self._last = last.changed(body=body, stated=stated,
                                  sentences=(*last.sentences, (scene.sentence.start, scene.sentence.end)))
        return [self._last]


def _is_with_press(scene: Scene, cue: CueNode) -> bool:
    """Whether it is journalists who are met (``told at a meeting with journalists``)."""
    marks = {_bare(m) for m in scene.grammar.with_}
    return any(0 < c.first - cue.last <= _PRESS and scene.prep_before(c.first) in marks for c in scene.acts("press"))


def _is_series(scene: Scene, cue: CueNode) -> bool:
    """Whether a headline tells of several talks as one (``speaks with the leaders of Romania and France``)."""
    marks = {_bare(m) for m in scene.grammar.with_}
    states = {n.party.country for n in scene.parties if n.party.type == "country" and n.first >= cue.last
              and (n.prep in marks or n.first - cue.last <= _BESIDE)}
    return scene.sentence.block == "headline" and cue.cue.pos == "verb" and cue.cue.act in ("meet", "call") and (
        len(states) >= _BOTH)


def _is_with(scene: Scene, people: list[PartyNode]) -> bool:
    """Whether everybody named is somebody with whom another, whom the article is about, spoke."""
    marks = {_bare(m) for m in scene.grammar.with_}
    return bool(people) and all(n.party.type == "person" and n.prep in marks for n in people)


def _bare(marker: str) -> str:
    """The preposition of a marker (``prep:with+ins``)."""
    return marker.removeprefix("prep:").partition("+")[0]


def _is_peopled(scene: Scene, cue: CueNode, named: list[PartyNode], extra: list[Party]) -> bool:
    """Whether as many persons are named as a word of meeting needs to be news, and not a word for any gathering."""
    noun = is_noun(scene, cue)
    if (scene.quoted(cue.mention.start) is not None or cue.cue.act == "host") and not named:
        return False
    if cue.cue.act == "attend" and noun:
        return len(named) >= _BOTH or bool(scene.acts("meet", "host"))
    return bool(named or extra) or noun or cue.cue.act != "meet" or cue.cue.pos != "verb"


def _is_of_several(scene: Scene, cue: CueNode, people: list[PartyNode]) -> bool:
    """Whether a verb has several doers whom nothing names (``the ministers held talks``)."""
    several = cue.has("past", "pl") or ("before" in scene.grammar.donor and any(
        0 <= cue.first - c.last <= 1 and c.has("pl") for c in scene.acts("office")))
    return cue.cue.act in ("meet", "call") and cue.cue.pos == "verb" and several and not people


