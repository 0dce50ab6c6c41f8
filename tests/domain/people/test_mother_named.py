"""Whose baby is meant where no name of his own is told."""

from bot.domain.people.people import mother_named_by
from tests.every import every


@every(
    "name, mother",
    [
        ("bayi Bu Cucu Cahyati", "Cucu Cahyati"),
        ("Bayi Ibu Cucu", "Cucu"),
        ("BAYI 2 IBU CUCU", "CUCU"),
        ("bayinya ny. Cucu", "Cucu"),
        ("bayi Cucu", "Cucu"),
        ("Bayu Cucu", ""),
        ("Ibu Cucu", ""),
        ("bayi", ""),
    ],
)
def test_a_baby_is_called_by_his_mother(name: str, mother: str) -> None:
    assert mother_named_by(name) == mother
