"""Where something moves: what flies is none of what drives, though both may have one name."""

from __future__ import annotations

_AIR, _LAND, _SEA = "air", "land", "sea"
_MEDIUM = {"aircraft": _AIR, "helicopter": _AIR, "uav": _AIR, "ship": _SEA, "armoured_vehicle": _LAND,
           "vehicle": _LAND, "artillery": _LAND}
_CARRIED = frozenset({"radar", "small_arms", "ammunition", "optics", "software", "personal_equipment"})
"""What a vehicle, a ship or a plane is not itself."""


def without_other_medium(noun: tuple[str, ...], name: tuple[str, ...]) -> tuple[str, ...]:
    """Return the categories of a product's name without those that the noun beside it rules out.

    ``Typhoon armoured vehicles`` are no fighters, whatever else is called so.
    """
    mine, other = {_MEDIUM[c] for c in noun if c in _MEDIUM}, {_MEDIUM[c] for c in name if c in _MEDIUM}
    if not mine or mine & other:
        return name
    return tuple(c for c in name if c not in _MEDIUM and c not in _CARRIED)
