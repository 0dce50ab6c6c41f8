"""What one group commit gathers: sessions, letters and audit lines, written together at its end."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar

from bot.dialogue.prompt import Inbound, Pressed, Prompt, Say
from bot.dialogue.reading import Scene
from bot.dialogue.session import Session
from bot.dialogue.stored_session import write_session
from bot.domain.address import Address
from bot.domain.areas import Area, AreaCode, Level, ancestor
from bot.domain.people.officer import Officer, OfficerId
from bot.domain.periods import Period
from bot.domain.report.review import ReportId
from bot.services.work.channel import AnswerPress, EditPrompt, FetchFile, OfferCommands, SendPrompt
from bot.services.work.errands import Errand, Letter, PutAway, ReadCard, to_bytes
from bot.services.work.house import House
from bot.services.work.standing_buttons import is_of_its_message
from bot.services.work.told import told_of
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit
from bot.storage.messages import outbox, queued, sessions, told_buttons
from bot.storage.messages.queued import Urgency
from bot.storage.months import months
from bot.storage.officers.shared_rooms import Rooms
from bot.storage.registry.living_together import Member

_LANES: dict[type[Errand], str] = {
    AnswerPress: ":press", FetchFile: ":photo", ReadCard: ":photo", PutAway: ":record", OfferCommands: ":commands",
}  # fmt: skip
"""Answers to presses expire, so they don't queue behind messages; no message waits for a photo to be brought, and a
card is read when its photo is there; no answer waits until an old question is put away or a menu is set."""


K = TypeVar("K")
V = TypeVar("V")


@dataclass(slots=True)
class Rush:
    """What a village's queue is at: read once, and counted on."""

    sent: int | None = None
    """In the last minute; None where it was not asked."""
    waiting: int = 0
    clean: int = 0
    """Of them those that no card would warn of, as far as they were told."""
    last: str = ""
    """The report that was counted last; it may have several cards."""


@dataclass(slots=True)
class Memo:
    """What was read in this transaction and holds until its end, for all who ask; see `once`."""

    periods: dict[AreaCode, Period] = field(default_factory=dict)
    """The month that a report of now is due in, by regency."""
    numbers: dict[tuple[str, Period], list[str]] = field(default_factory=dict)
    """Numbers for the reports of a kind and month, not yet given."""
    rooms: dict[AreaCode, Rooms] = field(default_factory=dict)
    """By village."""
    operators: dict[AreaCode, list[Officer]] = field(default_factory=dict)
    """By village."""
    areas: dict[AreaCode, dict[AreaCode, Area]] = field(default_factory=dict)
    """Each by its own code; empty where it is not known."""
    families: dict[tuple[ReportId, int], list[Member]] = field(default_factory=dict)
    """Everybody of the households of a report, by its revision."""
    rushes: dict[AreaCode, Rush] = field(default_factory=dict)
    """By village."""
    turns: set[str] = field(default_factory=set)
    """What nobody else is at until the end."""


async def once(known: dict[K, V], key: K, read: Callable[[], Awaitable[V]]) -> V:
    """What is `known` by this key, read where it is not yet."""
    if key not in known:
        known[key] = await read()
    return known[key]


@dataclass(slots=True)
class Work:
    """What is gathered in a transaction, to be written by `flush`; rows are read and written by `transaction`."""

    transaction: Transaction
    house: House
    now: datetime
    sessions: dict[str, Session] = field(default_factory=dict)
    letters: list[queued.Queued] = field(default_factory=list)
    lines: list[audit.Line] = field(default_factory=list)
    told: list[tuple[Address, bytes]] = field(default_factory=list)
    """Of what was told with buttons, to whom, as `told_of` has it."""
    memo: Memo = field(default_factory=Memo)
    answering: Collection[tuple[str, str]] = ()
    """(channel, event id) of what came by doors that can end the waiting of a pressed button themselves."""
    answers: dict[tuple[str, str], AnswerPress] = field(default_factory=dict)
    """What they end it with."""
    old_questions: dict[tuple[str, ...], tuple[Address, PutAway]] = field(default_factory=dict)
    """What asked and is to be put away; of the same messages what was said last."""
    asked: tuple[Address, Address] | None = None
    """Who speaks in a room just now, and in which: what is sent to him in private he asked for there."""
    deputies: dict[str, OfficerId] = field(default_factory=dict)
    """Of the deputies who act in it, for whom each does: so say the lines of all that they do."""
    wake_jobs: bool = False
    """Set where the scheduler should look at once at what is due."""
    today: date = field(init=False)
    """The day in the calendar's timezone."""

    def __post_init__(self) -> None:
        self.today = self.now.astimezone(self.house.calendar.timezone).date()

    def scene(self, officer: Officer, regency: str = "", written: datetime | None = None) -> Scene:
        """The scene of a conversation with `officer`; `regency` is the name of his, `written` (UTC) when he wrote."""
        on = written.astimezone(self.house.calendar.timezone).date() if written else self.today
        return Scene(self.today, officer.area, officer.id, regency, on if on < self.today else None)

    def send(
        self,
        address: Address,
        order: Errand,
        *,
        card: tuple[str, int] | None = None,
        once: str | None = None,
        urgency: Urgency = Urgency.ANSWER,
        lane: str = "",
        shown: str = "",
        notice: str = "",
        due_at: datetime | None = None,
        replaces: str = "",
        about: tuple[str, ...] = (),
    ) -> None:
        """Queues an order; it is carried out after the commit (with `due_at` not before then), what is more urgent
        first, and in its address's order unless it has a `lane` of its own; instead of one that still waits under the
        name that it `replaces`. A `notice` names its kind for platforms that let nobody begin. `about` are the reports
        of which whoever handed them in is told."""
        asked_in = self.asked[1].id if self.asked and self.asked[0] == address else ""
        self.letters.append(
            queued.Queued(
                channel=address.channel,
                address=address,
                body=to_bytes(Letter(order, card, shown, notice, asked_in, about)),
                lane_suffix=lane or _LANES.get(type(order), ""),
                due_at=due_at or self.now,
                once=once,
                urgency=urgency,
                edits=order.message_ref if isinstance(order, EditPrompt) else replaces,
            )
        )

    def put_away(self, address: Address, order: PutAway) -> None:
        """Queues it after all else: no answer waits for it."""
        self.old_questions[order.shown or (order.pressed,)] = (address, order)

    def say(
        self,
        address: Address,
        locale: str,
        say: Say,
        *,
        once: str | None = None,
        urgency: Urgency = Urgency.ANSWER,
        shown: str = "",
        notice: str = "",
        about: tuple[str, ...] = (),
    ) -> Prompt:
        """Queues a message in the person's language; gives it as it will be read."""
        prompt = self._told(address, locale, say)
        self.send(address, SendPrompt(prompt), once=once, urgency=urgency, shown=shown, notice=notice, about=about)
        return prompt

    def say_later(
        self,
        address: Address,
        locale: str,
        say: Say,
        due_at: datetime,
        *,
        replaces: str,
        urgency: Urgency = Urgency.CARD,
        notice: str = "",
    ) -> None:
        """Queues a message for later, instead of one that still waits under the same name; nothing waits behind it."""
        order = SendPrompt(self._told(address, locale, say))
        self.send_later(address, order, due_at, replaces=replaces, urgency=urgency, notice=notice)

    def send_later(
        self,
        address: Address,
        order: SendPrompt,
        due_at: datetime,
        *,
        replaces: str,
        card: tuple[str, int] | None = None,
        urgency: Urgency = Urgency.CARD,
        notice: str = "",
    ) -> None:
        """The same for a message that is rendered already."""
        body, lane = to_bytes(Letter(order, card, notice=notice)), ":later"
        self.letters.append(
            queued.Queued(address.channel, address, body, due_at, lane, urgency=urgency, edits=replaces)
        )

    def _told(self, address: Address, locale: str, say: Say) -> Prompt:
        """What is told by itself: what stands on its buttons may be written, though no session has shown them."""
        prompt = self.house.texts.prompt(locale, say)
        if any(map(is_of_its_message, prompt.buttons)):
            self.told.append((address, told_of(prompt)))
        return prompt

    def edit(self, address: Address, message_ref: str, prompt: Prompt) -> None:
        """Queues new text and buttons for a message; where none can be edited, another message says it."""
        self.send(address, EditPrompt(message_ref, prompt) if self.can_change(address) else SendPrompt(prompt))

    def can_change(self, place: Address) -> bool:
        """Whether what was said there can be changed."""
        return self.house.traits_at(place).can_edit

    def end_press(self, inbound: Inbound, notice: str = "") -> None:
        """Ends the waiting of the button that was pressed, where one waits: by the door, or else by an order. What is
        too long for a notice, whose end would be cut, is said whole to whoever pressed it, in private."""
        if not isinstance(inbound.said, Pressed) or not inbound.said.press_id:
            return
        if len(notice) > self.house.traits_at(inbound.sender).limits.notice:
            self.send(inbound.sender, SendPrompt(Prompt(notice)))
        answer, event = AnswerPress(inbound.said.press_id, notice), (inbound.sender.channel, inbound.id)
        if event in self.answering:
            self.answers[event] = answer
        else:
            self.send(inbound.room or inbound.sender, answer)

    def note(
        self,
        actor: str,
        action: str,
        subject: str,
        area: AreaCode | None = None,
        detail: Mapping[str, str | int | None] | None = None,
    ) -> None:
        """Adds an audit line, to be written with what it tells of."""
        self.lines.append(audit.Line(actor=actor, action=action, subject=subject, area=area, detail=detail or {}))

    def keep(self, owner: str, session: Session) -> None:
        """The conversation's next state."""
        self.sessions[owner] = session

    async def open_period(self, area: AreaCode) -> Period:
        """The month that a report of now is due in."""
        regency = ancestor(area, Level.REGENCY)
        calendar = self.house.calendar
        return await once(
            self.memo.periods, regency, lambda: months.open_period(self.transaction, regency, calendar, self.now)
        )

    async def flush(self) -> None:
        """Writes all that was gathered; the caller's transaction commits it."""
        for address, order in self.old_questions.values():
            self.send(address, order, urgency=Urgency.BROADCAST)
        kept = [(owner, write_session(session)) for owner, session in self.sessions.items()]
        await sessions.save(self.transaction, kept, self.now)
        await outbox.queue(self.transaction, self.letters)
        await told_buttons.add(self.transaction, self.told, self.now)
        await audit.append(self.transaction, [self._as_acted(line) for line in self.lines], self.now)
        self.sessions, self.letters, self.lines, self.told, self.old_questions = {}, [], [], [], {}

    def _as_acted(self, line: audit.Line) -> audit.Line:
        whose = self.deputies.get(line.actor)
        return replace(line, detail={**line.detail, "for": whose}) if whose else line


def actor(officer: Officer | OfficerId) -> str:
    """How the audit log names an officer."""
    return f"officer:{officer.id if isinstance(officer, Officer) else officer}"
