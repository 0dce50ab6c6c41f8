"""What is written in place of a standing button is taken as it is meant, and never as a name."""

import pytest

from bot.services.chat.in_place_of_buttons import button_meant
from bot.services.work.standing_buttons import Command, button_token
from tests.services.phones import Town

GO_ON, LATER = button_token(Command.RESUME), button_token(Command.TAKE_UP)
THROW, NEW = button_token(Command.DISCARD, "s1"), button_token(Command.TAKE_UP, "s2")
THIS = button_token(Command.ANSWERS, "s2", "s1")
HALF = {"lanjutkan": GO_ON, "simpan dulu": LATER, "buang": THROW}
KEPT = {"lanjutkan kematian: karta": NEW, "buang kematian: karta": THROW}
SURE = {"lanjutkan": GO_ON, "ya, batalkan": THROW}
UNLIKE, ONE, OTHER = (button_token(Command.UNLIKE, "s1"), *(button_token(Command.IS_HIM, each, "s1") for each in "ab"))
LISTED = {"asep (52)": ONE, "bukan, kirim": UNLIKE, "batal": button_token(Command.CANCEL, "s1")}
COMES = {"ya, pindahkan": button_token(Command.SAME, "s1"), "beda orang, kirim": UNLIKE}
DEAD = COMES | {"memang sudah meninggal": button_token(Command.HAS_DIED, "s1")}
TWO = button_token(Command.ARE_TWO, "a", "b")
WITHIN = {"ya, laporan baru": NEW, "bukan, lanjutkan": THIS}


@pytest.mark.parametrize(
    ("labels", "text", "token"),
    [
        (HALF, "iya lanjutkan pak", GO_ON),
        (HALF, "ya", GO_ON),
        (HALF, "simpan dulu aja", LATER),
        (HALF, "nanti", LATER),
        (HALF, "enggak", LATER),
        (HALF, "buang saja", THROW),
        (HALF, "gak jadi", THROW),
        (HALF, "Karta", ""),
        (KEPT, "lanjut", NEW),
        (KEPT, "hapus aja", THROW),
        (KEPT | {"lanjutkan kelahiran: siti": LATER}, "lanjut", ""),
        (SURE, "iya pak", THROW),
        (SURE, "lanjut saja", GO_ON),
        (SURE, "nanti", ""),
        (WITHIN, "iya", NEW),
        (WITHIN, "bukan pak", THIS),
        (WITHIN, "lanjut", ""),
        ({"asep (52)": "s1:1:a", "ya": "s1:1:yes"}, "iya", ""),
        ({}, "iya", ""),
        (LISTED, "Beda orang", UNLIKE),
        (LISTED, "beda orang pak", UNLIKE),
        (LISTED, "bukan dia", UNLIKE),
        (LISTED, "orang lain", UNLIKE),
        (LISTED, "Orangnya sama", ONE),
        (LISTED | {"asep (27)": OTHER}, "Orangnya sama", ""),
        (COMES, "orangnya beda", UNLIKE),
        (COMES, "memang dia", COMES["ya, pindahkan"]),
        (DEAD, "orangnya sama", ""),
        (HALF, "beda orang", ""),
        ({"bukan, dua orang": TWO}, "beda orang", TWO),
    ],
)
def test_the_button_that_is_meant_is_found(labels: dict[str, str], text: str, token: str) -> None:
    assert button_meant(text, labels) == token


async def test_a_half_filled_report_is_gone_on_with_or_thrown_away_by_a_word(town: Town) -> None:
    phone = await town.phone("rt-1").say("lapor")
    await phone.answer("Kematian", "karta", "Karta Wijaya (65)", "menu", "iya lanjutkan pak")
    assert "Kapan meninggalnya?" in phone.text
    await phone.answer("menu", "buang saja")
    assert "Apa yang mau dilaporkan?" in phone.text


async def test_a_day_or_a_word_of_courtesy_is_never_searched_for_as_a_name(town: Town) -> None:
    for who in ("Kematian", "Pindah keluar", "Kelahiran"):
        phone = await town.phone("rt-1").say("lapor")
        await phone.answer(who)
        for said in ("kemarin", "hari senin", "9/11/2026", "3 hari yang lalu", "awal bulan", "siap", "dua orang"):
            await phone.say(said)
            assert f"dengan “{said}”" not in phone.text
        await phone.say("pak Jumat")
        assert "dengan “pak Jumat”" in phone.text
        await phone.say("batal")
