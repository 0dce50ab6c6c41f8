"""Who is proposed → rows of the template: everybody, and those of each programme."""

from collections.abc import Callable

from bot.domain.people.people import HouseholdId, Person, PersonId
from bot.domain.profiles import Profile
from bot.reports.asked import receiver, wanted
from bot.reports.rows import PersonRow, Place
from bot.reports.siks import Subject, row_maker
from bot.reports.spool import Spool
from bot.reports.table import Row


class SiksRows:
    """Each person once; `everyone`, and `by_programme` name → rows."""

    def __init__(self, profile: Profile, spool: Callable[[], Spool]) -> None:
        self._profile = profile
        self._make = row_maker(profile)
        self._spool = spool
        self._receiving: set[tuple[PersonId | HouseholdId, str]] = set()
        self.everyone = spool()
        self.by_programme: dict[str, Spool] = {}

    def add(self, row: PersonRow) -> Row:
        """Lists him, and gives his own row; what is paid to a family lists its pengurus, once."""
        programmes = wanted(row, self._profile)
        named = " ".join(programmes) or self._profile.no_programme
        own = self._row(row.person, row.place, named)
        self.everyone.add(own)
        for name in programmes:
            alone = name in self._profile.paid_to_persons
            who = row.person if alone else receiver(row)
            # Where nobody receives for a family, it is listed under the first of it who is proposed.
            key = who.id if alone else who.household_id
            if (key, name) not in self._receiving:
                self._receiving.add((key, name))
                if name not in self.by_programme:
                    self.by_programme[name] = self._spool()
                self.by_programme[name].add(self._row(who, row.place, name))
        return own

    def _row(self, person: Person, place: Place, programme: str) -> Row:
        return self._make(Subject(person, person.area, place, programme, self._profile.codes))
