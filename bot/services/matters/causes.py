"""The causes there are, in the order in which they are told; nobody outside this room names one."""

from collections.abc import Mapping

from bot.services.matters import (
    headless,
    late_files,
    left_alive,
    left_alone,
    left_out,
    likely_double,
    look_at,
    misfits,
    never_came,
    never_fixed,
    not_widowed,
    shared_card,
    still_there,
    take_back_asked,
    told_elsewhere,
    told_of_spouse,
    untied,
    wed_another,
)
from bot.services.matters.cause import Cause

_ALL = (
    late_files.CAUSE,
    take_back_asked.CAUSE,
    misfits.CAUSE,
    never_fixed.CAUSE,
    left_alive.CAUSE,
    left_out.CAUSE,
    left_alone.CAUSE,
    headless.CAUSE,
    not_widowed.CAUSE,
    wed_another.CAUSE,
    shared_card.CAUSE,
    never_came.CAUSE,
    still_there.CAUSE,
    told_elsewhere.CAUSE,
    told_of_spouse.CAUSE,
    untied.CAUSE,
    likely_double.CAUSE,
    look_at.CAUSE,
)
CAUSES: Mapping[str, Cause] = {cause.name: cause for cause in _ALL}
