"""Whoever is expected and comes may have been entered here by hand before: his head is asked, his operator reads it."""

from collections.abc import Iterator, Mapping, Sequence

from bot.dialogue.labels import describe
from bot.dialogue.prompt import Text
from bot.dialogue.traits import Brings
from bot.domain.areas import Level, ancestor
from bot.domain.likeness.likeness import are_apart
from bot.domain.people.names import words_of
from bot.domain.people.people import Person, PersonId, readable
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import Change, Doubt, JoinHousehold, PutRight
from bot.services.matters.likely_double import are_two
from bot.services.submission.by_each_name import by_each_name
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.known_families import pairs
from bot.services.submission.outcome import LooksAlike
from bot.services.work.work import actor
from bot.storage.registry import arrivals, name_search, read_registry
from bot.storage.reports.alike import NAMESAKES, SAME_COMING


async def entered_here(filing: Filing, change: Change) -> dict[PersonId, Person]:
    """Of each who comes the one of this RT who is called and born like him; or who came lately, is of his day and sex,
    and may have been told by another name."""
    if filing.practises or change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS):
        return {}
    ids = [each.person_id for each in change.effects if isinstance(each, JoinHousehold) and each.arrives]
    transaction, area = filing.work.transaction, filing.officer.area
    coming = await read_registry.persons(transaction, ids, ancestor(area, Level.REGENCY)) if ids else []
    named, by_name = dict[PersonId, None](), await by_each_name(transaction, coming)
    for each in by_name:
        words = [[word] for word in words_of(each.name)]
        named |= dict.fromkeys(await name_search.persons_named(transaction, area, words, NAMESAKES))
    days, since = {each.birth_date for each in coming if each.birth_date}, filing.scene.today - SAME_COMING
    lately = await arrivals.came_lately(transaction, area, days, since) if days else []
    others = [who for who in dict.fromkeys((*named, *lately)) if who not in ids]
    here = await read_registry.persons(transaction, others, area) if others else []
    registered = [each for each in here if each.status.value in REGISTERED]
    found = dict(pairs(by_name, await by_each_name(transaction, registered)))
    return found | dict(_otherwise(coming, [each for each in registered if each.id in lately], found))


def _otherwise(
    coming: Sequence[Person], lately: Sequence[Person], found: Mapping[PersonId, Person]
) -> Iterator[tuple[PersonId, Person]]:
    """Whom nothing but his name tells apart from one who came lately, and not with his own family."""
    taken = {each.id for each in found.values()}
    for mine in coming:
        for his in lately:
            if mine.id not in found and his.id not in taken and _may_be_one(mine, his):
                taken.add(his.id)
                yield mine.id, his
                break


def _may_be_one(mine: Person, his: Person) -> bool:
    is_born_so = bool(mine.born and mine.born.is_exact) and mine.birth_date == his.birth_date
    is_of_one_sex = mine.sex is not None and mine.sex is his.sex
    are_two = bool(mine.nik and his.nik) or bool(mine.mother and his.mother and are_apart(mine.mother, his.mother))
    return is_born_so and is_of_one_sex and not are_two and mine.household_id != his.household_id


async def ask_whether_entered(filing: Filing, form: Form, change: Change) -> LooksAlike | None:
    """About the first of them of whom the reporter has said nothing yet."""
    found = await entered_here(filing, change)
    asked = [his for his in found.values() if his.id not in form.unlike | form.same]
    if not asked:
        return None
    (resident,) = await read_registry.residents(filing.work.transaction, [asked[0].id], filing.officer.area)
    about = {"described": describe(resident, filing.scene.today)}
    return LooksAlike(Text("entered-here-ask", about), (asked[0].id,), is_listed_here=True)


async def doubts_of_entered(filing: Filing, change: Change) -> list[Doubt]:
    """That they are one, as the reporter says; of those of whom he says that they are two nobody is asked again."""
    doubts: list[Doubt] = []
    dropped = {effect.person_id for effect in change.effects if isinstance(effect, PutRight)}
    for who, his in (await entered_here(filing, change)).items():
        if his.id in dropped:
            doubts.append(Doubt("entered-here-dropped", {"name": readable(his.name)}))
        else:
            await are_two(filing.work, (who, his.id), filing.officer.area, actor(filing.officer))
    return doubts
