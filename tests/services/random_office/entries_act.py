"""What an office enters besides what is told: who is tied, what is lacking, what is read off a card, a list."""

import csv
from io import StringIO
from random import Random

from bot.domain.people.people import Person, PersonId, Relationship
from bot.services.demo.demo_village import REGENCY
from bot.services.imports.import_residents import import_residents
from bot.services.review.card_buttons import Verb
from bot.storage import tables
from bot.storage.registry import read_registry
from tests.services.import_house import no_progress
from tests.services.random_office.heads_act import sends_all_the_same
from tests.services.random_office.place import Place

NOBODY = ("Wiranatakusumah", "Suryakancana", "Yoyo Rokaya", "Engkos Kosasi", "Cucu Cahyat", "Asep Saepudin")
"""On no list, or nearly called as somebody who is on it, or as he is."""
TOLD_OF = {
    "death": ("Kematian", "{}", "Tidak ada di daftar", "kemarin", "Kirim"),
    "move_out": ("Pindah keluar", "{}", "Tidak ada di daftar", "kemarin", "Luar", "Lewati", "Kirim"),
    "birth": (
        *("Kelahiran", "{}", "Tidak ada di daftar", "Lewati", "Siti Maryam", "Perempuan", "kemarin", "Di rumah"),
        *("Karawang", "Kirim"),
    ),
    "status": ("Lainnya", "Perubahan status", "{}", "Tidak ada di daftar", "Pekerjaan", "Petani", "Kirim"),
    "unfit": ("Lainnya", "Bantuan sosial", "Tidak layak", "{}", "Tidak ada di daftar", "Sudah mampu", "Kirim"),
}
KK = ("3215271003190001", "3215271003190002")
NIKS = ("3215270404900001", "3215274808920002", "3215271708500004")
KIN = ("KEPALA KELUARGA", "SUAMI", "ISTRI", "ANAK")
HEADING = "NIK,NO KK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,IBU KANDUNG,JENIS KELAMIN,SHDK,ALAMAT,RT,RW,KODE WILAYAH"


async def tells_of_nobody(place: Place, who: str, kind: str, of: int) -> None:
    """Of somebody whom his list has not, he says."""
    name = NOBODY[of % len(NOBODY)]
    await place.walks(who, "lapor", *(said.format(name) for said in TOLD_OF[kind]))
    await sends_all_the_same(place, who)


async def ties(place: Place, who: str, which: int, to: int) -> None:
    """Says who is meant: somebody called so, somebody else, or one who is added with or without a NIK."""
    told = [each for each in await place.reports() if each.is_untied]
    if not told:
        return
    report = told[which % len(told)]
    await place.presses(who, f"d:{report.id}:{report.revision}:{Verb.TIE.value}")
    phone = place.phone(who)
    if not phone.chat:
        return
    offered = [label for label in phone.newest.labels if "(" in label]
    nik = (NIKS[to % len(NIKS)], "Lewati")[to % 2]
    added = ("Tambahkan", "Lewati", ("Laki-laki", "Perempuan")[to % 2], ("17-8-1950", "umur 44")[to % 2], nik)
    await phone.answer(*(added if not offered or to % 3 == 0 else (offered[to % len(offered)],)), "Kirim")


async def completes(place: Place, who: str, which: int, seed: int) -> None:
    """*Lengkapi* of a card, or of whoever lacks something."""
    dice, told = Random(seed), await place.reports()
    if not told:
        return
    report = told[which % len(told)]
    await place.presses(who, f"d:{report.id}:{report.revision}:{Verb.COMPLETE.value}")
    said = (*KK, *NIKS, "Karawang", "17-8-1990", "Siti Romlah", "Laki-laki", "Istri", "Kawin", "Kp. Baru No. 9")
    for _ in range(8):
        await place.phone(who).answer("Lewati" if dice.random() < 0.3 else dice.choice(said))


async def tells_by_photo(place: Place, who: str, of: int, size: int) -> None:
    """A family that came, of which the head is told and the card is sent."""
    await place.walks(who, "lapor", "Pindah masuk", NOBODY[of % len(NOBODY)], "Hari ini")
    await place.sends_photo(who)
    await place.phone(who).answer(str(size), "Kirim")
    await sends_all_the_same(place, who)


async def enters_off_photo(place: Place, who: str, which: int, seed: int) -> None:
    """What is read off it, as far as it can be read."""
    told = [each for each in await place.reports() if each.change.on_photo]
    if not told:
        return
    report, dice = told[which % len(told)], Random(seed)
    await place.presses(who, f"d:{report.id}:{report.revision}:{Verb.ENTER.value}")
    first = (dice.choice((*KK, "Lewati")), dice.choice((*NIKS, "Lewati")), "Laki-laki", "4-4-1990")
    await place.phone(who).answer(*first)
    for _ in range(report.change.on_photo - 1):
        name, nik = dice.choice(("Enok", "Cucu Cahyati", "Nabila Azzahra")), dice.choice((*NIKS, "Lewati"))
        await place.phone(who).answer(name, nik, "Perempuan", "8-8-1992", dice.choice(("Istri", "Anak")))
    await place.phone(who).answer("Kirim")


async def imports_list(place: Place, seed: int) -> None:
    """A list of the village as it is by the registry, with a few changes, and with some left out."""
    if seed % 6:
        return  # Seldom: what a list brought is not taken back with a report.
    dice = Random(seed)
    async with place.town.house.db.read() as transaction:
        ids = sorted(PersonId(row["id"]) for row in await place.town.rows(tables.persons))
        everybody = await read_registry.persons(transaction, ids, REGENCY)
    rows = [_row(each, dice) for each in everybody if each.nik and each.born and dice.random() < 0.5]
    out = StringIO()
    csv.writer(out).writerows([HEADING.split(","), *rows])
    place.lists += 1
    path = place.folder / f"list{place.lists}.csv"
    path.write_text(out.getvalue())
    await import_residents(place.town.house, path, "cli", no_progress)
    await place.looks()


def _row(who: Person, dice: Random) -> list[str]:
    village, rw, rt = who.area.split("/")
    kin = {Relationship.HEAD: KIN[0], Relationship.WIFE: KIN[2]}.get(who.relationship or Relationship.CHILD, KIN[3])
    changes = dice.random()
    kk = dice.choice(KK) if changes < 0.1 else who.kk
    name = f"{who.name} SUTISNA" if 0.1 < changes < 0.15 else who.name
    kin = dice.choice(KIN) if 0.15 < changes < 0.2 else kin
    rt = ("001" if rt == "003" else rt) if 0.2 < changes < 0.23 else rt
    born = f"{who.birth_date:%d/%m/%Y}" if who.birth_date else ""
    sex = who.sex.value if who.sex else ""
    return [who.nik, kk, name, who.birth_place or "KARAWANG", born, who.mother, sex, kin, who.address, rt, rw, village]
