"""Invites for all who have not come in: who gets one, what it opens, what of the old ones is left."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pypdfium2
import pytest

from bot.channels.telegram.plan import bot_inviter
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.services.demo.demo_village import RT_003, VILLAGE
from bot.services.officers.invite import CannotInvite
from bot.services.officers.invite_many import CHUNK, Handout, find_waiting, invite_many
from bot.services.officers.print_slips import print_slips
from bot.storage.officers import officers
from bot.storage.officers.officers import OfficerEntry
from bot.storage.registry import areas
from tests.services.phones import Town

DISTRICT, REGENCY = AreaCode(VILLAGE[:8]), AreaCode(VILLAGE[:5])
RT_007, RT_008 = AreaCode(f"{VILLAGE}/001/007"), AreaCode(f"{VILLAGE}/001/008")
JAKARTA = ZoneInfo("Asia/Jakarta")


async def enter(town: Town, *whom: tuple[str, Role, AreaCode]) -> None:
    """Officers who have not come in, as an import enters them."""
    entries = [
        OfficerEntry(Officer(OfficerId(town.house.new_id()), name, role, area, "id")) for name, role, area in whom
    ]
    async with town.house.db.write() as transaction:
        await areas.add_missing_rts(transaction, [area for _, _, area in whom])
        await officers.upsert_officers(transaction, entries, town.clock())


async def handouts(town: Town, area: AreaCode, role: Role = Role.RT) -> list[Handout]:
    waiting = await find_waiting(town.house, area, role)
    return [await invite_many(town.house, "cli", group, found) for group, found in waiting.groups.items()]


def codes(handouts: list[Handout]) -> dict[str, str]:
    return {each.officer.name: each.code for handout in handouts for each in handout.invitations}


def text_of(pdf: bytes) -> str:
    return " ".join(
        " ".join(str(page.get_textpage().get_text_bounded()) for page in pypdfium2.PdfDocument(pdf)).split()
    )


async def test_who_has_not_come_in_gets_a_code_that_lets_him_in(town: Town) -> None:
    await enter(town, ("Pak Maman", Role.RT, RT_007), ("Bu Yayah", Role.RT, RT_008), ("Op", Role.OPERATOR, VILLAGE))
    made = codes(await handouts(town, VILLAGE))
    assert set(made) == {"Pak Maman", "Bu Yayah"}
    for name, code in made.items():
        phone = await town.phone(name).say(f"GABUNG {code}")
        assert f"Selamat datang, {name}" in phone.text


async def test_who_is_in_already_gets_none_and_is_counted(town: Town) -> None:
    await enter(town, ("Pak Maman", Role.RT, RT_007))
    before = await find_waiting(town.house, VILLAGE, Role.RT)
    code = codes(await handouts(town, VILLAGE))["Pak Maman"]
    await town.phone("maman").say(f"gabung {code}")
    after = await find_waiting(town.house, VILLAGE, Role.RT)
    assert (before.total, after.total, len(after.enrolled)) == (1, 0, len(before.enrolled) + 1)


async def test_who_comes_in_between_looking_and_making_gets_none(town: Town) -> None:
    code = await town.invite(Role.RT, RT_007, "Pak Maman")
    waiting = await find_waiting(town.house, VILLAGE, Role.RT)
    await town.phone("maman").say(f"gabung {code}")
    assert not (await invite_many(town.house, "cli", VILLAGE, waiting.groups[VILLAGE])).invitations


async def test_an_officer_switched_off_gets_none(town: Town) -> None:
    await enter(town, ("Pak Maman", Role.RT, RT_007))
    async with town.house.db.write() as transaction:
        (maman,) = await officers.for_area(transaction, RT_007, Role.RT)
        await officers.switch_off(transaction, maman.id)
    assert (await find_waiting(town.house, VILLAGE, Role.RT)).total == 0


async def test_new_slips_make_the_old_ones_void(town: Town) -> None:
    await enter(town, ("Pak Maman", Role.RT, RT_007))
    single = await town.invite(Role.RT, RT_007, "Pak Maman")
    old, new = [codes(await handouts(town, VILLAGE))["Pak Maman"] for _ in range(2)]
    for code in (single, old):
        assert f"Kode {code} sudah lewat masa berlakunya" in (await town.phone("maman").say(f"gabung {code}")).text
    assert "Selamat datang" in (await town.phone("maman").say(f"gabung {new}")).text


async def test_others_keep_the_codes_they_have(town: Town) -> None:
    await enter(town, ("Pak Maman", Role.RT, RT_007), ("Bu Yayah", Role.RT, RT_008))
    everybody = codes(await handouts(town, VILLAGE))
    await handouts(town, RT_007)
    assert "Selamat datang" in (await town.phone("yayah").say(f"gabung {everybody['Bu Yayah']}")).text


async def test_each_invite_is_written_in_the_log(town: Town) -> None:
    await enter(town, ("Pak Maman", Role.RT, RT_007))
    (handout,) = await handouts(town, VILLAGE)
    (line,) = await town.log(f"officer:{handout.invitations[0].officer.id}")
    assert (line.actor, line.action, line.area, line.detail) == ("cli", "officer.invited", RT_007, {"role": "rt"})


async def test_a_code_lasts_the_whole_day_that_the_slip_names(town: Town) -> None:
    await enter(town, ("Pak Maman", Role.RT, RT_007))
    (handout,) = await handouts(town, VILLAGE)
    assert "Berlaku sampai 24 November 2026." in text_of(print_slips(town.house, handout, None))
    code = handout.invitations[0].code
    town.clock.now = datetime(2026, 11, 25, 0, 0, tzinfo=JAKARTA).astimezone(UTC)
    assert "lewat masa berlakunya" in (await town.phone("maman").say(f"gabung {code}")).text
    town.clock.now -= timedelta(minutes=1)
    assert "Selamat datang" in (await town.phone("maman").say(f"gabung {code}")).text


@pytest.mark.parametrize(
    ("asked", "group"), [(REGENCY, VILLAGE), (DISTRICT, VILLAGE), (VILLAGE, VILLAGE), (RT_007, RT_007)]
)
async def test_slips_of_rts_are_grouped_by_village_but_never_wider_than_asked(
    town: Town, asked: AreaCode, group: AreaCode
) -> None:
    await enter(town, ("Pak Maman", Role.RT, RT_007))
    assert [each.area for each in await handouts(town, asked)] == [group]


async def test_slips_of_operators_are_handed_out_by_the_district(town: Town) -> None:
    await enter(town, ("Bu Operator", Role.OPERATOR, VILLAGE))
    assert [each.area for each in await handouts(town, REGENCY, Role.OPERATOR)] == [DISTRICT]


async def test_more_than_a_chunk_get_a_code_each(town: Town) -> None:
    rts = [AreaCode(f"{VILLAGE}/{rw:03}/{rt:03}") for rw in range(100, 122) for rt in range(1, 26)]
    assert len(rts) > CHUNK
    await enter(town, *((f"Ketua {rt}", Role.RT, rt) for rt in rts))
    (handout,) = await handouts(town, VILLAGE)
    assert len({each.code for each in handout.invitations}) == len(rts)
    assert [each.officer.area for each in handout.invitations] == rts


@pytest.mark.parametrize(
    ("role", "area", "shown"),
    [
        (Role.RT, RT_007, "Ketua RT 007 / RW 001 Desa {village} Kecamatan {district}"),
        (Role.OPERATOR, VILLAGE, "Operator desa/kelurahan Desa {village} Kecamatan {district}"),
        (Role.TKSK, DISTRICT, "TKSK Kecamatan {district}"),
        (Role.DINSOS, REGENCY, "Petugas Dinas Sosial {regency}"),
    ],
)
async def test_a_slip_says_whose_it_is(town: Town, role: Role, area: AreaCode, shown: str) -> None:
    await enter(town, ("Bu Yayah", role, area))
    (handout,) = await handouts(town, REGENCY, role)
    async with town.house.db.read() as transaction:
        names = await areas.area_names(transaction, [VILLAGE])
    wanted = shown.format(village=names[VILLAGE], district=names[DISTRICT], regency=names[REGENCY])
    text = text_of(print_slips(town.house, handout, bot_inviter("lapor_karawang_bot")))
    assert f"Bu Yayah {wanted}" in text
    assert f"cari @lapor_karawang_bot di Telegram, lalu kirim tulisan ini: GABUNG {handout.invitations[0].code}" in text


async def test_an_area_that_was_not_imported_is_told(town: Town) -> None:
    with pytest.raises(CannotInvite, match="area import"):
        await find_waiting(town.house, AreaCode("99.99"), Role.RT)


async def test_a_new_head_is_invited_though_the_old_one_is_in(town: Town) -> None:
    await enter(town, ("Ketua Baru", Role.RT, RT_003))
    assert set(codes(await handouts(town, RT_003))) == {"Ketua Baru"}
