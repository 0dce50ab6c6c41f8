"""What can be asked for at any time, by a word or by a free button: each command once, with who may give it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Role
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation import (
    about_desk,
    board_desk,
    deputies_desk,
    first_use,
    input_desk,
    language,
    new_phone_desk,
    questions,
    settings,
    taking_in,
    two_duties,
    went_beyond,
    writing_again,
)
from bot.services.conversation.operators import (
    ask_arrived,
    ask_rt,
    bulk_desk,
    cards_desk,
    completing_desk,
    details_desk,
    dinsos_desk,
    doubles_desk,
    heads_desk,
    its_me,
    look_at_desk,
    matters_desk,
    musdes_desk,
    narrowed_queue,
    no_nik_desk,
    not_there_desk,
    person_desk,
    queue_desk,
    reason_desk,
    recap_desk,
    search_desk,
    signing_desk,
    siks_book,
    siks_card,
    siks_desk,
    siks_list,
    siks_undo,
    spouses_desk,
    survey_asking,
    tie_desk,
    widows_desk,
)
from bot.services.conversation.rt import (
    arrived,
    assistants_desk,
    card_photo,
    check_residents,
    doubles,
    doubted,
    fill,
    fixing,
    gone,
    half_filled,
    late_photo,
    my_report,
    my_reports,
    no_other_report,
    not_to_us,
    objection,
    practice_desk,
    put_aside,
    put_right,
    same_report_desk,
    survey_desk,
)
from bot.services.work.standing_buttons import Command

EVERYBODY = frozenset(Role)
RT_HEADS = frozenset({Role.RT})
OPERATORS = frozenset({Role.OPERATOR})
REVIEWERS = frozenset({Role.OPERATOR, Role.TKSK})
DINSOS = frozenset({Role.DINSOS})
SEARCHERS = REVIEWERS | DINSOS
HOLDERS = EVERYBODY - {Role.ADMIN}
VOUCHERS = REVIEWERS | RT_HEADS
SURVEYORS = REVIEWERS | RT_HEADS


@dataclass(frozen=True, slots=True)
class Handling:
    """`run` gets the chat and what stands behind the colon of `name:argument`; `words` call it, with or without a
    slash. *Kembali* and *batal* belong to the question under way."""

    run: Callable[[Chat, str], Awaitable[None]]
    roles: frozenset[Role] = EVERYBODY
    words: tuple[str, ...] = ()
    takes: bool = False
    """What is typed behind the word is its argument."""
    in_their_place: bool = False
    """Also of an operator who writes down for an RT: of the report under way, or of one that he wrote down before."""


async def _menu(chat: Chat, argument: str) -> None:
    first_use.tell_again(chat)
    if chat.session.flow and chat.session.answers:
        half_filled.offer_resume(chat)
    else:
        await menu.show(chat)
    put_aside.list_kept(chat)


async def _understood(chat: Chat, argument: str) -> None:
    await first_use.understood(chat)
    await _menu(chat, "")


async def _duty(chat: Chat, argument: str) -> None:
    await (two_duties.choose(chat, argument) if argument else two_duties.ask(chat))


async def _language(chat: Chat, argument: str) -> None:
    if await language.choose(chat, argument):
        await _menu(chat, "")


async def _next_page(chat: Chat, argument: str) -> None:
    if not chat.show_page(argument):
        await menu.show(chat, above=(Text("stale-button"),))


COMMANDS: Mapping[str, Handling] = {
    Command.MENU: Handling(_menu, words=("menu", "lapor", "start", "mulai")),
    Command.MORE: Handling(menu.more, RT_HEADS),
    Command.NEXT: Handling(_next_page),
    Command.HELP: Handling(lambda chat, _: menu.help_me(chat), words=("bantuan", "help")),
    Command.START: Handling(fill.start, RT_HEADS, in_their_place=True),
    Command.RESUME: Handling(lambda chat, _: fill.resume(chat), in_their_place=True),
    Command.TAKE_UP: Handling(put_aside.take_up, SURVEYORS, ("simpan dulu", "disimpan dulu"), in_their_place=True),
    Command.ANSWERS: Handling(no_other_report.take_as_answer, RT_HEADS, in_their_place=True),
    Command.DISCARD: Handling(half_filled.discard, in_their_place=True),
    Command.CANCEL: Handling(half_filled.cancel, in_their_place=True),
    Command.MINE: Handling(my_reports.show, RT_HEADS | OPERATORS, ("laporan", "laporan saya")),
    Command.REPORT: Handling(my_report.show, RT_HEADS, in_their_place=True),
    Command.FIX: Handling(fixing.fix, RT_HEADS, in_their_place=True),
    Command.WITHDRAW: Handling(my_report.ask_to_withdraw, RT_HEADS, in_their_place=True),
    Command.WITHDRAW_NOW: Handling(my_report.withdraw_it, RT_HEADS, in_their_place=True),
    Command.ADD: Handling(my_report.begin_adding, RT_HEADS, in_their_place=True),
    Command.ASK_BACK: Handling(put_right.ask_back, RT_HEADS, in_their_place=True),
    Command.PUT_RIGHT: Handling(put_right.open_kind, RT_HEADS, in_their_place=True),
    Command.AGAIN: Handling(my_report.begin_again, RT_HEADS, in_their_place=True),
    Command.RECEIPT: Handling(my_report.receipt, RT_HEADS, in_their_place=True),
    Command.TAKE: Handling(late_photo.take, RT_HEADS),
    Command.LEAVE: Handling(lambda chat, _: late_photo.leave(chat), RT_HEADS),
    Command.PHOTO_FOR: Handling(lambda chat, _: late_photo.ask_for_which(chat), RT_HEADS),
    Command.GONE: Handling(gone.tell, RT_HEADS),
    Command.PRACTICE: Handling(lambda chat, _: practice_desk.begin(chat), RT_HEADS | SEARCHERS, ("latihan",)),
    Command.PRACTICE_END: Handling(lambda chat, _: practice_desk.end(chat), RT_HEADS | SEARCHERS, ("selesai latihan",)),
    Command.CHECK: Handling(check_residents.begin, RT_HEADS, ("cek", "cek warga")),
    Command.CHECKED: Handling(check_residents.hear, RT_HEADS),
    Command.HAS_NIK: Handling(check_residents.has_nik, RT_HEADS),
    Command.CARD_YES: Handling(card_photo.confirm, RT_HEADS, in_their_place=True),
    Command.CARD_NO: Handling(card_photo.decline, RT_HEADS, in_their_place=True),
    Command.ARRIVED: Handling(arrived.tell_of_arrival, RT_HEADS),
    Command.NOT_TO_US: Handling(not_to_us.say, RT_HEADS),
    Command.WENT_BEYOND: Handling(went_beyond.say, RT_HEADS | REVIEWERS),
    Command.STAYED_NEAR: Handling(went_beyond.take_back, RT_HEADS | REVIEWERS),
    Command.SETTINGS: Handling(lambda chat, _: settings.show(chat), words=("pengaturan",)),
    Command.QUIET: Handling(settings.turn_down),
    Command.REMIND: Handling(settings.turn_up),
    Command.PRIVACY: Handling(first_use.show, words=("privasi",)),
    Command.UNDERSTOOD: Handling(_understood),
    Command.LANGUAGE: Handling(_language, words=("bahasa", "basa")),
    Command.DUTY: Handling(_duty, words=("tugas", "ganti tugas")),
    Command.ASSISTANTS: Handling(assistants_desk.show, RT_HEADS, ("pembantu",)),
    Command.ASSISTANT_NEW: Handling(assistants_desk.begin, RT_HEADS),
    Command.ASSISTANT_CODE: Handling(assistants_desk.code_anew, RT_HEADS),
    Command.ASSISTANT_END: Handling(assistants_desk.end, RT_HEADS),
    Command.DEPUTIES: Handling(deputies_desk.show, HOLDERS, ("pengganti", "pengganti sementara", "cuti")),
    Command.DEPUTY_FOR: Handling(deputies_desk.show_those_below, HOLDERS),
    Command.DEPUTY_NEW: Handling(deputies_desk.begin, HOLDERS),
    Command.DEPUTY_CODE: Handling(deputies_desk.code_anew, HOLDERS),
    Command.DEPUTY_END: Handling(deputies_desk.end, HOLDERS),
    Command.NEW_PHONE: Handling(new_phone_desk.show, VOUCHERS, ("ganti hp",)),
    Command.VOUCH: Handling(new_phone_desk.vouch, VOUCHERS),
    Command.INPUT: Handling(input_desk.show, OPERATORS, ("input",)),
    Command.OBJECT: Handling(objection.object_to, RT_HEADS),
    Command.QUEUE: Handling(queue_desk.show, SEARCHERS, ("antrean",)),
    Command.QUEUE_FILTER: Handling(narrowed_queue.choose, SEARCHERS, ("saring",)),
    Command.QUEUE_FILE: Handling(narrowed_queue.ask_for_file, SEARCHERS),
    Command.BULK: Handling(bulk_desk.show, REVIEWERS, ("setujui",), takes=True),
    Command.BULK_PAGE: Handling(bulk_desk.turn_page, REVIEWERS),
    Command.BULK_OUT: Handling(bulk_desk.leave_out, REVIEWERS),
    Command.BULK_GO: Handling(bulk_desk.go, REVIEWERS),
    Command.BULK_WHY: Handling(bulk_desk.say_why, REVIEWERS),
    Command.BULK_RETURN: Handling(bulk_desk.give_back, REVIEWERS, ("kembalikan",), takes=True),
    Command.POINT: Handling(reason_desk.point, SEARCHERS),
    Command.TO_REPORT: Handling(lambda chat, _: reason_desk.go_back(chat), SEARCHERS),
    Command.COMPLETE: Handling(completing_desk.begin, REVIEWERS, ("lengkapi",)),
    Command.INCOMPLETE: Handling(completing_desk.show, REVIEWERS),
    Command.UNLIKE: Handling(same_report_desk.send_unlike, RT_HEADS, in_their_place=True),
    Command.SAME: Handling(same_report_desk.send_same, RT_HEADS, in_their_place=True),
    Command.HAS_DIED: Handling(same_report_desk.send_without, RT_HEADS, in_their_place=True),
    Command.OTHERS_COME: Handling(same_report_desk.send_others, RT_HEADS, in_their_place=True),
    Command.NIK_STANDS: Handling(same_report_desk.send_number, RT_HEADS, in_their_place=True),
    Command.NIK_DOUBLE: Handling(same_report_desk.tell_double, RT_HEADS, in_their_place=True),
    Command.IS_HIM: Handling(same_report_desk.take_listed, RT_HEADS, in_their_place=True),
    Command.INSTEAD: Handling(same_report_desk.add_instead, RT_HEADS, in_their_place=True),
    Command.NO_NIK: Handling(no_nik_desk.show, REVIEWERS, ("tanpa nik", "dukcapil")),
    Command.NO_NIK_FILE: Handling(no_nik_desk.ask_for_file, REVIEWERS),
    Command.NO_NIK_LETTER: Handling(no_nik_desk.ask_for_letter, REVIEWERS),
    Command.SEARCH: Handling(search_desk.search, SEARCHERS, ("cari",), takes=True),
    Command.FOUND: Handling(search_desk.go_on, SEARCHERS),
    Command.PERSON: Handling(person_desk.show, SEARCHERS),
    Command.ABOUT: Handling(about_desk.show, SEARCHERS),
    Command.TOLD_OF: Handling(person_desk.history, SEARCHERS),
    Command.PRINT: Handling(person_desk.print_it, SEARCHERS),
    Command.KIN: Handling(person_desk.turn_page, SEARCHERS),
    Command.ITS_ME: Handling(its_me.say, REVIEWERS),
    Command.DETAILS: Handling(details_desk.open_report, SEARCHERS, ("rincian",), takes=True),
    Command.TIE: Handling(tie_desk.begin, SEARCHERS),
    Command.MATTERS: Handling(matters_desk.show, SEARCHERS, ("perlu", "perlu diselesaikan")),
    Command.MATTER: Handling(matters_desk.show_one, SEARCHERS),
    Command.SETTLE: Handling(matters_desk.settle, REVIEWERS),
    Command.REOPEN: Handling(matters_desk.reopen, REVIEWERS),
    Command.ASKED: Handling(questions.show_all, RT_HEADS | SEARCHERS, ("pertanyaan",)),
    Command.COMPARE: Handling(doubles_desk.compare, REVIEWERS),
    Command.ASK_DOUBLE: Handling(doubles_desk.ask_rt, REVIEWERS),
    Command.ASK_LOOK: Handling(look_at_desk.ask, REVIEWERS),
    Command.DOUBTED: Handling(doubted.open_correction, RT_HEADS),
    Command.TAKE_IN: Handling(taking_in.open_joining, RT_HEADS | OPERATORS),
    Command.NAME_HEAD: Handling(heads_desk.name_head, REVIEWERS),
    Command.WIDOWED: Handling(widows_desk.widowed, REVIEWERS),
    Command.DIVORCED: Handling(widows_desk.divorced, REVIEWERS),
    Command.SPOUSE: Handling(spouses_desk.say, REVIEWERS),
    Command.ONE_CARD: Handling(cards_desk.make_one, REVIEWERS),
    Command.IS_DOUBLE: Handling(doubles.is_double, RT_HEADS),
    Command.ARE_TWO: Handling(doubles.are_two, RT_HEADS),
    Command.ASK_RT: Handling(ask_rt.ask, REVIEWERS),
    Command.WRITE_AGAIN: Handling(writing_again.open_again, OPERATORS),
    Command.ASK_ARRIVED: Handling(ask_arrived.ask, REVIEWERS),
    Command.NOT_THERE: Handling(not_there_desk.say, REVIEWERS),
    Command.MONTH: Handling(recap_desk.show, SEARCHERS, ("rekap",), takes=True),
    Command.SILENT: Handling(recap_desk.silent, SEARCHERS),
    Command.RECAP_PICTURE: Handling(recap_desk.picture, SEARCHERS),
    Command.CLOSE: Handling(dinsos_desk.ask_closing, DINSOS, ("tutup",), takes=True),
    Command.CLOSE_NOW: Handling(dinsos_desk.close, DINSOS),
    Command.FILES: Handling(dinsos_desk.files, DINSOS, ("unduh",)),
    Command.MUSDES: Handling(musdes_desk.show, SEARCHERS, ("musdes",)),
    Command.MUSDES_OPEN: Handling(musdes_desk.begin, REVIEWERS),
    Command.MUSDES_LIST: Handling(musdes_desk.list_all, SEARCHERS),
    Command.MUSDES_CASE: Handling(musdes_desk.show_candidate, REVIEWERS),
    Command.MUSDES_SAY: Handling(musdes_desk.say, REVIEWERS),
    Command.MUSDES_ALL: Handling(musdes_desk.agree_all, REVIEWERS),
    Command.MUSDES_CHANGE: Handling(musdes_desk.change, REVIEWERS),
    Command.MUSDES_CLOSE: Handling(musdes_desk.close, REVIEWERS),
    Command.MUSDES_CANCEL: Handling(musdes_desk.cancel, REVIEWERS),
    Command.MUSDES_PAPERS: Handling(signing_desk.papers_again, SEARCHERS),
    Command.MUSDES_SIGNED: Handling(signing_desk.begin, REVIEWERS),
    Command.MUSDES_DONE: Handling(signing_desk.done, REVIEWERS),
    Command.MUSDES_AREA: Handling(musdes_desk.show_area, SEARCHERS),
    Command.BOARD: Handling(board_desk.show, SEARCHERS | RT_HEADS, ("mading", "sanggah")),
    Command.BOARD_CASE: Handling(board_desk.show_case, SEARCHERS | RT_HEADS),
    Command.BOARD_PRINT: Handling(board_desk.print_list, REVIEWERS),
    Command.BOARD_OBJECT: Handling(board_desk.begin_objection, REVIEWERS | RT_HEADS),
    Command.SIKS: Handling(siks_desk.show, SEARCHERS, ("siks", "siks-ng", "input siks-ng")),
    Command.SIKS_AREA: Handling(siks_desk.show_area, SEARCHERS),
    Command.SIKS_LIST: Handling(siks_list.show, REVIEWERS),
    Command.SIKS_PAGE: Handling(siks_list.tick_page, REVIEWERS),
    Command.SIKS_FILE: Handling(siks_book.ask_for_file, REVIEWERS),
    Command.SIKS_ITEM: Handling(siks_card.show, REVIEWERS),
    Command.SIKS_COPY: Handling(siks_card.copy, REVIEWERS),
    Command.SIKS_DONE: Handling(siks_card.done, REVIEWERS),
    Command.SIKS_UNDO: Handling(siks_undo.undo, REVIEWERS),
    Command.SURVEYS: Handling(survey_desk.show, SURVEYORS, ("survei",)),
    Command.SURVEYS_AREA: Handling(survey_desk.show_area, SEARCHERS),
    Command.SURVEY: Handling(survey_desk.show_survey, SURVEYORS | DINSOS),
    Command.SURVEY_START: Handling(survey_desk.start, SURVEYORS),
    Command.SURVEY_DECLINE: Handling(survey_desk.decline, SURVEYORS),
    Command.SURVEY_ASK: Handling(survey_asking.ask, SEARCHERS),
    Command.SURVEY_GIVE: Handling(survey_asking.give, SEARCHERS),
}
