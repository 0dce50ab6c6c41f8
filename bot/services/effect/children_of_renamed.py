"""The children of a woman whose name is put right have the right name of their mother, too."""

from collections.abc import Iterator

from bot.domain.areas import Level, ancestor
from bot.domain.month.plan import Plan
from bot.domain.people.names import fold_name
from bot.domain.people.people import Person, PersonId, Sex
from bot.domain.report.changes import EditPerson
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.registry.members import members_of_families


async def follow(transaction: Transaction, plan: Plan) -> None:
    """Adds them to what the plan does: whoever puts a mother's name right says it no second time of each child.

    Those registered in her household whose mother stands there as she was called so far. It is no word of the report:
    it never keeps one from being approved.
    """
    for mother, right in list(_renamed(plan)):
        for child in await _her_children(transaction, plan, mother):
            plan.edits.append(EditPerson(child, {}, {"mother": right}))
            plan.renamed_mothers.append(child)


def _renamed(plan: Plan) -> Iterator[tuple[Person, str]]:
    """Women whose name the report puts right, each with the right one."""
    for edit in plan.edits:
        person = plan.known.persons.get(edit.person_id)
        right = edit.new.get("name", "")
        if person is not None and right and person.sex is not Sex.MALE and right != person.name:
            yield person, right


async def _her_children(transaction: Transaction, plan: Plan, mother: Person) -> list[PersonId]:
    """Of whom the report says nothing of the kind itself."""
    regency = ancestor(plan.area, Level.REGENCY)
    family = [each.id for each in await members_of_families(transaction, [mother.id], regency)]
    said = {edit.person_id for edit in plan.edits if "mother" in edit.new}
    others = [each for each in family if each != mother.id and each not in said]
    known = await read_registry.persons(transaction, others, regency) if others else []
    return [each.id for each in known if each.mother and fold_name(each.mother) == fold_name(mother.name)]
