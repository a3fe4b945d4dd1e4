"""Words of others: what counts, where the reporter's words are cut out, and who speaks."""

from __future__ import annotations

from tests.claims.reading import claims

from talka.model import Statement


def statements(text: str, language: str = "en") -> list[tuple[str, str]]:
    bodies = [c.body for c in claims(text, "statement", language)]
    return [(b.speaker.name, b.quote) for b in bodies if isinstance(b, Statement) and b.speaker]


def test_quotation_has_its_speaker_and_its_words() -> None:
    text = '"We will stand with Ukraine for as long as it takes," German Defence Minister Boris Pistorius said.'
    assert statements(text) == [("Boris Pistorius", "We will stand with Ukraine for as long as it takes,")]


def test_words_of_the_reporter_are_cut_out() -> None:
    text = ("«Ми передали Україні десять танків, – сказав міністр оборони Німеччини Борис Пісторіус. – "
            "Наступного місяця передамо ще п'ять».")
    (_, words), = statements(text, "uk")
    assert "сказав" not in words
    assert words.startswith("Ми передали")
    assert "передамо ще" in words


def test_a_name_in_marks_is_no_statement() -> None:
    assert statements('Boris Pistorius said the "Iron Dome" works.') == []


def test_pronoun_takes_the_last_person_of_its_gender() -> None:
    text = ("Danish Prime Minister Mette Frederiksen met Ukrainian President Volodymyr Zelenskyy in Kyiv. "
            '"We will not stop giving weapons to our friends here," she said.')
    assert [s for s, _ in statements(text)] == ["Mette Frederiksen"]


def test_unmarked_speech_is_told_by_its_end() -> None:
    text = "Ми передали Україні десять танків і двадцять гаубиць, – сказав міністр оборони Німеччини Борис Пісторіус."
    assert [w for _, w in statements(text, "uk")] == ["Ми передали Україні десять танків і двадцять гаубиць"]


def test_office_with_several_holders_is_the_one_who_spoke_before() -> None:
    text = ("Ukrainian Defence Minister Rustem Umerov thanked Norway for its tanks. "
            '"We will never forget what our friends have done for us," Rustem Umerov said. '
            '"We will need many more of these tanks before winter," the defence minister said.')
    assert {s for s, _ in statements(text)} == {"Rustem Umerov"}


def test_a_day_and_an_outlet_may_stand_before_the_verb_of_unmarked_speech() -> None:
    text = "Kariai daro viską, kad būtume saugūs, – trečiadienį BNS sakė krašto apsaugos ministras Robertas Kaunas."
    assert statements(text, "lt") == [("Robertas Kaunas", "Kariai daro viską, kad būtume saugūs")]


def test_a_line_without_a_verb_names_the_speaker_before_its_colon() -> None:
    text = "Dovilė Šakalienė, krašto apsaugos ministrė: „Mūsų parama niekur nedings, kad ir kas laimėtų rinkimus.“"
    assert [s for s, _ in statements(text, "lt")] == ["Dovilė Šakalienė"]


def test_the_leader_of_a_state_is_who_leads_it_in_the_article() -> None:
    text = ("Gitanas Nausėda telefonu kalbėjosi su Lenkijos prezidentu Andrzejumi Duda. "
            "„Atgrasymo nebepakanka, mums reikia tikros gynybos“, – pabrėžė Lietuvos vadovas.")
    assert [s for s, _ in statements(text, "lt")] == ["Gitanas Nausėda"]


def test_a_pronoun_beside_the_verb_speaks_and_not_the_ministry_that_passes_its_words_on() -> None:
    text = ("Dovilė Šakalienė kalbėjo Kopenhagoje. „Parama Ukrainai mums yra svarbiausia“, – "
            "Krašto apsaugos ministerijos pranešime sakė ji.")
    assert [s for s, _ in statements(text, "lt")] == ["Dovilė Šakalienė"]


def test_a_place_before_the_verb_of_saying_is_no_stranger() -> None:
    text = "„Mums reikia kiekvieno sviedinio“, – žurnalistams Taline sakė Estijos gynybos ministras Hanno Pevkuras."
    assert [s for s, _ in statements(text, "lt")] == ["Hanno Pevkur"]


def test_what_is_said_in_the_paper_of_a_body_are_its_words() -> None:
    told = "Krašto apsaugos ministras Robertas Kaunas sakė, kad siunta pakeliui. "
    words = "„Lietuva nuo pat pradžių remia Ukrainą“, – teigiama Krašto apsaugos ministerijos pranešime."
    assert [s for s, _ in statements(told + words, "lt")] == ["Ministry of National Defence of Lithuania"]


def test_the_department_of_a_ministry_speaks_for_the_ministry() -> None:
    text = ("«Мы будем поддерживать Украину столько, сколько потребуется», — сообщил департамент по связям с "
            "общественностью Минобороны Литвы.")
    assert [s for s, _ in statements(text, "ru")] == ["Ministry of National Defence of Lithuania"]


def test_an_office_without_its_state_is_the_one_named_before() -> None:
    text = ('The Office of the President of Ukraine published a statement. "The leaders continued to prepare their '
            'decisions," the Presidential Office added.')
    assert [s for s, _ in statements(text)] == ["Office of the President of Ukraine"]


def test_who_is_told_something_may_be_a_radio() -> None:
    text = '"We are not selling any weapons to them," Israeli Defense Minister Benny Gantz told the radio on Tuesday.'
    assert [s for s, _ in statements(text)] == ["Benny Gantz"]


def test_the_head_of_a_company_makes_no_statement() -> None:
    text = '"We want to be a good partner for Ukraine," Jens Larsen, CEO of the Danish company Nordic Drones, said.'
    assert statements(text) == []


def test_it_said_means_a_body_and_no_person() -> None:
    text = ("British Foreign Secretary James Cleverly said that London had sent 900 generators to Ukraine. "
            "The Ukrainian Health Ministry wrote about a batch from Kazakhstan. "
            '"We have received forty powerful generators from Kazakhstan," it said.')
    assert [name for name, _ in statements(text)] == ["Ministry of Health of Ukraine"]
