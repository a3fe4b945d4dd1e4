"""No article takes more than linear time: counted in calls, not in seconds, at growing sizes."""

from __future__ import annotations

import pytest
from tests.counting import calls
from tests.whole.strange import STRANGE

from talka.model import Document
from talka.packs import load_packs
from talka.pipeline import read_document

PARTS = 80
TIMES = 3
SPARE = 1.2
"""Three times the text may take three times the calls, and some more until what is bounded has reached its bound."""


@pytest.mark.parametrize("name", STRANGE)
def test_the_work_grows_with_the_text(name: str) -> None:
    small, large = STRANGE[name](PARTS), STRANGE[name](TIMES * PARTS)
    read(large)  # what is loaded and compiled at first use is no part of the work
    assert calls(lambda: read(large)) <= TIMES * SPARE * calls(lambda: read(small))


def read(text: str) -> None:
    read_document(Document("strange.txt", text.encode()), load_packs())
