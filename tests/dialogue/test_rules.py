"""The rules that several kinds share."""

from datetime import date

import pytest

from bot.dialogue.fields import KkField, MembersPick, NikField, PastDate, PersonPick
from bot.dialogue.flow import Problem
from bot.dialogue.question import Answers, Step
from bot.dialogue.rules import Holder, kk_doubts, kk_fits, nik_doubts, nik_fits, not_before_birth
from bot.domain.days.day import Day
from bot.domain.people.people import Sex
from tests.dialogue.talk import ASEP, RAKA, SCENE

NIK, KK = Step("nik", NikField(optional=True)), Step("kk", KkField(optional=True))
PERSON, DATE = Step("person", PersonPick()), Step("date", PastDate())
WHO = Step("who", MembersPick(PERSON))
GIRL = Holder(Day(date(2026, 11, 9)), Sex.FEMALE)


def nik_problem(nik: str | None, holder: Holder = GIRL) -> Problem | None:
    return nik_fits(NIK, lambda _: holder)(Answers({"nik": nik}), SCENE)


@pytest.mark.parametrize(
    ("nik", "doubt"),
    [
        ("3215270911260001", "nik-sex"),
        ("3215275011260001", "nik-birth-date"),
        ("3215277213260001", "nik-impossible-date"),
        ("3215274911260000", "nik-serial-zero"),
    ],
)
def test_a_doubtful_nik_is_asked_again_once_and_told_to_the_operator(nik: str, doubt: str) -> None:
    problem = nik_problem(nik)
    assert problem is not None
    assert (problem.step, problem.once, problem.text.parts["doubt"].key) == (NIK, True, f"warning-{doubt}")
    assert [each.key for each in nik_doubts(nik, GIRL)] == [doubt]


@pytest.mark.parametrize("nik", ["3215274911260001", "3301014911260001", None])
def test_a_nik_that_fits_or_is_skipped_passes(nik: str | None) -> None:
    assert nik_problem(nik) is None
    assert nik_doubts(nik or "", GIRL) == ()


def test_the_no_kk_never_stands_as_a_nik() -> None:
    problem = nik_problem("3215274911260001", Holder(kk="3215274911260001"))
    assert problem is not None
    assert not problem.once


@pytest.mark.parametrize("number", ["9999999999999999", "1111111111111111", "1234567890123456", "3215279999999999"])
def test_what_only_fills_the_answer_never_stands_as_a_number(number: str) -> None:
    for problem in (nik_problem(number), kk_fits(KK)(Answers({"kk": number}), SCENE)):
        assert problem is not None
        assert (problem.once, problem.text.parts["doubt"].key) == (False, "warning-number-made-up")


def test_a_no_kk_that_cannot_be_is_asked_again_once() -> None:
    problem = kk_fits(KK)(Answers({"kk": "3215273213260001"}), SCENE)
    assert problem is not None
    assert problem.once
    assert [each.key for each in kk_doubts("3215273213260001")] == ["kk-impossible-date"]
    assert kk_fits(KK)(Answers({"kk": "3215271003190001"}), SCENE) is None


def test_nothing_happens_to_anybody_before_he_was_born() -> None:
    rule = not_before_birth(PERSON, DATE)
    problem = rule(Answers({"person": RAKA, "date": date(2000, 1, 1)}), SCENE)
    assert problem is not None
    assert (problem.step, problem.text.args["name"], problem.once) == (DATE, "Raka Permana", False)
    assert rule(Answers({"person": ASEP, "date": date(2000, 1, 1)}), SCENE) is None


def test_of_a_family_who_was_born_since_goes_along_and_the_day_is_asked_again_once() -> None:
    rule = not_before_birth(PERSON, DATE, WHO)
    answers = {"person": (RAKA,), "who": (ASEP, RAKA), "date": date(2000, 1, 1)}
    problem = rule(Answers(answers), SCENE)
    assert problem is not None
    assert (problem.step, problem.text.args["name"], problem.once) == (DATE, "Raka Permana", True)
    born_since = rule(Answers({**answers, "who": (RAKA,)}), SCENE)
    assert born_since is not None
    assert not born_since.once
