"""What a turn of a conversation leaves, and the buttons that every page may have."""

from dataclasses import dataclass, replace

from bot.dialogue.prompt import Option, Say, Size, Text, Wants
from bot.dialogue.reading import Json, Lookup, Offer
from bot.dialogue.session import Session

BACK, CANCEL, SKIP, SEND, EDIT, ADD, EXTRA = "_back", "_cancel", "_skip", "_send", "_edit", "_add", "_extra"
SIZES = {SEND: Size.MAIN, BACK: Size.SMALL, CANCEL: Size.SMALL}


@dataclass(frozen=True, slots=True)
class Turn:
    """What a turn leaves. With `lookup` set, read it and call `ask` with what was found and with `above`; with
    `submitted`, build the report from the session's answers; `cancelled` when the person gave up."""

    session: Session
    says: tuple[Say, ...] = ()
    lookup: Lookup | None = None
    above: tuple[Text, ...] = ()
    submitted: bool = False
    cancelled: bool = False


def button_of(option: str) -> Offer:
    """The button of such an id, called by its name."""
    return Offer(option, Text(f"button{option.replace('_', '-')}"), None)


def say_page(
    session: Session,
    asked: str,
    lines: tuple[Text, ...],
    offers: tuple[Offer, ...],
    navigation: list[str],
    wants: Wants = Wants.NOTHING,
    left: int = 0,
) -> Turn:
    """A message; buttons shown before it stop working where it asks something else, or offers other answers."""
    offered: dict[str, Json] = {offer.id: offer.value for offer in offers} | dict.fromkeys(navigation)
    if (asked, offered) != (session.asked, session.offered):
        session = replace(session, asked=asked, offered=offered, revision=session.revision + 1)
    options = tuple(Option(offer.id, offer.label, group=offer.group) for offer in offers)
    options += tuple(Option(each, button_of(each).label, SIZES.get(each, Size.PLAIN)) for each in navigation)
    return Turn(session, (Say(lines, options, session.prefix, wants, left),))
