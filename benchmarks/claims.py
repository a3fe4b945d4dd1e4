"""Time from clean text to claims, by language, beside the extractor of main text on the same articles in the same run.

Run ``python -m benchmarks.claims [--strange] [--folder FOLDER]`` in the root of the project. The articles are the
samples and the golden articles, or the texts of a folder; for the extractor each is put into a page of about 20 kB,
with menus, scripts and a list of other articles around it. Times are the best of some rounds in one process on one
core, also given in units of a loop of plain Python, which other machines can be compared by. ``--strange`` times texts
that no reporter writes, at growing sizes (one sentence of 2 MB, 10,000 quotation marks, 50,000 numbers).
"""

from __future__ import annotations

import argparse
import html
import time
from collections.abc import Iterator
from pathlib import Path

import trafilatura
from benchmarks.reading import best, calibrate
from tests.golden.articles import LANGUAGES, goldens
from tests.whole.strange import STRANGE

from talka.article import read_article
from talka.claims import extract_claims
from talka.language import analyse
from talka.mentions import find_mentions
from talka.model import Article, Document
from talka.packs import Packs, load_packs
from talka.pipeline import read_document

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
LINKS, LISTED, SCRIPT = 60, 20, 6_000
TWO_MEGABYTES = 2_000_000
SIZES: dict[str, int] = {
    "one sentence of common words": TWO_MEGABYTES // 27, "marks that open and never close": 10_000, "numbers": 50_000,
    "sums": 50_000, "days": 20_000, "names that nobody knows": 20_000,
}


def texts(folder: Path | None) -> Iterator[str]:
    """Yield the texts that are timed."""
    if folder is not None:
        yield from (path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt")))
        return
    yield from (path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt")))
    yield from (golden.text for code in LANGUAGES for golden in goldens(code).values())


def as_page(article: Article, number: int) -> str:
    """Return an article in a page as outlets build them, of about 20 kB."""
    title = html.escape(article.title or "News")
    body = "".join(f"<p>{html.escape(p)}</p>" for p in article.text.split("\n") if p.strip())
    menu = "".join(f'<li class="item"><a href="/section/{i}">Section {i}</a></li>' for i in range(LINKS))
    listed = "".join(
        f'<div class="card"><a href="/news/{number}-{i}"><h3>Council {i} puts off its vote on tram line {i}</h3></a>'
        f"<p>The members of council {i} will meet again in the spring.</p></div>" for i in range(LISTED))
    script = f"<script>var settings = {{{'a:1,' * (SCRIPT // 4)}}};</script>"
    return (f"<html><head><title>{title}</title>{script}</head><body><nav><ul>{menu}</ul></nav>"
            f'<article><h1>{title}</h1>{body}</article><div class="related">{listed}</div>'
            f"<footer><ul>{menu}</ul></footer></body></html>")


def to_claims(articles: list[Article], packs: Packs) -> int:
    """Read the meaning of articles; returns the number of claims."""
    found = 0
    for article in articles:
        analysis = analyse(article, packs)
        on = article.published.date if article.published else None
        found += len(extract_claims(analysis, find_mentions(analysis, packs, on), packs).claims)
    return found


def row(code: str, articles: list[Article], packs: Packs, unit: float) -> str:
    """Measure the articles of a language and return a row of the table."""
    pages = [as_page(a, i) for i, a in enumerate(articles)]
    claims = to_claims(articles, packs)
    own = best(lambda: to_claims(articles, packs)) / len(articles)
    extractor = best(lambda: [trafilatura.extract(p) for p in pages]) / len(articles)
    words = sum(len(a.text) for a in articles) // len(articles)
    page = sum(map(len, pages)) // len(pages)
    return (f"| {code} | {len(articles)} | {words:,} | {claims / len(articles):.1f} "
            f"| {1 / own:,.0f} | {1000 * own:.1f} | {own / unit:.2f} "
            f"| {page:,} | {1000 * extractor:.1f} | {own / extractor:.2f} |")


def by_language(folder: Path | None) -> Iterator[str]:
    """Yield the rows of the table."""
    packs, unit = load_packs(), calibrate()
    articles: dict[str, list[Article]] = {}
    for number, text in enumerate(texts(folder)):
        article = read_article(Document(f"{number}.txt", text.encode()), packs)
        articles.setdefault(article.language or "?", []).append(article)
    yield "| language | articles | characters | claims | a second | ms | units | page | extractor ms | share |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    yield from (row(code, articles[code], packs, unit) for code in LANGUAGES if code in articles)


def strange() -> Iterator[str]:
    """Yield for each strange text the seconds at a quarter, a half and the whole of its size."""
    packs = load_packs()
    yield "| text | characters | a quarter, s | a half, s | whole, s |"
    yield "|---|---|---|---|---|"
    for name, size in SIZES.items():
        documents = [Document("strange.txt", STRANGE[name](size // part).encode()) for part in (4, 2, 1)]
        seconds = []
        for document in documents:
            start = time.perf_counter()
            read_document(document, packs)
            seconds.append(time.perf_counter() - start)
        yield f"| {name} | {len(documents[-1].body):,} | " + " | ".join(f"{s:.1f}" for s in seconds) + " |"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strange", action="store_true")
    parser.add_argument("--folder", type=Path, help="texts to time instead of our own")
    options = parser.parse_args()
    for line in strange() if options.strange else by_language(options.folder):
        print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
