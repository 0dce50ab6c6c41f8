"""The words that a profile brings along, as Fluent source: its survey and its programmes."""

from collections.abc import Iterator

from bot.domain.profiles import NO_PROGRAMME, Profile, load_profile, profile_names


def profile_words(profile: Profile) -> str:
    """The texts `proposal-survey-{key}`, `fact-survey-{key}` and `programme-{name}`.

    Those of other profiles come after: a report made under one may stand in a month that closes under another.
    """
    known = [profile, *(load_profile(code) for code in profile_names() if code != profile.code)]
    words: dict[str, str] = {}
    for each in known:
        for key, source in _words(each):
            words.setdefault(key, source)
    return "\n".join(words.values())


def _words(profile: Profile) -> Iterator[tuple[str, str]]:
    for each in profile.survey:
        asked, fact = f"proposal-survey-{each.key}", f"fact-survey-{each.key}"
        yield asked, f"{asked} = {each.question}\n    .label = {each.label}"
        yield fact, f"{fact} = {each.label}"
    for name in profile.programmes:
        if name != NO_PROGRAMME:
            yield f"programme-{name}", f"programme-{name} = {name}"
