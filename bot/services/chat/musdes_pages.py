"""A deliberation on one page: what was told of it, how far it is, and what may be done next."""

from collections import Counter
from collections.abc import Sequence

from bot.dialogue.prompt import Arg, Option, Size, Text
from bot.domain.areas import AreaCode, is_within
from bot.domain.deliberation.deliberation import Deliberation, DeliberationId, Form, Stage, Verdict
from bot.services.chat.chat import Chat
from bot.services.deliberation.candidates import Candidate, candidates_of
from bot.services.deliberation.hand_in import signed_papers
from bot.services.deliberation.holding import may_hold, village_of
from bot.services.deliberation.naming import name_of, unit_of
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.deliberations import deliberations

EARLIER = 3
"""Those that are over, beside those whose papers are still waited for."""
_LIVE = (Stage.OPEN, Stage.CLOSED, Stage.HANDED_IN)


async def show_home(chat: Chat, village: AreaCode, above: tuple[Text, ...] = ()) -> None:
    """The one that is open; else how many wait for one, and the ways to open it."""
    held = await deliberations.of_area(chat.work.transaction, village)
    now = next((each for each in held if each.stage is Stage.OPEN), None)
    if now is not None:
        await show_one(chat, now, above)
        return
    waiting = await candidates_of(chat.work, village, None)
    about: dict[str, Arg] = {"unit": unit_of(village), "count": len(waiting)}
    live = [each for each in held if each.stage in _LIVE]
    over = [each for each in held if each.stage is Stage.SIGNED][:EARLIER]
    chat.tell(*above, Text("musdes-none", about), *_kinds(waiting), options=(
        *(Command.MUSDES_OPEN.button(Text(f"button-musdes-open-{form}", about), form) for form in _forms(chat)),
        *(Command.MUSDES.button(Text(f"button-musdes-stage-{each.stage}", {"number": each.number}), each.id)
          for each in (*live, *over)),
        Command.BOARD.button(Text("button-board")),
        *TO_MENU,
    ))  # fmt: skip


def _forms(chat: Chat) -> list[Form]:
    rule = chat.work.house.profile.deliberation
    return [form for form in Form if form is not Form.STATEMENT or rule.statement]


def _kinds(waiting: Sequence[Candidate]) -> list[Text]:
    counted = Counter(each.report.kind for each in waiting)
    return [
        Text("musdes-kind-line", {"count": n}, {"kind": Text(f"kind-{kind}")}) for kind, n in sorted(counted.items())
    ]


async def show_one(chat: Chat, held: Deliberation, above: tuple[Text, ...] = ()) -> None:
    """What was told of it, and what may be done at its stage."""
    if held.stage is Stage.OPEN:
        await _show_open(chat, held, above)
        return
    found = await candidates_of(chat.work, held.village, held)
    came = await signed_papers(chat.work, held)
    about: dict[str, Arg] = {**_counts(found), "stage": held.stage.value, "papers": len(came)}
    lines = (*above, Text("musdes-stands", about, {"name": name_of(held)}))
    signing = Command.MUSDES_SIGNED.button(Text("button-musdes-signed"), held.id, size=Size.MAIN)
    papers = Command.MUSDES_PAPERS.button(Text("button-musdes-papers"), held.id)
    all_of_them = Command.MUSDES_LIST.button(Text("button-musdes-list"), held.id)
    first = (signing,) if held.stage is Stage.CLOSED and may_hold(chat.officer, held) else ()
    sheets = () if held.stage is Stage.CANCELLED else (papers, all_of_them)
    chat.tell(*lines, options=(*first, *sheets, *_home(chat), *TO_MENU))


def _home(chat: Chat) -> tuple[Option, ...]:
    """Back to his village's, or to the list of villages."""
    command = Command.MUSDES if village_of(chat.officer) else Command.MUSDES_AREA
    return (command.button(Text("button-musdes")),)


def _counts(found: Sequence[Candidate]) -> dict[str, Arg]:
    rulings = [each.ruling for each in found if each.ruling]
    counted: dict[str, Arg] = {verdict.value: sum(each.verdict is verdict for each in rulings) for verdict in Verdict}
    return {"all": len(found), "left": len(found) - len(rulings), **counted}


async def _show_open(chat: Chat, held: Deliberation, above: tuple[Text, ...]) -> None:
    found = await candidates_of(chat.work, held.village, held)
    about = _counts(found)
    lines = (*above, *told_lines(held), Text("musdes-progress", about))
    if not may_hold(chat.officer, held):
        chat.tell(*lines, options=(*_home(chat), *TO_MENU))
        return
    left = about["left"]
    cases = (Command.MUSDES_CASE.button(Text("button-musdes-next", {"count": left}), held.id, size=Size.MAIN),)
    every = (Command.MUSDES_ALL.button(Text("button-musdes-all", {"count": left}), held.id),)
    listed = (Command.MUSDES_LIST.button(Text("button-musdes-list"), held.id),)
    chat.tell(*lines, options=(
        *((*cases, *every) if left else ()),
        *(listed if found else ()),
        Command.MUSDES_CLOSE.button(Text("button-musdes-close"), held.id),
        Command.MUSDES_CHANGE.button(Text("button-musdes-change"), held.id),
        Command.MUSDES_CANCEL.button(Text("button-musdes-cancel"), held.id, size=Size.SMALL),
        *TO_MENU,
    ))  # fmt: skip


def told_lines(held: Deliberation) -> tuple[Text, ...]:
    """Its name, where, who leads, how many attend."""
    meeting = held.meeting
    leader = ", ".join(filter(None, [meeting.leader.name, meeting.leader.duty]))
    about: dict[str, Arg] = {"place": meeting.place, "leader": leader, "count": len(meeting.attendees)}
    about["form"] = held.form.value
    return (Text("musdes-told", about, {"name": name_of(held)}),)


async def one_of_his(chat: Chat, which: str) -> Deliberation | None:
    """The deliberation; None where it is not of his area, or there is none, which he is told."""
    held = await deliberations.get(chat.work.transaction, DeliberationId(which))
    if held is None or not may_see(chat, held):
        chat.tell(Text("musdes-not-yours"), options=TO_MENU)
        return None
    return held


def may_see(chat: Chat, held: Deliberation) -> bool:
    """Whoever is responsible for an area that holds the village."""
    return may_hold(chat.officer, held) or is_within(held.village, chat.officer.area)
