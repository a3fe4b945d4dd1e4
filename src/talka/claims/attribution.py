"""Whose word it is: the chain from the origin (a minister, on Facebook) over agencies to the outlet."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.model import Article, Party, Source
from talka.packs.official import is_official_site
from talka.packs.romanise import slug

_FIRST = 4
"""In how many sentences from the start a chain for the whole article may stand."""


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
        others = [n for n in scene.parties if n.party.id not in self._context.media and self._says(scene, n)]
        medium = next((c.cue.get("medium") for c in scene.acts("medium")), None)
        chain = [_source(n.party, medium) for n in others[:1]]
        chain.extend(Source(n.party.name, n.party.id, "agency", None, official=False) for n in media)
        return tuple(dict.fromkeys(chain))

    @staticmethod
    def _says(scene: Scene, node: PartyNode) -> bool:
        if node.is_adjective or node.has("poss"):
            return False
        return any(abs(c.first - node.last) <= 3 or abs(node.first - c.last) <= 3
                   for c in scene.acts("say", "report", "according", "cite", "medium"))


def _source(party: Party, medium: str | None) -> Source:
    official = party.type == "country" or party.type == "organisation" or party.role is not None or (
        party.id.startswith("person/"))
    return Source(party.name, party.id, party.type, medium, official=official)
