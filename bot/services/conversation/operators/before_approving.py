"""What is asked once before a report is approved as it is: whether it may change nothing, enter somebody twice, or do
what it could not yet do when it was told."""

from collections.abc import Sequence

from bot.dialogue.prompt import Option, Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.people.people import readable
from bot.domain.report.changes import Doubt
from bot.domain.report.report import Report
from bot.services.matters.likely_double import are_two
from bot.services.matters.told_elsewhere import is_heard_elsewhere
from bot.services.review import card_buttons, together
from bot.services.review.on_card import say_on_card
from bot.services.submission.approvable import about_matches, to_be_asked
from bot.services.submission.brought_since import who_is_brought
from bot.services.submission.doubted_since import doubted_since
from bot.services.submission.listed_newcomers import could_be_moved, is_here_already, listed_already, move_instead
from bot.services.submission.match import Match
from bot.services.submission.retelling import Refused
from bot.services.words.doubt_words import doubt_text
from bot.services.work.work import Work, actor

SURE = "sure"
"""Behind the verb: approved all the same."""
SAME = "same"
"""Behind it, of an earlier one: whom it would enter is registered already."""


_SAME_REJECTED = Option(f"{card_buttons.Verb.REJECT}:twice", Text("button-same-reject"))
"""Of who stands on the list already, and with whom nobody else comes, there is nothing to be told."""


async def ask_first(work: Work, officer: Officer, report: Report, where: tuple[Address, str]) -> Text | None:
    """Asks on the card, and gives the notice for whoever pressed; None where nothing is to be asked."""
    doubts = _lines(await doubted_since(work, officer, report))
    if report.is_untied:
        return await _ask_whether_untied(work, report, where, doubts)
    if matches := await listed_already(work, officer, report):
        return await _ask_whether_same(work, officer, report, (matches, doubts), where)
    return await _ask_whether_so(work, report, where, doubts) if doubts else None


async def note_others(work: Work, officer: Officer, report: Report) -> None:
    """*Beda orang, setujui*: of those who are alike nobody is asked again whether they are one."""
    for match in await listed_already(work, officer, report):
        if match.telling.person_id and match.candidate.person_id:
            await are_two(work, (match.telling.person_id, match.candidate.person_id), report.area, actor(officer))


async def stop_together(
    work: Work, officer: Officer, report: Report, agreed: str, where: tuple[Address, str]
) -> Text | None:
    """Asks on the very card what of those that it builds on has to be asked, one after the other, and does what was
    answered; None where nothing is left to ask. `agreed` are the revisions that the card shows, and behind them how
    many of its row were asked about, with what was answered of the last."""
    row = await together.row_of(work, report)
    shown, _, answered = agreed.partition(".")
    count, _, answer = answered.partition(".")
    if shown != str(row.revisions) or not await together.are_all_his(work, officer, row):
        return None
    asked = int(count) if count.isascii() and count.isdigit() else 0
    if answer and 0 < asked < len(row.reports):
        before = row.reports[asked - 1]
        if answer != SURE:
            return await _not_as_it_is(work, officer, report, before, where)
        await note_others(work, officer, before)
    for at, each in enumerate(row.reports[asked:-1], asked + 1):
        if await to_be_asked(work, officer, each) is not None:
            return await _ask_of_earlier(work, officer, row, each, f"{shown}.{at}", where)
    return None


async def _ask_of_earlier(
    work: Work, officer: Officer, row: together.Row, earlier: Report, token: str, where: tuple[Address, str]
) -> Text:
    """What its own card would ask, below both; approved all the same, the row goes on behind it."""
    matches = [] if earlier.is_untied else await listed_already(work, officer, earlier)
    doubts = _lines(await doubted_since(work, officer, earlier))
    sure = "button-others-approve" if matches else "button-approve-untied"
    over = Option(f"{card_buttons.Verb.TOGETHER}:{token}.{SURE}", Text(sure))
    options: tuple[Option, ...] = (over, card_buttons.TO_CARD)
    asked: tuple[Text, ...] = ()
    if matches:
        asked = (Text("approve-same-ask", await about_matches(work, matches)),)
    elif earlier.is_untied:
        asked = (_of_whom_nothing_changes(earlier),)
    if matches and await could_be_moved(work, officer, earlier, matches):
        same = Text("button-is-him" if is_here_already(work, officer, earlier, matches) else "button-they-come")
        options = card_buttons.led_by(Option(f"{card_buttons.Verb.TOGETHER}:{token}.{SAME}", same), options)
    of_which = Text("card-of-which", {"number": earlier.number})
    above = await together.lines_of_earlier(work, row)
    await say_on_card(work, row.reports[-1], where, (of_which, *asked, *doubts), options, above=above)
    if matches:
        return Text("approve-same-choose")
    return Text("approve-untied-choose" if earlier.is_untied else "approve-doubted-choose")


async def _not_as_it_is(
    work: Work, officer: Officer, report: Report, earlier: Report, where: tuple[Address, str]
) -> Text:
    """*Ini orangnya*: the earlier one moves whoever is registered, and comes anew; the card of the later one is its own
    again."""
    outcome = await move_instead(work, officer, earlier)
    await say_on_card(work, report, where, (), await card_buttons.verbs_of(work, report))
    return outcome.why if isinstance(outcome, Refused) else Text("tied", {"number": earlier.number})


async def _ask_whether_same(
    work: Work,
    officer: Officer,
    report: Report,
    found: tuple[list[Match], tuple[Text, ...]],
    where: tuple[Address, str],
) -> Text:
    """Approved as it is there would be a second person; in a room nothing of the registered one is told but the RT."""
    matches, doubts = found
    can_move = await could_be_moved(work, officer, report, matches)
    is_here = is_here_already(work, officer, report, matches)
    same = Option(card_buttons.Verb.SAME, Text("button-is-him" if is_here else "button-they-come"))
    others = Option(f"{card_buttons.Verb.APPROVE}:{SURE}", Text("button-others-approve"))
    back = card_buttons.TO_CARD
    options = card_buttons.led_by(same, (others, back)) if can_move else (_SAME_REJECTED, others, back)
    await say_on_card(
        work, report, where, (Text("approve-same-ask", await about_matches(work, matches)), *doubts), options
    )
    return Text("approve-same-choose")


async def _ask_whether_untied(work: Work, report: Report, where: tuple[Address, str], doubts: tuple[Text, ...]) -> Text:
    """Approved as it is it would change nothing of those: asked once, beside the way to tie it."""
    sure = Option(f"{card_buttons.Verb.APPROVE}:{SURE}", Text("button-approve-untied"))
    options = card_buttons.led_by(card_buttons.TIE_IT, (sure, card_buttons.TO_CARD))
    elsewhere = (Text("approve-untied-elsewhere"),) if await is_heard_elsewhere(work, report) else ()
    brought = await who_is_brought(work, report)
    await say_on_card(work, report, where, (*brought, _of_whom_nothing_changes(report), *elsewhere, *doubts), options)
    return Text("approve-untied-choose")


async def _ask_whether_so(work: Work, report: Report, where: tuple[Address, str], doubts: tuple[Text, ...]) -> Text:
    """Its card did not say it, for it was not so yet."""
    sure = Option(f"{card_buttons.Verb.APPROVE}:{SURE}", Text("button-approve-untied"))
    options = card_buttons.led_by(card_buttons.RETURN, (sure, card_buttons.REJECT, card_buttons.TO_CARD))
    await say_on_card(work, report, where, doubts, options)
    return Text("approve-doubted-choose")


def _lines(doubts: Sequence[Doubt]) -> tuple[Text, ...]:
    return tuple(Text("approve-doubted-line", parts={"doubt": doubt_text(each)}) for each in doubts)


def _of_whom_nothing_changes(report: Report) -> Text:
    """Where others of it are registered, of these alone."""
    if not report.change.effects:
        return Text("approve-untied-ask")
    return Text("approve-in-part-ask", {"names": ", ".join(map(readable, report.change.unlisted))})
