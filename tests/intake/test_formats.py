"""Files that wrap a text or hold many: tables, mail, saved pages, word processor files, PDF, web archives."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from talka.errors import DocumentError
from talka.intake import IntakeSettings, count_paths, read_paths
from talka.model import Document

Found = list[Document | DocumentError]
PAGE = "<html><body><h1>Latvia sends drones</h1><p>The minister said so in Riga.</p></body></html>"


def read(path: Path, content: bytes | str, settings: IntakeSettings | None = None) -> Found:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_paths([str(path)], settings or IntakeSettings()))


def only(found: Found) -> Document:
    assert len(found) == 1
    assert isinstance(found[0], Document), found[0]
    return found[0]


def reason(found: Found) -> str:
    assert len(found) == 1
    assert isinstance(found[0], DocumentError)
    return found[0].reason


# --- tables ------------------------------------------------------------------------------------------------------


def test_lines_of_json(tmp_path: Path) -> None:
    rows = [{"text": "Естонія передасть снаряди.", "url": "https://a.example/1", "date": "2024-05-02", "outlet": "A",
             "title": "Снаряди"}, {"body": "<p>One.</p><p>Two.</p><br><p>x</p>", "Published_At": "2023-01-01T10:00Z"}]
    found = read(tmp_path / "a.jsonl", "\n".join(json.dumps(r, ensure_ascii=False) for r in rows) + "\n\n")
    path = str(tmp_path / "a.jsonl")
    assert found == [
        Document(source=f"{path}:1", body="Естонія передасть снаряди.".encode(), encoding="utf-8", outlet="A",
                 url="https://a.example/1", title="Снаряди", published="2024-05-02"),
        Document(source=f"{path}:2", body=b"<p>One.</p><p>Two.</p><br><p>x</p>", encoding="utf-8",
                 media_type="text/html", published="2023-01-01T10:00Z"),
    ]


def test_bad_lines_do_not_stop_the_rest(tmp_path: Path) -> None:
    lines = ['{"text": "One."}', "{broken", "[1, 2]", '{"title": "no text"}', "x" * 3000, '{"text": "Six."}', "[" * 900]
    found = read(tmp_path / "a.jsonl", "\n".join(lines), IntakeSettings(limit=2000))
    assert [type(f).__name__ for f in found] == ["Document", *["DocumentError"] * 4, "Document", "DocumentError"]
    reasons = [f.reason for f in found if isinstance(f, DocumentError)]
    assert reasons[:4] == ["is not a line of JSON", "is not a JSON object with a text",
                           "has no text; its columns are title", "is larger than the limit of 2,000 bytes"]
    assert found[5].source.endswith("a.jsonl:6")


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_rows(tmp_path: Path, sign: str) -> None:
    content = f'\ufefftext{sign}url{sign}date\n"One,\ntwo."{sign}https://a.example/1{sign}2024-05-02\n{sign}{sign}\n'
    document = only(read(tmp_path / "a.csv", content))
    assert (document.body, document.url, document.published) == (b"One,\ntwo.", "https://a.example/1", "2024-05-02")


def test_a_table_that_is_no_text(tmp_path: Path) -> None:
    assert reason(read(tmp_path / "a.csv", b"text,url\n" + bytes(range(256)) + b",x\n"))


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_u", "utf-8-sig", "utf-16"])
def test_rows_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    text = "Латвія передасть Україні дванадцять тисяч дронів до кінця року, повідомив міністр оборони у Ризі."
    document = only(read(tmp_path / "a.csv", f'text,title\n"{text}",Дрони\n'.encode(encoding)))
    assert (document.body.decode(), document.title) == (text, "Дрони")


@pytest.mark.parametrize(("stated", "day"), [
    (1741000000, "2025-03-03"), (1741000000000, "2025-03-03"), (2025, None), (True, None), ("3 March", "3 March")])
def test_a_day_as_a_number(tmp_path: Path, stated: object, day: str | None) -> None:
    assert only(read(tmp_path / "a.jsonl", json.dumps({"text": "Drones.", "date": stated}))).published == day


def test_a_packed_file_is_named_as_such(tmp_path: Path) -> None:
    assert reason(read(tmp_path / "a.html", gzip.compress(PAGE.encode()))).startswith("is packed; unpack it first")


# --- mail and saved pages ----------------------------------------------------------------------------------------


def test_a_message(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"], message["Date"] = "Допомога Україні", "Mon, 04 Nov 2024 12:40:00 +0200"
    message.set_content("Литва передала дрони.\n", charset="windows-1251")
    document = only(read(tmp_path / "a.eml", bytes(message)))
    assert document.body.decode(document.encoding or "") == "Литва передала дрони.\n"
    assert (document.title, document.published) == ("Допомога Україні", "2024-11-04")


def test_a_message_that_was_sent_on(tmp_path: Path) -> None:
    message = EmailMessage()
    message.set_content("See below\n\n> Latvia sends drones\n>\n>> The minister said so in Riga on Monday.\n")
    document = only(read(tmp_path / "a.eml", bytes(message)))
    assert document.body.decode() == "See below\n\nLatvia sends drones\n\nThe minister said so in Riga on Monday.\n"


def test_a_message_with_a_page_and_an_attachment(tmp_path: Path) -> None:
    message = EmailMessage()
    message.set_content("Plain.\n")
    message.add_alternative(PAGE, subtype="html")
    message.add_attachment(b"<html>other</html>", maintype="text", subtype="html", filename="b.html")
    document = only(read(tmp_path / "a.eml", bytes(message)))
    assert document.media_type == "text/html"
    assert b"Latvia" in document.body


def test_a_saved_page(tmp_path: Path) -> None:
    content = ("From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/news/1\r\n"
               "Subject: Latvia\r\nDate: Thu, 02 Jan 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
               'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n----b\r\n'
               "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
               "<html><body><p>50 =E2=82=AC</p></body></html>\r\n----b--\r\n")
    document = only(read(tmp_path / "a.mhtml", content))
    assert (document.url, document.media_type, document.published) == ("https://a.example/news/1", "text/html", None)
    assert "50 €" in document.body.decode()


def test_a_message_without_text(tmp_path: Path) -> None:
    assert reason(read(tmp_path / "a.eml", "Content-Type: image/png\n\nxx")) == "is a message without a text"


# --- word processor, PDF -----------------------------------------------------------------------------------------

WORD = ('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        "<w:p><w:r><w:t>Lietuva perduos </w:t></w:r><w:r><w:t>dronus.</w:t></w:r></w:p><w:p/>"
        "<w:p><w:r><w:t>Ministrė patvirtino.</w:t></w:r></w:p></w:body></w:document>")


MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def word(document: str | bytes, packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as archive:
        archive.writestr("word/document.xml", document)
    return out.getvalue()


def test_a_word_file(tmp_path: Path) -> None:
    document = only(read(tmp_path / "a.docx", word(WORD)))
    assert document.body.decode() == "Lietuva perduos dronus.\n\nMinistrė patvirtino."


def test_a_word_file_with_a_table_a_text_box_and_what_was_moved(tmp_path: Path) -> None:
    def paragraph(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{paragraph(c)}</w:tc>' for c in cells)}</w:tr>"

    inside = f"<w:txbxContent>{paragraph('Įterpta')}</w:txbxContent>"
    box = f"<mc:AlternateContent xmlns:mc='{MC}'>" + "".join(
        f"<mc:{name}>{inside}</mc:{name}>" for name in ("Choice", "Fallback"))
    body = (f"<w:tbl>{row('Šalis', 'Kas')}{row('Latvija', '3 mln. eurų')}</w:tbl>"
            f"<w:p><w:r><w:t>Pastraipa.</w:t></w:r><w:r>{box}</mc:AlternateContent></w:r></w:p>"
            f"<w:p><w:moveFrom><w:r><w:t>Kita.</w:t></w:r></w:moveFrom></w:p>"
            f"<w:p><w:r><w:t>Viena.</w:t><w:br/><w:t>Dvi ne</w:t><w:noBreakHyphen/><w:t>atskirtos</w:t></w:r></w:p>")
    document = only(read(tmp_path / "a.docx", word(WORD.replace("</w:body>", f"{body}</w:body>"))))
    assert document.body.decode().split("\n\n")[2:] == [
        "Šalis\tKas", "Latvija\t3 mln. eurų", "Pastraipa.", "Įterpta", "Viena.", "Dvi ne-atskirtos"]


def test_a_message_that_only_brings_a_file(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"], message["Date"] = "Pranešimas", "Thu, 19 Jan 2023 15:10:00 +0200"
    message.set_content("Laba diena, pranešimas pridedamas.")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="broken.pdf")
    message.add_attachment(word(WORD), maintype="application", subtype="octet-stream", filename="Tekstas.DOCX")
    document = only(read(tmp_path / "a.eml", bytes(message)))
    assert document.source.endswith("a.eml#Tekstas.DOCX")
    assert document.body.decode().startswith("Lietuva perduos dronus.")
    assert document.published == "2023-01-19"
    message = EmailMessage()
    message.set_content(" ".join(["Lietuva perduos dronus."] * 40))
    message.add_attachment(word(WORD), maintype="application", subtype="octet-stream", filename="Kita.docx")
    assert only(read(tmp_path / "b.eml", bytes(message))).source.endswith("b.eml")


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.tsv"])
def test_a_binary_file_is_one_line(tmp_path: Path, name: str) -> None:
    assert reason(read(tmp_path / name, b"\x00\xff\n" * 50)) == "is not text: it holds zero bytes; a binary file?"


def test_bombs_are_refused(tmp_path: Path) -> None:
    bomb = word(b"<w>" + b" " * 50_000_000)
    assert len(bomb) < 100_000
    assert reason(read(tmp_path / "a.docx", bomb)) == "unpacks to more than the limit of 20,000,000 bytes"
    entities = ('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY a{i} "{("&a;" if i == 0 else f"&a{i - 1};") * 10}">' for i in range(9)) + "]><x>&a8;</x>")
    assert reason(read(tmp_path / "b.docx", word(entities))) in {"has no text", "is not a .docx file that can be read"}


@pytest.mark.parametrize("content", [b"PK\x03\x04nonsense", b"plain text", word("<w>")])
def test_a_word_file_that_is_none(tmp_path: Path, content: bytes) -> None:
    assert reason(read(tmp_path / "a.docx", content)) == "is not a .docx file that can be read"


def pdf(text: str) -> bytes:
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               (b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
                b"/Resources << /Font << /F1 5 0 R >> >> >>"),
               b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        table, len(out))


def test_a_pdf(tmp_path: Path) -> None:
    document = only(read(tmp_path / "a.pdf", pdf("Latvia will hand over five hundred drones.")))
    assert document.body == b"Latvia will hand over five hundred drones."
    assert document.media_type == "text/plain"


def test_a_pdf_without_text_or_broken(tmp_path: Path) -> None:
    assert reason(read(tmp_path / "a.pdf", pdf(""))) == "has no text layer; a scan?"
    assert reason(read(tmp_path / "b.pdf", b"%PDF-1.4\nnothing")) == "is not a PDF that can be read"


# --- web archives ------------------------------------------------------------------------------------------------


def record(address: str, body: bytes, media: str = "text/html; charset=utf-8", more: str = "",
           status: int = 200) -> bytes:
    http = f"HTTP/1.1 {status} OK\r\nContent-Type: {media}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-01-02T00:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n").encode() + (
                http + b"\r\n\r\n")


def test_an_archive(tmp_path: Path) -> None:
    content = (record("https://a.example/1", PAGE.encode()) + record("https://a.example/i.png", b"\x89PNG", "image/png")
               + record("https://a.example/no", b"gone", status=404)
               + record("https://a.example/2", b"Text.", "text/plain"))
    found = read(tmp_path / "a.warc", content)
    path = str(tmp_path / "a.warc")
    assert [f.source for f in found] == [f"{path}#https://a.example/1", f"{path}#https://a.example/2"]
    first = found[0]
    assert isinstance(first, Document)
    assert (first.url, first.media_type, first.encoding, first.published) == (
        "https://a.example/1", "text/html", "utf-8", None)
    assert first.body == PAGE.encode()
    assert count_paths([path]) == 1


def test_a_packed_archive_with_packed_pages(tmp_path: Path) -> None:
    page = record("https://a.example/1", gzip.compress(PAGE.encode()), more="Content-Encoding: gzip\r\n")
    document = only(read(tmp_path / "a.warc.gz", gzip.compress(page)))
    assert document.body == PAGE.encode()


def test_a_page_that_unpacks_to_too_much(tmp_path: Path) -> None:
    bomb = record("https://a.example/1", gzip.compress(b" " * 30_000_000), more="Content-Encoding: gzip\r\n")
    found = read(tmp_path / "a.warc", bomb + record("https://a.example/2", PAGE.encode()))
    assert isinstance(found[0], DocumentError)
    assert found[0].reason == "is larger than the limit of 20,000,000 bytes"
    assert isinstance(found[1], Document)


def test_a_damaged_archive_says_so_and_gives_what_stands_before(tmp_path: Path) -> None:
    whole = gzip.compress(record("https://a.example/1", PAGE.encode()))
    body = "".join(hashlib.sha256(bytes([i])).hexdigest() for i in range(250)).encode()
    found = read(tmp_path / "a.warc.gz", whole + gzip.compress(record("https://a.example/2", body))[:-900])
    assert isinstance(found[0], Document)
    assert isinstance(found[1], DocumentError)
    assert found[1].reason == "is cut off: the archive ends in the middle of it"
    assert reason(read(tmp_path / "b.warc", b"nothing of the kind")) == "is not a WARC archive with pages"


@pytest.mark.parametrize("name", ["author", "Authors", "byline", "автор", "Autorius"])
def test_the_author_of_a_row(tmp_path: Path, name: str) -> None:
    assert only(read(tmp_path / "a.csv", f"text,{name}\nOne two.,Anna Berzina\n")).author == "Anna Berzina"


def test_columns_in_the_languages_that_are_read(tmp_path: Path) -> None:
    head = "Заголовок;Текст;Посилання;Дата;Видання;Мова\n"
    document = only(read(tmp_path / "a.csv", f"{head}Дрони;Один два.;https://a.example/1;2024-05-02;Вісник;uk\n"))
    assert (document.title, document.url, document.published, document.outlet) == (
        "Дрони", "https://a.example/1", "2024-05-02", "Вісник")


def test_several_authors_in_a_line_of_json(tmp_path: Path) -> None:
    rows = [{"text": "One.", "authors": ["Anna Berzina", {"name": "Jan Kask"}], "tags": ["drones"], "id": 7},
            {"text": "Two.", "author": {"name": "Anna Berzina"}, "language": "en"}, {"text": "Three.", "authors": []}]
    found = read(tmp_path / "a.jsonl", "\n".join(map(json.dumps, rows)))
    assert [d.author for d in found if isinstance(d, Document)] == ["Anna Berzina, Jan Kask", "Anna Berzina", None]
