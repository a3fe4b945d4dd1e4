"""How pack files are parsed: YAML in which a word is a word."""

from __future__ import annotations

from typing import Any, ClassVar

import yaml

_SAFE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def entry_lines(text: str) -> list[int]:
    """Return the line on which each entry of a file that is a list begins."""
    root = yaml.compose(text, Loader=PackLoader)
    return [node.start_mark.line + 1 for node in root.value] if isinstance(root, yaml.SequenceNode) else []


class PackLoader(_SAFE):  # type: ignore[misc]
    """A safe loader for which only ``true`` and ``false`` are truth values: ``no``, ``NO`` and ``on`` are words."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
        for first, found in _SAFE.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        """Return a mapping; a key that is there twice is a slip, though YAML lets the last one count."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"`{key.value}` is there twice", key.start_mark)
            seen.add(key.value)
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        return made
