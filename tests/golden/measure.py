"""Shows how well the golden articles are read, and raises their floors.

Run ``python -m tests.golden.measure [en uk ru lt] [--misses] [--raise]``. ``--raise`` writes ``floors.yaml`` anew where
talka has become better; a floor is never lowered.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping

import msgspec
from tests.golden.articles import HERE, LANGUAGES, Shares, floors, goldens, measured, shares


def raised(old: Mapping[str, Shares], new: Mapping[str, Shares]) -> dict[str, Shares]:
    """Return the floors with each share the higher one of both."""
    return {**old, **{code: _higher(old[code], found) if code in old else found for code, found in new.items()}}


def _higher(old: Shares, new: Shares) -> Shares:
    return Shares(**{f: max(getattr(old, f), getattr(new, f)) for f in Shares.__struct_fields__})


def main() -> int:
    """Print, and write where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", default=LANGUAGES)
    parser.add_argument("--misses", action="store_true", help="name every missed and wrong claim and every wrong field")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is reached now")
    asked = parser.parse_args()
    found = {code: measured(code) for code in asked.languages}
    for code, evaluation in found.items():
        told = " ".join(f"{k} {v:.3f}" for k, v in msgspec.to_builtins(shares(evaluation)).items())
        sys.stdout.write(f"{code} {len(goldens(code))} articles: {told}\n")
        if asked.misses:
            sys.stdout.writelines(f"  {miss}\n" for miss in evaluation.misses)
    if asked.lift:
        new = raised(floors(), {code: shares(evaluation) for code, evaluation in found.items()})
        head = "# How well the golden articles of a language are read at least. A floor moves up, never down:\n"
        how = "# python -m tests.golden.measure --raise\n"
        (HERE / "floors.yaml").write_text(head + how + msgspec.yaml.encode(new).decode(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
