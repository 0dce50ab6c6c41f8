"""The baseline of `webhook.py`: the plainest aiogram bot of the same conversation, all in memory, nothing kept.

`python -m benchmarks.bare_bot PORT API_BASE TOKEN`. Texts and buttons are those of lapor-rt; nobody is numbered, no
card is sent to a room, and whatever is told twice is told twice.
"""

import asyncio
import sys
from datetime import date, timedelta

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from bot.domain.areas import AreaCode
from bot.domain.profiles import DEFAULT_PROFILE, load_profile
from bot.services.demo.demo_people import make_families

_FAMILIES = make_families(AreaCode("32.15.27.2099/005/003"), load_profile(DEFAULT_PROFILE))
RESIDENTS = [member.name.title() for family in _FAMILIES for member in family.members]
BACK, CANCEL = "‹ Kembali", "Batal"


class Birth(StatesGroup):
    """What is asked of a birth, in this order."""

    mother = State()
    name = State()
    sex = State()
    date = State()
    place = State()
    town = State()
    review = State()
    helper = State()


class Death(StatesGroup):
    """What is asked of a death."""

    person = State()
    date = State()
    review = State()


def keys(*labels: str) -> InlineKeyboardMarkup:
    """A row for each."""
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text=label, callback_data=label[:30])] for label in labels]
    )


MENU = keys(
    "Kelahiran", "Kematian", "Pindah keluar", "Pindah masuk", "Nihil", "Cek warga", "Lainnya", "Laporan saya", "Bantuan"
)
DATES, SEXES = keys("Hari ini", "Kemarin", BACK, CANCEL), keys("Laki-laki", "Perempuan", BACK, CANCEL)
PLACES = keys("Rumah sakit", "Puskesmas", "Polindes", "Di rumah", "Lainnya", BACK, CANCEL)
HELPERS = keys("Dokter", "Bidan atau perawat", "Paraji (dukun)", "Lainnya", "Lewati", BACK, CANCEL)
SEND = keys("Kirim", "Ubah", "Tambah keterangan…", CANCEL)
MORE_OF_BIRTH = keys("+ Bayi kembar", "+ NIK bayi", "+ Penolong", "+ Foto surat", BACK, CANCEL)
AFTERWARDS = keys("Menu", "Laporan saya", "Tanda terima")
LABELS = {
    "mother": "Ibu",
    "name": "Nama bayi",
    "sex": "Jenis kelamin",
    "date": "Tanggal",
    "place": "Dilahirkan di",
    "town": "Tempat lahir",
    "helper": "Penolong",
    "person": "Nama",
}


async def tell(query: CallbackQuery, text: str, markup: InlineKeyboardMarkup) -> None:
    """Ends the press and answers below it."""
    await query.answer()
    assert isinstance(query.message, Message)
    await query.message.answer(text, reply_markup=markup)


async def found(message: Message) -> None:
    """Who is called so."""
    asked = (message.text or "").lower()
    people = [name for name in RESIDENTS if asked in name.lower()][:8]
    text = f"Langkah 1 dari 6\nIni warga yang mirip dengan “{asked}”. Pilih orangnya, atau ketik nama lain."
    await message.answer(text, reply_markup=keys(*people, "Tidak ada di daftar", CANCEL))


async def review(query: CallbackQuery, state: FSMContext, what: str, markup: InlineKeyboardMarkup) -> None:
    """All that was answered."""
    lines = [f"• {LABELS[name]}: {value}" for name, value in (await state.get_data()).items()]
    text = f"Periksa dulu laporan {what} ini:\n\n" + "\n".join(lines)
    await tell(query, f"{text}\n\nSudah benar? Tekan Kirim. Kalau ada yang salah, tekan Ubah.", markup)


def dispatcher() -> Dispatcher:
    """Keeps each answer, moves on, asks the next question."""
    routes = Dispatcher(storage=MemoryStorage())
    _menu(routes)
    _birth(routes)
    _more_of_birth(routes)
    _death(routes)
    return routes


def _menu(routes: Dispatcher) -> None:
    @routes.message(F.text == "lapor")
    async def _show(message: Message, state: FSMContext) -> None:
        await state.clear()
        text = "Ketua, ini laporan bulan Desember 2026.\nBatas waktu: 15 Desember 2026 pukul 18.00 (17 hari lagi).\n\n"
        asked = "Belum ada laporan bulan ini. Apa yang mau dilaporkan? Kalau tidak ada kejadian, tekan Nihil."
        await message.answer(text + asked, reply_markup=MENU)

    @routes.callback_query(F.data == "Kelahiran")
    async def _begin_birth(query: CallbackQuery, state: FSMContext) -> None:
        await state.set_state(Birth.mother)
        text = "Langkah 1 dari 6\nSiapa nama ibunya? Ketik nama atau sebagian nama. Contoh: Siti."
        await tell(query, text, keys(CANCEL))

    @routes.callback_query(F.data == "Kematian")
    async def _begin_death(query: CallbackQuery, state: FSMContext) -> None:
        await state.set_state(Death.person)
        text = "Langkah 1 dari 2\nSiapa yang meninggal? Ketik nama atau sebagian nama. Contoh: Asep."
        await tell(query, text, keys(CANCEL))

    @routes.callback_query(F.data == "Kirim")
    async def _send(query: CallbackQuery, state: FSMContext) -> None:
        await state.clear()
        text = (
            "Terima kasih, laporan sudah diterima.\nNomor: LHR-2612-0001\n\nOperator desa akan memeriksanya. Kabarnya "
            "dikirim ke sini.\nLaporan ini untuk data bulan Desember 2026, batas waktu 15 Desember 2026. Bukan jaminan "
            "bantuan."
        )
        await tell(query, text, AFTERWARDS)


def _birth(routes: Dispatcher) -> None:
    @routes.message(Birth.mother, F.text)
    async def _search(message: Message) -> None:
        await found(message)

    @routes.callback_query(Birth.mother, F.data)
    async def _mother(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(mother=query.data)
        await state.set_state(Birth.name)
        text = "Langkah 2 dari 6\nSiapa nama bayinya? Contoh: Dewi Lestari. Kalau belum ada nama, tekan Lewati."
        await tell(query, text, keys("Lewati", BACK, CANCEL))

    @routes.message(Birth.name, F.text)
    async def _name(message: Message, state: FSMContext) -> None:
        await state.update_data(name=message.text)
        await state.set_state(Birth.sex)
        await message.answer("Langkah 3 dari 6\nBayinya laki-laki atau perempuan?", reply_markup=SEXES)

    @routes.callback_query(Birth.sex, F.data)
    async def _sex(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(sex=query.data)
        await state.set_state(Birth.date)
        text = "Langkah 4 dari 6\nKapan lahirnya? Contoh: tadi malam, kemarin, atau 12 Agustus 2026."
        await tell(query, text, DATES)

    @routes.callback_query(Birth.date, F.data)
    async def _date(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(date=f"{date.today() - timedelta(query.data == 'Kemarin'):%d-%m-%Y}")
        await state.set_state(Birth.place)
        await tell(query, "Langkah 5 dari 6\nDi mana bayinya dilahirkan?", PLACES)

    @routes.callback_query(Birth.place, F.data)
    async def _place(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(place=query.data)
        await state.set_state(Birth.town)
        text = "Langkah 6 dari 6\nDi kota atau kabupaten mana lahirnya? Contoh: Karawang."
        await tell(query, text, keys("Karawang", BACK, CANCEL))

    @routes.callback_query(Birth.town, F.data)
    async def _town(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(town=query.data)
        await state.set_state(Birth.review)
        await review(query, state, "Kelahiran", SEND)


def _more_of_birth(routes: Dispatcher) -> None:
    @routes.callback_query(Birth.review, F.data == "Tambah keterangan…")
    async def _more(query: CallbackQuery, state: FSMContext) -> None:
        await tell(query, "Apa yang mau ditambahkan?", MORE_OF_BIRTH)

    @routes.callback_query(Birth.review, F.data == "+ Penolong")
    async def _ask_helper(query: CallbackQuery, state: FSMContext) -> None:
        await state.set_state(Birth.helper)
        text = "Langkah 7 dari 7\nSiapa yang menolong waktu lahir? Kalau tidak tahu, tekan Lewati."
        await tell(query, text, HELPERS)

    @routes.callback_query(Birth.helper, F.data)
    async def _helper(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(helper=query.data)
        await state.set_state(Birth.review)
        await review(query, state, "Kelahiran", SEND)


def _death(routes: Dispatcher) -> None:
    @routes.message(Death.person, F.text)
    async def _search(message: Message) -> None:
        await found(message)

    @routes.callback_query(Death.person, F.data)
    async def _person(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(person=query.data)
        await state.set_state(Death.date)
        text = "Langkah 2 dari 2\nKapan meninggalnya? Contoh: kemarin, senin lalu, atau 12 Agustus 2026."
        await tell(query, text, DATES)

    @routes.callback_query(Death.date, F.data)
    async def _date(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(date=f"{date.today() - timedelta(query.data == 'Kemarin'):%d-%m-%Y}")
        await state.set_state(Death.review)
        await review(query, state, "Kematian", SEND)


async def serve(port: int, api_base: str, token: str) -> None:
    """Serves the webhook until killed."""
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api_base)))
    app = web.Application()
    SimpleRequestHandler(dispatcher(), bot, secret_token="bench-secret").register(app, path="/telegram/webhook")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), sys.argv[2], sys.argv[3]))
