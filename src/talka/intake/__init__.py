"""Files, folders, web addresses, feeds and standard input → Document. The only room with a network client.

In go paths, out come bytes with what their container says of them. Nothing is parsed here, nothing is raised.
"""

from talka.intake.reading import count_paths, read_paths
from talka.intake.settings import IntakeSettings

__all__ = ["IntakeSettings", "count_paths", "read_paths"]
