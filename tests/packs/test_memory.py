"""What all compiled packs take of a machine's memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST = 300
"""Megabytes of a process that has read an article in every language."""
READ = """
import sys
from pathlib import Path
from talka.model import Document
from talka.packs import load_packs
from talka.pipeline import read_steps
packs = load_packs()
for code in ("en", "uk", "ru", "lt"):
    path = sorted(Path("samples", code).glob("*.txt"))[0]
    read_steps(Document(path.name, path.read_bytes()), packs)
    assert packs.languages[code].lexicon
# not ru_maxrss, which a process inherits from the one that started it
print(next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the unit of the peak is another elsewhere")
def test_all_compiled_packs_take_less_than_300_megabytes() -> None:
    subprocess.run([sys.executable, "-c", READ], cwd=ROOT, check=True, capture_output=True)
    done = subprocess.run([sys.executable, "-c", READ], cwd=ROOT, check=True, capture_output=True)
    assert int(done.stdout) < MOST * 1024
