"""Whether the question under way is for a number on a card, and the line that says that a photo of it will do."""

from dataclasses import dataclass, replace

from bot.dialogue.fields import NikField
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Say, Text, Wants
from bot.dialogue.session import Session, upgraded, walk
from bot.domain.people.cards_read import CardNumber


@dataclass(frozen=True, slots=True)
class CardQuestion:
    """The step that is asked, and the number it wants."""

    step: str
    wanted: CardNumber


def card_question(flow: Flow | None, session: Session) -> CardQuestion | None:
    """The question last shown, where it wants a card's number and is still open."""
    if flow is None:
        return None
    session = upgraded(flow, session)
    _, step, _ = walk(flow, session.answers, session.opened)
    if step is None or step.id != session.asked or not isinstance(step.field, NikField):
        return None
    return CardQuestion(step.id, CardNumber(step.field.card))


def inviting(question: CardQuestion | None, says: tuple[Say, ...]) -> tuple[Say, ...]:
    """The same messages; the last of them, which asks for the number, takes a photo of the card as well."""
    if question is None or not says:
        return says
    *before, asks = says
    lines = (*asks.lines[:-1], Text("card-invites", {"what": question.wanted.value}), *asks.lines[-1:])
    return (*before, replace(asks, lines=lines, wants=Wants.PHOTO))
