"""Time and memory of reading: text, HTML and WARC, beside the extractor alone on the same pages in the same run.

Run ``python -m benchmarks.reading [--records N] [--every N] [--archive-only]`` in the root of the project. Pages are
those of the tests, as they are and in the size that outlets serve (menus, scripts and lists of other articles around
them). Times are those of the processor, the best of some rounds, also given in units of a loop of plain Python, by
which other machines can be compared. Each form is measured in a process of its own. Of the archive every record is
unpacked, and every so many read as an article, with ``--every 1`` each of them.
"""

from __future__ import annotations

import argparse
import gzip
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import trafilatura
from tests.article.test_crawls import CRAWLS
from tests.article.test_pages import PAGES

from talka.article import read_article
from talka.intake import read_paths
from talka.model import Document
from talka.packs import load_packs

ROUNDS = 7
MARKS = (0.01, 0.1, 0.5, 1.0)
LINKS, LISTED, SCRIPT = 250, 40, 40_000


def calibrate() -> float:
    """Return the seconds of a loop of plain Python."""
    return best(lambda: sum(i * i for i in range(300_000)))


def best(work: Callable[[], object]) -> float:
    """Return the seconds of the quickest of some rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def peak() -> float:
    """Return the most memory that this process had so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def as_served(html: str, number: int) -> str:
    """Return a page with as much around its article as outlets serve."""
    menu = "".join(f'<li class="item"><a href="/section/{i}">Section {i}</a></li>' for i in range(LINKS))
    listed = "".join(
        f'<div class="card"><a href="/news/{number}-{i}"><h3>Council number {i} puts off its vote on tram line {i}</h3>'
        f"</a><p>The members of council {i} will meet again in the spring, its speaker said.</p></div>"
        for i in range(LISTED))
    script = f"<script>var settings = {{{'a:1,' * (SCRIPT // 4)}}};</script>"
    before = f'{script}<nav><ul class="menu">{menu}</ul></nav>'
    after = f'<div class="related">{listed}</div><footer><ul>{menu}</ul></footer>{script}'
    opened = html.index(">", html.index("<body")) + 1 if "<body" in html else 0
    closed = html.rindex("</body") if "</body" in html else len(html)
    return html[:opened] + before + html[opened:closed] + after + html[closed:]


class Share:
    """Measures how long the extractor works while it is called from within the reader."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._extract = trafilatura.bare_extraction
        trafilatura.bare_extraction = self

    def __call__(self, *values: Any, **options: Any) -> Any:
        """Call the extractor."""
        start = time.process_time()
        try:
            return self._extract(*values, **options)
        finally:
            self.seconds += time.process_time() - start


def row(name: str, number: int, characters: int, seconds: float, unit: float) -> str:
    """Return a row of the table."""
    each = seconds / number
    return (f"| {name} | {characters // number:,} | {number / seconds:,.0f} | {1000 * each:.2f} | {each / unit:.3f} "
            f"| {peak():.0f} |")


def texts() -> list[str]:
    """Measure plain texts."""
    packs = load_packs()
    documents = [Document(c.id, c.text.encode()) for c in CRAWLS]
    read = best(lambda: [read_article(d, packs) for d in documents])
    return [row("text", len(documents), sum(len(c.text) for c in CRAWLS), read, calibrate())]


def pages(*, served: bool) -> list[str]:
    """Measure pages: the whole, the extractor within it, our own part, and the extractor alone."""
    packs = load_packs()
    htmls = [as_served(p.html, i) if served else p.html for i, p in enumerate(PAGES)]
    documents = [Document(p.id, h.encode(), media_type="text/html", encoding="utf-8", url=p.expect.get("url"))
                 for p, h in zip(PAGES, htmls, strict=True)]
    alone = best(lambda: [trafilatura.extract(h) for h in htmls])
    share = Share()
    rounds = []
    for _ in range(ROUNDS):
        share.seconds, start = 0.0, time.process_time()
        for document in documents:
            read_article(document, packs)
        rounds.append((time.process_time() - start, share.seconds))
    whole, inside = min(rounds)
    unit, name = calibrate(), "HTML, as served" if served else "HTML, bare"
    size = sum(map(len, htmls))
    return [row(part, len(htmls), size, seconds, unit) for part, seconds in (
        (name, whole), (f"{name}: our own part", whole - inside), (f"{name}: the extractor alone", alone))]


def records(number: int) -> Iterator[bytes]:
    """Yield the packed records of an archive."""
    for i in range(number):
        page = PAGES[i % len(PAGES)].html.replace("</body>", f"<!-- {i} --></body>").encode()
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
        head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://outlet.example/news/{i}\r\n"
                f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{i:012d}>\r\nWARC-Date: 2025-01-01T00:00:00Z\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n")
        yield gzip.compress(head.encode() + answer + b"\r\n\r\n", compresslevel=1)


def archive(number: int, every: int) -> list[str]:
    """Measure an archive: the most memory after a part of it, and time of unpacking alone."""
    packs = load_packs()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.warc.gz"
        with path.open("wb") as stream:
            stream.writelines(records(number))
        marks = {int(number * m) for m in MARKS}
        reading, share = 0.0, Share()
        # the extractor is loaded once, whatever the number of records
        read_article(next(d for d in read_paths([str(path)]) if isinstance(d, Document)), packs)
        share.seconds, start = 0.0, time.process_time()
        for i, document in enumerate(read_paths([str(path)]), start=1):
            if isinstance(document, Document) and i % every == 0:
                begun = time.process_time()
                read_article(document, packs)
                reading += time.process_time() - begun
            if i in marks:
                show([f"WARC: {peak():.0f} MB at most after {i:,} records"])
        unpacking = time.process_time() - start - reading
        size = path.stat().st_size / 1e6
        speeds = f"{i / unpacking:,.0f} records a second unpacked, {i // every / reading:,.0f} of them read"
        each, unit = (i // every, sum(len(p.html) for p in PAGES) // len(PAGES)), calibrate()
        own = unpacking * (i // every) / i + reading - share.seconds
        return [f"WARC: {speeds}; {size:.0f} MB packed", *(
            row(part, each[0], each[0] * each[1], seconds, unit) for part, seconds in (
                ("WARC", own + share.seconds), ("WARC: our own part, unpacking included", own),
                ("WARC: the extractor within it", share.seconds)))]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--every", type=int, default=20)
    parser.add_argument("--archive-only", action="store_true", help="no texts and no pages")
    options = parser.parse_args()
    print("| form | characters | a second | ms each | units each | peak MB |")  # noqa: T201
    singly = () if options.archive_only else ((texts, {}), (pages, {"served": False}), (pages, {"served": True}))
    for work, values in (*singly, (archive, {"number": options.records, "every": options.every})):
        show(alone(work, values))


def alone(work: Callable[..., list[str]], values: dict[str, Any]) -> Sequence[str]:
    """Do a piece of work in a new process, so that its memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, **values).result()


def show(lines: Sequence[str]) -> None:
    """Print lines."""
    for line in lines:
        print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
