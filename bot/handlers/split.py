"""Pisah KK: some members of a household become a household of their own, with a new family card."""

from bot.dialogue.fields import EventDay, FreeText, KkField, PersonPick, Photo, person_ids
from bot.dialogue.fields.parting import AmongPick, LeaversPick, StayerPick
from bot.dialogue.flow import Answers, Desk, Flow, Step
from bot.dialogue.rules import kk_doubts, kk_fits, not_before_birth
from bot.dialogue.traits import Brings, Repeats, ToldBefore, Traits
from bot.domain.people.kinship import relationships
from bot.domain.people.people import HouseholdId, Relationship, Resident, readable
from bot.domain.report.changes import Change, Doubt, Effect, JoinHousehold, Kind, NameHead
from bot.domain.sentences.aid_rules import SPLIT
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", PersonPick(absent=False))
WHO = Step("who", LeaversPick(PERSON))
HEAD = Step("head", AmongPick(WHO), when=lambda answers: len(answers[WHO]) > 1)
DATE = Step("date", EventDay())
KK = Step("kk", KkField(optional=True))


def _old_head_leaves(answers: Answers) -> bool:
    return any(each.relationship is Relationship.HEAD for each in answers[WHO])


SUCCESSOR = Step("successor", StayerPick(WHO, optional=True), when=_old_head_leaves, extra=True, urged=True)
ADDRESS = Step("address", FreeText(optional=True, names_something=True), extra=True)
PHOTO = Step("photo", Photo(), extra=True)


def _effects(answers: Answers, head: Resident, desk: Desk) -> tuple[Effect, ...]:
    leaving, successor, new = answers[WHO], answers.get(SUCCESSOR), HouseholdId(desk.new_id())
    kin = relationships(head, leaving)
    address = answers.get(ADDRESS) or head.address
    kk = answers.get(KK) or ""
    joins = tuple(
        JoinHousehold(each.id, new, desk.scene.area, False, kk, address, kin[each.id])
        for each in sorted(leaving, key=lambda each: each.id != head.id)
    )
    behind = (NameHead(head.household_id, successor[0].id),) if successor else ()
    return (*joins, NameHead(new, head.id), *behind)


def _warnings(answers: Answers, head: Resident) -> tuple[Doubt, ...]:
    kin = relationships(head, answers[WHO])
    unclear = ", ".join(readable(each.name) for each in answers[WHO] if kin[each.id] is None)
    found = [Doubt("split-relationship", {"names": unclear})] if unclear else []
    if _old_head_leaves(answers) and not answers.get(SUCCESSOR):
        found.append(Doubt("split-no-successor"))
    return (*found, *kk_doubts(answers.get(KK) or ""))


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the persons join a new household, one of them heads it; another heads the old one where its head left."""
    leaving, successor, photo = answers[WHO], answers.get(SUCCESSOR), answers.get(PHOTO)
    head = answers.get(HEAD) or leaving[0]
    return Change(
        kind=Kind("split"),
        area=desk.scene.area,
        event_date=answers[DATE].latest,
        subjects=person_ids(leaving),
        names=tuple(each.name for each in leaving),
        effects=_effects(answers, head, desk),
        facts=(
            ("new-head", head.name),
            ("new-kk", answers.get(KK) or ""),
            ("new-address", answers.get(ADDRESS) or ""),
            ("successor", successor[0].name if successor else ""),
        ),
        warnings=_warnings(answers, head),
        photos=(photo,) if photo else (),
        exactness=answers[DATE].exactness,
    )


STEPS = (PERSON, WHO, HEAD, DATE, KK, SUCCESSOR, ADDRESS, PHOTO)
RULES = (kk_fits(KK), not_before_birth(WHO, DATE))
TRAITS = Traits(
    told=ToldBefore(Repeats.WHILE_OPEN),
    brings=Brings.NOBODY,
    refused_as=("no-new-card", "person", "twice", "other-rt"),
    points={"split-relationship": ("who",), "split-no-successor": ("successor",), "address": ("address",)},
    spoken=Spoken(
        rules=SPLIT,
        dated=True,
        covers={"": frozenset({"status:marriage", "status:divorce", "move_out", "move_in"})},
    ),
    opens=(),
)
FLOW = Flow("split", "KKB", STEPS, build, rules=RULES, order=57, traits=TRAITS)
