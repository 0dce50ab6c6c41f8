"""What comes amid a conversation is not taken for its answer."""

from collections.abc import Sequence

from tests.every import every
from tests.journeys.conversations import takes
from tests.journeys.handset import what_takes
from tests.journeys.practice import browser

EXAMPLES = [
    ("asep", ["Lihat per rumah", "Batal"], ["0123456789abcdef:3:houses", "0123456789abcdef:3:cancel"], True),
    ("Kematian", ["Kelahiran", "Kematian"], ["go:0:start:birth", "go:0:start:death"], True),
    ("Merantau", ["Bantuan sosial", "Merantau"], ["go:0:more:aid", "go:0:start:away"], True),
    ("asep", ["Kelahiran", "Kematian"], ["go:0:start:birth", "go:0:start:death"], False),
    ("asep", ["Laporan saya", "Menu"], ["go:0:mine", "go:0:menu"], False),
    ("Menu", ["Sudah datang", "Menu"], ["go:0:arrived:0123456789abcdef", "go:0:menu"], False),
    ("Ya", ["Ya, masih", "Tidak"], ["w:0123456789abcdef:1:1:yes", "w:0123456789abcdef:1:1:no"], False),
    ("Setujui", ["Setujui", "Tolak"], ["d:0123456789abcdef:1:ok", "d:0123456789abcdef:1:reject"], False),
    ("kemarin", [], [], False),
]


@every("said, labels, tokens, taken", EXAMPLES)
def test_a_question_or_a_menu_that_offers_it_takes_an_answer_and_news_takes_none(
    said: str, labels: list[str], tokens: list[str], taken: bool
) -> None:
    assert takes(said, labels, tokens) == taken


async def test_on_the_page_the_same_messages_take_it(chromium_path: str) -> None:
    """Drawn with buttons, and with a list whose rows are not drawn yet: there any menu may offer it."""
    async with browser(chromium_path) as opened:
        page = await opened.new_page()
        await page.set_content("".join(_drawn(labels, tokens) for _, labels, tokens, _ in EXAMPLES))
        for number, (said, _, tokens, taken) in enumerate(EXAMPLES):
            menu = any(token.startswith("go:0:start:") for token in tokens)
            for drawn, wanted in ((".buttons", taken), (".list", taken or menu)):
                assert await page.locator(drawn).nth(number).filter(has=what_takes(page, said)).count() == wanted, said


def _drawn(labels: Sequence[str], tokens: Sequence[str]) -> str:
    pairs = zip(labels, tokens, strict=True)
    buttons = "".join(f"<button data-token='{token}'>{label}</button>" for label, token in pairs)
    rows = f"<button data-list='{' '.join(tokens)}'>Pilih</button>" if tokens else ""
    return f"<li class='buttons'>{buttons}</li><li class='list'>{rows}</li>"
