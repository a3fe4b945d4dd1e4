"""The formats of pack files as JSON Schema, for editors that check and complete YAML while it is written."""

from __future__ import annotations

from typing import Any

import msgspec

from talka.packs.domain_schema import DOMAIN_FILES
from talka.packs.load import TABLE_FILES
from talka.packs.schema import LANGUAGE_FILES

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Return a JSON Schema for each kind of pack file, by the file's name in a pack (``lang/cues.yaml``)."""
    kinds = {"lang": {**LANGUAGE_FILES, **TABLE_FILES}, "domain": DOMAIN_FILES}
    return {
        f"{folder}/{name}": {"$schema": _DRAFT, "title": f"{folder}/{name}", **msgspec.json.schema(shape)}
        for folder, files in kinds.items() for name, shape in files.items()
    }
