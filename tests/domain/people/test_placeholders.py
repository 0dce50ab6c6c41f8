"""What only fills a cell is neither a number nor a name."""

from bot.domain.people.completeness import missing_fields
from bot.domain.people.people import HouseholdId, Person, PersonId
from bot.domain.people.placeholders import is_no_name, is_placeholder
from bot.domain.spelling.letters import plain_letters
from tests.every import every
from tests.storage.village import RT_3

NUMBERS = {
    "0000000000000000": True, "9999999999999999": True, "1234567890123456": True, "9876543210987654": True,
    "3215270000000000": True, "3215271708800000": True, "3215279999999999": True, "0015271708800001": True,
    "3215271708800001": False, "3215275708600002": False, "3215271111110001": False,
}  # fmt: skip
NO_NAMES = (
    "-", "X", "XXX", "0", "belum ada", "TIDAK TAHU", "Tanpa Nama", "N.N.", "contoh", "BAYI", "Nama Lengkap",
    "nihil", "ga ada",
    "123", "BLM ADA", "mr. x",
)  # fmt: skip
NAMES = (
    "ASEP", "Aa", "II", "UU SUHERMAN", "H. ASEP, S.Pd", "O'NEIL", "SAMAH", "BAYI NY. SITI", "NANTI SURYANTI", "ADA",
    "SITI",
    "M4RY4M",
)  # fmt: skip


@every("number, is_none", NUMBERS.items())
def test_numbers_that_fill_a_cell_are_none(number: str, is_none: bool) -> None:
    assert is_placeholder(number) is is_none


@every("name, is_none", [*((name, True) for name in NO_NAMES), *((name, False) for name in NAMES)])
def test_words_that_stand_for_a_name_are_none(name: str, is_none: bool) -> None:
    assert is_no_name(name) is is_none


FOLDED = {
    "IMAS 😀": "IMAS", "𝑺𝒊𝒕𝒊 𝑲𝒐𝒎𝒂𝒍𝒂": "Siti Komala", "NUR\u200bHAYATI": "NURHAYATI", "ЅІТІ": "SITI", "ＡＳＥＰ": "ASEP",
    "D’ARTA": "D'ARTA", "ⓈⒾⓉⒾ": "SITI", "🅰SEP": "ASEP", "RENÉ": "RENÉ", "ΝΙΝΑ": "NINA", "Ж": "Ж", "ASEP": "ASEP",
}  # fmt: skip


@every("text, folded", FOLDED.items())
def test_letters_of_other_scripts_and_styles_are_folded_where_that_is_certain(text: str, folded: str) -> None:
    assert plain_letters(text) == folded


LISTABLE = {"ASEP": True, "H. Asep, S.Pd": True, "René": True, "UJANG 2": True, "M4RY4M": False,
"WARSA & SONS": False,
            "DARMA*": False, "Ж": False}  # fmt: skip


@every("name, is_listable", LISTABLE.items())
def test_the_national_list_is_given_no_name_with_signs_among_its_letters(name: str, is_listable: bool) -> None:
    person = Person(PersonId("a"), HouseholdId("h"), RT_3, name)
    assert missing_fields(person, ["name"]) == (() if is_listable else ("name",))
