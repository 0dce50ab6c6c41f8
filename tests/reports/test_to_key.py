"""What is keyed in for somebody: in which menu, by which number he is found, what is typed there."""

from dataclasses import replace
from io import BytesIO

import pytest

from bot.domain.month.keying import KEPT, Edition, Entry, Menu, ToKey, read_edition, read_entry
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.periods import Period
from bot.domain.profiles import load_profile
from bot.reports.asked import asked_of
from bot.reports.keying_spool import KeyingSpool
from bot.reports.month_file import write_month
from bot.reports.rows import PersonRow
from bot.reports.to_key import KeyRows
from tests.reports.builders import EDITION, PLACE
from tests.storage.village import person

PROFILE = load_profile("dtks")


def keyed(row: PersonRow) -> ToKey | None:
    """As the file's lists hand it on."""
    found: list[ToKey | None] = []
    rows = KeyRows(PROFILE, lambda key: key)
    asked = [(row, asked_of(row, PROFILE))]
    write_month(
        EDITION, PROFILE, [], [asked], [], lambda key: key, BytesIO(),
        listed=lambda *told: found.append(rows.row(*told)),
    )  # fmt: skip
    return found[0]


def of(**fields: object) -> PersonRow:
    return PersonRow("LPR-1", fields.pop("who", person()), PLACE, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "menu"),
    [
        (of(who=person(), unfit="capable"), Menu.WELFARE),
        (of(who=person()), Menu.WELFARE),
        (of(who=person(), asks=True), Menu.PROPOSED),
        (of(who=person(status=BasicStatus.DEAD)), Menu.REMOVED),
        (of(who=person(), changes=(("name", "Asep", "Asep S"),)), Menu.PUT_RIGHT),
    ],
    ids=["unfit", "here after all", "proposed", "dead", "put right"],
)
def test_each_list_is_keyed_in_in_its_menu(row: PersonRow, menu: Menu) -> None:
    found = keyed(row)
    assert found is not None
    assert found.menu is menu


def test_for_whoever_lacks_something_nothing_is_keyed_in() -> None:
    assert keyed(of(who=person(mother=""), asks=True)) is None


@pytest.mark.parametrize(("programmes", "is_keyed"), [((), False), (("NON BANSOS",), False), (("PBI",), True)])
def test_of_who_is_gone_without_a_nik_only_what_he_got_is_keyed_in(programmes: tuple[str, ...], is_keyed: bool) -> None:
    """A baby who died was never in the application; a second entry of somebody who gets something is."""
    who = person(nik="", status=BasicStatus.DEAD, programmes=programmes)
    assert (keyed(of(who=who)) is not None) == is_keyed


def test_who_is_put_right_is_found_by_his_old_number_and_gets_the_new_one() -> None:
    who = person()
    found = keyed(of(who=who, changes=(("nik", "3215270101800001", who.nik),)))
    assert found is not None
    assert found.numbers == (
        ("month-column-nik", "3215270101800001"), ("month-column-kk", who.kk), ("keying-new-nik", who.nik),
    )  # fmt: skip
    assert found.told == (("field-nik keying-old", "3215270101800001"), ("field-nik keying-new", who.nik))


def test_of_who_moved_and_whose_new_no_kk_nobody_told_it_says_whose_turn_it_is() -> None:
    moved = (("area", "RT 1 A", "RT 2 B"), ("kk", "3215270101800001", ""), ("disability", "tuli", ""))
    found = keyed(of(who=person(kk=""), changes=moved))
    assert found is not None
    assert found.told[2:] == (
        ("field-kk keying-old", "3215270101800001"),
        ("field-kk keying-new", f"month-still-to-come month-turn-operator {PLACE.village}"),
        ("field-disability keying-old", "tuli"),
        ("field-disability keying-new", "-"),
    )


def test_a_familys_programme_names_its_pengurus_and_his_number() -> None:
    who, heir = person("Dede", programmes=("BPNT",)), person("Enok")
    found = keyed(of(who=who, asks=True, receives=heir))
    assert found is not None
    assert found.told[0] == ("keying-programme", "BPNT: ENOK")
    assert found.numbers[-1] == ("keying-receiver-nik", heir.nik)


def test_what_waits_on_disk_is_read_as_it_was_whatever_stands_in_it() -> None:
    found = keyed(of(who=person(), asks=True))
    assert found is not None
    others = [replace(found, person=PersonId(f"p{place}"), name="Asep\t É\n\u2028") for place in range(1200)]
    with KeyingSpool() as spool:
        for each in others:
            spool.add(each)
        lines = list(spool)
    assert [KEPT.read(body) for *_, body in lines] == others
    assert lines[7] == ("32.15.27.2001", "proposed", "p7", KEPT.write(others[7]))


def test_what_is_no_name_of_a_row_is_read_as_none() -> None:
    entry = Entry(Edition(Period("2026-10"), 1), 12)
    assert read_entry(str(entry)) == entry
    assert read_edition(str(entry.edition)) == entry.edition
    for wrong in ("", "2026-13.1", "2026-10", "2026-10.1.x", "2026-10.1.12345678", "x.1", str(entry)):
        assert read_edition(wrong) is None
    assert read_entry(str(entry.edition)) is None
