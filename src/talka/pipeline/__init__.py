"""Puts the rooms in a row: one document through all of them, then the claims of all articles through linking.

Comes in: a document, or claims and decisions. Goes out: a reading, or records. Never: a database, a clock.
"""

from talka.pipeline.copies import find_copies
from talka.pipeline.link import Told, link
from talka.pipeline.reading import Reading, Steps, read_document, read_steps, trace_steps
from talka.pipeline.refresh import Ground, derive, refresh
from talka.pipeline.version import VERSION
from talka.pipeline.versions import Held, Version, address_key, older_versions, version_of

__all__ = [
    "VERSION", "Ground", "Held", "Reading", "Steps", "Told", "Version", "address_key", "derive", "find_copies", "link",
    "older_versions", "read_document", "read_steps", "refresh", "trace_steps", "version_of",
]
