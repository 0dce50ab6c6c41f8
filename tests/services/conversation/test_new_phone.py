"""An RT head who lost his phone is in again by one tap of his operator, or assistant; the old one is told and cut."""

import re

from tests.services.officers.test_assistants import joined
from tests.services.phones import Phone, Town


async def vouched(town: Town, by: str = "operator") -> str:
    phone = await town.phone(by).answer("pengaturan", "Ketua RT ganti HP", "Ujang Suryana")
    found = re.search(r"GABUNG (\w{8})", phone.text)
    assert found is not None, phone.text
    return found[1]


async def moved(town: Town) -> Phone:
    return await town.phone("hp-baru").say(f"gabung {await vouched(town)}")


async def test_he_is_in_on_the_new_phone_with_what_he_had_begun(town: Town) -> None:
    await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")
    phone = await moved(town)
    assert "Selamat datang, Ujang Suryana" in phone.text
    await phone.answer("menu", "Lanjutkan")
    assert "meninggal" in phone.text


async def test_the_old_phone_is_told_and_reports_no_more(town: Town) -> None:
    await moved(town)
    old = town.phone("rt-1")
    assert "Ujang Suryana sekarang melapor dari HP lain, dijamin oleh Rina Marlina" in old.text
    await old.say("lapor")
    assert "belum terdaftar" in old.text
    assert await town.reports() == []


async def test_whoever_has_the_old_number_is_not_let_in_by_it(town: Town) -> None:
    await moved(town)
    await town.phone("rt-1").share("+628110000001")
    assert "belum didaftarkan" in town.phone("rt-1").text


async def test_those_who_decide_read_who_vouched(town: Town) -> None:
    await moved(town)
    assert "Ketua RT Ujang Suryana (RT 003/RW 005) masuk dari HP baru, dijamin oleh Rina Marlina" in town.room.text


async def test_nothing_is_cut_before_the_code_is_used_and_it_is_used_once(town: Town) -> None:
    code = await vouched(town)
    assert "Kematian" in (await town.phone("rt-1").say("lapor")).newest.labels
    await town.phone("hp-baru").say(f"gabung {code}")
    assert "sudah dipakai" in (await town.phone("pencuri").say(f"gabung {code}")).text


async def test_an_assistant_vouches_for_his_head_and_cannot_be_him(town: Town) -> None:
    assistant = await joined(town)
    code = await vouched(town, "asep")
    await assistant.say(f"gabung {code}")
    assert "tidak bisa dipakai di HP Bapak/Ibu sendiri" in assistant.text
    assert "Selamat datang, Ujang Suryana" in (await town.phone("hp-baru").say(f"gabung {code}")).text


async def test_a_head_vouches_for_nobody(town: Town) -> None:
    phone = await town.phone("rt-1").say("ganti hp")
    assert "Ganti HP dijamin oleh operator desa" in phone.text
    assert not any(label.startswith("Neneng") for label in phone.newest.labels)
