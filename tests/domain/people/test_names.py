"""Finding a resident by what people type."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.names import FOLDING, digits_of_nik, fold_name, rank_residents, score_name, words_of
from bot.domain.people.people import HouseholdId, PersonId, Resident
from tests.domain.people.folded import FOLDED
from tests.every import every

NAMES = (
    "ASEP SUTISNA", "Asep Saepudin", "H. Muhammad Yusup", "SITI NUR HALIZA", "Hj. Siti Aisyah", "Fitri Handayani",
    "Zaenal Arifin", "Dede Kurniawan", "Rd. Soekarna bin Djaja", "Neng Annisa", "Cecep", "Wati",
)  # fmt: skip


def resident(number: int, name: str) -> Resident:
    return Resident(PersonId(f"p{number}"), HouseholdId("h"), name, None, None, "")


RESIDENTS = [resident(number, name) for number, name in enumerate(NAMES)]


def found(query: str) -> list[str]:
    return [each.name for each in rank_residents(query, RESIDENTS)]


@every(
    "query, name",
    [("sutisna", "ASEP SUTISNA"), ("Sutisna Asep", "ASEP SUTISNA"), ("asep sutsina", "ASEP SUTISNA"),
     ("pak haji Moh. Yusuf", "H. Muhammad Yusup"), ("mochamad yusup", "H. Muhammad Yusup"),
     ("nurhaliza", "SITI NUR HALIZA"), ("siti nurhalizah", "SITI NUR HALIZA"),
     ("aisah", "Hj. Siti Aisyah"), ("Bu Pitri", "Fitri Handayani"),
     ("jaenal", "Zaenal Arifin"), ("Zainal Aripin", "Zaenal Arifin"), ("sukarna", "Rd. Soekarna bin Djaja"),
     ("anisa", "Neng Annisa"), ("Dédé", "Dede Kurniawan"), ("kurniwan", "Dede Kurniawan"), ("saep", "Asep Saepudin")],
)  # fmt: skip
def test_the_one_meant_comes_first(query: str, name: str) -> None:
    assert found(query)[0] == name


def test_the_exact_spelling_comes_before_what_only_sounds_alike() -> None:
    names = ("PATIMAH", "FATIMAH ZAHRA", "FATIMAH", "Vatimah")
    named = [resident(number, name) for number, name in enumerate(names)]
    found = [[each.name for each in rank_residents(query, named)] for query in ("Fatimah", "patimah")]
    assert found[0] == ["FATIMAH", "FATIMAH ZAHRA", "PATIMAH", "Vatimah"]
    assert found[1][0] == "PATIMAH"


def test_all_of_one_name_are_offered() -> None:
    assert found("asep")[:2] == ["ASEP SUTISNA", "Asep Saepudin"]


@every("query", ["Bambang Wijaya", "xyz", "", "👍", "99", "9999", "؟؟؟", "." * 5000, "1"])
def test_nobody_near_is_nobody(query: str) -> None:
    assert found(query) == []


@every(
    "query, digits",
    [("0010", "0010"), ("00 10", "0010"), ("3215.2717.0858.0011", "3215271708580011"), ("12", ""), ("00109", ""),
     ("", ""), ("asep", ""), ("٠٠١٠", "")],
)  # fmt: skip
def test_four_digits_or_sixteen_are_those_of_a_nik(query: str, digits: str) -> None:
    assert digits_of_nik(query) == digits


def test_the_limit_holds() -> None:
    assert len(rank_residents("budi", [resident(number, "Budi") for number in range(20)])) == 8


def test_a_name_that_is_a_title_stays_a_name() -> None:
    assert fold_name("Haji") == "haji"
    assert fold_name("H. Drs. Asep, S.Pd.") == "asep"


def test_a_change_of_the_folding_is_a_new_version_of_it() -> None:
    """Whoever sees this red has changed what names are found by: raise FOLDING, and write the new words down here."""
    assert (FOLDING, {name: " ".join(words_of(name)) for name in FOLDED}) == (1, FOLDED)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_scores_between_nothing_and_all(query: str, name: str) -> None:
    assert 0 <= score_name(query, name) <= 100
