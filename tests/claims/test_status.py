"""The status of an act by its form and the words before it."""

from __future__ import annotations

import pytest
from tests.claims.reading import scene

from talka.claims.stage import stage
from talka.claims.status import status_of


@pytest.mark.parametrize(("text", "status"), [
    ("Norway transferred tanks to Ukraine.", "delivered"),
    ("Norway will transfer tanks to Ukraine.", "pledged"),
    ("Norway has decided to transfer tanks to Ukraine.", "approved"),
    ("Norway may transfer tanks to Ukraine.", "proposed"),
    ("Norway refused to transfer tanks to Ukraine.", "refused"),
    ("Norway began to transfer tanks to Ukraine.", "delivering"),
    ("Norway did not transfer tanks to Ukraine.", None),
])
def test_status_follows_form_and_governors(text: str, status: str | None) -> None:
    here = scene(text)
    verb = next(c for c in here.acts("give") if c.cue.pos == "verb")
    assert status_of("give", stage(here, verb)) == status
