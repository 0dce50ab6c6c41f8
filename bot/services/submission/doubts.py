"""What whoever decides should doubt of a report, whichever door it comes by: told, read off a photo or tied."""

from dataclasses import replace

from bot.domain.report.changes import Change
from bot.services.review.standing_doubts import doubts_of_death
from bot.services.submission.babies_told_afar import doubts_of_babies_afar
from bot.services.submission.family_told_gone import doubts_of_the_proposed
from bot.services.submission.filing import Filing
from bot.services.submission.known_numbers import kk_doubts
from bot.services.submission.left_behind import doubts_of_leaving
from bot.services.submission.missing_receivers import doubts_of_missing
from bot.services.submission.new_caretakers import doubts_of_caretakers
from bot.services.submission.niks_of_ended import without_niks_of_ended
from bot.services.submission.proposed_before import doubts_of_proposed_before
from bot.services.submission.reversed_before import doubts_of_reversed
from bot.services.submission.told_untied import doubts_of_untied


async def with_doubts(filing: Filing, change: Change) -> Change:
    """Behind those that it has already; who is new comes without a NIK that is somebody's who died or is gone."""
    doubts = (
        *await kk_doubts(filing, change),
        *await doubts_of_leaving(filing, change),
        *await doubts_of_missing(filing, change),
        *await doubts_of_caretakers(filing, change),
        *await doubts_of_death(filing.work, change),
        *await doubts_of_reversed(filing, change),
        *await doubts_of_untied(filing, change),
        *await doubts_of_babies_afar(filing, change),
        *await doubts_of_the_proposed(filing, change),
        *await doubts_of_proposed_before(filing, change),
    )
    return await without_niks_of_ended(filing, replace(change, warnings=(*change.warnings, *doubts)))
