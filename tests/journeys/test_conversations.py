"""What comes amid a conversation is not taken for its answer."""

from tests.every import every
from tests.journeys.conversations import takes


@every(
    "said, labels, tokens, taken",
    [
        ("asep", ["Lihat per rumah", "Batal"], ["0123456789abcdef:3:houses", "0123456789abcdef:3:cancel"], True),
        ("Kematian", ["Kelahiran", "Kematian"], ["go:0:start:birth", "go:0:start:death"], True),
        ("Merantau", ["Bantuan sosial", "Merantau"], ["go:0:more:aid", "go:0:start:away"], True),
        ("asep", ["Kelahiran", "Kematian"], ["go:0:start:birth", "go:0:start:death"], False),
        ("asep", ["Laporan saya", "Menu"], ["go:0:mine", "go:0:menu"], False),
        ("Menu", ["Sudah datang", "Menu"], ["go:0:arrived:0123456789abcdef", "go:0:menu"], False),
        ("Ya", ["Ya, masih", "Tidak"], ["w:0123456789abcdef:1:1:yes", "w:0123456789abcdef:1:1:no"], False),
        ("kemarin", [], [], False),
    ],
)
def test_a_question_or_a_menu_that_offers_it_takes_an_answer_and_news_takes_none(
    said: str, labels: list[str], tokens: list[str], taken: bool
) -> None:
    assert takes(said, labels, tokens) == taken
