"""What the office does meanwhile: takes an old list of residents once more, puts others into RT heads' places."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from io import StringIO
from typing import TYPE_CHECKING

from bot.domain.areas import AreaCode, rt_number, rw_number
from bot.domain.people.people import Relationship, Sex, readable
from bot.domain.report.review import Status
from bot.services.imports.import_residents import import_residents
from bot.services.officers.replace_officer import Decree, replace_officer
from tests.services.phones import Phone
from tests.year.cards import renew_by_list
from tests.year.happenings import Telling
from tests.year.souls import Being, Soul, village_of
from tests.year.verdict import Fault

if TYPE_CHECKING:
    from tests.year.play import Play

HEADINGS = (
    "NIK", "NO KK", "NAMA", "TEMPAT LAHIR", "TANGGAL LAHIR", "IBU KANDUNG", "JENIS KELAMIN", "SHDK", "STATUS KAWIN",
    "PEKERJAAN", "ALAMAT", "RT", "RW", "KODE WILAYAH",
)  # fmt: skip
GROWN_UP = 17
UNDERSTOOD = "Saya mengerti"
RIGHT, WRONG, VISITED = "Laporan ini benar", "Laporan ini keliru", "Sudah didatangi"
BOTH = "Keduanya benar"
NUMBER = re.compile(r"[A-Z]{3}-\d{4}-\d{4}")
KIN = {
    Relationship.HEAD: "KEPALA KELUARGA", Relationship.WIFE: "ISTRI", Relationship.CHILD: "ANAK",
    Relationship.GRANDCHILD: "CUCU", Relationship.OTHER_KIN: "FAMILI LAIN",
}  # fmt: skip


def listed(souls: Sequence[Soul]) -> str:
    """The list, as it is now."""
    text = StringIO()
    csv.writer(text).writerows([HEADINGS, *map(_row, souls)])
    return text.getvalue()


def _row(soul: Soul) -> tuple[str, ...]:
    sex = "L" if soul.sex is Sex.MALE else "P"
    married = "BELUM KAWIN" if soul.kin is Relationship.CHILD else "KAWIN"
    who = soul.nik, soul.family.kk, soul.name, "KARAWANG", f"{soul.born:%d/%m/%Y}", soul.mother, sex, KIN[soul.kin]
    where = soul.family.address, rt_number(soul.rt), rw_number(soul.rt), village_of(soul.rt)
    return (*who, married, soul.job, *where)


async def replace_heads(play: Play) -> None:
    """In the first RT of each village somebody else is head from today on, with a phone of his own."""
    for village in play.desks:
        rt = next(each for each in play.place.rts if village_of(each) == village)
        left = await _begin(play, rt)
        done = await replace_officer(play.town.house, "cli", Decree(rt, f"Ketua Baru {rt}", "SK-1"))
        await play.town.deliver.drain()
        play.heads[rt] = f"new-{rt}"
        phone = await play.phone(rt).say(f"gabung {done.invitation.code}")
        await phone.tap(UNDERSTOOD)
        play.trail.append(f"  {rt} has a new head: {phone.text.splitlines()[0]}")
        await _go_on(play, left)


async def _begin(play: Play, rt: AreaCode) -> Phone:
    """The head is in the midst of a report."""
    phone = play.phone(rt)
    here = (each for each in play.place.souls if each.rt == rt and each.being is Being.HERE and each.id)
    soul = next(here, None)
    return await phone.answer("lapor", "Kematian", readable(soul.name) if soul else "Asep")


async def _go_on(play: Play, phone: Phone) -> None:
    """Whoever is head no more presses what he sees, and goes on by typing: nothing is sent, and he is told why."""
    reports = len(await play.town.reports())
    for label in [*phone.newest.labels, ""]:
        heard = len(phone.chat), len(phone.town.network.notices)
        await (phone.tap(label) if label in phone.newest.labels else phone.say("kemarin"))
        if (len(phone.chat), len(phone.town.network.notices)) == heard:
            play.faults.append(Fault("not answered", f"{label}: {phone.text}"))
    if len(await play.town.reports()) != reports:
        play.faults.append(Fault("sent by nobody's head", phone.text))
    play.trail.append(f"  {phone.address} is told: {phone.text}")


async def take_list(play: Play) -> None:
    """Whoever died or left stays dead or gone, and what was told since stays as it was told."""
    path = play.folder / "warga.csv"
    path.write_text(play.list_of_residents)
    result = await import_residents(play.town.house, path, "cli", lambda done, total: None)
    play.trail.append(f"  the list of the beginning is taken again: {result.counts}, {len(result.refused)} refused")
    if added := result.counts.get("added"):
        play.faults.append(Fault("made up", f"{added} by an old list"))


async def take_new_list(play: Play) -> None:
    """Who has a NIK and lives here, as it is by now, whether or not it was told; nobody is entered twice by it. A child
    stands on it beside somebody grown up of its family, as on a card; of a renewed card all do, or none."""
    path = play.folder / "warga-baru.csv"
    renew_by_list(play, play.town.house.today())
    known = [each for each in play.place.souls if each.nik and each.lives_here and each.stands_right]
    led = {each.family.number for each in known if each.age(play.town.house.today()) >= GROWN_UP}
    known = [each for each in known if each.family.number in led]
    cut = {each.number for each in play.place.families if each.renewed and not set(each.living()) <= set(known)}
    known = [each for each in known if each.family.number not in cut]
    path.write_text(listed(known))
    result = await import_residents(play.town.house, path, "cli", lambda done, total: None)
    play.trail.append(f"  a list of these days is taken: {result.counts}, {len(result.refused)} refused")


async def decide_between_villages(play: Play) -> None:
    """The TKSK, or Dinas Sosial where there is none, has somebody look where those live whom two villages claim; the
    other village has told of people who only passed through."""
    for who in ("dinsos",) if play.plan.is_tksk_idle else ("tksk", "dinsos"):
        await _decide_between_villages(play, who)


def _came(claim: Telling) -> bool:
    """Whether those of whom it is told came there, wherever they went since."""
    return all(any(f"->{claim.rt}" in each for each in soul.happened) for soul in claim.who)


async def _decide_between_villages(play: Play, who: str) -> None:
    phone = play.town.phone(who)
    for bubble in [each for each in phone.chat if RIGHT in each.labels and each.ref not in play.received[who]]:
        play.received[who].add(bubble.ref)
        claims = [each for each in play.tellings() if each.number in NUMBER.findall(bubble.prompt.text)]
        asked = next((each for each in claims if each.number in bubble.prompt.text.splitlines()[0]), None)
        if asked is None:
            continue
        if BOTH in bubble.labels and all(_came(each) for each in claims):
            await phone.tap(BOTH, bubble)
        else:
            await phone.tap(RIGHT if asked.who[0].rt == asked.rt else WRONG, bubble)
        if VISITED in phone.newest.labels:  # It may have been settled meanwhile, as he is told then.
            await phone.tap(VISITED)
        play.trail.append(f"  {who} says who is right: {bubble.prompt.text.splitlines()[0]}: {phone.text}")
        lost = {each.number for each in await play.town.reports() if each.status is Status.REJECTED}
        for each in claims:
            if each.number in lost and each.who[0].rt != each.rt:
                play.desks[village_of(each.rt)].told_twice.add(each.number)
