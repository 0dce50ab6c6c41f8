"""The baseline of `webhook.py`: a bare aiogram bot, states in memory; `python -m benchmarks.bare_bot`."""

import asyncio
import sys

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web


class Report(StatesGroup):
    """The questions of a death report, as a bot without an engine would have them."""

    person = State()
    pick = State()
    date = State()
    cause = State()
    place = State()
    successor = State()
    photo = State()
    review = State()
    edit = State()


ORDER = (
    Report.person,
    Report.pick,
    Report.date,
    Report.cause,
    Report.place,
    Report.successor,
    Report.photo,
    Report.review,
)
_NEXT = {before.state: after for before, after in zip(ORDER, (*ORDER[1:], Report.edit), strict=True)}
_KEYS = InlineKeyboardMarkup(
    inline_keyboard=[
        [InlineKeyboardButton(text=label, callback_data=label)] for label in ("Kembali", "Lewati", "Batal")
    ]
)


def dispatcher() -> Dispatcher:
    """Keeps each answer, moves to the next state, asks the next question with a keyboard."""
    routes = Dispatcher(storage=MemoryStorage())

    @routes.message(F.text.in_({"lapor", "laporan"}))
    async def _menu(message: Message) -> None:
        await message.answer("Apa yang mau dilaporkan?", reply_markup=_KEYS)

    @routes.callback_query(F.data)
    async def _start(query: CallbackQuery, state: FSMContext, bot: Bot) -> None:
        await state.set_state(Report.person)
        await query.answer()
        await bot.send_message(query.from_user.id, "Siapa yang meninggal?", reply_markup=_KEYS)

    @routes.message(F.text)
    async def _answer(message: Message, state: FSMContext) -> None:
        here = await state.get_state()
        await state.update_data({str(here): message.text})
        await state.set_state(_NEXT.get(here, Report.review))
        data = await state.get_data()
        await message.answer(f"Jawaban ke-{len(data)} dicatat. Lanjut?", reply_markup=_KEYS)

    return routes


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
