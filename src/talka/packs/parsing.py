"""How pack files are parsed: YAML in which a word is a word."""

from __future__ import annotations

from typing import Any, ClassVar

import yaml

_SAFE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class PackLoader(_SAFE):  # type: ignore[misc]
    """A safe loader for which only ``true`` and ``false`` are truth values: ``no``, ``NO`` and ``on`` are words."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
        for first, found in _SAFE.yaml_implicit_resolvers.items()
    }
