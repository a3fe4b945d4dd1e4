"""Each state of a comparison beside its own figure (``Norway (3.6%)``, ``Denmark 2.4 percent``, ``1.8% in France``)."""

from __future__ import annotations

from typing import NamedTuple

from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.claims.spending_figures import without_targets
from talka.model import Mention, Money, Quantity

_LINKING = ("spend", "allocate", "amount_to", "raise", "finance", "pay", "budget", "defence", "treasury", "will",
            "plan", "prep", "expect", "body", "own", "pronoun", "say", "promise", "pledge", "earlier")
"""Acts whose words may stand between a state and what it spends."""
_BOUNDS = 2
"""Tokens of a mark between a figure and the state behind it, or between the two ends of a rise."""
_MOST = 40
"""Per cent of GDP that no state spends more than on its defence."""
_SHORT = 2
"""Tokens of a line that are neither the state nor its figure (a number of its rank, a full stop)."""


class Pair(NamedTuple):
    """A state and the figures that stand beside it: a sum, a share of GDP, or both."""

    node: PartyNode
    figures: tuple[Mention, ...]


def pairs_of(scene: Scene) -> list[Pair]:
    """Return the states of a sentence that have figures of their own beside them, in order."""
    figures = _figures(scene)
    states = [n for n in scene.parties if n.party.country and not n.is_adjective and (
        n.party.type == "country" or n.party.subtype in ("government", "parliament"))]
    if not figures or not states:
        return []
    links, found, edge = _links(scene), list[Pair](), scene.sentence.first
    for n, figure in enumerate(figures):
        last = scene.span(figure)[1]
        if found and _is_same_sum(scene, found[-1], figure, links):
            found[-1] = found[-1]._replace(figures=(*found[-1].figures, figure))
            edge = last
            continue
        after = scene.span(figures[n + 1])[0] if n + 1 < len(figures) else scene.sentence.last
        node = _before(scene, states, edge, figure, links) or _behind(scene, states, figure, after, links)
        if node is not None:
            found.append(Pair(node, (figure,)))
        edge = max(last, node.last) if node is not None else last
    return found if len(found) == len(figures) else _in_turn(scene, states, figures) or found


def is_line(scene: Scene, pair: Pair) -> bool:
    """Return whether a sentence is a line of a table: a state and its figure, and next to nothing else."""
    own = {i for m in pair.figures for i in range(*scene.span(m))} | set(range(pair.node.first, pair.node.last))
    rest = [i for i in range(scene.sentence.first, scene.sentence.last)
            if i not in own and scene.tokens[i].shape != "sign"]
    return len(rest) <= _SHORT and not any(c.cue.pos == "verb" for c in scene.cues)


def is_placed(scene: Scene, pair: Pair) -> bool:
    """Return whether a state is only where something has a figure (``inflation in Norway was 3 percent``)."""
    return f"prep:{pair.node.prep}" in scene.grammar.place and (
        "nom" not in scene.grammar.donor or not pair.node.has("nom"))


def _figures(scene: Scene) -> list[Mention]:
    """The sums and shares of a sentence, of two that a rise leads from and to only the second."""
    able = sorted((*scene.money, *scene.shares, *(m for m in scene.percents if _is_share(scene, m))),
                  key=lambda m: m.start)
    return [m for m in without_targets(scene, able) if not any(rises_to(scene, m, other) for other in able)]


def rises_to(scene: Scene, figure: Mention, other: Mention) -> bool:
    """Return whether a rise leads from one figure to another behind it (``from 2% in 2022 to 3%``)."""
    gap = range(scene.span(figure)[1], scene.span(other)[0])
    if not gap or scene.tokens[gap[-1]].norm not in scene.grammar.level:
        return False
    told = {i for c in scene.acts("prep") for i in range(c.first, c.last)}
    told |= {i for m in scene.dates for i in range(*scene.span(m))}
    return all(i in told or scene.tokens[i].norm in scene.grammar.list_links or scene.tokens[i].shape == "number"
               for i in gap)


def _is_share(scene: Scene, percent: Mention) -> bool:
    """Whether a bare per cent may be a share of GDP: a small one, of nothing else, and no growth."""
    first = scene.span(percent)[0]
    if not isinstance(percent.value, Quantity) or (percent.value.min or percent.value.max or 0) > _MOST:
        return False
    grown = any(c.last == first and c.cue.get("form") is None for c in scene.acts("raise"))
    before = scene.tokens[first - 1].norm if first > scene.sentence.first else ""
    return not grown and before not in scene.grammar.growth and _is_whole(scene, percent)


def _is_whole(scene: Scene, percent: Mention) -> bool:
    """Whether nothing behind a bare per cent tells what else it is of (``15 percent of the alliance's budget``)."""
    last = scene.span(percent)[1]
    if last >= scene.sentence.last or scene.tokens[last].shape == "sign" or (
            scene.tokens[last].norm in scene.grammar.list_links):
        return True
    if any(c.first == last and c.cue.act in ("and", "but", "relative") for c in scene.cues):
        return True
    if any(n.first == last for n in scene.parties) or any(scene.span(d)[0] == last for d in scene.dates):
        return True
    prep = next((c for c in scene.acts("prep") if c.first == last), None)
    return prep is not None and prep.cue.lemma not in scene.grammar.belonging


def _is_same_sum(scene: Scene, pair: Pair, figure: Mention, links: frozenset[int]) -> bool:
    """Whether a figure tells the one right before it in another measure (``1.5 billion, or 3.4% of GDP``)."""
    if any(isinstance(m.value, Money) == isinstance(figure.value, Money) for m in pair.figures):
        return False
    gap = range(scene.span(pair.figures[-1])[1], scene.span(figure)[0])
    return not any(n.first in gap for n in scene.parties) and all(i in links or scene.tokens[i].norm == ","
                                                                  for i in gap)


def _before(scene: Scene, states: list[PartyNode], edge: int, figure: Mention,
            links: frozenset[int]) -> PartyNode | None:
    """The state before a figure with nothing between that parts them, or before the bracket that it stands in."""
    at = scene.span(figure)[0]
    node = next((n for n in reversed(states) if edge <= n.first and n.last <= at), None)
    if node is None:
        return None
    gap = range(node.last, at)
    if all(i in links for i in gap) or (any(scene.tokens[i].norm == "," for i in gap) and is_line(
            scene, Pair(node, (figure,)))):
        return node
    opened = at > scene.sentence.first and scene.tokens[at - 1].norm == "("
    return node if opened and node.prep is None and scene.breaks(node.first, at - 2) == 0 else None


def _behind(scene: Scene, states: list[PartyNode], figure: Mention, border: int,
            links: frozenset[int]) -> PartyNode | None:
    """The state that a mark of place or of the doer parts from the figure before it (``1.8% in France``)."""
    last = scene.span(figure)[1]
    marks = {*scene.grammar.place, *scene.grammar.recipient, *scene.grammar.donor_passive}
    ahead = scene.span(figure)[0] <= scene.sentence.first + 1  # ``At 4.1%, Norway spends the most``
    node = next((n for n in states if last <= n.first <= last + _BOUNDS and n.last <= border and (
        f"prep:{n.prep}" in marks or (n.prep is None and (ahead or (n.first == last and n.has("loc")))))), None)
    if node is None or (border < scene.sentence.last and all(i in links for i in range(node.last, border))):
        return None
    return node


def _in_turn(scene: Scene, states: list[PartyNode], figures: list[Mention]) -> list[Pair]:
    """As many states as figures behind them, told to belong to each other in turn (``respectively``)."""
    if len(states) != len(figures) or len(figures) < _BOUNDS or states[-1].last > scene.span(figures[0])[0]:
        return []
    words = {t.norm for t in scene.tokens[scene.sentence.first:scene.sentence.last]}
    if words.isdisjoint(scene.grammar.respectively):
        return []
    return [Pair(n, (m,)) for n, m in zip(states, figures, strict=True)]


def _links(scene: Scene) -> frozenset[int]:
    """The tokens of a sentence that may stand between a state and its figure without parting them."""
    told = {i for c in scene.acts(*_LINKING) for i in range(c.first, c.last)}
    told |= {i for c in scene.acts("relative") for i in range(c.first - 1, c.last)}  # with its comma
    told |= {i for m in (*scene.dates, *scene.rates) for i in range(*scene.span(m))}
    told |= {scene.span(m)[1] for m in scene.rates if scene.tokens[scene.span(m)[1]].norm == ","}
    for that in scene.acts("that"):  # ``Norway said it would spend``
        told |= {that.first - 1, *range(that.first, that.last)}
    kept = _figures(scene)
    told |= {i for m in (*scene.percents, *scene.shares) if m not in kept for i in range(*scene.span(m))}
    words = {*scene.grammar.list_links, *scene.grammar.articles, *scene.pack.info.possessive, *DASHES, ":", "("}
    return frozenset(told | {i for i in range(scene.sentence.first, scene.sentence.last)
                             if scene.tokens[i].norm in words})
