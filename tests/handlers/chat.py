"""A ketua RT's phone in memory: a conversation reads as a script, answered and asserted by what is visible."""

from itertools import count
from pathlib import Path
from typing import Self

from bot.dialogue.flow import Desk, Flow
from bot.dialogue.prompt import Button, Picture, Pressed
from bot.dialogue.reading import Json
from bot.dialogue.session import walk
from bot.domain.people.people import PersonId
from bot.domain.report.changes import Change
from bot.handlers import catalogue
from bot.services.work.texts import Texts
from tests.dialogue.talk import SCENE, Talk
from tests.handlers.made_up_kind import FLOW as MADE_UP

MADE_UP_TEXTS = (Path(__file__).parent / "made_up_kind.ftl").read_text(encoding="utf-8")
TEXTS = Texts(more={"id": MADE_UP_TEXTS})
FLOWS = tuple(flow for flow in catalogue((MADE_UP,)).values() if flow.steps)
"""Every kind that asks something, and one more: a new one is tested by being there."""


class Chat(Talk):
    """`Chat(death.FLOW).say("Asep").tap("Asep Saepudin (52)")`."""

    def __init__(self, flow: Flow, answers: dict[str, Json] | None = None) -> None:
        super().__init__(flow, answers)

    def say(self, text: str) -> Self:
        return self.type(text)

    def tap(self, label: str) -> Self:
        """Presses the button whose label begins so; what may be added stands behind *Tambah keterangan…* at times."""
        if label.startswith("+") and not any(each.startswith(label) for each in self.labels):
            return self.tap("Tambah keterangan").tap(label)
        found = [button for button in self.buttons if button.label.startswith(label)]
        assert found, f"no button {label!r}; there are {self.labels}"
        return self.hear(Pressed(found[0].token))

    def photo(self, file_id: str) -> Self:
        return self.hear(Picture(file_id))

    @property
    def text(self) -> str:
        """What was said last, as read; a review of many answers is two messages."""
        return "\n".join(TEXTS.prompt("id", say).text for say in self.turn.says) or TEXTS.prompt("id", self.shown).text

    @property
    def buttons(self) -> tuple[Button, ...]:
        return TEXTS.prompt("id", self.shown).buttons

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    @property
    def change(self) -> Change:
        """What the report says, once it is sent; new persons are called new1, new2, …"""
        assert self.turn.submitted, f"not sent yet: {self.text}"
        assert self.flow.build is not None
        numbers = count(1)
        answers, _, _ = walk(self.flow, self.answers)
        return self.flow.build(answers, Desk(SCENE, lambda: PersonId(f"new{next(numbers)}")))
