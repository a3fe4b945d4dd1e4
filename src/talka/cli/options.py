"""Options that several commands share, and what they mean."""

from __future__ import annotations

import datetime
import enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from talka.errors import UsageError

if TYPE_CHECKING:
    from talka.desk import Desk


def day(text: str) -> datetime.date:
    """Return the day that an ISO date names; raises ``typer.BadParameter``."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a day; write it as 2024-11-04") from None


class Word(enum.StrEnum):
    """Whose word it is."""

    official = "official"
    quoted = "quoted"
    media = "media"


class Grouping(enum.StrEnum):
    """What totals can be by."""

    donor = "donor"
    recipient = "recipient"
    category = "category"
    aid_type = "aid_type"
    month = "month"
    year = "year"
    status = "status"
    currency = "currency"


def days(text: str) -> int:
    """Return how many days a time has: ``180d``, ``26w``, ``6m``, ``2y``, or a number of days."""
    number, unit = (text[:-1], text[-1]) if text[-1:].isalpha() else (text, "d")
    if not number.isdigit() or unit.lower() not in _DAYS:
        raise typer.BadParameter(f"{text!r} is not a time; write it as 180d, 26w, 6m or 2y")
    return round(int(number) * _DAYS[unit.lower()])


_DAYS = {"d": 1, "w": 7, "m": 365.25 / 12, "y": 365.25}

RegisterFile = Annotated[
    Path | None,
    typer.Option(
        "--register", "-r", envvar="TALKA_REGISTER", metavar="FILE",
        help="The register's file. Without it, the one in your data folder.", dir_okay=False,
    ),
]
AsOf = Annotated[
    datetime.date | None,
    typer.Option(
        "--as-of", parser=day, metavar="DAY",
        help="Show the register as if only what was published by this day had been read.",
    ),
]
Today = Annotated[
    datetime.date | None,
    typer.Option(
        "--today", parser=day, envvar="TALKA_TODAY", metavar="DAY",
        help="The day that an article without a day of its own counts from. Without it, the day it is.",
    ),
]
PackFolder = Annotated[
    Path | None,
    typer.Option(
        "--packs", envvar="TALKA_PACKS", metavar="FOLDER", exists=True, file_okay=False,
        help="A folder of packs of your own, laid over those of talka.",
    ),
]
Into = Annotated[
    str, typer.Option("--in", metavar="CURRENCY", help="The currency that totals are converted to, such as EUR or USD.")
]
RateFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--rates", metavar="FILE", exists=True, dir_okay=False,
        help="Newer rates: eurofxref-hist.zip or .csv of the European Central Bank; for the hryvnia, JSON of the "
        "National Bank of Ukraine. May be given several times.",
    ),
]
GdpFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--gdp", metavar="FILE", exists=True, dir_okay=False,
        help="What states made in years, for promises of a share of it: CSV with country, year, gdp, currency, source. "
        "Without it such promises name no sum.",
    ),
]
Text = str | None
MEGABYTE = 1_000_000
Limit = Annotated[int, typer.Option(min=1, help="Megabytes that one document may have.")]
Private = Annotated[
    bool,
    typer.Option("--private-addresses", help="Also ask web addresses of private networks and of this machine."),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many processes read at once.")]


def open_desk(register: Path | None, *, packs: Path | None = None, make: bool = False) -> Desk:
    """Open a register; one that is not there is made where ``make`` says so, else ``UsageError`` is raised."""
    from talka.desk import Desk

    path = register or default_register()
    if not path.exists():
        if not make:
            raise UsageError(f"there is no register {path}; make one with: talka read PATH... --register {path}")
        typer.echo(f"A new register: {path}", err=True)
    return Desk(path, packs=packs)


def default_register() -> Path:
    """Return the place of the register that is used where none is named."""
    import platformdirs

    return platformdirs.user_data_path("talka", appauthor=False) / "register.sqlite"


def today_or(given: datetime.date | None) -> datetime.date:
    """Return the day that was given, else the day it is."""
    return given or datetime.datetime.now().astimezone().date()
