"""Bytes to text: declared, wrongly declared and undeclared encodings, and bytes that are no text."""

from __future__ import annotations

import pytest

from talka.article.decode import decode
from talka.errors import DocumentError

UK = ("Міністр оборони України подякував литовським партнерам за підтримку. «Ми цінуємо кожен крок», – сказав він. "
      "Їхня допомога надійде восени, йдеться у повідомленні.\n") * 3
RU = "Министр обороны поблагодарил партнёров за поддержку. Помощь прибудет осенью, говорится в сообщении.\n" * 3
LT = "Krašto apsaugos ministras padėkojo už paramą. Pasak jo, dronai bus perduoti iki rudens pabaigos.\n" * 3
PLAIN = UK.replace("«", '"').replace("»", '"').replace("–", "-")
EN = "The minister thanked the partners for their support.\n"


def page(text: str, charset: str) -> str:
    return f'<html><head><meta charset="{charset}"></head><body><p>{text}</p></body></html>'


@pytest.mark.parametrize(("text", "encoding"), [
    (UK, "utf-8"), (UK, "utf-8-sig"), (UK, "utf-16"), (UK, "cp1251"), (PLAIN, "koi8-u"), (RU, "cp1251"), (RU, "koi8-r"),
    (RU, "cp866"), (RU, "iso8859-5"), (LT, "cp1257"), (LT, "utf-8"), (EN, "ascii"),
    (EN, "utf-16-le"), (UK, "utf-16-be"),
])
def test_undeclared(text: str, encoding: str) -> None:
    assert decode("a.txt", text.encode(encoding), None, html=False) == text


@pytest.mark.parametrize(("text", "charset"), [
    (UK, "windows-1251"), (PLAIN, "koi8-u"), (LT, "windows-1257"), (EN, "iso-8859-1"),
])
def test_declared_by_the_page(text: str, charset: str) -> None:
    html = page(text, charset)
    assert decode("a.html", html.encode(charset), None, html=True) == html


def test_declared_by_the_server() -> None:
    assert decode("a.html", UK.encode("cp1251"), "windows-1251", html=True) == UK


@pytest.mark.parametrize("charset", ["windows-1251", "iso-8859-1", "nonsense"])
def test_utf8_that_says_it_is_something_else(charset: str) -> None:
    html = page(UK, charset)
    assert decode("a.html", html.encode(), None, html=True) == html


def test_cyrillic_that_says_it_is_latin() -> None:
    assert decode("a.txt", UK.encode("cp1251"), "iso-8859-1", html=False) == UK


@pytest.mark.parametrize("declared", [None, "windows-1251", "utf-8"])
def test_lines_in_two_encodings_are_each_read_in_their_own(declared: str | None) -> None:
    ukrainian = "Литва передасть дрони, сказав міністр оборони.\n"
    russian = "Министр сообщил, что первая партия уже готова и прибудет в августе.\n"
    body = ukrainian.encode() * 2 + russian.encode("cp1251") * 2
    assert decode("x", body, declared, html=False) == ukrainian * 2 + russian * 2


def test_a_few_broken_bytes_in_much_text_are_marked() -> None:
    body = UK.encode().replace("кожен".encode(), b"\xd0\xff\xd0", 1)
    text = decode("a.txt", body, None, html=False)
    assert "\ufffd" in text
    assert "литовським партнерам" in text


def refused(body: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        decode("a.txt", body, None, html=False)
    assert caught.value.stage == "article"
    return caught.value.reason


@pytest.mark.parametrize("body", [b"", b" \n\t ", b"\xef\xbb\xbf", "\ufeff \n".encode("utf-16-le")])
def test_empty(body: bytes) -> None:
    assert refused(body) == "is empty"


@pytest.mark.parametrize("body", [
    b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, b"%PDF-1.4\n" + bytes(range(256)) * 20, b"\x7fELF" + bytes(500),
    b"PK\x03\x04" + bytes(range(256)) * 5, b"a\x00b\x01c\x02d\x03e\x04" * 90,
])
def test_not_text(body: bytes) -> None:
    assert refused(body).startswith("is not text")


def test_cut_in_the_middle_of_a_character() -> None:
    cut = "Міністр подякув".encode()[:-1]
    assert refused(cut) == "ends in the middle of a character; the file seems to be cut off"
    assert refused(("Text. " * 50 + "п").encode()[:-1]) == refused(cut)
    assert refused(b"\xff\xfe" + UK.encode("utf-16-le")[:-1]) == refused(cut)


def test_a_page_cut_off_in_the_middle_of_a_character_is_read_up_to_there() -> None:
    assert decode("a.html", "<p>Міністр".encode()[:-1], None, html=True) == "<p>Мініст"
