"""Reads the text on a picture with the tesseract of this machine; nothing leaves it."""

import asyncio
import io
import os
import shutil
import struct
from contextlib import suppress

from PIL import Image, ImageOps

from bot.services.work.card_reader import Look, NotReadable, ReaderBusy

PROGRAM = "tesseract"
HOW_TO_INSTALL = "Pasang (Debian, Ubuntu: apt-get install tesseract-ocr), atau isi [reading] cards = false"
FORMATS = ("JPEG", "PNG", "WEBP")
"""What the channels bring; every further decoder is one more way in."""
MOST_PIXELS = 40_000_000
AT_ONCE = 2
PATIENCE = 20.0
"""Seconds: for a place among those who read, and for reading."""
_ARGUMENTS = ("stdin", "stdout", "--psm", "4", "-l", "eng")
"""Lines of different sizes, top to bottom: a card's label and value stay on one line. Digits and capitals are the same
in every Latin language, and `eng` comes with tesseract."""
_BROKEN_PICTURE = (OSError, ValueError, SyntaxError, EOFError, struct.error, Image.DecompressionBombError)
"""What Pillow raises for pictures that are none."""
_QUARTERS = {90: Image.Transpose.ROTATE_90, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_270}


class TesseractMissing(Exception):  # noqa: N818 - told to the operator as it is
    """Cards are to be read and there is nothing to read them with; the message says what to install."""


def find_tesseract() -> str:
    """The path of the program; raises `TesseractMissing`."""
    found = shutil.which(PROGRAM)
    if found is None:
        raise TesseractMissing(f"[reading] cards = true, tetapi {PROGRAM} tidak ada di komputer ini. {HOW_TO_INSTALL}")
    return found


class Tesseract:
    """A `ReadText`. The picture goes in and the text comes out by pipes: neither is ever written to the disk."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._places = asyncio.Semaphore(AT_ONCE)

    async def __call__(self, content: bytes, look: Look) -> str:
        try:
            async with asyncio.timeout(self._patience):
                await self._places.acquire()
        except TimeoutError:
            raise ReaderBusy from None
        try:
            return await _run(await asyncio.to_thread(_prepared, content, look), self._patience)
        finally:
            self._places.release()


def _prepared(content: bytes, look: Look) -> bytes:
    """Grey, upright, of the size wanted, as a PNG; raises `NotReadable`."""
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise NotReadable("too many pixels")
            picture.draft("L", (look.size, look.size))
            upright = ImageOps.exif_transpose(picture).convert("L")
    except _BROKEN_PICTURE as error:
        raise NotReadable(type(error).__name__) from None
    factor = look.size / max(upright.size)
    sized = upright.resize((max(1, round(upright.width * factor)), max(1, round(upright.height * factor))))
    turned = sized.transpose(_QUARTERS[look.turned]) if look.turned else sized
    png = io.BytesIO()
    ImageOps.autocontrast(turned, cutoff=1).save(png, "PNG", compress_level=1)
    return png.getvalue()


async def _run(png: bytes, patience: float) -> str:
    """What tesseract makes of the picture; a run that takes too long, or whose reader goes away, is ended."""
    try:
        process = await asyncio.create_subprocess_exec(
            find_tesseract(),
            *_ARGUMENTS,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, TesseractMissing) as error:
        raise NotReadable(type(error).__name__) from None
    try:
        async with asyncio.timeout(patience):
            text, _ = await process.communicate(png)
    except TimeoutError:
        raise NotReadable("took too long") from None
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if process.returncode:
        raise NotReadable(f"tesseract ended with {process.returncode}")
    return text.decode(errors="replace")
