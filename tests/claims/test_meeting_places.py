"""Where meetings were: towns that host them, towns behind the time of a gathering, declined double names."""

from __future__ import annotations

import pytest
from tests.claims.reading import claims

from talka.model import Meeting


@pytest.mark.parametrize(("language", "text", "place"), [
    ("en", "Munich hosted talks between the presidents of Kenya and Ethiopia on Tuesday.", "Munich"),
    ("uk", "Міністри оборони Литви та Молдови зустрілися в Шарм-еш-Шейху.", "Sharm el-Sheikh"),
    ("ru", "Министры обороны Литвы и Молдавии встретились в Шарм-эш-Шейхе в понедельник.", "Sharm el-Sheikh"),
    ("lt", "Ministras Laurynas Kasčiūnas per parodą Kelcuose susitiko su Moldovos gynybos ministru Anatolie Nosatii.",
     "Kielce"),
])
def test_a_meeting_is_where_its_sentence_says(language: str, text: str, place: str) -> None:
    found = claims(text, "meeting", language)
    assert len(found) == 1
    body = found[0].body
    assert isinstance(body, Meeting)
    assert body.place is not None
    assert body.place.name == place
