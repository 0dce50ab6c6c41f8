"""What RT heads tell that is not so, and undo: withdrawn, asked back, taken back by others, put right after the cut."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.domain.areas import AreaCode
from bot.domain.days.dates import say_date
from bot.domain.people.people import Relationship, Sex
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, Event, Status
from bot.services.conversation.operators.by_number import Order, carry_out
from tests.year.happenings import JOB_WORDS, Fate, Happening, Telling
from tests.year.operators import SLIP, TAKE_BACK
from tests.year.souls import Being, Soul, village_of
from tests.year.telling import Sent, Teller

if TYPE_CHECKING:
    from tests.year.play import Play

OFTEN = 0.04
"""Of an RT head on a day."""
NEVER_BORN = 0.25
"""Of what is told of somebody else, so much of a baby whom nobody has."""
UNDOES, BY_TKSK = 0.4, 0.25
"""How often he gets to it on a day; how often it is the TKSK who takes a decision back."""
OLDER, MONTH_BEFORE = "‹ Lebih lama", "‹ Bulan sebelumnya"
WITHDRAW, WITHDRAW_NOW, ASK_BACK = "Tarik kembali", "Ya, tarik kembali", "Minta dibatalkan"
WRONG_ONE, WRONG_DAY = "Orangnya keliru", "Tanggalnya keliru"
MOST_PAGES = 20
KINDS = ("death", "move_out", "away", "missing", "status")
RIGHTED_BY = {"death": "still_alive", "move_out": "relisted", "missing": "relisted", "away": "away", "status": "status",
              "birth": "never_was"}  # fmt: skip
"""After the cut."""
AS_LISTED = "BURUH TANI/PERKEBUNAN"
"""What is written down of who says *buruh tani*."""
DATED = ("death", "birth", "move_out", "away")
"""Kinds whose day he may take for another one."""


@dataclass(slots=True, eq=False)
class Mistake:
    """Told of somebody else, or of another day, until it is undone."""

    telling: Telling
    rightly: Telling | None = None
    """What happened, where it is only told wrongly: to be told once the mistake is undone."""
    asked: bool = False


@dataclass(slots=True)
class Mistakes:
    """All that are not undone yet."""

    open: list[Mistake] = field(default_factory=list)
    made: int = 0


async def make_mistakes(play: Play, today: date) -> None:
    """Some heads tell today what is not so."""
    for rt in play.place.rts:
        if play.astray.random() >= OFTEN:
            continue
        way = _of_nobody if play.never.random() < NEVER_BORN else _of_another
        mistake = _of_another_day(play, rt, today) if play.astray.random() < 0.5 else way(play, rt, today)
        if mistake is None:
            continue
        outcome = await _teller(play, mistake.telling).tell()
        play.trail.append(f"{today} {rt} tells wrongly {mistake.telling.kind} of {_names(mistake)}: {outcome}")
        if isinstance(outcome, Sent):
            _made(play, mistake, outcome.number)


def _made(play: Play, mistake: Mistake, number: str) -> None:
    mistake.telling.number = number
    play.mistakes.open.append(mistake)
    play.mistakes.made += 1
    if mistake.rightly:
        mistake.rightly.fate = Fate.KNOWN
    else:
        _hush(mistake, is_open=True)


def _hush(mistake: Mistake, *, is_open: bool) -> None:
    """Until it is undone nothing happens to whom it tells of, nor to who is said to have borne."""
    soul = mistake.telling.who[0]
    soul.is_rumoured = is_open
    if soul.being is Being.NEVER and soul.born_to:
        soul.born_to.is_rumoured = is_open


def _of_another(play: Play, rt: AreaCode, today: date) -> Mistake | None:
    """Of somebody to whom nothing happened."""
    names = play.place.twice_named
    fitting = [each for each in play.place.souls if each.rt == rt and _may_be_taken_for(each, today)]
    fitting = [each for each in fitting if each.name not in names]
    if not fitting:
        return None
    soul, kind = play.astray.choice(fitting), play.astray.choice(KINDS)
    what = Happening("mistake", today, (soul,), origin=rt, value=play.astray.choice(JOB_WORDS))
    return Mistake(Telling(kind, rt, what, today, (soul,)))


def _of_nobody(play: Play, rt: AreaCode, today: date) -> Mistake | None:
    """Of a baby that was never born, to a woman of his RT."""
    mothers = [each for each in play.place.souls if each.rt == rt and _may_be_said_to_bear(each, today)]
    if not mothers:
        return None
    mother, sex = play.never.choice(mothers), play.never.choice((Sex.MALE, Sex.FEMALE))
    day = today - timedelta(days=play.never.randint(0, 9))
    baby = Soul(play.place.a_name(sex), sex, day, "", rt, mother.family, Relationship.CHILD, being=Being.NEVER)
    baby.born_to = mother
    what = Happening("never born", day, (baby,), to=rt, value=mother.name)
    return Mistake(Telling("birth", rt, what, today, (baby,)))


def _may_be_said_to_bear(soul: Soul, today: date) -> bool:
    may = soul.being is Being.HERE and soul.id is not None and soul.sex is Sex.FEMALE and 17 <= soul.age(today) <= 44
    has_born = any((today - each.born).days < 400 for each in soul.family.members)
    return may and not has_born and not soul.is_rumoured and not soul.double and not soul.namesake


def _may_be_taken_for(soul: Soul, today: date) -> bool:
    is_quiet = soul.being is Being.HERE and soul.id is not None and not soul.is_rumoured and not soul.double
    return is_quiet and soul.age(today) >= 17 and soul.job not in JOB_WORDS and not soul.old_name


def _of_another_day(play: Play, rt: AreaCode, today: date) -> Mistake | None:
    """What he would tell today, as if it had been some days earlier."""
    due = [each for each in play.tellings() if each.rt == rt and each.kind in DATED and _is_fresh(each, today)]
    if not due:
        return None
    rightly = play.astray.choice(due)
    day = rightly.happening.day - timedelta(days=play.astray.randint(1, 4))
    wrongly = replace(rightly.happening, day=day, tellings=[], then=[])
    return Mistake(Telling(rightly.kind, rt, wrongly, today, rightly.who), rightly)


def _is_fresh(telling: Telling, today: date) -> bool:
    is_due = telling.fate is Fate.UNTOLD and telling.tries == 0 and telling.due <= today
    return is_due and not telling.overlooks and telling.happening.kind not in ("rumour", "unlisted")


# --- undone -----------------------------------------------------------------------------------------------------------


async def undo_mistakes(play: Play, today: date, *, calm: bool) -> None:
    """Each head gets to it at some time; whoever decided, or the TKSK, does what he asks for."""
    for mistake in list(play.mistakes.open):
        if calm or play.astray.random() < UNDOES:
            await _undo(play, mistake, today)


async def _undo(play: Play, mistake: Mistake, today: date) -> None:
    report = await _report(play, mistake)
    if report.status in (Status.WITHDRAWN, Status.REJECTED):
        _over(play, mistake, today)
    elif mistake.asked:
        await _take_back(play, mistake, report)
    else:
        await _ask(play, mistake, today)


async def _ask(play: Play, mistake: Mistake, today: date) -> None:
    """From *laporan saya*."""
    phone = play.phone(mistake.telling.rt)
    if not await open_mine(play, mistake.telling.rt, mistake.telling.number):
        return
    labels = phone.newest.labels
    if WITHDRAW in labels:
        await phone.answer(WITHDRAW, WITHDRAW_NOW)
        play.trail.append(f"  {mistake.telling.rt} withdraws {mistake.telling.number}")
        if (await _report(play, mistake)).status is Status.WITHDRAWN:
            _over(play, mistake, today)
    elif ASK_BACK in labels:
        await phone.tap(ASK_BACK)
        await _say_why(play, mistake, today)


async def _say_why(play: Play, mistake: Mistake, today: date) -> None:
    phone = play.phone(mistake.telling.rt)
    reason = WRONG_DAY if mistake.rightly else WRONG_ONE
    if reason not in phone.newest.labels:
        play.trail.append(f"  {mistake.telling.rt} may not ask back {mistake.telling.number}: {phone.text}")
        await _put_right(play, mistake, today)
        return
    await phone.tap(reason)
    play.trail.append(f"  {mistake.telling.rt} asks back {mistake.telling.number}: {phone.text}")
    mistake.asked = True
    play.doubles.add(mistake.telling.number)


async def _take_back(play: Play, mistake: Mistake, report: Report) -> None:
    """Whoever decided finds it in his own chat; it waits again then, and is rejected as what was told twice."""
    if Event.TAKEN_BACK not in STATES[report.status].next:
        return
    village = village_of(mistake.telling.rt)
    if play.astray.random() < BY_TKSK and not play.plan.is_tksk_idle:
        done = await carry_out(play.town.house, "cli", Order(report.number, Event.TAKEN_BACK, "officer-tksk", SLIP))
        await play.town.deliver.drain()
        play.trail.append(f"  TKSK takes back {report.number}: {done.said}")
        mistake.asked = done.done
        return
    for address in dict.fromkeys((f"op-{village}", f"op2-{village}", play.desks[village].phone.address)):
        phone = play.town.phone(address)
        asked = [each for each in phone.chat if report.number in each.prompt.text and TAKE_BACK in each.labels]
        if asked:
            await phone.tap(TAKE_BACK, asked[-1])
            shown = next((each for each in reversed(phone.chat) if SLIP in each.labels), None)
            if shown:
                await phone.tap(SLIP, shown)
            play.trail.append(f"  {address} takes back {report.number}: {phone.town.network.notices[-1]}")
            return
    mistake.asked = False


async def _put_right(play: Play, mistake: Mistake, today: date) -> None:
    """After the cut by a report of its own; of another day it stays as it was told, but when somebody was born."""
    wrong, who = mistake.telling, mistake.telling.who
    if mistake.rightly:
        play.mistakes.open.remove(mistake)
        mistake.rightly.fate, mistake.rightly.number = Fate.SENT, wrong.number
        if wrong.kind == "birth":
            _tell_birthday(play, mistake.rightly, today)
        return
    if who[0].being in (Being.GONE, Being.DEAD) and (wrong.kind != "death" or who[0].being is Being.DEAD):
        play.trail.append(f"{today} nobody says of {_names(mistake)} that he is here: he is {who[0].being.name} by now")
        play.mistakes.open.remove(mistake)
        _hush(mistake, is_open=False)
        return
    what = Happening("home" if wrong.kind == "away" else "mistake", today, who, origin=wrong.rt, value=who[0].job)
    right = Telling(RIGHTED_BY[wrong.kind], who[0].rt, what, today, who)
    outcome = await _teller(play, right).tell()
    play.trail.append(f"{today} {right.rt} puts right by {right.kind} of {_names(mistake)}: {outcome}")
    if isinstance(outcome, Sent):
        right.fate, right.number = Fate.SENT, outcome.number
        what.tellings.append(right)
        play.happenings.append(what)
        play.mistakes.open.remove(mistake)
        _hush(mistake, is_open=False)
        who[0].job = AS_LISTED if wrong.kind == "status" else who[0].job
    elif (mother := who[0].born_to) and wrong.kind == "birth":
        who[0].rt = mother.rt  # her family may have been told to move with all that stand in it


def _tell_birthday(play: Play, birth: Telling, today: date) -> None:
    for soul in birth.who:
        right = Happening("birthday", today, (soul,), origin=soul.rt, value=say_date(soul.born))
        right.tell("correction", soul.rt, today)
        play.happenings.append(right)


def _over(play: Play, mistake: Mistake, today: date) -> None:
    play.mistakes.open.remove(mistake)
    play.desks[village_of(mistake.telling.rt)].to_mend.discard(mistake.telling.number)
    play.trail.append(f"{today} {mistake.telling.number} is undone")
    _hush(mistake, is_open=False)
    if mistake.rightly:
        mistake.rightly.fate, mistake.rightly.due = Fate.UNTOLD, today


# --- seen -------------------------------------------------------------------------------------------------------------


async def open_mine(play: Play, rt: AreaCode, number: str) -> bool:
    """The page of a report of his own, on whatever page of the list it stands."""
    phone = play.phone(rt)
    await phone.say("laporan")
    for _ in range(MOST_PAGES):
        if line := next((each for each in phone.text.splitlines() if number in each), ""):
            await phone.tap(f"{line.partition('.')[0]}. ")
            return True
        way = next((each for each in (OLDER, MONTH_BEFORE) if each in phone.newest.labels), "")
        if not way:
            break
        await phone.tap(way)
    play.trail.append(f"  {rt} does not find {number}: {phone.text}")
    return False


async def _report(play: Play, mistake: Mistake) -> Report:
    return next(each for each in await play.town.reports() if each.number == mistake.telling.number)


def _teller(play: Play, telling: Telling) -> Teller:
    teller = play.teller(telling)
    teller.dice, teller.careless = play.astray, 0.0
    return teller


def _names(mistake: Mistake) -> list[str]:
    return [soul.name for soul in mistake.telling.who]
