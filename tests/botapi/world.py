"""What the people of the local server see: chats with messages, buttons and files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    token: str


@dataclass(slots=True)
class Sent:
    """A message of the bot as it shows now, after its edits."""

    chat: int
    message_id: int
    text: str = ""
    markup: Mapping[str, Any] = field(default_factory=dict)
    filename: str = ""
    content: bytes = b""
    edits: int = 0
    is_picture: bool = False
    is_voice: bool = False

    @property
    def buttons(self) -> list[Button]:
        rows = self.markup.get("inline_keyboard", [])
        return [Button(b["text"], b.get("callback_data", "")) for row in rows for b in row]

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    def shown(self) -> dict[str, Any]:
        """For the control interface."""
        return {
            "chat": self.chat,
            "message_id": self.message_id,
            "text": self.text,
            "buttons": [[b.label, b.token] for b in self.buttons],
            "markup": dict(self.markup),
            "filename": self.filename,
            "bytes": len(self.content),
            "edits": self.edits,
        }


@dataclass(frozen=True, slots=True)
class Call:
    """A request as it came."""

    method: str
    params: Mapping[str, Any]
    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    in_answer: bool = False
    """Whether it came in the webhook's own answer."""

    @property
    def chat(self) -> int | None:
        try:
            return int(self.params["chat_id"])
        except (KeyError, ValueError, TypeError):
            return None


class Refused(Exception):  # noqa: N818 - it is an answer of the platform
    """The server's own refusal of a request that makes no sense."""

    def __init__(self, description: str, code: int = 400) -> None:
        super().__init__(description)
        self.description = description
        self.code = code
