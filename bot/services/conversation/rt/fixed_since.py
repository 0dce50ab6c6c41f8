"""What a head reads before he sends a report again: whom it names no more, and who is not in his RT any more."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from bot.dialogue.flow import Desk, Flow
from bot.dialogue.prompt import Text
from bot.dialogue.session import walk
from bot.dialogue.turn import SEND, Turn
from bot.domain.people.people import BasicStatus, PersonId, Resident, readable
from bot.domain.report.changes import Change
from bot.services.chat.chat import Chat
from bot.services.submission.named_before import gone_since
from bot.services.submission.steps_at_fault import persons_in
from bot.storage.reports import reports


async def with_what_changed(chat: Chat, flow: Flow, turn: Turn) -> Turn:
    """The page before a fixed report is sent, with that above its last line; any other as it is. The session is kept
    already, so that the report does not see itself."""
    if not (turn.session.context.fixes and SEND in turn.session.offered and turn.says and flow.build):
        return turn
    told = await reports.get(chat.work.transaction, turn.session.context.fixes)
    answers, missing, _ = walk(flow, turn.session.answers, turn.session.opened)
    if told is None or missing is not None:
        return turn
    lost = dict(_left_out(told.change, flow.build(answers, Desk(chat.scene, chat.work.house.new_id))))
    gone = await gone_since(chat.outlook, chat.officer.area)
    dead = {each.id for each in gone if each.status is BasicStatus.DEAD}
    named = {who for _, who in persons_in(turn.session.answers)}
    says = (*_says_left_out([name for who, name in lost.items() if who not in dead]), *_says_gone(gone, named, lost))
    *others, page = turn.says
    return replace(turn, says=(*others, replace(page, lines=(*page.lines[:-1], *says, page.lines[-1]))))


def _left_out(before: Change, now: Change) -> Iterator[tuple[PersonId, str]]:
    """One who is replaced by one is whom the head was asked for; whoever is told under another name is nobody less."""
    made = {each.id for each in before.added}
    ids = (*before.subjects, *(PersonId("") for _ in before.names))
    several = len(before.names) > 1
    for who, name in zip(ids, before.names, strict=False):
        if who and who not in made:
            if several and who not in now.subjects:
                yield who, name
        elif len(now.names) < len(before.names) and name not in now.names:
            yield who or PersonId(name), name


def _says_left_out(names: Sequence[str]) -> Iterator[Text]:
    if names:
        yield Text("fix-left-out", {"names": _listed(names)})


def _says_gone(gone: Sequence[Resident], named: Container[PersonId], lost: Container[PersonId]) -> Iterator[Text]:
    """Those of its answers who have died, left or come to another RT since they were picked."""
    ways: dict[str, list[str]] = {}
    for each in gone:
        way = "dead" if each.status is BasicStatus.DEAD else "left"
        if each.id in lost and way == "dead":
            ways.setdefault("left-out", []).append(each.name)
        elif each.id in named and each.id not in lost:
            ways.setdefault(way, []).append(each.name)
    for way, names in ways.items():
        yield Text("fix-gone", {"names": _listed(names), "way": way})


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(readable, names))
