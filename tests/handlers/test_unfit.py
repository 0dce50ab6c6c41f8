"""Tidak layak menerima bantuan, as it is told in the chat."""

from bot.domain.report.changes import Doubt, Propose
from bot.handlers import unfit
from tests.dialogue.talk import ASEP, BUDI
from tests.handlers.chat import Chat


def test_a_household_is_proposed_for_leaving_by_its_head() -> None:
    change = Chat(unfit.FLOW).say("raka").tap("Raka Permana").tap("Sudah mampu").tap("Kirim").change
    assert change.effects == (Propose(ASEP.id, "", remove=True),)
    assert change.facts == (("unfit-reason:unfit-reason", "well_off"), ("unfit-words", ""))
    assert (change.names, change.warnings) == (("ASEP SAEPUDIN",), ())


def test_the_musdes_decides_and_the_rt_head_is_told_so() -> None:
    assert (
        "Yang memutuskan musyawarah desa atau kelurahan"
        in Chat(unfit.FLOW).say("asep").tap("Asep").tap("Pensiunan").text
    )


def test_words_and_a_photo_may_be_added() -> None:
    chat = Chat(unfit.FLOW).say("asep").tap("Asep").tap("Dibantu lembaga lain").tap("+ Keterangan").say("dari Baznas")
    change = chat.tap("+ Foto").photo("f1").tap("Kirim").change
    assert (dict(change.facts)["unfit-words"], change.photos) == ("dari Baznas", ("f1",))


def test_a_family_without_aid_or_not_listed_is_doubted() -> None:
    listed = Chat(unfit.FLOW).say("budi").tap("Budi").tap("Terdata dua kali").tap("Kirim").change
    assert listed.effects == (Propose(BUDI.id, "", remove=True),)
    assert listed.warnings == (Doubt("unfit-no-aid"),)
    absent = Chat(unfit.FLOW).say("Ujang Entis").tap("Tidak ada di daftar").tap("Pensiunan").tap("Kirim").change
    assert (absent.effects, absent.warnings) == ((), (Doubt("not-listed", {"name": "Ujang Entis"}),))
