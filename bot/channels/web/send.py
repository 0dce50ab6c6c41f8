"""Carries out what is asked of the web channel: messages are kept, and watching browsers told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from bot.channels.web.elsewhere import connected_hub
from bot.channels.web.mail import Mail
from bot.channels.web.messages import Asked, Handed, Message
from bot.channels.web.parse import parse, sender_of
from bot.channels.web.photos import image_type
from bot.channels.web.traits import TRAITS
from bot.channels.web.uploads import Uploads
from bot.dialogue.prompt import Inbound, Prompt
from bot.domain.address import Address
from bot.services.work.channel import (
    AnswerPress,
    Done,
    DropButtons,
    EditPrompt,
    FetchFile,
    GiveUp,
    OfferCommands,
    Order,
    Outcome,
    Payload,
    RetryAt,
    SendFile,
    SendPrompt,
)
from bot.services.work.news import News
from bot.services.work.pace import Pace
from bot.storage.engine.database import Database, StorageUnavailable
from bot.storage.engine.vault import SealBroken
from bot.storage.files.attachment_files import AttachmentFiles, AttachmentProblem


class WebChannel:
    """The web as a channel; a message's reference is its sequence number in the chat."""

    name = TRAITS.name

    def __init__(
        self, database: Database, files: AttachmentFiles, clock: Callable[[], datetime], news: News | None = None
    ) -> None:
        """`news` reaches the browsers whose line another process holds."""
        self.clock = clock
        self.pace = Pace()
        self.hub = connected_hub(news or News(), lambda: database.vault)
        self.mail = Mail(database, self.hub, clock)
        self.uploads = Uploads(database, files, clock)

    def sender_of(self, payload: Payload) -> tuple[str, str] | None:
        return sender_of(payload)

    def parse(self, payload: Payload) -> Inbound | None:
        return parse(payload)

    async def carry_out(self, address: Address, order: Order) -> Outcome:
        try:
            return await self._carry_out(address, order)
        except StorageUnavailable:
            return RetryAt("the database does not answer")
        except AttachmentProblem:
            return RetryAt("the attachment store can't be used")
        except SealBroken:
            return GiveUp("the message to be edited is damaged")
        except ValueError:
            return GiveUp("unsendable")

    async def _carry_out(self, address: Address, order: Order) -> Outcome:
        match order:
            case SendPrompt(prompt):
                return await self._keep(address, Asked(self.clock(), prompt))
            case EditPrompt(message_ref, prompt):
                return await self._edit(address, message_ref, prompt)
            case DropButtons(message_ref):
                return await self._drop_buttons(address, message_ref)
            case OfferCommands():
                return Done()  # the page has buttons for all of them
            case AnswerPress():
                return Done()  # the line that the press came by was told, or is gone
            case SendFile():
                return await self._hand_over(address, order)
            case FetchFile(file_id):
                return await self._fetch(file_id)
            case _:
                assert_never(order)

    async def _keep(self, address: Address, message: Message) -> Outcome:
        return Done(str(await self.mail.keep(address.id, message)))

    async def _edit(self, address: Address, message_ref: str, prompt: Prompt) -> Outcome:
        def put(message: Message) -> Message:
            return replace(message, prompt=prompt, pressed="") if isinstance(message, Asked) else message

        await self.mail.change(address.id, int(message_ref), put)
        return Done(message_ref)

    async def _drop_buttons(self, address: Address, message_ref: str) -> Outcome:
        def put(message: Message) -> Message:
            bare = isinstance(message, Asked) and replace(message, prompt=replace(message.prompt, buttons=()))
            return bare or message

        await self.mail.change(address.id, int(message_ref), put)
        return Done(message_ref)

    async def _hand_over(self, address: Address, order: SendFile) -> Outcome:
        content = await self.uploads.read(order.attachment)
        if content is None:
            return GiveUp("the file is not in the attachment store")
        is_picture = order.as_picture and bool(image_type(content))
        handed = Handed(self.clock(), order.attachment, order.filename, order.caption, len(content), is_picture)
        return await self._keep(address, handed)

    async def _fetch(self, file_id: str) -> Outcome:
        content = await self.uploads.read(file_id)
        return GiveUp("the photo is not in the attachment store") if content is None else Done(content=content)
