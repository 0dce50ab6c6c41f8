"""The rules of a profile's surveys, deliberation and board from its TOML."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.domain.periods import BadPeriod, Period, parse_period
from bot.domain.profiles.board_rule import MOST_DAYS, BoardRule
from bot.domain.profiles.deliberation_rule import DeliberationRule
from bot.domain.profiles.profile import BadProfile
from bot.domain.profiles.survey_rule import SurveyRule
from bot.domain.profiles.toml_values import ONE_LINE, refuse_unknown, take, take_flag, take_lines, take_text

MOST_SURVEY_DAYS = 90
"""For a survey; whoever has longer forgets it."""


def deliberation_rule(code: str, table: Mapping[str, Any]) -> DeliberationRule:
    """What the musyawarah desa decides about, and how its papers are signed."""
    rule, where = DeliberationRule(), "deliberation"
    refuse_unknown(code, where, table, ("kinds", "first", "statement", "full_nik", "signers"))
    flags = {key: take_flag(code, where, table, key) for key in ("statement", "full_nik") if key in table}
    return replace(
        rule,
        # An empty list is how a profile that extends another asks for none.
        kinds=take_lines(code, where, table, "kinds") if table.get("kinds") else (),
        first=_first_month(code, table["first"]) if "first" in table else None,
        signers=take_lines(code, where, table, "signers") if "signers" in table else rule.signers,
        **flags,
    )


def board_rule(code: str, table: Mapping[str, Any]) -> BoardRule:
    """What hangs on the village's board, for how many days, and who is asked."""
    where = "board"
    refuse_unknown(code, where, table, ("kinds", "days", "contact"))
    days = table.get("days", 0)
    if type(days) is not int or not 0 <= days <= MOST_DAYS:
        raise BadProfile(f"{code}.toml: board.days berisi {days!r}, bukan angka dari 0 sampai {MOST_DAYS}")
    kinds = take_lines(code, where, table, "kinds") if table.get("kinds") else ()
    contact = take_text(code, where, table, "contact", ONE_LINE) if "contact" in table else ""
    return BoardRule(kinds, days, contact)


def survey_rule(code: str, table: Mapping[str, Any]) -> SurveyRule:
    """Which kinds are surveyed at home, what must be answered, within how many days."""
    rule, where = SurveyRule(), "surveys"
    refuse_unknown(code, where, table, ("kinds", "needed", "days"))
    days = take(code, where, table, "days", int) if "days" in table else rule.days
    if not 1 <= days <= MOST_SURVEY_DAYS:
        raise BadProfile(f"{code}.toml: {where}.days berisi {days}; seharusnya 1 sampai {MOST_SURVEY_DAYS}")
    kinds, needed = (take_lines(code, where, table, key) if table.get(key) else () for key in ("kinds", "needed"))
    return SurveyRule(kinds, needed, days)


def _first_month(code: str, told: object) -> Period:
    try:
        return parse_period(str(told))
    except BadPeriod as error:
        raise BadProfile(f"{code}.toml: deliberation.first {error}") from None
