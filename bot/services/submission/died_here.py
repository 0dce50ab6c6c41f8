"""Whoever is known and comes may be recorded as dead here, or where he lived, by another entry: his head is asked."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Brings
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.days.dates import say_date
from bot.domain.days.day import Exactness
from bot.domain.people.names import words_of
from bot.domain.people.people import BasicStatus, Person, PersonId, readable
from bot.domain.report.changes import Change, Doubt, Effect, JoinHousehold, PutRight, SetStatus, person_of
from bot.services.matters.likely_double import are_two
from bot.services.submission.by_each_name import by_each_name
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.known_families import pairs
from bot.services.submission.outcome import LooksAlike
from bot.services.words.place_names import place_of
from bot.services.work.work import actor
from bot.storage.registry import name_search, read_registry
from bot.storage.reports.alike import NAMESAKES


async def died_here(filing: Filing, change: Change) -> dict[PersonId, tuple[Person, Person]]:
    """Each who comes, and the one recorded as dead who is called and born like him."""
    if filing.practises or change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS):
        return {}
    ids = _coming(change)
    regency, transaction = ancestor(filing.officer.area, Level.REGENCY), filing.work.transaction
    coming = await read_registry.persons(transaction, ids, regency) if ids else []
    living = await by_each_name(transaction, [each for each in coming if each.status is not BasicStatus.DEAD])
    named = dict[PersonId, None]()
    for each in living:
        words = [[word] for word in words_of(each.name)]
        for area in {filing.officer.area, AreaCode(each.area)}:
            named |= dict.fromkeys(await name_search.persons_named(transaction, area, words, NAMESAKES))
    others = [who for who in named if who not in ids]
    known = await read_registry.persons(transaction, others, regency) if others else []
    dead = [each for each in known if each.status is BasicStatus.DEAD]
    mine = {each.id: each for each in reversed(living)}
    return {who: (mine[who], his) for who, his in pairs(living, await by_each_name(transaction, dead))}


def _coming(change: Change) -> list[PersonId]:
    return [each.person_id for each in change.effects if isinstance(each, JoinHousehold) and each.arrives]


async def ask_whether_dead(filing: Filing, form: Form, change: Change) -> LooksAlike | None:
    """About the first of them of whom the reporter has said nothing yet."""
    found = await died_here(filing, change)
    asked = [pair for pair in found.values() if pair[1].id not in form.unlike | form.same | form.dead]
    if not asked:
        return None
    (mine, his), day = asked[0], asked[0][1].died_or_left_on
    about = {
        "name": readable(mine.name),
        "place": await place_of(filing.work, his.area, filing.officer.area),
        "day": say_date(day) if day and his.end_exactness is Exactness.DAY else "none",
    }
    return LooksAlike(Text("dead-here-ask", about), (his.id,), may_come=True, may_be_dead=True)


async def as_dead_or_alive(filing: Filing, form: Form, change: Change) -> Change:
    """The change as the reporter says: who has died does not come, and one of his entries is not valid; of who lives
    that is the one that is recorded as dead, here or where he comes from. Of whom it is another nobody is asked again.
    """
    found = await died_here(filing, change) if form.same | form.dead | form.unlike else {}
    for mine, his in found.values():
        if his.id in form.unlike:
            await are_two(filing.work, (mine.id, his.id), filing.officer.area, actor(filing.officer))
    said = {who: pair for who, pair in found.items() if pair[1].id in form.same | form.dead}
    dead = {who: pair for who, pair in said.items() if pair[1].id in form.dead}
    rights = [_right(form, mine, his) for mine, his in said.values()]
    died = [SetStatus(mine.id, BasicStatus.DEAD, _died_on(filing, his)) for mine, his in dead.values() if not his.nik]
    return replace(
        change,
        effects=(*rights, *died, *_without(change, dead)),
        warnings=(*change.warnings, *_doubts(form, said)),
    )


def _right(form: Form, mine: Person, his: Person) -> PutRight:
    """Which of the two entries is dropped, for nobody is dead and alive; where it is another desa's that is asked. Of
    who has died that is not the one by whose NIK the office knows him."""
    dropped, right = (mine, his) if his.id in form.dead and his.nik else (his, mine)
    return PutRight(dropped.id, BasicStatus.INVALID, dropped.status, AreaCode(dropped.area), right.id)


def _died_on(filing: Filing, who: Person) -> date:
    """The latest that it may have been."""
    return who.died_or_left_on or filing.scene.today


def _without(change: Change, dead: Mapping[PersonId, object]) -> Iterator[Effect]:
    return (each for each in change.effects if person_of(each) not in dead)


def _doubts(form: Form, said: Mapping[PersonId, tuple[Person, Person]]) -> Iterator[Doubt]:
    for mine, his in said.values():
        yield Doubt("came-as-dead" if his.id in form.dead else "dead-entry-lives", {"name": readable(mine.name)})
