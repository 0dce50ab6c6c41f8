"""`/antrean`: the cards that wait in somebody's area, in his private chat, page by page to the last."""

from bot.dialogue.prompt import Option, Text
from bot.domain.report.queue_filter import QueueFilter, read_filter
from bot.domain.report.report import Report
from bot.services.chat.chat import Chat
from bot.services.conversation import questions
from bot.services.conversation.operators import narrowed_queue, regency_queue
from bot.services.conversation.operators.bulk_list import to_bulk, to_return
from bot.services.conversation.operators.queue_cards import hang, last_shown
from bot.services.officers.practice import TRAINED_FOR
from bot.services.review.word_lines import waiting_words
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports import reports, words
from bot.storage.reports.operators_queue import count_waiting_for, waiting_for

PAGE = 10
"""Cards at once."""
WAITING = 3
"""Reports that wait for somebody else's word, those whose time is over first."""


async def show(chat: Chat, argument: str = "") -> None:
    """`queue`, `queue:<report>`: those that stand behind this one, whether or not it was decided meanwhile. Behind the
    last card stands what others ask there. `queue:<report>:<filter>` shows some of them."""
    last, _, token = argument.partition(":")
    wanted = read_filter(token)
    if regency_queue.is_list(chat, wanted):
        await regency_queue.show(chat, wanted, last)
        return
    if not wanted.is_any:
        await narrowed_queue.show(chat, wanted, last)
        return
    area, since = chat.officer.area, chat.work.now - TRAINED_FOR
    after = await last_shown(chat, last)
    total = await count_waiting_for(chat.work.transaction, area, since)
    behind = await count_waiting_for(chat.work.transaction, area, since, after) if after else total
    shown = await waiting_for(chat.work.transaction, area, PAGE, since, after)
    first = total - behind + 1
    title = await _title(chat, total, (first, len(shown)))
    others, opening = await _waiting_for_words(chat) if first == 1 else ((), ())
    at_once = (
        (to_bulk(), to_return(), narrowed_queue.to_filters(QueueFilter())) if first == 1 and len(shown) > 1 else ()
    )
    chat.tell(*title, *others, options=(*at_once, *opening, *(TO_MENU if not (shown or after) else ())))
    for report in shown:
        await hang(chat, report)
    left = behind - len(shown)
    if not left:
        await questions.show(chat)
    if left or after:
        again = (Command.QUEUE.button(Text("button-queue-again")),) if after else ()
        chat.tell(Text("queue-left", {"left": left}), options=(*_going_on(shown, left), *again, *TO_MENU))


async def _title(chat: Chat, total: int, page: tuple[int, int]) -> tuple[Text, ...]:
    """How many wait, and which of them these are."""
    first, shown = page
    about = {"count": total, "shown": shown, "more": max(total - shown, 0), "first": first, "last": first + shown - 1}
    if not shown and total:
        return (Text("queue-no-more", about),)
    return (Text("queue-title" if first == 1 else "queue-goes-on", about),)


async def _waiting_for_words(chat: Chat) -> tuple[tuple[Text, ...], tuple[Option, ...]]:
    """Those that are approved and wait for somebody else's word: whose, until when, and a button for each."""
    count = await words.count_waiting(chat.work.transaction, chat.officer.area)
    if not count:
        return (), ()
    ids = await words.waiting(chat.work.transaction, chat.officer.area, WAITING)
    known = await reports.get_many(chat.work.transaction, set(ids))
    found = [known[each] for each in ids]
    waits = await waiting_words(chat.work, found)
    lines = (_line(chat, each, waits[each.id]) for each in found)
    opening = (Command.DETAILS.button(Text("button-open-number", {"number": each.number}), each.id) for each in found)
    about = {"count": count, "shown": len(found), "more": count - len(found)}
    return (Text("queue-waits-for-words", about), *lines), tuple(opening)


def _line(chat: Chat, report: Report, waits: Text) -> Text:
    about = {"number": report.number, "names": people_of(report, chat.work.today) or "none"}
    return Text("queue-waits-line", about, {"kind": Text(f"kind-{report.kind}"), "waits": waits})


def _going_on(shown: list[Report], left: int) -> tuple[Option, ...]:
    return (Command.QUEUE.button(Text("button-queue-next", {"count": left}), shown[-1].id),) if left else ()
