"""A family told by a photo of its KK, from the RT head's phone to the month's workbook: on Telegram, by the process."""

from tests.journeys.conftest import ROOM, Town
from tests.journeys.month_zip import MonthZip

KK, FATHER, MOTHER = "3215271003190001", "3215270404900001", "3215274808920002"
PHOTO = b"\xff\xd8\xff a family card"


async def test_six_inputs_of_the_rt_head_and_what_the_operator_reads_off_the_photo_bring_a_family_in(
    invited_town: Town,
) -> None:
    town = invited_town
    await town.enrol("head", "operator", "dinsos")
    await town.bind_room()
    number = await _told(town)
    await _entered(town)
    await _completed(town)
    await town.api.wait_for(ROOM, lambda sent: f"({number})" in sent.text and "Setujui" in sent.labels)
    await town.room.tap("Setujui")
    await town.api.wait_for(ROOM, lambda sent: f"({number})" in sent.text and "Disetujui oleh" in sent.text)
    await town.dinsos.close_month_early()
    sent = await town.api.wait_for(town.dinsos.id, lambda sent: bool(sent.filename))
    file = MonthZip(sent.content)
    rows = [[str(cell) for cell in row.values()] for row in file.rows("Pindah masuk")]
    assert [name for row in rows for name in ("Maman Suherman", "Enok") if name in row] == ["Maman Suherman", "Enok"]
    assert [nik for row in rows for nik in (FATHER, MOTHER) if nik in row] == [FATHER, MOTHER]
    lacking = {row["NIK"]: row["Yang kurang"] for row in file.rows("Belum lengkap")}
    assert lacking[MOTHER] == "tempat lahir, ibu kandung, status kawin, alamat"
    assert town.api.violations == []


async def _told(town: Town) -> str:
    """By the RT head; gives the report's number."""
    head = town.head
    await head.press("Saya mengerti", then="ini laporan sampai")
    await head.say("lapor", then="laporan sampai")
    await head.press("Pindah masuk", then="Siapa")
    await head.say("Maman Suherman", then="Kapan")
    await head.press("Hari ini", then="foto")
    await head.send_photo(PHOTO, then="Berapa orang")
    await head.say("2", then="Periksa dulu", ends=True)
    told = await head.press("Kirim", then="Nomor: PDM-")
    return told.text.partition("Nomor: ")[2].split()[0]


async def _entered(town: Town) -> None:
    """By the operator, in private, from the photo that she is shown."""
    await town.room.reads("2 orang di foto KK belum diisi")
    await town.room.tap("Isi dari foto KK")
    operator = town.operator
    await operator.reads("No KK")
    await town.api.wait_for(operator.id, lambda sent: sent.is_picture and sent.content == PHOTO)
    await operator.say(KK, then="NIK Maman Suherman")
    await operator.say(FATHER, then="nama")
    await operator.say("Enok", then="NIK Enok")
    await operator.say(MOTHER, then="hubungan Enok")
    await operator.press("Lewati", ends=True)
    await operator.press("Kirim", then="sudah diisi")


async def _completed(town: Town) -> None:
    """What she could not read off at once: how Enok is related, after six questions more that she leaves out."""
    await town.room.reads("Data Enok belum lengkap: tempat lahir, ibu kandung, hubungan keluarga")
    await town.room.tap("Lengkapi")
    operator = town.operator
    await operator.reads("Ada 9 pertanyaan")
    for left in (8, 7, 6, 5, 4):
        await operator.press("Lewati", then=f"Ada {left} pertanyaan")
    await operator.press("Lewati", then="Apa hubungannya dalam keluarga?")
    await operator.press("Istri", then="Apa status kawinnya?")
    await operator.press("Lewati", then="Di mana alamatnya?")
    await operator.press("Lewati", then="Masih ada 8 data kosong")
