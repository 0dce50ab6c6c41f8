"""What of a report does not fit the registry when somebody approves it, and the ways on from there."""

from collections.abc import Sequence

from bot.dialogue.prompt import Option, Text
from bot.dialogue.traits import Brings
from bot.domain.address import Address
from bot.domain.month.as_known import ELSEWHERE, LATER_EVENT, NIK_OF_ENDED, Misfit
from bot.domain.report.report import Report
from bot.services.matters.misfits import could_not_be_approved
from bot.services.registry.lacking import lacks_of
from bot.services.review.answers import answered_steps
from bot.services.review.card_buttons import Verb, led_by, led_by_return, verbs_of
from bot.services.review.on_card import say_on_card
from bot.services.review.told_of_since import ask_once_more
from bot.services.words.misfit_words import why
from bot.services.words.place_names import place_of
from bot.services.work.work import Work
from bot.storage.registry.name_search import areas_of

MOVED_ON = "moved-on"
"""The reason by which it is rejected that somebody lives in another RT by now."""


async def tell(work: Work, report: Report, misfits: Sequence[Misfit], pressed: tuple[Address, str] | None) -> Text:
    """The card that was pressed says it above its buttons, the first of which asks for the very answer at fault; and it
    is put on the list of what must be settled. Only a death before something later is put up anew, to be judged."""
    if all(each.why == LATER_EVENT for each in misfits) and await ask_once_more(work, report):
        return Text("decide-told-of-since", {"number": report.number})
    await could_not_be_approved(work, report, misfits[0])
    told = [why(report, each) for each in dict.fromkeys(misfits)]
    if pressed is not None:
        where = await _moved_to(work, report, misfits[0])
        way = Text("card-unfit-moved", {"place": where}) if where else Text("card-unfit-ways")
        said = (*(Text("card-unfit-line", parts={"why": each}) for each in told), way)
        lacks = await lacks_of(work, report)
        options = await verbs_of(work, report, lacks)
        if where and _is_refused_so(work, report):
            options = led_by(Option(f"{Verb.REJECT}:{MOVED_ON}", Text("button-reject-moved")), options)
        elif (pointing := _pointing(work, report, misfits[0])) is not None:
            options = led_by(pointing, options)
        else:
            options = led_by_return(options)
        options = (*_is_him(work, report, misfits[0]), *options)
        await say_on_card(work, report, pressed, said, options, lacks=lacks)
    return Text("decide-unfit", {"number": report.number}, {"why": told[0]})


async def _moved_to(work: Work, report: Report, misfit: Misfit) -> str:
    """Where he lives by now, of whom the report speaks as living in its RT; empty where it is nothing of the kind."""
    if misfit.why != ELSEWHERE:
        return ""
    home = (await areas_of(work.transaction, [misfit.person])).get(misfit.person)
    return await place_of(work, home, report.area) if home else ""


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
