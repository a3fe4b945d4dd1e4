"""The weights of linking, loaded once: what each likeness is worth, and the evidence for it, is in ``weights.yaml``."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml

_LOADED: dict[str, Any] = yaml.safe_load(files("talka.linking").joinpath("weights.yaml").read_text("utf-8"))


def _number(name: str) -> float:
    return float(_LOADED["weights"][name]["value"])


def _whole(name: str) -> int:
    return int(_LOADED["weights"][name]["value"])


THRESHOLD = _number("THRESHOLD")
MEAN = _number("MEAN")
SAME_PARTIES = _number("SAME_PARTIES")
SAME_PERSON = _number("SAME_PERSON")
OTHER_PERSONS = _number("OTHER_PERSONS")
SAME_FIGURE: tuple[float, ...] = tuple(map(float, _LOADED["weights"]["SAME_FIGURE"]["value"]))
FITTING_FIGURE = _number("FITTING_FIGURE")
MOST_FIGURES = _number("MOST_FIGURES")
OTHER_SORT = _number("OTHER_SORT")
NEARLY = _number("NEARLY")
CLOSE = _number("CLOSE")
CONTRADICTING = _number("CONTRADICTING")
ROUNDING = _number("ROUNDING")
ABOUT = _number("ABOUT")
SAME_AT_RATE = _number("SAME_AT_RATE")
EXCHANGE = _number("EXCHANGE")
OTHER_DONORS = _number("OTHER_DONORS")
MORE_THAN = _number("MORE_THAN")
MULTIPLE = _number("MULTIPLE")
SAME_THINGS = _number("SAME_THINGS")
SAME_VAGUE = _number("SAME_VAGUE")
NO_CONTENT = _number("NO_CONTENT")
OTHER_THINGS = _number("OTHER_THINGS")
OTHER_PRODUCTS = _number("OTHER_PRODUCTS")
OTHER_WAY = _number("OTHER_WAY")
OTHER_TERMS = _number("OTHER_TERMS")
SHARED_SCOPE = _number("SHARED_SCOPE")
OTHER_SCOPE = _number("OTHER_SCOPE")
SAME_DUE = _number("SAME_DUE")
NEAR_DUE = _number("NEAR_DUE")
OTHER_DUE = _number("OTHER_DUE")
ADVERSE = _number("ADVERSE")
SAME_DAY = _number("SAME_DAY")
NO_DAYS = _number("NO_DAYS")
SAME_DAY_OF_MONTH = _number("SAME_DAY_OF_MONTH")
SAME_DAY_OF_YEAR = _number("SAME_DAY_OF_YEAR")
ONLY_A_SUM = _number("ONLY_A_SUM")
BESIDE = _number("BESIDE")
EVERYWHERE = frozenset(map(int, _LOADED["weights"]["EVERYWHERE"]["value"]))
SAME_WEEKS = _number("SAME_WEEKS")
TIMES_MEET = _number("TIMES_MEET")
NEWS_IN_TIME = _number("NEWS_IN_TIME")
NEAR_NEWS = _number("NEAR_NEWS")
LATER_NEWS = _number("LATER_NEWS")
YEARS_LATER = _number("YEARS_LATER")
FAR_NEWS = _number("FAR_NEWS")
LONG_AFTER = _number("LONG_AFTER")
TELLING = _number("TELLING")
SAME_INSTRUMENT = _number("SAME_INSTRUMENT")
OTHER_INSTRUMENT = _number("OTHER_INSTRUMENT")
SAME_PLACE = _number("SAME_PLACE")
OTHER_PLACE = _number("OTHER_PLACE")
OTHER_MEETING = _number("OTHER_MEETING")
SHARED_AGREEMENT = _number("SHARED_AGREEMENT")
OTHER_AGREEMENT = _number("OTHER_AGREEMENT")
SAME_FORM = _number("SAME_FORM")
SAME_YEAR = _number("SAME_YEAR")
SAME_WORDS = _number("SAME_WORDS")
SAME_NUMBERS = _number("SAME_NUMBERS")
NEAR_DAYS = _whole("NEAR_DAYS")
FAR_DAYS = _whole("FAR_DAYS")
YEAR = _whole("YEAR")
LATE_DAYS = _whole("LATE_DAYS")
STAGES_DAYS = _whole("STAGES_DAYS")
NARROW = _whole("NARROW")
MONTH = _whole("MONTH")
SHARED_WORDS = _number("SHARED_WORDS")
CONTAINED_WORDS = _number("CONTAINED_WORDS")
FEWEST_WORDS = _whole("FEWEST_WORDS")
ALIKE = _number("ALIKE")

INTERCEPT = float(_LOADED["confidence"]["intercept"])
SLOPE = float(_LOADED["confidence"]["slope"])
