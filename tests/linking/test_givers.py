"""Who gives, and whose word it is: one giver left out, and the officials whom two articles without a day both name."""

from __future__ import annotations

import msgspec
from tests.build import UKRAINE
from tests.linking.made import aid, compared, count, linked, memorandum, person, told

from talka.model import Claim, Commitment, Party, Source

DENMARK = Party("Denmark", "DK", "country", country="DK")
NETHERLANDS = Party("Netherlands", "NL", "country", country="NL")
NORWAY = Party("Norway", "NO", "country", country="NO")
JETS = count("aircraft")
BOTH = Commitment((DENMARK, NETHERLANDS), (UKRAINE,), items=(JETS,))


def word_of(claim: Claim, *officials: str) -> Claim:
    chain = tuple(Source(o, f"person/{o}", "person", None, official=True) for o in officials)
    return msgspec.structs.replace(claim, source_chain=chain)


def test_one_giver_may_be_left_out_where_all_else_is_the_same() -> None:
    both = told(BOTH, "pledged", date="2023-08-20")
    assert len(linked(both, told(aid(JETS, donor=NETHERLANDS), "pledged", date="2023-08-20"))) == 1


def test_what_one_gives_of_its_own_is_no_promise_of_both() -> None:
    both = told(BOTH, "pledged", date="2023-08-20")
    for other in (told(aid(count("aircraft", 19), donor=DENMARK), "pledged", date="2023-08-20"),
                  told(aid(JETS, donor=DENMARK), "pledged", date="2023-08-24"),
                  told(aid(JETS, count("training"), donor=DENMARK), "pledged", date="2023-08-20"),
                  told(aid(JETS, donor=DENMARK), "delivered", date="2023-08-20"),
                  told(aid(JETS, donor=NORWAY), "pledged", date="2023-08-20")):
        assert len(linked(both, other)) == 2, other.body


def test_the_same_officials_speak_for_one_thing_the_shorter_they_were_in_office_the_more() -> None:
    def score(*officials: str) -> float:
        first = word_of(told(aid(count("uav", 300)), "pledged", news=None, source="a"), *officials)
        second = word_of(told(aid(count("uav", 300)), "pledged", news="2024-09-10", source="b"), *officials)
        return compared(first, second).score

    assert score("laurynas-kasciunas") > score("nobody-knows-her") > score("volodymyr-zelensky") > score()


def test_officials_who_signed_are_not_counted_twice() -> None:
    signer = person("laurynas-kasciunas", "LT")
    first, second = (word_of(told(memorandum(signer), "signed", news=day, source=f"{day}"), "laurynas-kasciunas")
                     for day in (None, "2024-11-04"))
    assert not any("both articles name" in reason for reason in compared(first, second).reasons)


def test_the_same_ministers_sign_again_within_weeks_where_nothing_else_is_common() -> None:
    signers = person("rustem-umerov", "UA"), person("laurynas-kasciunas", "LT")
    plain = memorandum(*signers, scope=())
    assert len(linked(told(plain, "signed", news="2024-11-04"), told(plain, "signed", news="2024-11-23"))) == 2
    assert len(linked(told(plain, "signed", news="2024-11-04"), told(plain, "signed", news="2024-11-06"))) == 1


def test_a_promise_made_again_for_the_same_day_of_the_same_count_is_one() -> None:
    promise = aid(count("uav", 5000), due="/2024-11-30")
    again = [told(promise, "pledged", news="2024-08-24"), told(promise, "pledged", date="2024-09-10")]
    assert len(linked(*again)) == 1
    other = told(aid(count("uav", 5000)), "pledged", date="2024-09-10")
    assert len(linked(again[0], other)) == 2
