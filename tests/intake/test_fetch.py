"""Web addresses, from servers that mean well and from servers that do not; all of them on loopback."""

from __future__ import annotations

import contextlib
import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.intake.server import PAGE, Server, fetcher, http, redirect, running

from talka.errors import DocumentError
from talka.intake import IntakeSettings, read_paths
from talka.intake.address import parse
from talka.intake.answer import Validators
from talka.intake.fetch import AGENT, Fetcher
from talka.intake.fetch_error import FetchError
from talka.intake.network import is_public
from talka.intake.web import read_address
from talka.model import Document


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as one:
        yield one


def refused(address: str, asks: Fetcher | None = None) -> FetchError:
    with pytest.raises(FetchError) as raised:
        (asks or fetcher()).get(address)
    return raised.value


# --- what means well ---


def test_a_page_is_a_document_with_its_address_and_when_it_was_seen(server: Server) -> None:
    server.answers["/a?x=1"] = http(PAGE, kind="text/html; charset=utf-8")
    document = read_address(server.address("/a?x=1#part"), fetcher())
    assert isinstance(document, Document)
    assert document.body == PAGE
    assert (document.media_type, document.encoding) == ("text/html", "utf-8")
    assert document.url == server.address("/a?x=1")
    assert document.source == server.address("/a?x=1#part")
    assert document.seen is not None
    assert document.seen.endswith("+00:00")


def test_servers_are_told_who_asks_and_by_which_name(server: Server) -> None:
    server.answers["/"] = http()
    fetcher().get(server.address("/"))
    (asked,) = server.asked
    assert asked.headers["user-agent"] == AGENT
    assert "talka" in AGENT
    assert asked.headers["host"] == f"news.test:{server.port}"
    assert "cookie" not in asked.headers


def test_redirects_are_followed_to_the_end(server: Server) -> None:
    server.answers |= {"/old": redirect("/new?a=b"), "/new?a=b": http()}
    assert fetcher().get(server.address("/old")).address == server.address("/new?a=b")


def test_what_has_not_changed_is_not_sent_again(server: Server) -> None:
    server.answers["/"] = [http(PAGE, 'ETag: "v1"', "Last-Modified: Tue, 27 Aug 2024 09:00:00 GMT"),
                           http(b"", status="304 Not Modified")]
    asks = fetcher()
    first = asks.get(server.address("/"))
    second = asks.get(server.address("/"), first.validators)
    assert (first.body, second.body) == (PAGE, None)
    assert server.asked[1].headers["if-none-match"] == '"v1"'
    assert server.asked[1].headers["if-modified-since"] == "Tue, 27 Aug 2024 09:00:00 GMT"


def test_packed_answers_are_unpacked(server: Server) -> None:
    server.answers["/g"] = http(gzip.compress(PAGE), "Content-Encoding: gzip")
    server.answers["/d"] = http(zlib.compress(PAGE), "Content-Encoding: deflate")
    assert [fetcher().get(server.address(p)).body for p in ("/g", "/d")] == [PAGE, PAGE]


def test_letters_outside_ascii_in_an_address(server: Server) -> None:
    server.answers["/%D0%BD?q=%C4%97"] = http()
    assert fetcher().get(server.address("/н?q=ė")).body == PAGE
    assert parse("https://Пример.TEST/").host == "xn--e1afmkfd.test"


def test_a_host_is_left_in_peace_between_two_requests(server: Server) -> None:
    server.answers["/"] = http()
    slept: list[float] = []
    asks = fetcher(slept=slept, delay=3.0)
    for host in ("one.test", "two.test", "one.test"):
        asks.get(server.address("/", host))
    assert len(slept) == 1
    assert 2.5 < slept[0] <= 3.0


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [
        ("image/png", b"\x89PNG", "is image/png, not a page"),
        ("text/html", b"", "is empty"),
        ("text/html", b" \n", "is empty"),
        ("", b"\x7fELF\x00\x00\x00\x00", "is data, not a page"),
        ("application/pdf", b"%PDF-1.4 nothing", "is not a PDF that can be read"),
        ("application/rss+xml", b"<?xml version='1.0'?><rss><channel/></rss>", "talka watch add"),
    ],
)
def test_what_is_no_page_is_said(server: Server, kind: str, body: bytes, reason: str) -> None:
    server.answers["/"] = http(body, kind=kind)
    found = read_address(server.address("/"), fetcher())
    assert isinstance(found, DocumentError)
    assert reason in found.reason


def test_addresses_stand_among_files(server: Server, tmp_path: Path) -> None:
    server.answers["/"] = http()
    (tmp_path / "a.txt").write_text("Latvia will hand over five hundred drones.")
    address = server.address("/", "127.0.0.1")
    found = list(read_paths([str(tmp_path), address], IntakeSettings(private=True, delay=0)))
    assert [d.source for d in found] == [str(tmp_path / "a.txt"), address]
    (closed,) = read_paths([address], IntakeSettings(delay=0))
    assert isinstance(closed, DocumentError)
    assert "not on the public internet" in closed.reason
    assert len(server.asked) == 1


# --- where talka does not go ---


@pytest.mark.parametrize(
    "address",
    ["ftp://news.test/a", "file:///etc/passwd", "gopher://news.test/", "data://text/html,x", "http://", "http:///a",
     "http://news.test:port/", "http://[::1/", "http://user:word@news.test/", "http://news.test\\@inside.test/",
     "http://a b.test/", "http://" + "a" * 5000],
)
def test_addresses_that_are_never_asked(address: str) -> None:
    asked: list[str] = []
    asks = Fetcher(IntakeSettings(), resolve=lambda host, _: asked.append(host) or ["127.0.0.1"])  # type: ignore[func-returns-value]
    error = refused(address, asks)
    assert error.reason
    assert asked == []


@pytest.mark.parametrize(
    "ip",
    ["127.0.0.1", "127.8.8.8", "0.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
     "100.100.100.200", "192.0.0.192", "198.18.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
     "168.63.129.16", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1",
     "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "2002:7f00:1::", "64:ff9b::a9fe:a9fe",
     "2001:db8::1", "no address"],
)
def test_addresses_of_no_public_machine(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["93.184.216.34", "8.8.8.8", "2606:4700::6810:85e5", "64:ff9b::808:808"])
def test_addresses_of_public_machines(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "[::1]", "localhost", "0"])
def test_this_machine_is_not_asked_however_it_is_written(server: Server, host: str) -> None:
    error = refused(f"http://{host}:{server.port}/", Fetcher(IntakeSettings(seconds=5)))
    assert "not on the public internet" in error.reason or "no machine" in error.reason
    assert server.asked == []


def test_a_redirect_to_a_private_address_is_not_followed(server: Server) -> None:
    with running("127.0.0.2") as inside:
        inside.answers["/secret"] = http(b"secret")
        for target in (f"http://inside.test:{inside.port}/secret", f"//127.0.0.2:{inside.port}/secret"):
            server.answers["/"] = redirect(target)
            assert "not on the public internet" in refused(server.address("/")).reason
        assert inside.asked == []


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://news.test/", "javascript:alert(1)", "http://", "//"])
def test_a_redirect_to_what_is_no_web_address_is_not_followed(server: Server, target: str) -> None:
    server.answers["/"] = redirect(target)
    assert "redirects" in refused(server.address("/")).reason


def test_a_name_that_changes_its_meaning_leads_nowhere_else(server: Server) -> None:
    with running("127.0.0.2") as inside:
        answers = [["127.0.0.1"], ["127.0.0.2"], ["127.0.0.2"]]
        asks = Fetcher(IntakeSettings(delay=0), resolve=lambda *_: answers.pop(0), permit=lambda ip: ip == "127.0.0.1")
        server.answers["/"] = http()
        assert asks.get(server.address("/")).body == PAGE
        assert len(answers) == 2
        assert "not on the public internet" in refused(server.address("/"), asks).reason
        assert (len(server.asked), inside.asked) == (1, [])


def test_of_several_addresses_only_those_that_are_public_are_connected_to(server: Server) -> None:
    with running("127.0.0.2") as inside:
        asks = Fetcher(IntakeSettings(delay=0), resolve=lambda *_: ["127.0.0.2", "127.0.0.1"],
                       permit=lambda ip: ip == "127.0.0.1")
        server.answers["/"] = http()
        assert asks.get(server.address("/")).body == PAGE
        assert inside.asked == []


def test_a_proxy_of_the_environment_is_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.2:1")
    server.answers["/"] = http()
    assert fetcher().get(server.address("/")).body == PAGE


# --- servers that mean harm ---


def test_redirects_in_a_circle_and_without_end(server: Server) -> None:
    server.answers |= {"/a": redirect("/b"), "/b": redirect("/a")}
    assert refused(server.address("/a")).reason == "redirects in a circle"
    server.answers |= {f"/{n}": redirect(f"/{n + 1}") for n in range(20)}
    assert refused(server.address("/0")).reason == "redirects more than 5 times"
    assert server.paths()[-1] == "/5"


def drip(head: bytes) -> Callable[[socket.socket], None]:
    def answer(connection: socket.socket) -> None:
        connection.sendall(head)
        for _ in range(200):
            connection.sendall(b"x")
            time.sleep(0.05)

    return answer


@pytest.mark.parametrize(
    "head",
    [b"", b"HTTP/1.1 200 OK\r\nX-A: ", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
     b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"],
    ids=["status", "header", "body", "stated body"],
)
def test_a_byte_now_and_then_ends_when_time_is_up(server: Server, head: bytes) -> None:
    server.answers["/"] = drip(head)
    begin = time.monotonic()
    error = refused(server.address("/"), fetcher(seconds=0.3))
    assert error.reason == "takes longer than 0.3 seconds"
    assert error.again
    assert time.monotonic() - begin < 2


def test_silence_ends_when_time_is_up(server: Server) -> None:
    server.answers["/"] = lambda _: time.sleep(2)
    assert "takes longer than" in refused(server.address("/"), fetcher(seconds=0.3)).reason


def test_a_resolver_without_an_answer_ends_when_time_is_up() -> None:
    waiting = threading.Event()
    asks = Fetcher(IntakeSettings(seconds=0.2), resolve=lambda *_: ["127.0.0.1"] if waiting.wait(5) else [])
    try:
        assert "takes longer than" in refused("http://news.test/", asks).reason
    finally:
        waiting.set()


def endless(head: bytes, piece: bytes) -> Callable[[socket.socket], None]:
    def answer(connection: socket.socket) -> None:
        connection.sendall(head)
        while True:
            connection.sendall(piece)

    return answer


@pytest.mark.parametrize(
    ("head", "piece"),
    [(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 60_000),
     (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b"x" * 65536 + b"\r\n"),
     (b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\n",
      b"10000\r\n" + b"x" * 65536 + b"\r\n")],
    ids=["plain", "chunked", "both"],
)
def test_a_body_without_end_ends_at_the_limit(server: Server, head: bytes, piece: bytes) -> None:
    server.answers["/"] = endless(head, piece)
    assert refused(server.address("/")).reason == "is larger than the limit of 1,000,000 bytes"


def test_a_length_above_the_limit_is_believed_at_once(server: Server) -> None:
    server.answers["/"] = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"
    assert "larger than the limit" in refused(server.address("/")).reason


@pytest.mark.parametrize("times", [1, 2])
def test_a_decompression_bomb_ends_at_the_limit(server: Server, times: int) -> None:
    bomb = b"\0" * 60_000_000
    for _ in range(times):
        bomb = gzip.compress(bomb, 1 if len(bomb) > 10_000_000 else 9)
    server.answers["/"] = http(bomb, "Content-Encoding: " + ", ".join(["gzip"] * times))
    begin = time.monotonic()
    assert "larger than the limit" in refused(server.address("/"), fetcher(limit=5_000_000)).reason
    assert time.monotonic() - begin < 3


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot packed at all",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5, 6\r\n\r\nabcde",
        b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 500 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"",
    ],
)
def test_answers_that_are_wrong_end_in_one_clear_sentence_or_in_what_was_sent(server: Server, answer: bytes) -> None:
    server.answers["/"] = answer
    found = read_address(server.address("/"), fetcher(seconds=2))
    assert isinstance(found, DocumentError)
    assert "\n" not in found.reason
    assert "object at 0x" not in found.reason


def test_codes_of_failure_tell_whether_to_come_again(server: Server) -> None:
    for status, again in (("404 Not Found", False), ("403 No", False), ("410 Gone", False), ("500 Oh", True),
                          ("503 Later", True), ("429 Slow", True), ("204 None", False)):
        server.answers["/"] = http(b"", status=status)
        error = refused(server.address("/"))
        assert (error.status, error.again) == (int(status[:3]), again)


def test_a_machine_that_does_not_answer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    error = refused(f"http://news.test:{port}/")
    assert error.again
    assert "cannot be reached" in error.reason


def test_a_header_cannot_be_slipped_in_by_what_a_server_gave_before(server: Server) -> None:
    server.answers["/"] = http()
    with contextlib.suppress(DocumentError):
        fetcher().get(server.address("/%0d%0aX-Evil:1"))
    with contextlib.suppress(DocumentError):
        fetcher().get(server.address("/"), Validators('"a"\r\nX-Evil: 1'))
    assert all("x-evil" not in a.headers for a in server.asked)


# --- TLS ---


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
def test_certificates_are_checked_for_the_name_of_the_host_and_not_for_its_machine(
    server: Server, tmp_path: Path
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    call = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=news.test"
    subprocess.run(
        [str(shutil.which("openssl")), *call.split(), "-addext", "subjectAltName=DNS:news.test", "-keyout", str(key),
         "-out", str(certificate)], check=True, capture_output=True,
    )
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(certificate, key)
    named: list[str | None] = []
    serving.sni_callback = lambda _s, name, _c: named.append(name)
    trusting = ssl.create_default_context(cafile=str(certificate))

    def asks(tls: ssl.SSLContext | None) -> Fetcher:
        return Fetcher(IntakeSettings(delay=0, seconds=5), resolve=lambda *_: ["127.0.0.1"], permit=lambda _: True,
                       tls=tls)

    with secured(serving) as port:
        assert asks(trusting).get(f"https://news.test:{port}/").body == PAGE
        assert "certificate" in refused(f"https://other.test:{port}/", asks(trusting)).reason
        assert "certificate" in refused(f"https://news.test:{port}/", asks(None)).reason
    assert named[:2] == ["news.test", "other.test"]


@contextlib.contextmanager
def secured(context: ssl.SSLContext) -> Iterator[int]:
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                plain, _ = listener.accept()
            except OSError:
                return
            with contextlib.suppress(OSError), plain, context.wrap_socket(plain, server_side=True) as connection:
                connection.recv(65536)
                connection.sendall(http())

    threading.Thread(target=serve, daemon=True).start()
    yield listener.getsockname()[1]
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
