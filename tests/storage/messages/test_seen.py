"""Events that a platform delivers again are known."""

from bot.storage.engine.database import Database
from bot.storage.messages import seen
from tests.storage.plumbing import LATER, NOW, SOON


async def test_only_what_was_not_marked_is_new(db: Database) -> None:
    async with db.write() as transaction:
        await seen.mark(transaction, [("telegram", "1"), ("telegram", "2")], NOW)
        assert await seen.new_ones(transaction, "telegram", ["1", "2", "3", "3"]) == {"3"}
        assert await seen.new_ones(transaction, "telegram", []) == set()


async def test_each_channel_has_its_own_ids(db: Database) -> None:
    async with db.write() as transaction:
        await seen.mark(transaction, [("telegram", "1")], NOW)
        assert await seen.new_ones(transaction, "web", ["1"]) == {"1"}


async def test_marking_again_is_no_error_also_within_one_batch(db: Database) -> None:
    async with db.write() as transaction:
        await seen.mark(transaction, [("telegram", "1"), ("telegram", "1")], NOW)
        await seen.mark(transaction, [("telegram", "1")], LATER)
        await seen.mark(transaction, [], NOW)
        assert await seen.new_ones(transaction, "telegram", ["1"]) == set()


async def test_what_is_old_is_forgotten(db: Database) -> None:
    async with db.write() as transaction:
        await seen.mark(transaction, [("telegram", "old")], NOW)
        await seen.mark(transaction, [("telegram", "young")], LATER)
        assert await seen.forget_before(transaction, SOON) == 1
        assert await seen.new_ones(transaction, "telegram", ["old", "young"]) == {"old"}
