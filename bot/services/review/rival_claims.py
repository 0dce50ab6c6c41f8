"""Two villages that both say that somebody lives there: each sees the other's claim; who stands above both decides."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Brings
from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.likeness.likeness import Reason, likeness
from bot.domain.likeness.nik_likeness import NikLikeness
from bot.domain.people.officer import Officer, Role
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import AddPerson, Effect, JoinHousehold, SetStatus
from bot.domain.report.foreseen import Does
from bot.domain.report.report import Report
from bot.domain.report.review import PENDING, RETURNED_COUNTS_FOR, STATES, ReportId, may_decide
from bot.domain.report.tellings import Telling, tellings_of
from bot.domain.report.word import Answer, Asked, Word
from bot.services.review import double_elsewhere, still_here
from bot.services.review.both_claims import are_both_so, come_in_turn
from bot.services.review.word_lines import word_line
from bot.services.words.naming import people_of
from bot.services.words.place_names import place_of, whole_place
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.reports import alike, builds, effects, foreseen, reports, rivals, words
from bot.storage.reports.alike import Candidate
from bot.storage.reports.foreseen import Sight

DISPUTED: Mapping[Asked, int] = {Asked.STILL_HERE: 2, Asked.ONE_PERSON: 1}
"""Questions to another village, and after how many times *no* they are not put to it again."""
_JUST_SO = {Reason.NAME, Reason.BORN}
_LIVES_THERE = frozenset({Does.ADDS, Does.BRINGS})
_AGAINST = {Reason.SEX_OTHER, Reason.MOTHER_OTHER, Reason.NIK_OTHER}


async def find(work: Work, report: Report, approver: Officer) -> list[Word]:
    """One, where another village claims somebody of the report; not where the approver decides for it too."""
    if not await _places(work, report):
        return []
    rivals_found = await find_rivals(work, report)
    if rivals_found:  # Who is said to have come there and gone on is asked about where he is, one after the other.
        after = await builds.later_of(work.transaction, report.id, sorted(PENDING))
        rivals_found = [each for each in rivals_found if each.id not in after]
    others = [each.area for each in rivals_found if not may_decide(approver, each.area)]
    return [await ask_above(work, report, others)] if others else []


async def ask_above(work: Work, report: Report, others: Sequence[AreaCode]) -> Word:
    """Put to the TKSK of all these villages, or to Dinas Sosial where they have none in common."""
    district = ancestor(report.area, Level.DISTRICT)
    is_one = all(is_within(each, district) for each in others)
    if is_one and await officers.for_area(work.transaction, district, Role.TKSK):
        return Word(report.id, report.revision, Asked.WHOSE, Role.TKSK, district)
    return Word(report.id, report.revision, Asked.WHOSE, Role.DINSOS, ancestor(report.area, Level.REGENCY))


async def find_rivals(work: Work, report: Report) -> list[Report]:
    """Reports of other villages that still may take effect and bring somebody of this one to live there; not where it
    was decided that both are so."""
    return [each for each in await _claims(work, report) if not await are_both_so(work, report, each)]


async def _claims(work: Work, report: Report) -> list[Report]:
    """The same, decided or not."""
    if report.practice or not STATES[report.status].pending:
        return []
    told = [each for each in tellings_of(report.change) if each.joins]
    found = {*await _who_bring(work, report), *[key for each in told for key in await _who_add(work, report, each)]}
    known = (await reports.get_many(work.transaction, found)).values() if found else ()
    others = [each for each in known if not _is_near(each.area, report.area) and not each.practice]
    others = [each for each in others if not _born_then_moved(work, report, each)]
    gone = await _told_as_gone(work, [report, *others]) if others else set()
    others = [each for each in others if not {report.id, each.id} & gone]
    return sorted(others, key=lambda each: (each.submitted_at, each.number))


def _born_then_moved(work: Work, one: Report, other: Report) -> bool:
    """Whether one tells of a birth and the other that he came, no earlier: whoever was born there has moved since."""
    flows, both = work.house.flows, (one, other)
    births = [each for each in both if each.kind in flows.that_bring(Brings.NEWBORNS)]
    comings = [each for each in both if each.kind in flows.that_bring(Brings.NEWCOMERS)]
    return bool(births and comings) and births[0].day.earliest <= comings[0].day.latest


async def _told_as_gone(work: Work, those: Sequence[Report]) -> set[ReportId]:
    """Whose village has told of all whom it adds that they went on: it claims nobody any more."""
    added = {each.id: {person.id for person in each.change.added} for each in those}
    everybody = [person for persons in added.values() for person in persons]
    rows = await foreseen.about(work.transaction, Sight(work.now - RETURNED_COUNTS_FOR), everybody) if everybody else []
    told = await reports.get_many(work.transaction, {row.report for row in rows} - set(added)) if rows else {}
    went = {(who, _village(each)) for each in told.values() for who in _sent(each)}
    villages = {each.id: _village(each) for each in those}
    return {key for key, new in added.items() if new and all((each, villages[key]) in went for each in new)}


def _sent(report: Report) -> set[PersonId]:
    """Of whom it tells that they left the village, wherever to."""
    told = [each for each in report.change.effects if isinstance(each, SetStatus)]
    return {
        each.person_id
        for each in told
        if each.status is BasicStatus.MOVED and not (each.to and _is_near(each.to, report.area))
    }


def _village(report: Report) -> AreaCode:
    return AreaCode(ancestor(report.area, Level.VILLAGE))


def _is_near(one: AreaCode, other: AreaCode) -> bool:
    return ancestor(one, Level.VILLAGE) == ancestor(other, Level.VILLAGE)


async def _who_bring(work: Work, report: Report) -> set[ReportId]:
    """The same registered person, unless one of the two villages has told that he went on, be it by the same report,
    for one of his leaving may tell as well that he came, or by one that is in effect by now."""
    told_of = report.change.effects
    brought = [each.person_id for each in told_of if isinstance(each, JoinHousehold) and each.arrives]
    brought += [each.person.id for each in told_of if isinstance(each, AddPerson)]
    claimed = [each for each in brought if each not in _sent(report)]
    if not claimed:
        return set()
    rows = await foreseen.about(work.transaction, Sight(work.now - RETURNED_COUNTS_FOR, report.id), claimed)
    told = await reports.get_many(work.transaction, {row.report for row in rows}) if rows else {}
    went = {(who, _village(each)) for each in told.values() for who in _sent(each)}
    here = _village(report)
    brings = [(row, ancestor(row.told_in, Level.VILLAGE)) for row in rows if row.does in _LIVES_THERE]
    brings = [(row, there) for row, there in brings if not {(row.person, here), (row.person, there)} & went]
    gone = await _when_gone(work, {row.person for row, _ in brings}) if brings else {}
    return {
        row.report
        for row, _ in brings
        if not any(_has_gone_on(gone, row.person, claim) for claim in (report, told[row.report]))
    }


async def _when_gone(work: Work, persons: Collection[PersonId]) -> dict[tuple[PersonId, AreaCode], date]:
    """By each village that told, in effect, of one of them that he left: the last day on which he did."""
    about = await effects.in_effect_about(work.transaction, persons)
    known = await reports.get_many(work.transaction, {key for keys in about.values() for key in keys})
    days = sorted((each.event_date, who, _village(each)) for each in known.values() for who in _sent(each))
    return {(who, village): day for day, who, village in days}


def _has_gone_on(gone: Mapping[tuple[PersonId, AreaCode], date], who: PersonId, claim: Report) -> bool:
    """Whether the village that claims him has told since that he left on that day or later."""
    left = gone.get((who, _village(claim)))
    return left is not None and left >= claim.event_date


async def _who_add(work: Work, report: Report, telling: Telling) -> set[ReportId]:
    """Somebody new with the very NIK, or called so and born on that day where nothing speaks against it."""
    found = await alike.reported(work.transaction, telling, report.id)
    alike_ids = {each.report_id for each in found if each.report_id and may_be_he(telling, each)}
    known = await reports.get_many(work.transaction, alike_ids) if alike_ids else {}
    return {key for key, each in known.items() if any(isinstance(effect, AddPerson) for effect in each.change.effects)}


def may_be_he(telling: Telling, candidate: Candidate) -> bool:
    """Whether somebody new in one report is the one in the other, as far as both are known."""
    if candidate.nik is NikLikeness.EQUAL:
        return True
    reasons = set(likeness(telling.told, candidate.told, candidate.nik).reasons)
    return reasons >= _JUST_SO and not reasons & _AGAINST


async def note_rivals(work: Work, report: Report) -> list[Report]:
    """Kept for the cards of both; those whose cards are to say so now."""
    found = await find_rivals(work, report)
    if found or report.revision:
        await rivals.note(work.transaction, report.id, [each.id for each in found])
    return found


async def claim_lines(work: Work, report: Report) -> tuple[Text, ...]:
    """What its card says of the other claims: in which RT, and nothing more, since the two villages may not read each
    other's."""
    found = await _claims(work, report) if await _places(work, report) else []
    both = {each.area: "yes" if await are_both_so(work, report, each) else "no" for each in found}
    places = [(await place_of(work, area, report.area), so) for area, so in both.items()]
    return tuple(Text("card-rival-line", {"place": place, "both": so}) for place, so in places)


def _brings(effect: Effect) -> bool:
    return isinstance(effect, AddPerson) or (isinstance(effect, JoinHousehold) and effect.arrives)


async def _places(work: Work, report: Report) -> list[AreaCode]:
    """Where somebody of it was claimed as well when it or the other was sent."""
    if not any(_brings(each) for each in report.change.effects) or report.practice or not STATES[report.status].pending:
        return []
    return await rivals.areas_of(work.transaction, report.id)


async def question(work: Work, report: Report, word: Word) -> tuple[Text, ...]:
    """What the TKSK or Dinas Sosial reads: who says what; both are of his area."""
    says = [await _says(work, each) for each in (report, *await find_rivals(work, report))]
    known = await words.of_report(work.transaction, report.id)
    no = {each.what: each for each in known if each.answer == Answer.REFUSED and each.asked in DISPUTED}
    objections = [await word_line(work, each, report.area) for each in no.values()]
    entries = await double_elsewhere.entry_lines(work, report, word.area)
    if entries and not objections and len(says) == 1:  # Nobody disagrees: there is nobody to ask.
        return Text("word-ask-whose-one", {"number": report.number}), *says, *entries
    how = (Text("whose-both-how"),) if await may_be_both(work, report) else ()
    return Text("word-ask-whose", {"number": report.number}), *says, *objections, *how


async def may_be_both(work: Work, report: Report) -> bool:
    """Whether he may have come to one of these villages after the other."""
    return come_in_turn(work, (report, *await find_rivals(work, report)))


async def _says(work: Work, report: Report) -> Text:
    about = {"place": await whole_place(work, report.area), "number": report.number}
    about |= {"names": people_of(report, work.today) or "none", "day": report.day.say()}
    return Text("whose-says-line", about, {"kind": Text(f"kind-{report.kind}")})


async def is_disputed(work: Work, report: Report) -> bool:
    """Whether there still is anything to decide between two villages."""
    if await find_rivals(work, report) or await double_elsewhere.is_unsaid(work, report):
        return True
    known = await words.of_report(work.transaction, report.id)
    last = {each.what: each for each in known if each.answer in (Answer.REFUSED, Answer.AGREED)}
    for each in last.values():
        if each.answer == Answer.REFUSED and each.asked in DISPUTED and await _still_says_no(work, report, each):
            return True
    return False


async def _still_says_no(work: Work, report: Report, word: Word) -> bool:
    """An RT that has none of them any more has told since that they left."""
    return word.asked is not Asked.STILL_HERE or await still_here.holds_any(work, report, word.area)
