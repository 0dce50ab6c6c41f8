"""Two who look alike: a room reads how each field compares, one operator the values too."""

import pytest

from bot.domain.report.changes import Doubt
from bot.services.words.doubt_words import Verdict, compared, doubt_text
from bot.services.work.texts import Texts

TEXTS = Texts()
TOLD = {
    "degree": "very", "percent": "92", "name": "Siti Mariyam", "born": "9 November 2026", "mother": "Cucu Cahyati",
    "rt": "RT 003/RW 005", "other_name": "Siti Maryam", "other_born": "8 November 2026", "other_mother": "Cucu Cahyati",
    "other_rt": "RT 001/RW 002",
}  # fmt: skip
NEW = Doubt("like-person", {**TOLD, "nik_is": "near", "other_id": "p1"})
STORED = Doubt("like-person", {**TOLD, "nik": "-", "other_nik": "••••0123"})


@pytest.mark.parametrize(("doubt", "nik"), [(NEW, "mirip"), (STORED, "tidak diketahui")])
def test_a_room_reads_no_value_of_the_other(doubt: Doubt, nik: str) -> None:
    assert TEXTS.say("id", doubt_text(doubt)) == (
        "Sangat mirip (92 %) dengan warga yang sudah terdaftar. Nama mirip, tanggal lahir berbeda, ibu sama, "
        f"RT berbeda, NIK {nik}. Lengkapnya: lihat Rincian."
    )
    assert doubt_text(doubt).args.keys() == {"degree", "percent"}


@pytest.mark.parametrize("doubt", [NEW, STORED])
def test_one_operator_reads_both_but_no_end_of_a_number(doubt: Doubt) -> None:
    said = TEXTS.say("id", doubt_text(doubt, private=True))
    assert "Lahir: 9 November 2026 | 8 November 2026" in said
    assert "0123" not in said


@pytest.mark.parametrize(
    ("mine", "yours", "verdict"),
    [("-", "••••0123", "unknown"), ("••••0123", "••••0124", "different"), ("••••0123", "••••0123", "near")],
)
def test_equal_ends_of_stored_numbers_do_not_make_them_the_same(mine: str, yours: str, verdict: str) -> None:
    assert compared({**TOLD, "nik": mine, "other_nik": yours})["nik"] is Verdict(verdict)


def test_a_stored_doubt_about_one_number_shows_no_end_of_it() -> None:
    said = TEXTS.say("id", doubt_text(Doubt("nik-told", {"name": "Siti", "tail": "0123", "number": "none"})))
    assert said == "NIK Siti juga ditulis untuk orang lain di laporan desa lain. Salah satunya keliru."
