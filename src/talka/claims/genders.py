"""The genders of persons that no pack knows: by the form of a verb beside them, their given name or their office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.model import Party, Token
from talka.packs import LanguagePack, Packs, Readings

_GENDERS = frozenset({"m", "f"})


def genders_told(scenes: Sequence[Scene], packs: Packs) -> Mapping[str, str]:
    """Return the gender of each person for whom an article tells one."""
    told: dict[str, str] = {}
    for scene in scenes:
        for node in scene.parties:
            if node.party.type != "person" or node.party.id in packs.persons or node.has("ref"):
                continue
            gender = next(_signs(scene, node, packs.languages[scene.sentence.language]), None)
            if gender is not None:
                told.setdefault(node.party.id, gender)
    return told


def _signs(scene: Scene, node: PartyNode, pack: LanguagePack) -> Iterator[str]:
    yield from _of_verb(scene, node)
    yield from _of_name(node.party, pack)
    yield from _of_office(node.party, pack)


def _of_verb(scene: Scene, node: PartyNode) -> Iterator[str]:
    """The gender of a verb right beside a doer, where its form has one."""
    if "nom" not in scene.grammar.donor or node.prep is not None or not node.has("nom"):
        return
    for cue in scene.cues:
        if cue.cue.pos == "verb" and (cue.first == node.last or cue.last == node.first):
            told = {g for g in _GENDERS if cue.ever(g)}
            if len(told) == 1:
                yield told.pop()


def _of_name(party: Party, pack: LanguagePack) -> Iterator[str]:
    """The gender of a given name that the packs know."""
    if " " not in party.name:
        return
    found = {s.entry[-1] for s in _senses(party.name.split()[0], pack) if s.entry.startswith("given/")}
    if len(found & _GENDERS) == 1:
        yield (found & _GENDERS).pop()


def _of_office(party: Party, pack: LanguagePack) -> Iterator[str]:
    """The gender of an office: a word for women is never one for men, a word for men may be for both."""
    for word in (party.role or "").split():
        found = [s.features & _GENDERS for s in _senses(word, pack).of("cue", "office")]
        genders = frozenset().union(*found)
        if len(genders) == 1 and (genders == {"f"} or pack.grammar.gendered_offices):
            yield next(iter(genders))


def _senses(word: str, pack: LanguagePack) -> Readings:
    """The readings of one word by itself."""
    norm = word.lower()
    return pack.lexicon.senses(norm, (Token(0, len(word), norm, "title" if word[:1].isupper() else "lower"),))
