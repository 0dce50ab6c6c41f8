"""Whoever is invited in a chat gets a link beside his code, by the channels that have told theirs."""

from io import BytesIO

import zxingcpp
from PIL import Image

from bot.domain.people.officer import Officer
from bot.services.officers.ways_in import learn_ways_in
from bot.services.work.house import House
from bot.services.work.inviter import Inviter
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


async def test_each_gets_the_link_as_a_picture_for_the_camera_of_who_stands_beside(town: Town) -> None:
    code = await named(town)
    assert drawn(town, "rt-1") == []
    await learn_ways_in(town.house, [plan()])
    await town.phone("rt-1").answer("menu", "pengaturan", "Pembantu", "Kode baru")
    [(said, link)] = drawn(town, "rt-1")
    assert said.startswith("Undangan untuk Asep Hidayat: arahkan kamera HP-nya ke gambar ini.")
    assert link.startswith("pager:0267/")
    assert code not in link
    deputy = await test_deputies.named(town)
    vouching = await vouched(town)
    assert [link for _, link in drawn(town, "operator")] == [f"pager:0267/{deputy}", f"pager:0267/{vouching}"]


def drawn(town: Town, who: str) -> list[tuple[str, str]]:
    """Caption and content of the codes on his phone."""
    found = [each for each in town.phone(who).chat if each.attachment in town.network.files]
    images = [Image.open(BytesIO(town.network.files[each.attachment])) for each in found]
    return [
        (each.prompt.text, zxingcpp.read_barcodes(image)[0].text) for each, image in zip(found, images, strict=True)
    ]


async def test_a_link_of_his_own_is_given_to_who_is_new_and_never_in_place_of_a_vouching_code(town: Town) -> None:
    town.house.ways_in["web"] = Inviter("Web", personal)
    head = await town.phone("rt-1").answer("pengaturan", "Pembantu", "+ Tunjuk pembantu", "asep hidayat")
    assert head.text.endswith("di HP sendiri, langsung masuk tanpa kode: https://lapor.example/chat/Asep-Hidayat")
    told = "\n".join(each.prompt.text for each in head.chat)
    assert "Teruskan pesan di bawah ini kepada Asep Hidayat. Undangannya berlaku 14 hari, sekali pakai." in told
    assert "GABUNG" not in told
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
