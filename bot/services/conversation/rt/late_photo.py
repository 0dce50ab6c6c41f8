"""A photo that nobody asked for: kept until it is said what report it is for."""

from dataclasses import replace
from datetime import timedelta

from bot.dialogue.context import Album, Context
from bot.dialogue.fields import clean
from bot.dialogue.prompt import Arg, Option, Picture, Size, Text
from bot.dialogue.session import Session
from bot.domain.people.officer import Role
from bot.domain.people.people import readable
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import report_in_one_sentence
from bot.services.conversation.rt.kept_photos import (
    waiting,
    with_caption,
    words_below,
)
from bot.services.conversation.rt.own_report import own_report
from bot.services.review.additions import MOST, Added, add, takes_additions
from bot.services.words.naming import people_of
from bot.services.work.channel import FetchFile
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports.rt_reports import Wanted, latest, of_month

JUST_SENT = timedelta(days=1)
SENT_SHOWN = 3
"""Reports that were sent, beside the kinds of a new one."""
NAME = 15
"""Letters of a name on a button."""


async def offer(chat: Chat, picture: Picture) -> bool:
    """Opens the report that its caption tells of, or asks what it is for; False for whoever reports nothing."""
    if chat.officer.role is not Role.RT:
        return False
    album = chat.session.context.album
    if album is not None and album.report is not None and album.id == picture.album:
        await _add(chat, album.report, Added(clean(picture.caption), (picture.file_id,), chat.album))
        return True
    kept = tuple([*waiting(chat.session), picture.file_id][:MOST])
    last = Album(picture.album) if picture.album else None
    told = chat.session.context.captions if waiting(chat.session) else ()
    chat.keep(replace(Session(), context=Context(photos=kept, album=last, captions=told)))
    if picture.caption and await report_in_one_sentence.take(chat, picture.caption):
        return True
    chat.keep(replace(chat.session, context=with_caption(chat.session.context, picture.caption)))
    report = await latest(chat.work.transaction, chat.officer.area, chat.practises)
    if report is not None and await _may_be_of(chat, report):
        _ask_of_last(chat, report, len(kept))
    else:
        await ask_for_which(chat)
    return True


async def _may_be_of(chat: Chat, report: Report) -> bool:
    just_sent = chat.work.now - report.submitted_at <= JUST_SENT
    return just_sent and await takes_additions(chat.work, report)


def _ask_of_last(chat: Chat, report: Report, count: int) -> None:
    names = people_of(report, chat.scene.today)
    about: dict[str, Arg] = {"number": report.number, "names": names, "count": count}
    chat.tell(
        Text("photo-for", about, {"kind": Text(f"kind-{report.kind}")}),
        options=(
            Command.TAKE.button(Text("button-take-photo"), report.id, size=Size.MAIN),
            Command.PHOTO_FOR.button(Text("button-photo-other")),
            Command.LEAVE.button(Text("button-leave-photo")),
        ),
    )


async def ask_for_which(chat: Chat) -> None:
    """*Untuk laporan apa?*: one that was sent and may still be added to, or a new one, which the photo goes with."""
    photos = waiting(chat.session)
    if not photos:
        chat.tell(Text("photo-gone"), options=TO_MENU)
        return
    period = await chat.work.open_period(chat.officer.area)
    wanted = Wanted(chat.officer.area, period, still_open=True, practice=chat.practises)
    found, _ = await of_month(chat.work.transaction, wanted, SENT_SHOWN)
    sent = [_of_sent(each) for each in found if await takes_additions(chat.work, each)]
    flows = [flow for flow in chat.work.house.flows.values() if flow.common and flow.needs_decision]
    new = [Command.START.button(Text(f"kind-{flow.kind}"), flow.kind) for flow in flows]
    ways = (Command.MORE.button(Text("button-more")), Command.LEAVE.button(Text("button-leave-photo-all")))
    chat.tell(Text("photo-which", {"count": len(photos)}), options=(*sent, *new, *ways))


def _of_sent(report: Report) -> Option:
    name = readable(report.change.names[0]) if report.change.names else report.number
    name = name if len(name) <= NAME else f"{name[: NAME - 1].rstrip()}…"
    return Command.TAKE.button(Text("button-photo-report", {"name": name}), report.id)


async def take(chat: Chat, report_id: str) -> None:
    """The photos kept are the report's; they are fetched after the commit."""
    report = await own_report(chat, report_id)
    if report is None:
        return
    see = Command.REPORT.button(Text("button-see-report"), report_id)
    photos = waiting(chat.session)
    if not photos:
        again = Command.ADD.button(Text("button-add-later"), report_id)
        chat.tell(Text("photo-gone"), options=(see, again, *TO_MENU))
        return
    chat.has_decided = True
    album, words = chat.session.context.album, words_below(chat.session.context)
    chat.keep(replace(Session(), context=Context(album=replace(album, report=report.id) if album else None)))
    await _add(chat, report.id, Added(words, photos, chat.album))


async def _add(chat: Chat, report_id: ReportId, sent: Added) -> None:
    """Of what was `sent` the photos are the platform's files."""
    references = {chat.work.house.new_id(): file_id for file_id in sent.photos}
    text = await add(chat.work, chat.officer, report_id, replace(sent, photos=tuple(references)))
    if text.key == "added":
        for reference, file_id in references.items():
            chat.work.send(chat.address, FetchFile(file_id, reference))
    see = Command.REPORT.button(Text("button-see-report"), report_id)
    chat.tell(text, options=(see, *TO_MENU))


async def leave(chat: Chat) -> None:
    """*Bukan*: the photo is forgotten, unless it was added before."""
    is_waiting = bool(waiting(chat.session))
    if is_waiting:
        chat.has_decided = True
        chat.keep(Session())
    await menu.show(chat, above=(Text("photo-left" if is_waiting else "photo-not-waiting"),))
