"""Pindah masuk: who was expected from another RT has come, or new people have, alone or as a family."""

from bot.dialogue.entering import MANY as MANY_ID
from bot.dialogue.entering import MOST, WHO
from bot.dialogue.fields import (
    CardOrCount,
    Choice,
    EventDay,
    FreeText,
    KkField,
    Photo,
    VillagePick,
    person_ids,
)
from bot.dialogue.fields.arrivals import ArrivalPick
from bot.dialogue.fields.families import HeadCount
from bot.dialogue.fields.parting import SomebodysFamilyPick
from bot.dialogue.flow import Desk, Flow
from bot.dialogue.newcomers import KIN, Family, Newcomer, filled_in, newcomers, none_named_twice
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Json, Scene, Seeks
from bot.dialogue.rules import all_differ, kk_doubts, kk_fits, lived_here_then, nik_doubts, nik_fits, not_before_birth
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.areas import AreaCode
from bot.domain.days.day import Day
from bot.domain.people.no_nik import NO_NIK_FACT, NO_NIK_LIST, WHY_NO_NIK
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship, Resident, born_as
from bot.domain.report.changes import AddPerson, Change, Doubt, Effect, JoinHousehold, Kind
from bot.domain.sentences.details import coming_details
from bot.domain.sentences.life_rules import MOVE_IN
from bot.domain.sentences.spoken import Spoken

PERSON = Step(WHO, ArrivalPick())
DATE = Step("date", EventDay())


def _is_new(answers: Answers) -> bool:
    return not answers[PERSON][0].id


def _is_expected(answers: Answers) -> bool:
    return not _is_new(answers)


COUNTED = "count"
PHOTO = Step("photo", Photo(), extra=True)
MANY = Step(MANY_ID, CardOrCount(MOST, sent=PHOTO, counted=COUNTED), when=_is_new)


def _on_photo(answers: Answers) -> bool:
    return _is_new(answers) and bool(answers[MANY].photo)


COUNT = Step(COUNTED, HeadCount(least=1, most=MOST), when=_on_photo)


def _told_count(answers: Answers) -> int:
    """Of how many it is told, or asked, who they are."""
    many = answers.get(MANY)
    if many is None or not many.is_asked:
        return 0
    return (answers.get(COUNT) or 0) if many.photo else many.count


_ANYBODY = SomebodysFamilyPick(absent=False, optional=True, seeks=Seeks.ENDED_TOO)
"""Also who died or moved on since."""


def _seems_a_guest(answers: Answers) -> bool:
    """Whoever comes alone; a family that is expected or brings its card has a household of its own."""
    if _is_expected(answers):
        return len(answers[PERSON]) == 1
    return not _on_photo(answers) or answers[COUNT] == 1


HOST = Step("host", _ANYBODY, when=_is_new, extra=True, urged=_seems_a_guest)
"""A bride who is told without her husband's family stays behind alone when it leaves."""
JOINED = Step("joined", _ANYBODY, when=_is_expected, extra=True, urged=_seems_a_guest, like="host")


def _host(answers: Answers) -> Resident | None:
    return answers.get(HOST) or answers.get(JOINED)


def _joined_host(answers: Answers) -> Resident | None:
    """Whose household they are of; one that has moved on is not here any more, and whether they went along is told by
    another report. Who is to come from elsewhere comes with them."""
    host = _host(answers)
    return host if host and (host.comes_from or host.status is not BasicStatus.MOVED) else None


def _keeps_house(answers: Answers) -> bool:
    return _is_new(answers) and not _joined_host(answers)


def _is_guest(answers: Answers) -> bool:
    return _is_expected(answers) and bool(_joined_host(answers))


KINSHIP = Step("kin", Choice("relationship", KIN), when=_is_guest)
KK = Step("kk", KkField(optional=True), when=_keeps_house, extra=True)
ADDRESS = Step(
    "address", FreeText(optional=True, names_something=True), when=_keeps_house,
    extra=True, urged=lambda answers: not _on_photo(answers),
)  # fmt: skip
"""It stands on the card, where they bring one."""
MOVED_TO = Step(
    "new-address",
    FreeText(optional=True, names_something=True),
    when=lambda a: _is_expected(a) and not _joined_host(a),
    extra=True,
    like="address",
)
DETAILS = Step(
    "details", Choice("newcomer-details", ("all",), optional=True), when=lambda a: not _on_photo(a) and _is_new(a),
    extra=True, urged=True,
)  # fmt: skip
"""Whether he tells of each the NIK and how they are kin; whoever reads them off a photo does."""
ORIGIN = Step("origin", VillagePick(optional=True), when=_is_new, extra=True)


def _is_far(answers: Answers) -> bool:
    return _is_new(answers) and not (answers.get(ORIGIN) or ("", ""))[0]


SCOPE = Step("scope", Choice("move-scope", ("0", "1", "2", "3", "4", "5"), optional=True), when=_is_far, extra=True)


def _in_detail(answers: Answers) -> bool:
    return answers.get(DETAILS) is not None or _on_photo(answers)


NEWCOMERS = newcomers(
    MOST,
    Family(
        count=_told_count,
        first=lambda answers: answers[PERSON][0].name,
        asks_nik=_in_detail,
        asks_kin=lambda answers, number: bool(_joined_host(answers)) or (number > 1 and _in_detail(answers)),
        heads=_keeps_house,
        kk=KK,
    ),
)


def _told(answers: Answers) -> list[Newcomer]:
    return [each for each in NEWCOMERS if each.is_told(answers)]


def _lacks_nik(answers: Answers) -> bool:
    """Whether somebody comes of whom no NIK is told; who is read off a photo is not known yet."""
    return _is_new(answers) and not _on_photo(answers) and any(not answers.get(each.nik) for each in _told(answers))


WHY = Step("why-no-nik", Choice(NO_NIK_LIST, WHY_NO_NIK, optional=True), when=_lacks_nik, extra=True)
LETTER = Step("letter", Photo(), when=_lacks_nik, extra=True)
"""Of whoever vouches for somebody without a NIK: the village, a hospital, the police."""


def _effects(answers: Answers, desk: Desk) -> tuple[Effect, ...]:
    host = _joined_host(answers)
    if _is_expected(answers):
        return tuple(_join(answers, desk, each, host) for each in answers[PERSON])
    house = host.household_id if host else HouseholdId(desk.new_id())
    return tuple(AddPerson(_person(answers, desk, each, house)) for each in _told(answers))


def _join(answers: Answers, desk: Desk, who: Resident, host: Resident | None) -> JoinHousehold:
    address = host.address_here if host else answers.get(MOVED_TO) or ""
    kin = Relationship(int(answers[KINSHIP])) if host else None
    return JoinHousehold(
        who.id, host.household_id if host else who.household_id, desk.scene.area, True, address=address,
        relationship=kin if who.id == answers[PERSON][0].id else Relationship.OTHER_KIN if host else None,
    )  # fmt: skip


def _person(answers: Answers, desk: Desk, who: Newcomer, house: HouseholdId) -> Person:
    host, born = _joined_host(answers), who.born_on(answers, desk.scene.today)
    return Person(
        id=PersonId(desk.new_id()),
        household_id=house,
        area=AreaCode(desk.scene.area),
        name=who.called(answers),
        sex=who.sex_of(answers),
        **born_as(born),
        nik=answers.get(who.nik) or "",
        kk=answers.get(KK) or "",
        relationship=who.kin_of(answers),
        address=host.address_here if host else answers.get(ADDRESS) or "",
    )


def _warnings(answers: Answers, effects: tuple[Effect, ...]) -> tuple[Doubt, ...]:
    told = _told(answers)
    found = [doubt for each in told for doubt in nik_doubts(answers.get(each.nik) or "", each.holder(answers))]
    added = [effect.person for effect in effects if isinstance(effect, AddPerson)]
    if without := [person.name for person in added if not person.nik]:
        found.append(Doubt("arrived-without-nik", {"names": ", ".join(without)}))
    if not _joined_host(answers) and not (answers.get(ADDRESS) or answers.get(MOVED_TO) or _on_photo(answers)):
        found.append(Doubt("no-address"))
    return (*found, *kk_doubts(answers.get(KK) or ""))


def _photos(answers: Answers) -> tuple[str, ...]:
    """That of the KK first, and once."""
    card = answers[MANY].photo if _on_photo(answers) else ""
    return tuple(filter(None, dict.fromkeys((card, answers.get(PHOTO) or "", answers.get(LETTER) or ""))))


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: who was expected lives here with his household; new people are added to a household, their own or not."""
    effects, host = _effects(answers, desk), _host(answers)
    added = [effect.person for effect in effects if isinstance(effect, AddPerson)]
    return Change(
        kind=Kind("move_in"),
        area=desk.scene.area,
        event_date=answers[DATE].latest,
        subjects=tuple(person.id for person in added) or person_ids(answers[PERSON]),
        names=tuple(person.name for person in added) or tuple(each.name for each in answers[PERSON]),
        on_photo=answers[COUNT] if _on_photo(answers) else 0,
        effects=effects,
        facts=(
            ("host", host.head_name or host.name if host else ""),
            ("address", "" if _joined_host(answers) else answers.get(ADDRESS) or answers.get(MOVED_TO) or ""),
            ("came-from:move-scope", answers.get(SCOPE) or ""),
            ("origin", (answers.get(ORIGIN) or ("", ""))[1]),
            *(((NO_NIK_FACT, answers[WHY]),) if answers.get(WHY) else ()),
        ),
        warnings=_warnings(answers, effects),
        photos=_photos(answers),
        exactness=answers[DATE].exactness,
    )


TRAITS = Traits(
    told=ToldBefore(Repeats.WHILE_OPEN),
    brings=Brings.NEWCOMERS,
    tells_of=None,
    refused_as=("twice", "not-come", "visitor", "stays-elsewhere", "untrue"),
    points={
        "arrived-without-nik": (DETAILS.id, WHY.id, LETTER.id),
        "no-address": ("address",),
        "child-alone": (HOST.id, JOINED.id),
        "address": ("address",),
        "still-elsewhere": ("origin",),
        "untaken-kk": ("kk",),
        "untaken-address": ("address",),
        "birth_date": tuple(each.born.id for each in NEWCOMERS),
    },
    spoken=Spoken(rules=MOVE_IN, dated=True, covers={"": frozenset({"status:job", "move_out"})}, read=coming_details),
    opens=(Opens(PERSON.id, frozenset({Door.ARRIVED})),),
)


def _asked_by_count(answers: dict[str, Json]) -> dict[str, Json]:
    """What was answered when everybody was counted, and asked for his NIK and how they are kin."""
    count = answers.pop("count", None)
    if count is not None:
        answers[MANY.id] = count
    if any(each.nik.id in answers for each in NEWCOMERS):
        answers[DETAILS.id] = "all"
    day = Day.load(str(answers[DATE.id])).latest if DATE.id in answers else None
    return filled_in(answers, MOST, day) if day else answers


def _read_by_the_operator(answers: Answers, scene: Scene) -> Text | None:
    """That nobody need type what stands on the photo."""
    many = answers.get(MANY)
    return Text("move_in-on-photo") if many and many.photo and not many.entered else None


_NIKS = tuple(each.nik for each in NEWCOMERS)
FLOW = Flow(
    "move_in",
    "PDM",
    (
        PERSON, DATE, MANY, COUNT, HOST, JOINED, KINSHIP, KK, ADDRESS, MOVED_TO, DETAILS,
        *(step for each in NEWCOMERS for step in each.steps), ORIGIN, SCOPE, PHOTO, WHY, LETTER,
    ),
    build,
    version=2,
    upgrades={1: _asked_by_count},
    remarks=(_read_by_the_operator,),
    rules=(
        not_before_birth(PERSON, DATE),
        none_named_twice(NEWCOMERS),
        all_differ(*_NIKS),
        kk_fits(KK),
        *(lived_here_then(each, DATE, "move_in-host-left") for each in (HOST, JOINED)),
        *(nik_fits(each.nik, each.holder) for each in NEWCOMERS),
    ),
    order=40,
    common=True,
    traits=TRAITS,
)  # fmt: skip
