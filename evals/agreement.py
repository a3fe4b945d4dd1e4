"""How far two readers agree who annotated the same articles apart from one another.

Run ``python -m evals.agreement``. The first reader's claims are those of ``gold/``, the second's of
``gold/second.jsonl``. What one of them holds to be there is found or not found with the other; what the other holds to
be optional counts as found. So ``first found`` is the share of the first reader's claims that the second has too.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from evals.articles import HERE, gold_claims, read_lines
from evals.tables import LANGUAGES
from talka.evaluation import KINDS, Evaluation, measure

SECOND = HERE / "gold" / "second.jsonl"
PARTIES = ("donor", "recipient", "through", "parties", "partners", "party", "signatories", "participants", "speaker")
CODE = 2

Json = dict[str, Any]


def as_exported(claim: Json) -> Json:
    """Return a gold claim in the shape of an export, so that it can be measured against other gold."""
    out: Json = {k: v for k, v in claim.items() if k not in PARTIES}
    for key in ("status", "instrument", "form", "basis", "aid_type"):
        if isinstance(out.get(key), list):
            out[key] = out[key][0]
    for key in PARTIES:
        if key in claim:
            named = [party(str(n)) for n in _list(claim[key])]
            out[key] = named[0] if key in ("party", "speaker") else named
    out["article"] = {"source": f"{claim['doc']}.txt"}
    return out


def party(name: str) -> Json:
    """Return a state's code or a name as an exported party."""
    if len(name) == CODE and name.isupper():
        return {"name": name, "id": name, "type": "country", "country": name}
    return {"name": name, "id": None, "type": "organisation", "country": None}


def found(gold: Iterable[Json], other: Iterable[Json], documents: Sequence[str]) -> Evaluation:
    """Measure the required claims of one reader against all of another."""
    own = [as_exported(c) for c in other if c["doc"] in documents and not c.get("optional")]
    return measure([g for g in gold if g["doc"] in documents], own, documents=documents)


def rows() -> Iterable[str]:
    """Yield a row for each language and kind: claims of each reader that the other has, and fields alike."""
    first = [*gold_claims("learn"), *gold_claims("scored")]
    second = list(read_lines(SECOND))
    listed = sorted({c["doc"] for c in second})
    yield "| articles of | kind | first found | second found | F1 | fields alike |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for code, name in (*LANGUAGES.items(), ("", "**all**")):
        own = [d for d in listed if d.startswith(code)]
        back, forth = found(second, first, own), found(first, second, own)
        for kind in (*KINDS, "events") if not code else ("events", "statement"):
            yield row(name, kind, back, forth)


def row(name: str, kind: str, back: Evaluation, forth: Evaluation) -> str:
    """Return one row of the table."""
    one, two = back.kinds.get(kind), forth.kinds.get(kind)
    if one is None or two is None:
        return f"| {name} | {kind} | - | - | - | |"
    a, b = one.precision, two.precision
    alike = [sum(x) for x in zip(*forth.fields.values(), strict=True)] if kind == "events" else []
    fields = f"{alike[0] / alike[1]:.2f} of {alike[1]}" if alike else ""
    return (f"| {name} | {kind} | {a:.2f} of {one.right + one.wrong} | {b:.2f} of {two.right + two.wrong} "
            f"| {2 * a * b / (a + b) if a + b else 0:.2f} | {fields} |")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def main() -> int:
    """Print the table."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    sys.stdout.writelines(f"{line}\n" for line in rows())
    return 0


if __name__ == "__main__":
    sys.exit(main())
