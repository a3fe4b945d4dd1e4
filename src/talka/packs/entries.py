"""What is wrong in entries of the knowledge base that have the right shape: days, codes, ids, brackets, doubles."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from talka.packs.domain_schema import DOMAIN_FILES, BodyRecord, Person, Term
from talka.packs.load import KEYS, read_file
from talka.packs.parsing import entry_lines
from talka.packs.references import state_codes

_LEMMA = re.compile(r"(?:\[[^\[\]]+\]|[^\[\]])+")
_IDS = {"persons.yaml": "person/", "bodies.yaml": "organisation/", "companies.yaml": "organisation/",
        "programmes.yaml": "organisation/"}
_NAMES = ("en", "uk", "ru", "lt")


def entry_problems(domain: Path) -> Iterator[str]:
    """Yield ``file:line: problem`` for the entries of one folder's knowledge base that have the right shape."""
    codes = state_codes()
    for name, shape in DOMAIN_FILES.items():
        path = domain / name
        entries = read_file(path, shape, []) if path.exists() else None
        found = [(number, told) for number, told in _slips(name, entries or (), codes)]
        if found:
            lines = entry_lines(path.read_text(encoding="utf-8"))
            yield from (f"{path}:{lines[number]}: {told}" for number, told in found)


def _slips(name: str, entries: Sequence[Any], codes: frozenset[str]) -> Iterator[tuple[int, str]]:
    key = KEYS.get(f"domain/{name}")
    seen: set[str] = set()
    for number, entry in enumerate(entries):
        if key:
            own = getattr(entry, key)
            if own in seen:
                yield number, f"{own} is there twice"
            seen.add(own)
            if not own.startswith(_IDS.get(name, "")):
                yield number, f"{own}: the id must begin with {_IDS[name]}"
        yield from ((number, told) for told in (*_states(entry, codes), *_names(entry), *_terms(entry)))


def _states(entry: Any, codes: frozenset[str]) -> Iterator[str]:
    own = [getattr(entry, "country", None), getattr(entry, "code", None)]
    if isinstance(entry, BodyRecord):
        own.extend((*entry.members, entry.beneficiary))
    if isinstance(entry, Person):
        own.extend(term.country for term in entry.offices)
    yield from (f"{code}: no code of a state (ISO 3166-1, two letters)" for code in own if code and code not in codes)


def _names(entry: Any) -> Iterator[str]:
    names = [lemma for language in _NAMES for lemma in _lemmas(getattr(entry, language, ()))]
    if hasattr(entry, "en") and not getattr(entry, "categories", ()) and not names:
        yield "has no name"
    for lemma in names:
        if not _LEMMA.fullmatch(lemma):
            yield f"{lemma!r}: brackets must come in pairs, one pair not inside another"


def _lemmas(value: Any) -> tuple[str, ...]:
    """The names of one language; of a state those of every sort."""
    if isinstance(value, tuple):
        return value
    return tuple(lemma for field in value.__struct_fields__ for lemma in getattr(value, field))


def _terms(entry: Any) -> Iterator[str]:
    for term in entry.offices if isinstance(entry, Person) else ():
        yield from _days(term)


def _days(term: Term) -> Iterator[str]:
    days = []
    for day in (term.start, term.end):
        try:
            days.append(datetime.date.fromisoformat(day) if day else None)
        except ValueError:
            yield f"{day}: no day (year-month-day, in quotation marks)"
    first, last = days if len(days) == 2 else (None, None)
    if first and last and last < first:
        yield f"{term.office}: ends on {last}, before it begins on {first}"
