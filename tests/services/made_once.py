"""What all houses under one profile have alike is read once in a process of tests: it takes as long as a story."""

from functools import cache

from bot.dialogue.kinds import Kinds
from bot.domain.profiles import load_profile
from bot.handlers import catalogue
from bot.services.work.texts import Texts


@cache
def texts_under(profile: str) -> Texts:
    """The words of a profile; its name as a configuration tells it."""
    return Texts(profile=load_profile(profile))


@cache
def kinds_under(profile: str) -> Kinds:
    """The kinds of report that there are under it."""
    return catalogue(profile=load_profile(profile))
