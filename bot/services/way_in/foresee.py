"""What of a group is told or decided with these very messages, so that all their turns are waited for in one order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Inbound, Pressed
from bot.dialogue.reading import Json
from bot.dialogue.session import Session, upgraded, walk
from bot.dialogue.stored_session import read_session
from bot.domain.people.officer import Officer
from bot.domain.report.review import Event, ReportId
from bot.domain.stored_json import Unreadable
from bot.services.conversation.operators.operator_desk import read_token
from bot.services.conversation.word_press import read_word
from bot.services.review.card_buttons import Verb
from bot.services.submission.steps_at_fault import persons_in
from bot.services.submission.submit import number_code
from bot.services.work import turns
from bot.services.work.work import Work
from bot.storage.messages.sessions import Conversation
from bot.storage.registry.registry_writes import hold_registry
from bot.storage.reports import reports

_DECIDING = frozenset({Verb.APPROVE, Verb.TAKE_BACK})
_NIK = 16
"""Digits."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a message brings about, as far as it can be told without hearing it."""

    turns: frozenset[str] = frozenset()
    decides: ReportId | None = None
    """The report by which the registry may be written."""

    def __bool__(self) -> bool:
        return bool(self.turns) or self.decides is not None


def foresee(work: Work, inbound: Inbound, person: Conversation) -> Foreseen:
    """Nothing where turns need not be waited for, or nobody on duty speaks."""
    if person.officer is None or not turns.are_needed(work.transaction):
        return Foreseen()
    if isinstance(inbound.said, Pressed) and (decided := _decided_by(inbound.said.token)):
        return Foreseen(decides=decided)
    try:
        session = read_session(person.session)
    except Unreadable:
        return Foreseen()
    about = session.context.deciding
    if about is not None:
        return Foreseen(decides=about.report) if about.verdict is Event.TAKEN_BACK else Foreseen()
    asked = session.context.asked_on_card
    if asked is not None and asked.verb == Verb.TAKE_BACK:
        return Foreseen(decides=asked.report)
    flow = work.house.flows.get(session.flow)
    return Foreseen(frozenset(_told(work, flow, session, person.officer))) if flow else Foreseen()


def _decided_by(token: str) -> ReportId | None:
    card, word = read_token(token), read_word(token)
    if card is not None and card.verb in _DECIDING:
        return card.report
    return word.report if word is not None else None


def _told(work: Work, flow: Flow, session: Session, officer: Officer) -> Iterator[str]:
    """Where all is answered, *kirim* may come now."""
    answers = upgraded(flow, session).answers
    _, missing, _ = walk(flow, answers)
    if missing is not None:
        return
    yield from turns.kind_turns(officer.area, flow.kind, adds=turns.adds_people(flow))
    yield from turns.person_turns(who for _, who in persons_in(answers))
    yield from turns.number_turns(work.transaction.vault, _typed_niks(answers))
    yield turns.numbering_turn(number_code(flow, practises=session.context.practice))


def _typed_niks(answers: Mapping[str, Json]) -> Iterator[str]:
    yield from (each for each in answers.values() if isinstance(each, str) and len(each) == _NIK and each.isdigit())


async def wait_for_all(work: Work, foreseen: Sequence[Foreseen]) -> None:
    """Returns when it is the turn of all of them: the registry first, if any may write it, then all else, sorted."""
    deciding = {each.decides for each in foreseen if each.decides is not None}
    names = {name for each in foreseen for name in each.turns}
    if deciding:
        await hold_registry(work.transaction)
        known = await reports.get_many(work.transaction, deciding)
        for report in known.values():
            names.update(turns.turns_of(work.transaction.vault, report.change))
    await turns.wait_turn(work, names)
