"""Buttons that belong to no question and never grow stale, such as *menu*."""

from enum import StrEnum

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Button, Option, Size, Text
from bot.dialogue.turn import BACK, CANCEL, SKIP

GO = "go:0"
"""What stands before such a button's command in its token: `go:0:menu`."""


class Command(StrEnum):
    """What can be asked for at any time; `conversation.commands` says of each what is done, and who may."""

    MENU = "menu"
    MORE = "more"
    HELP = "help"
    START = "start"
    RESUME = "resume"
    TAKE_UP = "take-up"
    ANSWERS = "answers"
    DISCARD = "discard"
    CANCEL = "cancel"
    MINE = "mine"
    REPORT = "report"
    FIX = "fix"
    WITHDRAW = "withdraw"
    WITHDRAW_NOW = "withdraw-now"
    ADD = "add"
    ASK_BACK = "ask-back"
    PUT_RIGHT = "put-right"
    AGAIN = "again"
    RECEIPT = "receipt"
    TAKE = "take"
    LEAVE = "leave"
    PHOTO_FOR = "photo-for"
    GONE = "gone"
    PRACTICE = "practice"
    PRACTICE_END = "practice-end"
    CHECK = "check"
    CHECKED = "checked"
    HAS_NIK = "has-nik"
    CARD_YES = "card-yes"
    CARD_NO = "card-no"
    ARRIVED = "arrived"
    NOT_TO_US = "not-to-us"
    WENT_BEYOND = "went-beyond"
    STAYED_NEAR = "stayed-near"
    SETTINGS = "settings"
    QUIET = "quiet"
    REMIND = "remind"
    PRIVACY = "privacy"
    UNDERSTOOD = "understood"
    LANGUAGE = "language"
    DUTY = "duty"
    ASSISTANTS = "assistants"
    ASSISTANT_NEW = "assistant-new"
    ASSISTANT_CODE = "assistant-code"
    ASSISTANT_END = "assistant-end"
    DEPUTIES = "deputies"
    DEPUTY_FOR = "deputy-for"
    DEPUTY_NEW = "deputy-new"
    DEPUTY_CODE = "deputy-code"
    DEPUTY_END = "deputy-end"
    NEW_PHONE = "new-phone"
    VOUCH = "vouch"
    INPUT = "input"
    OBJECT = "object"
    ABOUT = "about"
    TOLD_OF = "told-of"
    PRINT = "print"
    QUEUE = "queue"
    QUEUE_FILTER = "queue-filter"
    QUEUE_FILE = "queue-file"
    RECAP_PICTURE = "recap-pic"
    BULK = "bulk"
    BULK_PAGE = "bulk-page"
    BULK_OUT = "bulk-out"
    BULK_GO = "bulk-go"
    BULK_WHY = "bulk-why"
    BULK_RETURN = "bulk-return"
    POINT = "point"
    TO_REPORT = "to-report"
    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    NO_NIK = "no-nik"
    NO_NIK_FILE = "no-nik-file"
    NO_NIK_LETTER = "no-nik-letter"
    UNLIKE = "unlike"
    INSTEAD = "instead"
    IS_HIM = "is-him"
    SAME = "same"
    HAS_DIED = "has-died"
    OTHERS_COME = "others-come"
    NIK_STANDS = "nik-stands"
    NIK_DOUBLE = "nik-double"
    SEARCH = "search"
    FOUND = "found"
    PERSON = "person"
    KIN = "kin"
    ITS_ME = "its-me"
    DETAILS = "details"
    MATTERS = "matters"
    MATTER = "matter"
    SETTLE = "settle"
    REOPEN = "reopen"
    ASKED = "asked"
    COMPARE = "compare"
    ASK_DOUBLE = "ask-double"
    ASK_LOOK = "ask-look"
    DOUBTED = "doubted"
    TAKE_IN = "take-in"
    NAME_HEAD = "name-head"
    WIDOWED = "widowed"
    DIVORCED = "divorced"
    SPOUSE = "spouse"
    ONE_CARD = "one-card"
    IS_DOUBLE = "is-double"
    ARE_TWO = "are-two"
    ASK_RT = "ask-rt"
    WRITE_AGAIN = "write-again"
    ASK_ARRIVED = "ask-arrived"
    NOT_THERE = "not-there"
    TIE = "tie"
    MONTH = "month"
    SILENT = "silent"
    CLOSE = "close"
    CLOSE_NOW = "close-now"
    FILES = "files"
    NEXT = "next"
    MUSDES = "musdes"
    MUSDES_OPEN = "musdes-open"
    MUSDES_LIST = "musdes-list"
    MUSDES_CASE = "musdes-case"
    MUSDES_SAY = "musdes-say"
    MUSDES_ALL = "musdes-all"
    MUSDES_CHANGE = "musdes-change"
    MUSDES_CLOSE = "musdes-close"
    MUSDES_CANCEL = "musdes-cancel"
    MUSDES_PAPERS = "musdes-papers"
    MUSDES_SIGNED = "musdes-signed"
    MUSDES_DONE = "musdes-done"
    MUSDES_AREA = "musdes-area"
    BOARD = "board"
    BOARD_CASE = "board-case"
    BOARD_OBJECT = "board-object"
    SIKS = "siks"
    SIKS_AREA = "siks-area"
    SIKS_LIST = "siks-list"
    SIKS_ITEM = "siks-item"
    SIKS_COPY = "siks-copy"
    SIKS_DONE = "siks-done"
    SIKS_PAGE = "siks-page"
    SIKS_UNDO = "siks-undo"
    SIKS_FILE = "siks-file"
    BOARD_PRINT = "board-print"
    SURVEYS = "surveys"
    SURVEYS_AREA = "surveys-area"
    SURVEY = "survey"
    SURVEY_ASK = "survey-ask"
    SURVEY_GIVE = "survey-give"
    SURVEY_START = "survey-start"
    SURVEY_DECLINE = "survey-decline"

    def button(self, label: Text | str, *about: object, size: Size = Size.PLAIN) -> Option:
        """A button that asks for it; what it is `about` stands behind it, parted by colons."""
        return Option(":".join([self.value, *map(str, about)]), label, size)


TYPED = (
    Command.MENU,
    Command.HELP,
    Command.MINE,
    Command.SETTINGS,
    Command.QUEUE,
    Command.MONTH,
    Command.PRACTICE_END,
)
"""Called at any time by the label of their button, as *kembali* and *batal* are."""
DECIDES = frozenset(
    {
        Command.RESUME, Command.TAKE_UP, Command.ANSWERS, Command.DISCARD, Command.CANCEL, Command.WITHDRAW_NOW,
        Command.TAKE, Command.LEAVE, Command.GONE, Command.CHECKED, Command.CARD_YES, Command.CARD_NO, Command.UNLIKE,
        Command.SAME, Command.IS_HIM, Command.INSTEAD, Command.IS_DOUBLE, Command.ARE_TWO, Command.NIK_STANDS,
        Command.NIK_DOUBLE,
    }
)  # fmt: skip
"""What decides something by a press in an RT head's chat: the message it hangs on tells what was chosen."""
NAMES_ONE = frozenset(
    {
        Command.IS_HIM, Command.TAKE, Command.REPORT, Command.PERSON, Command.DETAILS, Command.MATTER, Command.COMPLETE,
        Command.SURVEY, Command.MUSDES_CASE, Command.BOARD_CASE, Command.SIKS_ITEM,
    }
)  # fmt: skip
"""What opens or chooses one of a list: its label is somebody's name, or ends with it."""
_WORDS = frozenset({BACK, CANCEL})


DECIDE = "d"
"""First part of a decision's token: `d:<report id>:<revision>:<verb>`."""
DETAILS_VERB = "i"
"""What shows a report in private; *rincian* is typed for it."""


def fix_label(number: str, among: int) -> Text:
    """*Perbaiki*, with the report's number where a message has several: alone it fits a small button."""
    return Text("button-fix", {"number": number}) if among > 1 else Text("button-fix-it")


def button_token(command: Command, *about: object) -> str:
    """What its button carries."""
    return f"{GO}:{command.button('', *about).id}"


def has_word(button: Button) -> bool:
    """Whether it leads away, and its word can be typed at any time: then it need not be shown."""
    prefix, _, option = button.token.rpartition(":")
    if option == SKIP:
        return True
    is_details = button.token.startswith(f"{DECIDE}:") and option == DETAILS_VERB
    is_typed = is_details or option in _WORDS or button.token.startswith(_CANCELS) or (prefix == GO and option in TYPED)
    return is_typed and button.size is Size.SMALL


def is_of_its_message(button: Button) -> bool:
    """Whether what it asks for is said nowhere else: a command about something, which no word of its own names."""
    command, _, about = button.token.removeprefix(f"{GO}:").partition(":")
    return button.token.startswith(f"{GO}:") and bool(about) and command != Command.START


def at_once(flow: Flow, period: str, label: Text | None = None, size: Size = Size.PLAIN) -> Option:
    """Reports a kind with the tap (*nihil*), so it holds for the month it was shown in."""
    return Option(f"{flow.kind}:{period}", label or Text(f"kind-{flow.kind}"), size)


_CANCELS = button_token(Command.CANCEL)
RESUME = Command.RESUME.button(Text("button-resume"), size=Size.MAIN)
TO_MENU = (Command.MENU.button(Text("button-menu"), size=Size.SMALL),)
TO_REPORTS = (Command.MINE.button(Text("button-mine")),)
