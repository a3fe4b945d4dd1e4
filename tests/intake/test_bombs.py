"""Files made to do harm: each ends soon, in one clear sentence or in what can be read of it."""

from __future__ import annotations

import gzip
import threading
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from talka.errors import DocumentError
from talka.intake import IntakeSettings, read_paths
from talka.intake.limit import within
from talka.model import Document

SETTINGS = IntakeSettings(limit=200_000, seconds=0.5)
SENTENCE = "Latvia will give Ukraine 12,000 drones this year, the minister said in Riga on Tuesday."
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ENTITIES = '<!DOCTYPE x [<!ENTITY a0 "lol">' + "".join(
    f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12)) + "]>"


def read(path: Path) -> list[Document | DocumentError]:
    begin = time.monotonic()
    found = list(read_paths([str(path)], SETTINGS))
    assert time.monotonic() - begin < 20
    return found


def word(path: Path, xml: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)


def pdf(path: Path, stream: bytes, kids: bytes = b"3 0 R", filters: bytes = b"/FlateDecode") -> None:
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % kids.count(b"R"),
        (b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>"),
        b"<< /Filter [" + filters + b"] /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        (b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 12 >>"
        b"\nstream\n/X Do /X Do \nendstream"),
    )
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    path.write_bytes(out + b"xref\n0 7\n0000000000 65535 f \n" + table
                     + b"trailer << /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out))


def mail(parts: bytes) -> bytes:
    return b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b0"\n\n' + parts


DEEP_MAIL = mail(b"".join(
    b'--b%d\nContent-Type: multipart/mixed; boundary="b%d"\n\n' % (i, i + 1) for i in range(3000)))
HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
RECORD = (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"
          b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n")
PAGE = f"<html><body><p>{SENTENCE}</p>".encode()


def record(body: bytes) -> bytes:
    return RECORD % (len(HTTP) + len(body)) + HTTP + body + b"\r\n\r\n"


WHOLE = b"BT /F1 12 Tf (a) Tj ET "
BOMBS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "word: much": ("a.docx", lambda p: word(p, f"<w:document {W}><w:p>{'a ' * 500_000}</w:p></w:document>")),
    "word: entities": ("a.docx", lambda p: word(p, f"{ENTITIES}<w:document {W}><w:p>&a11;</w:p></w:document>")),
    "word: depth": ("a.docx", lambda p: word(p, f"<w:document {W}>{'<w:p>' * 20_000}")),
    "pdf: much": ("a.pdf", lambda p: pdf(p, zlib.compress(b"(a) Tj " * 20_000_000))),
    "pdf: packed thrice": ("a.pdf", lambda p: pdf(
        p, zlib.compress(zlib.compress(zlib.compress(b" " * 200_000_000))), filters=b"/FlateDecode " * 3)),
    "pdf: operators": ("a.pdf", lambda p: pdf(p, zlib.compress(WHOLE * 300_000))),
    "pdf: pages": ("a.pdf", lambda p: pdf(p, zlib.compress(WHOLE * 50), kids=b"3 0 R " * 20_000)),
    "pdf: a circle of pages": ("a.pdf", lambda p: pdf(p, zlib.compress(WHOLE), kids=b"2 0 R 2 0 R")),
    "pdf: a circle of forms": ("a.pdf", lambda p: pdf(p, zlib.compress(b"/X Do /X Do /X Do"))),
    "mail: depth": ("a.eml", lambda p: p.write_bytes(DEEP_MAIL)),
    "mail: messages in messages": ("a.eml", lambda p: p.write_bytes(b"Content-Type: message/rfc822\n\n" * 6000)),
    "mail: a header's parameters": ("a.eml", lambda p: p.write_bytes(
        b"Content-Type: text/plain; " + b"; ".join(b'a%d="x"' % i for i in range(20_000)) + b"\n\nText.\n")),
    "saved page: depth": ("a.mhtml", lambda p: p.write_bytes(b"From: <Saved by Blink>\n" + DEEP_MAIL)),
    "archive: much": ("a.warc.gz", lambda p: p.write_bytes(gzip.compress(
        RECORD % 50_000_077 + HTTP.replace(b"Content-Encoding: gzip\r\n", b"") + b"a" * 50_000_000))),
    "archive: a packed page": ("a.warc", lambda p: p.write_bytes(record(gzip.compress(b"a" * 50_000_000)))),
    "archive: packed twice": ("a.warc", lambda p: p.write_bytes(record(gzip.compress(gzip.compress(PAGE))))),
    "archive: a header without end": ("a.warc.gz", lambda p: p.write_bytes(gzip.compress(
        b"WARC/1.0\r\nWARC-Type: response\r\nX: " + b"a" * 50_000_000))),
    "lines: depth": ("a.jsonl", lambda p: p.write_text('{"text":' * 20_000)),
}


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_bombs_end_in_one_clear_sentence(tmp_path: Path, bomb: tuple[str, Callable[[Path], object]]) -> None:
    name, make = bomb
    make(tmp_path / name)
    found = read(tmp_path / name)
    assert len(found) == 1
    assert isinstance(found[0], DocumentError) or not found[0].body.strip(b"Xa \n")
    if isinstance(found[0], DocumentError):
        assert "\n" not in found[0].reason
        assert len(found[0].reason) < 200


def test_a_word_file_that_names_a_file_of_this_machine_is_read_without_it(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret", encoding="utf-8")
    xml = (f'<!DOCTYPE x [<!ENTITY f SYSTEM "{secret.as_uri()}">]><w:document {W}><w:p><w:r><w:t>{SENTENCE}</w:t></w:r>'
           f"</w:p><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:document>")
    word(tmp_path / "a.docx", xml)
    document = read(tmp_path / "a.docx")[0]
    assert isinstance(document, Document)
    assert b"secret" not in document.body


def test_the_columns_of_a_table_without_a_text_are_named_but_not_all_of_many(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(",".join(f"column{i}" for i in range(9000)) + "\n" + "x," * 9000, encoding="utf-8")
    error = read(tmp_path / "a.csv")[0]
    assert isinstance(error, DocumentError)
    assert error.reason.startswith("has no text; its columns are column0, column1")
    assert len(error.reason) < 1000


@pytest.mark.parametrize("swallowing", [False, True])
def test_work_ends_when_time_is_up_in_any_thread(*, swallowing: bool) -> None:
    ends: list[str] = []

    def work() -> None:
        try:
            with within(0.1):
                while True:
                    try:
                        sum(range(1000))
                    except Exception:
                        if not swallowing:
                            raise
        except TimeoutError as error:
            ends.append(str(error))

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(10)
    assert ends == ["takes longer than 0.1 seconds"]


def test_work_that_ends_in_time_is_left_alone() -> None:
    for _ in range(200):
        with within(5):
            pass
    time.sleep(0.01)
    with pytest.raises(KeyError), within(5):
        raise KeyError


def test_work_that_ends_just_when_time_is_up_hears_of_it_in_its_block_or_never() -> None:
    late = 0
    for _ in range(300):
        try:
            with within(0.002):
                time.sleep(0.002)
        except TimeoutError:
            late += 1
    assert 0 <= late <= 300
