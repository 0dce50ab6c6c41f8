"""Officers are invited and listed."""

from pathlib import Path

from bot.services.officers.invite import ALPHABET, CODE_LENGTH
from tests.cli.conftest import Run

INVITE = ("officer", "invite", "--role", "rt", "--area", "32.15.27.2099/5/3", "--name", "Ujang Suryana")


def test_an_invite_says_what_to_type_and_why_there_is_no_link(with_areas: Run) -> None:
    invited = with_areas(*INVITE, "--json")
    assert invited.code == 0
    code = invited.json["code"]
    assert len(code) == CODE_LENGTH
    assert set(code) <= set(ALPHABET)
    assert invited.json["text"] == f"GABUNG {code}"
    assert invited.json["telegram_command"] == f"/start {code}"
    assert len(invited.json["notes"]) == 3


def test_the_web_link_comes_with_a_qr(with_areas: Run) -> None:
    invited = with_areas(*INVITE, WEB__ENABLED="true", SERVER__PUBLIC_URL="https://lapor.example.go.id")
    assert "https://lapor.example.go.id/chat/" in invited.out
    assert "▀" in invited.out


def test_inviting_again_makes_another_code_for_the_same_officer(with_areas: Run) -> None:
    first, second = (with_areas(*INVITE, "--json").json for _ in range(2))
    assert first["code"] != second["code"]
    assert first["officer"] == second["officer"]
    assert len(with_areas("officer", "list", "--json").json) == 1


def test_a_list_shows_place_and_who_cannot_be_written_to(with_areas: Run) -> None:
    with_areas(*INVITE)
    listed = with_areas("officer", "list", "--json").json[0]
    assert listed["place"] == "RT 003/RW 005, Sukamaju Baru (Telukjambe Barat)"
    assert listed["reached_by"] == []


def test_an_area_that_was_not_imported_is_told(ready: Run, tmp_path: Path) -> None:
    refused = ready(*INVITE)
    assert refused.code == 1
    assert "area import" in refused.err
