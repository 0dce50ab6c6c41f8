"""Cards of made-up people, drawn as a phone would photograph them: on a table, a little askew, a little blurred."""

import io

from font_source_sans_pro import font_files_ttf
from PIL import Image, ImageDraw, ImageFilter, ImageFont

INK, CARD, TABLE = (25, 25, 25), (155, 198, 226), (112, 92, 72)
NIK, KK, NAME = "3215270305709001", "3215270305050001", "ASEP SAEPUDIN"
_ROWS = {
    "Nama": NAME,
    "Tempat/Tgl Lahir": "KARAWANG, 03-05-1970",
    "Jenis Kelamin": "LAKI-LAKI",
    "Alamat": "KP SUKAMAJU",
    "RT/RW": "003/005",
    "Kel/Desa": "SUKAMAJU",
    "Kecamatan": "KLARI",
    "Pekerjaan": "BURUH TANI",
    "Berlaku Hingga": "SEUMUR HIDUP",
}
_FAMILY = (
    ("1", NAME, NIK, "LAKI-LAKI", "KARAWANG", "03-05-1970"),
    ("2", "CUCU CAHYATI", "3215274107750002", "PEREMPUAN", "KARAWANG", "01-07-1975"),
)
_COLUMNS = (60, 140, 620, 1000, 1250, 1550, 1900)


def ktp(nik: str = NIK, *, blur: float = 0.8, askew: float = 1.5, turned: int = 0) -> bytes:
    """An identity card; `askew` and `turned` in degrees, to the left."""
    card, draw = _sheet((1000, 630), CARD)
    for step in range(60):
        draw.arc((step * 15 - 200, step * 8 - 100, step * 15 + 300, step * 8 + 300), 0, 360, fill=(145, 188, 216))
    draw.text((330, 20), "PROVINSI JAWA BARAT", font=_letters(36), fill=INK)
    draw.text((300, 60), "KABUPATEN KARAWANG", font=_letters(36), fill=INK)
    draw.text((30, 112), "NIK", font=_letters(44), fill=INK)
    draw.text((200, 112), f":  {nik}", font=_letters(44), fill=INK)
    for row, (label, value) in enumerate(_ROWS.items()):
        draw.text((30, 185 + row * 44), label, font=_letters(28), fill=INK)
        draw.text((270, 185 + row * 44), f":  {value}", font=_letters(28), fill=INK)
    draw.rectangle((760, 180, 950, 430), fill=(200, 60, 60))
    photo = Image.new("RGB", (1300, 900), TABLE)
    photo.paste(card, (150, 130))
    photo = photo.rotate(askew, fillcolor=TABLE, resample=Image.Resampling.BICUBIC)
    return _jpeg(photo.filter(ImageFilter.GaussianBlur(blur)).rotate(turned, expand=True))


def family_card() -> bytes:
    """A family card with two members."""
    sheet, draw = _sheet((2000, 1100), (245, 245, 240))
    draw.text((800, 40), "KARTU KELUARGA", font=_letters(60), fill=INK)
    draw.text((820, 120), f"No. {KK}", font=_letters(40), fill=INK)
    draw.text((60, 200), f"Nama Kepala Keluarga : {NAME}", font=_letters(30), fill=INK)
    heads = ("No", "Nama Lengkap", "NIK", "Jenis Kelamin", "Tempat Lahir", "Tanggal Lahir")
    for row, cells in enumerate((heads, *_FAMILY)):
        for left, cell in zip(_COLUMNS, cells, strict=False):
            draw.text((left + 8, 302 + row * 50), cell, font=_letters(28), fill=INK)
    for line in range(290, 1000, 50):
        draw.line((60, line, 1900, line), fill=INK)
    for left in _COLUMNS:
        draw.line((left, 290, left, 990), fill=INK)
    return _jpeg(sheet)


def landscape() -> bytes:
    """No card at all."""
    return _jpeg(Image.radial_gradient("L").resize((1280, 960)).convert("RGB"))


def _sheet(size: tuple[int, int], colour: tuple[int, int, int]) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    sheet = Image.new("RGB", size, colour)
    return sheet, ImageDraw.Draw(sheet)


def _letters(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font_files_ttf["SourceSansProSemibold"], size)


def _jpeg(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=75)
    return written.getvalue()
