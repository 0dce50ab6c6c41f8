"""More choices than a message of the channel holds: by pages, each of which leads to the next and at last around."""

from collections.abc import Sequence
from dataclasses import replace
from zlib import crc32

from bot.dialogue.prompt import Button, Prompt, Size
from bot.dialogue.reading import Json
from bot.services.work.standing_buttons import Command, button_token, has_word

_DIGITS = 4


def page(prompt: Prompt, most: int, next_label: str, start: int = 0) -> Prompt:
    """The choices from `start` on, with the way to those after them; the whole where all fit.

    For what can be typed at any time there is room beside them, or else it is typed.
    """
    choices = [each for each in prompt.buttons if not has_word(each)]
    if len(choices) <= most:
        return prompt
    spare = [each for each in prompt.buttons if has_word(each)]
    shown = choices[start : start + most - 1]
    following = start + len(shown)
    following = 0 if following >= len(choices) else following
    onward = Button(next_label, button_token(Command.NEXT, following, _tag(prompt.buttons)), group=shown[-1].group)
    return replace(prompt, buttons=(*shown, onward, *spare))


def start_of(argument: str, buttons: Sequence[Button]) -> int | None:
    """From where a button that leads on goes on; None where it is another message's, or nobody's."""
    start, _, tag = argument.partition(":")
    is_number = start.isascii() and start.isdigit() and len(start) <= _DIGITS
    return int(start) if buttons and tag == _tag(buttons) and is_number and int(start) < len(buttons) else None


def _tag(buttons: Sequence[Button]) -> str:
    """By which the pages of one message are known from another's."""
    return f"{crc32(' '.join(each.token for each in buttons).encode()):08x}"


def kept(prompt: Prompt) -> list[Json]:
    """The buttons as a session keeps them."""
    return [[each.label, each.token, each.size.value, each.group] for each in prompt.buttons]


def restored(pages: Sequence[Json]) -> tuple[Button, ...]:
    """What `kept` kept; raises ValueError or TypeError on anything else."""
    return tuple(_button(*each) for each in pages if isinstance(each, list))


def _button(label: Json, token: Json, size: Json, group: Json) -> Button:
    return Button(str(label), str(token), Size(str(size)), str(group))
