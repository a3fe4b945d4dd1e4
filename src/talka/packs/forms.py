"""Prints the forms of a lemma, for the authors of packs: ``python -m talka.packs.forms lt "Lietuva" noun``."""

from __future__ import annotations

import sys

from talka.packs.inflect import Inflector
from talka.packs.load import read_language


def main() -> None:
    """Print the forms of a lemma in a language, with their tags."""
    code, lemma, *rest = sys.argv[1:]
    for form, tags in Inflector(read_language(code).paradigms).forms(lemma, *rest):
        sys.stdout.write(f"{form}\t{' '.join(sorted(tags))}\n")


if __name__ == "__main__":
    main()
