"""Linking of made-up news with known truth (``world``): quality, time and memory, and the time of one more article.

Run ``python -m benchmarks.linking [ARTICLES ...] [--splink]``. ``--splink`` sets Splink (DuckDB) beside it on the same
claims: ``pip install splink`` into an environment of its own that also has talka; it is no part of talka.

Times are of the processor, in all threads, so that other programs on the machine count less; they are also given as
multiples of a calibration loop (300,000 small additions), for machines differ and vary.
"""

from __future__ import annotations

import argparse
import datetime
import resource
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from benchmarks.world import News, news
from sqlalchemy import insert

from talka.linking import Days, link_whole
from talka.model import Article, Block, Claim, Document, Published
from talka.pipeline import VERSION, derive, refresh
from talka.register import Entry, Register
from talka.register.store import pack, squeeze
from talka.register.tables import ARTICLE, CLAIM

ADDED = 100
TODAY = datetime.date(2026, 6, 2)


def calibration() -> float:
    """Return the seconds of a fixed loop, the least of five."""
    def once() -> float:
        start, total = time.process_time(), 0
        for i in range(300_000):
            total += i * i % 7
        return time.process_time() - start

    return min(once() for _ in range(5))


def quality(groups: Iterable[Sequence[str]], truth: dict[str, int]) -> tuple[float, float]:
    """Return the precision and the recall of pairs of claims."""
    def pairs(counts: Counter[int]) -> int:
        return sum(n * (n - 1) // 2 for n in counts.values())

    groups = list(groups)
    found = sum(len(g) * (len(g) - 1) // 2 for g in groups)
    right = sum(pairs(Counter(truth[c] for c in g)) for g in groups)
    every = pairs(Counter(truth[c] for g in groups for c in g))
    return right / found if found else 1.0, right / every if every else 1.0


def peak() -> float:
    """Return the most memory that was used so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


# --- one more article -------------------------------------------------------------------------------------------------


def filled(path: Path, made: News, held: Sequence[str]) -> Register:
    """Return a register that holds articles and their claims, linked."""
    register = Register(path)
    with register._writing() as connection:  # noqa: SLF001 - a hundred thousand articles are written in one go
        for article in held:
            told = made.claims[article]
            connection.execute(insert(ARTICLE), _row(article, made))
            rows = [{"id": c.id, "article": article, "position": n, "kind": c.kind, "content": pack(c)}
                    for n, c in enumerate(told)]
            connection.execute(insert(CLAIM), rows)
    put = derive(register.stored_articles(), register.claims(), (), register.article)
    register.put_all(put, state=register.state(), by=VERSION)
    return register


def _article(key: str, made: News) -> Article:
    day = made.published.get(key)
    known = Published(day, "byline") if day else None
    return Article(key, key, None, "Gazette", None, "en", known, key, (Block("body", 0, len(key), "en"),))


def _row(key: str, made: News) -> dict[str, object]:
    article = _article(key, made)
    day = article.published.date.isoformat() if article.published else None
    return {"id": key, "document": key, "source": key, "outlet": "Gazette", "language": "en", "published": day,
            "fingerprint": b"", "content": squeeze(article), "read_on": TODAY.isoformat()}


def added(register: Register, made: News, more: Sequence[str]) -> list[float]:
    """Add articles one by one; return the seconds that linking and storing the records of each took."""
    times = []
    for key in more:
        article = _article(key, made)
        register.add(Document(key, key.encode()), Entry(article, tuple(made.claims[key]), (), b""), TODAY)
        start = time.process_time()
        register.relink(lambda ground: refresh(ground, register.article), by=VERSION)
        times.append(time.process_time() - start)
    return times


# --- the table --------------------------------------------------------------------------------------------------------


def measure(seed: int, articles: int, peer: Callable[[Sequence[Claim], News], list[list[str]]] | None) -> None:
    """Print what was measured for so many articles."""
    made = news(seed, articles + ADDED)
    keys = list(made.claims)
    more = keys[:: max(len(keys) // ADDED, 1)][:ADDED]
    held = [k for k in keys if k not in set(more)]
    claims = [c for k in held for c in made.claims[k]]
    before, start = calibration(), time.process_time()
    whole = link_whole(claims, (), Days(made.published, {}))
    seconds = time.process_time() - start
    unit = (before + calibration()) / 2
    groups = Counter[str]()
    by: dict[str, list[str]] = {}
    for r in whole.records:
        by[r.id] = list(r.claims)
        groups[r.id] = len(r.claims)
    precision, recall = quality(by.values(), made.truth)
    print(f"{len(held):8,} articles {len(claims):8,} claims {len(by):7,} records (most told: {max(groups.values())}): "  # noqa: T201
          f"precision {precision:.3f} recall {recall:.3f}; {seconds:.1f} s = {seconds / unit:,.0f} loops, "
          f"{1e6 * seconds / unit / len(claims):,.0f} loops a million claims; peak {peak():,.0f} MB", flush=True)
    with tempfile.TemporaryDirectory() as folder, filled(Path(folder) / "r.sqlite", made, held) as register:
        size = register.path.stat().st_size / 1e6
        before = calibration()
        times = sorted(added(register, made, more))
        unit = (before + calibration()) / 2
    middle, most = statistics.median(times), times[int(len(times) * 0.95)]
    print(f"         one more article: median {1000 * middle:.1f} ms = {middle / unit:.2f} loops, 95% within "  # noqa: T201
          f"{1000 * most:.1f} ms, all within {1000 * times[-1]:.1f} ms; "
          f"register {size:,.0f} MB (loop {1000 * unit:.0f} ms)", flush=True)
    if peer:
        before, start = calibration(), time.process_time()
        precision, recall = quality(peer(claims, made), made.truth)
        seconds = time.process_time() - start
        unit = (before + calibration()) / 2
        print(f"         Splink: precision {precision:.3f} recall {recall:.3f}; {seconds:.1f} s = "  # noqa: T201
              f"{seconds / unit:,.0f} loops; peak {peak():,.0f} MB", flush=True)


def main() -> None:
    """Print a paragraph for each number of articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", type=int, default=[1000, 10_000, 100_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--splink", action="store_true")
    options = parser.parse_args()
    peer = None
    if options.splink:
        from benchmarks.splink_peer import clusters  # noqa: PLC0415 - only those who ask need it

        peer = clusters
    for articles in options.articles:
        measure(options.seed, articles, peer)


if __name__ == "__main__":
    main()
