"""What RT heads do: tell, tell twice, withdraw, fix, receive those announced to them, answer who is asked about."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.domain.areas import AreaCode
from bot.domain.days.dates import say_date
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from tests.services.network import Bubble
from tests.services.phones import Phone
from tests.year.happenings import Fate, Happening, Telling
from tests.year.play import Play
from tests.year.souls import Being, Soul, names_of, village_of
from tests.year.telling import PATIENCE, SENDS, GaveUp, Sent, Teller
from tests.year.verdict import Fault

ARRIVED = "Sudah datang"
FIX = "Perbaiki"
OLDER = "‹ Lebih lama"
SAME_WITHDRAW = "Sama, tarik kembali"
LISTED_SINCE, SAME_BABY = "kelahirannya dicatat di data itu.", "Ya, orang yang sama"
"""What he reads who fixes a birth whose baby a list has by now."""
GONE, STILL_HERE = "Sudah tidak di sini", "Masih di sini"
KNOWN_WORDS = (
    "sudah tercatat sebagai warga RT ini",
    "sudah tercatat bersama keluarganya",
    "Bapak/Ibu sudah melaporkan",
    "sudah dilaporkan oleh",
)
IS_SO = ("sama dengan yang sudah tercatat", "sudah tercatat seperti itu")
"""By these he hears that it stands so on the list already, as a newer list has it."""
INVALID = "tercatat tidak sah"
"""What he reads of who never was, or stands on the list twice, where that is recorded already."""
EXPLAINED = (
    "tercatat meninggal",
    "tercatat pindah",
    "sekarang terdata",
    "tidak lagi tercatat di rt",
    "sudah tercatat",
    "tidak perlu dilaporkan lagi",
    "tidak ada yang perlu dilaporkan",
    INVALID,
)
"""By these the chat says why something is not told any more, and in what other way it is."""
IS_GONE = "sudah tidak tercatat sebagai warga di RT ini"
"""What he reads where he fixes a report of who has left since."""
AS_NEVER = "laporkan data yang masih ada lewat “Salah tercatat”"
"""What he reads where the right one of two entries has died or left."""
LISTED_HERE = "Apakah memang sudah tinggal di sini?"
JOINS_BY = "lalu “Ikut KK lain”"
"""What he reads where whoever came to live with a family stands on the list already."""
STAYS_TRUE = ("birth", "correction", "status", "away")
TOLD_WHERE_THEY_LIVE = (*STAYS_TRUE, "proposal", "unfit", "caretaker")


async def tell(play: Play, telling: Telling, today: date) -> None:
    play.town.clock.advance(minutes=1)
    telling.first_tried = telling.first_tried or today
    telling.tries += 1
    teller = play.teller(telling)
    outcome = await teller.tell()
    telling.is_explained |= _is_explained(teller.heard)
    play.trail.append(f"{today} {telling.rt} tells {telling.kind} of {[s.name for s in telling.who]}: {outcome}")
    match outcome:
        case Sent(number, rest):
            _sent(play, telling, number, rest)
            _look_later(play, telling, teller.here)
            if telling.kind == "caretaker" and (named := _receiver(telling, teller)):
                play.named[number] = named, named.family
        case GaveUp(why, said):
            telling.said = f"{why}: {' / '.join(said.split(chr(10)))[:400]}"
            telling.due = today + timedelta(days=play.dice.randint(1, 5))
            is_new = telling.kind in ("birth", "move_in")
            is_known = why in ("told dead already", "told before", "nobody to receive it") or (
                is_new and any(words in said for words in KNOWN_WORDS)
            )
            is_known |= any(words in said for words in IS_SO)
            is_known |= INVALID in said and telling.kind in ("never_was", "listed_twice")
            telling.fate = Fate.KNOWN if is_known else Fate.UNTOLD
            telling.by_hand = telling.by_hand or (
                why == "not expected" and play.dice.randrange(100) < play.plan.tells_by_hand
            )
            _pass_on(play, telling)
            if telling.happening.host and (JOINS_BY in said or _stands_apart(telling, said)):
                telling.fate, telling.kind = Fate.UNTOLD, "split"
            if why == "not found: right" and any(AS_NEVER in text for text in teller.heard):
                telling.kind = "never_was"
            # Who waits until somebody is announced to him was offered to tell it at once.
            if telling.is_explained or why == "not expected":
                telling.first_tried = None
            if why.startswith("not found"):
                _tell_first_that_they_came(play, telling, today)


def _receiver(telling: Telling, teller: Teller) -> Soul | None:
    """Whom he named last."""
    label = teller.searched[-1] if teller.searched else ""
    those = [each for each in telling.who[0].family.members if any(label.startswith(n) for n in names_of(each))]
    return those[0] if len(those) == 1 else None


def _stands_apart(telling: Telling, said: str) -> bool:
    """Whether who came to live with a family stands on the list already, in another house."""
    host = telling.happening.host
    return LISTED_HERE in said and host is not None and host.family.address.lower() not in said.lower()


def _tell_first_that_they_came(play: Play, telling: Telling, today: date) -> None:
    """Whoever is not on the list since the head himself has not told yet that he came, or was born, he tells now; until
    then he cannot be said to have told the other thing."""
    came = [
        each
        for each in play.tellings()
        if each.fate is Fate.UNTOLD and each.rt == telling.rt and each.kind in ("move_in", "birth")
        and each is not telling and set(each.who) & set(telling.who)
    ]  # fmt: skip
    for each in came:
        each.due = min(each.due, today)
    if came:
        telling.first_tried = None


def _sent(play: Play, telling: Telling, number: str, rest: tuple[Soul, ...]) -> None:
    """It is told; the rest of a family is told tomorrow."""
    telling.fate, telling.number = Fate.SENT, number
    if telling.kind in ("still_alive", "relisted"):
        telling.who[0].is_rumoured = False
    if rest and len(rest) < len(telling.who):
        rest = tuple(soul for soul in rest if not _passed_through(telling, soul) and not _is_told_dead(play, soul))
        telling.who = tuple(soul for soul in telling.who if soul not in rest)
        due = play.town.house.today() + timedelta(days=1)
        if rest:
            telling.happening.tellings.append(Telling(telling.kind, telling.rt, telling.happening, due, rest))


def _look_later(play: Play, telling: Telling, here: Sequence[Soul]) -> None:
    """Who stood on his list already may be taken from it by what waited then: he tells of them once he misses them."""
    due = play.town.house.today() + timedelta(days=LOOKS_AFTER)
    if missed := tuple(soul for soul in telling.who if soul in here and soul.rt == telling.rt):
        telling.happening.tellings.append(Telling(telling.kind, telling.rt, telling.happening, due, missed))


LOOKS_AFTER = 14
"""Days, in which others have said where those live."""


def _is_told_dead(play: Play, soul: Soul) -> bool:
    """Whether some head has told that he died: who knows of it tells nothing else of him by himself."""
    told = [each for each in play.tellings() if each.kind == "death" and each.fate is Fate.SENT]
    return soul.being is Being.DEAD and any(soul in each.who for each in told)


def _passed_through(telling: Telling, soul: Soul) -> bool:
    """Whoever moved on and has died since is not told as come any more."""
    return telling.kind == "move_in" and soul.being is Being.DEAD and soul.rt != telling.rt


def _pass_on(play: Play, telling: Telling) -> None:
    """What stays true of people who moved on is told in the end by the head of where they live now."""
    soul = telling.who[0]
    if telling.kind in STAYS_TRUE and telling.tries % 3 == 0 and soul.rt != telling.rt:
        telling.rt = soul.rt


def tell_there(play: Play) -> None:
    """What an operator rejected since they live in another RT by now, and what stays true of them, its head tells; its
    own head tells it anew where they are back and nobody has told that yet."""
    for telling in play.tellings():
        if telling.number in play.desks[village_of(telling.rt)].to_tell_anew:
            telling.fate, telling.number, telling.overlooks = Fate.UNTOLD, "", False
        moved_on = play.desks[village_of(telling.rt)].moved_on
        if telling.number in moved_on and telling.kind in TOLD_WHERE_THEY_LIVE:
            if telling.who[0].rt == telling.rt:
                telling.first_tried = None
            telling.fate, telling.number, telling.rt = Fate.UNTOLD, "", telling.who[0].rt


async def change_their_minds(play: Play, *, calm: bool) -> None:
    """Something sent is told again, or withdrawn to be told anew."""
    if calm:
        return
    reports = {report.number: report for report in await play.town.reports()}
    sent = [t for t in play.tellings() if t.fate is Fate.SENT and t.tries < 3]
    for telling in sent:
        if play.dice.randrange(2000) < play.plan.twice * 10 and telling.tries == 1:
            await _tell_again(play, telling)
        report = reports.get(telling.number)
        if report and report.status is Status.WAITING and play.dice.randrange(1000) < play.plan.withdraws * 10:
            await _withdraw(play, telling)


async def _tell_again(play: Play, telling: Telling) -> None:
    telling.tries += 1
    teller = play.teller(telling)
    outcome = await teller.tell()
    play.trail.append(f"  {telling.rt} tells {telling.kind} of {[s.name for s in telling.who]} again: {outcome}")
    if isinstance(outcome, Sent) and telling.kind == "caretaker" and (named := _receiver(telling, teller)):
        play.named[outcome.number] = named, named.family
    if isinstance(outcome, Sent) and not outcome.rest:  # else it tells of whom the first one lacked
        play.doubles.add(outcome.number)


async def _withdraw(play: Play, telling: Telling) -> None:
    phone = play.phone(telling.rt)
    await phone.say("laporan")
    place = _place_of(telling.number, phone.text)
    if not place:
        return
    await phone.tap(f"{place}. ")
    if "Tarik kembali" not in phone.newest.labels:
        return
    await phone.tap("Tarik kembali")
    await phone.tap("Ya, tarik kembali")
    telling.fate = Fate.UNTOLD
    play.trail.append(f"  {telling.rt} withdraws {telling.number}")


async def fix_returned(play: Play) -> None:
    """A report that came back is sent again as it is; the operator asked for nothing wrong."""
    for report in await play.town.reports():
        if report.status is not Status.RETURNED:
            continue
        phone = play.phone(report.area)
        if (shown := _returned_there(phone, report.number)) is None:
            await _open_what_was_his_predecessors(play, report)
            shown = (phone.newest, FIX) if FIX in phone.newest.labels else None
        if shown is None:
            play.faults.append(Fault("no button to fix", report.number))
            continue
        await phone.tap(shown[1], shown[0])
        if "Buang" in phone.newest.labels:  # What is half-filled, that he gave up.
            await phone.tap("Buang")
            await phone.tap(shown[1], shown[0])
        if not any(label in phone.newest.labels for label in SENDS):
            await _answer_again(play, report)
        for label in [each for each in SENDS if each in phone.newest.labels][:1]:
            lacks = _who_lacks(play, report)
            await phone.tap(label)
            if lacks is not None and report.number in phone.text:
                _sent(play, lacks[0], report.number, lacks[1])
        await _say_who_is_so(play, report)
        play.trail.append(f"  {report.area} fixes {report.number}: {phone.text.splitlines()[0]}")


def _who_lacks(play: Play, report: Report) -> tuple[Telling, tuple[Soul, ...]] | None:
    """Those whom it was to tell of, and who do not stand on the page that he sends now: they are told by themselves."""
    telling = next((t for t in play.tellings() if t.number == report.number and t.fate is Fate.SENT), None)
    rest = play.teller(telling).who_lacks() if telling else ()
    return (telling, rest) if telling and rest else None


def _returned_there(phone: Phone, number: str) -> tuple[Bubble, str] | None:
    """The newest message with the report's own button, and what that is called: with its number among others."""
    for bubble in reversed(phone.chat):
        if f"{FIX} {number}" in bubble.labels:
            return bubble, f"{FIX} {number}"
        if FIX in bubble.labels and number in bubble.prompt.text:
            return bubble, FIX
    return None


async def _open_what_was_his_predecessors(play: Play, report: Report) -> None:
    """A new head finds it in the list that he was told of."""
    phone = play.phone(report.area)
    await phone.say("laporan")
    while report.number not in phone.text and OLDER in phone.newest.labels:
        await phone.tap(OLDER)
    if place := _place_of(report.number, phone.text):
        await phone.tap(f"{place}. ")


def _place_of(number: str, text: str) -> str:
    return next((line.partition(".")[0] for line in text.splitlines() if number in line), "")


async def _say_who_is_so(play: Play, report: Report) -> None:
    """A birth tells of the baby that a list has by now; another report of whoever is listed is withdrawn."""
    phone = play.phone(report.area)
    if LISTED_SINCE in phone.text:
        await phone.tap(SAME_BABY)
    if SAME_WITHDRAW in phone.newest.labels:
        await _withdraw_what_is_so(play, report)


async def _withdraw_what_is_so(play: Play, report: Report) -> None:
    """Whoever it told of stands on the list by now."""
    await play.phone(report.area).answer(SAME_WITHDRAW, "Ya, tarik kembali")
    for telling in play.tellings():
        if telling.number == report.number:
            telling.fate = Fate.KNOWN


async def receive(play: Play) -> None:
    """Heads press the button of those who were announced to them, once these live there."""
    for rt in [each for each in play.place.rts if each not in play.plain]:
        phone = play.phone(rt)
        for bubble in [
            each for each in phone.chat if ARRIVED in each.labels and each.ref not in play.received[phone.address]
        ]:
            moves = [h for h in play.happenings if h.to == rt and h.origin is not None and _is_named(h, bubble)]
            moves = [each for each in moves if say_date(each.day) in bubble.prompt.text] or moves
            if not moves or play.dice.random() < 0.5:
                continue
            play.received[phone.address].add(bubble.ref)
            await phone.tap(ARRIVED, bubble)
            telling = max(
                (each for each in moves[-1].tellings if each.kind == "move_in"),
                key=lambda each: each.fate is Fate.UNTOLD,
            )
            outcome = await play.teller(telling).go_on()
            play.trail.append(f"  {rt} receives {bubble.prompt.text.splitlines()[0]}: {outcome}")
            if isinstance(outcome, Sent) and telling.fate is not Fate.SENT:
                _sent(play, telling, outcome.number, outcome.rest)
            elif not isinstance(outcome, Sent):
                await phone.give_up()


async def answer_whether_still_here(play: Play) -> None:
    """Some heads answer for those who are told to have gone from them; of the others time does."""
    for rt in [each for each in play.place.rts if each not in play.plain]:
        phone = play.phone(rt)
        for bubble in [
            each for each in phone.chat if GONE in each.labels and each.ref not in play.received[phone.address]
        ]:
            play.received[phone.address].add(bubble.ref)
            moved = [t for t in play.tellings() if t.kind == "move_out" and t.happening.kind == "moving"]
            asked = [t for t in moved if t.rt == rt and _asks_about(t, bubble)]
            if not asked and _all_live_here(play, rt, bubble) and play.doubting.randrange(100) < play.plan.answers:
                await phone.tap(STILL_HERE, bubble)
                play.trail.append(f"  {rt} says that they are here: {bubble.prompt.text.splitlines()[0]}")
            if not asked or play.dice.randrange(100) >= play.plan.answers:
                continue
            await phone.tap(GONE, bubble)
            for telling in asked:
                telling.fate = Fate.KNOWN if telling.fate is Fate.UNTOLD else telling.fate
            play.trail.append(f"  {rt} says that they are gone: {bubble.prompt.text.splitlines()[0]}")


def _all_live_here(play: Play, rt: AreaCode, bubble: Bubble) -> bool:
    named = [s for s in play.place.souls if any(f"• {name}" in bubble.prompt.text for name in names_of(s))]
    return bool(named) and all(soul.rt == rt and soul.lives_here for soul in named)


async def _answer_again(play: Play, report: Report) -> None:
    telling = next((t for t in play.tellings() if t.number == report.number), None)
    if telling is None:
        await play.phone(report.area).give_up()
        return
    telling.tries += PATIENCE  # by now whoever is not on the list is not waited for
    teller = play.teller(telling)
    outcome = await teller.go_on()
    play.trail.append(f"  {report.area} answers again for {report.number}: {outcome}")
    is_gone = any(IS_GONE in text for text in teller.heard)
    if isinstance(outcome, GaveUp) and (is_gone or _is_explained(teller.heard)):
        await teller.phone.give_up()
        await _withdraw(play, telling)
        telling.fate, telling.is_explained = Fate.KNOWN, True


def _is_explained(heard: Sequence[str]) -> bool:
    return any(words in text.lower() for text in heard for words in EXPLAINED)


def may_tell(play: Play, telling: Telling, calm: bool) -> bool:
    """What puts right what was told wrong is told after it; in the end whatever was told wrong is told no more."""
    if telling.happening.kind != "rumour":
        return True
    wrong, right = telling.happening.tellings
    return (wrong.fate is Fate.SENT) if telling is right else not calm


def _is_named(moving: Happening, bubble: Bubble) -> bool:
    """By his whole name; others may be called so with a word more."""
    names = [re.escape(name) for soul in moving.who for name in names_of(soul)]
    return bool(re.search(rf"(?:^|Keluarga )(?:{'|'.join(names)}) (?:pindah|\()", bubble.prompt.text, re.MULTILINE))


def _asks_about(telling: Telling, bubble: Bubble) -> bool:
    return any(f"• {name}" in bubble.prompt.text for soul in telling.who for name in names_of(soul))
