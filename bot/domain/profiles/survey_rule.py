"""What a profile says of surveys: which kinds are asked its questions, which need one, how long there is time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SurveyRule:
    """Any report that waits may be surveyed; without `kinds` none is asked the questions about the household."""

    kinds: tuple[str, ...] = ()
    """Of these the profile's questions about the household are asked as well."""
    needed: tuple[str, ...] = ()
    """These are not approved before somebody has been there."""
    days: int = 7
    """So long there is time."""
