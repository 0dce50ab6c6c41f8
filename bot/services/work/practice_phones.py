"""The practice page's made-up people: each a phone with one chat or two."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone on the practice page.

    `key` is the name tests know it by, `short` its name in a narrow window; `address` is the person's private chat,
    `room` the group he is in too, or ""; `speaker` his name in the group; `phone` the number that the button for
    sharing it shares, or "" for no button.
    """

    key: str
    title: str
    subtitle: str
    address: str
    speaker: str
    room: str = ""
    phone: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Practice:
    """All the phones, in the order they stand in; `hint` is what to try first, in a sentence."""

    phones: tuple[Phone, ...]
    hint: str = ""

    def speaker(self, address: str) -> str:
        return next((phone.speaker for phone in self.phones if phone.address == address), "")

    def number(self, address: str) -> str:
        return next((phone.phone for phone in self.phones if phone.address == address), "")
