"""What one article brings is set beside a running total without looking at all else that the total holds."""

from __future__ import annotations

from pathlib import Path

from tests.build import article, claim
from tests.desk.test_incremental import TODAY, everything, made_at_once
from tests.linking.made import aid, euros, on

from talka.desk.linking import bring_up_to_date
from talka.model import Body, Document
from talka.register import Entry, Register
from talka.register.ground import Ground

SINGLES = 30


def told(number: int, body: Body, on_day: str) -> tuple[Document, Entry]:
    of = article(f"Text {number} of its own.", source=f"{number}.txt", published=on_day)
    entry = Entry(of, (claim(of, status="delivered", body=body, date=on(on_day)),), (), b"")
    return Document(of.source, of.text.encode()), entry


def test_a_single_thing_inside_a_total_leaves_its_other_links_alone(tmp_path: Path) -> None:
    total = told(0, aid(amount=euros(900e6), basis="total", period=on("2024-01-01/")), "2024-12-20")
    days = [f"2024-{1 + n % 11:02}-{1 + 2 * (n // 11):02}" for n in range(SINGLES)]
    singles = [told(n + 1, aid(amount=euros((n + 3) * 1.37e6)), on_day) for n, on_day in enumerate(days)]
    made = [total, *singles]
    with Register(tmp_path / "r.sqlite") as register:
        for document, entry in made[:-1]:
            register.add(document, entry, TODAY)
        bring_up_to_date(register)
        register.add(*made[-1], TODAY)
        bring_up_to_date(register)
        assert everything(register) == made_at_once(tmp_path, made, [])
        with register._reading() as connection:
            ground = Ground(connection)
            inside = [t.link for _, t in ground.every_tie() if t.link.relation == "part_of"]
            assert len(inside) == SINGLES
            assert not ground.chosen_to({link.record for link in inside})
