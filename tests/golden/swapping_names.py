"""Other persons and other states in the place of those that an article names."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from tests.golden.swapping import Swap

from talka.model import Mention, Money, Party, Place
from talka.packs import LanguagePack, Packs
from talka.packs.currencies import currencies_of
from talka.packs.domain_schema import State, StateNames

_STAY = frozenset({"UA", "RU", "BY", "XK", "PS"})
"""States between which the knowledge base knows more than names: who fights whom, and for whom a coalition is."""
_DAY = datetime.date(2020, 1, 1)
_CONSONANTS = {"latin": "DKLMRT", "cyrillic": "\u0414\u041a\u041b\u041c\u0420\u0422"}
Reading = tuple[str, frozenset[str]]
"""Of what kind a form is (name, adjective, people, capital), and its case, number and gender."""


def persons(text: str, mentions: Iterable[Mention], pack: LanguagePack) -> list[Swap]:
    """Give each family name another first consonant, so that nobody knows it and it declines as before."""
    swaps = {}
    for mention in mentions:
        if not isinstance(mention.value, Party) or mention.value.type != "person" or mention.may_be("ref"):
            continue
        words = text[mention.start:mention.end]
        at = mention.start + words.rfind(" ") + 1
        letter = text[at]
        if " " in words[1:] or mention.may_be("family"):
            other = _CONSONANTS[pack.info.script]
            if letter in other:
                swaps[at] = Swap(at, at + 1, other[(other.index(letter) + 1) % len(other)])
    return list(swaps.values())


def states(text: str, mentions: Iterable[Mention], pack: LanguagePack, packs: Packs) -> Iterator[list[Swap]]:
    """Yield, for each state that an article names, the swaps that put another one with the same forms in its place.

    Left out are states that the article also tells by what cannot be swapped: a currency, a town, a body by its name,
    the name of a group of states.
    """
    found = tuple(mentions)
    named = {m.value.country or "" for m in found if isinstance(m.value, (Party, Place))}
    paid = {v.currency for m in found for v in (m.value, *m.readings) if isinstance(v, Money)}
    grouped = {code for m in found if isinstance(m.value, Party) and (body := packs.bodies.get(m.value.id))
               for code in body.members}
    known: dict[str, State] = {s.code: s for s in packs.domain["states"]}
    for code in sorted(named & known.keys() - _STAY - grouped - {pack.info.home or ""}):
        if not paid.isdisjoint(set(currencies_of(code, _DAY)) - {"EUR"}):
            continue
        others = (s for s in known.values() if s.code not in named | _STAY | {pack.info.home or ""})
        swaps = next((swaps for other in others if (swaps := _swapped(text, known[code], other, pack))), [])
        if swaps and all(_touched(m, swaps) for m in found
                         if isinstance(m.value, (Party, Place)) and m.value.country == code
                         and not (isinstance(m.value, Party) and m.value.type == "person") and m.entry) and not any(
                _touched(m, swaps) for m in found if m.entry.startswith("organisation/")):
            yield swaps


def _touched(mention: Mention, swaps: list[Swap]) -> bool:
    """Whether a piece of a mention is swapped."""
    start, end = mention.outer or (mention.start, mention.end)
    return any(start <= s.start and s.end <= end for s in swaps)


def _swapped(text: str, state: State, other: State, pack: LanguagePack) -> list[Swap]:
    """The swaps of one state for another; none where a form of the one has no equal of the other."""
    old, new = (_forms(s, pack) for s in (state, other))
    pattern = "|".join(re.escape(f) for f in sorted(old, key=len, reverse=True))
    swaps = []
    for found in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE) if old else ():
        readings = old.get(found[0]) or old.get(found[0].lower())
        form = next((f for f, said in new.items() if said == readings), None)
        if form is None:
            return []
        swaps.append(Swap(found.start(), found.end(), form[:1].upper() + form[1:] if found[0][0].isupper() else form))
    return swaps


def _forms(state: State, pack: LanguagePack) -> dict[str, frozenset[Reading]]:
    """Every form of a state's first name, adjective, people and capital, with all that it can be; by small letters."""
    names: StateNames = getattr(state, pack.code)
    out: dict[str, set[Reading]] = {}
    kinds = (("name", names.names[:1], "noun"), ("adjective", names.adjectives[:1], "adjective"),
             ("capital", names.capital[:1], "noun"))
    for kind, lemmas, pos in kinds:
        for lemma in lemmas:
            for form, tags in pack.inflector.forms(lemma, pos):
                if kind == "adjective" or "pl" not in tags or "sg" in tags:
                    out.setdefault(form, set()).add((kind, tags))
    return {form: frozenset(said) for form, said in out.items()}
