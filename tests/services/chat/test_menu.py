"""The menu offers what may be done now: *nihil* only where nothing was said for the month."""

from tests.services.phones import Town


async def offers_nil(town: Town, who: str = "rt-1") -> bool:
    return "Nihil" in (await town.phone(who).say("menu")).newest.labels


async def test_a_silent_rt_may_say_nihil(town: Town) -> None:
    assert await offers_nil(town)


async def test_after_nihil_it_is_offered_no_more_but_reporting_is(town: Town) -> None:
    await town.phone("rt-1").say("nihil")
    assert not await offers_nil(town)
    assert "Kematian" in town.phone("rt-1").newest.labels
    assert await offers_nil(town, "rt-2")


async def test_after_a_report_nihil_is_offered_no_more(town: Town) -> None:
    await town.rt_reports_death()
    assert not await offers_nil(town)


async def test_after_the_report_was_withdrawn_or_rejected_it_is_offered_again(town: Town) -> None:
    await town.rt_reports_death()
    await town.phone("rt-1").answer("laporan", "1. ", "Tarik kembali", "Ya, tarik kembali")
    assert await offers_nil(town)
    await town.rt_reports_death()
    await town.room.tap("Tolak")
    await town.room.tap("Sudah pernah")
    assert await offers_nil(town)


async def test_in_the_next_month_it_is_offered_again(town: Town) -> None:
    await town.phone("rt-1").say("nihil")
    town.clock.advance(days=10)
    assert await offers_nil(town)


async def test_practice_has_a_month_of_its_own(town: Town) -> None:
    await town.rt_reports_death()
    await town.phone("rt-1").say("latihan")
    assert await offers_nil(town)
