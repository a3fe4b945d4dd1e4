"""What is wrong in one pack file: every problem at once, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, get_args, get_origin

import msgspec
import yaml

Path = tuple[str | int, ...]
_STEP = re.compile(r"\[(\d+)\]|\.([\w-]+)|\[\.\.\.\]")
_UNKNOWN = re.compile(r"unknown field `([^`]+)`")
_WHERE = re.compile(r" - at `\$([^`]*)`$")


def problems_of(raw: Any, shape: Any, node: yaml.Node | None) -> Iterator[str]:
    """Yield ``line: problem`` for each entry and field of a file that is not in its shape.

    ``raw`` is what the file says, ``node`` the same as YAML nodes, which know their lines.
    """
    for path, message in _problems(raw, shape, ()):
        yield f"{_line(node, path, message)}: {message}"


def _problems(raw: Any, shape: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Look entry by entry and field by field, so that one slip does not hide the next."""
    if get_origin(shape) is tuple and isinstance(raw, list):
        for number, entry in enumerate(raw):
            yield from _problems(entry, get_args(shape)[0], (*path, number))
    elif isinstance(shape, type) and issubclass(shape, msgspec.Struct) and isinstance(raw, dict):
        yield from _fields(raw, shape, path)
    else:
        yield from _converted(raw, shape, path)


def _fields(raw: dict[Any, Any], shape: type[msgspec.Struct], path: Path) -> Iterator[tuple[Path, str]]:
    known = {field.encode_name: field for field in msgspec.structs.fields(shape)}
    for key in raw:
        if key not in known:
            yield (*path, str(key)), f"unknown key `{key}`; there are {', '.join(known)}"
    for name, field in known.items():
        if name in raw:
            yield from _problems(raw[name], field.type, (*path, name))
        elif field.required:
            yield path, f"`{name}` is missing"


def _converted(raw: Any, shape: Any, path: Path) -> Iterator[tuple[Path, str]]:
    try:
        msgspec.convert(raw, shape)
    except msgspec.ValidationError as error:
        told = str(error)
        where = _WHERE.search(told)
        inner = _steps(where[1]) if where else ()
        yield (*path, *inner), f"{_shown((*path, *inner))}{_WHERE.sub('', told)}"


def _steps(written: str) -> Path:
    return tuple(int(m[1]) if m[1] else m[2] for m in _STEP.finditer(written) if m[1] or m[2])


def _shown(path: Path) -> str:
    names = [str(step) for step in path if isinstance(step, str)]
    return f"{'.'.join(names)}: " if names else ""


def _line(node: yaml.Node | None, path: Path, message: str) -> int:
    """The line of the innermost node on a path."""
    for step in (*path, *_UNKNOWN.findall(message)):
        inner = _inner(node, step)
        if inner is None:
            break
        node = inner
    return node.start_mark.line + 1 if node is not None else 1


def _inner(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return _at(node.value, step)
    if isinstance(node, yaml.MappingNode):
        return next((v if v.start_mark.line > k.start_mark.line else k if isinstance(v, yaml.ScalarNode) else v
                     for k, v in node.value if k.value == step), None)
    return None


def _at(nodes: Sequence[yaml.Node], number: int) -> yaml.Node | None:
    return nodes[number] if number < len(nodes) else None


def line_of(text: str, key: str, value: str) -> int | None:
    """Return the line of the entry of a file's list that has a value under a key."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    for entry in root.value if isinstance(root, yaml.SequenceNode) else ():
        if isinstance(entry, yaml.MappingNode) and any(
                k.value == key and v.value == value for k, v in entry.value):
            return entry.start_mark.line + 1
    return None
