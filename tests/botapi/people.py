"""The people: each verb is an update as Telegram would send it, with everything that Telegram adds."""

import time
from typing import Any

from tests.botapi.delivery import Delivery
from tests.botapi.world import Button, Sent


class People:
    """Users are numbers above 0, groups below; both exist from the moment they are named."""

    def __init__(self, delivery: Delivery, username: str, bot_id: int) -> None:
        self._delivery = delivery
        self.bot = {"id": bot_id, "is_bot": True, "first_name": "Lapor RT", "username": username}
        self.users: dict[int, dict[str, Any]] = {}
        self.groups: dict[int, dict[str, Any]] = {}
        self.chats: dict[int, list[Sent]] = {}
        self.files: dict[str, bytes] = {}
        self.presses: dict[str, bool] = {}
        """Every press by its id: was it answered?"""
        self.read: dict[int, int] = {}
        """By chat, the message that was read there last: what is pressed next hangs on it or stands below."""
        self._update = 700_000_000
        self._newest: dict[str, Any] = {}
        self._number = 0

    def number(self) -> int:
        self._number += 1
        return self._number

    def user(self, user: int, name: str = "", **more: Any) -> dict[str, Any]:
        """The user, made up when first named."""
        known = self.users.setdefault(
            user, {"id": user, "is_bot": False, "first_name": name or f"Warga {user}", "language_code": "id"}
        )
        known.update({"first_name": name} if name else {}, **more)
        return known

    def group(self, chat: int, title: str = "Operator Desa", type: str = "supergroup") -> int:  # noqa: A002
        self.groups[chat] = {"id": chat, "title": title, "type": type}
        return chat

    def chat(self, chat: int) -> dict[str, Any]:
        if chat < 0:
            if chat not in self.groups:
                self.group(chat)
            return self.groups[chat]
        return {
            **{k: v for k, v in self.user(chat).items() if k in ("id", "first_name", "username")},
            "type": "private",
        }

    async def update(self, **event: Any) -> int:
        """Any update; gives its number."""
        self._update += 1
        self._newest = {"update_id": self._update, **event}
        await self._delivery.add(self._newest)
        return self._update

    async def again(self) -> None:
        """The newest update once more, as after a lost 200; it is taken when this returns."""
        await self._delivery.all_confirmed()
        await self._delivery.add(self._newest)
        await self._delivery.all_confirmed()

    async def send(self, user: int, content: dict[str, Any], chat: int | None = None) -> int:
        """A message with any content, such as {"voice": {…}}."""
        where = self.chat(user if chat is None else chat)
        message = {"message_id": self.number(), "from": self.user(user), "chat": where, "date": int(time.time())}
        return await self.update(message=message | content)

    async def say(self, user: int, text: str, chat: int | None = None) -> int:
        content: dict[str, Any] = {"text": text}
        if text.startswith("/"):
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        return await self.send(user, content, chat)

    async def send_photo(self, user: int, content: bytes = b"\xff\xd8\xff photo", caption: str = "") -> int:
        sizes = []
        for side in (90, 320, 1280):
            name = f"AgACAg-{user}-{self.number()}-{side}"
            self.files[name] = content if side == 1280 else b"small"
            sizes.append({"file_id": name, "file_unique_id": f"u{self._number}", "width": side, "height": side})
            sizes[-1]["file_size"] = len(self.files[name])
        return await self.send(user, {"photo": sizes} | ({"caption": caption} if caption else {}))

    async def share_contact(self, user: int, phone: str, own: bool = True) -> int:
        contact: dict[str, Any] = {"phone_number": phone, "first_name": self.user(user)["first_name"]}
        return await self.send(user, {"contact": contact | ({"user_id": user} if own else {})})

    async def sticker(self, user: int) -> int:
        sticker = {"file_id": "CAACAg", "file_unique_id": "s1", "type": "regular", "width": 512, "height": 512}
        return await self.send(user, {"sticker": sticker | {"is_animated": False, "is_video": False, "emoji": "👍"}})

    async def press(self, user: int, button: str, message: Sent | None = None, chat: int | None = None) -> int:
        """Presses the newest button of that label or token, or that of the message."""
        messages = [message] if message else reversed(self.chats.get(user if chat is None else chat, []))
        for sent in messages:
            for found in sent.buttons:
                if button in (found.label, found.token):
                    return await self.press_token(user, found.token, sent)
        raise AssertionError(f"there is no button {button!r}: {self.labels(user if chat is None else chat)}")

    async def press_token(self, user: int, token: str, message: Sent, accessible: bool = True) -> int:
        """Also a button that is not there any more."""
        self.presses[press := f"{4_382_000_000_000_000_000 + self.number()}"] = False
        shown = {"message_id": message.message_id, "chat": self.chat(message.chat), "date": 0}
        if accessible:
            shown |= {"date": int(time.time()), "from": self.bot, "text": message.text}
        query = {"id": press, "from": self.user(user), "message": shown, "chat_instance": "1", "data": token}
        return await self.update(callback_query=query)

    def labels(self, chat: int) -> list[list[str]]:
        return [sent.labels for sent in self.chats.get(chat, [])]

    async def block(self, user: int, blocked: bool = True) -> int:
        """The person blocks the bot, or takes it back."""
        return await self._membership(self.user(user), user, "kicked" if blocked else "member")

    async def put_out(self, chat: int, by: int, out: bool = True) -> int:
        """Somebody puts the bot out of a group, or into it."""
        return await self._membership(self.user(by), chat, "left" if out else "member")

    async def _membership(self, by: dict[str, Any], chat: int, status: str) -> int:
        old = {"user": self.bot, "status": "member"}
        new = {"user": self.bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})
        if status == "member":
            old = {"user": self.bot, "status": "left"}
        change = {"chat": self.chat(chat), "from": by, "date": int(time.time())}
        return await self.update(my_chat_member=change | {"old_chat_member": old, "new_chat_member": new})

    async def migrate(self, chat: int, to: int, by: int) -> int:
        """A group becomes a supergroup with another number."""
        self.group(to, self.chat(chat)["title"])
        return await self.send(by, {"migrate_to_chat_id": to}, chat)

    def newest(self, chat: int) -> Sent:
        return self.chats[chat][-1]

    def find(self, chat: int, token: str) -> Button:
        return next(b for sent in reversed(self.chats[chat]) for b in sent.buttons if b.token == token)
