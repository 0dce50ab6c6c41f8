"""Who is let in by the number that a platform vouches for, and what becomes of numbers and ids that change."""

from bot.dialogue.prompt import PersonMoved, Said, SharedContact, Typed
from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.services.demo.demo_village import VILLAGE
from bot.storage import tables
from bot.storage.officers import officers
from tests.services.phones import Phone, Town

RT_007 = AreaCode(f"{VILLAGE}/001/007")
PHONE = "+6281234567890"
MAMAN = Officer(OfficerId("o-maman"), "Pak Maman", Role.RT, RT_007)


class Vouching:
    """A platform that tells more of who writes than his address."""

    def __init__(self, town: Town) -> None:
        self.town, self.count = town, 0

    async def hear(self, who: str, said: Said, phone: str = "", alias: str = "") -> Phone:
        self.count += 1
        told: dict[str, object] = {"id": f"v{self.count}", "from": who, "said": said, "phone": phone}
        told |= {"alias": Address("web", alias)} if alias else {}
        await self.town.converse.accept("web", told)
        await self.town.deliver.drain()
        return self.town.phone(who)


async def enter(town: Town, phone: str = PHONE) -> None:
    """An officer as an import leaves him."""
    async with town.house.db.write() as transaction:
        await officers.add_officer(transaction, MAMAN, town.clock(), phone)


async def test_whoever_writes_from_the_number_that_was_imported_is_in(town: Town) -> None:
    await enter(town)
    phone = await Vouching(town).hear("id-1", Typed("halo"), PHONE, "6281234567890")
    assert phone.text.startswith("Selamat datang, Pak Maman.")


async def test_another_number_lets_nobody_in_and_is_not_asked_to_be_shared(town: Town) -> None:
    await enter(town)
    phone = await Vouching(town).hear("id-1", Typed("halo"), "+6281299999999", "6281299999999")
    assert "belum terdaftar" in phone.text
    assert phone.newest.prompt.contact_label == ""


async def test_who_has_the_number_now_is_not_who_had_it(town: Town) -> None:
    await enter(town)
    vouching = Vouching(town)
    await vouching.hear("id-1", Typed("halo"), PHONE, "6281234567890")
    other = await vouching.hear("id-2", Typed("halo"), PHONE, "6281234567890")
    assert "belum terdaftar" in other.text


async def test_a_code_lets_in_whoever_has_the_number_now(town: Town) -> None:
    await enter(town)
    vouching = Vouching(town)
    await vouching.hear("id-1", Typed("halo"), PHONE, "6281234567890")
    code = await town.invite(Role.RT, AreaCode(f"{VILLAGE}/001/008"), "Bu Euis")
    other = await vouching.hear("id-2", Typed(f"GABUNG {code}"), PHONE, "6281234567890")
    assert other.text.startswith("Selamat datang, Bu Euis.")


async def test_the_number_is_learnt_of_who_had_none(town: Town) -> None:
    code = await town.invite(Role.RT, RT_007, "Pak Maman")
    await Vouching(town).hear("id-1", Typed(f"GABUNG {code}"), PHONE)
    async with town.house.db.read() as transaction:
        found = await officers.officer_by_phone(transaction, PHONE)
    assert found is not None
    assert found.name == "Pak Maman"


async def test_what_was_begun_under_the_number_goes_on_under_the_id(town: Town) -> None:
    await enter(town)
    vouching = Vouching(town)
    await vouching.hear("6281234567890", Typed("halo"), PHONE)
    await town.phone("6281234567890").tap("Saya mengerti")
    phone = await vouching.hear("id-1", Typed("lapor"), PHONE, "6281234567890")
    assert "Pak Maman" in phone.text
    rows = [row for row in await town.rows(tables.addresses) if row["officer_id"] == MAMAN.id]
    assert len(rows) == 1


async def test_a_changed_id_takes_duty_and_half_filled_report_along(town: Town) -> None:
    await enter(town)
    vouching = Vouching(town)
    await vouching.hear("id-1", Typed("halo"), PHONE)
    await town.phone("id-1").tap("Saya mengerti")
    await vouching.hear("id-1", Typed("lapor"))
    await town.phone("id-1").tap("Kematian")
    for _ in range(2):
        await vouching.hear("id-1", PersonMoved(Address("web", "id-9")))
    phone = await vouching.hear("id-9", Typed("halo"))
    assert "Ada laporan Kematian yang belum selesai" in phone.text
    old = await vouching.hear("id-1", Typed("halo"))
    assert "belum terdaftar" in old.text


async def test_the_number_that_is_kept_of_somebody_follows_his_new_one(town: Town) -> None:
    await enter(town)
    vouching, new = Vouching(town), "+6281299990000"
    await vouching.hear("id-1", Typed("halo"), PHONE)
    for _ in range(2):
        await vouching.hear("id-1", PersonMoved(Address("web", "id-2"), new), PHONE, "6281234567890")
    stranger = await vouching.hear("id-3", SharedContact(PHONE, own=True))
    assert "Nomor itu belum didaftarkan" in stranger.text, "whoever has the old number now is not he"
    elsewhere = await vouching.hear("id-4", SharedContact(new, own=True))
    assert "Pak Maman" in elsewhere.text
    lines = await town.log(f"officer:{MAMAN.id}")
    assert [line.action for line in lines].count("officer.phone_changed") == 1


async def test_another_number_than_the_one_that_changed_is_left_as_it_is(town: Town) -> None:
    await enter(town)
    vouching = Vouching(town)
    await vouching.hear("id-1", SharedContact(PHONE, own=True))
    await vouching.hear("id-1", PersonMoved(Address("web", "id-2"), "+6281299990000"), "+6281288880000")
    async with town.house.db.read() as transaction:
        assert await officers.phones_of(transaction, [MAMAN.id]) == {MAMAN.id: PHONE}


async def test_who_came_in_by_his_number_is_found_by_the_id_that_came_with_another(town: Town) -> None:
    await enter(town)
    vouching = Vouching(town)
    await vouching.hear("6281234567890", Typed("halo"), PHONE)
    await vouching.hear("id-1", PersonMoved(Address("web", "id-2")), alias="6281234567890")
    phone = await vouching.hear("id-2", Typed("lapor"))
    assert "Pak Maman" in phone.text


async def test_who_speaks_for_himself_is_not_moved_over(town: Town) -> None:
    vouching = Vouching(town)
    before = len(await town.rows(tables.address_duties))
    await vouching.hear("rt-1", PersonMoved(Address("web", "rt-2")))
    phone = await vouching.hear("rt-2", Typed("lapor"))
    assert "Neneng" in phone.text or "ini laporan sampai" in phone.text
    assert len(await town.rows(tables.address_duties)) == before
