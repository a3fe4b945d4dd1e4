from __future__ import annotations

import pytest

from talka.packs.official import is_official_site


@pytest.mark.parametrize(
    "url",
    [
        "https://www.kam.lt/naujienos/1", "https://mod.gov.ua/news", "https://www.gov.uk/government/news/x",
        "https://www.war.gov/News", "https://www.army.mil/a", "https://ec.europa.eu/commission", "https://lrv.lt/lt",
        "https://finmin.lrv.lt/lt", "https://www.mod.go.jp/e", "https://www.regjeringen.no/en/x", "https://gov.pl/web",
    ],
)
def test_a_body_publishes_on_its_own_site(url: str) -> None:
    assert is_official_site(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.lt/kam.lt", "https://mykam.lt/", "https://notgov.ua/x", "https://gov.example.com/x",
        "https://example.org/gov", None, "file:///home/gov", "https://governo.example.it/",
    ],
)
def test_another_site_is_no_official_one(url: str | None) -> None:
    assert not is_official_site(url)


def test_an_outlet_that_is_a_host_will_do_where_there_is_no_address() -> None:
    assert is_official_site(None, "kam.lt")
    assert not is_official_site(None, "Gazette of gov")
    assert not is_official_site("https://example.lt/a", "kam.lt")
