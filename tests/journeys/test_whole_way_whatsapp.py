"""The whole way of a proposal on WhatsApp: the real process at a local Graph API, each operator his own cards."""

from dataclasses import dataclass
from pathlib import Path

from bot.domain.address import Address
from tests.journeys.month_zip import MonthZip
from tests.journeys.process import Installation
from tests.journeys.whatsapp_office import install_on_whatsapp
from tests.journeys.whatsapp_people import WhatsAppPerson, file_by_link
from tests.journeys.whole_way import Somebody, whole_way
from tests.journeys.whole_way_stage import PLAYERS, end_board_days, settings_of, settle_village, use_profile
from tests.whatsapp import GraphApi

IDS = {who: f"ID.134912086553027430{number}" for number, who in enumerate(PLAYERS)}
PAIR_SECONDS, PACE = 0.1, 500


@dataclass(slots=True)
class OnWhatsApp:
    """Somebody in his own chat."""

    person: WhatsAppPerson

    async def say(self, text: str, then: str) -> str:
        return (await self.person.say(text, then)).text

    async def tap(self, label: str, then: str) -> str:
        return (await self.person.choose(label, then)).text

    async def reads(self, words: str) -> None:
        await self.person.reads(words)

    async def sends_photo(self, content: bytes, then: str) -> None:
        mark = self.person.api.number()
        await self.person.api.send_photo(self.person.id, content)
        await self.person.reads(then, mark)

    async def gets(self, ending: str) -> bytes:
        return (await self.person.api.wait_for(self.person.id, lambda sent: sent.filename.endswith(ending))).content


@dataclass(slots=True)
class WhatsAppOffice:
    """Cards come to each operator; nothing that was sent can be changed, so that a decision is read as an answer."""

    api: GraphApi
    bot: Installation

    def person(self, key: str) -> WhatsAppPerson:
        return WhatsAppPerson(self.api, IDS[key])

    def who(self, key: str) -> Somebody:
        return OnWhatsApp(self.person(key))

    async def approves(self, number: str, by: str = "operator") -> None:
        await self._presses(by, number, "Setujui")

    async def rejects(self, number: str, why: str) -> None:
        await self._presses("operator", number, "Tolak")
        await self.person("operator").choose(why, then=f"Laporan {number} ditolak")

    async def takes_back(self, number: str) -> None:
        operator = self.person("operator")
        await operator.say("salah setuju", then=number)
        await operator.choose("Batalkan keputusan", then=number)
        await operator.choose("Salah tekan", then=number)

    async def _presses(self, by: str, number: str, label: str) -> None:
        """On the card that the queue shows."""
        operator = self.person(by)
        card = await operator.say("antrean", then=f"({number})")
        button = next(each for each in card.buttons if each.label == label)
        mark = self.api.number()
        await self.api.press_token(operator.id, button.token, card, button.label)
        await operator.reads(number, mark)

    async def board_days_end(self) -> None:
        await end_board_days(settings_of(self.bot.config))

    async def month_file(self) -> MonthZip:
        dinsos = self.person("dinsos")
        shown = await dinsos.say("/tutup", then="ditutup sendiri pada")
        await dinsos.say(shown.text[shown.text.rindex("/tutup") :], then="sedang ditutup")
        return MonthZip(await file_by_link(dinsos))


async def test_a_proposal_goes_the_whole_way_on_whatsapp(tmp_path: Path) -> None:
    async with GraphApi(seed=1, pair_seconds=PAIR_SECONDS) as api:
        bot, port = install_on_whatsapp(tmp_path, api, PACE)
        use_profile(bot.config)
        await settle_village(settings_of(bot.config), {who: Address("whatsapp", each) for who, each in IDS.items()})
        for who, each in IDS.items():
            api.person(each, name=who).wrote_at = api.clock()
        await bot.start()
        api.point_at(f"http://127.0.0.1:{port}")
        try:
            await whole_way(WhatsAppOffice(api, bot))
            await api.delivery.all_taken()
        finally:
            await bot.end()
        assert api.refused == []
