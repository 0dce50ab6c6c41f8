"""Lets days pass: things happen, heads tell them when they get to it, operators decide, months close."""

from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from bot.services.clock.close_due import close_due, open_current
from bot.services.clock.words_due import let_silence_speak_where_due
from tests.services.steady import steady
from tests.year.afar import ask_where_they_are_registered
from tests.year.cards import mistype, put_right, renew
from tests.year.chances import CROWDED, HAPPENINGS, anything
from tests.year.checks import check_residents
from tests.year.completing import Completing
from tests.year.deliberations import deliberate
from tests.year.doubles import answer_about_doubles, ask_about_doubles
from tests.year.elsewhere import answer_whether_one, notice
from tests.year.happenings import Fate, Happening
from tests.year.heads import (
    answer_whether_still_here,
    change_their_minds,
    fix_returned,
    may_tell,
    receive,
    tell,
    tell_there,
)
from tests.year.judge import look_at_months, look_at_papers
from tests.year.leave import take_turns
from tests.year.misread import misread
from tests.year.mistakes import make_mistakes, undo_mistakes
from tests.year.new_rt import part_rt
from tests.year.office import decide_between_villages, replace_heads, take_list, take_new_list
from tests.year.plan import CLOSES_ON, FIRST_DAY, GRACE
from tests.year.play import Play
from tests.year.regency import step_in
from tests.year.souls import REGENCY, village_of


async def run(play: Play) -> None:
    """All days, and then as many as it takes to tell and decide what is left."""
    for number in range(play.plan.days):
        await _day(play, FIRST_DAY + timedelta(days=number), calm=False)
    for number in range(play.plan.days, play.plan.days + GRACE):
        await _day(play, FIRST_DAY + timedelta(days=number), calm=True)


async def _day(play: Play, today: date, *, calm: bool) -> None:
    play.town.clock.now = datetime.combine(today, time(2), UTC)
    await open_current(play.town.house, REGENCY)
    await _by_the_clock(play)
    await step_in(play, calm=calm)
    if not calm:
        _happens(play, today)
    if today in play.plan.lists_on:
        await take_list(play)
    if today == play.plan.heads_change_on:
        await replace_heads(play)
    if play.plan.goes_astray and today == play.plan.parts_on:
        await part_rt(play, today)
    if play.plan.goes_astray and today == play.plan.new_list_on:
        await take_new_list(play)
    if play.plan.goes_astray:
        await take_turns(play, today, calm=calm)
    tell_there(play)
    await fix_returned(play)
    await receive(play)
    await answer_whether_still_here(play)
    if play.plan.goes_astray:
        await check_residents(play)
    await decide_between_villages(play)
    await ask_where_they_are_registered(play)
    if play.plan.goes_astray:
        await _go_astray(play, today, calm=calm)
    await _tell_and_decide(play, today, calm=calm, eager=0)
    if today.day == CLOSES_ON and not calm:
        play.town.clock.now = datetime.combine(today, time(10, 40), UTC)
        await _tell_and_decide(play, today, calm=calm, eager=3)
    await _evening(play, today)


async def _go_astray(play: Play, today: date, *, calm: bool) -> None:
    """What is told wrongly, and undone."""
    await answer_whether_one(play, calm=calm)
    await answer_about_doubles(play, today)
    if not calm:
        await ask_about_doubles(play)
    await undo_mistakes(play, today, calm=calm)
    if not calm:
        await make_mistakes(play, today)
        notice(play, today)
    misread(play, today)
    if not calm:
        renew(play, today)
    await deliberate(play, today, calm=calm)


async def _tell_and_decide(play: Play, today: date, *, calm: bool, eager: int) -> None:
    """Who is `eager`, before the closing, tells what he would have told so many days later."""
    until = today + timedelta(days=eager)
    due = [t for t in play.tellings() if t.fate is Fate.UNTOLD and (t.due <= until or calm) and may_tell(play, t, calm)]
    play.dice.shuffle(due)
    for telling in due:
        if calm or play.dice.random() < 0.8:
            await tell(play, telling, today)
    await change_their_minds(play, calm=calm)
    for desk in play.desks.values():
        play.town.clock.advance(minutes=1)
        await desk.work(all_of_them=calm)
    await _complete(play, calm=calm)


async def _complete(play: Play, *, calm: bool) -> None:
    """Operators fill in what is not known of newcomers and babies."""
    for village, desk in [each for each in play.desks.items() if each[0] not in play.lazy]:
        known = [soul for soul in play.place.souls if village_of(soul.rt) == village]
        filling = Completing(play.town.phone(desk.phone.address), known, play.cards)
        if play.plan.goes_astray and not calm:
            filling.mistypes = partial(mistype, play)
        await filling.work()
        put_right(play, filling, play.town.house.today())
        play.trail += [f"  {desk.phone.address} completes {each}" for each in filling.done]


def _happens(play: Play, today: date) -> None:
    count = int(play.plan.a_day) + (play.dice.random() < play.plan.a_day % 1)
    chances = CROWDED if play.plan.crowded else HAPPENINGS
    for _ in range(count):
        if happening := anything(play.place, today, lambda: _told_on(play, today), chances):
            play.happenings += [happening, *happening.then]
            play.trail.append(f"{today} {happening.kind}: {[s.name for s in happening.who]} {happening.origin} → "
                              f"{happening.to} {happening.value}{_follows(happening)}")  # fmt: skip


def _follows(happening: Happening) -> str:
    return f", {happening.successor.name} follows" if happening.successor else ""


def _told_on(play: Play, today: date) -> date:
    late = play.dice.randint(0, play.plan.late)
    return today + timedelta(days=late + (30 if play.dice.randrange(100) < play.plan.forgets else 0))


async def _evening(play: Play, today: date) -> None:
    """Where a month ends today it is closed, and looked at."""
    play.town.clock.now = datetime.combine(today, time(11, 30), UTC)
    while await close_due(play.town.house, REGENCY, steady(play.town.clock)):
        play.trail.append(f"{today} a month was closed")
        await play.town.deliver.drain()
        await look_at_months(play)
        await look_at_papers(play)
    await let_silence_speak_where_due(play.town.house, REGENCY)
    await play.town.deliver.drain()


async def _by_the_clock(play: Play) -> None:
    """People are reminded, what waits goes up, what must be settled is found."""
    if play.jobs:
        await play.jobs.look()
    await play.town.deliver.drain()
