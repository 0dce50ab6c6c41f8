"""A month's changes → the persons to list: everyone concerned, and those of each programme."""

from collections.abc import Callable, Iterator

from bot.domain.people.people import Person, PersonId
from bot.domain.profiles import Profile
from bot.reports.rows import ChangeRow
from bot.reports.siks import Subject, programmes_named, siks_row
from bot.reports.spool import Spool


class SiksRows:
    """Collects each person once, however many reports speak of him; `everyone`, and `by_programme` name → rows.

    Changes come RT by RT, so who was seen is remembered only as long as his RT lasts.
    """

    def __init__(self, profile: Profile, spool: Callable[[], Spool]) -> None:
        self._profile = profile
        self._spool = spool
        self._area = ""
        self._seen: set[tuple[PersonId, str]] = set()
        self.everyone = spool()
        self.by_programme: dict[str, Spool] = {}

    def add(self, change: ChangeRow) -> None:
        """Lists those whom the report concerns."""
        if change.area != self._area:
            self._area = change.area
            self._seen.clear()
        for person in change.persons:
            self._list(change, person, "")
        for programme, person in self._recipients(change):
            self._list(change, person, programme)

    def _list(self, change: ChangeRow, person: Person, programme: str) -> None:
        if (person.id, programme) in self._seen:
            return
        self._seen.add((person.id, programme))
        if programme and programme not in self.by_programme:
            self.by_programme[programme] = self._spool()
        spool = self.by_programme[programme] if programme else self.everyone
        named = programme or programmes_named(self._profile, person)
        subject = Subject(person, change.area, change.place, named, self._profile.codes)
        spool.add(siks_row(self._profile, subject))

    def _recipients(self, change: ChangeRow) -> Iterator[tuple[str, Person]]:
        """(programme, who is listed for it): each person of what is paid to persons, else the household's pengurus,
        else the person himself.

        Who is proposed for a programme stands in its file as if he got it; who is proposed for leaving stands in none,
        for the file asks for aid.
        """
        to_persons, none = self._profile.paid_to_persons, self._profile.no_programme
        yield from ((name, who) for name, who in change.passed_on if name not in (*to_persons, none))
        receiving = {person.household_id: person for person in change.recipients}
        leaving = {proposal.person_id for proposal in change.proposals if proposal.remove}
        wanted = {(p.person_id, p.programme) for p in change.proposals if p.programme and not p.remove}
        for person in change.persons:
            proposed = [programme for who, programme in sorted(wanted) if who == person.id]
            for programme in () if person.id in leaving else dict.fromkeys((*person.programmes, *proposed)):
                if programme in to_persons:
                    yield programme, person
                elif programme != none:
                    yield programme, receiving.get(person.household_id, person)
