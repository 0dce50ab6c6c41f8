"""Finding residents of an RT by name or by household."""

import pytest

from bot.domain.people.find_residents import find_residents
from bot.domain.people.people import HouseholdId, PersonId, Relationship, Resident, Sex
from tests.every import every

HEAD, WIFE, CHILD, CUCU = Relationship.HEAD, Relationship.WIFE, Relationship.CHILD, Relationship.GRANDCHILD
MELATI, NUMBER_2 = "GG. MELATI NO. 12", "KP. SUKAMAJU NO. 2"
ASEPS, DEDIS = ["ASEP SAEPUDIN", "IMAS MASITOH", "RINA"], ["H. Dedi Supriadi", "LILIS", "FAJAR"]
ROWS = (
    ("ASEP SAEPUDIN", "h1", HEAD, MELATI, "ASEP SAEPUDIN"), ("IMAS MASITOH", "h1", WIFE, MELATI, "ASEP SAEPUDIN"),
    ("RINA", "h1", CHILD, MELATI, "ASEP SAEPUDIN"), ("H. Dedi Supriadi", "h2", HEAD, NUMBER_2, "H. Dedi Supriadi"),
    ("LILIS", "h2", WIFE, NUMBER_2, "H. Dedi Supriadi"), ("FAJAR", "h2", CHILD, NUMBER_2, "H. Dedi Supriadi"),
    ("CUCU CAHYATI", "h3", HEAD, "KP. SUKAMAJU NO. 21", "CUCU CAHYATI"),
    ("ENOK", "h3", CUCU, "KP. SUKAMAJU NO. 21", "CUCU CAHYATI"),
)  # fmt: skip
EVERYBODY = [
    Resident(PersonId(f"p{n}"), HouseholdId(house), name, None, None, address, kin, head_name=head)
    for n, (name, house, kin, address, head) in enumerate(ROWS)
]


def found(query: str) -> list[str]:
    return [each.name for each in find_residents(query, EVERYBODY)]


@every(
    "query, names",
    [("istri pak dedi", ["LILIS"]), ("isteri Haji Dedi", ["LILIS"]), ("anak bu imas", ["RINA"]),
     ("suami lilis", ["H. Dedi Supriadi"]), ("istrinya", []), ("anak dedi supriyadi", ["FAJAR"]),
     ("keluarga asep", ASEPS), ("Keluarga Pak Dedy", DEDIS),
     ("rumah bu lilis", DEDIS), ("cucu bu cucu", ["CUCU CAHYATI", "ENOK"]),
     ("no 12", ASEPS), ("gang melati", ASEPS),
     ("gg melaty no.12", ASEPS), ("melati", ASEPS),
     ("kampung sukamaju nomor 2", DEDIS), ("no 2", DEDIS),
     ("no 99", []), ("12", []), ("gang", []), ("mawar", []), ("", [])],
)  # fmt: skip
def test_the_household_meant_is_found(query: str, names: list[str]) -> None:
    assert found(query) == names


HOUSES = (
    ("WAWAN", "w1", CHILD, Sex.MALE, "NO. 6"), ("H. OTONG", "w1", HEAD, Sex.MALE, "NO. 6"),
    ("ENOH", "w1", Relationship.PARENT, Sex.FEMALE, "NO. 6"), ("KOKOM", "w1", WIFE, Sex.FEMALE, "NO. 6"),
    ("YANTI", "w1", Relationship.CHILD_IN_LAW, Sex.FEMALE, "NO. 6"), ("IQBAL", "w1", CUCU, Sex.MALE, "NO. 6"),
    ("ASEP SUTISNA", "w2", HEAD, Sex.MALE, "NO. 6 A"), ("ASEP HIDAYAT", "w3", HEAD, Sex.MALE, "NO. 8"),
    ("TINI", "w3", WIFE, Sex.FEMALE, "NO. 8"), ("DEDE", "w4", HEAD, Sex.MALE, "NO. 9"),
    ("DEDE", "w5", HEAD, Sex.FEMALE, "NO. 10"), ("NENG RINI", "w6", HEAD, Sex.FEMALE, "NO. 11"),
)  # fmt: skip
NEIGHBOURS = [
    Resident(PersonId(f"n{n}"), HouseholdId(house), name, sex, None, address, kin)
    for n, (name, house, kin, sex, address) in enumerate(HOUSES)
]


@every(
    "query, names",
    [("Nenek Enoh", ["ENOH"]), ("bapaknya pak Wawan", ["H. OTONG"]), ("bapa na wawan", ["H. OTONG"]),
     ("mang Asep no 6", ["ASEP SUTISNA"]), ("asep 8", ["ASEP HIDAYAT"]), ("bu Asep no 8", ["TINI"]),
     ("ibunya si wawan", ["KOKOM"]), ("ibu dari wawan", ["KOKOM"]), ("neneknya Wawan", ["ENOH"]),
     ("nenek iqbal", ["IQBAL"]), ("neneknya iqbal", ["KOKOM"]), ("kakeknya iqbal", ["H. OTONG"]),
     ("orang tua Iqbal", ["WAWAN", "YANTI"]), ("istri Wawan", ["YANTI"]), ("mertuanya yanti", ["H. OTONG", "KOKOM"]),
     ("menantu haji Otong", ["YANTI"]), ("cucunya pak otong", ["IQBAL"]), ("anaknya nenek Enoh", ["H. OTONG"]),
     ("bu hidayat", ["TINI", "ASEP HIDAYAT"]), ("Neng Rini", ["NENG RINI"]), ("teh Rini", ["NENG RINI"]),
     ("mang Asep no 99", ["ASEP HIDAYAT", "ASEP SUTISNA"]), ("istri Iqbal", [])],
)  # fmt: skip
def test_who_is_meant_is_found_as_people_call_him(query: str, names: list[str]) -> None:
    assert [each.name for each in find_residents(query, NEIGHBOURS)][: len(names) or None] == names


def test_a_title_puts_the_other_sex_last() -> None:
    assert [each.id for each in find_residents("bu dede", NEIGHBOURS)] == ["n10", "n9"]
    assert [each.id for each in find_residents("pak dede", NEIGHBOURS)] == ["n9", "n10"]


def test_a_name_finds_who_is_called_so_and_not_his_family() -> None:
    assert found("saepudin asep") == ["ASEP SAEPUDIN"]


def test_a_head_who_is_no_longer_there_finds_his_family() -> None:
    widow = [each for each in EVERYBODY if each.name != "ASEP SAEPUDIN"]
    assert [each.name for each in find_residents("asep saepudin", widow)] == ["IMAS MASITOH", "RINA"]


def test_a_first_name_that_also_means_kin_stays_a_name() -> None:
    assert found("cucu cahyati")[0] == "CUCU CAHYATI"
    assert found("cucu")[0] == "CUCU CAHYATI"


def test_a_common_head_brings_no_families_along() -> None:
    many = [
        Resident(PersonId(f"a{n}"), HouseholdId(f"h{n // 2}"), name, None, None, "", head_name="ASEP")
        for n, name in enumerate(("ASEP", "WATI") * 5)
    ]
    assert [each.name for each in find_residents("asep", many)] == ["ASEP"] * 5


@pytest.mark.parametrize(
    "query", ["keluarga " * 50, "no " + "9" * 60, "istri 👍", "gang ؟؟؟", "anak =1+1", "rumah \u200b"]
)
def test_rubbish_finds_nobody(query: str) -> None:
    assert found(query) == []
