"""Pages built as outlets build them: sixteen templates, each filled with two of eight stories, all written by us."""

from __future__ import annotations

import datetime
import html
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from talka.model import CLAIMING, Article

Read = Callable[..., Article]
FOLDER = Path(__file__).parent / "pages"
STORIES: list[dict[str, Any]] = yaml.safe_load((FOLDER / "stories.yaml").read_text(encoding="utf-8"))
TEMPLATES = sorted(FOLDER.glob("*.html"))
BODY = ("lead", "p0", "p1", "p2", "p3", "quote", "item0", "item1", "item2")
NOISE = ("caption", "credit", "other0", "other1", "other2", "other3", "beginning", "list", "subscribe", "share",
         "menu0", "menu1", "menu2", "menu3", "cookies", "rights", "comment", "today", "next_headline", "next_lead",
         "next_p0", "next_p1", "next_p2", "next_p3")


def fields(story: dict[str, Any]) -> dict[str, str]:
    out = {k: v for k, v in story.items() if isinstance(v, str)}
    for name, short in (("paragraphs", "p"), ("others", "other"), ("menu", "menu"), ("items", "item")):
        out |= {f"{short}{i}": v for i, v in enumerate(story[name])}
    other = next(s for s in STORIES if s["language"] == story["language"] and s is not story)
    out |= {f"next_{k}": other[k] for k in ("headline", "lead", "words")}
    out |= {f"next_p{i}": paragraph for i, paragraph in enumerate(other["paragraphs"])}
    out |= {f"{k}_json": json.dumps(v)[1:-1] for k, v in out.items()}
    return out | {"path": story["iso"].replace("-", "/")}


class Page:
    def __init__(self, template: Path, story: dict[str, Any]) -> None:
        raw = template.read_text(encoding="utf-8")
        self.id = f"{template.stem}-{story['language']}-{story['iso']}"
        self.fields = fields(story)
        seen = raw if "script=yes" in raw else re.sub(r"(?s)<(script|style).*?</\1>", "", raw)
        self.used = {name.removesuffix("_json") for name in re.findall(r"\{\{(\w+)\}\}", seen)}
        filled = re.sub(r"\{\{(\w+)\}\}", lambda m: html.escape(self.fields[m[1]], quote=False), raw)
        comment, self.html = filled.split("-->", 1)
        self.expect = dict(re.findall(r"(\w+)=(\S+)", comment))
        self.hidden = set(self.expect.get("hidden", "").split(","))

    def read(self, read: Read) -> Article:
        encoding = self.expect.get("encoding", "utf-8")
        body = self.html.encode(encoding, "xmlcharrefreplace")
        return read(body, media_type="text/html", url=self.expect.get("url"))


PARTS = {
    "caption": ("caption", "credit"),
    "teaser": ("other0", "other1", "other2", "other3", "beginning", "list", "next_headline", "next_lead", "next_p0",
               "next_p1", "next_p2", "next_p3"),
    "boilerplate": ("subscribe", "share", "menu0", "menu1", "menu2", "menu3", "cookies", "rights", "comment", "today"),
}
PAGES = [Page(t, STORIES[(i * 2 + k * 3) % len(STORIES)]) for i, t in enumerate(TEMPLATES) for k in (0, 1)]


def claiming(article: Article) -> str:
    return "\n".join(article.text[b.start:b.end] for b in article.blocks if b.kind in CLAIMING)


def test_there_are_enough_of_them() -> None:
    assert len(TEMPLATES) >= 15
    assert len(PAGES) >= 30
    assert {p.fields["language"] for p in PAGES} == {"en", "uk", "ru", "lt"}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.id)
def test_body_is_kept(read: Read, page: Page) -> None:
    text = claiming(page.read(read))
    missing = [name for name in (*BODY, "headline") if name in page.used and page.fields[name] not in text]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.id)
def test_noise_is_kept_out(read: Read, page: Page) -> None:
    blocks = claiming(page.read(read)).split("\n")
    noise = {page.fields[n] for n in NOISE if n in page.used}
    assert not [(n, b) for n in noise for b in blocks if b == n or (len(n) > 9 and n in b)]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.id)
def test_what_stands_around_is_kept_as_what_it_is(read: Read, page: Page) -> None:
    article = page.read(read)
    shown = {(b.kind, line) for b in article.blocks for line in article.text[b.start:b.end].split("\n")}
    furniture, either = (page.expect.get(key, "").split(",") for key in ("furniture", "either"))
    for kind, names in PARTS.items():
        for name in page.used.intersection(names) - page.hidden:
            wanted, text = {"boilerplate" if name in furniture else kind}, page.fields[name]
            wanted |= {"boilerplate"} if name in either else set()
            assert wanted & {k for k, line in shown if text in line}, (wanted, text)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.id)
def test_headline_and_order(read: Read, page: Page) -> None:
    article = page.read(read)
    kinds = [b.kind for b in article.blocks]
    assert "headline" in kinds
    first = kinds.index("headline")
    assert article.text[article.blocks[first].start:article.blocks[first].end] == page.fields["headline"]
    names = ("headline", "lead", "p0", "p1", "p2", "p3")
    places = [article.text.index(page.fields[n]) for n in names if n in page.used]
    assert places == sorted(places)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.id)
def test_what_is_known(read: Read, page: Page) -> None:
    article = page.read(read)
    assert article.language == page.fields["language"]
    assert article.title == page.fields["headline"]
    if page.expect["outlet"] == "yes":
        assert article.outlet == page.fields["outlet"]
    if page.expect.get("author") == "yes":
        assert page.fields["author"] in {n.detail for n in article.notes if n.code == "author"}
    if page.expect["how"] == "none":
        assert article.published is None
    else:
        assert article.published is not None
        assert article.published.date == datetime.date.fromisoformat(page.fields["iso"])
        assert article.published.how == page.expect["how"]
