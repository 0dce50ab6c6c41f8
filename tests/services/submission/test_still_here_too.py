"""Who tells that others come to somebody who lives in his RT has said that he is there still, if that is asked."""

import pytest

from bot.domain.report.review import Status
from tests.services.conversation.test_news_in_words import is_asked_about_yusuf
from tests.services.phones import Phone, Town
from tests.services.review.test_rival_claims import yusuf_lives_in
from tests.services.submission.test_known_afar import YUSUF

pytestmark = pytest.mark.both_databases


async def others_come(town: Town, answer: str) -> Phone:
    """His wife comes to him, and both are told."""
    town.clock.advance(minutes=1)
    phone = await town.phone("rt-there").answer("lapor", "Pindah masuk", "Yusuf Hidayat", "Hari ini", "2", "Laki-laki")
    await phone.answer("17-8-1990", "Yati Rohayati", "Perempuan", "41", "Kirim")
    return await phone.tap(answer)


async def test_the_word_is_given_with_it(town: Town) -> None:
    await is_asked_about_yusuf(town)
    claimed = await town.the_report()
    phone = await others_come(town, "Hanya yang lain datang")
    assert any(f"Laporan {claimed.number} menyebut Yusuf Hidayat" in each.prompt.text for each in phone.chat)
    assert await yusuf_lives_in(town) == YUSUF.area
    known = {each.id: each.status for each in await town.reports()}
    assert known[claimed.id] is Status.WAITING
    assert len(known) == 2


async def test_who_is_another_says_nothing_of_him(town: Town) -> None:
    await is_asked_about_yusuf(town)
    claimed = await town.the_report()
    await others_come(town, "Beda orang, kirim")
    known = {each.id: each.status for each in await town.reports()}
    assert known[claimed.id] is Status.APPROVED
