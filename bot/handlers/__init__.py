"""The conversations: one file per kind of report, each declaring its `FLOW`; found by being in this folder."""

from importlib import import_module
from pkgutil import iter_modules

from bot.dialogue.flow import Flow
from bot.dialogue.kinds import Kinds
from bot.domain.profiles import DEFAULT_PROFILE, Profile, load_profile


def catalogue(more: tuple[Flow, ...] = (), profile: Profile | None = None) -> Kinds:
    """Every kind by its name, in the order of the menu; `BadFlow` names those that don't go together.

    A file whose questions the `profile` decides (without one, the default's) has `flow_for` in place of `FLOW`; it
    gives None where such a profile has no use for the kind.
    """
    chosen = profile or load_profile(DEFAULT_PROFILE)
    modules = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
    found = [module.flow_for(chosen) if hasattr(module, "flow_for") else module.FLOW for module in modules]
    return Kinds([*(flow for flow in found if flow is not None), *more])
