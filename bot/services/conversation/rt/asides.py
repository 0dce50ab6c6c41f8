"""Flows that are no report: what is done with their answer, and what is said where one is left half done."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.dialogue.entering import ENTRY
from bot.dialogue.flow import Flow
from bot.dialogue.session import Session
from bot.dialogue.surveying import survey_flow
from bot.domain.profiles import DEFAULT_PROFILE, load_profile
from bot.services.chat.asking_back import ASK_BACK, KEEP, OBJECT, ask_back_as_said, keep_as_said, object_as_said
from bot.services.chat.assistant_question import ASSISTANT, invite_as_named
from bot.services.chat.board_questions import OBJECTION, object_as_told
from bot.services.chat.chat import Chat
from bot.services.chat.completing import FLOWS, complete_what_was_said
from bot.services.chat.deputy_question import DEPUTY, name_as_answered
from bot.services.chat.entering import enter_as_answered
from bot.services.chat.musdes_questions import (
    CHANGES,
    NEW,
    NOTES,
    SIGNED,
    VOTES,
    change_as_told,
    decide_by_votes,
    decide_with_note,
    never_typed,
    open_as_told,
)
from bot.services.chat.reason import REASON, decide_with_reason
from bot.services.chat.survey_questions import hand_in_as_answered, keep
from bot.services.chat.tie_question import TIE, tie_as_answered
from bot.services.chat.whose_question import WHOSE, rule_as_said
from bot.services.conversation.rt.addition import ADDITION, add_what_was_said


@dataclass(frozen=True, slots=True)
class Aside:
    """A question of its own; `half_done` and `given_up` are text keys."""

    flow: Flow
    finish: Callable[[Chat, Session], Awaitable[None]]
    half_done: str
    given_up: str
    keep: Callable[[Chat, Session], Awaitable[None]] | None = None
    """What keeps each answer elsewhere, so that nothing is lost by leaving it."""


_SURVEY = survey_flow(load_profile(DEFAULT_PROFILE).survey)
"""Its questions are those of the profile in use: see `fill.flow_of`."""
ASIDES = {
    aside.flow.kind: aside
    for aside in (
        Aside(REASON, decide_with_reason, "resume-reason", "decide-undone"),
        Aside(ASK_BACK, ask_back_as_said, "resume-ask-back", "ask-back-undone"),
        Aside(OBJECT, object_as_said, "resume-object", "object-undone"),
        Aside(KEEP, keep_as_said, "resume-keep", "keep-undone"),
        Aside(TIE, tie_as_answered, "resume-tie", "tie-undone"),
        Aside(ENTRY, enter_as_answered, "resume-enter", "enter-undone"),
        Aside(ADDITION, add_what_was_said, "resume-addition", "add-undone"),
        Aside(OBJECTION, object_as_told, "resume-objection", "objection-undone"),
        Aside(ASSISTANT, invite_as_named, "resume-assistant", "assistant-undone"),
        Aside(DEPUTY, name_as_answered, "resume-deputy", "deputy-undone"),
        Aside(WHOSE, rule_as_said, "resume-whose", "whose-undone"),
        Aside(_SURVEY, hand_in_as_answered, "resume-survey", "survey-kept", keep),
        Aside(NEW, open_as_told, "resume-musdes", "musdes-undone"),
        Aside(VOTES, decide_by_votes, "resume-musdes", "musdes-undone"),
        Aside(NOTES, decide_with_note, "resume-musdes", "musdes-undone"),
        Aside(SIGNED, never_typed, "resume-musdes-signed", "musdes-signed-undone"),
        *(Aside(flow, change_as_told, "resume-musdes", "musdes-undone") for flow in CHANGES.values()),
        *(Aside(flow, complete_what_was_said, "resume-complete", "complete-undone") for flow in FLOWS.values()),
    )
}
