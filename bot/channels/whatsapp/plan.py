"""WhatsApp as the settings want it: what the table of channels knows of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from bot.channels.whatsapp.settings import WhatsAppSettings
from bot.channels.whatsapp.traits import TRAITS
from bot.dialogue.prompt import Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.services.work.channel import Traits
from bot.services.work.channel_plan import Approved, ChannelPlan, NotApproved
from bot.services.work.check import Check, ok
from bot.services.work.inviter import Inviter

# The HTTP library takes a while to load, so it is loaded by whoever needs it.
if TYPE_CHECKING:
    from bot.channels.whatsapp.channel import WhatsAppChannel
    from bot.channels.whatsapp.number import Number
    from bot.services.work.house import House
    from bot.services.work.practice_phones import Look, Practice

COMMAND = "GABUNG"
SLIP_STEPS = (1, 2, 3)


class WhatsAppPlan(ChannelPlan[WhatsAppSettings]):
    """A number by its token."""

    traits = TRAITS
    section = WhatsAppSettings
    switch = "[whatsapp] token"
    approves_texts = True

    @property
    def is_on(self) -> bool:
        return bool(self.settings.token.get_secret_value())

    async def check(self) -> Sequence[Check]:
        if not self.is_on:
            return [ok(TRAITS.name, "tidak dipakai: [whatsapp] token kosong")]
        from bot.channels.whatsapp.check import check_number, check_templates

        number = await check_number(self.public_url, self._ask)
        return [*number, *await check_templates(self.settings.templates, self.settings.account_id, self.approved_texts)]

    async def approved_texts(self, *, submit: bool = False) -> list[Approved]:
        from bot.channels.whatsapp import templates
        from bot.channels.whatsapp.channel import PATIENCE, graph_of
        from bot.channels.whatsapp.number import NumberSilent

        texts, account = templates.proposed(self.settings.templates), self.settings.account_id
        if not self.is_on or not account:
            if submit:
                raise NotApproved("Isi dulu [whatsapp] token dan account_id, supaya teksnya bisa diajukan.")
            return texts
        graph, language = graph_of(self.settings, PATIENCE), self.settings.template_language
        try:
            known = await templates.with_states(graph, account, texts, language)
            missing = [each for each in known if each.state == "absent"] if submit else []
            sent = {each.name: await templates.submit(graph, account, each, language) for each in missing}
        except NumberSilent as silent:
            raise NotApproved(f"Meta menolak atau tidak menjawab: {silent}.") from None
        finally:
            await graph.close()
        return [sent.get(each.name, each) for each in known]

    async def inviter(self, house: "House") -> Inviter:
        if not self.is_on:
            return number_inviter("", "[whatsapp] token kosong")
        from bot.channels.whatsapp.number import NumberSilent

        try:
            return number_inviter((await self._ask()).digits, "nomornya tidak disebut Meta")
        except NumberSilent as error:
            return number_inviter("", f"{self.settings.api_base} tidak menyebut nomornya ({error})")

    def look(self, house: "House") -> "Look":
        from bot.channels.whatsapp.blocks import blocks, words_in
        from bot.services.work.practice_phones import Look

        words = words_in(house.texts, house.locale)
        return Look("WhatsApp", TRAITS, lambda prompt: blocks(prompt, words))

    @property
    def as_set(self) -> Traits:
        return replace(TRAITS, knocks=self.settings.templates)

    @property
    def has_rooms(self) -> bool:
        return self.settings.groups

    @property
    def makes_rooms(self) -> bool:
        return self.is_on and self.settings.groups

    async def make_room(self, name: str) -> str:
        from bot.channels.whatsapp import groups

        return await groups.make(self.settings, name)

    async def link_into(self, room: Address) -> str:
        from bot.channels.whatsapp import groups

        return await groups.link_into(self.settings, room)

    async def _ask(self) -> "Number":
        from bot.channels.whatsapp.channel import PATIENCE, graph_of
        from bot.channels.whatsapp.number import ask_number

        graph = graph_of(self.settings, PATIENCE)
        try:
            return await ask_number(graph, self.settings.phone_number_id)
        finally:
            await graph.close()

    def build(self, house: "House", practice: "Practice | None" = None) -> "WhatsAppChannel":
        from bot.channels.whatsapp.blocks import words_in
        from bot.channels.whatsapp.channel import WhatsAppChannel
        from bot.channels.whatsapp.file_links import FileLinks

        words = words_in(house.texts, house.locale)
        secret = house.db.vault.index("whatsapp-file", "secret").encode()
        links = FileLinks(secret, self.public_url.rstrip("/"), house.db, house.clock)
        return WhatsAppChannel(self.settings, house.read_attachment, words, house.clock, links)


def number_inviter(digits: str, why_not: str = "") -> Inviter:
    """By the number with these digits; without one, why there is no link."""

    def slip(code: str) -> Sequence[Text]:
        return [Text(f"slip-number-{step}", {"number": f"+{digits}", "code": code}) for step in SLIP_STEPS]

    def link(_: Officer, code: str) -> str:
        return _invite_link(digits, code)

    if not digits:
        return Inviter("WhatsApp", why_not=f"Tanpa tautan WhatsApp: {why_not}.", command=COMMAND)
    return Inviter("WhatsApp", link, command=COMMAND, slip=slip)


def _invite_link(digits: str, code: str) -> str:
    """Opens the chat with the number; the message that stands there ready is the code."""
    return f"https://wa.me/{digits}?text={quote(f'{COMMAND} {code}')}"
