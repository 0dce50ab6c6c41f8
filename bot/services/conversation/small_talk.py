"""What is no report gets an answer of its own, never an apology; in the midst of a report the question comes back."""

import re
from collections.abc import Awaitable, Callable, Mapping

from bot.dialogue.engine import picks
from bot.dialogue.fields import EventDay, FamilyPick, FreeText, NewName, PastDate, PersonPick
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text, Typed
from bot.dialogue.question import Field
from bot.dialogue.reading import Given
from bot.dialogue.session import walk
from bot.dialogue.turn import BACK, EDIT
from bot.domain.days.vague_days import understand_day
from bot.domain.people.officer import Role
from bot.domain.people.people import readable
from bot.domain.sayings.evading import Evasion, evades, is_put_off
from bot.domain.sayings.known import is_name_too
from bot.domain.sayings.nothing import is_plain_no, said_nothing
from bot.domain.sentences.small_talk import SmallTalk, Topic, understand_talk
from bot.domain.spelling.plain import plain
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.operators import office_talk
from bot.services.conversation.rt import called_off, fill, gone, half_filled, my_report, my_reports
from bot.services.officers.contacts import operator_lines
from bot.services.review.withdrawing import is_withdrawable, too_late
from bot.services.work.standing_buttons import TO_MENU, TO_REPORTS
from bot.storage.reports.rt_reports import latest

PLAIN = frozenset({Topic.GREETING, Topic.THANKS, Topic.AGREED, Topic.OPERATOR, Topic.WHO})
"""What is no answer even where any words are one."""
WHO = (PersonPick, FamilyPick, NewName)
"""Questions that a name answers."""
DAYS = (PastDate, EventDay)
"""Questions that *besok* answers, though wrongly."""
_UNKNOWN = "tidak tahu"
_SLIP = re.compile(
    r"^(?:(?:eh|aduh|waduh|maaf|yah|wah|duh|punten) )+salah\b|"
    r"\bsalah (?:tombol|pencet|tekan|ketik|kirim|isi|jawab|klik|tulis)\b"
)
_LONGEST_ASIDE = 6
"""Words said in the midst of a report; more are an answer in one's own words."""


async def take(chat: Chat, text: str) -> bool:
    """Answers where no question is open; False where it is no small talk."""
    if chat.officer.role is not Role.RT:
        return await office_talk.take(chat, text)
    talk = understand_talk(text, chat.work.house.flows.vocabulary)
    if talk is None:
        return False
    await _ANSWERS[talk.topic](chat, talk)
    return True


async def take_sign(chat: Chat) -> None:
    """A sticker says no more than that he has read it."""
    if chat.officer.role is Role.RT:
        await _in_one_line(chat, SmallTalk(Topic.AGREED))
    else:
        await office_talk.take_sign(chat)


async def take_within(chat: Chat, text: str) -> bool:
    """The same in the midst of a report: what answers its question is left to it."""
    if chat.officer.role is not Role.RT:
        return await office_talk.take_within(chat, text)
    flow = fill.flow_of(chat)
    if flow is None or flow.kind not in chat.work.house.flows or chat.session.address not in ("", chat.here):
        return False
    evasion = evades(text)
    says_nothing = said_nothing(text) and not is_put_off(text)
    chooses = picks(flow, chat.session, Typed(text), chat.scene) and not _is_slip(text)
    if len(text.split()) > _LONGEST_ASIDE or says_nothing or chooses:
        return False
    _, step, _ = walk(flow, chat.session.answers, chat.session.opened)
    if step is None:
        # Where there is no review nothing is asked any more, so to go on would send it.
        return flow.review and (await _put_off(chat, flow, text) or await _take_at(chat, flow, text, None))
    if isinstance(step.field, DAYS) and _is_a_day(chat, text):
        return False
    if evasion is not None:
        await fill.begin(chat, flow, chat.session, above=(_as_evaded(chat, evasion, step.field),))
        return True
    return await _take_at(chat, flow, text, step.field)


def _is_slip(text: str) -> bool:
    """*Eh salah*, *salah tombol*: no *tidak*, though *salah* alone may be one."""
    return _SLIP.search(plain(text)) is not None


def _is_a_day(chat: Chat, text: str) -> bool:
    """*Besok*, said of a day, is one that has not come; *besok saja* says when he goes on."""
    return not is_put_off(text) and understand_day(text, chat.scene.told_on) is not None


async def _put_off(chat: Chat, flow: Flow, text: str) -> bool:
    """*Lanjut besok* at the review, which comes back."""
    if evades(text) is not Evasion.PUTS_OFF:
        return False
    await fill.begin(chat, flow, chat.session, above=(Text("talk-later-within"),))
    return True


async def _take_at(chat: Chat, flow: Flow, text: str, field: Field[object] | None) -> bool:
    """At the question that `field` answers; at the review where there is none."""
    talk = understand_talk(text, chat.work.house.flows.vocabulary)
    if talk is None or (field is not None and _answers(chat, field, text, talk.topic)):
        return False
    if talk.topic is Topic.AGREED and field is not None and is_plain_no(text):
        await fill.begin(chat, flow, chat.session, above=(_as_evaded(chat, Evasion.LEAVES_OPEN, field),))
    elif talk.topic is Topic.GONE and field is not None and field.seeks_listed:
        await fill.answer(chat, Typed(talk.person))
    elif field is None and talk.topic is Topic.AGREED:
        return False
    elif talk.topic is Topic.WANTS:
        await _wants(chat, talk)
    else:
        above = await _in_the_midst(chat, talk)
        await fill.begin(chat, flow, chat.session, above=above)
    return True


async def _wants(chat: Chat, talk: SmallTalk) -> None:
    """As *lapor* does: he has news, and may have forgotten what lies half filled since days, or what kind he began of
    which nothing is answered."""
    if chat.session.answers:
        half_filled.offer_resume(chat)
    else:
        await _above_the_menu(chat, talk)


def _answers(chat: Chat, field: Field[object], text: str, topic: Topic) -> bool:
    """What is said so often that it is known may be what was asked for: any words, a name, a number (`86` is *siap*,
    and an age)."""
    if isinstance(field, FreeText) and topic not in PLAIN and not (topic is Topic.WANTS and _asks_for_a_name(field)):
        return True
    if topic is Topic.BABY_LOST:  # *keguguran* is also why somebody died, and how a pregnancy ended
        return isinstance(field.read(Typed(text), chat.scene), Given)
    if isinstance(field, (*WHO, FreeText)):
        return isinstance(field, WHO) and is_name_too(text)
    is_number = topic is Topic.AGREED and any(sign.isdigit() for sign in text)
    return is_number and isinstance(field.read(Typed(text), chat.scene), Given)


def _asks_for_a_name(field: FreeText) -> bool:
    """Of a person, or of a place: *mau lapor* is neither; *laporan warga* may be why somebody knows of something."""
    return isinstance(field, NewName) or field.names_something


def _as_evaded(chat: Chat, evasion: Evasion, field: Field[object]) -> Text:
    """With what may be done by who does not know: leave it out, say so, or ask the family."""
    if evasion is Evasion.PUTS_OFF:
        return Text("talk-later-within")
    if evasion is Evasion.GOES_ON:
        return Text("resumed")
    takes_unknown = isinstance(field.read(Typed(_UNKNOWN), chat.scene), Given)
    return Text(f"evaded-{evasion}", {"way": "skip" if field.optional else "unknown" if takes_unknown else "ask"})


async def _in_the_midst(chat: Chat, talk: SmallTalk) -> tuple[Text, ...]:
    """The answer as lines above the question that comes back."""
    match talk.topic:
        case Topic.OPERATOR:
            return await operator_lines(chat.work.transaction, chat.officer.area)
        case Topic.PAID:
            return (Text("talk-paid"), *await operator_lines(chat.work.transaction, chat.officer.area))
        case Topic.MISTAKE:
            ways = [name for name, option in (("edit", EDIT), ("back", BACK)) if option in chat.session.offered]
            return (Text("talk-mistake-within", {"way": ways[0] if ways else "none"}),)
        case Topic.GONE:
            return (Text("talk-gone-within", {"name": readable(talk.person)}),)
        case _:
            return (Text(_WITHIN[talk.topic]) if talk.topic in _WITHIN else _plainly(chat, talk),)


_WITHIN = {
    Topic.STATE: "talk-state-within",
    Topic.HOW: "talk-how-within",
    Topic.LATER: "talk-later-within",
    Topic.THANKS: "talk-thanks-within",
    Topic.CALLED_OFF: "talk-called-off-within",
    Topic.AGREED: "resumed",
}
"""What is said otherwise while a report is under way."""


def _plainly(chat: Chat, talk: SmallTalk) -> Text:
    return Text(f"talk-{talk.topic}", {"name": chat.officer.name})


async def _in_one_line(chat: Chat, talk: SmallTalk) -> None:
    chat.tell(_plainly(chat, talk), options=TO_MENU)


async def _above_the_menu(chat: Chat, talk: SmallTalk) -> None:
    await menu.show(chat, above=(_plainly(chat, talk),))


async def _how(chat: Chat, talk: SmallTalk) -> None:
    await menu.help_me(chat)


async def _operator(chat: Chat, talk: SmallTalk) -> None:
    chat.tell(*await operator_lines(chat.work.transaction, chat.officer.area), options=TO_MENU)


async def _paid(chat: Chat, talk: SmallTalk) -> None:
    chat.tell(Text("talk-paid"), *await operator_lines(chat.work.transaction, chat.officer.area), options=TO_MENU)


async def _state(chat: Chat, talk: SmallTalk) -> None:
    await my_reports.show(chat)


async def _called_off(chat: Chat, talk: SmallTalk) -> None:
    await called_off.show(chat, talk.person)


async def _gone(chat: Chat, talk: SmallTalk) -> None:
    gone.ask(chat, talk.person)


async def _mistake(chat: Chat, talk: SmallTalk) -> None:
    """*Salah kirim*: the last report is withdrawn, after asking."""
    report = await latest(chat.work.transaction, chat.officer.area, chat.practises)
    if report is None:
        await menu.show(chat, above=(Text("talk-mistake-none"),))
    elif await is_withdrawable(chat.work, report):
        await my_report.ask_to_withdraw(chat, report.id)
    else:
        chat.tell(too_late(chat.work, report), options=(*TO_REPORTS, *TO_MENU))


_ANSWERS: Mapping[Topic, Callable[[Chat, SmallTalk], Awaitable[None]]] = {
    Topic.GREETING: _above_the_menu,
    Topic.WANTS: _above_the_menu,
    Topic.BABY_LOST: _above_the_menu,
    Topic.THANKS: _in_one_line,
    Topic.AGREED: _in_one_line,
    Topic.LATER: _in_one_line,
    Topic.WHO: _in_one_line,
    Topic.HOW: _how,
    Topic.OPERATOR: _operator,
    Topic.PAID: _paid,
    Topic.STATE: _state,
    Topic.GONE: _gone,
    Topic.CALLED_OFF: _called_off,
    Topic.MISTAKE: _mistake,
}
