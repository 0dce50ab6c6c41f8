"""What an office writes alone in place of a command: a report's number, a NIK, somebody's name, a kind, an RT."""

import re

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, level_of, rt_number, rw_number
from bot.domain.people.officer import Role
from bot.domain.report.queue_filter import QueueFilter
from bot.domain.spelling.plain import plain
from bot.services.chat.chat import Chat
from bot.services.conversation.operators import queue_desk, search_desk
from bot.services.conversation.operators.details_desk import open_report
from bot.storage.registry import areas

_OFFICES = frozenset({Role.OPERATOR, Role.TKSK, Role.DINSOS})
_NUMBER = re.compile(
    r"(?:(?:no|nomor|nmr|laporan|kartu)\b[\s.:#]*)*(?:#?(?P<number>[a-z]{2,4}-\d{4}-\d{1,6})|"
    r"(?<=[a-z#\s.:])(?P<short>\d{1,6}))",
    re.IGNORECASE,
)
_NIK = re.compile(r"(?:(?:nik|no kk|kk)\b[\s.:]*)?(?P<digits>\d(?:[ .\-]?\d){15})", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’ -]){2,60}")
_MOST_WORDS = 5
_SHOWN = re.compile(r"(?:(?:laporan|antrean|antrian|antre|lihat|cek|kartu|yang|dari|menunggu) )*(?P<what>.+)")
_RT = re.compile(r"rt\W*(?P<rt>\d{1,3})(?:\W*rw\W*(?P<rw>\d{1,3}))?")


async def take(chat: Chat, text: str) -> bool:
    """A number or a NIK, which mean nothing else."""
    if chat.officer.role not in _OFFICES:
        return False
    if found := _NUMBER.fullmatch(text.strip()):
        await open_report(chat, found["number"] or found["short"])
        return True
    if found := _NIK.fullmatch(text.strip()):
        await search_desk.search(chat, found["digits"])
        return True
    return False


async def take_queue(chat: Chat, text: str) -> bool:
    """*kematian*, *laporan rt 3*: those of that kind, or of that RT, that wait."""
    found = _SHOWN.fullmatch(plain(text))
    if found is None or chat.officer.role not in _OFFICES:
        return False
    wanted = _of_kind(chat, found["what"]) or await _of_rt(chat, found["what"])
    if wanted is not None:
        await queue_desk.show(chat, f":{wanted.token()}")
    return wanted is not None


async def take_name(chat: Chat, text: str) -> bool:
    """Somebody of his area whose name is written so; what is no name there is left to others."""
    is_name = _NAME.fullmatch(text.strip()) and len(text.split()) <= _MOST_WORDS
    return bool(is_name) and chat.officer.role in _OFFICES and await search_desk.search_spelt_so(chat, text)


def _of_kind(chat: Chat, what: str) -> QueueFilter | None:
    texts, flows = chat.work.house.texts, chat.work.house.flows.values()
    for flow in flows:
        if flow.needs_decision and plain(texts.label(chat.officer.locale, Text(f"kind-{flow.kind}"))) == what:
            return QueueFilter(kind=flow.code)
    return None


async def _of_rt(chat: Chat, what: str) -> QueueFilter | None:
    """Of a village's operator, where one RT alone is meant."""
    said, area = _RT.fullmatch(what), chat.officer.area
    if said is None or level_of(area) is not Level.VILLAGE:
        return None
    meant = []
    for each in await areas.areas_within(chat.work.transaction, area, Level.RT):
        rt, rw = int(rt_number(each.code)), int(rw_number(each.code))
        if rt == int(said["rt"]) and (not said["rw"] or rw == int(said["rw"])):
            meant.append(each.code)
    return QueueFilter(place=meant[0].removeprefix(area)) if len(meant) == 1 else None
