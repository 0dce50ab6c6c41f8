"""Pisah KK: some members of a household get a household and a family card of their own, or join another one's."""

from bot.dialogue.fields import Choice, EventDay, FreeText, KkField, Photo, person_ids
from bot.dialogue.fields.parting import AmongPick, LeaversPick, SomebodysFamilyPick, StayerPick
from bot.dialogue.flow import Desk, Flow, Problem
from bot.dialogue.newcomers import KIN
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.dialogue.rules import kk_doubts, kk_fits, not_before_birth
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.people.kinship import relationships
from bot.domain.people.people import HouseholdId, Relationship, Resident, readable
from bot.domain.people.standing import nobody_stays
from bot.domain.report.changes import Change, Doubt, Effect, JoinHousehold, Kind, NameHead
from bot.domain.sentences.aid_rules import SPLIT
from bot.domain.sentences.spoken import Spoken

PERSON = Step("person", SomebodysFamilyPick(absent=False))


def _may_join(answers: Answers) -> bool:
    return answers.get(INTO) is None


HOST = Step("host", SomebodysFamilyPick(absent=False, optional=True), when=_may_join, extra=True)
"""Whose family of this RT they are of from now on, where that is told."""
WHO = Step("who", LeaversPick(PERSON))


def _are_to_join(answers: Answers) -> bool:
    """Of several who are all of their family none stays, so it is no card of their own that they have."""
    leaving = answers[WHO]
    return not answers.get(HOST) and len(leaving) > 1 and nobody_stays(leaving)


INTO = Step("into", SomebodysFamilyPick(absent=False), when=_are_to_join)
"""The same, asked where it cannot be left out."""


def _host(answers: Answers) -> Resident | None:
    return answers.get(HOST) or answers.get(INTO)


def _has_own_card(answers: Answers) -> bool:
    return _host(answers) is None


KINSHIP = Step(
    "kin",
    Choice("relationship", KIN),
    when=lambda answers: not _has_own_card(answers),
    whose=lambda answers: "".join(readable(each.name) for each in (answers.get(WHO) or ())[:1]),
)
HEAD = Step("head", AmongPick(WHO), when=lambda answers: _has_own_card(answers) and len(answers[WHO]) > 1)
DATE = Step("date", EventDay())
KK = Step("kk", KkField(optional=True), when=_has_own_card)


def _old_head_leaves(answers: Answers) -> bool:
    leaving = answers[WHO]
    return any(each.relationship is Relationship.HEAD for each in leaving) and not nobody_stays(leaving)


SUCCESSOR = Step("successor", StayerPick(WHO, optional=True), when=_old_head_leaves, extra=True, urged=True)
ADDRESS = Step("address", FreeText(optional=True, names_something=True), when=_has_own_card, extra=True)
PHOTO = Step("photo", Photo(), extra=True)


def _is_of_another_house(answers: Answers, scene: Scene) -> Problem | None:
    step = HOST if answers.get(HOST) else INTO
    host = answers.get(step)
    if host is None or host.household_id != answers[PERSON].household_id:
        return None
    return Problem(step, Text("split-host-same", {"name": readable(host.name)}))


def _effects(answers: Answers, head: Resident, desk: Desk) -> tuple[Effect, ...]:
    successor, host = answers.get(SUCCESSOR), _host(answers)
    behind = (NameHead(head.household_id, successor[0].id),) if successor else ()
    if host:
        return (*(_joins(answers, each, host, desk) for each in answers[WHO]), *behind)
    return (*_apart(answers, head, desk), *behind)


def _joins(answers: Answers, who: Resident, host: Resident, desk: Desk) -> JoinHousehold:
    """What the first of them is to the head of the family that they join is told, and so is a brother or sister; of the
    others the operator knows."""
    first = answers[WHO][0]
    is_sibling = first.relationship is who.relationship is Relationship.CHILD
    kin = Relationship(int(answers[KINSHIP])) if who.id == first.id or is_sibling else Relationship.OTHER_KIN
    return JoinHousehold(who.id, host.household_id, desk.scene.area, False, address=host.address_here, relationship=kin)


def _apart(answers: Answers, head: Resident, desk: Desk) -> tuple[Effect, ...]:
    leaving, new = answers[WHO], HouseholdId(desk.new_id())
    kin = relationships(head, leaving)
    address = answers.get(ADDRESS) or head.address
    kk = answers.get(KK) or ""
    joins = tuple(
        JoinHousehold(each.id, new, desk.scene.area, False, kk, address, kin[each.id])
        for each in sorted(leaving, key=lambda each: each.id != head.id)
    )
    return (*joins, NameHead(new, head.id))


def _warnings(answers: Answers, head: Resident) -> tuple[Doubt, ...]:
    kin = relationships(head, answers[WHO])
    unclear = ", ".join(readable(each.name) for each in answers[WHO] if kin[each.id] is None and _has_own_card(answers))
    found = [Doubt("split-relationship", {"names": unclear})] if unclear else []
    if _old_head_leaves(answers) and not answers.get(SUCCESSOR):
        found.append(Doubt("split-no-successor"))
    return (*found, *kk_doubts(answers.get(KK) or ""))


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: the persons join a new household, one of them heads it, or another one's; another heads the old one where
    its head left."""
    leaving, successor, photo = answers[WHO], answers.get(SUCCESSOR), answers.get(PHOTO)
    host = _host(answers)
    head = answers.get(HEAD) or leaving[0]
    return Change(
        kind=Kind("split"),
        area=desk.scene.area,
        event_date=answers[DATE].latest,
        subjects=person_ids(leaving),
        names=tuple(each.name for each in leaving),
        effects=_effects(answers, head, desk),
        facts=(
            ("new-head", "" if host else head.name),
            ("host", host.head_name or host.name if host else ""),
            ("new-kk", answers.get(KK) or ""),
            ("new-address", answers.get(ADDRESS) or ""),
            ("successor", successor[0].name if successor else ""),
        ),
        warnings=_warnings(answers, head),
        photos=(photo,) if photo else (),
        exactness=answers[DATE].exactness,
    )


STEPS = (PERSON, HOST, WHO, INTO, KINSHIP, HEAD, DATE, KK, SUCCESSOR, ADDRESS, PHOTO)
RULES = (_is_of_another_house, kk_fits(KK), not_before_birth(WHO, DATE))
TRAITS = Traits(
    told=ToldBefore(Repeats.WHILE_OPEN),
    brings=Brings.NOBODY,
    tells_of=lambda answers: answers[WHO],
    refused_as=("no-new-card", "person", "twice", "other-rt", "moved-on"),
    points={"split-relationship": ("who",), "split-no-successor": ("successor",), "address": ("address",)},
    spoken=Spoken(
        rules=SPLIT,
        dated=True,
        covers={"": frozenset({"status:marriage", "status:divorce", "move_out", "move_in"})},
    ),
    opens=(Opens(PERSON.id, frozenset({Door.ALONE}), together=WHO.id, asks=HOST.id),),
)
FLOW = Flow("split", "KKB", STEPS, build, rules=RULES, order=57, traits=TRAITS)
