"""Which of the registered are put to somebody as one."""

from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.likeness.doubles import Listed, pairs_alike
from bot.domain.likeness.likeness import Told
from bot.domain.people.people import PersonId, Sex
from tests.every import every

RT = AreaCode("32.15.27.2001/001/001")


def listed(who: str, name: str) -> Listed:
    """Somebody of one house and one birth."""
    born = date(2002, 11, 17)
    return Listed(PersonId(who), RT, Told(name, born, sex=Sex.FEMALE, mother="Cucu", household="house"))


@every("name", ["NURHAYATI NURHAYATI", "ENTIN BINTI ENTIN", "Siti Siti Aminah"])
def test_nobody_is_a_double_of_himself_whatever_his_name_repeats(name: str) -> None:
    assert not [*pairs_alike([listed("one", name)])]
    assert len([*pairs_alike([listed("one", name), listed("other", name)])]) == 1
