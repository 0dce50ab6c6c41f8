"""The way in: once and only once, in order, one broken message harming nobody."""

import asyncio
from collections import Counter
from typing import Any

import orjson
import pytest
from sqlalchemy import event

from bot.dialogue.prompt import Gone, Picture, Pressed, Typed
from bot.domain.people.officer import OfficerId
from bot.services.way_in.converse import Converse, Stopped
from bot.services.work.keep_going import keep_going
from bot.storage import tables
from bot.storage.engine.database import StorageUnavailable
from bot.storage.messages import inbox, sessions
from tests.services.phones import ROOM, Town

pytestmark = pytest.mark.both_databases


def commits(town: Town) -> Counter[str]:
    """Counts what the house commits from now on."""
    counted: Counter[str] = Counter()
    event.listen(town.house.db._writer.sync_engine, "commit", lambda _: counted.update(["commit"]))
    return counted


async def say(town: Town, who: str, text: str, event_id: str) -> None:
    """Hands in a message without waiting for its answer to be sent."""
    await town.converse.accept("web", {"id": event_id, "from": who, "said": Typed(text)})


async def test_an_update_delivered_again_is_answered_once(town: Town) -> None:
    await town.phone("rt-1").send(Typed("menu"), "update-1")
    await town.phone("rt-1").send(Typed("menu"), "update-1")
    assert len(town.phone("rt-1").chat) == 1


async def test_an_update_twice_in_one_group_is_answered_once(town: Town) -> None:
    await asyncio.gather(*(say(town, "rt-1", "menu", "update-1") for _ in range(3)))
    await town.deliver.drain()
    assert len(town.phone("rt-1").chat) == 1


async def test_an_update_delivered_again_after_a_restart_is_answered_once(town: Town) -> None:
    await town.phone("rt-1").send(Typed("menu"), "update-1")
    async with town.another_process() as other:
        await other.phone("rt-1").send(Typed("menu"), "update-1")
    assert len(town.phone("rt-1").chat) == 1


async def test_the_press_of_kirim_delivered_again_makes_one_report(town: Town) -> None:
    phone = await town.rt_reports_birth()
    press = Pressed(next(b.token for b in phone.newest.prompt.buttons if b.label == "Kirim"), phone.newest.ref, "p")
    for event_id in ("a", "a", "b"):
        await phone.send(press, event_id)
    assert (await town.the_report()).number == "LHR-2611-0001"


async def test_a_broken_message_is_kept_whole_and_its_sender_told(town: Town) -> None:
    town.network.broken.add("rusak")
    phone = await town.phone("rt-1").say("rusak")
    assert phone.text.startswith("Maaf, pesan tadi belum bisa kami proses.")
    async with town.house.db.write() as transaction:
        (kept,) = await inbox.listing(transaction)
        assert kept.failure == "ValueError"
        taken = await inbox.take(transaction, kept.id)
    assert taken is not None
    channel, payload = taken
    assert (channel, payload["id"], payload["said"]) == ("web", "e1", {"text": "rusak"})
    assert "laporan sampai 15 November" in (await phone.say("menu")).text


async def test_a_broken_message_harms_nobody_in_its_group(town: Town) -> None:
    town.network.broken.add("rusak")
    people = [f"stranger-{n}" for n in range(20)]
    texts = ["rusak" if n == 7 else "halo" for n in range(20)]
    await asyncio.gather(*(say(town, who, text, who) for who, text in zip(people, texts, strict=True)))
    await town.deliver.drain()
    told = [town.phone(who).text for who in people]
    assert ["belum terdaftar" in text for text in told].count(True) == 19
    assert told[7].startswith("Maaf, pesan tadi")


async def test_a_broken_message_delivered_again_is_kept_once(town: Town) -> None:
    town.network.broken.add("rusak")
    for _ in range(2):
        await town.phone("rt-1").send(Typed("rusak"), "update-1")
    assert len(await town.rows(tables.inbox)) == 1
    assert len(town.phone("rt-1").chat) == 1


async def test_what_cannot_even_be_kept_is_not_acknowledged_and_blocks_nobody(town: Town) -> None:
    with pytest.raises(TypeError):
        await town.phone("rt-1").send(ValueError("no JSON"))
    assert "laporan sampai 15 November" in (await town.phone("rt-1").say("menu")).text


async def test_an_unreadable_session_is_put_away_whole_and_the_person_goes_on(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await sessions.save(transaction, [("demo-officer-1", b"[1, 2")], town.clock())
    phone = await town.phone("rt-1").say("kemarin")
    assert phone.text.startswith("Maaf, laporan yang setengah jadi tadi tidak bisa dibuka lagi. Kami simpan")
    lost = [row for row in await town.rows(tables.sessions) if row["owner"].startswith("lost:")]
    assert [town.house.db.vault.open("session", row["body"]) for row in lost] == [b"[1, 2"]
    assert (await town.log("officer:demo-officer-1"))[-1].action == "session.set_aside"
    await town.rt_reports_death()
    await town.the_report()


async def test_a_session_of_another_shape_is_put_away_too(town: Town) -> None:
    body = orjson.dumps({"flow": "death", "answers": 5})
    async with town.house.db.write() as transaction:
        await sessions.save(transaction, [("demo-officer-1", body)], town.clock())
    assert "tidak bisa dibuka" in (await town.phone("rt-1").say("menu")).text
    assert "Kematian" in (await town.phone("rt-1").say("menu")).newest.labels


async def test_an_operators_unreadable_session_does_not_stop_a_decision(town: Town) -> None:
    await town.rt_reports_death()
    async with town.house.db.write() as transaction:
        await sessions.save(transaction, [("demo-officer-3", b"x")], town.clock())
    await town.room.tap("Tolak")
    await town.room.tap("Tulis alasan lain")
    await town.phone("operator").say("Sudah ada di data bulan lalu")
    assert (await town.the_report()).status == "rejected"


async def test_fifty_messages_of_one_person_are_heard_in_their_order(town: Town) -> None:
    answers = ["lapor", "batal", "menu", "bantuan", "laporan"] * 10
    await asyncio.gather(*(say(town, "rt-1", text, f"e{n}") for n, text in enumerate(answers)))
    await town.deliver.drain()
    said = [bubble.prompt.text for bubble in town.phone("rt-1").chat]
    assert ["Cara melapor" in text for text in said] == [text == "bantuan" for text in answers]
    assert ["Belum ada laporan RT" in text for text in said] == [text == "laporan" for text in answers]


async def test_a_whole_report_sent_in_one_burst_is_understood(town: Town) -> None:
    burst = ["lapor", "nihil", "kirim", "laporan"]
    await asyncio.gather(*(say(town, "rt-1", text, f"e{n}") for n, text in enumerate(burst)))
    await town.deliver.drain()
    assert "NHL-2611-0001" in town.phone("rt-1").text


async def test_three_hundred_people_at_once_take_two_commits(town: Town) -> None:
    counted = commits(town)
    await asyncio.gather(*(say(town, f"stranger-{n}", "halo", f"e{n}") for n in range(300)))
    assert counted["commit"] <= 3
    await town.deliver.drain()
    assert all("belum terdaftar" in town.phone(f"stranger-{n}").text for n in range(300))


async def test_one_officer_on_two_phones_at_once_is_heard_from_both(town: Town) -> None:
    await town.phone("ujang-2").share("08110000001")
    await asyncio.gather(say(town, "rt-1", "bantuan", "a"), say(town, "ujang-2", "bantuan", "b"))
    await town.deliver.drain()
    assert "Cara melapor" in town.phone("rt-1").text
    assert "Cara melapor" in town.phone("ujang-2").text


async def test_two_processes_hear_one_officer_one_after_the_other(town: Town) -> None:
    async with town.another_process() as other:
        places = (town, other)
        await asyncio.gather(*(say(places[n % 2], "rt-1", "bantuan", f"e{n}") for n in range(12)))
        await town.deliver.drain()
    assert len(town.phone("rt-1").chat) == 12


async def test_nobody_is_acknowledged_while_the_database_cannot_commit(town: Town) -> None:
    def refuse(*statement: Any) -> None:
        if "INSERT INTO outbox" in statement[2]:
            raise StorageUnavailable("the disk is full")

    engine = town.house.db._writer.sync_engine
    event.listen(engine, "before_cursor_execute", refuse)
    heard = await asyncio.gather(*(say(town, f"s{n}", "halo", f"e{n}") for n in range(5)), return_exceptions=True)
    event.remove(engine, "before_cursor_execute", refuse)
    assert all(isinstance(each, StorageUnavailable) for each in heard)
    assert await town.rows(tables.seen) == await town.rows(tables.outbox) == []
    assert "belum terdaftar" in (await town.phone("s1").send(Typed("halo"), "e1")).text


async def test_stopping_at_any_moment_acknowledges_only_what_was_committed(town: Town) -> None:
    for moment in range(0, 40, 4):
        async with town.another_process() as other:
            names = [f"m{moment}-{n}" for n in range(3)]
            waiting = [asyncio.create_task(say(other, name, "halo", name)) for name in names]
            for _ in range(moment + 2):
                await asyncio.sleep(0)
            await other.stop()
            heard = await asyncio.gather(*waiting, return_exceptions=True)
        assert all(each is None or isinstance(each, Stopped) for each in heard)
        committed = {row["event_id"] for row in await town.rows(tables.seen)}
        assert {name for name, each in zip(names, heard, strict=True) if each is None} <= committed


async def test_after_stopping_nothing_is_accepted(town: Town) -> None:
    async with town.another_process() as other:
        await other.phone("rt-1").say("menu")
        await other.stop()
        with pytest.raises(Stopped):
            await say(other, "rt-1", "menu", "a")


async def test_talk_in_the_room_is_not_listened_to(town: Town) -> None:
    for text in ("halo semua", "menu", "lapor", "cari asep"):
        await town.room.say(text)
    await town.room.send(Picture("x"))
    assert town.room.chat == []
    assert await town.rows(tables.attachments) == []


async def test_who_blocked_us_and_writes_again_gets_what_he_missed(town: Town) -> None:
    await town.rt_reports_death()
    await town.phone("rt-1").send(Gone(back=False))
    await town.phone("rt-1").send(Gone(back=True))
    await town.room.tap("Setujui")
    assert "disetujui" in town.phone("rt-1").text


async def test_an_officer_is_one_conversation_also_for_presses_in_the_room(town: Town) -> None:
    await town.rt_reports_death()
    card = town.room.newest
    approve = next(b.token for b in card.prompt.buttons if b.label == "Setujui")
    payload = {"id": "a", "from": "operator", "room": ROOM.id, "said": Pressed(approve, card.ref, "p")}
    await asyncio.gather(town.converse.accept("web", payload), say(town, "operator", "/antrean", "b"))
    assert (await town.the_report()).decided_by == OfficerId("demo-officer-3")


class BreaksOnce:
    """An alarm that fails the first time it is set."""

    def __init__(self, error: BaseException) -> None:
        self.times, self.error = 0, error

    def set(self) -> None:
        self.times += 1
        if self.times == 1:
            raise self.error


@pytest.mark.parametrize("error", [OSError("told in the test"), asyncio.CancelledError()])
async def test_after_an_error_of_its_own_it_goes_on_and_only_those_under_way_are_refused(
    town: Town, error: BaseException
) -> None:
    converse = Converse(town.house, [town.network], BreaksOnce(error), asyncio.Event())
    running = asyncio.create_task(keep_going("converse", converse.run, first_wait=0.001))
    payload = {"id": "update-1", "from": "rt-1", "said": Typed("menu")}
    with pytest.raises(Stopped):
        await converse.accept("web", payload)
    await converse.accept("web", payload)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await town.deliver.drain()
    assert len(town.phone("rt-1").chat) == 1
