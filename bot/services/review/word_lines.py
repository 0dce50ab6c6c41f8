"""The further words of a report in words: who is waited for until when, and who said what."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import reduce

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import AreaCode, Level, ancestor, level_of
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Role
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.domain.report.word import Answer, Asked, Word
from bot.services.words.place_names import place_of
from bot.services.words.status_words import status_words
from bot.services.work.work import Work
from bot.storage.registry import areas
from bot.storage.reports import words

NEVER = "never"
"""Instead of the day until which somebody is waited for."""


async def who_is_asked(work: Work, word: Word, seen_from: AreaCode) -> Text:
    """As somebody of the report's own area reads it."""
    return Text(f"word-who-{word.asked}", {"place": await _place(work, word, seen_from), "role": word.role.value})


async def _place(work: Work, word: Word, seen_from: AreaCode) -> str:
    if word.role is Role.RT:
        return await place_of(work, word.area, seen_from)
    code = ancestor(word.area, Level.VILLAGE) if level_of(word.area) >= Level.VILLAGE else word.area
    known = (await areas.get_areas(work.transaction, [code])).get(code)
    return f"{known.name}, Kec. {known.district_name}" if known and known.district_name else known.name if known else ""


def until_when(work: Work, word: Word) -> str:
    """The day, or `NEVER`."""
    return say_date(word.until.astimezone(work.house.calendar.timezone).date()) if word.until else NEVER


async def word_line(work: Work, word: Word, seen_from: AreaCode) -> Text:
    """One further word: waited for until when, or what was said."""
    args: dict[str, Arg] = {"answer": word.answer or "open", "until": until_when(work, word), "asked": word.asked.value}
    who = await who_is_asked(work, word, seen_from)
    said = Text(f"word-said-{word.asked}", {"answer": word.answer or "open"})
    return Text("card-word-line", args, {"who": who, "said": said})


async def word_lines(work: Work, report: Report) -> tuple[Text, ...]:
    """All further words of the report as it stands."""
    asked = [each for each in await words.of_report(work.transaction, report.id) if each.revision == report.revision]
    shown = [each for each in asked if each.asked is not Asked.APPROVAL and each.answer != Answer.DROPPED]
    return tuple([await word_line(work, each, report.area) for each in shown])


async def refused_lines(work: Work, report: Report) -> tuple[Text, ...]:
    """Who said no to it before: its operator reads it when it waits again; of who said so again, how often. Below, who
    has taken that back."""
    said = await words.of_report(work.transaction, report.id)
    told = [each for each in said if each.revision < report.revision]
    by_word = defaultdict[tuple[Asked, Role, AreaCode], list[Word]](list)
    for word in told:
        if word.answer == Answer.REFUSED:
            by_word[word.what].append(word)
    refused = [await _refused_line(work, each, report.area) for each in by_word.values()]
    is_open = report.status is Status.WAITING
    freed = [each for each in said if is_open and each.revision == report.revision and each.answer == Answer.AGREED]
    return *refused, *[await word_line(work, each, report.area) for each in freed]


async def _refused_line(work: Work, said: Sequence[Word], seen_from: AreaCode) -> Text:
    """Of one and the same word, asked in several revisions."""
    line, last = await word_line(work, said[-1], seen_from), said[-1].at
    if len(said) == 1 or last is None:
        return line
    day = say_date(last.astimezone(work.house.calendar.timezone).date())
    return Text("card-word-again", {"count": len(said), "day": day}, {"line": line})


async def waiting_words(work: Work, found: Collection[Report]) -> dict[ReportId, Text]:
    """Of each of these reports that waits for further words, whose, and until when."""
    asked = [report for report in found if report.status is Status.APPROVED]
    opened = await words.open_of(work.transaction, [report.id for report in asked]) if asked else {}
    return {report.id: await _waits(work, report, opened[report.id]) for report in asked if report.id in opened}


async def _waits(work: Work, report: Report, opened: Sequence[Word]) -> Text:
    """Of all that are waited for, in the order in which they were asked."""
    each = [await _waits_for(work, report, word) for word in opened]
    return reduce(lambda told, other: Text("waits-for-words", parts={"told": told, "other": other}), each)


async def _waits_for(work: Work, report: Report, word: Word) -> Text:
    who = await who_is_asked(work, word, report.area)
    return Text("waits-for-word", {"until": until_when(work, word), "asked": word.asked.value}, {"who": who})


async def status_of(work: Work, report: Report) -> Text:
    """Where the report stands; if it waits for a further word, whose."""
    return status_words(report, work.house.calendar, (await waiting_words(work, [report])).get(report.id))
