"""How much of an article is kept and of what stands around it kept out, in characters, on the cases of the tests.

Run ``python -m benchmarks.reading_accuracy`` in the root of the project: pages of all templates, then texts as crawls
keep them; both were written for this. A folder of texts of your own, labelled as ``tests/article/crawls`` are, may be
given as an argument. Blanks are not counted.
"""

from __future__ import annotations

import argparse
import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.article.test_crawls import FOLDER, Crawl, crawls
from tests.article.test_pages import BODY, PAGES, PARTS, Page

from talka.article import read_article
from talka.model import CLAIMING, Article, Document
from talka.packs import load_packs


def size(text: str) -> int:
    """Return the number of characters that are no blanks."""
    return len("".join(text.split()))


def kept(article: Article, start: int, end: int) -> int:
    """Return how many characters of a place claims are made from."""
    spans = ((max(b.start, start), min(b.end, end)) for b in article.blocks if b.kind in CLAIMING)
    return sum(size(article.text[s:e]) for s, e in spans if s < e)


def claims(article: Article, noise: str) -> bool:
    """Whether claims are made from a piece of noise; a single word of a menu may also be one of the article's own."""
    blocks = [article.text[b.start:b.end] for b in article.blocks if b.kind in CLAIMING]
    return any(noise == block or (len(noise) > 9 and noise in block) for block in blocks)


def of_page(page: Page, article: Article) -> Iterator[tuple[str, int, int]]:
    """Yield the size of each part of a page and how much of it is kept as it should be."""
    shown = [article.text[b.start:b.end] for b in article.blocks if b.kind not in CLAIMING]
    for sort, names in (("body", BODY), ("headline", ("headline",)), *PARTS.items()):
        for text in (page.fields[n] for n in names if n in page.used - page.hidden):
            if sort in PARTS:
                yield sort, size(text), size(text) * (not claims(article, text))
                yield "shown", size(text), size(text) * any(text in block for block in shown)
            else:
                at = article.text.find(text)
                yield sort, size(text), kept(article, at, at + len(text)) if at >= 0 else 0


def of_crawl(crawl: Crawl, article: Article) -> Iterator[tuple[str, int, int]]:
    """Yield the size of each line of a text and how much of it is kept as it should be."""
    for kind, start, end in crawl.parts:
        if kind != "_":
            characters, held = size(crawl.text[start:end]), kept(article, start, end)
            sort = "body" if kind == "lead" else kind
            yield sort, characters, held if sort in ("body", "headline") else characters - held


def day(article: Article) -> datetime.date | None:
    """Return the day of publication, if it is known."""
    return article.published.date if article.published else None


COLUMNS = ("body", "headline", "teaser", "boilerplate", "caption")


def row(name: str, parts: Iterable[tuple[str, int, int]], dates: list[bool]) -> str:
    """Return a row of the table."""
    whole, held = Counter[str](), Counter[str]()
    for sort, characters, right in parts:
        whole[sort] += characters
        held[sort] += right
    shares = " | ".join(f"{100 * held[s] / whole[s]:.1f} %" if whole[s] else "none" for s in COLUMNS)
    shown = f"{100 * held['shown'] / whole['shown']:.1f} %" if whole["shown"] else "all"
    return f"| {name} | {len(dates)} | {shares} | {shown} | {sum(dates)} of {len(dates)} | {whole['body']:,} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="texts labelled as in tests/article/crawls")
    options = parser.parse_args()
    packs = load_packs()
    print("| form | articles | body kept | headline kept | teasers kept out | boilerplate kept out | captions kept out "  # noqa: T201
          "| of these shown | dates right | body |")
    parts: list[tuple[str, int, int]] = []
    dates: list[bool] = []
    for page in PAGES:
        body = page.html.encode(page.expect.get("encoding", "utf-8"), "xmlcharrefreplace")
        article = read_article(Document(page.id, body, url=page.expect.get("url"), media_type="text/html"), packs)
        parts += of_page(page, article)
        wanted = None if page.expect["how"] == "none" else datetime.date.fromisoformat(page.fields["iso"])
        dates.append(day(article) == wanted)
    print(row("HTML", parts, dates))  # noqa: T201
    for folder in (FOLDER, *options.folders):
        parts, dates = [], []
        for crawl in crawls(folder):
            article = read_article(Document(crawl.id, crawl.text.encode(), url=crawl.expected.get("url")), packs)
            parts += of_crawl(crawl, article)
            stated = crawl.expected["published"].partition(":")[0]
            dates.append(day(article) == (None if stated == "none" else datetime.date.fromisoformat(stated)))
        print(row(f"text, {folder.name}", parts, dates))  # noqa: T201


if __name__ == "__main__":
    main()
