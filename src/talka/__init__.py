"""A register of international defence and aid cooperation that keeps itself from public reports.

::

    import talka

    for claim in talka.read(text, published=date(2024, 11, 4)):
        print(claim.kind, claim.status, claim.evidence[0].quote)

    with talka.open("my.sqlite") as desk:
        desk.read(["articles/"], today=date.today())
        for row in desk.ledger():
            print(row.donor, row.what, row.status, row.overdue)

What is imported here is loaded when it is first used, so that ``import talka`` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from talka.desk import Desk, ReadReport, find_mentions, read
    from talka.desk import open_register as open  # noqa: A004 - talka.open reads as what it does
    from talka.errors import DocumentError, NotFoundError, PackError, RegisterError, TalkaError, UsageError
    from talka.model import Article, Claim, Decision, Mention, Record

__all__ = [
    "Article", "Claim", "Decision", "Desk", "DocumentError", "Mention", "NotFoundError", "PackError", "ReadReport",
    "Record", "RegisterError", "TalkaError", "UsageError", "find_mentions", "open", "read",
]

_FROM = {
    "talka.desk": ("Desk", "ReadReport", "find_mentions", "open", "read"),
    "talka.errors": ("DocumentError", "NotFoundError", "PackError", "RegisterError", "TalkaError", "UsageError"),
    "talka.model": ("Article", "Claim", "Decision", "Mention", "Record"),
}


def __getattr__(name: str) -> object:
    from importlib import import_module  # noqa: PLC0415 - see the docstring

    for module, names in _FROM.items():
        if name in names:
            return getattr(import_module(module), "open_register" if name == "open" else name)
    raise AttributeError(f"module 'talka' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
