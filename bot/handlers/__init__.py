"""The conversations: one file per kind of report, each declaring its `FLOW`; found by being in this folder."""

from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules

from bot.dialogue.flow import Flow
from bot.dialogue.kinds import Kinds
from bot.domain.profiles import DEFAULT_PROFILE, BadProfile, Profile, load_profile


def catalogue(more: tuple[Flow, ...] = (), profile: Profile | None = None) -> Kinds:
    """Every kind by its name, in the order of the menu; `BadFlow` names those that don't go together.

    A file whose questions the `profile` decides (without one, the default's) has `flow_for` in place of `FLOW`; it
    gives None where such a profile has no use for the kind.
    """
    chosen = profile or load_profile(DEFAULT_PROFILE)
    modules = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
    found = [module.flow_for(chosen) if hasattr(module, "flow_for") else module.FLOW for module in modules]
    names = [*(module.__name__.rpartition(".")[2] for module in modules), *(flow.kind for flow in more)]
    _refuse_strange(chosen, names)
    return Kinds([_refused_by(chosen, flow) for flow in (*found, *more) if flow is not None])


def _refuse_strange(profile: Profile, names: list[str]) -> None:
    waiting, hanging = dict.fromkeys(profile.deliberation.kinds), dict.fromkeys(profile.board.kinds)
    surveyed = dict.fromkeys((*profile.surveys.kinds, *profile.surveys.needed))
    waiting_for = (("second_words", profile.second_words), ("deliberation.kinds", waiting), ("board.kinds", hanging))
    tables = (("refusals", profile.refusals), *waiting_for, ("surveys", surveyed))
    for table, named in tables:
        for strange in sorted(named.keys() - set(names)):
            known = ", ".join(names)
            raise BadProfile(f"{profile.code}.toml: {table} memuat {strange!r} yang tidak dikenal; yang ada {known}")


def _refused_by(profile: Profile, flow: Flow) -> Flow:
    """With the profile's reasons to reject it where it names some, else with the kind's own."""
    named = profile.refusals.get(flow.kind)
    if not named or flow.traits is None:
        return flow
    return replace(flow, traits=replace(flow.traits, refused_as=tuple(each.id for each in named)))
