"""Why a platform gave no usable answer, as people at the server read it."""

_SAID = (
    ("timed_out", "tidak ada jawaban sampai batas waktunya"),
    ("DNS", "nama servernya tidak ditemukan"),
    ("Proxy", "proxy tidak bisa dihubungi atau menolak"),
    ("Certificate", "sertifikatnya tidak dipercaya"),
    ("SSL", "sertifikatnya tidak dipercaya"),
    ("network", "sambungannya gagal atau putus"),
    ("not JSON", "jawabannya tidak terbaca"),
    ("no object", "jawabannya tidak terbaca"),
)
"""By what the name of a failure has in it."""


def say_silence(kind: str) -> str:
    """`kind` names a failure, never an address; what a platform said itself stays as it is."""
    return next((said for part, said in _SAID if part in kind), kind)
