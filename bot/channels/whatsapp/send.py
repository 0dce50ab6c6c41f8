"""Carries out orders through the Cloud API, and says what came of each."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, assert_never
from zipfile import BadZipFile, ZipFile

from bot.channels.whatsapp import addressing
from bot.channels.whatsapp.blocks import Block, Words, blocks, caption_of, template
from bot.channels.whatsapp.failures import Failure, Meaning
from bot.channels.whatsapp.file_links import FileLinks
from bot.channels.whatsapp.graph import Graph, GraphRefused, GraphSilent, TooLarge, Upload
from bot.channels.whatsapp.limits import DOCUMENT_BYTES, PICTURE_BYTES, SOUND_BYTES
from bot.channels.whatsapp.pictures import is_picture, is_sound
from bot.channels.whatsapp.standing import Standing
from bot.channels.whatsapp.traits import DOCUMENTS, PICTURES, SOUNDS, TRAITS
from bot.channels.whatsapp.webhook import ref_of
from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.services.work.channel import (
    AnswerPress,
    Done,
    DropButtons,
    EditPrompt,
    FetchFile,
    GiveUp,
    Knock,
    OfferCommands,
    Order,
    Outcome,
    ReadAttachment,
    RetryAt,
    SendFile,
    SendPrompt,
)
from bot.services.work.pace import Pace
from bot.services.work.time_watch import TOLERANCE
from bot.storage.files.attachment_files import AttachmentLost, AttachmentMissing, AttachmentProblem

META = "https://graph.facebook.com"

# https://developers.facebook.com/docs/whatsapp/cloud-api/overview#throughput: 80 a second; to one person 45 at once,
# each of which is paid back by six seconds.
MESSAGES_PER_SECOND = 80
MESSAGES_PER_MINUTE_PERSON, AT_ONCE_PERSON = 10, 40
AT_ONCE_AFTER_START = 20
"""What the process before sent somebody just then is not known: seldom more than a report's worth."""
DOWNLOAD_LIMIT = 20_000_000
_MOST_BYTES = dict.fromkeys(PICTURES, PICTURE_BYTES) | dict.fromkeys(SOUNDS, SOUND_BYTES)
MOST_DOCUMENTS = 10
"""Of an archive; more are not sent one by one."""

_log = logging.getLogger(__name__)


def pace_of(max_per_second: float, max_per_minute_person: float) -> Pace:
    """A limit of 0 stands for the platform's own, which its test numbers have too. However many a minute may go to one
    person, no more go at once than the platform takes."""
    in_minute = max_per_minute_person or MESSAGES_PER_MINUTE_PERSON
    at_once = min(AT_ONCE_PERSON, max_per_minute_person or AT_ONCE_PERSON)
    begins = min(at_once, AT_ONCE_AFTER_START)
    return Pace(max_per_second or MESSAGES_PER_SECOND, in_minute, room_holds=at_once, room_begins=begins)


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Sender:
    """One number's way out."""

    graph: Graph
    number_id: str
    read_attachment: ReadAttachment
    words: Words
    clock: Callable[[], datetime] = _utc_now
    templates: Mapping[str, str] = field(default_factory=dict)
    language: str = "id"
    links: FileLinks | None = None
    pace: Pace = field(default_factory=Pace)
    standing: Standing = field(default_factory=Standing)

    async def carry_out(self, address: Address, order: Order) -> Outcome:
        """Never raises: what is wrong with the platform, the network or the order itself is an outcome."""
        return await self._reported(address, order, self._carry_out(address, order))

    async def _reported(self, address: Address, order: Order | Knock, doing: Awaitable[Outcome | str]) -> Outcome:
        try:
            did = await doing
        except GraphRefused as refused:
            return self._refused(address, Failure(refused.code, refused.status), order)
        except GraphSilent as silent:
            return RetryAt(str(silent))
        except TooLarge:
            return GiveUp("file_too_large")
        except AttachmentLost as problem:
            return GiveUp("attachment_missing" if isinstance(problem, AttachmentMissing) else "attachment_unreadable")
        except AttachmentProblem:
            return RetryAt("attachment_store")
        except addressing.NoRecipient:
            return GiveUp("unsendable")
        except (KeyError, TypeError, IndexError) as error:
            _log.error("the answer to a %s could not be read: %s", type(order).__name__, type(error).__name__)
            return RetryAt("unreadable_answer")
        self.pace.taken()
        self.standing.answered()
        return Done(did, dated=self._dated()) if isinstance(did, str) else did

    def _dated(self) -> datetime | None:
        """When Meta took it, where that agrees with our clock: a date that does not may be that of a proxy on the way,
        and is no word of Meta's."""
        at = self.graph.dated
        return at if at is not None and abs(self.clock() - at) <= TOLERANCE else None

    def _refused(self, address: Address, failure: Failure, order: Order | Knock) -> Outcome:
        """Where the whole number has to wait, nothing goes out of it meanwhile."""
        if isinstance(order, FetchFile) and failure.meaning in (Meaning.OURS, Meaning.GONE):
            return GiveUp("file_gone")
        self.standing.met(failure)
        if isinstance(order, Knock) and failure.meaning is Meaning.TEMPLATE:
            self.standing.knocked(self.templates[order.notice], refused=True)
        if failure.stops_all:
            self.pace.pause(failure.stops_all)
        elif failure.meaning is Meaning.PAIR:
            self.pace.rest(address.id)
        if failure.meaning is Meaning.OURS:
            _log.error("a %s was refused: HTTP %d, code %d", type(order).__name__, failure.status, failure.code)
        return failure.outcome(self.clock())

    async def knock(self, address: Address, knock: Knock) -> Outcome:
        """A template of the settings, whose one parameter is the line."""
        name = self.templates.get(knock.notice)
        if name is None:
            return GiveUp("no_template")
        sending = self._message(address, template(name, self.language, knock.line, self.words))
        outcome = await self._reported(address, knock, sending)
        if isinstance(outcome, Done):
            self.standing.knocked(name, refused=False)
        return outcome

    async def _carry_out(self, address: Address, order: Order) -> Outcome:
        match order:
            case SendPrompt():
                return await self._send(address, order.prompt)
            case SendFile():
                return await self._send_file(address, order)
            case FetchFile():
                return await self._fetch_file(order)
            case EditPrompt():
                return GiveUp("cannot_edit")
            case AnswerPress() | DropButtons() | OfferCommands():
                return Done()  # no button waits there, none can be taken away, and there is no menu of commands
            case _:
                assert_never(order)

    async def _send(self, address: Address, prompt: Prompt) -> Outcome:
        """In as many messages as it takes, one wherever possible.

        When a later one fails the order is retried whole: the first are then seen twice, and none is missing.
        """
        ref = ""
        if addressing.is_group(address):  # neither buttons nor lists are taken there
            prompt = Prompt(prompt.text)
        for block in blocks(prompt, self.words):
            ref = await self._message(address, block)
        return Done(ref, dated=self._dated())

    async def _message(self, address: Address, block: Block) -> str:
        """Gives the message's id, by which it is answered and its statuses come."""
        body = {"messaging_product": "whatsapp", **addressing.recipient(address), **block}
        self.pace.spend(address.id, room=True)
        answer = await self.graph.post(f"{self.number_id}/messages", body)
        ref = answer["messages"][0]["id"]
        if not isinstance(ref, str):
            raise TypeError
        return ref_of(ref)

    # --- files --------------------------------------------------------------------------------------------------------

    async def _send_file(self, address: Address, order: SendFile) -> Outcome:
        """Uploaded first, then sent by its id; an upload whose message fails is forgotten there in 30 days."""
        content = await self.read_attachment(order.attachment)
        suffix = suffix_of(order.filename)
        if suffix not in PICTURES | SOUNDS | DOCUMENTS or len(content) > TRAITS.limits.file_bytes:
            return await self._send_by_link(address, order, content)
        return await self._send_media(address, order, content)

    async def _send_by_link(self, address: Address, order: SendFile, content: bytes) -> Outcome:
        """What an archive holds of documents goes before, as long as they are few; the whole is fetched by the link."""
        if self.links is None or not self.links.public_url:
            is_taken = suffix_of(order.filename) in PICTURES | SOUNDS | DOCUMENTS
            return GiveUp("file_too_large" if is_taken else "file_needs_public_url")
        for name, inside in documents_in(content) if suffix_of(order.filename) == ".zip" else ():
            await self._send_media(address, replace(order, filename=name, caption=""), inside)
        link = self.links.link(order.attachment, order.filename, address.id)
        said = f"{order.caption}\n\n" if order.caption else ""
        return await self._send(address, Prompt(f"{said}{self.words.by_link}\n{link}"))

    async def _send_media(self, address: Address, order: SendFile, content: bytes) -> Outcome:
        suffix = suffix_of(order.filename)
        if len(content) > _MOST_BYTES.get(suffix, DOCUMENT_BYTES):
            return GiveUp("file_too_large")
        mime_type = (PICTURES | SOUNDS | DOCUMENTS)[suffix]
        media = await self.graph.upload(f"{self.number_id}/media", Upload(content, order.filename, mime_type))
        return Done(await self._message(address, _file(str(media["id"]), order, suffix)))

    async def _fetch_file(self, order: FetchFile) -> Outcome:
        """A picture, voice message or paper: its address holds for minutes, so it is asked for each time."""
        media: Mapping[str, Any] = await self.graph.get(order.file_id)
        if int(media.get("file_size") or 0) > DOWNLOAD_LIMIT:
            return GiveUp("file_too_large")
        content = await self.graph.fetch(str(media["url"]), DOWNLOAD_LIMIT)
        fits = order.paper or (is_sound(content) if order.sound else is_picture(content))
        return Done(content=content) if fits else GiveUp("not_a_sound" if order.sound else "not_a_picture")


def suffix_of(filename: str) -> str:
    """`.pdf`; what a file is, as far as its name says."""
    return filename[filename.rfind(".") :].lower()


def documents_in(archive: bytes) -> list[tuple[str, bytes]]:
    """The workbooks and papers of a month's file, by name; none where they are many or it is no archive."""
    try:
        with ZipFile(BytesIO(archive)) as opened:
            inside = [each for each in opened.infolist() if suffix_of(each.filename) in (".xlsx", ".pdf")]
            fits = len(inside) <= MOST_DOCUMENTS and all(each.file_size <= DOCUMENT_BYTES for each in inside)
            return [(each.filename.rpartition("/")[2], opened.read(each)) for each in inside] if fits else []
    except BadZipFile:
        return []


def _file(media_id: str, order: SendFile, suffix: str) -> Block:
    if suffix in SOUNDS:
        return {"type": "audio", "audio": {"id": media_id}}
    caption = caption_of(order.caption)
    about = {"id": media_id, **({"caption": caption} if caption else {})}
    if suffix in PICTURES:
        return {"type": "image", "image": about}
    return {"type": "document", "document": about | {"filename": order.filename}}
