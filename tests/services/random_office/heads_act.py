"""What RT heads and their helpers do in a random office: it may come at any moment, and need not fit."""

from dataclasses import replace

from bot.domain.people.people import Sex
from bot.services.demo.demo_village import RT_001, RT_003, make_residents
from tests.journeys.conversations import CONVERSATIONS, Conversation
from tests.services.random_office.place import CLAIMED, Place

SPOKEN_OF = {told.kind: told for told in CONVERSATIONS}
OF = {"rt-1": RT_003, "rt-2": RT_001}
ANSWERED = ("Ya", "Tidak", "Tidak tahu", "Ya", "Tidak", "Ya", "Ya", "Tidak", "Ya")


def about(told: Conversation, name: str) -> Conversation:
    """The same told of somebody else; the name is looked for, then chosen."""
    for place, (typed, chosen) in enumerate(zip(told.inputs, told.inputs[1:], strict=False)):
        if typed.islower() and chosen.lower().startswith(typed):
            inputs = (*told.inputs[:place], name, name, *told.inputs[place + 2 :])
            return replace(told, inputs=inputs)
    return told


async def tells(place: Place, kind: str, who: str, of: int) -> None:
    """An RT head, or his helper, reports; of anybody of the RT, or as the guide tells it."""
    told = SPOKEN_OF[kind]
    everybody = [each.name.title() for each in make_residents(OF.get(who, RT_003))]
    told = about(told, everybody[of % len(everybody)]) if of else told
    await place.walks(who if who == "helper" or of else told.who, "lapor", *told.inputs)
    await sends_all_the_same(place, who)


async def says_who_heads(place: Place, who: str, of: int) -> None:
    """Somebody of the RT is the head of his family, he says, whoever is it already."""
    everybody = [each.name.title() for each in make_residents(OF.get(who, RT_003))]
    name = everybody[of % len(everybody)]
    told = ("lapor", "Lainnya", "Perbaikan data", name, name, "Hubungan keluarga", "Kepala keluarga")
    await place.walks(who, *told, "Kirim")
    await sends_all_the_same(place, who)


async def claims(place: Place, who: str, which: int) -> None:
    """Somebody who is registered elsewhere came to his RT, he says; others may say so too."""
    name = CLAIMED[which % len(CLAIMED)].name.title()
    told = ("lapor", "Pindah masuk", name, "Hari ini", "1", "Laki-laki", "17-8-1990", "Kirim", "Ya, pindahkan")
    await place.walks(who, *told)
    await sends_all_the_same(place, who)


async def comes_with_family(place: Place, who: str, of: int, size: int, with_nik: bool) -> None:
    """Told by hand, whoever is called so; maybe of the registered ones, and maybe with his NIK."""
    everybody = [each for rt in (OF.get(who, RT_003), RT_001) for each in make_residents(rt)]
    first = everybody[of % len(everybody)]
    house = [each for each in everybody if each.household_id == first.household_id]
    persons = (house[house.index(first) :] + house[: house.index(first)])[:size]
    told = ["lapor", "Pindah masuk", first.name.title(), "Hari ini", str(len(persons))]
    for at, each in enumerate(persons):
        told += [each.name.title()] if at else []
        told += ["Laki-laki" if each.sex is Sex.MALE else "Perempuan"]
        told += [f"{each.birth_date:%d-%m-%Y}" if each.birth_date else "30"]
    nik = ("+ NIK", "Ya, saya isi", first.nik) if with_nik and first.nik else ()
    await place.walks(who, *told, *nik, "Kirim")
    phone = place.phone(who)
    for _ in range(4):
        if said := next(
            (each for each in ("Ya, pindahkan", "Lewati", "Ya, sudah kembali") if each in phone.newest.labels), ""
        ):
            await phone.tap(said)
    await phone.answer("Kirim")
    await sends_all_the_same(place, who)


async def sends_all_the_same(place: Place, who: str) -> None:
    """Whether somebody else told of it is asked; he says that this is another matter."""
    phone = place.phone(who)
    if phone.chat and "Kirim saja" in phone.newest.labels:
        await phone.tap("Kirim saja")


async def surveys(place: Place, who: str, whole: bool) -> None:
    await place.walks(who, "/survei", "1. ", "Mulai survei", "Keluarganya")
    if whole:
        await place.phone(who).answer(*ANSWERED, "Atapnya bocor", "Ya", "Lewati", "Lewati", "Lewati", "Lewati", "Kirim")


async def withdraws(place: Place, who: str) -> None:
    await place.walks(who, "laporan", "1. ", "Tarik kembali", "Ya, tarik")


async def names_a_helper(place: Place, called_back: bool) -> None:
    """The head of the RT names who tells beside him, or calls him back."""
    if called_back:
        await place.walks("rt-1", "pembantu", "Berhentikan")
        return
    await place.walks("rt-1", "pengaturan", "Pembantu", "+ Tunjuk pembantu", "asep hidayat")
    said = place.phone("rt-1").text
    if "GABUNG " in said:
        await place.phone("helper").answer(f"gabung {said.partition('GABUNG ')[2][:8]}", "Saya mengerti")
