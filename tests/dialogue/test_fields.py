"""Each kind of answer: what it takes, what it refuses and with which key."""

import pytest

from bot.dialogue.fields import (
    SHOWN_OF_REFUSED,
    Age,
    BirthDay,
    BornOn,
    Choice,
    FreeText,
    KkField,
    MemberPick,
    MembersPick,
    NikField,
    NumberField,
    PastDate,
    PersonPick,
    Photo,
    Reason,
    YesNo,
    clean,
    refuse,
)
from bot.dialogue.labels import describe
from bot.dialogue.prompt import Other, Picture, Said, SharedContact, Typed
from bot.dialogue.question import Answers, Asking, Field, Step
from bot.dialogue.reading import NOT_LOADABLE, Found, Given, Json, Lookup, Refusal
from bot.domain.people.people import HouseholdId, PersonId, Resident
from tests.dialogue.talk import ASEP, BUDI, DEDEH, RAKA, SCENE, SITI, TODAY, WIDOW
from tests.every import every

LONG = "panjang " * 625
PERSON = Step("person", PersonPick())
SUCCESSOR = MemberPick(PERSON)
FAMILY = MembersPick(PERSON)


def outcome(field: Field[object], said: Said | str) -> Json:
    """The value given, `?query` looked up, or `!key` refused."""
    match field.read(Typed(said) if isinstance(said, str) else said, SCENE):
        case Given(value):
            return value
        case Lookup(_, query):
            return f"?{query}"
        case Refusal(text):
            return f"!{text.key.removeprefix('refuse-')}"


@every(
    "field, said, expected",
    [
        (FreeText(), "Pasar Johar", "Pasar Johar"),
        (FreeText(), "  Pasar \n\t Johar ", "Pasar Johar"),
        (FreeText(), "<b>Asep</b>", "<b>Asep</b>"),
        (FreeText(), "=1+1", "=1+1"),
        (FreeText(), "a", "!too-short"),
        (FreeText(longest=10), "a" * 11, "!too-long"),
        (FreeText(), LONG, "!too-long"),
        (FreeText(), "😀😀😀", "!no-letters"),
        (FreeText(), "...", "!no-letters"),
        (FreeText(), " \u200b\u202e ", "!empty"),
        (FreeText(), "", "!empty"),
        (FreeText(), "tunggu keluarganya pulang", "!saying"),
        (Reason(), "tunggu keluarganya pulang", "tunggu keluarganya pulang"),
        (Reason(), "nanti ditanya anaknya", "nanti ditanya anaknya"),
        (Reason(), "nanti saja dulu", "!needed"),
        (Reason(), "kenapa?", "!saying"),
        (FreeText(), Picture("f1", "Pasar"), "!not-text"),
        (FreeText(), SharedContact("+62811", own=True), "!not-text"),
        (Choice("sex", ("L", "P")), "mungkin", "!choose"),
        (Choice("sex", ("L", "P")), LONG, "!choose"),
        (Choice("sex", ("L", "P")), Other("voice"), "!not-text"),
        (YesNo(), "barangkali", "!choose"),
        (PastDate(), "kemarin", "2026-11-09"),
        (PastDate(), "tadi malam", "2026-11-09"),
        (PastDate(), "senin lalu", "2026-11-09"),
        (PastDate(), "12 Agustus 2026", "2026-08-12"),
        (PastDate(), "12/8/26", "2026-08-12"),
        (PastDate(), "senin, 12 Agustus 2026", "!date-weekday"),
        (PastDate(), "31 september", "!date-none"),
        (PastDate(), "tgl 31 bulan ini", "!date-none"),
        (PastDate(), "malam rabu", "!date-several"),
        (PastDate(), "besok", "!date-future"),
        (PastDate(), "31 Februari 2026", "!date-none"),
        (PastDate(), "12 Agustus 1999", "!date-old"),
        (PastDate(), "entah", "!needed"),
        (PastDate(), LONG, "!date"),
        (PastDate(), "🎂", "!no-letters"),
        (BirthDay(), "12 Agustus 1974", "1974-08-12"),
        (BirthDay(), "Mei 1950", "month:1950-05-31"),
        (BirthDay(), "1950", "year:1950-12-31"),
        (BirthDay(), "umur 70", "year:1956-12-31"),
        (BirthDay(), "70 tahun", "year:1956-12-31"),
        (BirthDay(), "sebelum 1950", "before:1949-12-31"),
        (BirthDay(), "tidak tahu", "unknown:2026-11-10"),
        (BirthDay(known=True), "tidak tahu", "!birth-day"),
        (BirthDay(), "150 tahun", "!birth-day"),
        (BirthDay(), "besok", "!date-future"),
        (BirthDay(), "hijau", "!birth-day"),
        (BirthDay(), "minggu lalu", "!date-several"),
        (BirthDay(), "'80", "year:1980-12-31"),
        (BirthDay(), "17/8/'45", "1945-08-17"),
        (BirthDay(), "agt 80", "month:1980-08-31"),
        (BirthDay(), "'80-an", "!birth-day"),
        (BirthDay(), "80an", "!birth-day"),
        (BirthDay(), "17 agustus", "!birth-day"),
        (Age(), "70an", "year:1956-12-31"),
        (Age(), "'80", "year:1980-12-31"),
        (BornOn(), "kemarin", "2026-11-09"),
        (BornOn(), "Minggu kemarin", "!date-several"),
        (BornOn(), "hari minggu kemarin", "2026-11-08"),
        (BornOn(), "seminggu lalu", "2026-11-03"),
        (BornOn(), "17 agustus", "2026-08-17"),
        (BornOn(), "Agustus 2020", "month:2020-08-31"),
        (BornOn(), "1999", "!date-old"),
        (BornOn(), "tidak tahu", "!born-on"),
        (NikField(), "NIK: 3215 2713 0185 0001 ya pak", "3215271301850001"),
        (NikField(), "no. ktp 3215271301850001", "3215271301850001"),
        (NikField(), "no kk 3215271301850001", "!number-letter"),
        (KkField(), "No KK 3215271301850001", "3215271301850001"),
        (NumberField(1, 20), "7", 7),
        (NumberField(), "1.500", 1500),
        (NumberField(), "1 500", 1500),
        (NumberField(), "1.5", "!number"),
        (NumberField(1, 20), "21", "!number"),
        (NumberField(1, 20), "0", "!number"),
        (NumberField(), "-3", "!number"),
        (NumberField(), "tujuh", 7),
        (NumberField(), "٧", "!number"),
        (NumberField(), "9" * 5000, "!number"),
        (NumberField(), "0" * 5000, "!number"),
        (NikField(), "3215271708580001", "3215271708580001"),
        (NikField(), "3215.2717.0858.0001", "3215271708580001"),
        (NikField(), "\u200e3215 2717 0858 0001", "3215271708580001"),
        (NikField(), "321527170858001", "!number-too-short"),
        (NikField(), "32152717085800011", "!number-too-long"),
        (NikField(), "belum ada", "!needed"),
        (NikField(), "32152717O8580001", "!number-letter"),
        (NikField(), "٣" * 16, "!number-not-digits"),
        (KkField(), "3215270101010001", "3215270101010001"),
        (KkField(), "321", "!number-too-short"),
        (Photo(), Picture("f1"), "f1"),
        (Photo(), "ini fotonya", "!not-photo"),
        (Photo(), Other("document"), "!not-photo"),
        (PersonPick(), "asep", "?asep"),
        (PersonPick(), "\u202easep\u200b", "?asep"),
        (PersonPick(), LONG, "!too-long"),
        (PersonPick(), "😀", "!no-letters"),
        (PersonPick(), Other("location"), "!not-text"),
        (SUCCESSOR, "Dedeh", "!choose-button"),
        (SUCCESSOR, Picture("f1"), "!not-text"),
    ],
)
def test_what_an_answer_takes_and_refuses(field: Field[object], said: Said | str, expected: Json) -> None:
    assert outcome(field, said) == expected


@every(
    "field, raw",
    [
        (FreeText(), ""),
        (FreeText(), 7),
        (Choice("sex", ("L", "P")), "X"),
        (Choice("sex", ("L", "P")), ["L"]),
        (YesNo(), True),
        (YesNo(), "mungkin"),
        (PastDate(), "kemarin"),
        (PastDate(), 20261110),
        (NumberField(), "7"),
        (NumberField(), True),
        (NikField(), "321"),
        (KkField(), None),
        (Photo(), {}),
        (PersonPick(), "p1"),
        (PersonPick(), {"id": "p1"}),
        (PersonPick(), {"name": "ASEP", "sex": "X"}),
        (SUCCESSOR, []),
        (SUCCESSOR, {"name": "ASEP"}),
        (SUCCESSOR, ["p1"]),
    ],
)
def test_a_stored_answer_that_does_not_fit_is_not_loaded(field: Field[object], raw: Json) -> None:
    with pytest.raises(NOT_LOADABLE):
        field.load(raw)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("e\u0301", "é"),
        ("A\u200bs\u200de\ufeffp", "Asep"),
        ("\u202epesA", "pesA"),
        ("\u2066Asep\u2069", "Asep"),
        ("Asep\u00a0\u3000Saepudin", "Asep Saepudin"),
        ("Asep\x00\x07", "Asep"),
        ("Asep\ud83d", "Asep"),
        (" \n ", ""),
    ],
)
def test_text_is_cleaned_of_what_nobody_sees(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


def test_a_refusal_shows_what_was_typed_but_not_all_of_a_long_text() -> None:
    shown = str(refuse("date", LONG).text.args["typed"])
    assert (len(shown), shown[-1]) == (SHOWN_OF_REFUSED, "…")


@pytest.mark.parametrize(
    ("said", "what"),
    [(Picture("f1"), "photo"), (SharedContact("+62811", own=False), "contact"), (Other("sticker"), "sticker")],
)
def test_a_refusal_names_what_came_instead_of_text(said: Said, what: str) -> None:
    refusal = FreeText().read(said, SCENE)
    assert isinstance(refusal, Refusal)
    assert refusal.text.args["what"] == what


def answered(person: Resident) -> Answers:
    return Answers({"person": person})


def asking(answers: Answers, found: Found) -> Asking:
    return Asking(answers, SCENE, found)


def test_only_who_was_found_is_offered_and_one_who_is_not_listed() -> None:
    offers = PersonPick().offers(asking(Answers({}), Found("Asep", (ASEP,))))
    assert (offers[0].id, offers[0].label) == ("p1", "Asep Saepudin (52), Kp. Sukamaju No. 1")
    assert offers[1].value == {"id": "", "household_id": "", "name": "Asep"}


@pytest.mark.parametrize("query", ["1234", "3215271708580001", "=1+1"])
def test_digits_alone_are_nobodys_name(query: str) -> None:
    assert PersonPick().offers(asking(Answers({}), Found(query))) == ()


def test_a_member_of_the_family_takes_the_place_of_another() -> None:
    offers = SUCCESSOR.offers(asking(answered(ASEP), Found("", (ASEP, DEDEH, RAKA))))
    assert [offer.id for offer in offers] == ["p2", "p3"]


@pytest.mark.parametrize(("members", "ids"), [((ASEP, DEDEH), ["one", "all"]), ((ASEP,), ["one"])])
def test_one_or_the_whole_family_goes_where_there_is_a_family(members: tuple[Resident, ...], ids: list[str]) -> None:
    assert [offer.id for offer in FAMILY.offers(asking(answered(ASEP), Found("", members)))] == ids


@pytest.mark.parametrize(
    ("field", "person", "value", "fits"),
    [
        (SUCCESSOR, ASEP, (DEDEH,), True),
        (SUCCESSOR, BUDI, (DEDEH,), False),
        (SUCCESSOR, DEDEH, (DEDEH,), False),
        (FAMILY, ASEP, (ASEP, DEDEH), True),
        (FAMILY, BUDI, (ASEP, DEDEH), False),
        (FAMILY, SITI, (BUDI,), False),
    ],
)
def test_members_answered_for_one_person_do_not_fit_another(
    field: MemberPick, person: Resident, value: tuple[Resident, ...], fits: bool
) -> None:
    assert field.fits(value, answered(person)) is fits


def test_a_person_without_birth_date_or_address_is_described_by_name() -> None:
    nobody = Resident(PersonId("p9"), HouseholdId(""), "H. UJANG BIN ENTIS", None, None, "")
    assert describe(nobody, TODAY) == "H. Ujang bin Entis"
    assert describe(WIDOW, TODAY) == "Imas Masitoh (76), Kp. Sukamaju No. 3"
