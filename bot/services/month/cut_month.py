"""The cut of a month: what is in effect by then is in it, what takes effect later is in the next."""

from collections.abc import Mapping

from bot.domain.areas import AreaCode
from bot.domain.month.month import Month, MonthState
from bot.domain.periods import Period, next_period
from bot.services.month.closing_claim import Claim
from bot.storage.history import audit
from bot.storage.months import months, rt_counts
from bot.storage.registry import read_registry
from bot.storage.registry.registry_writes import hold_registry, last_number

_SHOWN = 10


class MonthDoesNotBalance(Exception):  # noqa: N818 - told to the operator of the server as it is
    """The registry's counts are not what the month's changes make of the opening; nothing was cut or sent."""


async def cut_month(claim: Claim) -> Month:
    """Turns the month, once, however many reports there are: one short transaction that holds the registry.

    The month's counts are summed up and compared with the registry's own; the next month opens with them. Raises
    `MonthDoesNotBalance`, and leaves everything as it was, where they differ.
    """
    house, area, period = claim.house, claim.area, claim.period
    async with house.db.write() as transaction:
        await hold_registry(transaction)
        await claim.hold(transaction)
        number, now = await last_number(transaction), house.clock()
        if await months.begin_closing(transaction, area, period, now, number):
            following = next_period(period)
            await months.open_month(transaction, area, following, house.calendar.closing_of(following))
            summed = await rt_counts.sum_up(transaction, area, period)
            _compare(area, period, summed, await read_registry.count_by_rt(transaction, area))
            await rt_counts.carry_over(transaction, area, period, following)
            line = audit.Line("system", "month.cut", f"month:{area}:{period}", area, {"write": number})
            await audit.append(transaction, [line], now)
        month = await months.get_month(transaction, area, period)
    if month is None or month.state is MonthState.OPEN:
        raise LookupError(f"month {area} {period} was cut, but is not there")
    return month


def _compare(area: AreaCode, period: Period, told: Mapping[AreaCode, int], counted: Mapping[AreaCode, int]) -> None:
    wrong = [rt for rt in sorted(told.keys() | counted.keys()) if told.get(rt, 0) != counted.get(rt, 0)]
    if wrong:
        few = ", ".join(f"{rt}: {told.get(rt, 0)} ≠ {counted.get(rt, 0)}" for rt in wrong[:_SHOWN])
        raise MonthDoesNotBalance(
            f"{area} {period}: perubahannya tidak menghasilkan jumlah di data warga untuk {len(wrong)} RT ({few}). "
            "Apakah basis datanya diubah dengan tangan? Bulan ini tetap terbuka dan tidak dikirim; betulkan datanya, "
            "lalu jalankan lagi `lapor-rt month close`."
        )
