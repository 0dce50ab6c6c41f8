"""Profiles load whole or say what is wrong."""

from importlib.resources import files

import pytest

from bot.domain.profiles import BadProfile, load_profile, parse_profile, profile_names

DTKS = (files("bot.domain") / "profiles" / "dtks.toml").read_text("utf-8")


@pytest.mark.parametrize("code", ["dtks", "dtsen"])
def test_a_profile_has_the_21_columns_in_order(code: str) -> None:
    headers = [column.header for column in load_profile(code).layout]
    assert len(headers) == 21
    assert (headers[0], headers[2], headers[20]) == ("NIK", "NOKK", "TGL MULAI HAMIL")


@pytest.mark.parametrize("code", ["dtks", "dtsen"])
def test_a_profile_has_the_survey_of_a_proposal_in_order(code: str) -> None:
    keys = [question.key for question in load_profile(code).survey]
    assert keys == ["shelter", "working", "hunger", "food", "clothes", "floor", "walls", "toilet", "power"]


def test_codes_are_found_by_our_keys() -> None:
    dtks = load_profile("dtks")
    assert dtks.code_of("death_cause", "accident").code == "3"
    assert dtks.code_of("move_reason", "other").label == "Lainnya"
    with pytest.raises(KeyError, match="murder"):
        dtks.code_of("death_cause", "murder")


def test_a_profile_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(BadProfile, match="dtks, dtsen"):
        load_profile("dtk")
    assert profile_names() == ["dtks", "dtsen"]


@pytest.mark.parametrize(
    ("written", "instead", "culprit"),
    [
        ('source = "nik"', 'source = "nikk"', "unknown source 'nikk'; nik"),
        ('header = "NOKK"', 'header = "NIK"', "'NIK' twice"),
        ("move_reason =", "move_reasons =", "unknown list 'move_reasons'; move_reason"),
        ('code = "2", key = "epidemic"', 'code = "1", key = "epidemic"', "death_cause has '1' twice"),
        ('name = "DTKS"', "", "name is missing"),
        ('name = "DTKS"', "name =", "mine.toml"),
        ('"BPNT"', '"Sembako 1"', "programmes has 'Sembako 1'"),
        ("survey =", "surveys =", "survey is missing"),
        ('key = "working"', 'key = "shelter"', "survey has 'shelter' twice"),
        ('key = "working"', 'key = "Kerja Apa"', "'Kerja Apa', which is not small letters"),
        ('label = "Kepala bekerja"', 'label = "Kepala { bekerja"', "survey working has a brace"),
        (', question = "Apakah kepala keluarganya masih bekerja?"', "", "question is missing"),
    ],
)
def test_a_broken_profile_names_the_culprit(written: str, instead: str, culprit: str) -> None:
    with pytest.raises(BadProfile, match=culprit):
        parse_profile("mine", DTKS.replace(written, instead, 1))
