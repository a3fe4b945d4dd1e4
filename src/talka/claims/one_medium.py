"""What a product's name means in one article, where a noun beside it rules out what it means elsewhere."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import msgspec

from talka.claims.media_of import without_other_medium
from talka.model import Item, Mention

_APART = 3
"""Characters between a name and the noun beside it: a blank, quotation marks."""


def with_own_medium(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with each product's name in the categories that a noun beside it leaves it anywhere.

    In an article on ``Typhoon armoured vehicles``, ``Typhoons`` are armoured vehicles in the headline too.
    """
    items = [m for m in mentions if isinstance(m.value, Item)]
    meant: dict[str, tuple[str, ...]] = {}
    for one, other in itertools.pairwise(items):
        if 0 <= other.start - one.end <= _APART and one.may_be("proper") != other.may_be("proper"):
            name, noun = (one, other) if one.may_be("proper") else (other, one)
            _settle(meant, name, noun)
    return [_meant(m, meant) for m in mentions] if meant else list(mentions)


def _settle(meant: dict[str, tuple[str, ...]], name: Mention, noun: Mention) -> None:
    assert isinstance(name.value, Item) and isinstance(noun.value, Item)  # noqa: S101, PT018 - chosen so
    kept = without_other_medium(noun.value.categories, name.value.categories)
    if kept != name.value.categories and not noun.may_be("counter"):
        meant.setdefault(name.value.name, kept or noun.value.categories)


def _meant(mention: Mention, meant: dict[str, tuple[str, ...]]) -> Mention:
    value = mention.value
    if not isinstance(value, Item) or not mention.may_be("proper") or value.name not in meant:
        return mention
    return msgspec.structs.replace(mention, value=msgspec.structs.replace(value, categories=meant[value.name]))
