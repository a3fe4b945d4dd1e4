"""What a pack's entries point at and is not there: its folder, categories, states, entries of the knowledge base."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from babel import Locale

from talka.packs.domain_schema import BodyRecord
from talka.packs.load import read_file
from talka.packs.parsing import entry_lines
from talka.packs.schema import LANGUAGE_FILES, PackInfo

_NO_STATES = frozenset({"ZZ", "XA", "XB", "QO", "EZ"})
_UNIONS = frozenset({"EU", "NATO", "UN"})
"""What CLDR lists beside states, and what is no state but may be meant like one."""

_STATUSES = frozenset({
    "negotiating", "planned", "signed", "ended", "held", "cancelled", "proposed", "pledged", "approved", "delivering",
    "delivered", "delayed", "refused", "agreed", "started", "spent",
})
_TERMS = frozenset({"grant", "in_kind", "loan", "guarantee", "sale"})
_AID = frozenset({"military", "financial", "humanitarian"})
"""What a claim's fields may be by the data contract."""


def state_codes() -> frozenset[str]:
    """Return the codes of all states and territories, and of unions that are meant like one."""
    known = map(str, Locale.parse("en").territories)
    return frozenset(c for c in known if len(c) == 2 and c.isalpha() and c not in _NO_STATES) | _UNIONS


def reference_problems(folder: Path, domain: Mapping[str, Sequence[Any]]) -> Iterator[str]:
    """Yield ``file:line: problem`` for a folder of packs, its languages and its own part of the knowledge base.

    ``domain`` is the whole knowledge base, of all folders.
    """
    ids = frozenset(e.id for name in ("persons", "bodies", "companies", "programmes") for e in domain[name])
    categories = frozenset(c.id for c in domain["categories"])
    for path in sorted(folder.glob("lang/*/pack.yaml")):
        info = read_file(path, PackInfo, [])
        if info is not None and info.code != path.parent.name:
            line = next((n for n, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
                         if text.startswith("code:")), 1)
            yield f"{path}:{line}: the code is {info.code}, but the folder is {path.parent.name}"
    for path, number, entry in _entries(folder):
        yield from (f"{path}:{number}: {told}" for told in _told(path.name, entry, ids, categories))


def _entries(folder: Path) -> Iterator[tuple[Path, int, Any]]:
    """The entries of the files that point at something, each with its line."""
    shapes = {name: LANGUAGE_FILES[name] for name in ("cues.yaml", "named.yaml", "states.yaml")}
    found = [(path, shapes[path.name]) for path in sorted(folder.glob("lang/*/*.yaml")) if path.name in shapes]
    bodies: Any = tuple[BodyRecord, ...]
    found += [(folder / "domain" / name, bodies) for name in ("bodies.yaml", "companies.yaml", "programmes.yaml")]
    for path, shape in found:
        entries = read_file(path, shape, []) if path.exists() else None
        if entries:
            lines = entry_lines(path.read_text(encoding="utf-8"))
            yield from ((path, line, entry) for line, entry in zip(lines, entries, strict=False))


def _told(name: str, entry: Any, ids: frozenset[str], categories: frozenset[str]) -> Iterator[str]:
    if name == "cues.yaml":
        known = {"category": categories, "status": _STATUSES, "terms": _TERMS, "aid_type": _AID}
        yield from (f"{entry.act}: no {key} {value!r}" for key, values in known.items()
                    if (value := getattr(entry, key)) and value not in values)
    if name == "named.yaml" and entry.id not in ids:
        yield f"{entry.id}: no such person or organisation in the knowledge base"
    if name == "states.yaml" and entry.code not in state_codes():
        yield f"{entry.code}: no code of a state (ISO 3166-1, two letters)"
    if isinstance(entry, BodyRecord):
        other = entry.stands_for
        if other and other not in ids:
            yield f"{entry.id}: it stands for {other}, which is not in the knowledge base"
