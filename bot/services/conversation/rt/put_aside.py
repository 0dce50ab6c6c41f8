"""Several half-filled reports: one is under way, the others are kept beside it, in whichever chat he goes on."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue import spoken_of
from bot.dialogue.prompt import Option, Size, Text
from bot.dialogue.session import Session
from bot.dialogue.surveying import KIND
from bot.domain.people.officer import Role
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.work.standing_buttons import Command

MOST_SHOWN, MOST_TO_DISCARD = 4, 2
"""Of more the latest are shown, the others once one of these is done; and of more only those to go on with have a
button, so that all stand in one small screen; *batal* throws one away."""


async def take_up(chat: Chat, about: str) -> None:
    """Goes on with the one that was put aside, begins one of the kind, or, about nothing, shows the menu; what is under
    way is put aside for it."""
    about = about if chat.officer.role is Role.RT else ""
    waiting = next((each for each in chat.session.kept if each.id == about), None)
    flow = chat.work.house.flows.get(waiting.flow if waiting else about)
    if flow is None and about:
        await menu.show(chat, above=(Text("already-gone"),))
        return
    chat.has_decided = True
    others = tuple(each for each in chat.session.kept if each is not waiting)
    is_report = chat.session.flow in chat.work.house.flows and bool(chat.session.answers)
    is_survey = chat.session.flow == KIND
    under_way = (chat.session.put_aside,) if is_report else ()
    rt = waiting.context.for_rt if waiting else chat.officer.area if chat.officer.writes_down else None
    chat.keep(Session())
    if rt:
        chat.write_for(rt)
    chat.set_aside((*others, *under_way))
    if flow is None:
        kept = "survey-kept" if is_survey else "aside-kept" if under_way else "already-gone"
        await menu.show(chat, above=(Text(kept),))
    elif waiting is None:
        await fill.start(chat, flow.kind)
    else:
        context = replace(waiting.context, told=None)
        await fill.begin(chat, flow, replace(waiting, context=context), above=(Text("resumed"),))


def list_kept(chat: Chat) -> None:
    """Those that wait beside the one under way, each to be gone on with or thrown away."""
    shown, more = chat.session.kept[-MOST_SHOWN:], len(chat.session.kept[:-MOST_SHOWN])
    if not shown:
        return
    named = [({"who": spoken_of.whom(each) or "none"}, {"kind": Text(f"kind-{each.flow}")}) for each in shown]
    lines = [
        Text("aside-line", {"who": spoken_of.described(each, chat.scene.today), "place": place}, kind)
        for each, (_, kind), place in zip(shown, named, _places(named), strict=True)
    ]
    lines += [Text("aside-more-line", {"count": more})] if more else []
    options: list[Option] = []
    for each, (about, kind) in zip(shown, named, strict=True):
        options.append(Command.TAKE_UP.button(Text("button-take-up", about, kind), each.id))
    few = shown if len(shown) <= MOST_TO_DISCARD else ()
    for each, (about, kind) in zip(few, named, strict=False):
        options.append(Command.DISCARD.button(Text("button-discard-aside", about, kind), each.id, size=Size.SMALL))
    chat.tell(Text("aside-waiting", {"count": len(chat.session.kept)}), *lines, options=tuple(options))


def _places(named: Sequence[object]) -> list[str]:
    """The number that each bears on its buttons: where several read alike, and they alone."""
    return [str(named[: at + 1].count(each)) if named.count(each) > 1 else "none" for at, each in enumerate(named)]
