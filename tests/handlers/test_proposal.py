"""Usulan keluarga kurang mampu, as it is told in the chat."""

from dataclasses import replace
from importlib.resources import files

from bot.dialogue.fields import YesNo
from bot.dialogue.prompt import Pin
from bot.domain.profiles import Profile, load_profile, profile_from
from bot.domain.report.changes import Doubt, Propose
from bot.handlers import catalogue, proposal
from bot.services.work.texts import Texts
from tests.dialogue.talk import BUDI
from tests.handlers.chat import Chat

DTKS = (files("bot.domain") / "profiles" / "dtks.toml").read_text("utf-8")
NO_PHOTO = Doubt("no-house-photo")


def asked(chat: Chat) -> Chat:
    """All nine questions answered with *ya*."""
    for _ in load_profile("dtks").survey:
        chat.tap("Ya")
    return chat


def test_any_member_stands_for_the_household_and_its_head_is_proposed() -> None:
    change = asked(Chat(proposal.FLOW).say("siti").tap("Siti Aminah (41)")).tap("Kirim").change
    assert (change.subjects, change.names) == ((BUDI.id,), ("BUDI SANTOSO",))
    assert change.effects == (Propose(BUDI.id, ""),)
    assert change.warnings == (NO_PHOTO,)


def test_the_answers_are_facts_that_no_group_is_told() -> None:
    chat = Chat(proposal.FLOW).say("budi").tap("Budi").tap("Tidak")
    for _ in range(8):
        chat.tap("Ya")
    facts = dict(chat.tap("Kirim").change.facts)
    survey = [name for name in facts if name.startswith("survey-")]
    assert len(survey) == 9
    assert facts["survey-shelter!:answer"] == "no"
    assert all(name.endswith("!:answer") for name in survey)


def test_photos_and_the_place_are_added_on_the_review_page() -> None:
    chat = asked(Chat(proposal.FLOW).say("budi").tap("Budi"))
    chat.tap("+ Foto depan rumah").photo("f1").tap("+ Foto dalam rumah").photo("f2").tap("+ Foto KTP/KK").photo("f3")
    chat.tap("+ Lokasi rumah").hear(Pin(-6.30125, 107.30456))
    change = chat.tap("+ Bantuan").tap("PKH").tap("Kirim").change
    assert change.photos == ("f3", "f1", "f2")
    assert dict(change.facts)["house-location!"] == "-6.30125, 107.30456"
    assert dict(change.facts)["wanted:programme"] == "PKH"
    assert change.warnings == ()


def test_no_aid_is_promised_before_it_is_sent() -> None:
    assert "bukan jaminan bantuan" in asked(Chat(proposal.FLOW).say("budi").tap("Budi")).text


def test_a_family_that_gets_aid_already_is_doubted() -> None:
    change = asked(Chat(proposal.FLOW).say("raka").tap("Raka")).tap("Kirim").change
    assert Doubt("aided-already", {"programmes": "BPNT, PKH"}) in change.warnings


def test_a_family_that_is_not_listed_tells_its_address() -> None:
    chat = asked(Chat(proposal.FLOW).say("Ujang Entis").tap("Tidak ada di daftar").say("Kp. Cijalu No. 4"))
    change = chat.tap("Kirim").change
    assert (change.subjects, change.effects, change.names) == ((), (), ("Ujang Entis",))
    assert dict(change.facts)["house-address"] == "Kp. Cijalu No. 4"
    assert change.warnings == (Doubt("not-listed", {"name": "Ujang Entis"}), NO_PHOTO)


def test_a_page_of_before_which_showed_no_words_to_declare_sends_nothing() -> None:
    chat = asked(Chat(proposal.FLOW).say("budi").tap("Budi"))
    chat.turn = replace(chat.turn, session=replace(chat.session, version=1))
    assert not chat.tap("Kirim").turn.submitted
    assert "Saya menyatakan: “Keluarga ini tinggal di RT saya" in chat.text
    assert chat.tap("Kirim & nyatakan").turn.submitted


def other_profile() -> Profile:
    """As DTKS, with two questions of its own."""
    return profile_from(
        "mine",
        """
        extends = "dtks"
        survey = [
            { key = "water", label = "Air bersih", question = "Apakah ada air bersih?" },
            { key = "shelter", label = "Rumah sendiri", question = "Apakah rumahnya milik sendiri?" },
        ]
        """,
    )


def test_another_profile_asks_its_own_questions_in_its_own_words() -> None:
    profile = other_profile()
    flow = catalogue(profile=profile)["proposal"]
    texts = Texts(profile=profile)
    asked_of = [step.text(flow.kind) for step in flow.steps if isinstance(step.field, YesNo)]
    assert [texts.say("id", text) for text in asked_of] == ["Apakah ada air bersih?", "Apakah rumahnya milik sendiri?"]
    change = Chat(flow).say("budi").tap("Budi").press("yes", "no", "_send").change
    assert [fact for fact in change.facts if fact[0].startswith("survey-")] == [
        ("survey-water!:answer", "yes"),
        ("survey-shelter!:answer", "no"),
    ]


def test_a_report_made_under_another_profile_keeps_its_headings() -> None:
    texts = Texts(profile=other_profile())
    assert texts.has("fact-survey-toilet")
    assert texts.has("fact-survey-water")
