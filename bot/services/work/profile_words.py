"""The words that a profile brings along, as Fluent source: its survey, its programmes, its insurance, its reasons."""

from collections.abc import Callable, Iterator

from bot.domain.profiles import Profile, load_profile, profile_names

Words = Iterator[tuple[str, str]]


def profile_words(profile: Profile) -> str:
    """The texts `proposal-survey-{key}`, `fact-survey-{key}`, `survey-q-{key}`, `programme-{name}` and
    `reason-rejected-{id}`."""
    return _of_all(profile, _words)


def profile_terms(profile: Profile) -> str:
    """What the texts of every language name by a term: `-insurance`, as people call it, and `-insurance-programme`."""
    return _of_all(profile, _terms)


def _of_all(profile: Profile, told: Callable[[Profile], Words]) -> str:
    """Those of other profiles come after: a report made under one may stand in a month that closes under another."""
    known = [profile, *(load_profile(code) for code in profile_names() if code != profile.code)]
    words: dict[str, str] = {}
    for each in known:
        for key, source in told(each):
            words.setdefault(key, source)
    return "\n".join(words.values())


def _words(profile: Profile) -> Words:
    for each in profile.survey:
        asked, fact = f"proposal-survey-{each.key}", f"fact-survey-{each.key}"
        yield asked, f"{asked} = {each.question}\n    .label = {each.label}"
        yield fact, f"{fact} = {each.label}"
        surveyed = f"survey-q-{each.key}"
        yield surveyed, f"{surveyed} = {{ {asked} }}\n    .label = {{ {asked}.label }}"
    for programme in profile.programmes:
        yield f"programme-{programme.name}", f"programme-{programme.name} = {programme.name}"
    for refusal in (each for refusals in profile.refusals.values() for each in refusals):
        yield f"reason-rejected-{refusal.id}", f"reason-rejected-{refusal.id} = {refusal.label}"


def _terms(profile: Profile) -> Words:
    if profile.insurance:
        yield "-insurance", f"-insurance = {profile.insurance.insurance}"
        yield "-insurance-programme", f"-insurance-programme = {profile.insurance.name}"
