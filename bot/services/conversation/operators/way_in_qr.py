"""An invitation's link as a QR code, for whoever invites somebody who stands beside him."""

import asyncio

from bot.dialogue.prompt import Text
from bot.reports.qr import qr_picture
from bot.services.conversation.operators.made_for import MadeFor
from bot.services.work.channel import Outcome, SendFile


async def way_in_qr(made_for: MadeFor, about: str, ref: str) -> Outcome:
    """`<name>\t<link>`."""
    name, _, link = about.partition("\t")
    content = await asyncio.to_thread(qr_picture, link)
    caption = made_for.house.texts.say(made_for.officer.locale, Text("way-in-qr", {"name": name}))
    return await made_for.send_file(ref, content, SendFile(ref, "undangan.png", caption, as_picture=True))
