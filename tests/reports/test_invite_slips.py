"""Slips of invites: what a camera reads, what a person reads, and what does not fit."""

from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest
import zxingcpp

from bot.dialogue.prompt import Text
from bot.reports.invite_slips import Slip, Words, invite_slips
from bot.reports.paper import NO_GLYPH, Paper
from bot.services.work.texts import Texts

MADE_AT = datetime(2026, 10, 14, 3, tzinfo=UTC)
PAPER_DPI = 150
TEXTS = Texts()
LONGEST_BOT = "lapor_rt_kabupaten_karawang_1bot"
LINK = f"https://t.me/{LONGEST_BOT}?start=WWWWWWWW"


def say(key: str, **args: str) -> str:
    return TEXTS.say("id", Text(key, dict(args)))


def steps_for(way: str) -> list[str]:
    return [say(f"slip-{way}-{step}", bot=LONGEST_BOT, code="WWWWWWWW") for step in (1, 2, 3)]


WORDS = Words(say("slip-title"), say("slip-code"), say("slip-valid", date="30 September 2026"), say("slip-no-promise"))
SLIP = Slip(
    "Ujang Suryana",
    say("slip-duty-rt", rt="003", rw="005"),
    [say("slip-desa", name="Sukamaju Baru"), say("slip-district", name="Telukjambe Barat")],
    "WWWWWWWW",
    LINK,
    steps_for("bot"),
)


def pages(slips: list[Slip]) -> list[pypdfium2.PdfPage]:
    return list(pypdfium2.PdfDocument(invite_slips(slips, WORDS, MADE_AT)))


def text_of(page: pypdfium2.PdfPage) -> str:
    return str(page.get_textpage().get_text_bounded()).replace("\r\n", "\n")


def scanned(page: pypdfium2.PdfPage, dpi: int = PAPER_DPI) -> list[str]:
    return sorted(code.text for code in zxingcpp.read_barcodes(page.render(scale=dpi / 72).to_pil()))


def test_each_slip_of_a_full_page_can_be_scanned() -> None:
    links = [f"{LINK[:-1]}{number}" for number in range(8)]
    (page,) = pages([replace(SLIP, qr=link) for link in links])
    assert scanned(page) == links


def test_a_bad_print_of_the_longest_link_can_be_scanned() -> None:
    (page,) = pages([SLIP])
    assert scanned(page, dpi=72) == [LINK]


def test_the_ninth_slip_begins_a_page() -> None:
    assert [len(scanned(page)) for page in pages([SLIP] * 9)] == [8, 1]


def test_all_that_an_officer_needs_stands_on_the_slip() -> None:
    (page,) = pages([SLIP])
    text = " ".join(text_of(page).split())
    for wanted in (SLIP.name, SLIP.duty, *SLIP.places, SLIP.code, WORDS.valid, WORDS.no_promise, "1.", "2.", "3."):
        assert wanted in text
    assert "GABUNG WWWWWWWW" in text


@pytest.mark.parametrize(
    "steps",
    [steps_for("bot"), steps_for("type"), ["Langkah yang panjang sekali. " * 3] * 3],
    ids=["bot", "type", "long"],
)
def test_the_steps_end_above_the_foot(steps: list[str]) -> None:
    (page,) = pages([replace(SLIP, steps=[*steps[:-1], f"{steps[-1]} Selesai"])])
    text = page.get_textpage()
    last, foot = text.search("Selesai").get_next(), text.search(WORDS.valid).get_next()
    assert last
    assert foot
    assert text.get_charbox(last[0])[1] > text.get_charbox(foot[0])[3]


@pytest.mark.parametrize("name", ["Désirée O’Neil", "Łukasz Žižek", "Nguyễn Văn An", "Ḥasan", "Иван"])
def test_names_keep_their_letters(name: str) -> None:
    (page,) = pages([replace(SLIP, name=name)])
    assert name in text_of(page)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("محمد Ali", f"{NO_GLYPH * 4} Ali"),
        ("Asep 😀", f"Asep {NO_GLYPH}"),
        ("Asep\u200b\u202e\x00", "Asep"),
        ("Asep", "Asep"),
    ],
)
def test_a_letter_in_no_font_is_seen_to_be_missing(name: str, shown: str) -> None:
    assert Paper("", MADE_AT).printable(name) == shown
    assert len(pages([replace(SLIP, name=name)])) == 1


@pytest.mark.parametrize(
    "name", ["W" * 100, "Wa " * 33, "Raden Mas Haji Muhammad Zainal Abidin Kusumawijaya Adiningrat bin Ahmad"]
)
def test_a_name_that_does_not_fit_is_cut_where_all_can_see_it(name: str) -> None:
    (page,) = pages([replace(SLIP, name=name)])
    assert "…" in text_of(page)
    assert SLIP.duty in text_of(page)
    assert scanned(page) == [LINK]


def test_the_same_slips_give_the_same_bytes() -> None:
    assert invite_slips([SLIP], WORDS, MADE_AT) == invite_slips([SLIP], WORDS, MADE_AT)
