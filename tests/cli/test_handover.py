"""A duty passes on, or ends, by command."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.cli.conftest import Run
from tests.cli.test_officers import INVITE

AREA = "32.15.27.2099/005/003"
REPLACE = ("officer", "replace", "--area", AREA, "--name", "Maman Sulaeman", "--sk", "141/07/SK/2026")


@pytest.fixture
def with_head(with_areas: Run) -> Run:
    """With one RT head, invited."""
    assert with_areas(*INVITE, "--phone", "0812 3456 7890").code == 0
    return with_areas


def test_the_new_head_gets_an_invite_and_the_old_one_is_gone(with_head: Run) -> None:
    done = with_head(*REPLACE, "--json")
    assert done.code == 0
    assert (done.json["left"]["name"], done.json["open_reports"]) == ("Ujang Suryana", 0)
    assert done.json["text"] == f"GABUNG {done.json['code']}"
    assert [each["name"] for each in with_head("officer", "list", "--json").json] == ["Maman Sulaeman"]


def test_the_invite_is_printed_with_its_qr(with_head: Run) -> None:
    done = with_head(*REPLACE, WEB__ENABLED="true", SERVER__PUBLIC_URL="https://lapor.example.go.id")
    assert done.out.startswith(f"Ujang Suryana bukan lagi ketua {AREA}. 0 laporan terbuka pindah ke ketua baru.\n")
    assert "GABUNG " in done.out
    assert "▀" in done.out


def test_a_day_is_taken_and_one_to_come_refused(with_head: Run) -> None:
    assert "mulai 2999-01-01" in with_head(*REPLACE, "--from", "2999-01-01").err
    assert with_head(*REPLACE, "--from", "soon").code == 2
    assert with_head(*REPLACE, "--from", "2026-01-31").code == 0


def test_an_rt_without_a_head_and_an_unknown_area_are_told(with_head: Run) -> None:
    nobody = with_head(*(each.replace("005/003", "009/009") for each in REPLACE))
    assert (nobody.code, "officer invite" in nobody.err) == (1, True)
    unknown = with_head(*(each.replace("2099", "2001") for each in REPLACE))
    assert (unknown.code, "area import" in unknown.err) == (1, True)
    village = with_head(*(each.replace("/005/003", "") for each in REPLACE))
    assert (village.code, "tidak punya operator" in village.err) == (1, True)
    assert with_head(*(each.replace("/003", "") for each in REPLACE)).code == 2


def test_an_operator_is_replaced_as_the_area_says(with_head: Run) -> None:
    village = AREA.removesuffix("/005/003")
    invite = ("officer", "invite", "--role", "operator", "--area", village, "--name", "Rina Marlina")
    assert with_head(*invite).code == 0
    done = with_head(*(each.replace(AREA, village) for each in REPLACE))
    assert done.out.startswith(f"Rina Marlina bukan lagi operator {village}. 0 laporan menunggu penggantinya.\n")


def test_of_several_heads_one_is_named(with_head: Run) -> None:
    with_head(*INVITE[:-1], "Wakil Ketua")
    several = with_head(*REPLACE)
    assert several.code == 1
    assert "--who ID" in several.err
    listed = with_head("officer", "list", "--json").json
    deputy = next(each["id"] for each in listed if each["name"] == "Wakil Ketua")
    assert with_head(*REPLACE, "--who", deputy, "--json").json["left"]["name"] == "Wakil Ketua"


def test_a_deputy_is_named_for_days_and_ended_by_command(with_head: Run) -> None:
    [head] = with_head("officer", "list", "--json").json
    name = ("officer", "deputy", head["id"], "--name", "Asep Hidayat")
    done = with_head(*name, "--until", "2999-01-01")
    assert (done.code, "184 hari" in done.err) == (1, True)
    over = with_head(*name, "--from", "2020-01-01", "--until", "2020-01-02")
    assert (over.code, "sudah lewat" in over.err) == (1, True)
    today = datetime.now(UTC) + timedelta(days=30)
    done = with_head(*name, "--from", f"{today:%Y-%m-%d}", "--until", f"{today:%Y-%m-%d}", "--json")
    assert done.json["text"] == f"GABUNG {done.json['code']}"
    deputy = done.json["officer"]["id"]
    assert "sudah menggantikan" in with_head(*name, "--from", f"{today:%Y-%m-%d}", "--until", f"{today:%Y-%m-%d}").err
    assert with_head("officer", "deputy", deputy, "--name", "Cucu", "--until", "2999-01-01").code == 1
    assert with_head("officer", "deputy", "x", "--name", "Cucu", "--until", "2999-01-01").code == 1
    assert with_head("officer", "off", deputy, "--json").code == 0
    assert with_head("officer", "off", deputy).code == 1


@pytest.mark.parametrize("option", ["--name", "--sk"])
def test_an_empty_name_or_decree_is_wrong_usage(with_head: Run, option: str) -> None:
    arguments = list(REPLACE)
    arguments[arguments.index(option) + 1] = " "
    assert with_head(*arguments).code == 2


def test_a_duty_ends_by_id_or_phone(with_head: Run) -> None:
    ended = with_head("officer", "off", "--phone", "+62 812 3456 7890", "--sk", "141/08")
    assert ended.out.startswith(f"Tugas Ujang Suryana sebagai ketua RT {AREA} sudah berakhir.\n")
    assert f"lapor-rt officer invite --role rt --area {AREA}" in ended.out
    assert with_head("officer", "list", "--json").json == []
    again = with_head(*INVITE, "--json").json["officer"]["id"]
    assert with_head("officer", "off", again, "--json").json["left"]["id"] == again


def test_nobody_and_both_ways_at_once_are_wrong_usage(with_head: Run) -> None:
    assert with_head("officer", "off").code == 2
    assert with_head("officer", "off", "x", "--phone", "0812").code == 2
    assert "Tidak ada petugas dengan id x" in with_head("officer", "off", "x").err
