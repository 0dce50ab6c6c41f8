"""Watches a story: whatever message with buttons comes up, each button is pressed by all who can, and undone."""

import asyncio
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.channels.whatsapp.limits import ELLIPSIS
from bot.channels.whatsapp.rows import row_of
from bot.dialogue.prompt import Button, Pressed, Typed
from bot.dialogue.session import Session
from bot.dialogue.stored_session import read_session
from bot.domain.address import Address
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import readable
from bot.services.demo.demo_village import ROOM, RT_001, RT_003, make_residents
from bot.services.work.channel import AnswerPress
from bot.services.work.standing_buttons import DECIDE, Command
from bot.storage.messages import sessions
from bot.storage.registry import areas
from tests.services.buttons.promises import QUESTION, WAITS, promise_of, read_button
from tests.services.network import Bubble
from tests.services.phones import Phone, Town

ELSEWHERE = AreaCode("32.15.27.2098")
OUTSIDERS = ("rt-2", "rt-elsewhere", "operator-elsewhere", "stranger")
"""Nothing of RT 003 is theirs; nor, the first apart, anything of RT 001."""
NEIGHBOUR = "rt-2"
PUBLIC = frozenset({Command.BOARD, Command.BOARD_CASE, Command.BOARD_OBJECT})
"""What hangs on the board of a village is for all of it."""
_ID = re.compile(r"[0-9a-f]{16}|demo\w+")
_DRAWN = re.compile(r"SEM-[0-9A-F]+")
BY_NUMBERS = frozenset({Command.BULK_OUT, Command.BULK_PAGE})
"""In the list of what is decided together; what is written of it names several at once: *setujui semua kecuali 3 7*."""
WHICH = re.compile("(Pesan|tugas) yang mana")
"""Of several that are called so he is asked which he means."""
_FIGURES = re.compile(r"\d+")
_WHOSE = {
    "reports": "area_code", "persons": "area_code", "households": "area_code", "checks": "area_code",
    "officers": "id", "sessions": "owner", "months": None, "arrivals": None, "report_additions": None,
    "matters": "area_code",
}  # fmt: skip
"""What nobody else may change; the column says whose a row is, so that what is an outsider's own is left out."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody reads after a press: new messages, the card that was edited, notices."""

    bubbles: tuple[Bubble, ...]
    edits: tuple[str, ...]
    notices: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n---\n".join((*(f"{b.prompt.text} {b.filename}" for b in self.bubbles), *self.edits, *self.notices))


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it came up, and who reads it."""

    phone: Phone
    bubble: Bubble


@dataclass(slots=True)
class Watch:
    """Set as a town's `looking`; what was wrong is gathered in `faults`.

    What came up to the letter, for the same reader and with the same buttons, in an earlier story of the same test
    stands in `elsewhere`: here its buttons are pressed at the story's end alone.
    """

    town: Town
    path: Path
    elsewhere: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    _known: set[str] = field(default_factory=set)
    _shown: list[Shown] = field(default_factory=list)
    _first_here: list[Shown] = field(default_factory=list)
    _theirs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _secrets: tuple[str, ...] = ()

    async def let_outsiders_in(self) -> None:
        """Officers of another village, who have nothing to do with this one."""
        async with self.town.house.db.write() as transaction:
            await areas.upsert_areas(transaction, [Area(ELSEWHERE, "Sukasari", "Telukjambe Barat")])
        for who, role, area in (
            ("rt-elsewhere", Role.RT, AreaCode(f"{ELSEWHERE}/001/001")),
            ("operator-elsewhere", Role.OPERATOR, ELSEWHERE),
        ):
            phone = await self.town.phone(who).say(f"gabung {await self.town.invite(role, area, who)}")
            await phone.tap("Saya mengerti")
        with closing(sqlite3.connect(self.path)) as db:
            known = dict(db.execute("SELECT name, id FROM officers"))
        self._theirs = {
            "rt-2": ("demo-officer-2", RT_001),
            "rt-elsewhere": (known["rt-elsewhere"], f"{ELSEWHERE}/001/001"),
            "operator-elsewhere": (known["operator-elsewhere"],),
        }
        others = {person.name for person in make_residents(RT_001)}
        own = [person for person in make_residents(RT_003) if person.name not in others]
        # Asep stands in examples too.
        names = (readable(person.name) for person in own if "ASEP" not in person.name)
        self._secrets = (*names, *(person.nik for person in own))

    # --- what comes up ------------------------------------------------------------------------------------------------

    async def look(self) -> None:
        """Presses the buttons of every message that was not there before, or reads otherwise now."""
        for chat, bubbles in list(self.town.network.chats.items()):
            for bubble in bubbles:
                if bubble.prompt.buttons and chat not in OUTSIDERS[1:]:
                    await self._meet(chat, bubble)

    async def _meet(self, chat: str, bubble: Bubble) -> None:
        phone = self.town.room if chat == ROOM else self.town.phone(chat)
        looks = f"{chat} {_ID.sub('#', str([(b.label, _plain(b.token)) for b in bubble.prompt.buttons]))}"
        if looks in self._known:
            return
        self._known.add(looks)
        if len({label.casefold() for label in bubble.labels}) < len(bubble.labels):
            self.faults.append(f"{chat}: two buttons read alike: {bubble.labels}")
        shown = Shown(phone, Bubble(bubble.ref, bubble.prompt))
        self._shown.append(shown)
        worded = f"{looks} {_FIGURES.sub('#', bubble.prompt.text)}"
        if worded in self.elsewhere:
            return
        self.elsewhere.add(worded)
        self._first_here.append(shown)
        once_more = _one_of_a_question(bubble)
        pressed: dict[str, Sequence[object]] = {}
        for button in bubble.prompt.buttons:
            promise = promise_of(button.token)
            with self._undone():
                heard = await self._press(phone, shown.bubble, button)
                pressed[button.token] = _read(heard)
                self._judge(shown, button, "at once", heard, promise.at_once)
                if button in once_more:
                    heard = await self._press(phone, shown.bubble, button)
                    self._judge(shown, button, "twice", heard, promise.later)
        if not phone.room:
            await self._type_each(shown, pressed)
        await self._press_as_outsiders(shown)

    async def _type_each(self, shown: Shown, pressed: Mapping[str, Sequence[object]]) -> None:
        """What stands on a button, or on a small phone's row, may be written: the same comes of it as of a press.

        Of a label that stands on several messages, or rows, which is meant is asked. No word decides by a card.
        """
        titles = Counter(map(_title, shown.bubble.labels))
        for button in shown.bubble.prompt.buttons:
            meaning, title = read_button(button.token), _title(button.label)
            as_row = [title] if titles[title] == 1 and ELLIPSIS not in title else []
            known = f"typed {meaning} {_FIGURES.sub('#', title) if meaning.of == QUESTION else ''}"
            if meaning.of == DECIDE or meaning.what in BY_NUMBERS or known in self.elsewhere:
                continue
            self.elsewhere.add(known)
            for written in dict.fromkeys((button.label, *as_row)):
                with self._undone():
                    heard = await self._write(shown.phone, written)
                    self._judge(shown, button, f"written {written!r}", heard, _as(pressed[button.token], button))

    async def _write(self, phone: Phone, text: str) -> Heard:
        was = {each.ref: each.prompt for each in phone.chat}
        await phone.put(Typed(text))
        await self.town.deliver.drain()
        edits = (each.prompt.text for each in phone.chat if each.prompt != was.get(each.ref, each.prompt))
        return Heard(tuple(phone.chat[len(was) :]), tuple(edits), ())

    async def press_a_day_later(self) -> None:
        """All that came up in the story, at its end and a day after."""
        for shown in self._shown:
            for button in _one_of_a_question(shown.bubble):
                with self._undone():
                    self.town.clock.advance(days=1)
                    heard = await self._press(shown.phone, shown.bubble, button)
                    self._judge(shown, button, "a day later", heard, promise_of(button.token).later)

    async def press_while_a_report_is_half_filled(self) -> None:
        """The same, by RT heads who are in the midst of another report: not an answer of it is lost."""
        for who in dict.fromkeys(shown.phone.address for shown in self._first_here):
            phone = self.town.phone(who)
            with self._undone():
                await phone.answer("batal", "lapor")
                if "Pindah masuk" in phone.newest.labels:
                    await phone.answer("Pindah masuk", "Joko Santoso", "Hari ini")
                    await self._press_all_in_the_midst(phone)

    async def _press_all_in_the_midst(self, phone: Phone) -> None:
        filled = await self._session(phone)
        assert len(filled.answers) == 2, filled.answers
        for shown in self._first_here:
            for button in _one_of_a_question(shown.bubble) if shown.phone == phone else ():
                with self._undone():
                    heard = await self._press(phone, shown.bubble, button)
                    after = await self._session(phone)
                    beside = [(each.id, each.answers) for each in (after, *after.kept)]
                    if (filled.id, filled.answers) not in beside:
                        self._blame(shown, button, "in the midst of another report", heard, "it is lost")

    async def _session(self, phone: Phone) -> Session:
        address = Address("web", phone.address)
        async with self.town.house.db.read() as transaction:
            return read_session((await sessions.load(transaction, [address]))[address].session)

    # --- pressing -----------------------------------------------------------------------------------------------------

    async def _press(self, phone: Phone, bubble: Bubble, button: Button) -> Heard:
        [heard] = await self._press_together([phone], bubble, button)
        return heard

    async def _press_together(self, phones: Sequence[Phone], bubble: Bubble, button: Button) -> list[Heard]:
        """Several people press one button at once: what each of them hears."""
        private = [self.town.phone(phone.address).chat for phone in phones]
        before, carried = list(map(len, private)), len(self.town.network.carried)
        old = [{each.ref: each.prompt for each in phone.chat} for phone in phones]
        await asyncio.gather(*(phone.put(Pressed(button.token, bubble.ref, phone.address)) for phone in phones))
        await self.town.deliver.drain()
        orders = [order for _, order in self.town.network.carried[carried:]]
        answers = [order for order in orders if isinstance(order, AnswerPress)]
        return [
            Heard(
                tuple(chat[length:]),
                tuple(b.prompt.text for b in phone.chat if b.ref in was and b.prompt != was[b.ref]),
                tuple(each.notice for each in answers if each.notice and each.press_id == phone.address),
            )
            for phone, chat, length, was in zip(phones, private, before, old, strict=True)
        ]

    async def _press_as_outsiders(self, shown: Shown) -> None:
        """Nothing changes, nothing personal is shown, and whoever presses in his own chat is answered."""
        with self._undone():
            others = [who for who in OUTSIDERS if who != shown.phone.address]
            before = self._standing(others)
            keeps_out = {who: self._keeps_out(who) for who in others}
            for button in _one_of_a_question(shown.bubble):
                is_his = read_button(button.token).what in PUBLIC
                phones = [self.town.phone(w, shown.phone.room) for w in others if not (is_his and w == NEIGHBOUR)]
                heard = await self._press_together(phones, shown.bubble, button)
                for phone, each in zip(phones, heard, strict=True):
                    self._judge(shown, button, f"by {phone.address}", each, keeps_out[phone.address])
            if self._standing(others) != before:
                self.faults.append(
                    f"{shown.phone.address} {shown.bubble.labels}: an outsider's press changed something"
                )

    def _keeps_out(self, who: str) -> Callable[[Heard], str]:
        """Nothing personal of RT 003, and of no report but his own RT's; and he is answered."""
        secrets = (*self._secrets, *self._numbers(self._theirs.get(who, ())))

        def judge(heard: Heard) -> str:
            read = "".join(f"{b.prompt.text} {b.labels} {b.filename}" for b in heard.bubbles) + str(heard.notices)
            told = [word for word in secrets if word in read]
            return f"tells {told}" if told else "" if heard.text else "silence"

        return judge

    def _judge(self, shown: Shown, button: Button, when: str, heard: Heard, judge: Callable[[Heard], str]) -> None:
        wrong = judge(heard) or (self._names_another(button, heard) if when == "at once" else "")
        if wrong:
            self._blame(shown, button, when, heard, wrong)

    def _blame(self, shown: Shown, button: Button, when: str, heard: Heard, wrong: str) -> None:
        of = f"{shown.phone.address}{' (room)' if shown.phone.room else ''}"
        self.faults.append(
            f"{of}: [{button.label}] {button.token} {when}: {wrong}\n  under: {shown.bubble.prompt.text[-120:]!r}\n"
            f"  heard: {heard.text!r}"
        )

    def _names_another(self, button: Button, heard: Heard) -> str:
        """Of a button about a report its number is read, unless something half filled comes first."""
        number = self._number_of(button.token) if read_button(button.token).names_its_report else ""
        return "" if not number or number in heard.text or WAITS in heard.text else f"does not name {number}"

    # --- and undone ---------------------------------------------------------------------------------------------------

    @contextmanager
    def _undone(self) -> Iterator[None]:
        """Everything is as before afterwards: database, phones, clock."""
        town, network = self.town, self.town.network
        with closing(sqlite3.connect(":memory:")) as kept:
            _copy(self.path, kept)
            clock = town.clock.now
            phones = {chat: [bubble.prompt for bubble in bubbles] for chat, bubbles in network.chats.items()}
            notices, lease = len(network.notices), replace(town.deliver.lease)
            yield
            with closing(sqlite3.connect(self.path)) as db:
                kept.backup(db)
        for chat, bubbles in network.chats.items():
            # The bubbles themselves stay, since a story may hold them.
            old = phones.get(chat, [])
            for bubble, was in zip(bubbles, old, strict=False):
                bubble.prompt = was
            del bubbles[len(old) :]
        del network.notices[notices:]
        town.clock.now, town.deliver.lease = clock, lease

    def _number_of(self, token: str) -> str:
        with closing(sqlite3.connect(self.path)) as db:
            named = (db.execute("SELECT number FROM reports WHERE id = ?", (part,)) for part in token.split(":"))
            return next((number for found in named for (number,) in found), "")

    def _numbers(self, own: Sequence[str]) -> list[str]:
        with closing(sqlite3.connect(self.path)) as db:
            return [number for number, rt in db.execute("SELECT number, area_code FROM reports") if rt not in own]

    def _standing(self, others: Sequence[str]) -> dict[str, list[tuple[object, ...]]]:
        """All that is not the outsiders' own, row by row."""
        theirs = [each for who in others for each in self._theirs.get(who, ())]
        left_out = ",".join("?" * len(theirs))
        found = {}
        with closing(sqlite3.connect(self.path)) as db:
            for table, whose in _WHOSE.items():
                where, given = (f" WHERE {whose} NOT IN ({left_out})", theirs) if whose else ("", [])
                found[table] = db.execute(f"SELECT * FROM {table}{where}", given).fetchall()  # noqa: S608 - our own names
        return found


def _title(label: str) -> str:
    """What is read first of it on a small phone, as people type it."""
    return row_of(label).title.strip(" ‹›✓").lower()


def _as(pressed: Sequence[object], button: Button) -> Callable[[Heard], str]:
    """Whether what was written brings what the button promises, or, of a question, just what the press brought."""
    promise = promise_of(button.token)

    def judge(heard: Heard) -> str:
        if read_button(button.token).of == QUESTION:
            is_search = "mirip dengan" in heard.text
            return "" if _read(heard) == pressed or is_search else "is not as it is pressed"
        return "" if WHICH.search(heard.text) else promise.at_once(heard)

    return judge


def _read(heard: Heard) -> list[tuple[str, list[str]]]:
    """Without what is drawn anew."""
    return [(_DRAWN.sub("", each.prompt.text), each.labels) for each in heard.bubbles]


def _one_of_a_question(bubble: Bubble) -> list[Button]:
    """Of a question that is none of his, or is answered, all buttons are alike: of those one."""
    questions = [button for button in bubble.prompt.buttons if read_button(button.token).of == QUESTION]
    return [button for button in bubble.prompt.buttons if button not in questions[1:]]


def _plain(token: str) -> str:
    """A button's token without the ids that differ from run to run."""
    return str(read_button(token))


def _copy(path: Path, into: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.backup(into)
