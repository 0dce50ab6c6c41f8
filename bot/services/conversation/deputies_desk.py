"""*Pengganti sementara*: who stands in for oneself or somebody right below; another one, a new code, called back."""

from bot.dialogue.prompt import Option, Text
from bot.domain.areas import Level, level_of, short_name
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Officer, OfficerId
from bot.services.chat.chat import Chat
from bot.services.chat.deputy_question import begin_naming, tell_code
from bot.services.conversation.rt import half_filled
from bot.services.officers.deputies import ABOVE, call_back, invite_anew, may_have_one, may_name
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.officers import addresses, deputies, officers
from bot.storage.registry import areas


async def show(chat: Chat, absent_id: str = "", above: tuple[Text, ...] = ()) -> None:
    """Who stands in and who will, with what may be done; where nobody is named, for himself."""
    absent = await _absent(chat, absent_id)
    if absent is None:
        chat.tell(*above, Text("deputies-not-yours"), options=TO_MENU)
        return
    there = await deputies.of(chat.work.transaction, absent.id, chat.work.today)
    inside = {each.id for each in there if await addresses.all_of(chat.work.transaction, each.id)}
    is_own = absent.id == chat.officer.id
    about = {"count": len(there), "whose": "own" if is_own else "others", "absent": absent.name}
    options: list[Option] = [
        Command.DEPUTY_NEW.button(Text("button-deputy-new"), absent.id),
        *(way for each in there for way in _ways(each, is_in=each.id in inside)),
        *((Command.DEPUTY_FOR.button(Text("button-deputy-for")),) if is_own and await _those_below(chat) else ()),
    ]
    lines = (_line(each, is_in=each.id in inside) for each in there)
    chat.tell(*above, Text("deputies-title", about), *lines, options=(*options, *TO_MENU))


def _ways(deputy: Officer, *, is_in: bool) -> tuple[Option, ...]:
    code = Command.DEPUTY_CODE.button(Text("button-deputy-code", {"name": deputy.name}), deputy.id)
    end = Command.DEPUTY_END.button(Text("button-deputy-end", {"name": deputy.name}), deputy.id)
    return (end,) if is_in else (code, end)


def _line(deputy: Officer, *, is_in: bool) -> Text:
    turn = deputy.deputyship
    days = {"first": say_date(turn.first), "last": say_date(turn.last)} if turn else {}
    return Text("deputies-line", {"name": deputy.name, "state": "in" if is_in else "invited", **days})


async def show_those_below(chat: Chat, argument: str = "") -> None:
    """For whom else he may name one."""
    below = await _those_below(chat)
    known = await areas.get_areas(chat.work.transaction, [each.area for each in below])
    options = []
    for each in below:
        named = known[each.area].name if each.area in known else each.area
        place = short_name(each.area) if level_of(each.area) > Level.VILLAGE else named
        options.append(Command.DEPUTIES.button(Text("deputy-for-whom", {"name": each.name, "place": place}), each.id))
    chat.tell(Text("deputy-for-which" if below else "deputies-not-yours"), options=(*options, *TO_MENU))


async def _those_below(chat: Chat) -> list[Officer]:
    roles = [role for role, above in ABOVE.items() if above is chat.officer.role]
    found = await officers.officers_of_area(chat.work.transaction, chat.officer.area, roles) if roles else []
    return [each for each in found if may_name(chat.officer, each)]


async def begin(chat: Chat, absent_id: str) -> None:
    """Asks who stands in; a half-filled report comes first."""
    absent = await _absent(chat, absent_id)
    if absent is None:
        await show(chat, absent_id)
    elif chat.session.flow and chat.session.answers:
        half_filled.offer_resume(chat)
    else:
        begin_naming(chat, absent)


async def code_anew(chat: Chat, deputy_id: str) -> None:
    """Another code for one who is not in yet, since a code cannot be shown twice."""
    deputy, absent = await _deputy(chat, deputy_id)
    if deputy is None or absent is None:
        await show(chat)
    elif await addresses.all_of(chat.work.transaction, deputy.id):
        await show(chat, absent.id)
    else:
        tell_code(chat, absent, await invite_anew(chat.work, actor(chat.officer), deputy))


async def end(chat: Chat, deputy_id: str) -> None:
    """His turn is over now."""
    deputy, absent = await _deputy(chat, deputy_id)
    if deputy is None or absent is None:
        await show(chat)
        return
    await call_back(chat.work, actor(chat.officer), deputy)
    await show(chat, absent.id, (Text("deputy-called-back", {"name": deputy.name}),))


async def _absent(chat: Chat, officer_id: str) -> Officer | None:
    """Whose deputies he may name; None where he may not."""
    if not officer_id or officer_id == chat.officer.id:
        return chat.officer if may_have_one(chat.officer) else None
    found = await officers.by_id(chat.work.transaction, OfficerId(officer_id))
    return found if found is not None and may_name(chat.officer, found) else None


async def _deputy(chat: Chat, deputy_id: str) -> tuple[Officer | None, Officer | None]:
    """Whose turn is or comes, and whom he stands in for; nobody where that is not his to say."""
    found = await officers.by_id(chat.work.transaction, OfficerId(deputy_id))
    turn = found.deputyship if found else None
    if found is None or turn is None or turn.is_over(chat.work.today):
        return None, None
    return found, await _absent(chat, turn.of)
