"""Reads pack files into their typed shapes, with every problem named at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from talka.errors import PackError
from talka.packs.cue_schema import CueEntry
from talka.packs.domain_schema import DOMAIN_FILES
from talka.packs.grammar_schema import Grammar
from talka.packs.inflection_schema import Paradigms
from talka.packs.layout_schema import LAYOUT_FILES
from talka.packs.numbered_words import NUMBERED_FILES
from talka.packs.numeric_schema import NUMERIC_FILES
from talka.packs.part_words import PART_FILES
from talka.packs.schema import (
    LANGUAGE_FILES,
    BodyEntry,
    GivenEntry,
    InstrumentEntry,
    ItemEntry,
    Named,
    OfficeEntry,
    OwnState,
    PackInfo,
)

DATA = Path(__file__).parent / "data"
_NEEDED = ("pack.yaml", "paradigms.yaml", "grammar.yaml", *NUMERIC_FILES)
KEYS = {
    "domain/states.yaml": "code", "domain/bodies.yaml": "id", "domain/companies.yaml": "id",
    "domain/programmes.yaml": "id", "domain/persons.yaml": "id", "domain/products.yaml": "name",
    "domain/categories.yaml": "id",
}
"""What tells the entries of a file of the knowledge base apart."""
TABLE_FILES: dict[str, type] = {**NUMERIC_FILES, **LAYOUT_FILES, **PART_FILES, **NUMBERED_FILES}
"""The files of a language that one room each reads; a pack may lack them."""


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
    given: tuple[GivenEntry, ...]
    states: tuple[OwnState, ...]
    named: tuple[Named, ...]
    tables: dict[str, Any]


def read_file(path: Path, shape: Any, problems: list[str]) -> Any:
    """Return the contents of one file in its shape, or ``None`` with its problems put into ``problems``."""
    import yaml  # noqa: PLC0415 - compiled packs are read without it

    from talka.packs.parsing import PackLoader  # noqa: PLC0415
    from talka.packs.proof import problems_of  # noqa: PLC0415

    raw: Any = None
    try:
        with path.open(encoding="utf-8") as stream:
            raw = yaml.load(stream, Loader=PackLoader)  # noqa: S506 - a safe loader either way
        if raw is None and getattr(shape, "__origin__", None) is tuple:
            return ()
        return msgspec.convert(raw, shape)
    except UnicodeDecodeError as error:
        problems.append(f"{path}: not UTF-8 (byte {error.start + 1})")
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        problems.append(f"{path}{place}: not YAML: {getattr(error, 'problem', error)}")
    except msgspec.ValidationError as error:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=PackLoader)
        problems.extend([f"{path}:{told}" for told in problems_of(raw, shape, node)] or [f"{path}: {error}"])
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
    """One file of all folders: lists are put one after another, of a mapping the last one counts.

    Of entries of the knowledge base that have one key, the last one counts: so the user corrects what ships.
    """
    values = [v for f in folders if (f / name).exists() and (v := read_file(f / name, shape, problems)) is not None]
    if values and isinstance(values[0], tuple):
        entries = [entry for value in values for entry in value]
        key = KEYS.get(f"{folders[0].name}/{name}")
        return tuple({getattr(e, key): e for e in entries}.values() if key else entries)
    if values:
        return values[-1]
    return () if getattr(shape, "__origin__", None) is tuple else None


def try_language(code: str, extra: Path | None, problems: list[str]) -> LanguageFiles | None:
    """Read one language's files and put every problem into ``problems``; ``None`` where a needed file is not there."""
    folders = [root / "lang" / code for root in roots(extra)]
    found: list[str] = []
    parts = {name.removesuffix(".yaml"): _merged(name, shape, folders, found) for name, shape in LANGUAGE_FILES.items()}
    tables = {n.removesuffix(".yaml"): _merged(n, s, folders, found) for n, s in TABLE_FILES.items()}
    lacking = [name for name in _NEEDED if (parts | tables)[name.removesuffix(".yaml")] is None]
    found.extend(f"{folders[-1] / name}: is missing" for name in lacking
                 if not any(f"/{code}/{name}" in p for p in found))
    problems.extend(found)
    if lacking:
        return None
    return LanguageFiles(
        info=parts["pack"], paradigms=parts["paradigms"], grammar=parts["grammar"], cues=parts["cues"],
        offices=parts["offices"], bodies=parts["bodies"], items=parts["items"], instruments=parts["instruments"],
        given=parts["given"], states=parts["states"], named=parts["named"],
        tables=tables,
    )


def read_language(code: str, extra: Path | None = None) -> LanguageFiles:
    """Read one language's files; raises ``PackError`` with all their problems."""
    problems: list[str] = []
    files = try_language(code, extra, problems)
    if files is None or problems:
        raise PackError(tuple(problems))
    return files


def own_lists(code: str, extra: Path) -> dict[str, Any]:
    """Return the lists of a language (words, offices, things) as far as they are in the user's own folder."""
    folder = [extra / "lang" / code]
    return {name.removesuffix(".yaml"): _merged(name, shape, folder, [])
            for name, shape in LANGUAGE_FILES.items() if getattr(shape, "__origin__", None) is tuple}


def try_domain(extra: Path | None, problems: list[str], *, shipped: bool = True) -> dict[str, Any]:
    """Read the knowledge base, file name without ending to its entries, and put every problem into ``problems``.

    Without ``shipped`` only what is in the user's own folder.
    """
    folders = [root / "domain" for root in (roots(extra) if shipped or extra is None else (extra,))]
    return {n.removesuffix(".yaml"): _merged(n, s, folders, problems) for n, s in DOMAIN_FILES.items()}


def read_domain(extra: Path | None = None) -> dict[str, Any]:
    """Read the knowledge base, file name without ending to its entries; raises ``PackError`` with all problems."""
    problems: list[str] = []
    domain = try_domain(extra, problems)
    if problems:
        raise PackError(tuple(problems))
    return domain


def stray_files(extra: Path | None) -> Iterator[str]:
    """Yield a problem for each file of the user's own folder that nothing reads: a slip in its name or its place."""
    if extra is None:
        return
    for path in sorted((*extra.rglob("*.yaml"), *extra.rglob("*.yml"))):
        match path.relative_to(extra).parts:
            case ("domain", _):
                names: Mapping[str, type] = DOMAIN_FILES
            case ("lang", _, "cases", name) if name.endswith(".yaml"):
                continue
            case ("lang", _, _):
                names = {**LANGUAGE_FILES, **TABLE_FILES}
            case _:
                yield f"{path}: nothing reads it here; files of a pack are in domain/ and lang/<code>/"
                continue
        if path.name not in names:
            yield f"{path}: no such file in a pack; there are {', '.join(sorted(names))}"


def digest(language: str | None = None, extra: Path | None = None) -> str:
    """Return a digest of what a language's pack is compiled from: the name of its compiled cache.

    That is its own folder, the knowledge base and the code that compiles them; without a language the last two.
    """
    state = hashlib.sha256()
    folders = [root / part for root in roots(extra) for part in ("domain", *([f"lang/{language}"] if language else []))]
    files = [p for folder in folders for p in sorted(folder.glob("*.yaml"))]
    code = sorted(Path(__file__).parent.glob("*.py"))
    for path in [*files, *code]:
        state.update(path.name.encode())
        state.update(path.read_bytes())
    return state.hexdigest()[:24]

