"""Links kept up to date: records that are new, changed or gone, and those that they stood to or may stand to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from talka.linking.links import Tie, link_keys, rank, slot, strongest, tie
from talka.linking.shelf import Shelf
from talka.linking.standing import stand
from talka.model import Record


def relate(shelf: Shelf, changed: Sequence[Record], gone: Collection[str]) -> None:
    """Put changed records in the place of old ones, take out those that are gone, and mend the links of both."""
    ids = {r.id for r in changed}
    old = ids | set(gone)
    leading, led = shelf.ties_from(old), shelf.ties_to(old)
    seen = {t.link.record for _, t in leading}
    shelf.drop_ties({(source, t.link.relation, t.link.record) for source, t in (*leading, *led)})
    shelf.drop_records(old)
    shelf.put_records(changed)
    keys = {r.id: link_keys(r) for r in changed}
    shelf.put_record_keys(keys.items())
    again = {source for source, t in led if slot(t)} - old
    for record in (*changed, *shelf.records(again)):
        asks = keys[record.id].asks if record.id in keys else link_keys(record).asks
        near = shelf.records(set(shelf.records_offering(asks)) - {record.id}) if asks else ()
        ties = strongest(t for other in near if (t := tie(record, other)))
        before = [t for _, t in shelf.ties_from([record.id])] if record.id in again else []
        shelf.drop_ties({(record.id, t.link.relation, t.link.record) for t in before})
        shelf.put_ties((record.id, t) for t in ties)
        seen |= {t.link.record for t in (*ties, *before)}
    seen |= _asked(shelf, changed, {i: k.offers for i, k in keys.items()}, ids | again)
    _stand(shelf, (seen | ids) - set(gone))


def _asked(shelf: Shelf, changed: Sequence[Record], offers: dict[str, frozenset[int]], done: set[str]) -> set[str]:
    """Set new records before those that may lead to them; return the records whose standing may differ now."""
    seen: set[str] = set()
    for record in changed:
        asking = set(shelf.records_asking(offers[record.id])) - done if offers[record.id] else set()
        found = [(other.id, t) for other in shelf.records(asking) if (t := tie(other, record))]
        choices = [(i, t) for i, t in found if slot(t)]
        now = {(i, slot(t)): t for i, t in shelf.ties_from({i for i, _ in choices}) if slot(t)}
        better = [(i, t) for i, t in choices if _better(t, now.get((i, slot(t))))]
        worse = {(i, w.link.relation, w.link.record) for i, t in better if (w := now.get((i, slot(t))))}
        shelf.drop_ties(worse)
        shelf.put_ties([*better, *((i, t) for i, t in found if not slot(t))])
        seen |= {target for _, _, target in worse}
    return seen


def _better(new: Tie, now: Tie | None) -> bool:
    return now is None or rank(new) > rank(now)


def _stand(shelf: Shelf, ids: Collection[str]) -> None:
    """Work out anew how promises stand."""
    led: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for source, t in shelf.ties_to(ids):
        if slot(t):
            led[t.link.record].append((t.link.relation, source))
    sources = {source for found in led.values() for _, source in found}
    known = {r.id: r for r in shelf.records(set(ids) | sources)}
    shelf.put_standings(
        (i, stand(known[i], [(relation, known[source]) for relation, source in sorted(led.get(i, ()))]))
        for i in ids if i in known)
