"""Which talka derives: kept beside what it derived, so that another version knows to do it anew."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

try:
    VERSION = version("talka")
except PackageNotFoundError:  # run from a folder that was never installed
    VERSION = "unknown"
