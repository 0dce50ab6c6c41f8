"""A conversation in memory: a small made-up RT, and somebody who answers; the session goes through JSON each turn."""

from dataclasses import replace
from datetime import date
from typing import Self

from bot.dialogue.engine import advance, ask
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Pressed, Said, Say, Typed
from bot.dialogue.reading import Found, Json, Lookup, Scene, Seeks
from bot.dialogue.session import Session
from bot.dialogue.stored_session import read_session, write_session
from bot.dialogue.turn import Turn
from bot.domain.areas import Area, AreaCode
from bot.domain.people.houses import page_of_houses
from bot.domain.people.names import rank_residents
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship, Resident, Sex

RT = AreaCode("32.15.27.2001/005/003")
TODAY = date(2026, 11, 10)
SCENE = Scene(TODAY, RT, OfficerId("officer1"), "Karawang")
_SIZES = {"h1": 3, "h2": 2, "h3": 1}


def resident(
    person_id: str, household: str, name: str, sex: Sex, born: date, relationship: Relationship, *programmes: str
) -> Resident:
    number = household.removeprefix("h")
    return Resident(
        PersonId(person_id),
        HouseholdId(household),
        name,
        sex,
        born,
        f"KP. SUKAMAJU NO. {number}",
        relationship,
        programmes=programmes,
        house_size=_SIZES.get(household, 0),
    )


ASEP = resident("p1", "h1", "ASEP SAEPUDIN", Sex.MALE, date(1974, 3, 2), Relationship.HEAD, "PKH", "BPNT")
DEDEH = resident("p2", "h1", "DEDEH KURNIASIH", Sex.FEMALE, date(1977, 6, 1), Relationship.WIFE)
RAKA = resident("p3", "h1", "RAKA PERMANA", Sex.MALE, date(2003, 1, 9), Relationship.CHILD)
BUDI = resident("p4", "h2", "BUDI SANTOSO", Sex.MALE, date(1980, 5, 5), Relationship.HEAD)
SITI = resident("p5", "h2", "SITI AMINAH", Sex.FEMALE, date(1985, 7, 7), Relationship.WIFE)
WIDOW = resident("p6", "h3", "IMAS MASITOH", Sex.FEMALE, date(1950, 2, 2), Relationship.HEAD)
JAJANG = resident("p7", "h9", "JAJANG NURJAMAN", Sex.MALE, date(1990, 4, 4), Relationship.HEAD)
EUIS = resident("p8", "h9", "EUIS KOMALA", Sex.FEMALE, date(1992, 8, 8), Relationship.WIFE)
EXPECTED = (JAJANG, EUIS)
"""A family of another RT that is expected here."""
_USEP = resident("p10", "h3", "USEP SOBANDI", Sex.MALE, date(1948, 1, 1), Relationship.HEAD, "PKH")
_SEPTIAN = resident("p11", "h8", "SEPTIAN SUTISNA", Sex.MALE, date(1981, 1, 1), Relationship.HEAD)
_WIWIN = resident("p12", "h8", "WIWIN WINARTI", Sex.FEMALE, date(1983, 1, 1), Relationship.WIFE)
DIED = (replace(_USEP, status=BasicStatus.DEAD),)
LEFT = (replace(_SEPTIAN, status=BasicStatus.MOVED), replace(_WIWIN, status=BasicStatus.MOVED))
VILLAGES = (
    Area(AreaCode("32.15.27.2001"), "Sukamaju Baru", "Karangmulya"),
    Area(AreaCode("32.15.08.2003"), "Cikampek Lama", "Cikampek Jaya"),
)
EVERYBODY = (ASEP, DEDEH, RAKA, BUDI, SITI, WIDOW)


def look_up(lookup: Lookup) -> Found:
    """As the services read the registry."""
    match lookup.what:
        case Seeks.HOUSEHOLD | Seeks.STAYERS:
            return Found("", family(lookup.query), {HouseholdId(lookup.query): family(lookup.query)})
        case Seeks.HOUSES:
            return Found("", page=page_of_houses(EVERYBODY, int(lookup.query)))
        case Seeks.VILLAGES:
            return Found(lookup.query, areas=tuple(v for v in VILLAGES if lookup.query.lower() in v.name.lower()))
        case Seeks.DEAD | Seeks.GONE:
            ended = DIED if lookup.what is Seeks.DEAD else LEFT
            found = tuple(rank_residents(lookup.query, ended)) if lookup.query else ended
            return Found(lookup.query, found, {each.household_id: ended for each in ended})
        case Seeks.ARRIVALS:
            found = tuple(rank_residents(lookup.query, EXPECTED)) if lookup.query else EXPECTED
            return Found(lookup.query, found, {JAJANG.household_id: EXPECTED})
        case Seeks.VILLAGERS:
            villagers = tuple(rank_residents(lookup.query, EVERYBODY))
            return Found(lookup.query, villagers, homes={each.id: RT for each in villagers})
        case _:
            residents = tuple(rank_residents(lookup.query, EVERYBODY))
            return Found(lookup.query, residents, {r.household_id: family(r.household_id) for r in residents})


def family(household: str) -> tuple[Resident, ...]:
    return tuple(each for each in EVERYBODY if each.household_id == household)


_newest: list[tuple[Session, Session]] = []


def through_json(session: Session) -> Session:
    """As storage keeps it between two turns; what is said again and again on one page is heard by one that was read
    once, for a session never changes."""
    if not _newest or _newest[0][0] is not session:
        _newest[:] = [(session, read_session(write_session(session)))]
    return _newest[0][1]


class Talk:
    """Somebody answers `flow`; every method is one thing said."""

    def __init__(self, flow: Flow, answers: dict[str, Json] | None = None, version: int | None = None) -> None:
        self.flow = flow
        session = Session("0123456789abcdef", flow=flow.kind, version=version or flow.version, answers=answers or {})
        self.turn = self._settled(ask(flow, session, SCENE))

    def hear(self, said: Said) -> Self:
        self.turn = self._settled(advance(self.flow, through_json(self.session), said, SCENE))
        return self

    def type(self, text: str) -> Self:
        return self.hear(Typed(text))

    def press(self, *options: str) -> Self:
        for option in options:
            assert option in self.options, f"{option!r} is not offered; there are {self.options}"
            self.hear(Pressed(self.token(option)))
        return self

    def renewed(self, flow: Flow) -> Self:
        """The program is replaced by one with another version of the flow, while nothing is said."""
        self.flow = flow
        return self

    def token(self, option: str) -> str:
        return f"{self.shown.prefix}:{option}"

    @property
    def session(self) -> Session:
        return self.turn.session

    @property
    def answers(self) -> dict[str, Json]:
        return dict(self.session.answers)

    @property
    def shown(self) -> Say:
        return self.turn.says[-1]

    @property
    def lines(self) -> list[str]:
        """Keys of what was said last."""
        return [line.key for line in self.shown.lines]

    @property
    def question(self) -> str:
        return self.lines[-1]

    @property
    def options(self) -> list[str]:
        return [option.id for option in self.shown.options] if self.turn.says else []

    def _settled(self, turn: Turn) -> Turn:
        while turn.lookup is not None:
            turn = ask(self.flow, through_json(turn.session), SCENE, look_up(turn.lookup), turn.above)
        return turn
