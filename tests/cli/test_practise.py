"""A whole area's RT heads practise, and what they try is listed apart."""

import pytest

from tests.cli.conftest import Run
from tests.cli.test_officers import INVITE

AREA = "32.15.27.2099"


def test_an_area_begins_and_ends_practising(with_areas: Run) -> None:
    with_areas(*INVITE)
    assert with_areas("officer", "practise", "--area", AREA, "on").out.strip() == "1 ketua RT berlatih mulai sekarang."
    assert with_areas("officer", "practise", "--area", AREA, "off").out.strip() == "Latihan selesai untuk 1 ketua RT."


def test_an_area_without_rt_heads_is_told(with_areas: Run) -> None:
    refused = with_areas("officer", "practise", "--area", AREA, "on")
    assert refused.code == 1
    assert "officer import" in refused.err


@pytest.mark.parametrize(("area", "switch"), [(AREA, "maybe"), ("x", "on")])
def test_a_wrong_word_is_wrong_usage(with_areas: Run, area: str, switch: str) -> None:
    assert with_areas("officer", "practise", "--area", area, switch).code == 2


def test_practice_is_listed_only_where_asked_for(with_areas: Run) -> None:
    assert with_areas("report", "list", "--practice", "--json").json == []
    assert with_areas("report", "list", "--status", "withdrawn", "--json").json == []
