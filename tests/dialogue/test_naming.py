"""Two of one name are told apart wherever they are named: by age and house, or by the head of their family."""

from dataclasses import replace

from bot.dialogue.naming import family_head, named, with_namesakes
from bot.domain.people.people import Relationship
from tests.dialogue.talk import ASEP, BUDI, DEDEH, RAKA, TODAY


def test_somebody_is_named_by_age_and_house() -> None:
    assert named([ASEP], TODAY) == "Asep Saepudin (52), Kp. Sukamaju No. 1"


def test_two_of_one_name_in_one_rt_never_read_alike() -> None:
    other = replace(ASEP, id=BUDI.id, address=BUDI.address)
    assert named([ASEP], TODAY) != named([other], TODAY)


def test_without_a_house_the_head_of_the_family_is_named() -> None:
    son = replace(RAKA, address="", head_name="ASEP SAEPUDIN")
    assert named([son], TODAY) == "Raka Permana (23), KK Asep Saepudin"
    assert named([replace(ASEP, address="", head_name="ASEP SAEPUDIN")], TODAY) == "Asep Saepudin (52)"


def test_of_several_in_one_house_it_stands_once() -> None:
    assert named([ASEP, RAKA], TODAY) == "Asep Saepudin (52), Raka Permana (23), Kp. Sukamaju No. 1"
    assert named([ASEP, BUDI], TODAY) == "Asep Saepudin (52), Kp. Sukamaju No. 1; Budi Santoso (46), Kp. Sukamaju No. 2"


def test_a_family_is_called_by_its_head_whoever_was_searched_for() -> None:
    assert family_head([RAKA, DEDEH, ASEP]) == "Asep Saepudin"
    child = replace(RAKA, relationship=Relationship.CHILD, head_name="ASEP SAEPUDIN")
    assert family_head([child]) == "Asep Saepudin"


def test_two_of_one_name_age_and_house_are_named_with_the_heads_of_their_families() -> None:
    one, other = (replace(RAKA, id=who, head_name=head) for who, head in ((RAKA.id, "ASEP"), (BUDI.id, "ENTIS")))
    said = [named([each], TODAY) for each in with_namesakes([one, other, ASEP], TODAY)]
    assert said == [
        "Raka Permana (23), Kp. Sukamaju No. 1, KK Asep",
        "Raka Permana (23), Kp. Sukamaju No. 1, KK Entis",
        "Asep Saepudin (52), Kp. Sukamaju No. 1",
    ]
