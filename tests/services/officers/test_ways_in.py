"""Whoever is invited in a chat gets a link beside his code, by the channels that have told theirs."""

from bot.domain.people.officer import Officer
from bot.services.officers.ways_in import learn_ways_in
from bot.services.work.channel_plan import Inviter
from bot.services.work.house import House
from tests.channels.pager import PagerPlan, PagerSettings
from tests.services.conversation.test_new_phone import vouched
from tests.services.officers import test_deputies
from tests.services.officers.test_assistants import named
from tests.services.phones import Town


def plan(number: str = "0267") -> PagerPlan:
    return PagerPlan(PagerSettings(number=number), "")


def personal(officer: Officer, code: str) -> str:
    return f"https://lapor.example/chat/{officer.name.replace(' ', '-')}"


async def test_an_assistant_a_deputy_and_a_new_phone_are_given_the_link_with_the_code(town: Town) -> None:
    await learn_ways_in(town.house, [plan()])
    code = await named(town)
    assert town.phone("rt-1").text.endswith(f"Atau buka alamat Pager ini: pager:0267/{code}")
    code = await test_deputies.named(town)
    assert town.phone("operator").text.endswith(f": pager:0267/{code}")
    code = await vouched(town)
    assert town.phone("operator").text.endswith(f"untuk dibuka di HP barunya: pager:0267/{code}")


async def test_a_link_of_his_own_is_given_to_who_is_new_and_never_in_place_of_a_vouching_code(town: Town) -> None:
    town.house.ways_in["web"] = Inviter("Web", personal)
    code = await named(town)
    said = town.phone("rt-1").text
    assert said.endswith(f"di HP sendiri, lalu tulis GABUNG {code}: https://lapor.example/chat/Asep-Hidayat")
    await vouched(town)
    assert "https://" not in town.phone("operator").text


async def test_a_channel_that_does_not_answer_is_asked_again_and_one_that_is_off_never(town: Town) -> None:
    class Late(PagerPlan):
        asked = 0

        async def inviter(self, house: House) -> Inviter:
            self.asked += 1
            return await super().inviter(house) if self.asked > 2 else Inviter("Pager", why_not="Silent.")

    late, off = Late(PagerSettings(number="0267"), ""), Late(PagerSettings(number=""), "")
    await learn_ways_in(town.house, [late, off], again=0)
    assert (late.asked, off.asked, list(town.house.ways_in)) == (3, 0, ["pager"])


async def test_a_channel_that_answers_what_nobody_can_read_is_asked_again_too(town: Town) -> None:
    class Strange(PagerPlan):
        asked = 0

        async def inviter(self, house: House) -> Inviter:
            self.asked += 1
            if self.asked == 1:
                raise AttributeError("'bool' object has no attribute 'copy'")
            return await super().inviter(house)

    strange = Strange(PagerSettings(number="0267"), "")
    await learn_ways_in(town.house, [strange], again=0)
    assert (strange.asked, list(town.house.ways_in)) == (2, ["pager"])
