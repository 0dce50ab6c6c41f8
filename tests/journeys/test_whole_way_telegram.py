"""The whole way of a proposal on Telegram: the real process at a local Bot API, cards in the operators' group."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.domain.address import Address
from tests.botapi import BotApi, Sent
from tests.journeys.month_zip import MonthZip
from tests.journeys.people import Person
from tests.journeys.process import Installation, install
from tests.journeys.whole_way import Somebody, whole_way
from tests.journeys.whole_way_stage import PLAYERS, end_board_days, settings_of, settle_village, use_profile

ROOM = -1001234567890
CHATS = {who: 501 + number for number, who in enumerate(PLAYERS)}


@dataclass(slots=True)
class OnTelegram:
    """Somebody in his own chat."""

    person: Person

    async def say(self, text: str, then: str) -> str:
        return (await self.person.say(text, then)).text

    async def tap(self, label: str, then: str) -> str:
        """The answer may be a message that stood there, changed so that it holds the words."""
        api, chat = self.person.api, self.person.id
        await api.wait_for(chat, lambda sent: any(each.startswith(label) for each in sent.labels))
        held = {sent.message_id for sent in api.chats[chat] if then in sent.text}
        await self.person.tap(label)
        return (await api.wait_for(chat, lambda sent: then in sent.text and sent.message_id not in held)).text

    async def reads(self, words: str) -> None:
        await self.person.reads(words)

    async def sends_photo(self, content: bytes, then: str) -> None:
        await self.person.send_photo(content, then)

    async def gets(self, ending: str) -> bytes:
        return (await self.person.api.wait_for(self.person.id, lambda sent: sent.filename.endswith(ending))).content


@dataclass(slots=True)
class TelegramOffice:
    """A card shows what was decided: the first one in the group, the others in the queue, as a group takes few messages
    a minute."""

    api: BotApi
    bot: Installation
    room_is_new: bool = True

    def who(self, key: str) -> Somebody:
        return OnTelegram(Person(self.api, CHATS[key]))

    async def approves(self, number: str, by: str = "operator") -> None:
        await self._decides(number, by, "Setujui", shows="Disetujui oleh")

    async def rejects(self, number: str, why: str) -> None:
        await self._decides(number, "operator", "Tolak", why, shows="Ditolak oleh")

    async def takes_back(self, number: str) -> None:
        """On the card that he decided on last."""
        await self._press(CHATS["operator"], number, "Batalkan keputusan", "operator")
        await self._press(CHATS["operator"], number, "Salah tekan", "operator")

    async def _decides(self, number: str, by: str, *labels: str, shows: str) -> None:
        chat, self.room_is_new = ROOM if self.room_is_new else CHATS[by], False
        if chat != ROOM:
            await Person(self.api, CHATS[by]).say("antrean", then=f"({number})")
        for label in labels:
            await self._press(chat, number, label, by)
        await self._card(chat, number, lambda sent: shows in sent.text)

    async def _press(self, chat: int, number: str, label: str, by: str) -> None:
        card = await self._card(chat, number, lambda sent: any(each.startswith(label) for each in sent.labels))
        token = next(each.token for each in card.buttons if each.label.startswith(label))
        await self.api.press_token(CHATS[by], token, card)

    async def _card(self, chat: int, number: str, shows: Callable[[Sent], bool]) -> Sent:
        return await self.api.wait_for(chat, lambda sent: f"({number})" in sent.text and shows(sent))

    async def board_days_end(self) -> None:
        await end_board_days(settings_of(self.bot.config))

    async def month_file(self) -> MonthZip:
        await Person(self.api, CHATS["dinsos"]).close_month_early()
        return MonthZip((await self.api.wait_for(CHATS["dinsos"], lambda sent: bool(sent.filename))).content)


async def test_a_proposal_goes_the_whole_way_on_telegram(tmp_path: Path) -> None:
    async with BotApi() as api:
        bot = install(tmp_path, api.url, api.token, "webhook")
        use_profile(bot.config)
        chats = {who: Address("telegram", str(chat)) for who, chat in CHATS.items()}
        await settle_village(settings_of(bot.config), chats, Address("telegram", str(ROOM)))
        api.group(ROOM)
        await bot.start()
        try:
            await whole_way(TelegramOffice(api, bot))
        finally:
            await bot.end()
        assert api.violations == []
        assert not re.search(r"\d{12}", "\n".join(sent.text for sent in api.chats[ROOM]))
