"""A voice message in the midst of a report is kept for its operator, and the question asked again."""

from bot.dialogue.prompt import Other
from bot.services.work.channel import FetchFile, GiveUp, SendFile
from tests.services.phones import Phone, Town

SOUND = b"OggS what he said"


async def speak(phone: Phone, content: bytes = SOUND) -> Phone:
    file_id = f"voice{len(phone.town.network.photos)}"
    phone.town.network.photos[file_id] = content
    return await phone.send(Other("voice", file_id))


async def told_with_voice(town: Town, times: int = 1) -> Phone:
    """A death, told while he spoke at its second question."""
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.tap("Kematian")
    await phone.say("Asep Saepudin")
    await phone.tap("Asep Saepudin (52)")
    question = phone.text
    for _ in range(times):
        await speak(phone)
    assert phone.text.startswith("Pesan suaranya sudah disimpan untuk operator.")
    assert phone.text.endswith(question.splitlines()[-1])
    return await phone.answer("kemarin", "+ Sebab", "Sakit biasa", "+ Tempat", "di rumah", "Kirim")


async def test_at_the_review_nothing_is_asked_by_it(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "Asep Saepudin", "Asep Saepudin (52)", "kemarin")
    await speak(phone)
    assert "Suaranya ikut kalau laporannya dikirim." in phone.text
    assert "Pertanyaan ini" not in phone.text
    assert phone.newest.labels[0] == "Kirim"


async def test_the_operator_listens_to_it_and_the_card_says_that_it_is_there(town: Town) -> None:
    await told_with_voice(town)
    assert "pesan suara, bisa didengar lewat Rincian" in town.room.text
    await town.room.tap("Rincian")
    file = town.phone("operator").newest
    assert file.filename == "MTI-2611-0001-1-suara.ogg"
    assert town.house.attachments.read(file.attachment) == SOUND


async def test_it_is_fetched_at_once_as_a_sound(town: Town) -> None:
    await told_with_voice(town)
    orders = [order for _, order in town.network.carried if isinstance(order, FetchFile | SendFile)]
    assert [(each.file_id, each.sound) for each in orders if isinstance(each, FetchFile)] == [("voice0", True)]


async def test_what_cannot_be_fetched_is_told_to_whoever_spoke(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.tap("Kematian")
    town.network.outcomes = [GiveUp("file_gone")]
    await speak(phone)
    texts = [each.prompt.text for each in phone.chat[-2:]]
    assert any("pesan suara tadi tidak bisa kami simpan" in text for text in texts), texts


async def test_after_five_he_is_asked_to_write(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.tap("Kematian")
    for _ in range(6):
        await speak(phone)
    assert phone.text.startswith("Pesan suara belum bisa didengar di sini.")
