"""The machine's own tesseract reads cards that were drawn for it; whatever it is given, it ends."""

import asyncio
import io
import shutil
from collections.abc import Callable

import pytest
from PIL import Image

from bot.domain.people.cards_read import CardNumber
from bot.services.card_photos.find_number import CardRead, find_number
from bot.services.card_photos.tesseract import MOST_PIXELS, PROGRAM, Tesseract, TesseractMissing, find_tesseract
from bot.services.work.card_reader import Look, NotReadable
from tests.conftest import require_or_skip
from tests.patience import WITHIN
from tests.services.drawn_cards import KK, NAME, NIK, family_card, ktp, landscape

pytestmark = pytest.mark.slow


@pytest.fixture
def reader() -> Tesseract:
    """What reads cards here."""
    if shutil.which(PROGRAM) is None:
        require_or_skip(f"Reading cards needs {PROGRAM} (Debian: apt-get install tesseract-ocr)")
    return Tesseract(WITHIN)


async def test_a_ktp_is_read_with_its_owner(reader: Tesseract) -> None:
    assert await find_number(reader, ktp(), CardNumber.NIK) == CardRead(NIK, NAME)


@pytest.mark.parametrize(("blur", "askew"), [(1.4, 1.5), (0.8, -4), (0.4, 3)])
async def test_a_ktp_that_is_blurred_or_askew_is_read(reader: Tesseract, blur: float, askew: float) -> None:
    assert (await find_number(reader, ktp(blur=blur, askew=askew), CardNumber.NIK)).number == NIK


@pytest.mark.parametrize("turned", [90, 180, 270])
async def test_a_ktp_lying_on_its_side_or_head_is_read(reader: Tesseract, turned: int) -> None:
    assert (await find_number(reader, ktp(turned=turned), CardNumber.NIK)).number == NIK


async def test_a_family_card_is_read(reader: Tesseract) -> None:
    assert await find_number(reader, family_card(), CardNumber.KK) == CardRead(KK, NAME)


async def test_a_family_card_has_more_niks_than_one(reader: Tesseract) -> None:
    assert await find_number(reader, family_card(), CardNumber.NIK) == CardRead(several=True)


async def test_a_ktp_has_no_family_card_s_number(reader: Tesseract) -> None:
    assert await find_number(reader, ktp(), CardNumber.KK) == CardRead()


@pytest.mark.parametrize(
    "draw",
    [lambda: ktp(blur=6), lambda: ktp(nik="3215271212609001"), landscape],
    ids=["blurred", "contradicts", "none"],
)
async def test_what_nobody_can_read_or_contradicts_itself_gives_no_number(
    reader: Tesseract, draw: Callable[[], bytes]
) -> None:
    assert (await find_number(reader, draw(), CardNumber.NIK)).number == ""


@pytest.mark.parametrize(
    "content", [b"", b"text", b"\xff\xd8\xff junk", ktp()[:4000], b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", b"%PDF-1.4"]
)
async def test_what_is_no_photo_is_not_readable(reader: Tesseract, content: bytes) -> None:
    with pytest.raises(NotReadable):
        await reader(content, Look(800))


async def test_a_small_file_that_unfolds_to_a_huge_picture_is_not_unfolded(reader: Tesseract) -> None:
    huge = io.BytesIO()
    Image.new("1", (8000, MOST_PIXELS // 8000 + 1)).save(huge, "PNG")
    with pytest.raises(NotReadable, match="pixels"):
        await reader(huge.getvalue(), Look(800))


async def test_many_at_once_are_all_read(reader: Tesseract) -> None:
    texts = await asyncio.gather(*(reader(ktp(), Look(800)) for _ in range(5)))
    assert all(NIK in text for text in texts)


async def test_a_reading_that_is_broken_off_leaves_its_place_to_the_next(reader: Tesseract) -> None:
    under_way = [asyncio.create_task(reader(ktp(), Look(1700))) for _ in range(2)]
    await asyncio.sleep(0)
    for each in under_way:
        each.cancel()
    await asyncio.gather(*under_way, return_exceptions=True)
    assert NIK in await asyncio.wait_for(reader(ktp(), Look(800)), WITHIN)


def test_where_it_is_not_installed_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(TesseractMissing, match="apt-get install tesseract-ocr"):
        find_tesseract()
