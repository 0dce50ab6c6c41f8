"""How often what is done in a random office: each thing a function and what it is given."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from bot.services.review.card_buttons import Verb
from tests.services.random_office import entries_act, heads_act, offices_act
from tests.services.random_office.place import DECIDERS, DEPUTIES, OUTSIDE, SPEAKERS, Place

NUMBERS = st.integers(0, 40)
MOVES = ("death", "birth", "move_out", "move_in", "split", "away", "correction", "never_was", "still_alive", "relisted")
DEBATED = st.sampled_from(["proposal", "unfit", "missing", "listed_twice", "death"])
KINDS = DEBATED | st.sampled_from(sorted(heads_act.SPOKEN_OF))
RTS = st.sampled_from(["RT 003/RW 005", "RT 001/RW 002"])
OPERATORS = st.sampled_from(["operator", "operator-2"])
HEADS = st.sampled_from(["rt-1", "rt-1", "rt-2", "helper"])
MOSTLY_DECIDERS = st.sampled_from([*DECIDERS * 4, "deputy", "deputy", "operator-beside", *OUTSIDE, "rt-1", "dinsos"])
STEPS = st.sampled_from(["opens", "agrees", "refuses", "postpones", "votes", "agrees to all", "closes", "cancels"])
BULK = st.sampled_from(["setujui semua", "kembalikan 1 karena tanggalnya keliru"])
WORDS = st.sampled_from(["lapor", "menu", "batal", "antrean", "laporan", "rekap", "ya", "2", "asep", "siks", "mading"])
MOSTLY, SELDOM = st.sampled_from([True, True, True, False]), st.sampled_from([False, False, False, True])


@dataclass(frozen=True, slots=True)
class Deed:
    """Somebody does something."""

    what: Callable[..., Awaitable[None]]
    given: dict[str, Any]

    async def done(self, place: Place) -> None:
        await self.what(place, **self.given)

    def __repr__(self) -> str:
        return f"{self.what.__name__}({', '.join(f'{name}={value!r}' for name, value in self.given.items())})"


def _deed(what: Callable[..., Awaitable[None]], /, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Deed]:
    return st.fixed_dictionaries(given).map(lambda chosen: Deed(what, chosen))


TOLD = _deed(heads_act.tells, kind=KINDS, who=HEADS, of=NUMBERS)
APPROVED = _deed(
    offices_act.approves, who=st.sampled_from([*DECIDERS, "operator-beside", "deputy"]), which=NUMBERS, more=NUMBERS
)
ANY_VERDICT = _deed(
    offices_act.decides,
    who=MOSTLY_DECIDERS,
    which=NUMBERS,
    verb=st.sampled_from(Verb),
    more=NUMBERS,
    stale=SELDOM,
)
DEBATE = _deed(offices_act.deliberates, who=OPERATORS, step=STEPS)
SAID = _deed(offices_act.says_word, who=MOSTLY_DECIDERS, which=NUMBERS, yes=MOSTLY)
UNTIED = (
    _deed(entries_act.tells_of_nobody, who=HEADS, kind=st.sampled_from(sorted(entries_act.TOLD_OF)), of=NUMBERS),
    _deed(entries_act.ties, who=OPERATORS, which=NUMBERS, to=NUMBERS),
    _deed(entries_act.completes, who=OPERATORS, which=NUMBERS, seed=NUMBERS),
    _deed(entries_act.tells_by_photo, who=HEADS, of=NUMBERS, size=st.sampled_from([1, 2, 3])),
    _deed(entries_act.enters_off_photo, who=OPERATORS, which=NUMBERS, seed=NUMBERS),
)
DEEDS: st.SearchStrategy[Deed] = st.one_of(
    TOLD,
    TOLD,
    _deed(heads_act.says_who_heads, who=st.sampled_from(["rt-1", "rt-2"]), of=NUMBERS),
    _deed(heads_act.claims, who=st.sampled_from(["rt-beside", "rt-beside", "rt-1", "rt-2"]), which=NUMBERS),
    _deed(
        offices_act.goes_on_leave,
        who=st.sampled_from(["operator", "operator", "rt-1", "tksk"]),
        days=st.sampled_from([0, 1, 3, 9]),
        sub=st.sampled_from(DEPUTIES),
        called_back=SELDOM,
    ),
    _deed(offices_act.writes_down, kind=KINDS, who=OPERATORS, rt=RTS),
    APPROVED,
    APPROVED,
    APPROVED,
    _deed(
        offices_act.decides, who=MOSTLY_DECIDERS, which=NUMBERS, verb=st.sampled_from(Verb), more=NUMBERS, stale=SELDOM
    ),
    SAID,
    SAID,
    SAID,
    _deed(offices_act.asks_for_survey, who=OPERATORS, which=NUMBERS, of=st.sampled_from(["Ujang", "Saya sendiri"])),
    _deed(heads_act.surveys, who=st.sampled_from(["rt-1", "operator", "operator-2"]), whole=MOSTLY),
    DEBATE,
    DEBATE,
    DEBATE,
    _deed(offices_act.signs, who=OPERATORS),
    _deed(offices_act.objects, who=st.sampled_from(["operator", "rt-2", "neighbour"])),
    _deed(offices_act.opens, who=MOSTLY_DECIDERS, which=NUMBERS),
    _deed(offices_act.decides_in_bulk, who=OPERATORS, what=BULK),
    *UNTIED,
    _deed(heads_act.withdraws, who=HEADS | OPERATORS),
    _deed(heads_act.names_a_helper, called_back=SELDOM),
    _deed(offices_act.time_passes, hours=st.sampled_from([1, 5, 24, 72])),
    _deed(offices_act.closes_early),
    _deed(offices_act.presses_anything, who=st.sampled_from(SPEAKERS), in_room=SELDOM, seed=st.integers(0, 10_000)),
    _deed(offices_act.says_anything, who=st.sampled_from(SPEAKERS), word=WORDS),
)
REGISTRY_DEEDS: st.SearchStrategy[Deed] = st.one_of(
    _deed(heads_act.tells, kind=st.sampled_from(sorted(MOVES)), who=HEADS, of=NUMBERS),
    _deed(heads_act.tells, kind=st.sampled_from(sorted(heads_act.SPOKEN_OF)), who=HEADS, of=NUMBERS),
    *UNTIED,
    _deed(heads_act.comes_with_family, who=HEADS, of=NUMBERS, size=st.sampled_from([1, 2, 3]), with_nik=SELDOM),
    _deed(heads_act.says_who_heads, who=st.sampled_from(["rt-1", "rt-2"]), of=NUMBERS),
    _deed(heads_act.claims, who=st.sampled_from(["rt-beside", "rt-1", "rt-2"]), which=NUMBERS),
    _deed(offices_act.writes_down, kind=KINDS, who=OPERATORS, rt=RTS),
    *(_deed(offices_act.approves_all_the_same, who=OPERATORS, which=NUMBERS, more=NUMBERS) for _ in range(8)),
    _deed(offices_act.decides, who=OPERATORS, which=NUMBERS, verb=st.sampled_from(Verb), more=NUMBERS, stale=SELDOM),
    _deed(offices_act.decides, who=OPERATORS, which=NUMBERS, verb=st.just(Verb.TAKE_BACK), more=NUMBERS, stale=SELDOM),
    SAID,
    SAID,
    _deed(offices_act.opens, who=OPERATORS, which=NUMBERS),
    _deed(heads_act.withdraws, who=HEADS | OPERATORS),
    _deed(offices_act.time_passes, hours=st.sampled_from([1, 5, 24, 72])),
    _deed(entries_act.imports_list, seed=st.integers(0, 1000)),
    _deed(offices_act.presses_anything, who=st.sampled_from(SPEAKERS), in_room=SELDOM, seed=st.integers(0, 10_000)),
)
"""Where nothing but the approval is asked for: what is told is in effect soon, and more builds on it."""
