"""A group becomes an area's room, moves, and is left."""

import pytest

from bot.dialogue.prompt import Gone, Prompt, RoomMoved
from bot.domain.address import Address
from bot.domain.areas import Area, AreaCode, Level, ancestor
from bot.domain.people.officer import Role
from bot.services.demo.demo_village import VILLAGE
from bot.services.review.bound_rooms import NotFreed, free_by_command, list_rooms
from bot.services.review.silence import try_silent_rooms
from bot.services.work.channel import GiveUp
from bot.storage import tables
from bot.storage.officers.addresses import area_of_room
from bot.storage.officers.shared_rooms import areas_of_room
from bot.storage.registry import areas
from tests.services.network import Bubble
from tests.services.phones import ROOM, Phone, Town

NEW = "ruang-baru"
DISTRICT = ancestor(VILLAGE, Level.DISTRICT)


async def area_of(town: Town, room: str) -> AreaCode | None:
    """Whose room it is."""
    async with town.house.db.read() as transaction:
        return await area_of_room(transaction, Address("web", room))


@pytest.mark.parametrize("said", ["/grup", "/grup@lapor_bot", " /GRUP ", "/grup sekarang"])
async def test_an_operator_makes_a_group_the_room_of_his_village(town: Town, said: str) -> None:
    room = await town.phone("operator", NEW).say(said)
    assert room.text.startswith("Grup ini sekarang untuk Sukamaju Baru, Kec. Telukjambe Barat.")
    assert room.text.endswith("Diatur oleh Rina Marlina.")
    assert await area_of(town, NEW) == VILLAGE
    assert (await town.log(f"area:{VILLAGE}"))[-1].action == "room.bound"


@pytest.mark.parametrize("who", ["stranger", "rt-1", "dinsos"])
async def test_nobody_else_makes_a_room(town: Town, who: str) -> None:
    room = await town.phone(who, NEW).say("/grup")
    assert room.text.startswith("Hanya operator desa yang sudah terdaftar yang bisa mengatur grup ini.")
    assert await area_of(town, NEW) is None


async def test_the_operator_of_another_village_cannot_take_a_room_over(town: Town) -> None:
    other = AreaCode("32.15.27.2098")
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(other, "Karangjaya", "Telukjambe Barat")])
    await town.phone("yayah").say(f"gabung {await town.invite(Role.OPERATOR, other, 'Yayah')}")
    room = await town.phone("yayah", ROOM.id).say("/grup")
    assert room.text.startswith("Grup ini sudah dipakai untuk Sukamaju Baru, Kec. Telukjambe Barat.")
    assert await area_of(town, ROOM.id) == VILLAGE


async def test_an_operator_of_more_than_the_village_does_not_widen_its_room(town: Town) -> None:
    await town.phone("camat").say(f"gabung {await town.invite(Role.TKSK, DISTRICT, 'Wawan')}")
    room = await town.phone("camat", ROOM.id).say("/grup")
    assert room.text.startswith("Grup ini sudah dipakai untuk Sukamaju Baru, Kec. Telukjambe Barat.")
    assert await area_of(town, ROOM.id) == VILLAGE


async def test_a_room_set_to_too_wide_an_area_is_freed_by_button_and_set_anew(town: Town) -> None:
    await town.phone("camat").say(f"gabung {await town.invite(Role.TKSK, DISTRICT, 'Wawan')}")
    wide = await town.phone("camat", NEW).say("/grup")
    assert await area_of(town, NEW) == DISTRICT
    narrow = town.phone("operator", NEW)
    await narrow.tap("Lepas grup ini", wide.newest)
    assert await area_of(town, NEW) == DISTRICT
    await wide.tap("Lepas grup ini")
    assert wide.text.startswith("Grup ini sudah dilepas dari")
    assert await area_of(town, NEW) is None
    assert (await town.log(f"area:{DISTRICT}"))[-1].action == "room.freed"
    await narrow.say("/grup")
    assert await area_of(town, NEW) == VILLAGE
    await wide.tap("Lepas grup ini", wide.chat[0])
    assert wide.text.startswith("Tombol ini tidak berlaku lagi.")
    assert await area_of(town, NEW) == VILLAGE


@pytest.mark.parametrize("who", ["stranger", "rt-1", "dinsos"])
async def test_nobody_else_frees_a_room(town: Town, who: str) -> None:
    room = await town.phone("operator", NEW).say("/grup")
    await town.phone(who, NEW).tap("Lepas grup ini", room.newest)
    assert await area_of(town, NEW) == VILLAGE


async def test_a_group_that_moved_hangs_waiting_cards_anew_and_touches_no_message_by_an_old_number(town: Town) -> None:
    """A supergroup numbers its messages from 1 again."""
    await town.rt_reports_death("Asep Saepudin (52)")
    other = Bubble(town.room.newest.ref, Prompt("Obrolan lain"))
    town.network.chats[NEW] = [other]
    await town.phone("operator", ROOM.id).send(RoomMoved(Address("web", NEW)))
    room = town.phone("operator", NEW)
    assert "MTI-2611-0001" in room.text
    assert "Setujui" in room.newest.labels
    await room.tap("Setujui")
    assert "✔ Disetujui" in room.newest.prompt.text
    assert other.prompt.text == "Obrolan lain"


async def test_a_verdict_on_its_way_to_a_group_that_moved_is_dropped(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (52)")
    town.network.outcomes_for[ROOM.id] = [GiveUp("moved", moved_to=Address("web", NEW))]
    await town.phone("operator").say("/antrean")
    await town.phone("operator").tap("Setujui")
    assert [each.prompt.text for each in town.network.chats.get(NEW, [])] == []
    assert await town.rows(tables.outbox) == []


async def test_a_group_that_moved_gets_the_new_cards(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (52)")
    await town.phone("operator", ROOM.id).send(RoomMoved(Address("web", NEW)))
    await town.phone("operator", ROOM.id).send(RoomMoved(Address("web", NEW)))
    assert len(town.network.chats[NEW]) == 1
    town.clock.advance(minutes=1)
    await town.rt_reports_death("Asep Saepudin (27)")
    room = town.phone("operator", NEW)
    assert "MTI-2611-0002" in room.text
    await town.phone("operator").say("/antrean")
    await town.phone("operator").tap("Setujui", town.phone("operator").chat[-2])
    assert "✔ Disetujui" in room.chat[0].prompt.text
    assert "✔ Disetujui" not in room.chat[1].prompt.text


async def test_a_card_on_its_way_finds_the_group_that_moved(town: Town) -> None:
    town.network.outcomes_for[ROOM.id] = [GiveUp("moved", moved_to=Address("web", NEW))]
    await town.rt_reports_death()
    assert "MTI-2611-0001" in town.phone("operator", NEW).text
    assert await area_of(town, NEW) == VILLAGE


async def test_a_room_that_put_us_out_leaves_the_cards_to_the_operators(town: Town) -> None:
    await town.phone("operator", ROOM.id).send(Gone(back=False))
    await town.rt_reports_death()
    assert "MTI-2611-0001" in town.phone("operator").text
    assert "MTI-2611-0001" in town.phone("operator-2").text
    assert town.room.chat == []


async def test_a_card_refused_by_the_room_goes_to_the_operators_instead(town: Town) -> None:
    town.network.outcomes_for[ROOM.id] = [GiveUp("kicked", unreachable=True)]
    await town.rt_reports_death()
    assert "MTI-2611-0001" in town.phone("operator").text
    await town.phone("operator").tap("Setujui")
    assert "✔ Disetujui" in town.phone("operator-2").text
    assert await town.rows(tables.outbox) == []


async def test_a_card_nobody_can_get_waits_for_the_room_to_come_back(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await transaction.execute(
            tables.officers.update().where(tables.officers.c.role == "operator").values(active=False)
        )
    town.network.outcomes_for[ROOM.id] = [GiveUp("kicked", unreachable=True)]
    await town.rt_reports_death()
    assert town.room.chat == []
    await town.phone("operator", ROOM.id).send(Gone(back=True))
    assert "MTI-2611-0001" in town.room.text


async def test_back_in_the_room_new_cards_come_there_again(town: Town) -> None:
    room = town.phone("operator", ROOM.id)
    await room.send(Gone(back=False))
    await room.send(Gone(back=True))
    await town.rt_reports_death()
    assert "MTI-2611-0001" in town.room.text


REFUSALS = [GiveUp("not_allowed_to_write", unreachable=True), GiveUp("refused"), GiveUp("forbidden", unreachable=True)]


async def try_again(town: Town) -> None:
    """The clock looks, and what it queued is due."""
    await try_silent_rooms(town.house)
    town.clock.advance(minutes=11)
    await town.deliver.drain()


@pytest.mark.parametrize("refusal", REFUSALS)
async def test_whatever_refuses_a_card_it_hangs_up_in_private_and_comes_to_the_room_once_that_can_be_written_to(
    town: Town, refusal: GiveUp
) -> None:
    town.network.outcomes_for[ROOM.id] = [refusal, refusal]
    await town.rt_reports_death()
    operator = town.phone("operator")
    assert [bubble.prompt.text[:30] for bubble in operator.chat[:-1]] == ["Bot tidak bisa menulis di grup"]
    assert "MTI-2611-0001" in operator.text
    await try_again(town)
    assert town.room.chat == []
    await town.rt_reports_death("Asep Saepudin (27)")
    assert "MTI-2611-0002" in operator.text
    await try_again(town)
    assert [sum(number in each.prompt.text for each in town.room.chat) for number in ("-0001", "-0002")] == [1, 1]
    await town.rt_reports_death("Cucu Cahyati")
    assert "MTI-2611-0003" in town.room.text
    assert len(operator.chat) == 3
    await town.room.tap("Setujui", next(each for each in town.room.chat if "-0001" in each.prompt.text))
    assert "✔ Disetujui" in operator.chat[1].prompt.text
    assert "failed" not in {row["state"] for row in await town.rows(tables.outbox)}


async def test_a_room_is_tried_once_at_a_time_and_only_while_something_waits(town: Town) -> None:
    town.network.outcomes_for[ROOM.id] = [REFUSALS[0]]
    await town.rt_reports_death()
    for _ in range(3):
        await try_silent_rooms(town.house)
    assert len(await town.rows(tables.outbox)) == 1
    await town.phone("operator", ROOM.id).send(Gone(back=True))
    town.clock.advance(minutes=11)
    await town.deliver.drain()
    assert len(town.room.chat) == 1
    await town.phone("operator", ROOM.id).send(Gone(back=False))
    await town.room.tap("Setujui")
    assert await try_silent_rooms(town.house) == 0


async def test_a_room_that_let_us_in_again_gets_what_it_missed(town: Town) -> None:
    room = town.phone("operator", ROOM.id)
    await room.send(Gone(back=False))
    await town.rt_reports_death()
    assert room.chat == []
    await room.send(Gone(back=True))
    assert "MTI-2611-0001" in room.text


async def test_an_unnamed_refusal_by_an_operator_leaves_the_card_to_the_others(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await transaction.execute(tables.addresses.update().values(room_area=None))
    town.network.outcomes_for["operator"] = [GiveUp("refused")]
    await town.rt_reports_death()
    assert "MTI-2611-0001" in town.phone("operator-2").text


async def test_who_blocked_us_reads_in_the_room_that_nothing_could_be_sent(town: Town) -> None:
    town.network.outcomes_for["operator"] = [GiveUp("forbidden", unreachable=True)]
    room = await town.phone("operator", ROOM.id).say("/antrean")
    blocked = "Pesan pribadi untuk Bapak/Ibu tidak sampai"
    assert [bubble.prompt.text.startswith(blocked) for bubble in room.chat] == [False, True]
    await room.say("/antrean")
    assert room.text.startswith(blocked)
    assert len(room.chat) == 3
    await town.phone("operator").say("/antrean")
    await room.say("/rekap")
    assert room.text == "Rina Marlina, jawabannya dikirim ke chat pribadi."


async def test_who_blocked_us_and_asks_for_details_of_a_card_reads_so_in_the_room(town: Town) -> None:
    await town.rt_reports_death()
    town.network.outcomes_for["operator"] = [GiveUp("forbidden", unreachable=True)] * 9
    await town.room.tap("Rincian")
    assert sum("tidak sampai" in bubble.prompt.text for bubble in town.room.chat) == 1


TOPIC = f"{ROOM.id}/7"


async def test_cards_come_to_the_topic_where_it_was_said_and_to_no_other_of_the_group(town: Town) -> None:
    topic = await town.phone("operator", TOPIC).say("/grup")
    await town.rt_reports_death()
    assert "MTI-2611-0001" in topic.text
    assert town.room.chat == []
    await topic.tap("Setujui")
    assert "✔ Disetujui" in topic.text
    assert await area_of(town, ROOM.id) is None


async def test_put_out_of_a_group_we_are_out_of_all_its_topics_until_we_are_back(town: Town) -> None:
    topic = await town.phone("operator", TOPIC).say("/grup")
    await town.phone("operator", ROOM.id).send(Gone(back=False))
    await town.rt_reports_death()
    assert "MTI-2611-0001" in town.phone("operator").text
    await town.phone("operator", ROOM.id).send(Gone(back=True))
    assert "MTI-2611-0001" in topic.text


async def test_a_topic_that_is_closed_leaves_the_cards_to_the_operators_until_it_is_opened(town: Town) -> None:
    topic = await town.phone("operator", TOPIC).say("/grup")
    town.network.outcomes_for[TOPIC] = [GiveUp("not_allowed_to_write", unreachable=True)]
    await town.rt_reports_death()
    assert "MTI-2611-0001" in town.phone("operator").text
    await topic.send(Gone(back=True))
    assert "MTI-2611-0001" in topic.text


OTHER = AreaCode("32.15.27.2098")


async def shared_with_karangjaya(town: Town) -> Phone:
    """The operator of another village adds it to the room, by his own press."""
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(OTHER, "Karangjaya", "Telukjambe Barat")])
    await town.phone("yayah").say(f"gabung {await town.invite(Role.OPERATOR, OTHER, 'Yayah')}")
    yayah = await town.phone("yayah", ROOM.id).say("/grup")
    return await yayah.tap("Tambahkan desa saya")


async def areas_of(town: Town) -> list[AreaCode]:
    async with town.house.db.read() as transaction:
        return await areas_of_room(transaction, ROOM)


async def test_an_area_is_added_to_a_room_by_a_press_of_its_own_operator_alone(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(OTHER, "Karangjaya", "Telukjambe Barat")])
    await town.phone("yayah").say(f"gabung {await town.invite(Role.OPERATOR, OTHER, 'Yayah')}")
    room = await town.phone("yayah", ROOM.id).say("/grup")
    assert await areas_of(town) == [VILLAGE]
    for other in ("stranger", "rt-1", "operator"):
        await town.phone(other, ROOM.id).tap("Tambahkan desa saya", room.newest)
    assert await areas_of(town) == [VILLAGE]
    assert town.network.notices[-1] == "Wilayah itu hanya bisa ditambahkan oleh operatornya sendiri."
    await room.tap("Tambahkan desa saya")
    assert await areas_of(town) == [VILLAGE, OTHER]
    assert "dipakai bersama untuk Sukamaju Baru dan Karangjaya" in room.text
    assert (await town.log(f"area:{OTHER}"))[-1].action == "room.area_added"


async def test_a_shared_room_reads_how_many_wait_and_of_nobody(town: Town) -> None:
    room = await shared_with_karangjaya(town)
    shown = len(room.chat)
    await town.rt_reports_death()
    await town.rt_reports_death("Asep Saepudin (27)")
    assert "MTI-2611-0001" in " ".join(each.prompt.text for each in town.phone("operator").chat)
    town.clock.advance(minutes=1)
    await town.deliver.drain()
    (note,) = room.chat[shown:]
    assert "ada 2 laporan yang menunggu keputusan di Sukamaju Baru" in note.prompt.text
    await town.phone("operator").tap("Setujui")
    shown_here = " ".join(each.prompt.text for each in room.chat)
    assert not any(each in shown_here for each in ("Asep", "MTI-"))


async def test_cards_that_hang_in_a_room_when_it_is_shared_go_to_the_operators(town: Town) -> None:
    await town.rt_reports_death()
    await shared_with_karangjaya(town)
    assert "MTI-2611-0001" in town.phone("operator").text
    await town.phone("operator").tap("Setujui")
    assert "Disetujui oleh" not in " ".join(each.prompt.text for each in town.room.chat)


async def test_the_queue_is_opened_from_a_shared_room_by_whoever_may_decide(town: Town) -> None:
    room = await shared_with_karangjaya(town)
    await town.rt_reports_death()
    town.clock.advance(minutes=1)
    await town.deliver.drain()
    await room.tap("Buka antrean")
    assert town.network.notices[-1] == "Hanya operator wilayah ini yang bisa memutuskan."
    await town.phone("operator-2", ROOM.id).tap("Buka antrean")
    assert "jawabannya dikirim ke chat pribadi" in town.network.notices[-1]
    assert "MTI-2611-0001" in town.phone("operator-2").text


async def test_a_room_that_one_area_left_shows_the_cards_of_the_other_again(town: Town) -> None:
    room = await shared_with_karangjaya(town)
    await town.phone("operator", ROOM.id).tap("Lepas grup ini", room.newest)
    assert await areas_of(town) == [VILLAGE, OTHER]
    await room.tap("Lepas grup ini")
    assert await areas_of(town) == [VILLAGE]
    await town.rt_reports_death()
    assert "MTI-2611-0001" in room.text


async def test_the_first_area_may_leave_and_the_room_is_the_others(town: Town) -> None:
    await shared_with_karangjaya(town)
    operator = await town.phone("operator", ROOM.id).say("/grup")
    await operator.tap("Lepas grup ini")
    assert await areas_of(town) == [OTHER]


async def test_a_shared_room_that_moved_is_still_shared(town: Town) -> None:
    await shared_with_karangjaya(town)
    await town.phone("operator", ROOM.id).send(RoomMoved(Address("web", NEW)))
    async with town.house.db.read() as transaction:
        assert await areas_of_room(transaction, Address("web", NEW)) == [VILLAGE, OTHER]


async def test_a_shared_room_that_fell_silent_is_told_again_and_gets_no_card(town: Town) -> None:
    await shared_with_karangjaya(town)
    await town.phone("operator", ROOM.id).send(Gone(back=False))
    await town.rt_reports_death()
    await try_again(town)
    assert "ada 1 laporan yang menunggu" in town.room.text
    assert not any("MTI-" in text for text in town.network.seen_in(ROOM.id))


async def test_what_waits_in_a_freed_room_goes_to_its_operators(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.say("/grup")
    await town.room.tap("Lepas grup ini")
    for who in ("operator", "operator-2"):
        assert "MTI-2611-0001" in town.phone(who).text
    await town.phone("operator-2").tap("Setujui")
    assert "✔ Disetujui" in town.phone("operator").text


async def test_the_office_lists_rooms_and_frees_one_that_was_bound_wrongly(town: Town) -> None:
    await town.rt_reports_death()
    await town.phone("operator", NEW).say("/grup")
    first, second = await list_rooms(town.house, DISTRICT)
    assert {(each.area, each.place, each.silent) for each in (first, second)} == {(VILLAGE, "Sukamaju Baru", False)}
    with pytest.raises(NotFreed, match=r"punya 2 grup"):
        await free_by_command(town.house, "cli", VILLAGE)
    for each in (first, second):
        await free_by_command(town.house, "cli", VILLAGE, each.mark)
    await town.deliver.drain()
    for room in (ROOM.id, NEW):
        assert town.phone("operator", room).text.endswith("Untuk memakainya lagi, ketik /grup.")
        assert "Dilepas oleh petugas di kantor." in town.phone("operator", room).text
        assert await area_of(town, room) is None
    assert "MTI-2611-0001" in town.phone("operator").text
    assert [line.action for line in await town.log(f"area:{VILLAGE}")][-2:] == ["room.freed", "room.freed"]
    with pytest.raises(NotFreed, match="tidak punya grup"):
        await free_by_command(town.house, "cli", VILLAGE)
