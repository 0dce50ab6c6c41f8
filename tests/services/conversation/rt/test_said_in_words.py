"""Whole reports told without a button, in the words people use."""

from tests.services.phones import Town


async def test_a_death_is_told_in_words_alone(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", "kmrin", "+ Sebab")
    await phone.say("sakit gula")
    assert "Sebab: Sakit biasa atau tua" in phone.text
    await phone.answer("+ Tempat", "tidak tahu")
    assert "tidak tahu" not in phone.text
    await phone.answer("+ Foto surat", "belum ada suratnya", "kirim aja pak")
    assert (await town.the_report()).event_date.isoformat() == "2026-11-09"


async def test_who_cannot_be_left_out_is_never_called_tidak_tahu(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "gak tau pak")
    assert phone.text.startswith("“gak tau pak” belum cukup")
    assert "Siapa yang meninggal?" in phone.text


async def test_somebody_is_said_not_to_be_on_the_list(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "Zulkarnaen", "ga ada di daftar", "kemarin")
    assert "Zulkarnaen" in phone.text


async def test_a_birth_is_told_in_words_and_its_town_may_be_unknown(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati (49)", "belum dikasih nama", "cowok")
    await phone.answer("td malam", "di puskesmas", "kurang tau", "+ Penolong", "dukun bayi")
    assert "Jenis kelamin: Laki-laki" in phone.text
    assert "tidak diketahui" in phone.text
    assert "Paraji (dukun)" in phone.text
    await phone.tap("Kirim")
    assert (await town.the_report()).kind == "birth"


async def test_who_goes_along_is_said_in_words(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer(
        "lapor", "Pindah keluar", "Asep Saepudin", "Asep Saepudin (52)", "sekeluarga", "3 hari kebelakang"
    )
    await phone.say("luar kota")
    assert "Pindah ke: Kabupaten lain" in phone.text
    await phone.answer("+ Alasan", "ikut anak")
    assert "Ikut keluarga" in phone.text


async def test_how_many_come_is_said_in_words(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Lainnya", "Pindah masuk", "Hendra Wijaya", "kemarin", "bertiga")
    assert "Apa jenis kelamin Hendra Wijaya?" in phone.text
