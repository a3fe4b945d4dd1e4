"""Marks behind the words of lemmas (``Сумо/0``) that name no table of their language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from talka.packs.load import LanguageFiles

_FIXED = re.compile(r"\[[^\]]*\]")
_MARK = re.compile(r"(?<=\w)/([\w-]+)")
_ALWAYS = frozenset({"0", "m", "f", "n", "pl"})


def unknown_tables(files: LanguageFiles, domain: Mapping[str, Any], folders: Sequence[Path]) -> Iterator[str]:
    """Yield ``file:line: problem`` for each lemma of a language whose mark names no table of its paradigms."""
    code = files.info.code
    known = _ALWAYS | {t.id for t in files.paradigms.declensions} | {t.id for t in files.paradigms.verbs}
    own = (files.cues, files.offices, files.bodies, files.items, files.instruments, files.given, files.states)
    lemmas = {lemma for part in own for entry in part for lemma in _strings(entry)}
    lemmas.update(x for entries in domain.values() for e in entries for x in _strings(getattr(e, code, ())))
    for lemma in sorted(lemmas):
        for mark in _MARK.findall(_FIXED.sub(" ", lemma)):
            if mark not in known:
                yield f"{_place(folders, code, lemma)}: {lemma!r}: no table /{mark} in lang/{code}/paradigms.yaml"


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _strings(inner)
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from _strings(getattr(value, field))


def _place(folders: Sequence[Path], code: str, lemma: str) -> str:
    """The last folder's first line that has the lemma."""
    for folder in reversed(folders):
        for path in sorted((*folder.glob("domain/*.yaml"), *folder.glob(f"lang/{code}/*.yaml"))):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if lemma in line:
                    return f"{path}:{number}"
    return f"lang/{code}"
