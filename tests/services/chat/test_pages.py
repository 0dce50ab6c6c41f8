"""More choices than a message holds: all of them are reached, by pages, and none is offered twice on one."""

from bot.dialogue.prompt import Button, Prompt, Size
from bot.services.chat.pages import kept, page, restored, start_of
from tests.every import every

BACK = Button("Kembali", "s1:4:_back", Size.SMALL)
MOST = 10


def prompt(count: int) -> Prompt:
    return Prompt("Siapa?", (*(Button(f"Warga {number}", f"s1:4:{number}") for number in range(count)), BACK))


def walked(count: int) -> list[list[str]]:
    """The labels of each page, until the first comes again."""
    whole, found, start = prompt(count), list[list[str]](), 0
    while not found or start:
        shown = page(whole, MOST, "Pilihan lainnya", start).buttons
        onward = next((each for each in shown if each.label == "Pilihan lainnya"), None)
        found.append([each.label for each in shown if each not in (onward, BACK)])
        assert shown[-1] == BACK
        start = (start_of(onward.token.removeprefix("go:0:next:"), whole.buttons) or 0) if onward else 0
    return found


@every("count", [1, 9, 10])
def test_what_fits_is_shown_at_once(count: int) -> None:
    assert page(prompt(count), MOST, "Pilihan lainnya") == prompt(count)


@every("count, pages", [(11, [9, 2]), (18, [9, 9]), (19, [9, 9, 1]), (40, [9, 9, 9, 9, 4])])
def test_pages_of_nine_lead_through_all_of_them_and_around(count: int, pages: list[int]) -> None:
    found = walked(count)
    assert [len(each) for each in found] == pages
    assert [label for each in found for label in each] == [f"Warga {number}" for number in range(count)]


def test_what_is_kept_comes_back() -> None:
    assert restored(kept(prompt(12))) == prompt(12).buttons


@every("argument", ["", "9", "9:", "9:00000000", "x:y", "-1:", "99999999999:00000000", "9:ffffffff:1"])
def test_a_page_of_another_message_is_none(argument: str) -> None:
    assert start_of(argument, prompt(12).buttons) is None
