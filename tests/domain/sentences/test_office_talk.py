"""What operators and Dinas Sosial write in place of a button is understood; what tells of people is left alone."""

from bot.domain.sentences.office_talk import OfficeTopic, understand_office
from tests.every import every

SAID = [
    ("salah tolak tadi", OfficeTopic.UNDO),
    ("Waduh, kepencet setuju", OfficeTopic.UNDO),
    ("batalin yang tadi dong", OfficeTopic.UNDO),
    ("batalkan keputusan saya", OfficeTopic.UNDO),
    ("yang td ga jadi ditolak", OfficeTopic.UNDO),
    ("siapa yang belum lapor?", OfficeTopic.SILENT),
    ("rt 03 belum lapor ya", OfficeTopic.SILENT),
    ("RT mana aja yg blm setor", OfficeTopic.SILENT),
    ("mana filenya", OfficeTopic.FILES),
    ("minta excel bulan november", OfficeTopic.FILES),
    ("berkas bulan kemarin dong", OfficeTopic.FILES),
    ("kapan tutup?", OfficeTopic.CLOSING),
    ("batas waktu lapornya kapan", OfficeTopic.CLOSING),
    ("ada laporan baru?", OfficeTopic.QUEUE),
    ("laporan yang masuk apa aja", OfficeTopic.QUEUE),
    ("masih ada yang pending?", OfficeTopic.QUEUE),
    ("berapa yang meninggal bulan ini", OfficeTopic.RECAP),
    ("sudah berapa laporan", OfficeTopic.RECAP),
    ("gimana bulan ini", OfficeTopic.RECAP),
    ("asep saepudin", None),
    ("Pak Asep meninggal kemarin", None),
    ("assalamualaikum", None),
    ("terima kasih", None),
    ("👍", None),
    ("", None),
    ("laporan " * 40, None),
]


@every("said, topic", SAID)
def test_what_an_office_asks_for_is_understood(said: str, topic: OfficeTopic | None) -> None:
    assert understand_office(said) is topic
