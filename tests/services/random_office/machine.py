"""A state machine of hypothesis: random people of a village do random things, and nothing that must hold breaks."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from structlog.testing import capture_logs

from tests.services.conftest import check
from tests.services.random_office import heads_act, invariants, offices_act, registry_holds
from tests.services.random_office.chances import DEBATED, DEEDS, NUMBERS, REGISTRY_DEEDS, Deed
from tests.services.random_office.place import Place

Opening = Callable[[], AbstractAsyncContextManager[Place]]


class RandomOffice(RuleBasedStateMachine):
    """One example is a village of its own, one step of it a day."""

    opening: ClassVar[Opening]

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.logs = capture_logs()
        self.lines = self.logs.__enter__()
        self.opened = type(self).opening()
        self.place = self.runner.run(self._open())
        self.kept = invariants.Kept()

    async def _open(self) -> Place:
        return await self.opened.__aenter__()

    @initialize(
        told=st.lists(st.tuples(DEBATED, NUMBERS), min_size=3, max_size=5), meets=st.booleans(), two_claim=st.booleans()
    )
    def begins(self, told: list[tuple[str, int]], meets: bool, two_claim: bool) -> None:
        """Some are approved already, one waits, and maybe the village deliberates, or another one claims its man."""
        self.runner.run(self._begin(told, meets, two_claim))

    async def _begin(self, told: list[tuple[str, int]], meets: bool, two_claim: bool) -> None:
        for who in ("rt-beside", "rt-1") if two_claim else ():
            await heads_act.claims(self.place, who, 0)
        for kind, of in told:
            await heads_act.tells(self.place, kind, "rt-1", of)
            self.place.town.clock.advance(minutes=1)
        if meets:
            await offices_act.deliberates(self.place, "operator", "opens")
        for _ in told[1:]:
            await offices_act.approves(self.place, "operator", 0, 0)
        await self._holds()

    @rule(deeds=st.lists(DEEDS, min_size=8, max_size=12))
    def a_day(self, deeds: list[Deed]) -> None:
        self.runner.run(self._live(deeds))

    async def _live(self, deeds: list[Deed]) -> None:
        for deed in deeds:
            # Before it, so that what is changed once more when there is time for it is due by the deed's own messages.
            self.place.town.clock.advance(minutes=1)
            await deed.done(self.place)
            await self.place.town.deliver.drain()
            await self._holds()

    async def _holds(self) -> None:
        place, told = self.place, await self.place.reports()
        assert [line for line in self.lines if line["log_level"] in ("error", "critical")] == []
        await invariants.nothing_was_set_aside(place)
        await invariants.each_stands_where_its_events_say(place, told)
        await invariants.no_word_was_passed_over(place, told)
        await registry_holds.counts_are_the_registry(place)
        await registry_holds.whoever_died_is_dead(place, told)
        await registry_holds.no_two_have_one_nik(place)
        await invariants.closed_months_stay(place, told, self.kept)
        await invariants.nobody_outside_reads_anything(place, told)

    def teardown(self) -> None:
        """What is said of the whole at its end; the village is left, whatever became of it."""
        try:
            self.runner.run(self._end())
        finally:
            self.runner.run(self._leave())
            self.runner.close()
            self.logs.__exit__(None, None, None)

    async def _end(self) -> None:
        await registry_holds.all_can_be_taken_back(self.place)
        await registry_holds.counts_are_the_registry(self.place)
        await check(self.place.town)

    async def _leave(self) -> None:
        await self.opened.__aexit__(None, None, None)


class RandomRegistry(RandomOffice):
    """Where what is approved is in effect at once."""

    @rule(deeds=st.lists(REGISTRY_DEEDS, min_size=8, max_size=12))
    def a_day(self, deeds: list[Deed]) -> None:
        self.runner.run(self._live(deeds))
