"""What linking needs of a place where records are kept, so that one more article touches only what it must."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from talka.linking.blocking import Keys
from talka.linking.links import Tie
from talka.linking.standing import Standing
from talka.model import Claim, Decision, Record


class Member(NamedTuple):
    """Where a claim stands: its article, the claims that tell the same and the least of them, and its record."""

    claim: str
    article: str
    core: int
    point: str
    record: str


class Counted(NamedTuple):
    """An article as it was linked: its page, the text it is a copy of, the day of its news, the version that counts."""

    article: str
    page: str | None
    text: str | None
    published: datetime.date | None
    newer: str | None


class Days(NamedTuple):
    """What linking needs to know of articles: the day of the news of each, and the text that it is a copy of."""

    published: Mapping[str, datetime.date]
    copies: Mapping[str, str]


class Shelf(Protocol):
    """Claims, records and links, found by their keys; records are kept without links and standing, which come apart."""

    def days(self, articles: Collection[str]) -> Days:
        """What is known of the days and copies of articles."""

    def decisions(self) -> Sequence[Decision]:
        """What people decided, in order of id."""


    # claims and where they stand
    def claims_of(self, articles: Collection[str]) -> Sequence[Claim]:
        """The claims of articles that count; those of an older version of a page do not."""

    def claims(self, ids: Collection[str]) -> Sequence[Claim]:
        """Claims by their ids; those that are not held are left out."""

    def linked_of(self, articles: Collection[str]) -> Sequence[Member]:
        """Where the linked claims of articles stand."""

    def telling(self, cores: Collection[int]) -> Sequence[Member]:
        """The claims that tell one of some cores."""

    def at_points(self, points: Collection[str]) -> Sequence[Member]:
        """The claims that stand for points."""

    def in_records(self, records: Collection[str]) -> Sequence[Member]:
        """The claims of records."""

    def put_members(self, members: Sequence[Member]) -> None:
        """Keep where claims stand, in the place of what was kept."""

    # points: claims that tell the same, under the least of them
    def offering(self, keys: Collection[int]) -> Iterable[tuple[int, str]]:
        """The points that offer one of the keys, with the key."""

    def put_keys(self, keys: Iterable[tuple[str, Keys]]) -> None:
        """Keep what points offer."""

    def drop_points(self, points: Collection[str]) -> None:
        """Take out what points offer, and where their claims stand."""

    def edges(self, points: Collection[str]) -> Mapping[str, Mapping[str, float]]:
        """The points that each point is likely one with, with their scores; those without any are left out."""

    def put_edges(self, edges: Iterable[tuple[str, Mapping[str, float]]]) -> None:
        """Keep what points are likely one with, in the place of what was kept; nothing takes out what was kept."""

    # records and how they stand to one another
    def records(self, ids: Collection[str]) -> Sequence[Record]:
        """Records by their ids, in order of id; those that are not held are left out."""

    def put_records(self, records: Sequence[Record]) -> None:
        """Keep records, in the place of those of the same ids."""

    def drop_records(self, ids: Collection[str]) -> None:
        """Take records out, with their keys and the links from and to them."""

    def records_offering(self, keys: Collection[int]) -> Collection[str]:
        """The records that offer one of the keys."""

    def records_asking(self, keys: Collection[int]) -> Collection[str]:
        """The records that look for one of the keys."""

    def put_record_keys(self, keys: Iterable[tuple[str, Keys]]) -> None:
        """Keep what records offer and look for."""

    def chosen_from(self, records: Collection[str]) -> Sequence[tuple[str, Tie]]:
        """The links of records of which only one can stand."""

    def chosen_to(self, records: Collection[str]) -> Sequence[tuple[str, Tie]]:
        """The links that lead to records, of which only one can stand, each with the record that it is from."""

    def put_ties(self, ties: Iterable[tuple[str, Tie]]) -> None:
        """Keep links that are not kept yet."""

    def drop_ties(self, ties: Collection[tuple[str, str, str]]) -> None:
        """Take links out: from, relation, to."""

    def drop_ties_from(self, records: Collection[str]) -> None:
        """Take all links of records out."""

    def put_standings(self, standings: Iterable[tuple[str, Standing]]) -> None:
        """Keep how records stand."""
