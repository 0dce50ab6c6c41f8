"""One pair: somebody told of without an id, and who he may be; what of the two is reason enough to ask."""

from dataclasses import dataclass

from bot.domain.areas import Level, ancestor
from bot.domain.likeness.likeness import DAYS_IN_ONE_HOUSE, SHORTEST_PREGNANCY, Likeness, Reason, is_unnamed
from bot.domain.likeness.nik_likeness import NikLikeness
from bot.domain.people.names import FOUND, score_name, words_of
from bot.domain.report.tellings import Telling
from bot.storage.reports.alike import Candidate

_OF_ONE_HOUSE = {Reason.HOUSEHOLD, Reason.NAME, Reason.BORN}
_NAMED_AND_BORN = {Reason.NAME, Reason.BORN}
_MISSPELT_AND_BORN = {Reason.NAME_SPELT, Reason.BORN}
_OF_ONE_MOTHER = {Reason.MOTHER, Reason.MOTHER_SPELT, Reason.HOUSEHOLD}
_CALLED_SO = {Reason.NAME, Reason.NAME_SPELT, Reason.NAME_PART}
_AGAINST = {Reason.BORN_OTHER, Reason.SEX_OTHER, Reason.MOTHER_OTHER, Reason.NIK_OTHER}


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody told of, who he may be, and how alike they are."""

    telling: Telling
    candidate: Candidate
    likeness: Likeness

    @property
    def is_near(self) -> bool:
        """In one village: its RT heads and operators know of one another's reports."""
        village = ancestor(self.telling.area, Level.VILLAGE)
        return ancestor(self.candidate.area, Level.VILLAGE) == village

    @property
    def is_here(self) -> bool:
        """In one RT."""
        return self.candidate.area == self.telling.area

    @property
    def is_of_one_house(self) -> bool:
        """Registered in the very household, called so and born on that day: wherever it is by now, he is known."""
        is_listed = self.candidate.person_id is not None and not self.candidate.has_left
        return is_listed and set(self.likeness.reasons) >= _OF_ONE_HOUSE

    @property
    def has_left_so(self) -> bool:
        """Told as gone from this village, called just so, and nothing speaks against it: he must be somewhere."""
        reasons = set(self.likeness.reasons)
        return self.candidate.has_left and self.is_near and Reason.NAME in reasons and not _AGAINST & reasons

    @property
    def is_just_so_afar(self) -> bool:
        """To be added, and called so and born on that day in another village: only who tells of him knows. Under
        another NIK as well, for one of the two may stand wrong; misspelt where he is known to be of that sex."""
        one, other, reasons = self.telling.told, self.candidate.told, set(self.likeness.reasons) - {Reason.NIK_OTHER}
        is_misspelt = reasons >= _MISSPELT_AND_BORN and one.sex is not None and one.sex is other.sex
        is_he = reasons >= _NAMED_AND_BORN or is_misspelt
        return self.telling.joins and not self.is_near and is_he and not _AGAINST & reasons

    @property
    def _is_of_his_age(self) -> bool:
        """Called so by more than one word, of one sex, and born when he may have been; of one no day is known."""
        one, other, reasons = self.telling.told, self.candidate.told, set(self.likeness.reasons)
        is_vague = bool(one.birth_date and other.birth_date) and bool(one.born_since or other.born_since)
        is_called_so = Reason.NAME in reasons and len(words_of(one.name)) > 1
        return is_vague and is_called_so and one.sex is other.sex and not _AGAINST & reasons

    @property
    def may_be_elsewhere(self) -> bool:
        """To be added, and in another RT somebody is registered who is called so and of his age."""
        is_elsewhere = not self.is_here and self.candidate.person_id is not None
        return self.telling.joins and is_elsewhere and self._is_of_his_age

    @property
    def may_be_told_again(self) -> bool:
        """To be added, and somebody called so and of his age is registered in this very RT."""
        return self.telling.joins and self.is_here and self.candidate.person_id is not None and self._is_of_his_age

    @property
    def _is_of_no_age(self) -> bool:
        """Called so by more than one word, of one sex, and of one of the two it is not known when he was born."""
        one, other, reasons = self.telling.told, self.candidate.told, set(self.likeness.reasons)
        is_called_so = Reason.NAME in reasons and len(words_of(one.name)) > 1
        return not (one.birth_date and other.birth_date) and is_called_so and one.sex is other.sex

    @property
    def is_told_near(self) -> bool:
        """To be added, and somebody called so and of his age, or of whom none is known, is told of by an open report of
        this village, whatever the two days of his coming."""
        is_told = self.is_near and self.candidate.report_id is not None and not _AGAINST & set(self.likeness.reasons)
        return self.telling.joins and is_told and (self._is_of_his_age or self._is_of_no_age)

    @property
    def is_one_baby(self) -> bool:
        """To be added, and born on that day of that mother or into that household: where one of the two has no name
        yet, for whoever moved on with his family was named where it went; or the birth itself is told, for he may have
        been named otherwise since."""
        is_nameless = is_unnamed(self.telling.told.name) or is_unnamed(self.candidate.told.name)
        is_known = self.telling.joins and self.candidate.person_id is not None
        return is_known and self._is_of_one_birth and (is_nameless or self._is_birth)

    @property
    def is_told_baby(self) -> bool:
        """A birth, and an open report tells of one of that day and mother, or in that household, by whatever name."""
        return self._is_birth and self.candidate.report_id is not None and self._is_of_one_birth

    @property
    def _is_birth(self) -> bool:
        return self.telling.joins and self.telling.told.birth_date == self.telling.day

    @property
    def _is_of_one_birth(self) -> bool:
        reasons = set(self.likeness.reasons)
        if self._is_too_soon_for_another:
            return bool(reasons & _OF_ONE_MOTHER - {Reason.HOUSEHOLD}) and not _AGAINST - {Reason.BORN_OTHER} & reasons
        return self._is_born_so and bool(reasons & _OF_ONE_MOTHER) and not _AGAINST & reasons

    @property
    def _is_too_soon_for_another(self) -> bool:
        """Born so few days from the other that of one mother they are one, of whom two days were told, or twins."""
        one, other = self.telling.told.born, self.candidate.told.born
        if not (one and other and one.is_exact and other.is_exact):
            return False
        return 0 < abs((one.latest - other.latest).days) < SHORTEST_PREGNANCY

    @property
    def _is_born_so(self) -> bool:
        """On that day, or within spans that overlap."""
        one, other = self.telling.told, self.candidate.told
        is_vague = bool(one.birth_date and other.birth_date) and bool(one.born_since or other.born_since)
        return Reason.BORN in self.likeness.reasons or is_vague  # That two spans part is a reason against it.

    @property
    def is_born_so_here(self) -> bool:
        """To be added to a household of this RT in which somebody of that sex was born on that very day: his name was
        put right since, or is not the one that the list has."""
        one, other, reasons = self.telling.told, self.candidate.told, set(self.likeness.reasons)
        is_listed = self.candidate.person_id is not None and not self.candidate.has_left
        is_theirs = self.telling.joins and self.is_here and is_listed and reasons >= {Reason.HOUSEHOLD, Reason.BORN}
        return is_theirs and one.sex is not None and one.sex is other.sex and not _AGAINST & reasons

    @property
    def is_named_otherwise(self) -> bool:
        """Of one day and family, perhaps a twin, who is called quite otherwise."""
        return (self.is_one_baby or self.is_born_so_here) and Reason.NAME_OTHER in self.likeness.reasons

    @property
    def is_one_of_family(self) -> bool:
        """To be added, and of the family, which came or is told to come elsewhere, somebody called so, or without a
        name yet, who was entered there by age."""
        one, other, reasons = self.telling.told, self.candidate.told, set(self.likeness.reasons)
        is_vague = bool(one.birth_date and other.birth_date) and bool(one.born_since or other.born_since)
        is_called_so = bool(reasons & _CALLED_SO) or is_unnamed(one.name) or is_unnamed(other.name)
        is_theirs = self.telling.joins and self.candidate.of_family and not self.is_here
        return is_theirs and is_vague and is_called_so and not _AGAINST & reasons

    @property
    def is_of_this_family(self) -> bool:
        """To be added to a household of this RT in which somebody is called just so, and is of one age: there nobody
        shares that name, so one of the two births stands wrong."""
        one, other, reasons = self.telling.told, self.candidate.told, set(self.likeness.reasons)
        is_theirs = self.telling.joins and self.is_here and self.candidate.person_id is not None
        if not is_theirs or not reasons >= {Reason.HOUSEHOLD, Reason.NAME} or not (one.birth_date and other.birth_date):
            return False
        is_of_age = abs((one.birth_date - other.birth_date).days) <= DAYS_IN_ONE_HOUSE
        return is_of_age and len(words_of(one.name)) > 1 and Reason.SEX_OTHER not in reasons

    @property
    def is_expected(self) -> bool:
        """To be added, and born on the very day, and of the sex, of somebody who is expected in this RT, where nothing
        but the name speaks against it: that may have been put right since, or be the one by which he is called."""
        one, other, reasons = self.telling.told, self.candidate.told, set(self.likeness.reasons)
        is_born_so = Reason.BORN in reasons and one.sex is not None and one.sex is other.sex
        return self.telling.joins and self.candidate.is_expected and is_born_so and not _AGAINST & reasons

    @property
    def is_by_another_name(self) -> bool:
        """He is expected, and told under a name that nobody would find him by."""
        return self.is_expected and Reason.NAME_OTHER in self.likeness.reasons

    @property
    def has_his_nik(self) -> bool:
        """To be added with the NIK of somebody of this very RT who is called so, whatever else is told of him: he may
        be back; denied, the NIK is the other's."""
        is_known = self.telling.joins and self.is_here and self.candidate.person_id is not None
        is_called_so = score_name(self.telling.told.name, self.candidate.told.name) >= FOUND
        return is_known and is_called_so and self.candidate.nik is NikLikeness.EQUAL

    @property
    def is_to_be_asked(self) -> bool:
        """Somebody has to look, or it is certain."""
        is_of_age = self.may_be_elsewhere or self.may_be_told_again or self.is_told_near
        is_theirs = self.is_one_baby or self.is_told_baby or self.is_one_of_family or self.is_expected
        is_theirs = is_theirs or self.is_of_this_family or self.is_born_so_here
        return self.likeness.is_doubtful or self.has_left_so or self.has_his_nik or is_of_age or is_theirs

    @property
    def id(self) -> str:
        """Of the person or the report that he may be."""
        return self.candidate.person_id or self.candidate.report_id or ""
