"""The text layer of a PDF: paragraphs by the gaps between lines, without what every page repeats."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, Any, NamedTuple

from talka.errors import DocumentError
from talka.intake.limit import within
from talka.intake.settings import IntakeSettings
from talka.model import Document

if TYPE_CHECKING:
    from pypdf import PageObject

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it writes of every oddity of a file; what matters is raised
_GAP, _SIZE = 1.35, 0.12
"""How much farther than usual a line stands from the one above where a paragraph begins; how much letters differ."""
_LONGEST_RUNNING, _EDGE = 100, 2
"""Characters of a head or a foot, and lines from the edge of a page among which it stands."""
_BROKEN = re.compile(r"([^\W\d_]{2,})[-\u2010\u00ad]\n([^\W\d_]{2,})")
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_ENDED = re.compile(r"[.!?:\u2026][\"'\u00bb\u201d\u201c)]*$")
_NO_TITLE = re.compile(
    r"\W*(?:untitled|anonymous|title|document ?\d*|microsoft word\b.*|.*\.(?:docx?|indd|qxd|pdf))\W*", re.IGNORECASE)
"""What programs write where nobody gave a title."""


class _Line(NamedTuple):
    """A line of a page: its text, its height on the page and that of its letters."""

    text: str
    y: float
    size: float


def read_pdf(path: str, body: bytes, settings: IntakeSettings) -> Document | DocumentError:
    """Return the text layer of a PDF, an empty line between paragraphs as far as the page shows them."""
    # other files should not wait for the reader of PDF to be loaded
    from pypdf import PdfReader  # noqa: PLC0415
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError, WrongPasswordError  # noqa: PLC0415

    pages: list[list[_Line]] = []
    size = 0
    try:
        with within(settings.seconds):
            reader = PdfReader(io.BytesIO(body))
            for page in reader.pages:
                pages.append(_lines(page))
                size += sum(len(line.text) for line in pages[-1])
                if size > settings.limit:
                    return DocumentError(path, "intake", f"holds more text than the limit of {settings.limit:,} bytes")
            title = str(reader.metadata.title or "") if reader.metadata else ""  # it has strings of a type of its own
    except TimeoutError as error:
        return DocumentError(path, "intake", str(error))
    except (FileNotDecryptedError, WrongPasswordError):
        return DocumentError(path, "intake", "is locked with a password")
    except DependencyError:
        return DocumentError(path, "intake", "is encrypted; save it without protection first")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError,
            NotImplementedError, AssertionError):
        return DocumentError(path, "intake", "is not a PDF that can be read")
    text = _unbroken(_joined(pages))
    if not text.strip():
        return DocumentError(path, "intake", "has no text layer; a scan?")
    title = title.strip()
    return Document(source=path, body=text.encode("utf-8", "replace"), encoding="utf-8",
                    title=None if not title or _NO_TITLE.fullmatch(title) else title)


def _lines(page: PageObject) -> list[_Line]:
    """The lines of a page in the order of its text; a line has the place of its first letters."""
    lines: list[_Line] = []
    open_line = False

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], _font: Any, size: float) -> None:
        nonlocal open_line
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        high = abs(size * tm[3] * cm[3]) or abs(size)
        for part in text.splitlines(keepends=True):
            words = part.rstrip("\r\n")
            if open_line and lines:
                lines[-1] = lines[-1]._replace(text=lines[-1].text + words)
            elif words.strip():
                lines.append(_Line(words, y, high))
            open_line = not part.endswith(("\r", "\n")) and (open_line or bool(words.strip()))

    page.extract_text(visitor_text=visit)
    return [line._replace(text=line.text.strip()) for line in lines if line.text.strip()]


def _joined(pages: Sequence[Sequence[_Line]]) -> str:
    """The text of all pages: a paragraph that goes on over the end of a page goes on."""
    running = _running(pages)
    out = ""
    for number, page in enumerate(pages):
        kept = [line for i, line in enumerate(page) if number == 0 or not running.intersection(_marks(page, i, number))]
        text = _paragraphs(kept)
        if out and text:
            goes_on = text[0].islower() and not _ENDED.search(out)
            out += "\n" if goes_on else "\n\n"
        out += text
    return out


def _marks(page: Sequence[_Line], i: int, number: int) -> list[str]:
    """By what a line at the edge of a page may be known as one that every page has: its words, or the page's number."""
    heights = sorted({line.y for line in page})
    line = page[i].text
    if page[i].y not in (*heights[:_EDGE], *heights[-_EDGE:]):
        return []
    words = _DIGITS.sub("#", line)
    if words.strip("# -\u2013\u2014|/"):
        return [words] if len(line) <= _LONGEST_RUNNING else []
    return [f"page {int(found[0]) - number}"] if (found := _DIGITS.findall(line)) and len(found[0]) < 5 else []


def _running(pages: Sequence[Sequence[_Line]]) -> frozenset[str]:
    """The marks of heads, feet and numbers that most pages have; they are read on the first page only."""
    told = [{mark for i in range(len(page)) for mark in _marks(page, i, n)} for n, page in enumerate(pages) if page]
    counts = Counter(mark for marks in told for mark in marks)
    return frozenset(mark for mark, count in counts.items() if count > 1 and count > len(told) / 2)


def _paragraphs(lines: Sequence[_Line]) -> str:
    """Lines with an empty one between paragraphs: where the letters change their size, or a line stands farther off."""
    steps = [one.y - two.y for one, two in pairwise(lines)
             if 0 < one.y - two.y < 5 * one.size and one.size == two.size]
    usual = median_low(steps) if steps else 0.0
    out = lines[0].text if lines else ""
    for one, two in pairwise(lines):
        resized = abs(one.size - two.size) > _SIZE * max(one.size, two.size)
        apart = (resized or one.y - two.y > _GAP * max(usual, one.size)) and not two.text[0].islower()
        out += ("\n\n" if apart else "\n") + two.text
    return out


def _unbroken(text: str) -> str:
    """The text with words whole that were broken at the end of a line; what is a word of its own keeps the hyphen."""
    words = frozenset(_WORD.findall(_BROKEN.sub(" ", text)))

    def whole(m: re.Match[str]) -> str:
        if not m[2][0].islower():
            return m[0]
        return f"{m[1]}{m[2]}" if m[1] + m[2] in words or m[2] not in words else f"{m[1]}-{m[2]}"

    return _BROKEN.sub(whole, text)
