"""Puts the rooms in a row: one document through all of them, then the claims of all articles through linking.

Comes in: a document, or claims and decisions. Goes out: a reading, or records. Never: a database, a clock.
"""

from talka.pipeline.copies import find_copies
from talka.pipeline.link import Told, link
from talka.pipeline.reading import Reading, Steps, read_document, read_steps
from talka.pipeline.version import VERSION
from talka.pipeline.versions import Version, address_key, older_versions

__all__ = [
    "VERSION", "Reading", "Steps", "Told", "Version", "address_key", "find_copies", "link", "older_versions",
    "read_document", "read_steps",
]
