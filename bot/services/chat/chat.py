"""One officer's turn in a private chat: who, from where, in which session."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from bot.dialogue.context import Context
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Option, Prompt, Said, Say, Text
from bot.dialogue.reading import Json, Scene
from bot.dialogue.session import Session
from bot.dialogue.shown_choice import ShownChoice
from bot.domain.address import Address
from bot.domain.areas import AreaCode, is_within, short_name
from bot.domain.people.officer import Officer, Role
from bot.services.chat.labels import as_pressed, labels_of, labels_of_question
from bot.services.chat.one_screen import in_one_screen, in_screens
from bot.services.chat.pages import kept, page, restored, start_of
from bot.services.chat.put_away import put_away
from bot.services.officers.practice import practises
from bot.services.registry.outlook import Outlook
from bot.services.submission.filing import Filing
from bot.services.work.channel import SendPrompt
from bot.services.work.standing_buttons import DECIDES, GO, NAMES_ONE
from bot.services.work.work import Work

ALBUM_RESTS = timedelta(seconds=1.5)
"""So long after a part of an album the next may come before it is answered; they come within a second, mostly."""


@dataclass(slots=True)
class Chat:
    """Answers go where he wrote from; the session follows the officer, whichever address that is; where `known` is
    false it was not looked at, and none is kept."""

    work: Work
    officer: Officer
    """Who speaks: an operator who writes down for an RT speaks as from there, once `speak_as_told` or `write_for` says
    so, until that report is sent."""
    address: Address
    session: Session
    regency: str = ""
    known: bool = True
    written: datetime | None = None
    """When what is heard was written, UTC; now where nothing else is known."""
    album: str = ""
    """The album whose part is heard: its parts are one thing said, so they are answered once."""
    duty: Officer = field(init=False)
    """The same person in his own duty."""
    scene: Scene = field(init=False)
    """Who speaks, where, on which day."""
    here: str = field(init=False)
    """The address as the session keeps it."""
    parts: int = 0
    """Messages of this turn that answer an album."""
    has_decided: bool = False
    """Whether something was decided in this turn by a button of no question."""
    has_told: bool = False
    """Whether a page with buttons of no question was shown in this turn, and no question."""
    labelled: Mapping[str, str] = field(default_factory=dict)
    """The labels of all messages of this turn: each may be typed."""
    told: dict[str, bool] = field(default_factory=dict)
    """What was shown in this turn that hangs on the report under way, as in `Session.shown`."""

    def __post_init__(self) -> None:
        self.duty = self.officer
        if not self._may_write_for(self.session.context.for_rt):
            self.session = Session()
        self.be_himself()
        self.here = f"{self.address.channel}:{self.address.id}"

    def changes(self, **facts: Any) -> None:
        """His duty has these facts from now on, whomever he speaks as."""
        self.duty, self.officer = replace(self.duty, **facts), replace(self.officer, **facts)

    def write_for(self, rt: AreaCode) -> None:
        """He speaks as from this RT of his area, for what is heard now and the report that is begun by it."""
        self.officer = self.duty.writing_for(rt)
        self.scene = self.work.scene(self.officer, self.regency, self.written)

    def be_himself(self) -> None:
        """He speaks as what he is; a report that he writes down stays as it stands."""
        self.officer = self.duty
        self.scene = self.work.scene(self.officer, self.regency, self.written)

    def speak_as_told(self) -> None:
        """As from the RT for which the report under way is written down, else as himself."""
        rt = self.session.context.for_rt
        if rt:
            self.write_for(rt)
        else:
            self.be_himself()

    def _may_write_for(self, rt: AreaCode | None) -> bool:
        return rt is None or (self.duty.role is Role.OPERATOR and is_within(rt, self.duty.area))

    def tell(self, *lines: Text, options: tuple[Option, ...] = (), about: tuple[str, ...] = ()) -> None:
        """A message whose buttons belong to no question; it may be the receipt of reports."""
        self.has_told = self.has_told or bool(options)
        self._show(Say(lines, options, GO), about)

    def ask(self, says: tuple[Say, ...]) -> None:
        """A question of a flow."""
        self.has_told = False
        self.look(away=False)
        for say in in_screens(says, self._worded) if self._has_small_screen else says:
            self._show_whole(say)

    def look(self, *, away: bool) -> None:
        """Whether he has something else before him than the question of the report under way."""
        if self.session.looked_away != away:
            self.session = replace(self.session, looked_away=away)
            self.work.keep(self.officer.id, self.session)

    def as_pressed(self, said: Said) -> Said:
        """The button whose label was typed out, among those last shown here; anything else as it is."""
        return as_pressed(self.session, self.here, said)

    @property
    def practises(self) -> bool:
        """Whether this is practice: the report under way, else the days he is in."""
        if self.session.flow in self.work.house.flows:
            return self.session.context.practice
        return practises(self.officer, self.work.now)

    @property
    def filing(self) -> Filing:
        """This chat as a door by which reports are handed in."""
        return Filing(self.work, self.officer, self.scene, self.practises)

    @property
    def outlook(self) -> Outlook:
        """The registry as this talk sees it: with what waits, but for the report that is being fixed."""
        return Outlook(self.work.transaction, self.work.now, self.session.context.fixes)

    def fresh(self, flow: Flow, answers: Mapping[str, Json] | None = None) -> Session:
        """A session for a new report; practice where he practises now, to its end."""
        return Session(
            id=self.work.house.new_id(),
            flow=flow.kind,
            version=flow.version,
            answers=dict(answers or {}),
            context=Context(practice=practises(self.officer, self.work.now), for_rt=self._written_for),
        )

    @property
    def _written_for(self) -> AreaCode | None:
        return self.officer.area if self.officer.writes_down else None

    def _show(self, say: Say, about: tuple[str, ...] = ()) -> None:
        for part in in_one_screen(say, self._worded) if self._has_small_screen else (say,):
            self._show_whole(part, about)

    @property
    def _has_small_screen(self) -> bool:
        return self.officer.role is Role.RT

    def _worded(self, say: Say) -> Prompt:
        return self.work.house.texts.prompt(self.officer.locale, say)

    def _show_whole(self, say: Say, about: tuple[str, ...] = ()) -> None:
        if self.practises:
            say = replace(say, lines=(Text("practice-line"), *say.lines))
        if self.officer.writes_down:
            say = replace(say, lines=(Text("dictated-above", {"rt": short_name(self.officer.area)}), *say.lines))
        name = self.work.house.new_id() if self._hangs_on_session(say) else ""
        prompt = self._worded(say)
        first = self._first_page(prompt)
        self._send(SendPrompt(first), name, about)
        if self.known and say.options:
            self._remember(labels_of(prompt) | labels_of(first), is_question=say.prefix != GO)
        if name:
            self._replace_shown(name, is_question=say.prefix != GO)
        if self.known and say.prefix == GO and any(_is_remembered(option) for option in say.options):
            self._remember_choice(prompt, name)

    def _send(self, order: SendPrompt, name: str, about: tuple[str, ...] = ()) -> None:
        """What answers a part of an album rests, so that what answers the next takes its place."""
        if not self.album:
            self.work.send(self.address, order, shown=name, about=about)
            return
        self.parts += 1
        replaces = f"album:{self.album}:{self.parts}"
        due_at = self.work.now + ALBUM_RESTS
        self.work.send(self.address, order, shown=name, lane=":album", replaces=replaces, due_at=due_at)

    def show_page(self, argument: str) -> bool:
        """The next choices of the message that had too many; False where that is not the last one any more."""
        try:
            buttons = restored(self.session.pages)
        except (ValueError, TypeError):
            return False
        start = start_of(argument, buttons)
        if start is None:
            return False
        prompt = Prompt(self._say("list-more"), buttons)
        shown = page(prompt, self._most_buttons, self._say("list-next"), start)
        self.work.send(self.address, SendPrompt(shown))
        self.session = replace(self.session, labels={**self.session.labels, **labels_of(shown)})
        self.work.keep(self.officer.id, self.session)
        return True

    def _first_page(self, prompt: Prompt) -> Prompt:
        """As much as the channel shows at once; the rest is kept, where anything is."""
        first = page(prompt, self._most_buttons, self._say("list-next")) if self.known else prompt
        pages = kept(prompt) if first is not prompt else []
        if pages or (prompt.buttons and self.session.pages):
            self.session = replace(self.session, pages=pages)
            self.work.keep(self.officer.id, self.session)
        return first

    @property
    def _most_buttons(self) -> int:
        return self.work.house.traits_at(self.address).limits.buttons

    def _say(self, key: str) -> str:
        return self.work.house.texts.say(self.officer.locale, Text(key))

    def _hangs_on_session(self, say: Say) -> bool:
        """Whether its buttons are of no use once the report under way has gone on; False where they cannot be taken."""
        if not (self.known and say.options and self.work.house.traits_at(self.address).can_edit):
            return False
        about = self.session.id
        return say.prefix != GO or (bool(about) and any(about in option.id.split(":") for option in say.options))

    def _replace_shown(self, name: str, is_question: bool) -> None:
        """This message instead of those of earlier turns, which are put away."""
        put_away(self.work, self.session, self.session.shown.keys() - self.told)
        self.told[name] = is_question
        self.session = replace(self.session, shown=dict(self.told), shown_at=self.here)
        self.work.keep(self.officer.id, self.session)

    def _remember(self, labels: dict[str, str], is_question: bool) -> None:
        """The question under way stays answerable by its labels when something else is shown below it."""
        labels |= {label: token for label, token in self.labelled.items() if label not in labels}
        if not is_question:
            labels = labels | {  # behind what is shown now, whose places are counted
                label: token
                for label, token in labels_of_question(self.session, self.here).items()
                if label not in labels
            }
        self.labelled = labels
        self.session = replace(self.session, labels=labels, labelled_at=self.here)
        self.work.keep(self.officer.id, self.session)

    def forget_labels(self) -> None:
        """But for those of the question under way: what comes next has numbers of its own, which a button above it
        would hear."""
        labels = labels_of_question(self.session, self.here)
        self.session, self.has_told = replace(self.session, labels=labels), True
        self.work.keep(self.officer.id, self.session)

    def _remember_choice(self, prompt: Prompt, name: str) -> None:
        buttons = {button.token: button.label for button in prompt.buttons}
        self.session = replace(self.session, beside=ShownChoice(self.here, name, prompt.text, buttons))
        self.work.keep(self.officer.id, self.session)

    def set_aside(self, kept: tuple[Session, ...]) -> None:
        """The reports half filled that wait beside the one under way."""
        self.session = replace(self.session, kept=kept)
        self.work.keep(self.officer.id, self.session)

    def remember_heard(self, heard: Mapping[str, str]) -> None:
        """What became of his last messages; where the session was not looked at, nothing is."""
        if self.known:
            self.session = replace(self.session, heard=heard)
            self.work.keep(self.officer.id, self.session)

    def keep(self, session: Session) -> None:
        """The session as it is from now on; what became of earlier messages stays known."""
        heard, shown, shown_at = self.session.heard, self.session.shown, self.session.shown_at
        before = self.session.context.for_rt
        if (session.flow or session.context.album) and session.context.for_rt is None and self.officer.writes_down:
            session = replace(session, context=replace(session.context, for_rt=self._written_for))
        if session.id != self.session.id:
            put_away(self.work, self.session, shown)
            shown, shown_at, self.told = {}, "", {}
        kept, beside = self.session.kept, self.session.beside
        self.session = replace(
            session, address=self.here, heard=heard, shown=shown, shown_at=shown_at, kept=kept, beside=beside
        )
        self.work.keep(self.officer.id, self.session)
        if self.session.context.for_rt != before:
            self.speak_as_told()


def _is_remembered(option: Option) -> bool:
    return option.id.partition(":")[0] in DECIDES | NAMES_ONE
