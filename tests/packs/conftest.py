from __future__ import annotations

import pytest

from talka.packs import Packs, load_packs


@pytest.fixture(scope="session")
def packs() -> Packs:
    return load_packs()
