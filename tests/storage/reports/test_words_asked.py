"""What somebody is asked is read page by page, the most urgent first, also once what was shown has been said."""

from datetime import timedelta

from bot.domain.people.officer import Role
from bot.domain.report.review import Status
from bot.domain.report.word import Answer, Asked, Word
from bot.storage.reports import reports, words
from tests.storage.village import NOW, OLIS, RT_3, a_village, death

DAYS = (2, 2, 1, None, 3, None, 2)


async def test_each_is_read_once_whatever_is_said_between_the_pages(database_url: str) -> None:
    told = [death(status=Status.APPROVED) for _ in DAYS]
    asked = [
        Word(each.id, 0, Asked.STILL_HERE, Role.RT, RT_3, 1, until=NOW + timedelta(days=days) if days else None)
        for each, days in zip(told, DAYS, strict=True)
    ]
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, told)
        await words.ask(transaction, asked)
        seen: list[Word] = []
        while page := await words.asked_of(transaction, OLIS, 2, seen[-1] if seen else None):
            seen += page
            await words.answer(transaction, page[-1], Answer.AGREED, None, NOW)
        assert sorted(word.report for word in seen) == sorted(each.id for each in told)
        ends = [word.until or NOW + timedelta(days=99) for word in seen]
        assert ends == sorted(ends)
