"""A photo that nobody asked for: offered to the report that was sent just before."""

from dataclasses import replace
from datetime import timedelta

from bot.dialogue.context import Context
from bot.dialogue.prompt import Arg, Picture, Size, Text
from bot.dialogue.session import Session
from bot.domain.people.officer import Role
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.rt.own_report import own_report
from bot.services.review.additions import MOST, Added, add, takes_additions
from bot.services.words.naming import people_of
from bot.services.work.channel import FetchFile
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports.rt_reports import latest

JUST_SENT = timedelta(days=1)


async def offer(chat: Chat, picture: Picture) -> bool:
    """Asks whether the photo belongs to the report sent last; False where there is none that it could belong to."""
    if chat.officer.role is not Role.RT:
        return False
    report = await latest(chat.work.transaction, chat.officer.area, chat.practises)
    if (
        report is None
        or not await takes_additions(chat.work, report)
        or chat.work.now - report.submitted_at > JUST_SENT
    ):
        return False
    kept = [*_photos(chat.session), picture.file_id][:MOST]
    chat.keep(replace(Session(), context=Context(photos=tuple(kept))))
    names = people_of(report, chat.scene.today)
    about: dict[str, Arg] = {"number": report.number, "names": names, "count": len(kept)}
    chat.tell(
        Text("photo-for", about, {"kind": Text(f"kind-{report.kind}")}),
        options=(
            Command.TAKE.button(Text("button-take-photo"), report.id, size=Size.MAIN),
            Command.LEAVE.button(Text("button-leave-photo")),
        ),
    )
    return True


async def take(chat: Chat, report_id: str) -> None:
    """The photos kept are the report's; they are fetched after the commit."""
    report = await own_report(chat, report_id)
    if report is None:
        return
    see = Command.REPORT.button(Text("button-see-report"), report_id)
    photos = _photos(chat.session)
    if not photos:
        again = Command.ADD.button(Text("button-add-later"), report_id)
        chat.tell(Text("photo-gone"), options=(see, again, *TO_MENU))
        return
    chat.keep(Session())
    references = {chat.work.house.new_id(): file_id for file_id in photos}
    text = await add(chat.work, chat.officer, report.id, Added(photos=tuple(references)))
    if text.key == "added":
        for reference, file_id in references.items():
            chat.work.send(chat.address, FetchFile(file_id, reference))
    chat.tell(text, options=(see, *TO_MENU))


async def leave(chat: Chat) -> None:
    """*Bukan*: the photo is forgotten, unless it was added before."""
    waiting = bool(_photos(chat.session))
    if waiting:
        chat.keep(Session())
    await menu.show(chat, above=(Text("photo-left" if waiting else "photo-not-waiting"),))


def _photos(session: Session) -> tuple[str, ...]:
    return session.context.photos if not session.flow else ()
