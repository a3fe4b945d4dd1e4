"""Whose word it is: the chain from the origin (a minister, on Facebook) over agencies to the outlet."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.model import Article, Party, Source
from talka.packs.official import is_official_site
from talka.packs.romanise import slug

_FIRST = 4
"""In how many sentences from the start a chain for the whole article may stand."""
_NEAR = 3
"""Tokens between a word of saying and whose word it is."""


class Attribution:
    """Finds the chain of each claim: of its own sentence, else the one that the article gives for all."""

    def __init__(self, context: Context, article: Article) -> None:
        self._context = context
        self._outlet = article.outlet
        self._official = is_official_site(article.url, article.outlet)
        self._general = next((c for s in context.scenes[:_FIRST] if (c := self._of_scene(s))), ())

    def chain(self, draft: Draft, scene: Scene) -> tuple[Source, ...]:
        """Return the chain of a claim, origin first, outlet last."""
        quotation = scene.quoted(draft.sentences[0][0]) or next(
            (q for s, e in draft.stated.get("status", ()) if (q := scene.quoted(s))), None)
        speaker = self._context.speaker_of(quotation)
        own: tuple[Source, ...] = (_source(speaker, None),) if speaker else self._of_scene(scene)
        links = list(own or self._general)
        if self._outlet and not any(link.name == self._outlet for link in links):
            outlet = f"organisation/{slug(self._outlet)}"
            links.append(Source(self._outlet, outlet, "outlet", None, official=self._official))
        return tuple(links)

    def _of_scene(self, scene: Scene) -> tuple[Source, ...]:
        """The speaker and the media that one sentence names, in the order origin, agency."""
        saying = scene.acts("say", "report", "according", "cite")
        if not saying:
            return ()
        media = [n for n in scene.parties if n.party.id in self._context.media]
        near = [(apart, n) for n in scene.parties
                if n.party.id not in self._context.media and (apart := _apart(scene, n)) is not None]
        others = [n for _, n in sorted(near, key=lambda pair: pair[0])]
        medium = next((c.cue.get("medium") for c in scene.acts("medium")), None)
        chain = [_source(n.party, medium) for n in others[:1]]
        chain.extend(Source(n.party.name, n.party.id, "agency", None, official=False) for n in media)
        return tuple(dict.fromkeys(chain))


def _apart(scene: Scene, node: PartyNode) -> tuple[bool, int] | None:
    """How far a party stands from what tells whose word it is: over a border, and tokens; ``None`` where too far."""
    if node.is_adjective or node.has("poss"):
        return None
    cues = scene.acts("say", "report", "according", "cite", "medium")
    found = [(scene.breaks(node.first, c.first) > 0, _gap(node, c)) for c in cues
             if _gap(node, c) <= _NEAR and not _is_object(scene, node, c)]
    return min(found, default=None)


def _gap(node: PartyNode, cue: CueNode) -> int:
    return min(abs(cue.first - node.last), abs(node.first - cue.last))


def _is_object(scene: Scene, node: PartyNode, cue: CueNode) -> bool:
    """Whether a party before a verb of saying is no doer: in another case, or behind a preposition (``to Ukraine``)."""
    if cue.cue.pos != "verb" or cue.cue.act not in ("say", "report") or node.first >= cue.last:
        return False
    if "nom" in scene.grammar.donor:
        return bool(node.mention.features) and not node.has("nom")
    return node.prep is not None and scene.breaks(node.first, cue.first) > 0


def _source(party: Party, medium: str | None) -> Source:
    official = party.type == "country" or party.type == "organisation" or party.role is not None or (
        party.id.startswith("person/"))
    return Source(party.name, party.id, party.type, medium, official=official)
