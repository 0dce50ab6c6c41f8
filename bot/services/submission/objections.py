"""Why a report cannot be taken as it is: told before, no longer here, a NIK that is somebody else's."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.dialogue.flow import Flow, Json
from bot.dialogue.prompt import Option, Text
from bot.dialogue.session import Session
from bot.domain.people.people import PersonId, readable
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import AddPerson, Change, EditPerson
from bot.services.chat.chat import Chat
from bot.services.submission import already_told
from bot.services.submission.expected_arrivals import arriving
from bot.services.submission.known_numbers import refused_number
from bot.services.submission.old_values import changes_nothing
from bot.services.submission.others_who_told import add_or_stop
from bot.storage.registry import read_registry

CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a report cannot be taken as it is: the answer of this `value` (or naming this person) is asked again.

    With `options` he chooses first what to do; `context` is kept in the session till then.
    """

    value: Json
    text: Text
    options: tuple[Option, ...] = ()
    context: Mapping[str, str] = field(default_factory=dict)


async def find_objection(chat: Chat, flow: Flow, change: Change, session: Session) -> Objection | None:
    """The first reason why the report cannot be taken; the report that it replaces doesn't count."""
    repeated = await already_told.find(chat, flow, change.subjects, session.context.get("fixes"), change)
    if repeated is not None:
        return Objection(repeated.person, repeated.text, add_or_stop(chat, repeated.report, session.id))
    added = [effect.person for effect in change.effects if isinstance(effect, AddPerson)]
    gone = await _no_longer_here(chat, change, {person.id for person in added}.union(arriving(change)))
    if gone is not None:
        return gone
    refused = await refused_number(chat, change)
    return Objection(*refused) if refused else _already_so(flow, change)


def _already_so(flow: Flow, change: Change) -> Objection | None:
    """A correction to what stands there already corrects nothing."""
    edits = [effect for effect in change.effects if isinstance(effect, EditPerson)]
    if flow.kind != CORRECTION or not edits or not changes_nothing(edits):
        return None
    field, new = next(iter(edits[0].new.items()))
    return Objection(new, Text("correction-same", parts={"what": Text(f"field-{field}")}))


async def _no_longer_here(chat: Chat, change: Change, added: set[PersonId]) -> Objection | None:
    """The first of whom it speaks who isn't on the list of the reporter's RT, or is not any more."""
    names = {who: name for who, name in zip(change.subjects, change.names, strict=False) if who not in added}
    found = {
        each.id: each for each in await read_registry.residents(chat.work.transaction, list(names), chat.officer.area)
    }
    for who, name in names.items():
        if who not in found or found[who].status not in REGISTERED:
            return Objection(who, Text("no-longer-here", {"name": readable(name)}))
    return None
