"""What may be done instead where a report cannot be taken as it is."""

from collections.abc import Sequence
from datetime import date

from bot.dialogue.labels import describe_each
from bot.dialogue.prompt import Option, Size, Text
from bot.domain.people.people import BasicStatus, Resident
from bot.domain.report.report import Report
from bot.domain.report.review import Status, may_report
from bot.services.chat.chat import Chat
from bot.services.conversation.rt.half_filled import HERE
from bot.services.review.additions import takes_additions
from bot.services.submission.outcome import LooksAlike
from bot.services.work.standing_buttons import Command


def _cancel(session_id: str) -> Option:
    return Command.CANCEL.button(Text("button-cancel"), session_id, size=Size.SMALL)


async def add_or_stop(chat: Chat, earlier: Report | None, session_id: str, fixes: str = "") -> tuple[Option, ...]:
    """Fixing the earlier report, where it was returned, adding to it, where it is of his RT and open, or else opening
    it, to be put right; where there is nothing of these, answering this one otherwise; and giving it up, or
    withdrawing the report that it `fixes`."""
    withdraw = (Command.WITHDRAW.button(Text("button-withdraw"), fixes),) if fixes else ()
    otherwise = (_answer_otherwise(),)
    return (*(await _ways_of_earlier(chat, earlier, session_id) or otherwise), *withdraw, _cancel(session_id))


async def _ways_of_earlier(chat: Chat, earlier: Report | None, session_id: str) -> tuple[Option, ...]:
    if earlier is None or not may_report(chat.officer, earlier.area, earlier.reporter_id):
        return ()
    fix = Command.FIX.button(Text("button-fix", {"number": earlier.number}), earlier.id, session_id)
    ways = (fix,) if earlier.status is Status.RETURNED else ()
    if await takes_additions(chat.work, earlier):
        ways = (*ways, Command.INSTEAD.button(Text("button-told-add"), earlier.id, session_id))
    return ways or (Command.REPORT.button(Text("button-open-report"), earlier.id),)


def unlike_or_same(session_id: str, fixes: str = "", *where: str) -> tuple[Option, ...]:
    """*Beda orang, kirim*, or it is the same one and this report is given up; a returned one that it `fixes` is
    withdrawn, since nothing is left to be told by it."""
    same = Command.DISCARD.button(Text("button-same"), session_id, *where)
    if fixes:
        same = Command.WITHDRAW.button(Text("button-same-withdraw"), fixes)
    return (Command.UNLIKE.button(Text("button-unlike"), session_id), same)


def one_of_these(here: Sequence[Resident], today: date, session_id: str) -> tuple[Option, ...]:
    """Each of his RT who may be meant; none of them, so that the operator looks; or this report is given up."""
    labels = describe_each(here, today)
    return (
        *(Command.IS_HIM.button(label, who.id, session_id) for label, who in zip(labels, here, strict=True)),
        Command.UNLIKE.button(Text("button-none-of-these" if here else "button-send-so"), session_id),
        _cancel(session_id),
    )


def of_the_number(session_id: str, fixes: str, *, is_listed: bool) -> tuple[Option, ...]:
    """A NIK that another has: it stands on the card all the same; the two may be one; or this report is given up. A
    returned one that it `fixes`, of somebody new who is that other by now, is withdrawn."""
    double = (Command.NIK_DOUBLE.button(Text("button-nik-double"), session_id),) if is_listed else ()
    if fixes and not is_listed:
        double = (Command.WITHDRAW.button(Text("button-same-withdraw"), fixes),)
    return (Command.NIK_STANDS.button(Text("button-nik-stands"), session_id), *double, _cancel(session_id))


def they_or_others(session_id: str, fixes: str, alike: LooksAlike) -> tuple[Option, ...]:
    """*Ya, pindahkan* those who are registered or told of in another RT; they are others, unless they are those beyond
    doubt; or this report is given up."""
    they_come = Command.SAME.button(Text("button-they-come"), session_id)
    if alike.is_certain:
        return (they_come, _answer_otherwise(), _cancel(session_id))
    unlike, same = unlike_or_same(session_id, fixes)
    return (they_come, unlike, same if alike.is_told else _cancel(session_id))


def dead_or_alive(session_id: str) -> tuple[Option, ...]:
    """Of a family that comes one is recorded as dead: *memang sudah meninggal*, he lives, or it is another."""
    return (
        Command.HAS_DIED.button(Text("button-has-died"), session_id),
        Command.SAME.button(Text("button-lives-comes"), session_id),
        Command.UNLIKE.button(Text("button-unlike"), session_id),
        _cancel(session_id),
    )


def one_or_two(session_id: str) -> tuple[Option, ...]:
    """Whoever comes is entered here already, or that is another."""
    return (
        Command.SAME.button(Text("word-yes-one-person"), session_id),
        Command.UNLIKE.button(Text("button-unlike"), session_id),
        _cancel(session_id),
    )


def the_one(session_id: str) -> tuple[Option, ...]:
    """A baby that is told of is registered by now, beyond doubt."""
    same = Command.SAME.button(Text("word-yes-one-person"), session_id)
    return (same, _answer_otherwise(), _cancel(session_id))


def so_indeed_or_otherwise(session_id: str, label: str) -> tuple[Option, ...]:
    """They have left, or died, indeed, though something speaks against it; or others did, or on another day."""
    return (
        Command.UNLIKE.button(Text(label), session_id),
        _answer_otherwise(),
        _cancel(session_id),
    )


def back_or_other(session_id: str, fixes: str, alike: LooksAlike) -> tuple[Option, ...]:
    """Whoever comes is of this RT's list still: he came back to it, he lives here and only the others come, it is
    another, or there is nothing to be told."""
    back = Command.SAME.button(Text("button-came-back"), session_id)
    others = _others_come(session_id, alike)
    unlike, same = unlike_or_same(session_id, fixes, HERE)
    return (back, *others, same) if alike.is_certain else (back, *others, unlike, same)


def _answer_otherwise() -> Option:
    return Command.RESUME.button(Text("button-answer-otherwise"))


def _others_come(session_id: str, alike: LooksAlike) -> tuple[Option, ...]:
    label = Text("button-only-twin" if alike.is_birth else "button-others-come")
    return (Command.OTHERS_COME.button(label, session_id),) if alike.others_come else ()


def ways_of(alike: LooksAlike, session_id: str, fixes: str = "") -> tuple[Option, ...]:
    """The answers to the question about somebody who is alike, also where a returned report is fixed."""
    if alike.may_have_stayed or alike.ended_as:
        has_died = alike.ended_as is BasicStatus.DEAD
        return so_indeed_or_otherwise(session_id, "button-has-died" if has_died else "button-they-went")
    if alike.is_listed_here or (alike.is_listed_since and not alike.is_certain):
        return one_or_two(session_id)
    if alike.is_listed_since:
        return the_one(session_id)
    if alike.may_be_back:
        return back_or_other(session_id, fixes, alike)
    if alike.may_be_dead:
        return dead_or_alive(session_id)
    if alike.may_come:
        return they_or_others(session_id, fixes, alike)
    if alike.is_certain:
        return (*_others_come(session_id, alike), _answer_otherwise(), _cancel(session_id))
    unlike, same = unlike_or_same(session_id, fixes)
    first, last = (same, unlike) if alike.is_likely else (unlike, same)
    return (first, *_others_come(session_id, alike), last)
