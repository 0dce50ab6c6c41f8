"""A report handed in without a chat: by a form or an interface, with every outcome that there is."""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue.entering import WHO
from bot.dialogue.reading import Json
from bot.dialogue.stored_residents import resident_to_json
from bot.domain.people.officer import Role
from bot.domain.people.people import Person
from bot.domain.report.review import ReportId, Status
from bot.services.demo.demo_village import RT_003, make_residents
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.outcome import (
    AskAgain,
    LetChoose,
    LooksAlike,
    NothingNew,
    NumberTaken,
    Outcome,
    Received,
    TooLate,
)
from bot.services.submission.submit import submit
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.registry import read_registry
from tests.services.phones import Town

ASEP, OTHER = (each for each in make_residents(RT_003) if each.name == "ASEP SAEPUDIN")
MOTHER = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")


async def form(town: Town, kind: str, answers: Mapping[str, Json], of: Person = ASEP) -> Form:
    """A filled-in form about somebody of the RT."""
    async with town.house.db.read() as transaction:
        (who,) = await read_registry.residents(transaction, [of.id], RT_003)
    flow = town.house.flows[kind]
    named = {flow.steps[0].id: resident_to_json(who)} if flow.steps else {}
    return Form(town.house.new_id(), flow, {**named, **answers}, flow.version)


async def hand_in(town: Town, *forms: Form) -> list[Outcome]:
    """All in one transaction, as the head of RT 003 might by a page of his own."""
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        head = (await officers.officers_of_area(transaction, RT_003, [Role.RT]))[0]
        filing = Filing(work, head, work.scene(head), practises=False)
        outcomes = [await submit(filing, each) for each in forms]
        await work.flush()
    await town.deliver.drain()
    return outcomes


async def death(town: Town, of: Person = ASEP) -> Form:
    return await form(town, "death", {"date": "2026-11-09", "cause": "1"}, of)


async def birth(town: Town, name: str = "Siti Maryam") -> Form:
    answers = {"name": name, "sex": "P", "date": "2026-11-09", "place": "4", "town": "Karawang"}
    return await form(town, "birth", answers, MOTHER)


async def test_a_form_becomes_a_report_before_the_operators(town: Town) -> None:
    (received,) = await hand_in(town, await death(town))
    assert isinstance(received, Received)
    assert (received.report.number, received.period) == ("MTI-2611-0001", "2026-11")
    assert (await town.the_report()) == received.report
    assert "MTI-2611-0001" in town.room.text


async def test_the_same_form_is_one_report_however_often_it_comes(town: Town) -> None:
    first = await birth(town)
    (received,) = await hand_in(town, first)
    assert isinstance(received, Received)
    assert await hand_in(town, first, first) == [TooLate(fixes=False)] * 2
    assert await town.the_report() == received.report


async def test_a_death_told_before_names_the_question_and_the_earlier_report(town: Town) -> None:
    received, told = await hand_in(town, await death(town), await death(town))
    assert isinstance(received, Received)
    assert isinstance(told, LetChoose)
    assert (told.steps, told.earlier) == (("person",), received.report)


async def test_a_number_that_is_anothers_names_the_question_that_asked_for_it(town: Town) -> None:
    (refused,) = await hand_in(town, await form(town, "correction", {"what": "nik", "nik": OTHER.nik}))
    assert isinstance(refused, NumberTaken)
    assert (refused.steps, refused.text.key) == (("nik",), "refuse-nik-taken-here")
    assert refused.text.args["came"] == "no"


async def test_who_is_registered_here_is_no_newcomer_and_joins_another_family_in_another_way(town: Town) -> None:
    new: Json = [{"id": "", "household_id": "", "name": "Budi Baru"}]
    told: dict[str, Json] = {"date": "2026-11-09", "many": 1, "details": "all", "nik1": OTHER.nik}
    (refused,) = await hand_in(town, await form(town, "move_in", {WHO: new, "sex1": "L", **told}))
    assert isinstance(refused, NumberTaken)
    assert (refused.text.key, refused.text.args["came"]) == ("refuse-nik-taken-here", "yes")


async def test_a_correction_to_what_stands_there_names_its_question(town: Town) -> None:
    place = {"what": "birth_place", "birth-place": ASEP.birth_place}
    (refused,) = await hand_in(town, await form(town, "correction", place))
    assert isinstance(refused, AskAgain)
    assert (refused.steps, refused.text.key) == (("birth-place",), "correction-same")


async def test_somebody_who_looks_alike_is_a_question_and_denied_he_is_taken(town: Town) -> None:
    first, second = await birth(town), await birth(town, "Siti Marwah")
    received, asked = await hand_in(town, first, second)
    assert isinstance(received, Received)
    assert isinstance(asked, LooksAlike)
    assert asked.who == (received.report.id,)
    (taken,) = await hand_in(town, replace(second, unlike=frozenset(asked.who)))
    assert isinstance(taken, Received)


async def test_nihil_after_a_report_is_not_taken(town: Town) -> None:
    _, nothing = await hand_in(town, await death(town), await form(town, "nil", {}))
    assert isinstance(nothing, NothingNew)
    assert nothing.text.key == "nil-but-reports"


async def test_a_report_that_is_no_more_returned_cannot_be_fixed(town: Town) -> None:
    (received,) = await hand_in(town, await death(town))
    assert isinstance(received, Received)
    (late,) = await hand_in(town, replace(await death(town), fixes=ReportId(received.report.id)))
    assert late == TooLate(fixes=True)
    assert (await town.the_report()).status is Status.WAITING
