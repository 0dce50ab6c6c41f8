"""Polling confirms what is committed, and asks again for everything else."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from bot.channels.telegram.backoff import Backoff
from bot.channels.telegram.polling import Poller
from bot.services.work.channel import Accept, Payload
from tests.botapi import BotApi, Failure
from tests.patience import WITHIN


class Converse:
    """Commits updates, except those that it is told to fail or to keep waiting."""

    def __init__(self) -> None:
        self.committed: list[int] = []
        self.tried = Counter[int]()
        self.failures = Counter[int]()
        self.gate = asyncio.Event()
        self.gate.set()
        self._news = asyncio.Condition()

    async def __call__(self, channel: str, payload: Payload, *, answers: bool = False) -> None:
        assert not answers
        number: int = payload["update_id"]
        self.tried[number] += 1
        async with self._news:
            self._news.notify_all()
        await self.gate.wait()
        if self.failures[number]:
            self.failures[number] -= 1
            raise ConnectionError("the database is away")
        self.committed.append(number)

    async def until(self, true: Callable[[], bool]) -> None:
        async with asyncio.timeout(WITHIN), self._news:
            await self._news.wait_for(true)


@pytest.fixture
def converse() -> Converse:
    return Converse()


@asynccontextmanager
async def polling(api: BotApi, accept: Accept) -> AsyncIterator[None]:
    """A poller that runs, and is killed at the end."""
    poller = Poller(api.token, accept, api_base=api.url, backoff=Backoff(first=0.01, longest=0.05))
    task = asyncio.create_task(poller.run())
    try:
        yield
    finally:
        task.cancel()
        async with asyncio.timeout(WITHIN):
            await asyncio.gather(task, return_exceptions=True)


async def test_each_update_is_handed_over_once_and_confirmed(api: BotApi, converse: Converse) -> None:
    async with polling(api, converse):
        said = [await api.say(user, "lapor") for user in (1, 2, 3)]
        await api.delivery.all_confirmed()
        said.append(await api.say(1, "Asep"))
        await api.delivery.all_confirmed()
    assert sorted(converse.committed) == said
    assert api.allowed_updates == ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_nothing_is_confirmed_before_it_is_committed(api: BotApi, converse: Converse) -> None:
    converse.gate.clear()
    number = await api.say(1, "lapor")
    async with polling(api, converse):
        await converse.until(lambda: converse.tried[number] == 1)
        assert api.delivery.confirmed == set()
        converse.gate.set()
        await api.delivery.all_confirmed()
    assert converse.committed == [number]


async def test_what_a_killed_process_did_not_commit_comes_again(api: BotApi, converse: Converse) -> None:
    number = await api.say(1, "lapor")
    converse.gate.clear()
    async with polling(api, converse):
        await converse.until(lambda: converse.tried[number] == 1)
    converse.gate.set()
    async with polling(api, converse):
        await api.delivery.all_confirmed()
    assert (converse.tried[number], converse.committed) == (2, [number])


async def test_one_that_fails_is_tried_again_and_the_others_are_not(api: BotApi, converse: Converse) -> None:
    before, failing, after = [await api.say(user, "lapor") for user in (1, 2, 3)]
    converse.failures[failing] = 3
    async with polling(api, converse):
        await api.delivery.all_confirmed()
    assert converse.tried == {before: 1, failing: 4, after: 1}
    assert sorted(converse.committed) == [before, failing, after]


async def test_those_of_one_person_keep_their_order_when_one_fails(api: BotApi, converse: Converse) -> None:
    said = [await api.say(1, text) for text in ("lapor", "Asep", "kemarin")]
    converse.failures[said[0]] = 2
    async with polling(api, converse):
        await api.delivery.all_confirmed()
    assert converse.committed == said


async def test_those_of_different_people_wait_together(api: BotApi, converse: Converse) -> None:
    converse.gate.clear()
    for user in range(1, 21):
        await api.say(user, "lapor")
    async with polling(api, converse):
        await converse.until(lambda: len(converse.tried) == 20)
        converse.gate.set()
        await api.delivery.all_confirmed()
    assert len(converse.committed) == 20


@pytest.mark.parametrize(
    "failure",
    [
        Failure.too_many(1),
        Failure.bad_gateway(),
        Failure.cut(),
        Failure.cut(performed=True),
        Failure.rubbish(),
        Failure(200, {"ok": True, "result": [{"no": "number"}]}),
        Failure.refusal(500, "Internal Server Error: restart"),
        Failure.unauthorized(),
        Failure.refusal(409, "Conflict: terminated by other getUpdates request"),
    ],
)
async def test_polling_survives(api: BotApi, converse: Converse, failure: Failure) -> None:
    api.fail(failure, "getUpdates")
    api.fail(failure, "deleteWebhook")
    number = await api.say(1, "lapor")
    async with polling(api, converse):
        await api.delivery.all_confirmed()
    assert converse.committed == [number]


async def test_a_webhook_that_stands_is_forgotten_but_not_what_waits(api: BotApi, converse: Converse) -> None:
    api.delivery.set_webhook("http://127.0.0.1:9/gone", "")
    number = await api.say(1, "lapor")
    async with polling(api, converse):
        await api.delivery.all_confirmed()
    assert converse.committed == [number]


async def test_a_failure_is_logged_without_what_was_said(
    api: BotApi, converse: Converse, caplog: pytest.LogCaptureFixture
) -> None:
    converse.failures[await api.say(1, "Asep meninggal")] = 1
    api.fail(Failure.bad_gateway(), "getUpdates")
    async with polling(api, converse):
        await api.delivery.all_confirmed()
    assert "not accepted" in caplog.text
    assert not any(secret in caplog.text for secret in ("Asep", api.token, "database is away"))
