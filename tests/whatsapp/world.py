"""What stands on the phones of a made-up WhatsApp."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Button:
    """A button, or a row of a list: its title, what stands below, and what it brings back."""

    label: str
    token: str
    detail: str = ""
    section: str = ""

    @property
    def whole(self) -> str:
        """As it is read: the title with what stands below it, which may repeat it in full."""
        return self.detail if self.detail.startswith(self.label.rstrip("…")) else f"{self.label} {self.detail}".strip()


@dataclass(slots=True)
class Sent:
    """A message of the office, as it stands in somebody's chat."""

    number: int
    ref: str
    chat: str
    kind: str
    text: str = ""
    buttons: tuple[Button, ...] = ()
    footer: str = ""
    opens: str = ""
    """On the button that opens the list; empty where the buttons stand by themselves."""
    filename: str = ""
    content: bytes = b""
    template: str = ""
    raw: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    @property
    def words(self) -> list[str]:
        """What the footer says can be typed."""
        _, _, typed = self.footer.partition(": ")
        return typed.split(", ") if typed else []


@dataclass(slots=True)
class Person:
    """Somebody with WhatsApp. `user_id` is this office's alone; `phone` is empty for whoever keeps it back."""

    user_id: str
    phone: str = ""
    name: str = ""
    known_by_id: bool = True
    """Whether webhooks name the user id at all."""
    wrote_at: float | None = None
    """By the server's clock, for the window of 24 hours."""

    @property
    def contact(self) -> dict[str, Any]:
        about: dict[str, Any] = {"profile": {"name": self.name}} if self.name else {"profile": {}}
        about |= {"wa_id": self.phone} if self.phone else {}
        return about | ({"user_id": self.user_id} if self.known_by_id else {})

    @property
    def head(self) -> dict[str, Any]:
        """What each message of his begins with."""
        return ({"from": self.phone} if self.phone else {}) | (
            {"from_user_id": self.user_id} if self.known_by_id else {}
        )

    @property
    def chat(self) -> str:
        return self.user_id


def shown(number: int, ref: str, chat: str, body: dict[str, Any]) -> Sent:
    """A message as it looks on the phone."""
    kind = body["type"]
    inside = body.get(kind, {})
    sent = Sent(number, ref, chat, kind, raw=body)
    if kind == "text":
        sent.text = inside["body"]
    elif kind == "interactive":
        _show_interactive(sent, inside)
    elif kind == "template":
        sent.template = inside["name"]
        given = [each.get("text", "") for part in inside.get("components", []) for each in part.get("parameters", [])]
        sent.text = " | ".join(given)
    else:
        sent.text, sent.filename = inside.get("caption", ""), inside.get("filename", "")
    return sent


def _show_interactive(sent: Sent, inside: dict[str, Any]) -> None:
    sent.text, sent.footer = inside["body"]["text"], inside.get("footer", {}).get("text", "")
    action = inside["action"]
    sent.opens = action.get("button", "")
    replies = [Button(each["reply"]["title"], each["reply"]["id"]) for each in action.get("buttons", [])]
    rows = [
        Button(row["title"], row["id"], row.get("description", ""), part.get("title", ""))
        for part in action.get("sections", [])
        for row in part["rows"]
    ]
    sent.buttons = (*replies, *rows)
