"""Conversations are found by address, kept by owner, and held by one process at a time."""

import asyncio

import pytest
from sqlalchemy import text

from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.storage.engine.database import Database
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import outbox, queued, sessions
from bot.storage.officers.addresses import address_key, addresses_of, bind_room, link_address, silent_rooms
from bot.storage.officers.officers import add_officer
from tests.storage.plumbing import LATER, NOW, VAULT, chat, opened, run_sql

ACEP = Officer(OfficerId("acep"), "Acep", Role.RT, AreaCode("32.15.27.2001/005/003"))


async def load_one(transaction: Transaction, address: Address) -> sessions.Conversation:
    return (await sessions.load(transaction, [address]))[address]


@pytest.fixture
async def acep(db: Database) -> list[Address]:
    """An RT head who writes from two addresses."""
    both = [chat(1), chat(1, "web")]
    async with db.write() as transaction:
        await add_officer(transaction, ACEP, NOW)
        for address in both:
            await link_address(transaction, address, ACEP.id, NOW)
    return both


async def test_an_address_never_heard_from_is_a_stranger_without_a_session(db: Database) -> None:
    async with db.write() as transaction:
        stranger = await load_one(transaction, chat())
    key = address_key(VAULT, chat())
    assert stranger == sessions.Conversation(chat(), key, key, None, None, False, None)


async def test_a_stranger_who_was_remembered_is_known_and_finds_his_session(db: Database) -> None:
    async with db.write() as transaction:
        stranger = await load_one(transaction, chat())
        await sessions.remember(transaction, [chat()], NOW)
        await sessions.remember(transaction, [chat(), chat(2)], NOW)
        await sessions.save(transaction, [(stranger.owner, b'{"step": 1}')], NOW)
    async with db.write() as transaction:
        again = await load_one(transaction, chat())
    assert (again.known, again.session, again.owner) == (True, b'{"step": 1}', stranger.owner)


async def test_an_officer_has_one_session_on_all_his_addresses(db: Database, acep: list[Address]) -> None:
    async with db.write() as transaction:
        await sessions.save(transaction, [(ACEP.id, b"half a report")], NOW)
        found = await sessions.load(transaction, acep)
    assert [(c.owner, c.officer, c.session) for c in found.values()] == [(ACEP.id, ACEP, b"half a report")] * 2


async def test_a_saved_session_replaces_the_one_before(db: Database, acep: list[Address]) -> None:
    async with db.write() as transaction:
        await sessions.save(transaction, [(ACEP.id, b"first")], NOW)
        await sessions.save(transaction, [(ACEP.id, b"second"), ("other", b"x"), (ACEP.id, b"third")], NOW)
        await sessions.save(transaction, [], NOW)
        assert (await load_one(transaction, acep[0])).session == b"third"


async def test_an_officer_who_was_switched_off_counts_as_nobody(db: Database, acep: list[Address]) -> None:
    await run_sql(db, "UPDATE officers SET active = false")
    async with db.write() as transaction:
        assert (await load_one(transaction, acep[0])).officer is None


async def test_a_room_shows_its_area(db: Database) -> None:
    async with db.write() as transaction:
        await bind_room(transaction, chat(-7), AreaCode("32.15.27.2001"), NOW)
        assert (await load_one(transaction, chat(-7))).room_area == "32.15.27.2001"


async def test_many_addresses_of_all_sorts_are_loaded_together(db: Database, acep: list[Address]) -> None:
    async with db.write() as transaction:
        found = await sessions.load(transaction, [*acep, *(chat(n) for n in range(100, 400)), acep[0]])
        assert await sessions.load(transaction, []) == {}
    assert (len(found), sum(c.known for c in found.values())) == (302, 2)


async def test_whether_an_address_can_be_reached_is_kept(db: Database, acep: list[Address]) -> None:
    async with db.write() as transaction:
        assert await sessions.mark_unreachable(transaction, acep[0], NOW)
        assert not await sessions.mark_unreachable(transaction, acep[0], LATER)
    assert await run_sql(db, "SELECT channel FROM addresses WHERE unreachable") == [("telegram",)]
    async with db.write() as transaction:
        await sessions.mark_reachable(transaction, acep[0])
    assert await run_sql(db, "SELECT channel FROM addresses WHERE unreachable") == []


async def test_since_when_a_room_cannot_be_written_to_is_kept_until_it_can(db: Database) -> None:
    async with db.write() as transaction:
        await bind_room(transaction, chat(-7), AreaCode("32.15.27.2001"), NOW)
        for at in (NOW, LATER):
            await sessions.mark_unreachable(transaction, chat(-7), at)
        (silent,) = await silent_rooms(transaction)
        assert (silent.address, silent.area, silent.since) == (chat(-7), "32.15.27.2001", NOW)
        await sessions.mark_reachable(transaction, chat(-7))
        assert await silent_rooms(transaction) == []


@pytest.mark.parametrize("times", [1, 2])
async def test_a_room_that_moved_keeps_its_area_and_what_waits_for_it(db: Database, times: int) -> None:
    old, new = chat(-7), Address("telegram", "-100123")
    async with db.write() as transaction:
        await bind_room(transaction, old, AreaCode("32.15.27.2001"), NOW)
        await sessions.save(transaction, [(address_key(VAULT, old), b"room")], NOW)
        await outbox.queue(transaction, [queued.Queued("telegram", old, b"a card", NOW, ":card")])
        await sessions.remember(transaction, [new], NOW)  # the platform may tell late
        for _ in range(times):
            await sessions.move_room(transaction, old, new)
        moved = await load_one(transaction, new)
        (card,) = await outbox.claim(transaction, ["telegram"], NOW, NOW)
        assert (moved.room_area, moved.session) == ("32.15.27.2001", b"room")
        assert (card.address, card.body, card.lane) == (new, b"a card", f"{moved.address_key}:card")
        assert not (await load_one(transaction, old)).known


async def test_a_session_that_does_not_open_comes_back_as_it_is(db: Database, acep: list[Address]) -> None:
    async with db.write() as transaction:
        await sessions.save(transaction, [(ACEP.id, b"{}")], NOW)
        assert await load_one(transaction, acep[0])
    async with db.write() as transaction:
        await transaction.execute(text("UPDATE sessions SET body = :rubbish"), {"rubbish": b"\x01rubbish"})
        assert (await load_one(transaction, acep[0])).session == b"\x01rubbish"


async def test_writing_makes_an_address_reachable_and_the_newest(db: Database, acep: list[Address]) -> None:
    async with db.write() as transaction:
        for each in acep:
            await sessions.mark_unreachable(transaction, each, NOW)
        await sessions.touch(transaction, [address_key(VAULT, acep[1])], LATER)
        assert await addresses_of(transaction, [ACEP.id]) == {ACEP.id: [acep[1]]}
        await sessions.touch(transaction, [address_key(VAULT, acep[0])], NOW)
        assert await addresses_of(transaction, [ACEP.id]) == {ACEP.id: [acep[1], acep[0]]}


# --- PostgreSQL: several processes ------------------------------------------------------------------------------------


async def test_a_conversation_held_by_another_process_is_left_for_later(fresh_postgres: str) -> None:
    async with opened(fresh_postgres) as one, opened(fresh_postgres) as two:
        async with one.write() as first, two.write() as second:
            assert set(await sessions.load(first, [chat(1)])) == {chat(1)}
            assert set(await sessions.load(second, [chat(1), chat(2)])) == {chat(2)}
        async with two.write() as second:
            assert set(await sessions.load(second, [chat(1)])) == {chat(1)}


async def test_an_officer_at_another_of_his_addresses_is_the_same_conversation(fresh_postgres: str) -> None:
    async with opened(fresh_postgres) as one, opened(fresh_postgres) as two:
        async with one.write() as transaction:
            await add_officer(transaction, ACEP, NOW)
            await link_address(transaction, chat(1), ACEP.id, NOW)
            await link_address(transaction, chat(2), ACEP.id, NOW)
        async with one.write() as first, two.write() as second:
            assert set(await sessions.load(first, [chat(1)])) == {chat(1)}
            assert await sessions.load(second, [chat(2)]) == {}


async def test_an_address_linked_to_an_officer_meanwhile_is_left_for_later(fresh_postgres: str) -> None:
    async with opened(fresh_postgres) as one, opened(fresh_postgres) as two, one.write() as first:
        await add_officer(first, ACEP, NOW)
        await sessions.load(first, [chat(1)])
        await link_address(first, chat(1), ACEP.id, NOW)
        async with two.write() as second:
            assert await sessions.load(second, [chat(1)]) == {}


async def test_turns_counted_by_two_processes_at_once_are_all_counted(database_url: str) -> None:
    async with opened(database_url) as one, opened(database_url) as two:
        async with one.write() as transaction:
            await sessions.remember(transaction, [chat()], NOW)

        async def turn(db: Database) -> None:
            while True:
                async with db.write() as transaction:
                    if found := (await sessions.load(transaction, [chat()])).get(chat()):
                        turns = int(found.session or b"0") + 1
                        return await sessions.save(transaction, [(found.owner, str(turns).encode())], NOW)
                await asyncio.sleep(0.001)

        await asyncio.gather(*(turn(db) for db in (one, two) * 40))
        async with one.write() as transaction:
            assert (await load_one(transaction, chat())).session == b"80"
