"""Profiles load whole or say what is wrong, and in which file."""

import ast
import re
import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

import bot
from bot.domain.periods import Period
from bot.domain.profiles import BadProfile, load_profile, profile_from, profile_names
from bot.handlers import catalogue

FOLDER = files("bot.domain") / "profiles"
DTKS = (FOLDER / "dtks.toml").read_text("utf-8")


@pytest.mark.parametrize("code", ["dtks", "dtsen"])
def test_a_profile_has_the_21_columns_in_order(code: str) -> None:
    headers = [column.header for column in load_profile(code).layout.columns]
    assert len(headers) == 21
    assert (headers[0], headers[2], headers[20]) == ("NIK", "NOKK", "TGL MULAI HAMIL")


@pytest.mark.parametrize("code", ["dtks", "dtsen"])
def test_a_profile_has_the_survey_of_a_proposal_in_order(code: str) -> None:
    keys = [question.key for question in load_profile(code).survey]
    assert keys == ["shelter", "working", "hunger", "food", "clothes", "floor", "walls", "toilet", "power"]


def test_codes_are_found_by_our_keys() -> None:
    codes = load_profile("dtks").codes
    assert (codes["marital"]["widowed"], codes["removal"]["dead"]) == ("CERAI MATI", "2")
    removal = {key: codes["removal"][key] for key in ("alive", "dead", "double", "moved", "missing", "declined")}
    assert list(removal.values()) == ["1", "2", "3", "4", "5", "7"]
    with pytest.raises(KeyError, match="murdered"):
        codes["removal"]["murdered"]


def test_a_profile_knows_whom_aid_is_paid_to_and_which_is_the_insurance() -> None:
    dtks = load_profile("dtks")
    assert (dtks.paid_to_persons, dtks.paid_to_families) == (("PBI",), ("PKH", "BPNT"))
    assert dtks.insurance is not None
    assert (dtks.insurance.name, dtks.insurance.insurance) == ("PBI", "PBI-JK")


def test_a_profile_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(BadProfile, match="dtks, dtsen"):
        load_profile("dtk")
    assert profile_names() == ["dtks", "dtsen"]


def test_a_file_of_ones_own_is_called_by_its_name_and_may_be_missing(tmp_path: Path) -> None:
    mine = tmp_path / "desa.toml"
    with pytest.raises(BadProfile, match=r"desa\.toml: tidak ada"):
        load_profile(str(mine))
    mine.write_text('extends = "dtks"\nno_programme = "TANPA BANTUAN"', encoding="utf-8")
    assert (load_profile(str(mine)).code, load_profile(str(mine)).no_programme) == ("desa", "TANPA BANTUAN")


def test_dtsen_says_only_what_differs() -> None:
    said, dtks = tomllib.loads((FOLDER / "dtsen.toml").read_text("utf-8")), tomllib.loads(DTKS)
    assert said.pop("extends") == "dtks"
    assert [key for key, value in said.items() if dtks.get(key) == value] == []


def test_an_extension_takes_over_what_it_does_not_say() -> None:
    mine = profile_from("mine", 'extends = "dtsen"\n[codes.marital]\nsingle = "LAJANG"\n[layout]\ntitle = "V.5"')
    dtks = load_profile("dtks")
    assert mine.codes["marital"] == {**dtks.codes["marital"], "single": "LAJANG"}
    assert (mine.layout.title, mine.layout.columns, mine.survey) == ("V.5", dtks.layout.columns, dtks.survey)


@pytest.mark.parametrize(
    ("extends", "culprit"),
    [
        ('"dtk"', "memperluas 'dtk'; yang ada dtks, dtsen"),
        ('"dtks"', "memperluas 'dtks', yang memperluasnya kembali"),
        ("1", "1"),
    ],
)
def test_an_extension_of_nothing_or_of_itself_is_named(extends: str, culprit: str) -> None:
    with pytest.raises(BadProfile, match=rf"dtks\.toml: .*{culprit}"):
        profile_from("dtks", f"extends = {extends}")


@pytest.mark.parametrize(
    ("written", "instead", "culprit"),
    [
        ('source = "nik"', 'source = "nikk"', "'nikk' yang tidak dikenal; yang terdekat nik"),
        ('header = "NOKK"', 'header = "NIK"', "'NIK' dua kali"),
        (
            'header = "NOKK",',
            'header = "NOKK", width = 9,',
            "layout.columns berisi 'width' yang tidak dikenal; yang terdekat header",
        ),
        ("[codes.marital]", "[codes.maritals]", "'maritals' yang tidak dikenal; yang terdekat marital"),
        ('widowed = "CERAI MATI"', "", "codes.marital.widowed tidak ada"),
        ('widowed = "CERAI MATI"', 'widow = "CERAI MATI"', "'widow' yang tidak dikenal; yang terdekat widowed"),
        ('title = "V.4"', "", "layout.title tidak ada"),
        ('title = "V.4"', 'title = "V/4"', "layout.title berisi 'V/4'"),
        ('suffix = "V4"', 'suffix = "../V4"', "layout.suffix berisi '../V4'"),
        ('title = "V.4"', "title =", "mine.toml"),
        ('"BPNT"', '"Sembako 1"', "programmes.name berisi 'Sembako 1'"),
        ('"BPNT"', '"PKH"', "programmes memuat 'PKH' dua kali"),
        (
            'name = "PKH", paid_to = "family"',
            'name = "PKH", paid_to = "village"',
            "'village'; seharusnya family atau person",
        ),
        ('name = "PKH", paid_to', 'name = "PKH", to = "x", paid_to', "programmes berisi 'to' yang tidak dikenal"),
        ('paid_to = "person", insurance', 'paid_to = "family", insurance', "PBI menjamin orang"),
        ('"BPNT", paid_to = "family"', '"BPNT", paid_to = "person", insurance = "KIS"', "BPNT dan PBI dua-duanya"),
        ('no_programme = "NON BANSOS"', 'no_programme = "PKH"', "'PKH' program dan sekaligus kata untuk tidak ada"),
        (
            '"birth_place", "birth_date"',
            '"birth_plac", "birth_date"',
            "'birth_plac' yang tidak dikenal; yang terdekat birth_place",
        ),
        ('"birth_place", "birth_date"', '"birth_date", "birth_date"', "required memuat 'birth_date' dua kali"),
        ("required =", "requires =", "'requires' yang tidak dikenal; yang terdekat required"),
        ("survey =", "surveyz =", "'surveyz' yang tidak dikenal; yang terdekat survey"),
        ('key = "working"', 'key = "shelter"', "survey memuat 'shelter' dua kali"),
        ('key = "working"', 'key = "Kerja Apa"', "survey.key berisi 'Kerja Apa'"),
        ('label = "Kepala bekerja"', 'label = "Kepala { bekerja"', r"survey working.label berisi 'Kepala \{ bekerja'"),
        (', question = "Apakah kepala keluarganya masih bekerja?"', "", "survey working.question tidak ada"),
    ],
)
def test_a_broken_profile_names_the_culprit(written: str, instead: str, culprit: str) -> None:
    assert written in DTKS
    with pytest.raises(BadProfile, match=culprit) as refused:
        profile_from("mine", DTKS.replace(written, instead, 1))
    assert str(refused.value).startswith("mine.toml: ")


@pytest.mark.parametrize(
    ("told", "culprit"),
    [
        ("death = []", "refusals.death tidak ada"),
        ("death = [1]", "refusals.death berisi 1"),
        ('death = ["{ x }"]', r"refusals.death berisi '\{ x \}'"),
        (f'death = ["{"a" * 31}"]', "refusals.death berisi 'aaa"),
        ('death = ["Dua kali", "Dua kali"]', "refusals.death memuat 'Dua kali' dua kali"),
        (f"death = {[str(each) for each in range(8)]}", "memuat 8 alasan; paling banyak 7"),
        ("deaths = 3", "refusals.deaths tidak ada, atau bukan list"),
    ],
)
def test_reasons_to_reject_that_no_button_could_show_are_refused(told: str, culprit: str) -> None:
    with pytest.raises(BadProfile, match=culprit):
        profile_from("mine", f'extends = "dtks"\n[refusals]\n{told}')


def test_reasons_for_a_kind_that_nobody_knows_are_refused_with_those_there_are() -> None:
    mine = profile_from("mine", 'extends = "dtks"\n[refusals]\ndeaths = ["Tidak benar"]')
    with pytest.raises(BadProfile, match=r"mine\.toml: refusals memuat 'deaths' yang tidak dikenal; yang ada .*death"):
        catalogue(profile=mine)


def test_a_second_approval_of_nobody_or_of_a_strange_kind_is_refused() -> None:
    with pytest.raises(BadProfile, match=r"second_words\.death berisi 'camat' yang tidak dikenal; yang terdekat"):
        profile_from("mine", 'extends = "dtks"\n[second_words]\ndeath = "camat"')
    mine = profile_from("mine", 'extends = "dtks"\n[second_words]\ndeaths = "tksk"')
    with pytest.raises(BadProfile, match=r"second_words memuat 'deaths' yang tidak dikenal; yang ada .*death"):
        catalogue(profile=mine)


def test_holidays_are_days() -> None:
    assert profile_from("mine", 'holidays = [2026-12-25]\nextends = "dtks"').holidays == {date(2026, 12, 25)}
    with pytest.raises(BadProfile, match="holidays berisi '25 Desember', bukan tanggal seperti 2026-12-25"):
        profile_from("mine", 'holidays = ["25 Desember"]\nextends = "dtks"')
    with pytest.raises(BadProfile, match="holidays berisi 'Natal'"):
        profile_from("mine", 'holidays = "Natal"\nextends = "dtks"')


def test_no_code_knows_what_a_profile_says() -> None:
    dtks = load_profile("dtks")
    said = {dtks.no_programme, dtks.layout.title, dtks.layout.suffix, *(each.name for each in dtks.programmes)}
    program = Path(str(bot.__file__)).parent
    named = [
        (node.value, path.name)
        for path in program.rglob("*.py")
        if "migrations" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in said
    ]
    assert named == []


@pytest.mark.parametrize(
    ("first", "period", "is_open", "asked"),
    [
        ("", "2027-02", False, False),
        ("", "2027-02", True, True),
        ('first = "2027-01"', "2026-12", False, False),
        ('first = "2027-01"', "2027-01", False, True),
    ],
)
def test_a_profile_says_which_kinds_wait_for_a_deliberation_and_from_when(
    first: str, period: str, is_open: bool, asked: bool
) -> None:
    rule = profile_from("desa", f'extends = "dtks"\n[deliberation]\nkinds = ["missing"]\n{first}').deliberation
    assert rule.asks("missing", Period(period), is_open) is asked
    assert not rule.asks("death", Period(period), is_open=True)


def test_a_profile_may_have_nothing_wait_for_one() -> None:
    assert profile_from("desa", 'extends = "dtks"\n[deliberation]\nkinds = []').deliberation.kinds == ()


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ('first = "januari"', "deliberation.first"),
        ('statement = "ya"', "deliberation.statement"),
        ("signers = [3]", "deliberation.signers"),
        ("signatories = []", "signers"),
    ],
)
def test_what_a_profile_says_wrongly_of_deliberations_is_named(said: str, wrong: str) -> None:
    with pytest.raises(BadProfile, match=re.escape(wrong)):
        profile_from("desa", f'extends = "dtks"\n[deliberation]\n{said}')


def test_minutes_are_signed_by_those_whom_a_desa_has_and_in_a_kelurahan_by_its_own() -> None:
    rule = load_profile("dtks").deliberation
    assert rule.signing(in_kelurahan=False)[:3] == ("Kepala Desa", "Ketua BPD", "TKSK")
    assert rule.signing(in_kelurahan=True)[:3] == ("Lurah", "Ketua LPM", "TKSK")
    assert all("|" not in signer for there in (True, False) for signer in rule.signing(in_kelurahan=there))


def test_a_kind_that_nobody_knows_waits_for_no_deliberation() -> None:
    with pytest.raises(BadProfile, match=re.escape("deliberation.kinds")):
        catalogue(profile=profile_from("desa", 'extends = "dtks"\n[deliberation]\nkinds = ["murder"]'))


def test_a_profile_says_which_kinds_hang_on_the_board_and_those_that_come_with_the_program_give_no_days() -> None:
    assert not profile_from("desa", 'extends = "dtks"').board.hangs("missing")
    rule = profile_from("desa", 'extends = "dtks"\n[board]\ndays = 7').board
    assert rule.hangs("missing")
    assert not rule.hangs("death")


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("days = -1", "board.days"),
        ("days = 61", "board.days"),
        ("days = true", "board.days"),
        ('days = "7"', "board.days"),
        ("kinds = [3]", "board.kinds"),
        ('kinds = ["murder"]', "board.kinds"),
        ('contact = ""', "board.contact"),
        ("day = 7", "days"),
    ],
)
def test_what_a_profile_says_wrongly_of_the_board_is_named(said: str, wrong: str) -> None:
    with pytest.raises(BadProfile, match=re.escape(wrong)):
        catalogue(profile=profile_from("desa", f'extends = "dtks"\n[board]\n{said}'))
