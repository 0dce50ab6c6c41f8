"""Numbers that are written below a list of several reports: they leave out, or take in, as its ticks do."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Role
from bot.domain.report.in_bulk import Bulk
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.bulk_list import TO_QUEUE, Reader, show_page, with_bulk
from bot.services.conversation.operators.list_before import list_before
from bot.storage.reports.bulks import KeptBulk

_ALL = "semua"
_BUT = frozenset({"kecuali", "selain", "tanpa", "jangan"})
_BESIDES = frozenset({"dan", "sama", "no", "nomor", "nomer", "yang", "laporan", "saja"})
_BETWEEN = re.compile(r"[\s,.;&]+")
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class _Numbers:
    """Places in the list; whether they are left out `but` the others are meant, and whether all others are."""

    places: tuple[int, ...]
    but: bool = False
    every: bool = False


async def take(chat: Chat, text: str) -> bool:
    """*2*, *2 dan 5*, *kecuali 3*, *semua*: the list is shown again as it stands by then, and nothing is decided.
    False where none is before him."""
    said = _numbers(text)
    if said is None or chat.duty.role not in (Role.OPERATOR, Role.TKSK):
        return False
    kept = await list_before(chat)
    if kept is not None:
        await _show(chat, kept, said.places, _as_said(kept.bulk, said))
    return kept is not None


async def take_only(chat: Chat, text: str) -> bool:
    """*setujui 1 dan 3*: just these are taken in, as far as the list before him is one of those to be approved."""
    said = _numbers(text)
    kept = await list_before(chat) if said is not None and said.places and not said.but else None
    if said is None or kept is None or kept.bulk.returns:
        return False
    await _show(chat, kept, said.places, kept.bulk.only(said.places))
    return True


def _numbers(text: str) -> _Numbers | None:
    words = [word for word in _BETWEEN.split(text.casefold()) if word and word not in _BESIDES]
    every, but = _ALL in words, not _BUT.isdisjoint(words)
    rest = [word for word in words if word != _ALL and word not in _BUT]
    if not all(word.isdecimal() and len(word) <= _DIGITS for word in rest) or (but or not every) is not bool(rest):
        return None
    return _Numbers(tuple(int(word) for word in rest), but, every)


async def _show(chat: Chat, kept: KeptBulk, places: Sequence[int], bulk: Bulk) -> None:
    """Below what he wrote, at the first of these places; of a place that there is not he is told."""
    wrong = [each for each in places if not 1 <= each <= len(bulk.rows)]
    if wrong:
        about = {"place": wrong[0], "count": len(bulk.rows), "how": "return" if bulk.returns else "approve"}
        chat.tell(Text("bulk-no-such", about), options=TO_QUEUE)
        return
    reader = Reader(chat.work, chat.duty, chat.address)
    page = 1 + (places[0] - 1) // reader.lines if places else bulk.page
    await show_page(reader, with_bulk(kept, bulk.once_more()), page)


def _as_said(bulk: Bulk, said: _Numbers) -> Bulk:
    """A number leaves out of those to be approved, and takes in of those to be returned; once more it undoes that.
    *Kecuali* leaves out of both; of those to be returned, and behind *semua*, all others are taken in."""
    if said.every or (said.but and bulk.returns):
        return bulk.without(said.places)
    out = set(bulk.out)
    leaves_out = said.but or (out.isdisjoint(said.places) if bulk.returns else not out.issuperset(said.places))
    return bulk.without([*(out.union(said.places) if leaves_out else out.difference(said.places))])
