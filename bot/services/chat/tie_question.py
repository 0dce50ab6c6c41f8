"""Who is meant in a report that speaks of nobody registered: asked of an operator in his private chat."""

from dataclasses import replace

from bot.dialogue.context import Context, Deciding
from bot.dialogue.engine import ask
from bot.dialogue.fields import BirthDay, Choice, NikField
from bot.dialogue.fields.names import NamesField
from bot.dialogue.fields.villagers import VillagerPick
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Found
from bot.dialogue.session import Session, walk
from bot.dialogue.turn import Turn
from bot.domain.areas import short_name
from bot.domain.people.ages import is_grown_up
from bot.domain.people.nik import Nik, sex_in
from bot.domain.people.people import (
    BasicStatus,
    HouseholdId,
    Person,
    PersonId,
    Relationship,
    Resident,
    Sex,
    born_as,
    readable,
)
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import AddPerson
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status
from bot.services.chat.chat import Chat
from bot.services.chat.villagers import find_villagers, one_who_ended, tells_what_he_is, told_as_gone
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.decided_before import already
from bot.services.review.taking_back import is_too_late, take_back
from bot.services.submission.brought_since import who_is_brought
from bot.services.submission.likely_persons import Nobody
from bot.services.submission.retelling import Refused, Tied
from bot.services.submission.tie import Meant, is_approved_untied, nobody_in, tie
from bot.services.submission.told_untied import others_untied
from bot.services.submission.untied_rest import part_rest
from bot.services.words.naming import as_resident, residents_of
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.whole_or_not import whole_or_not
from bot.storage.registry.registry_writes import hold_registry
from bot.storage.reports import reports


def _is_new(answers: Answers) -> bool:
    return not answers[WHO].id


WHO = Step("who", VillagerPick())
HOUSE = Step("house", VillagerPick(absent=False, optional=True), when=_is_new)
SEX = Step("sex", Choice("sex", ("L", "P"), optional=True), when=_is_new)
BORN = Step("born", BirthDay(known=True, optional=True), when=_is_new)
NIK = Step("nik", NikField(optional=True), when=_is_new)
TIE = Flow("tie", "", (WHO, HOUSE, SEX, BORN, NIK), None)
AGAIN = (Command.QUEUE.button(Text("button-queue")), *TO_MENU)


async def begin(chat: Chat, report: Report) -> Text:
    """Asks who it is, those first who are called like him; gives the notice for whoever pressed the button."""
    nobody = nobody_in(chat.work.house.flows.get(report.kind), report)
    if nobody is None:
        return Text("tie-nobody", {"number": report.number})
    context = Context(deciding=Deciding(report.id, report.revision, Event.TIED))
    session = Session(
        id=chat.work.house.new_id(), flow=TIE.kind, context=context, asked=WHO.id, query=nobody.name.strip()
    )
    about = {"number": report.number, "name": readable(nobody.name), "rt": short_name(report.area)}
    first = _told_with(report, nobody)
    house = (Text("tie-same-house", {"name": readable(first.name)}),) if first else ()
    others = await others_untied(chat.work, report, nobody.name)
    brought = await who_is_brought(chat.work, report)
    above = (Text("tie-begins", about, {"kind": Text(f"kind-{report.kind}")}), *house, *others, *brought)
    turn = await _read(chat, report, ask(TIE, session, chat.scene, above=above))
    chat.keep(turn.session)
    chat.ask(turn.says)
    return Text("tie-in-private")


async def _read(chat: Chat, report: Report, turn: Turn) -> Turn:
    while turn.lookup is not None:
        found = await find_villagers(chat, turn.lookup.query, report)
        turn = ask(TIE, turn.session, chat.scene, found, turn.above)
    return turn


def leave(chat: Chat, report_id: str) -> None:
    """Nobody is asked any more who is meant in this report, where that is the question under way."""
    about = chat.session.context.deciding
    if chat.session.flow == TIE.kind and about is not None and about.report == report_id:
        chat.keep(Session())


async def look_for(chat: Chat, query: str) -> Found:
    """Whom what was typed may mean: who is meant, or in whose family he lives."""
    about = chat.session.context.deciding if chat.session.asked == WHO.id else None
    report = await reports.get(chat.work.transaction, about.report) if about else None
    return await find_villagers(chat, query, report)


async def tie_as_answered(chat: Chat, session: Session) -> None:
    """Ties the report, or says why it cannot be tied to him."""
    about = session.context.deciding
    report = await reports.get(chat.work.transaction, about.report) if about else None
    answers, _, _ = walk(TIE, session.answers)
    chat.keep(Session())
    if about is None or report is None:
        raise ValueError("nothing is being tied")
    if is_approved_untied(report):
        outcome = await whole_or_not(
            chat.work, lambda: _take_back_and_tie(chat, (report, about.revision), answers), _stands
        )
    else:
        outcome = await _tie(chat, (report, about.revision), answers)
    number = {"number": outcome.report.number if isinstance(outcome, Tied) else report.number}
    if outcome is None:
        chat.tell(Text("search-gone"), options=AGAIN)
    elif isinstance(outcome, Refused):
        chat.tell(Text("tie-refused", number, {"why": outcome.why}), options=AGAIN)
    elif outcome.returned:
        chat.tell(Text("tied-returned", number), options=AGAIN)
    else:
        _tell_tied(chat, outcome.report)


def _tell_tied(chat: Chat, report: Report) -> None:
    """Whoever else of it is on no list is tied next."""
    rest = report.change.unlisted if nobody_in(chat.work.house.flows.get(report.kind), report) else ()
    if not rest:
        chat.tell(Text("tied", {"number": report.number}), options=AGAIN)
        return
    about = {"number": report.number, "names": ", ".join(map(readable, rest))}
    chat.tell(Text("tied-in-part", about), options=(Command.TIE.button(Text("button-tie-next"), report.id), *AGAIN))


async def _take_back_and_tie(chat: Chat, wanted: tuple[Report, int], answers: Answers) -> Tied | Refused | None:
    """What was approved without him waits again, and is tied; of what a closed month counts he alone does."""
    report, revision = wanted
    if await is_too_late(chat.work, report) is not None:
        return await _part_and_tie(chat, wanted, answers)
    reason = chat.work.house.texts.say(CARD_LOCALE, Text("reason-to-be-tied"))
    at = report.id, revision
    said = await take_back(chat.work, chat.officer, at, reason, None, keeps_newer=False, ties=True)
    fresh = await reports.get(chat.work.transaction, report.id)
    if fresh is None or fresh.status is not Status.WAITING or fresh.revision != revision + 1:
        return Refused(said)
    return await _tie(chat, (fresh, fresh.revision), answers)


async def _part_and_tie(chat: Chat, wanted: tuple[Report, int], answers: Answers) -> Tied | Refused | None:
    await hold_registry(chat.work.transaction)
    report = await reports.get(chat.work.transaction, wanted[0].id) or wanted[0]
    if report.revision != wanted[1] or not is_approved_untied(report):
        return Refused(await already(chat.work, report))
    meant = await _meant(chat, report, answers)
    rest = await part_rest(chat.work, chat.officer, report)
    return await tie(chat.work, chat.officer, (rest, rest.revision), meant) if meant else None


def _stands(outcome: Tied | Refused | None) -> bool:
    return isinstance(outcome, Tied)


async def _tie(chat: Chat, wanted: tuple[Report, int], answers: Answers) -> Tied | Refused | None:
    """None where whoever was picked is registered no more."""
    meant = await _meant(chat, wanted[0], answers)
    return await tie(chat.work, chat.officer, wanted, meant) if meant else None


async def _meant(chat: Chat, report: Report, answers: Answers) -> Meant | None:
    """As answered, read anew: his household may have changed since; None where he is not registered any more."""
    if answers[WHO].id:
        if (ended := await one_who_ended(chat, answers[WHO].id, report)) is not None:
            return Meant([ended])
        family = await _family(chat, answers[WHO]) or await _leaving(chat, answers[WHO], report)
        return Meant(family) if family else None
    house = answers.get(HOUSE)
    nobody = nobody_in(chat.work.house.flows.get(report.kind), report)
    with_him = _told_with(report, nobody)
    hosts = await _family(chat, house) if house else [with_him] if with_him else []
    entered = _entered(chat, report, answers, hosts, nobody.name if nobody else answers[WHO].name)
    who = Resident(
        entered.id, entered.household_id, entered.name, entered.sex, entered.birth_date, entered.address,
        entered.relationship, head_name=hosts[0].head_name if hosts else entered.name,
        birth_exactness=entered.birth_exactness,
    )  # fmt: skip
    return Meant([who, *hosts], entered)


def _told_with(report: Report, nobody: Nobody | None) -> Resident | None:
    """Whoever is told of together is of one household, unless another one is named: that of who was entered first, or
    of who is registered and whom he goes along with."""
    for effect in report.change.effects:
        if isinstance(effect, AddPerson):
            return replace(as_resident(effect.person), head_name=effect.person.name)
    goes_along = nobody is not None and isinstance(nobody.step.field, NamesField)
    return next((each for each in residents_of(report) if each.household_id), None) if goes_along else None


async def _family(chat: Chat, who: Resident) -> list[Resident]:
    """He, then the others of his household, as far as they are registered."""
    outlook, area = chat.outlook, chat.officer.area
    here = [each for each in await outlook.residents([who.id], area) if each.status.value in REGISTERED]
    others = await outlook.members(here[0].household_id, area) if here else []
    return [*here, *(each for each in others if each.id != who.id)]


async def _leaving(chat: Chat, who: Resident, report: Report) -> list[Resident]:
    """He alone, who leaves by what waits: as he is registered still."""
    known = await chat.outlook.residents([who.id], chat.officer.area) if tells_what_he_is(chat, report) else []
    gone = await told_as_gone(chat, known)
    return [replace(each, status=BasicStatus.ALIVE) for each in known if each.id in gone]


def _is_grown_up(chat: Chat, answers: Answers) -> bool:
    return is_grown_up(answers.get(BORN), None, chat.work.today)


def _entered(chat: Chat, report: Report, answers: Answers, hosts: list[Resident], name: str) -> Person:
    """With what is known of him; the rest stands in *belum lengkap*."""
    nik = answers.get(NIK) or ""
    own = HouseholdId(chat.work.house.new_id())
    return Person(
        id=PersonId(chat.work.house.new_id()),
        household_id=hosts[0].household_id if hosts else own,
        area=report.area,
        name=name.upper(),
        sex=Sex(answers[SEX]) if answers.get(SEX) else sex_in(Nik(nik)) if nik else None,
        **born_as(answers.get(BORN)),
        nik=nik,
        relationship=None if hosts or not _is_grown_up(chat, answers) else Relationship.HEAD,
        address=hosts[0].address if hosts else "",
    )
