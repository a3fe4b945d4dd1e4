"""Runs talka as a user does, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from talka.cli.app import run

GAZETTE = """Baltic Gazette
27 August 2024

Lithuania to give Ukraine more than 5,000 drones

Lithuania will hand over more than 5,000 drones to Ukraine by the end of autumn, Defence Minister Laurynas Kasčiūnas \
said on Tuesday.
"""
HERALD = """Herald of the Sea
1 February 2025

Lithuania has delivered 4,500 drones to Ukraine

On 31 January 2025 Lithuania handed over 4,500 drones worth 5 million euros to Ukraine, the Ministry of National \
Defence said.
"""
WEATHER = """Baltic Gazette
3 March 2025

Rain is expected in the west of the country

Rain will fall on the coast on Monday and the wind will turn to the north, forecasters said.
"""


class Ran(NamedTuple):
    """What a command printed and its exit code."""

    code: int
    out: str
    err: str


Talka = Callable[..., Ran]


@pytest.fixture
def talka(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Talka:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TALKA_REGISTER", "r.sqlite")
    monkeypatch.setenv("TALKA_TODAY", "2025-06-01")

    def call(*arguments: str) -> Ran:
        code = run(arguments)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return call


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in (("gazette", GAZETTE), ("herald", HERALD), ("weather", WEATHER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder
