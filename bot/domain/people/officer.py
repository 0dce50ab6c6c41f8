"""Officers: who has which duty in which area."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from bot.domain.areas import AreaCode, Level

OfficerId = NewType("OfficerId", str)


class Role(StrEnum):
    """Who an officer is; see the glossary."""

    RT = "rt"
    OPERATOR = "operator"
    TKSK = "tksk"
    DINSOS = "dinsos"
    ADMIN = "admin"


LEVELS = {Role.RT: Level.RT, Role.OPERATOR: Level.VILLAGE, Role.TKSK: Level.DISTRICT, Role.DINSOS: Level.REGENCY}
"""How large the area of each role is; an administrator's may be any."""


@dataclass(frozen=True, slots=True)
class Deputyship:
    """A deputy (pengganti sementara) does what another's duty is while that one is on leave, and no longer."""

    of: OfficerId
    """Whose duty it is, who keeps it."""
    first: date
    last: date
    """Both days are his. Who was called back early was so until the day before."""
    whose: str = ""
    """The name of that one."""

    def holds_on(self, day: date) -> bool:
        """Whether it is his turn."""
        return self.first <= day <= self.last

    def is_over(self, day: date) -> bool:
        """Whether it never is his turn any more."""
        return day > self.last


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody with a duty (petugas): an RT head, an operator, Dinas Sosial."""

    id: OfficerId
    name: str
    role: Role
    area: AreaCode
    locale: str = "id"
    active: bool = True
    practises_until: datetime | None = None
    """Until then (UTC) what he reports is practice (latihan)."""
    told_at: datetime | None = None
    """When (UTC) he said that he had understood what is stored, and why."""
    assists: OfficerId | None = None
    """The RT head whose assistant (pembantu) he is: he tells of the RT as that one does, and names nobody."""
    deputyship: Deputyship | None = None
    """For whom he does this duty, and when; None of whoever has it himself."""
    writes_down: bool = False
    """An operator in the place of an RT head, who writes down what somebody came to the office to tell."""

    @property
    def duty(self) -> str:
        """What he is called: his role, or `assistant`; the texts `role-{duty}`."""
        return "assistant" if self.assists else self.role.value

    @property
    def seat(self) -> OfficerId:
        """Whose duty it is: of a deputy that of whoever is away, so that the two are one pair of eyes."""
        return self.deputyship.of if self.deputyship else self.id

    def writing_for(self, rt: AreaCode) -> "Officer":
        """The same person as he reports for this RT: its head's ways are his, and what is kept says whose hand it was
        (dicatat operator)."""
        return replace(self, role=Role.RT, area=rt, practises_until=None, writes_down=True)
