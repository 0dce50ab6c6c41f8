"""What a conversation is about is kept flat, and read back as it was, also as an earlier version wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.context import CardAsked, CardPhoto, Context, Deciding, Replied, Told
from bot.dialogue.session import Session
from bot.dialogue.stored_session import read_session, write_session
from bot.domain.report.review import Event, ReportId

IDS = st.text("0123456789abcdef", min_size=1, max_size=16)
REPORTS = IDS.map(ReportId)
CONTEXTS = st.builds(
    Context,
    practice=st.booleans(),
    fixes=st.none() | REPORTS,
    doubted=st.dictionaries(st.from_regex("[a-z][a-z0-9-]{0,9}", fullmatch=True), st.text(max_size=9), max_size=2),
    asked_alike=st.lists(IDS, max_size=3).map(tuple),
    same=st.lists(IDS, max_size=3).map(tuple),
    unlike=st.lists(IDS, max_size=3).map(tuple),
    card=st.none() | st.builds(CardPhoto, IDS, IDS, st.booleans()),
    photos=st.lists(IDS, max_size=3).map(tuple),
    captions=st.lists(IDS, max_size=3).map(tuple),
    told=st.none() | st.builds(Told, IDS, IDS, st.text(min_size=1, max_size=9)),
    adds_to=st.none() | REPORTS,
    replied=st.none() | st.builds(Replied, REPORTS, st.text(max_size=9)),
    asked_on_card=st.none() | st.builds(CardAsked, REPORTS, st.integers(0, 99), st.sampled_from(["r", "x", "b"])),
) | st.builds(Context, deciding=st.builds(Deciding, REPORTS, st.integers(0, 99), st.sampled_from(Event)))
WRITTEN = {
    '{"practice":"yes","fixes":"r1"}': Context(practice=True, fixes=ReportId("r1")),
    '{"doubted.nik":"3215"}': Context(doubted={"nik": "3215"}),
    '{"asked_alike":"a,b","unlike":"a"}': Context(asked_alike=("a", "b"), unlike=("a",)),
    '{"card-offered":"ref1 nik"}': Context(card=CardPhoto("ref1", "nik", offered=True)),
    '{"photos":"f1\\nf2"}': Context(photos=("f1", "f2")),
    '{"report":"r1"}': Context(adds_to=ReportId("r1")),
    '{"report":"r1","revision":"2","verdict":"returned"}': Context(
        deciding=Deciding(ReportId("r1"), 2, Event.RETURNED)
    ),
    '{"mood":"good"}': Context(),
}


@given(CONTEXTS)
def test_a_context_comes_back_as_it_was(context: Context) -> None:
    assert read_session(write_session(Session("a", context=context))).context == context


def test_what_the_version_before_wrote_is_read() -> None:
    read = {raw: read_session(f'{{"id":"a","context":{raw}}}'.encode()).context for raw in WRITTEN}
    assert read == WRITTEN


@pytest.mark.parametrize("raw", ["0", "[]", '{"fixes":1}', '{"verdict":"returned"}', '{"verdict":"x","revision":"y"}'])
def test_a_context_that_cannot_be_read_is_an_error(raw: str) -> None:
    with pytest.raises(ValueError, match="unreadable session"):
        read_session(f'{{"id":"a","context":{raw}}}'.encode())
