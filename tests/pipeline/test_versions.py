"""Which text of a page counts."""

from __future__ import annotations

import itertools

import pytest
from tests.build import day

from talka.pipeline import Version, address_key, older_versions

URL = "https://news.test/1"


def version(key: str, *, url: str | None = URL, changed: str | None = None, seen: str = "2025-01-01",
            known: str | None = None) -> Version:
    return Version(key, url, changed, seen, known or seen)


@pytest.mark.parametrize(
    "url", ["http://news.test/1", "https://www.news.test/1/", "https://NEWS.test:443/1#top",
            "https://news.test/1?utm_source=feed&fbclid=x"],
)
def test_one_page_however_its_address_is_written(url: str) -> None:
    assert address_key(url) == address_key(URL)


@pytest.mark.parametrize("url", ["https://news.test/2", "https://news.test/1?page=2", "https://uk.news.test/1"])
def test_other_pages(url: str) -> None:
    assert address_key(url) != address_key(URL)


@pytest.mark.parametrize("url", [None, "", "https://news.test", "https://news.test/", "https://news.test/index.html",
                                 "http://[", "no address"])
def test_a_front_page_and_no_page_have_no_versions(url: str | None) -> None:
    assert address_key(url) is None
    assert older_versions([version("a", url=url), version("b", url=url)]) == {}


def test_the_newest_counts_in_any_order() -> None:
    three = [version("c", seen="2025-01-01"), version("a", seen="2025-01-02T08:00:00+00:00"),
             version("b", seen="2025-01-02T09:00:00+00:00")]
    for order in itertools.permutations(three):
        assert older_versions(order) == {"c": "b", "a": "b"}


def test_what_a_page_says_of_its_last_change_goes_before_when_it_was_read() -> None:
    two = [version("a", changed="2024-08-28", seen="2025-01-01"), version("b", changed="2024-08-27", seen="2025-02-01")]
    assert older_versions(two) == {"b": "a"}


def test_a_text_that_came_back_counts_again() -> None:
    two = [version("a", seen="2025-01-03", known="2025-01-01"), version("b", seen="2025-01-02")]
    assert older_versions(two) == {"b": "a"}


def test_as_of_a_day_what_was_known_by_it_counts() -> None:
    two = [version("a", seen="2025-01-01"), version("b", seen="2025-01-05")]
    assert older_versions(two, day("2025-01-03")) == {"b": "a"}
    assert older_versions(two, day("2025-01-05")) == {"a": "b"}
    assert older_versions(two, day("2024-12-01")) == {"b": "a"}
