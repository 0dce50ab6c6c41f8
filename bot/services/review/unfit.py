"""What of a report does not fit the registry when somebody approves it, and the ways on from there."""

from collections.abc import Sequence

from bot.dialogue.prompt import Option, Text
from bot.dialogue.traits import Brings
from bot.domain.address import Address
from bot.domain.areas import Level, ancestor
from bot.domain.month.as_known import DEAD, ELSEWHERE, GONE, LATER_EVENT, NIK_OF_ENDED, Misfit
from bot.domain.month.order_of_events import AWAY
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import NameCaretaker, Propose, SetStatus
from bot.domain.report.report import Report
from bot.services.effect.open_month import is_closed
from bot.services.matters.misfits import could_not_be_approved
from bot.services.registry.lacking import lacks_of
from bot.services.review.answers import answered_steps
from bot.services.review.card_buttons import REJECT, Verb, led_by, led_by_return, verbs_of
from bot.services.review.on_card import say_on_card
from bot.services.review.told_of_since import ask_once_more
from bot.services.words.misfit_words import why
from bot.services.words.place_names import place_of
from bot.services.work.work import Work
from bot.storage.registry import arrivals, read_registry
from bot.storage.registry.name_search import areas_of
from bot.storage.reports.about_in_effect import about_in_effect

MOVED_ON = "moved-on"
"""The reason by which it is rejected that somebody lives in another RT by now, or has left."""
ENDED = (GONE, DEAD)


async def tell(work: Work, report: Report, misfits: Sequence[Misfit], pressed: tuple[Address, str] | None) -> Text:
    """The card that was pressed says it above its buttons, the first of which asks for the very answer at fault; and it
    is put on the list of what must be settled. Only a death before something later is put up anew, to be judged."""
    if all(each.why == LATER_EVENT for each in misfits) and await ask_once_more(work, report):
        return Text("decide-told-of-since", {"number": report.number})
    await could_not_be_approved(work, report, misfits[0])
    told = [why(report, each) for each in dict.fromkeys(misfits)]
    if pressed is not None:
        way, first = await _way_on(work, report, misfits[0])
        said = (*(Text("card-unfit-line", parts={"why": each}) for each in told), way)
        lacks = await lacks_of(work, report)
        options = await verbs_of(work, report, lacks)
        options = led_by(first, [each for each in options if each.id != first.id]) if first else led_by_return(options)
        options = (*_is_him(work, report, misfits[0]), *options)
        await say_on_card(work, report, pressed, said, options, lacks=lacks)
    return Text("decide-unfit", {"number": report.number}, {"why": told[0]})


async def _way_on(work: Work, report: Report, misfit: Misfit) -> tuple[Text, Option | None]:
    """What the card says is to be done, and the button for it that leads the others; None where it is *Minta
    perbaikan*. Of the dead nothing is said by one tap: why it is rejected is asked."""
    if misfit.why == GONE and _is_told_away(report, misfit):
        return await _unless_he_did_not_leave(work, report, misfit), REJECT
    where, by_reason = await _moved_to(work, report, misfit), _is_refused_so(work, report)
    moved = Option(f"{Verb.REJECT}:{MOVED_ON}", Text("button-reject-moved"))
    if misfit.why == GONE and await arrivals.are_on_the_way(work.transaction, report.area, [misfit.person]):
        return Text("card-unfit-on-the-way"), Option(Verb.APPROVE, Text("button-approve"))
    if by_reason and await _nobody_stays(work, report, misfit):
        return Text("card-unfit-over"), moved if misfit.why == GONE else REJECT
    way = Text("card-unfit-moved", {"place": where}) if where else Text("card-unfit-ways")
    return way, moved if where and by_reason else _pointing(work, report, misfit)


def _is_told_away(report: Report, misfit: Misfit) -> bool:
    """Whether it tells that he is away, or not found, of a day by which he had left."""
    told = (each for each in report.change.effects if isinstance(each, SetStatus))
    return any(each.person_id == misfit.person and each.status in AWAY for each in told)


async def _unless_he_did_not_leave(work: Work, report: Report, misfit: Misfit) -> Text:
    """By which report he left, and how that is put right where he did not: it is taken back until its month is cut."""
    about = (await about_in_effect(work.transaction, [misfit.person])).get(misfit.person, [])
    left = next((each for each in about if _leaves(each, misfit)), None)
    if left is None:
        return Text("card-unfit-away-left", {"number": "none", "day": "none", "how": "told"})
    how = "told" if await is_closed(work.transaction, left) else "undone"
    return Text("card-unfit-away-left", {"number": left.number, "day": left.day.say(), "how": how})


def _leaves(report: Report, misfit: Misfit) -> bool:
    told = (each for each in report.change.effects if isinstance(each, SetStatus))
    return any(each.person_id == misfit.person and each.status is BasicStatus.MOVED for each in told)


async def _moved_to(work: Work, report: Report, misfit: Misfit) -> str:
    """Where he lives by now, of whom the report speaks as living in its RT; empty where it is nothing of the kind."""
    if misfit.why != ELSEWHERE:
        return ""
    home = (await areas_of(work.transaction, [misfit.person])).get(misfit.person)
    return await place_of(work, home, report.area) if home else ""


async def _nobody_stays(work: Work, report: Report, misfit: Misfit) -> bool:
    """Whether a family is spoken of that has died or gone as a whole: no other answer of its RT head mends that."""
    about = {each.person_id for each in report.change.effects if isinstance(each, Propose | NameCaretaker)}
    if misfit.why not in ENDED or misfit.person not in about:
        return False
    known = await read_registry.persons(work.transaction, [misfit.person], ancestor(report.area, Level.REGENCY))
    houses = [each.household_id for each in known]
    return not any([await read_registry.household_members(work.transaction, each, report.area) for each in houses])


def _is_refused_so(work: Work, report: Report) -> bool:
    """Whether the kind may be rejected because its family has moved on."""
    flow = work.house.flows.get(report.kind)
    return flow is not None and flow.traits is not None and MOVED_ON in flow.traits.refused_as


def _is_him(work: Work, report: Report, misfit: Misfit) -> tuple[Option, ...]:
    """The button by which the report moves who is registered, instead of entering him a second time."""
    brings = report.kind in work.house.flows.that_bring(Brings.NEWCOMERS)
    return (Option(Verb.SAME, Text("button-is-him")),) if brings and misfit.why == NIK_OF_ENDED else ()


def _pointing(work: Work, report: Report, misfit: Misfit) -> Option | None:
    """The button that returns the report for the answer that names what does not fit."""
    flow = work.house.flows.get(report.kind)
    if flow is None:
        return None
    _, steps = answered_steps(flow, report)
    given = _nik_given(report, misfit)
    named = [step for step in steps if given and report.answers.get(step.id) == given]
    named += [step for step in steps if misfit.field and step.id.endswith(misfit.field)]
    picked = [step for step in steps if misfit.person and misfit.person in str(report.answers.get(step.id))]
    for step in (named or picked)[:1]:
        label = Text("button-return-for", parts={"what": step.text(flow.kind, label=True)})
        return Option(f"{Verb.RETURN}:{step.id}", label)
    return None


def _nik_given(report: Report, misfit: Misfit) -> str:
    """Of whoever the report enters: the questions about each of several have names of their own."""
    added = report.change.added
    return next((each.nik for each in added if each.id == misfit.person and misfit.field == "nik"), "")
