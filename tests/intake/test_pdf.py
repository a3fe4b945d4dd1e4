"""PDF: paragraphs as the page shows them, without heads, feet and hyphens of line ends."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.errors import DependencyError

from talka.errors import DocumentError
from talka.intake import read_paths
from talka.model import Document

Line = tuple[float, float, int, str]
"""Place, height of the letters, text."""


def pdf(pages: list[list[Line]], title: str = "") -> bytes:
    """A PDF with lines of Helvetica at places of their own, written by hand."""
    parts = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = " ".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET" for x, y, size, text in lines).encode("latin-1")
        parts.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown))
        parts.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] /Contents %d 0 R "
                     b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(parts))
        kids.append(b"%d 0 R" % len(parts))
    parts[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    parts.append(b"<< /Title (%s) >>" % title.encode())
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(parts) + 1, table) + (
        b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(parts) + 1, len(parts))
        + b"startxref\n%d\n%%%%EOF" % len(out))


def column(x: float, top: float, paragraphs: list[list[str]], size: int = 10) -> list[Line]:
    lines, y = [], top
    for paragraph in paragraphs:
        for text in paragraph:
            lines.append((x, y, size, text))
            y -= 1.2 * size
        y -= size
    return lines


def read(tmp_path: Path, body: bytes) -> Document | DocumentError:
    path = tmp_path / "a.pdf"
    path.write_bytes(body)
    return next(iter(read_paths([str(path)])))


def text(tmp_path: Path, pages: list[list[Line]]) -> list[str]:
    document = read(tmp_path, pdf(pages))
    assert isinstance(document, Document)
    return document.body.decode().split("\n\n")


FIRST = ["The government in Tallinn decided on Thursday", "to hand over nine howitzers, the minister said."]
SECOND = ["The package is worth 113 million euros and was", "approved by all of the members of the cabinet."]


def test_paragraphs_are_told_by_the_gaps_between_lines(tmp_path: Path) -> None:
    lines = [(50.0, 800.0, 16, "Estonia sends howitzers"), *column(50, 770, [FIRST, SECOND])]
    assert text(tmp_path, [lines]) == ["Estonia sends howitzers", "\n".join(FIRST), "\n".join(SECOND)]


def test_columns_are_read_one_after_another(tmp_path: Path) -> None:
    lines = [*column(50, 770, [FIRST]), *column(310, 770, [SECOND])]
    assert "\n".join(text(tmp_path, [lines])).split("\n") == [*FIRST, *SECOND]


def test_heads_feet_and_numbers_are_read_once(tmp_path: Path) -> None:
    def page(number: int, paragraph: list[str]) -> list[Line]:
        return [(50, 820, 8, "BALTIC REVIEW, January 2023"), *column(50, 770, [paragraph]),
                (50, 40, 8, "www.review.example"), (300, 20, 8, str(number))]

    found = "\n".join(text(tmp_path, [page(7, FIRST), page(8, SECOND), page(9, ["It came into force at once."])]))
    assert found.count("BALTIC REVIEW") == found.count("www.review.example") == 1
    assert found.splitlines()[-1] == "It came into force at once."
    assert not {"8", "9"} & set(found.splitlines())


def test_what_two_pages_have_in_their_midst_is_no_head(tmp_path: Path) -> None:
    page = [(50.0, 820.0, 8, "REVIEW"), (50.0, 810.0, 8, "2023"), *column(50, 770, [FIRST]), (50.0, 40.0, 8, "END")]
    assert "\n".join(text(tmp_path, [page, [*page, (50.0, 30.0, 8, "END 2")]])).count(FIRST[0]) == 2


def test_a_paragraph_goes_on_over_the_end_of_a_page(tmp_path: Path) -> None:
    assert text(tmp_path, [column(50, 770, [FIRST[:1]]), column(50, 770, [FIRST[1:]])]) == ["\n".join(FIRST)]


def test_words_broken_at_the_end_of_a_line_are_whole(tmp_path: Path) -> None:
    lines = ["It gives howit-", "zers and full-", "scale aid on a scale unseen, worth 3 mil-", "lion euros."]
    whole = "It gives howitzers and full-scale aid on a scale unseen, worth 3 million euros."
    assert text(tmp_path, [column(50, 770, [lines])]) == [whole]


@pytest.mark.parametrize(("title", "known"), [
    ("Estonia sends howitzers", "Estonia sends howitzers"), ("untitled", None), ("\\(anonymous\\)", None),
    ("Microsoft Word - release_3.doc", None), ("release.indd", None)])
def test_titles_that_programs_write_are_none(tmp_path: Path, title: str, known: str | None) -> None:
    document = read(tmp_path, pdf([column(50, 770, [FIRST])], title))
    assert isinstance(document, Document)
    assert document.title == known
    assert type(document.title) in (str, type(None))


@pytest.mark.parametrize(("password", "reason"), [("secret", "is locked with a password"), ("", None)])
def test_a_pdf_with_a_password(tmp_path: Path, password: str, reason: str | None) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([column(50, 770, [FIRST])]))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    found = read(tmp_path, out.getvalue())
    assert (found.reason if isinstance(found, DocumentError) else None) == reason


def test_an_encryption_that_is_not_known_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise DependencyError("cryptography>=3.1 is required for AES algorithm")

    monkeypatch.setattr("pypdf._page.PageObject.extract_text", refuse)
    found = read(tmp_path, pdf([column(50, 770, [FIRST])]))
    assert isinstance(found, DocumentError)
    assert found.reason == "is encrypted; save it without protection first"
