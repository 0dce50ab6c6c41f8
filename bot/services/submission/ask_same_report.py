"""What is said of those who look alike: the question to the RT head, and old beside new for the operator."""

from collections.abc import Sequence

from bot.dialogue.labels import describe
from bot.dialogue.prompt import Text
from bot.dialogue.traits import Brings
from bot.domain.areas import AreaCode, short_name
from bot.domain.likeness.likeness import Reason, Told
from bot.domain.people.people import readable
from bot.domain.report.changes import Change, Doubt
from bot.domain.report.review import ReportId
from bot.services.submission.alike_reports import Matches
from bot.services.submission.born_already import is_its_twin
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.match import Match
from bot.services.submission.others_who_told import told_by
from bot.services.submission.outcome import LetChoose, LooksAlike
from bot.services.words.doubt_words import UNKNOWN
from bot.services.words.place_names import place_of

VERY = 85
"""Per cent from which two are very much alike."""


async def question_about(filing: Filing, form: Form, matches: Matches, change: Change) -> LooksAlike | LetChoose | None:
    """What stops the report: it was told before beyond doubt, or he has not said yet that it is somebody else."""
    if matches.certain is not None and may_be_back(filing, matches.certain):
        return await _whether_back(filing, change, [matches.certain], is_certain=True)
    if matches.certain is not None and _may_have_moved_on(filing, matches.certain, matches):
        return await _whether_moved_on(filing, matches.certain, matches)
    if matches.certain is not None:
        refused = await refusal(filing, form, matches.certain, matches)
        is_twin = _is_born(filing, change) and change.brought - {matches.certain.telling.person_id}
        return _whether_of_twins(matches.certain, refused.text) if is_twin else refused
    # Beside one who is here all along, or known already, another is told of.
    asked = [match for match in matches.asked if match.id not in form.unlike | form.here]
    if _is_born(filing, change):
        asked = [match for match in asked if not is_its_twin(change, match)]
    if not asked:
        return None
    coming = [match for match in asked if may_come(filing, match) or _is_told_as_new(filing, match, matches)]
    coming = [match for match in coming if match.is_by_another_name == asked[0].is_by_another_name]
    if asked[0] in coming and asked[0].may_be_elsewhere:
        coming = coming[:1]  # Several who have only name and age in common are asked about one by one.
    if asked[0] in coming:
        is_told = any(_is_told_as_new(filing, match, matches) for match in coming)
        text = await _whether_they_come(filing, coming, matches)
        return LooksAlike(text, tuple(m.id for m in coming), may_come=True, is_told=is_told)
    back = [match for match in asked if may_be_back(filing, match)]
    if asked[0] in back:
        likest = {match.telling: match for match in reversed(back)}
        back = [match for match in back if likest[match.telling] is match]
        return await _whether_back(filing, change, back, is_certain=False)
    others = [match for match in asked if match not in coming and match not in back]
    is_birth = _is_born(filing, change)
    told = {match.telling.person_id for match in others if is_birth or (_comes(filing, match) and matches.adds(match))}
    others_come = asked[0].telling.person_id in told and bool(change.brought - told)
    text = await _question(filing, asked[0], matches)
    if is_birth:
        text = Text("like-of-baby", {"others": "yes" if others_come else "no"}, {"asked": text})
    who = tuple(match.id for match in others)
    return LooksAlike(text, who, others_come=others_come, is_birth=is_birth, is_likely=_is_likely(asked[0]))


def _is_likely(match: Match) -> bool:
    """Rather the same one than another: so much alike, or called so and born on that day."""
    return match.likeness.score * 100 >= VERY or {Reason.NAME, Reason.BORN} <= {*match.likeness.reasons}


def _is_born(filing: Filing, change: Change) -> bool:
    return change.kind in filing.work.house.flows.that_bring(Brings.NEWBORNS)


def _whether_of_twins(certain: Match, known: Text) -> LooksAlike:
    """One of those born is known beyond doubt: the others may be told of alone."""
    text = Text("only-twin-ask", parts={"known": known})
    return LooksAlike(text, (certain.id,), others_come=True, is_birth=True, is_certain=True)


def may_come(filing: Filing, match: Match) -> bool:
    """Whether a newcomer may be this person, registered in another RT, or gone from his own."""
    is_elsewhere = match.candidate.has_left or not match.is_here
    return _comes(filing, match) and match.candidate.person_id is not None and is_elsewhere


def may_be_back(filing: Filing, match: Match) -> bool:
    """Whether a newcomer may be this person of the RT, whose leaving nobody has told, or is told after his return."""
    return _comes(filing, match) and match.candidate.person_id is not None and match.is_here


def _may_have_moved_on(filing: Filing, match: Match, matches: Matches) -> bool:
    """Whether a newcomer who is known beyond doubt comes from where he is registered, or was told as new."""
    is_told_there = matches.adds(match) and not match.is_here and _comes(filing, match)
    return is_told_there or may_come(filing, match)


async def _whether_moved_on(filing: Filing, certain: Match, matches: Matches) -> LooksAlike:
    """Him, and all of his house whom the report brings: they are known by him, so they are asked about at once."""
    house = [each for each in matches.all if each.candidate.of_family and may_come(filing, each)]
    coming = [certain, *(each for each in house if each.telling != certain.telling)]
    report = matches.reports.get(certain.candidate.report_id) if certain.candidate.report_id else None
    name = readable(certain.telling.told.name)
    if report is not None:
        text = await told_by(filing, "may-come-on", report, name=name)
    else:
        text = await _whether_they_come(filing, coming, matches)
    return LooksAlike(text, tuple(each.id for each in coming), may_come=True, is_certain=True)


def _comes(filing: Filing, match: Match) -> bool:
    return match.telling.joins and match.telling.kind in filing.work.house.flows.that_bring(Brings.NEWCOMERS)


def _is_told_as_new(filing: Filing, match: Match, matches: Matches) -> bool:
    """Whether a newcomer may be one whom a report of another RT that waits enters: a baby born there, or somebody who
    came there and moved on, or of whom two RTs think that he lives with them."""
    return not match.is_here and _comes(filing, match) and matches.adds(match)


async def _whether_they_come(filing: Filing, coming: Sequence[Match], matches: Matches) -> Text:
    """By the names that he typed; of those registered, or told as new, only in which RT they are, and of whom one
    report of the village tells, who told it and when."""
    names = ", ".join(dict.fromkeys(readable(match.telling.told.name) for match in coming))
    told = {match.candidate.report_id for match in coming}
    report = matches.reports.get(next(iter(told)) or ReportId("")) if len(told) == 1 else None
    if report is not None and coming[0].is_near:
        return await told_by(filing, "like-told-there", report, name=names)
    places = [await place_of(filing.work, match.candidate.area, filing.officer.area) for match in coming]
    if coming[0].is_by_another_name:
        return _whether_expected(names, "; ".join(sorted(set(places))), coming)
    if all(match.candidate.has_left for match in coming):
        key = "may-come-left"
    elif all(match.is_near and match.candidate.person_id for match in coming):
        key = "may-come"
    else:
        key = "may-come-told"
    return Text(key, {"names": names, "rt": "; ".join(sorted(set(places)))})


def _whether_expected(names: str, places: str, coming: Sequence[Match]) -> Text:
    """By the name that the registry has, where it was told to this RT: the leaving is in effect."""
    known = all(match.candidate.has_left for match in coming)
    called = ", ".join(dict.fromkeys(readable(match.candidate.told.name) for match in coming)) if known else "none"
    return Text("may-come-expected", {"names": names, "called": called, "rt": places})


async def _whether_back(filing: Filing, change: Change, back: Sequence[Match], *, is_certain: bool) -> LooksAlike:
    """By the names that he typed, and as the list of his RT has each."""
    others = change.brought - {match.telling.person_id for match in back}
    names = ", ".join(dict.fromkeys(readable(match.telling.told.name) for match in back))
    those = "; ".join([await described(filing, match) for match in back])
    new = change.added
    told = "yes" if any(each.kk or each.address for each in new) else "no"
    how = "born" if all(match.is_named_otherwise for match in back) else "alike"
    text = Text("may-be-back", {"names": names, "described": those, "told": told, "how": how})
    who = tuple(match.id for match in back)
    return LooksAlike(text, who, may_be_back=True, others_come=bool(others), is_certain=is_certain)


async def refusal(filing: Filing, form: Form, match: Match, matches: Matches) -> LetChoose:
    """He was told of, or is registered: nothing new is told."""
    name = readable(match.telling.told.name)
    report = matches.reports.get(match.candidate.report_id) if match.candidate.report_id else None
    if report is not None:
        return LetChoose((), await told_by(filing, "told-alike", report, name=name), report)
    if not match.is_here:
        return LetChoose((), Text("registered-alike-there", {"name": name, "rt": short_name(match.candidate.area)}))
    who = await described(filing, match)
    came = "yes" if form.flow.kind in filing.work.house.flows.that_bring(Brings.NEWCOMERS) else "no"
    return LetChoose((), Text("registered-alike", {"name": name, "described": who, "came": came}))


async def _question(filing: Filing, match: Match, matches: Matches) -> Text:
    """Nothing of another RT is shown but who told it and when."""
    name, candidate = readable(match.telling.told.name), match.candidate
    report = matches.reports.get(candidate.report_id) if candidate.report_id else None
    if report is not None:
        other = readable(candidate.told.name) if match.is_here else "none"
        return await told_by(filing, "like-told", report, name=name, other=other)
    if match.is_here:
        key = "like-born-here" if match.is_named_otherwise else "like-registered"
        return Text(key, {"name": name, "described": await described(filing, match)})
    if match.is_named_otherwise:
        place = await place_of(filing.work, candidate.area, filing.officer.area)
        return Text("like-born-there", {"name": name, "place": place})
    if match.is_near and not match.is_one_of_family:
        return Text("like-registered-near", {"name": name})
    place = await place_of(filing.work, candidate.area, filing.officer.area)
    key = "like-registered-family" if match.is_one_of_family else "like-registered-far"
    return Text(key, {"name": name, "place": place})


async def described(filing: Filing, match: Match) -> str:
    """Whom the registry has, as the list of the RT shows him."""
    ids = [match.candidate.person_id] if match.candidate.person_id else []
    found = await filing.outlook.residents(ids, filing.officer.area)
    return describe(found[0], filing.scene.today) if found else readable(match.candidate.told.name)


def doubts_about(matches: Matches) -> list[Doubt]:
    """For the operator: how alike, and old beside new, of numbers only how they compare; of another village only that
    there is somebody, since he may not read it. What of it a room is told, `words.doubt_words` says."""
    same_nik = [_nik_doubt(match, matches) for match in matches.same_nik[:1]]
    alike = [match for match in matches.all if match.likeness.is_doubtful]
    return [*(_doubt(match, matches) for match in alike[:_SHOWN]), *same_nik]


_SHOWN = 3


def _nik_doubt(match: Match, matches: Matches) -> Doubt:
    report = matches.reports.get(match.candidate.report_id) if match.candidate.report_id else None
    number = report.number if report is not None and match.is_near else "none"
    return Doubt("nik-told", {"name": readable(match.telling.told.name), "number": number})


def _doubt(match: Match, matches: Matches) -> Doubt:
    percent = round(match.likeness.score * 100)
    degree = "sure" if match.likeness.is_certain else "very" if percent >= VERY else "somewhat"
    how = {"percent": str(min(percent, 99)), "degree": degree, "name": readable(match.telling.told.name)}
    if not match.is_near:
        return Doubt("like-elsewhere", how)
    candidate, telling = match.candidate, match.telling
    report = matches.reports.get(candidate.report_id) if candidate.report_id else None
    sides = {
        **_side("", telling.told, telling.area),
        **_side("other_", candidate.told, candidate.area),
        "nik_is": candidate.nik.value,
    }
    if report is not None:
        return Doubt("like-report", {**how, **sides, "number": report.number})
    return Doubt("like-person", {**how, **sides, "other_id": candidate.person_id or ""})


def _side(prefix: str, told: Told, area: AreaCode) -> dict[str, str]:
    values = {
        "name": readable(told.name),
        "born": told.born.say() if told.born else UNKNOWN,
        "mother": readable(told.mother) or UNKNOWN,
        "rt": short_name(area),
    }
    return {f"{prefix}{name}": value for name, value in values.items()}
