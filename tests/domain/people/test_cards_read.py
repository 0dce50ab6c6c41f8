"""What is found in the text that a machine read off a card, noise and all."""

import pytest

from bot.domain.people.cards_read import CardNumber, name_on, numbers_on
from tests.every import every

NIK, KK = "3215270305709001", "3215270305050001"
KTP = """PROVINSI JAWA BARAT
KABUPATEN KARAWANG
NIK : 3215270305709001
Nama : ASEP SAEPUDIN
Tempat/Tg! Lahir = KARAWANG, 03-05-1970
Jenis Kelamin : LAKI-LAKI Gol. Darah : O
"""
FAMILY_CARD = """KARTU KELUARGA
No. 3215270305050001
Nama Kepala Keluarga : ASEP SAEPUDIN
No Nama Lengkap NIK Jenis Kelamin Tempat Lahir Tanggal Lahir
1 ASEP SAEPUDIN 3215270305709001 LAKI-LAKI KARAWANG 03-05-1970
2 CUCU CAHYATI 3215274107750002 PEREMPUAN KARAWANG 01-07-1975
"""


@every(
    "line",
    [
        "NIK : 3215270305709001",
        "NIK:3215270305709001",
        "nik 3215 2703 0570 9001",
        "NIK - 321527-030570-9001",
        "| NIK = 3215270305709001 |",
        "NlK : 3215270305709001",
        "NIK : 32I527O3O57O9001",
        "NIK : 321S27030570g0O1",
        "NIK : 32l5 2703 0S70 9001 7",
        "NIK : 321527030570900!",
        "NIK\n: 3215270305709001",
        "NIK :\n\n3215270305709001",
        "3215270305709001",
    ],
)
def test_a_nik_is_found_however_it_was_misread(line: str) -> None:
    assert numbers_on(line, CardNumber.NIK) == (NIK,)


@every(
    "line",
    [
        "",
        "Tg! Lahir = KARAWANG, 03-05-1970",
        "NIK : 321527030570900",
        "NIK : 32152703057090011",
        "NIK : 0215270305709001",
        "NIK : 32I5Z7O3OS7O9OOI",
        "NIK : 3215 2703 XX70 9001",
        "SIBOLGA BOGOSSOLO ISLAM",
        "12345678 12345678 12345678",
    ],
)
def test_what_is_no_number_of_sixteen_is_not_made_one(line: str) -> None:
    assert numbers_on(line, CardNumber.NIK) == ()


def test_a_ktp_gives_its_nik_and_no_family_card_s_number() -> None:
    assert numbers_on(KTP, CardNumber.NIK) == (NIK,)
    assert numbers_on(KTP, CardNumber.KK) == ()


@pytest.mark.parametrize("label", ["No. ", "NO.", "No KK : ", "Nomor KK: ", "N0. "])
def test_a_family_card_gives_the_number_below_its_title(label: str) -> None:
    assert numbers_on(FAMILY_CARD.replace("No. ", label, 1), CardNumber.KK) == (KK,)


def test_of_the_niks_on_a_family_card_nobody_can_tell_whose_is_wanted() -> None:
    assert numbers_on(FAMILY_CARD, CardNumber.NIK) == (NIK, "3215274107750002")


def test_on_a_family_card_without_a_readable_label_the_numbers_are_all_possible() -> None:
    unlabelled = FAMILY_CARD.replace("No. ", "N> ", 1)
    assert numbers_on(unlabelled, CardNumber.KK) == (KK, NIK, "3215274107750002")


def test_an_unlabelled_number_on_anything_else_is_no_family_card_s() -> None:
    assert numbers_on(NIK, CardNumber.KK) == ()


@pytest.mark.parametrize("printed", ["03-06-1970", "13-05-1970", "03-05-1971"])
def test_a_nik_that_contradicts_the_printed_day_of_birth_was_misread(printed: str) -> None:
    assert numbers_on(KTP.replace("03-05-1970", printed), CardNumber.NIK) == ()


def test_a_woman_s_nik_counts_forty_days_more() -> None:
    assert numbers_on(KTP.replace("270305", "274305"), CardNumber.NIK) == ("3215274305709001",)


def test_a_number_that_stands_twice_is_one() -> None:
    assert numbers_on(f"NIK : {NIK}\nNIK : {NIK}", CardNumber.NIK) == (NIK,)


def test_a_label_belongs_to_the_number_behind_it_only() -> None:
    assert numbers_on(f"NIK\nNama : ASEP\n{KK}\nNIK : {NIK}", CardNumber.NIK) == (NIK,)


def test_the_card_s_owner_is_told_where_he_stands_clearly() -> None:
    assert name_on(KTP, CardNumber.NIK) == "ASEP SAEPUDIN"
    assert name_on(FAMILY_CARD, CardNumber.KK) == "ASEP SAEPUDIN"


@pytest.mark.parametrize("line", ["", "Nama", "Nama : AS3P SA£PUDIN", "Nama : asep", FAMILY_CARD])
def test_a_name_that_is_not_clear_is_left_out(line: str) -> None:
    assert name_on(line, CardNumber.NIK) == ""
