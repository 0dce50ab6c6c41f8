"""What operators, TKSK and Dinas Sosial do in a random office, and whoever presses or types anything."""

from datetime import timedelta
from random import Random

from bot.domain.days.dates import say_date
from bot.domain.report.review import Status
from bot.services.review.card_buttons import Verb
from bot.storage import tables
from tests.services.random_office.heads_act import SPOKEN_OF, sends_all_the_same
from tests.services.random_office.place import OUTSIDE, Place

ALL_THE_SAME = ("Setujui", "Ya, pindahkan", "Ini orangnya", "Beda orang", "Tetap setujui", "Ya, setujui")
"""What is pressed where an approval asks back."""
BETWEEN_TWO = "Alamat di KTP dan KK"
"""Why the TKSK says that one village is right."""
REASONS = {
    Verb.RETURN: ("", ":date", ":person"),
    Verb.REJECT: ("", ":not-true", ":own"),
    Verb.TAKE_BACK: ("", ":slip", ":person"),
}
MEETS = ("Buka musyawarah desa", "hari ini", "Balai Desa", "H. Dadang - Kepala Desa", "Asep - BPD\nUjang - ketua RT")


async def writes_down(place: Place, kind: str, who: str, rt: str) -> None:
    """An operator writes down what somebody came to tell."""
    told = SPOKEN_OF[kind]
    await place.walks(who, "menu", "Catat laporan warga", rt)
    await place.phone(who).answer(*told.inputs)
    await sends_all_the_same(place, who)


async def approves(place: Place, who: str, which: int, more: int) -> None:
    """One that waits, where one does."""
    waiting = [at for at, report in enumerate(await place.reports()) if report.status is Status.WAITING]
    await decides(place, who, waiting[which % len(waiting)] if waiting else which, Verb.APPROVE, more, stale=False)


async def approves_all_the_same(place: Place, who: str, which: int, more: int) -> None:
    """One that waits, whatever is asked before it is in effect."""
    await approves(place, who, which, 0)
    for _ in range(2):
        phone = place.phone(who)
        asked = [each for each in phone.newest.labels if each.startswith(ALL_THE_SAME)] if phone.chat else []
        if asked:
            await phone.tap(asked[more % len(asked)])


async def decides(place: Place, who: str, which: int, verb: Verb, more: int, stale: bool) -> None:
    """A card's button is pressed, in the room or in private, maybe one of a revision before."""
    if told := await place.reports():
        report = told[which % len(told)]
        reasons = REASONS.get(verb, ("",))
        token = f"d:{report.id}:{report.revision - stale}:{verb.value}{reasons[more % len(reasons)]}"
        await place.presses(who, token, in_room=bool(more % 2) and who.startswith("operator"))


async def opens(place: Place, who: str, which: int) -> None:
    """A report is looked at, and claimed by that."""
    if told := await place.reports():
        await place.presses(who, f"go:0:details:{told[which % len(told)].id}")


async def says_word(place: Place, who: str, which: int, yes: bool) -> None:
    """A further word is said by whoever comes along, mostly one that is waited for."""
    rows = await place.town.rows(tables.report_words)
    asked = [row for row in rows if not row["answer"]] or rows
    if asked:
        word = asked[which % len(asked)]
        token = f"w:{word['report_id']}:{word['revision']}:{word['place']}:{'y' if yes else 'n'}"
        await place.presses(who, token)
        phone = place.phone(who)
        if phone.chat and BETWEEN_TWO in phone.newest.labels:
            await phone.tap(BETWEEN_TWO)


async def goes_on_leave(place: Place, who: str, days: int, sub: str, called_back: bool) -> None:
    """Whoever has the duty names a deputy, who comes in at once; or he is back early."""
    if called_back:
        await place.walks(who, "pengaturan", "Pengganti sementara", "Akhiri")
        return
    last = say_date(place.town.house.today() + timedelta(days=days))
    named = ("pengaturan", "Pengganti sementara", "+ Tunjuk pengganti", "Wawan Setiawan", "Hari ini", last)
    await place.walks(who, *named)
    said = place.phone(who).text
    if "GABUNG " in said:
        await place.phone(sub).answer(f"gabung {said.partition('GABUNG ')[2][:8]}", "Saya mengerti")


async def asks_for_survey(place: Place, who: str, which: int, of: str) -> None:
    if told := await place.reports():
        await place.presses(who, f"go:0:details:{told[which % len(told)].id}")
        await place.phone(who).answer("Minta disurvei", of)


async def deliberates(place: Place, who: str, step: str) -> None:
    """One step of a deliberation, in or out of turn."""
    steps: dict[str, tuple[str, ...]] = {
        "opens": MEETS,
        "agrees": ("Bahas satu-satu", "Setuju, mufakat"),
        "refuses": ("Bahas satu-satu", "Tidak setuju", "sudah mampu"),
        "postpones": ("Bahas satu-satu", "Tunda", "keluarganya belum ditanya"),
        "votes": ("Bahas satu-satu", "Pungut suara", "2", "1", "0", "Lewati"),
        "agrees to all": ("Setujui semua", "Ya, setujui"),
        "closes": ("Selesai dibahas", "Ya, buat berkasnya"),
        "cancels": ("Batalkan", "Ya, batalkan"),
    }
    await place.walks(who, "/musdes", *steps[step])


async def signs(place: Place, who: str) -> None:
    """What was signed comes as a photo."""
    await place.walks(who, "/musdes")
    phone = place.phone(who)
    waiting = next((each for each in phone.newest.labels if "tanda tangan" in each), "Kirim yang diteken")
    await phone.answer(waiting, "Kirim yang diteken")
    await place.sends_photo(who)
    await phone.answer("Sudah semua (1)")
    await place.looks()


async def objects(place: Place, who: str) -> None:
    await place.walks(who, "/mading", "1. ", "Catat sanggahan", "Siti Maryam", "rumahnya sudah bagus")


async def decides_in_bulk(place: Place, who: str, what: str) -> None:
    await place.walks(who, what, "setujui" if what.startswith("setujui") else "Kembalikan")
    await place.looks()


async def closes_early(place: Place) -> None:
    """Dinas Sosial closes the month, whatever waits."""
    await place.walks("dinsos", "/tutup")
    said = place.phone("dinsos").text
    if "/tutup" in said:
        await place.phone("dinsos").say(said[said.rindex("/tutup") :])
    await place.looks()


async def time_passes(place: Place, hours: int) -> None:
    place.town.clock.now += timedelta(hours=hours)
    await place.looks()


async def says_anything(place: Place, who: str, word: str) -> None:
    await place.phone(who).say(word)


async def presses_anything(place: Place, who: str, in_room: bool, seed: int) -> None:
    """Any button there ever was on his phone or, of whoever is outside, on anybody's; the newest most likely."""
    dice, shown = Random(seed), place.phone(who, in_room=in_room).chat
    if who in OUTSIDE:
        shown = [bubble for chat in place.town.network.chats.values() for bubble in chat]
    found = [bubble for bubble in shown if bubble.at_first.buttons]
    if found:
        bubble = found[-1] if dice.random() < 0.6 else dice.choice(found)
        await place.presses(who, dice.choice(bubble.at_first.buttons).token, in_room=in_room)
