"""Profiles: programmes, template, codes, required fields, survey and deliberations of a registry (DTKS, DTSEN)."""

from bot.domain.profiles.deliberation_rule import DeliberationRule
from bot.domain.profiles.load_profile import DEFAULT_PROFILE, load_profile, profile_from, profile_names
from bot.domain.profiles.parse_profile import SOURCES
from bot.domain.profiles.profile import BadProfile, Column, Layout, PaidTo, Profile, Programme, Question, Refusal

__all__ = [
    "DEFAULT_PROFILE",
    "SOURCES",
    "BadProfile",
    "Column",
    "DeliberationRule",
    "Layout",
    "PaidTo",
    "Profile",
    "Programme",
    "Question",
    "Refusal",
    "load_profile",
    "profile_from",
    "profile_names",
]
