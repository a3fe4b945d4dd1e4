"""Links kept up to date: records that are new, changed or gone, and those that they stood to or may stand to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from talka.linking.blocking import Keys
from talka.linking.links import Tie, link_keys, rank, slot, strongest, tie
from talka.linking.shelf import Shelf
from talka.linking.standing import stand_among
from talka.model import Record

Choices = Mapping[tuple[str, str | None], Tie]
"""The links of which a record can have only one, by the record and the place that the link takes."""


def relate(shelf: Shelf, changed: Sequence[Record], gone: Collection[str]) -> None:
    """Put changed records in the place of old ones, take out those that are gone, and mend the links of both."""
    ids = {r.id for r in changed}
    old = ids | set(gone)
    seen = {t.link.record for _, t in shelf.chosen_from(old)}
    lost = {(source, slot(t)): t for source, t in shelf.chosen_to(old) if source not in old}
    shelf.drop_records(old)
    shelf.put_records(changed)
    keys = {r.id: link_keys(r) for r in changed}
    shelf.put_record_keys(keys.items())
    for record in changed:
        seen |= _lead(shelf, record, keys[record.id])
    held = _Held(shelf, lost)
    for record in changed:
        held.ask(record, keys[record.id], ids)
    again = {source for source, _ in lost.keys() - held.found}
    seen |= held.left | {t.link.record for _, t in shelf.chosen_from(again)}
    shelf.drop_ties_from(again)
    for record in shelf.records(again):
        seen |= _lead(shelf, record, link_keys(record))
    _stand(shelf, (seen | ids) - set(gone))


def _lead(shelf: Shelf, record: Record, keys: Keys) -> set[str]:
    """Find the links of a record that has none; return the records whose standing may differ now."""
    near = shelf.records(set(shelf.records_offering(keys.asks)) - {record.id}) if keys.asks else ()
    ties = strongest(t for other in near if (t := tie(record, other)))
    shelf.put_ties((record.id, t) for t in ties)
    return {t.link.record for t in ties if slot(t)}


class _Held:
    """Sets new records before those that may lead to them: who finds a better one there, or one as good as it lost.

    ``found`` are the places that were filled, ``left`` the records that a link led to and no longer does.
    """

    def __init__(self, shelf: Shelf, lost: Choices) -> None:
        self._shelf = shelf
        self._lost = lost
        self.found: set[tuple[str, str | None]] = set()
        self.left: set[str] = set()

    def ask(self, record: Record, keys: Keys, done: set[str]) -> None:
        """Mend the links that may lead to a record; those of the records ``done`` stand."""
        asking = set(self._shelf.records_asking(keys.offers)) - done if keys.offers else set()
        ties = [(other.id, t) for other in self._shelf.records(asking) if (t := tie(other, record))]
        choices = {(i, slot(t)): t for i, t in ties if slot(t)}
        now = {(i, slot(t)): t for i, t in self._shelf.chosen_from({i for i, _ in choices})}
        better = {place: t for place, t in choices.items() if self._is_better(t, now.get(place, self._lost.get(place)))}
        self.found |= better.keys() & self._lost.keys()
        worse = {(place[0], w.link.relation, w.link.record) for place in better if (w := now.get(place))}
        self._shelf.drop_ties(worse)
        self._shelf.put_ties((i, t) for (i, _), t in better.items())
        self._shelf.put_ties((i, t) for i, t in ties if not slot(t))
        self.left |= {target for _, _, target in worse}

    def _is_better(self, new: Tie, now: Tie | None) -> bool:
        return now is None or rank(new) >= rank(now)


def _stand(shelf: Shelf, ids: Collection[str]) -> None:
    """Work out anew how promises stand, and those of which they are parts."""
    every = set(ids) | {t.link.record for _, t in shelf.chosen_from(ids) if t.link.relation == "part_of"}
    led = _led(shelf, every)
    led.update(_led(shelf, {i for found in led.values() for relation, i in found if relation == "part_of"} - every))
    known = {r.id: r for r in shelf.records(every | {i for found in led.values() for _, i in found})}
    shelf.put_standings((i, stand_among(known[i], led, known)) for i in sorted(every) if i in known)


def _led(shelf: Shelf, ids: Collection[str]) -> dict[str, list[tuple[str, str]]]:
    """What leads to records, of links of which only one can stand."""
    led: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for source, t in shelf.chosen_to(ids):
        led[t.link.record].append((t.link.relation, source))
    return dict(led)
