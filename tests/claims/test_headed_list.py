"""Lists under a heading that ends in a colon: each line gives, at the stage that the heading tells."""

from __future__ import annotations

import pytest
from tests.claims.test_roundup import _claims, packs  # noqa: F401 - the fixture

from talka.model import Claim, Commitment
from talka.packs import Packs


def _told(claims: list[Claim]) -> list[tuple[str | None, str, str, list[float | None]]]:
    bodies = [(c.status, c.body) for c in claims if isinstance(c.body, Commitment)]
    return [(status, b.donor[0].id, b.recipient[0].id, [i.quantity.min if i.quantity else None for i in b.items])
            for status, b in bodies]


@pytest.mark.parametrize(("language", "lines"), [
    ("en", ["Denmark has announced more aid for Ukraine.", "Denmark will send Ukraine:", "- 10 Leopard 2 tanks",
            "- 200 machine guns", "Delivered so far:", "- eight howitzers", "- 19 F-16 jets"]),
    ("uk", ["Данія оголосила про нову допомогу Україні.", "Данія передасть Україні:", "- 10 танків Leopard 2",
            "- 200 кулеметів", "Уже передано:", "- вісім гаубиць", "- 19 винищувачів F-16"]),
    ("ru", ["Дания объявила о новой помощи Украине.", "Дания передаст Украине:", "- 10 танков Leopard 2",
            "- 200 пулеметов", "Уже передано:", "- восемь гаубиц", "- 19 истребителей F-16"]),
    ("lt", ["Danija paskelbė apie naują paramą Ukrainai.", "Danija Ukrainai perduos:", "- 10 tankų „Leopard 2“",
            "- 200 kulkosvaidžių", "Jau perduota:", "- aštuonios haubicos", "- 19 naikintuvų F-16"]),
])
def test_a_heading_tells_what_its_lines_give(language: str, lines: list[str], packs: Packs) -> None:  # noqa: F811
    assert _told(_claims(language, lines, packs)) == [
        ("pledged", "DK", "UA", [10, 200]), ("delivered", "DK", "UA", [8]), ("delivered", "DK", "UA", [19])]


def test_lines_under_another_heading_give_nothing(packs: Packs) -> None:  # noqa: F811
    lines = ["Denmark has announced more aid for Ukraine.", "On show at the fair:", "- eight howitzers",
             "- 19 F-16 jets"]
    assert _told(_claims("en", lines, packs)) == []


@pytest.mark.parametrize(("language", "lines"), [
    ("en", ["Canada has updated its list of military aid to Ukraine.", "DELIVERED", "- 12 armoured vehicles",
            "- 300 drones", "PLANNED", "- 20 howitzers", "- 4 radars"]),
    ("uk", ["Канада оновила перелік військової допомоги для України.", "ПЕРЕДАНО", "- 12 бронемашин", "- 300 дронів",
            "ЗАПЛАНОВАНО", "- 20 гаубиць", "- 4 радари"]),
    ("ru", ["Канада обновила список военной помощи для Украины.", "Передано", "- 12 бронемашин", "- 300 дронов",
            "Планируется", "- 20 гаубиц", "- 4 радара"]),
    ("lt", ["Kanada atnaujino karinės paramos Ukrainai sąrašą.", "PERDUOTA", "- 12 šarvuočių", "- 300 dronų",
            "PLANUOJAMA", "- 20 haubicų", "- 4 radarai"]),
])
def test_a_subheading_of_a_list_tells_its_stage(language: str, lines: list[str], packs: Packs) -> None:  # noqa: F811
    assert _told(_claims(language, lines, packs)) == [
        ("delivered", "CA", "UA", [12]), ("delivered", "CA", "UA", [300]), ("pledged", "CA", "UA", [20]),
        ("pledged", "CA", "UA", [4])]


@pytest.mark.parametrize(("language", "lines"), [
    ("en", ["The United States announced a new package of military aid for Ukraine worth 275 million dollars.",
            "It will include:", "- missiles for HIMARS", "- 155-mm shells", "- 40 trucks"]),
    ("uk", ["США оголосили про новий пакет військової допомоги Україні на 275 млн доларів.",
            "До нього увійдуть:", "- ракети для HIMARS", "- 155-мм снаряди", "- 40 вантажівок"]),
    ("uk", ["США оголосили про новий пакет військової допомоги Україні на 275 млн доларів.",
            "Що відомо про склад:", "• ракети для HIMARS", "• 155-мм снаряди", "• 40 вантажівок"]),
    ("ru", ["США объявили о новом пакете военной помощи Украине на 275 млн долларов.",
            "В него войдут:", "- ракеты для HIMARS", "- 155-мм снаряды", "- 40 грузовиков"]),
    ("lt", ["JAV paskelbė apie naują 275 mln. dolerių karinės paramos Ukrainai paketą.",
            "Į jį įeis:", "- raketos HIMARS sistemoms", "- 155 mm sviediniai", "- 40 sunkvežimių"]),
])
def test_a_line_with_a_colon_opens_the_list_of_the_package_told(language: str, lines: list[str],
                                                               packs: Packs) -> None:  # noqa: F811
    (claim,) = [c for c in _claims(language, lines, packs) if isinstance(c.body, Commitment)]
    assert isinstance(claim.body, Commitment)
    assert claim.body.amount is not None
    named = {c for i in claim.body.items for c in i.categories}
    assert {"ammunition", "vehicle"} <= named
    assert (claim.body.donor[0].id, claim.body.recipient[0].id) == ("US", "UA")
