"""What could not be handled stays whole until a fix."""

from bot.storage.engine.database import Database
from bot.storage.messages import inbox
from tests.storage.plumbing import LATER, NOW


async def test_a_message_set_aside_comes_back_as_it_was_and_stays_until_removed(db: Database) -> None:
    payload = {"update_id": 7, "message": {"text": "saya mau lapor 🙏"}}
    async with db.write() as transaction:
        await inbox.set_aside(transaction, "telegram", "7", payload, "KeyError", NOW)
        (kept,) = await inbox.listing(transaction)
        assert (kept.channel, kept.event_id, kept.failure, kept.at) == ("telegram", "7", "KeyError", NOW)
        assert await inbox.take(transaction, kept.id) == ("telegram", payload)
        assert len(await inbox.listing(transaction)) == 1
        await inbox.remove(transaction, kept.id)
        assert await inbox.take(transaction, kept.id) is None
        assert await inbox.listing(transaction) == []


async def test_the_same_message_is_set_aside_once(db: Database) -> None:
    async with db.write() as transaction:
        await inbox.set_aside(transaction, "telegram", "7", {"first": True}, "KeyError", NOW)
        await inbox.set_aside(transaction, "telegram", "7", {"first": False}, "KeyError", LATER)
        assert [kept.at for kept in await inbox.listing(transaction)] == [NOW]
