"""Reads pack files into their typed shapes, with every problem named at once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import yaml

from talka.errors import PackError
from talka.packs.schema import (
    DOMAIN_FILES,
    LANGUAGE_FILES,
    BodyEntry,
    CueEntry,
    Grammar,
    InstrumentEntry,
    ItemEntry,
    OfficeEntry,
    PackInfo,
    Paradigms,
)

DATA = Path(__file__).parent / "data"
_OPTIONAL: dict[str, type] = {}


def _extra_files() -> dict[str, type]:
    """The files whose shapes the rooms that use them define."""
    if not _OPTIONAL:
        import importlib

        for module, name in (("numeric_schema", "NUMERIC_FILES"), ("layout_schema", "LAYOUT_FILES")):
            try:
                _OPTIONAL.update(getattr(importlib.import_module(f"talka.packs.{module}"), name))
            except ImportError:
                continue
    return _OPTIONAL


class LanguageFiles(msgspec.Struct, frozen=True):
    """A language pack as it was read; ``tables`` holds the numeric and layout files by name without ending."""

    info: PackInfo
    paradigms: Paradigms
    grammar: Grammar
    cues: tuple[CueEntry, ...]
    offices: tuple[OfficeEntry, ...]
    bodies: tuple[BodyEntry, ...]
    items: tuple[ItemEntry, ...]
    instruments: tuple[InstrumentEntry, ...]
    tables: dict[str, Any]


_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_file(path: Path, shape: Any, problems: list[str]) -> Any:
    """Return the contents of one file in its shape, or ``None`` with a line put into ``problems``."""
    try:
        with path.open(encoding="utf-8") as stream:
            raw = yaml.load(stream, Loader=_LOADER)  # noqa: S506 - a safe loader either way
        return msgspec.convert(raw, shape)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        problems.append(f"{path}{place}: not YAML: {getattr(error, 'problem', error)}")
    except msgspec.ValidationError as error:
        problems.append(f"{path}: {error}")
    except OSError as error:
        problems.append(f"{path}: {error.strerror}")
    return None


def roots(extra: Path | None) -> tuple[Path, ...]:
    """The folders that packs are read from, the user's own last."""
    return (DATA,) if extra is None else (DATA, extra)


def language_codes(extra: Path | None = None) -> tuple[str, ...]:
    """The codes of all languages that have a folder, in order."""
    found = {p.parent.name for root in roots(extra) for p in root.glob("lang/*/pack.yaml")}
    return tuple(sorted(found))


def _merged(name: str, shape: Any, folders: list[Path], problems: list[str]) -> Any:
    """One file of all folders: lists are put one after another, of a mapping the last one counts."""
    values = [v for f in folders if (f / name).exists() and (v := read_file(f / name, shape, problems)) is not None]
    if values and isinstance(values[0], tuple):
        return tuple(entry for value in values for entry in value)
    if values:
        return values[-1]
    return () if getattr(shape, "__origin__", None) is tuple else None


def read_language(code: str, extra: Path | None = None, problems: list[str] | None = None) -> LanguageFiles:
    """Read one language's files; raises ``PackError`` with all problems unless a list to collect them is given."""
    found: list[str] = [] if problems is None else problems
    folders = [root / "lang" / code for root in roots(extra)]
    parts = {name.removesuffix(".yaml"): _merged(name, shape, folders, found) for name, shape in LANGUAGE_FILES.items()}
    tables = {n.removesuffix(".yaml"): _merged(n, s, folders, found) for n, s in _extra_files().items()}
    missing = [f"{folders[0] / name}: is missing" for name in ("pack.yaml", "paradigms.yaml", "grammar.yaml")
               if parts[name.removesuffix(".yaml")] is None and not any(name in p for p in found)]
    found.extend(missing)
    if found and problems is None:
        raise PackError(tuple(found))
    return LanguageFiles(
        info=parts["pack"], paradigms=parts["paradigms"], grammar=parts["grammar"], cues=parts["cues"],
        offices=parts["offices"], bodies=parts["bodies"], items=parts["items"], instruments=parts["instruments"],
        tables=tables,
    )


def read_domain(extra: Path | None = None, problems: list[str] | None = None) -> dict[str, Any]:
    """Read the knowledge base: file name without ending to its entries; raises ``PackError`` as above."""
    found: list[str] = [] if problems is None else problems
    folders = [root / "domain" for root in roots(extra)]
    out = {n.removesuffix(".yaml"): _merged(n, s, folders, found) for n, s in DOMAIN_FILES.items()}
    if found and problems is None:
        raise PackError(tuple(found))
    return out


def digest(extra: Path | None = None) -> str:
    """Return a digest of every pack file and of the code that compiles them: the name of the compiled cache."""
    state = hashlib.sha256()
    files = [p for root in roots(extra) for p in sorted(root.rglob("*.yaml")) if "cases" not in p.parts]
    code = sorted(Path(__file__).parent.glob("*.py"))
    for path in [*files, *code]:
        state.update(path.name.encode())
        state.update(path.read_bytes())
    return state.hexdigest()[:24]


Domain = Mapping[str, Any]
