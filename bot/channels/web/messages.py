"""The messages of a chat as they are kept in the mailbox, with how a browser is shown them."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, assert_never

import orjson

from bot.dialogue.prompt import Button, Prompt, Wants


@dataclass(frozen=True, slots=True)
class Asked:
    """A prompt of ours; `pressed` is the token of the button that the person of this private chat pressed."""

    at: datetime
    prompt: Prompt
    pressed: str = ""


@dataclass(frozen=True, slots=True)
class Handed:
    """A file for the person; `size` in bytes."""

    at: datetime
    attachment: str
    filename: str
    caption: str
    size: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a person said, by text or photo; `taken` once the commit that holds it is done."""

    at: datetime
    said_id: str
    speaker: str
    name: str
    text: str = ""
    photo: str = ""
    taken: bool = False


Message = Asked | Handed | Spoken
_KINDS: dict[str, type[Asked] | type[Handed] | type[Spoken]] = {"asked": Asked, "handed": Handed, "spoken": Spoken}


def pack(message: Message) -> bytes:
    """For the mailbox."""
    return orjson.dumps({"kind": type(message).__name__.lower(), **asdict(message)})


def unpack(body: bytes) -> Message:
    """From the mailbox."""
    fields: dict[str, Any] = orjson.loads(body)
    kind = _KINDS[fields.pop("kind")]
    fields["at"] = datetime.fromisoformat(fields["at"])
    if "prompt" in fields:
        fields["prompt"] = _prompt(fields["prompt"])
    return kind(**fields)


def _prompt(fields: dict[str, Any]) -> Prompt:
    buttons = tuple(Button(**button) for button in fields["buttons"])
    # A prompt kept by an earlier version has no label for sharing a place.
    labels = fields["contact_label"], fields.get("location_label", "")
    return Prompt(fields["text"], buttons, Wants(fields["wants"]), *labels)


def show(seq: int, message: Message, viewer: str) -> dict[str, object]:
    """What the browser of `viewer` (an address) gets; it learns no address and no id of somebody else's message."""
    shown: dict[str, object] = {"seq": seq, "at": message.at.isoformat()}
    match message:
        case Asked(prompt=prompt, pressed=pressed):
            buttons = [[button.label, button.token] for button in prompt.buttons]
            shown |= {"kind": "prompt", "text": prompt.text, "buttons": buttons, "pressed": pressed}
            shown |= {"wants": prompt.wants.value, "contact_label": prompt.contact_label}
            shown |= {"location_label": prompt.location_label}
        case Handed():
            shown |= {"kind": "file", "name": message.filename, "text": message.caption, "size": message.size}
        case Spoken():
            mine = message.speaker == viewer
            shown |= {"kind": "said", "text": message.text, "photo": bool(message.photo), "taken": message.taken}
            shown |= {"mine": mine, "id": message.said_id if mine else "", "name": message.name}
        case _:
            assert_never(message)
    return shown
