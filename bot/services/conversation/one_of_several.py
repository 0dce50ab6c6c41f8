"""A name that is typed below a list of buttons of which each names somebody: the one it fits, or which of several."""

from collections.abc import Sequence

from bot.dialogue.prompt import Arg, Option, Text
from bot.dialogue.session import walk
from bot.domain.people.names import words_of
from bot.services.chat.chat import Chat
from bot.services.chat.labels import name_on, numbered
from bot.services.conversation.give_command import run
from bot.services.conversation.rt import fill
from bot.services.work.standing_buttons import GO, NAMES_ONE, TO_MENU


async def take(chat: Chat, text: str) -> bool:
    """Presses the button of the only one who is called so; of several all are shown once more, each with a number.
    False where nobody is, and where a question is open that a name may answer."""
    if _is_asked(chat):
        return False
    found = {token: label for token, label in _shown(chat).items() if _is_called(label, set(words_of(text)))}
    if len(found) == 1:
        await run(chat, next(iter(found)).removeprefix(f"{GO}:"))
    elif found:
        labels = numbered(tuple(found.values()))
        which = [Option(token.removeprefix(f"{GO}:"), label) for token, label in zip(found, labels, strict=True)]
        about: dict[str, Arg] = {"name": text.strip(), "count": len(found), "example": labels[0].partition(".")[0]}
        chat.tell(Text("which-of-these", about), *_told_of(chat, labels), options=(*which, *TO_MENU))
    return bool(found)


def _told_of(chat: Chat, labels: Sequence[str]) -> list[Text]:
    """What the list said of each that bears a number there, where their labels say the name alone."""
    places = [f"{label.partition('.')[0]}. " for label in labels]
    lines = chat.session.beside.words.splitlines()
    return [Text("which-line", {"line": line}) for place in places for line in lines if line.startswith(place)]


def _is_called(label: str, said: set[str]) -> bool:
    """By a part of the name, with what tells him apart (*asep 27*, *asep no 6*), or by a number alone that does."""
    by_number = all(word.isdigit() for word in said)
    return bool(said) and said <= set(words_of(label)) and (by_number or bool(said & set(words_of(name_on(label)))))


def _is_asked(chat: Chat) -> bool:
    flow, session = fill.flow_of(chat), chat.session
    return flow is not None and walk(flow, session.answers, session.opened)[1] is not None


def _shown(chat: Chat) -> dict[str, str]:
    """The labels of those in the list that was shown last, by their tokens."""
    shown = chat.session.beside
    if not chat.here == shown.here == chat.session.labelled_at:
        return {}
    last = set(chat.session.labels.values())
    return {token: label for token, label in shown.buttons.items() if token in last and _names_one(token)}


def _names_one(token: str) -> bool:
    return token.startswith(f"{GO}:") and token.removeprefix(f"{GO}:").partition(":")[0] in NAMES_ONE
