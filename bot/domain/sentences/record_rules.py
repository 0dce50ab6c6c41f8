"""How it is told that the registry itself is wrong: somebody stands in it twice, or was never there."""

from bot.domain.sentences.rule import rule

_TWICE = "ganda|dobel|double|(?:dua|2) kali"
LISTED_TWICE = (
    rule(
        f"""
            (?:data|terdata|kedata|nama|tercatat|kecatat)(?:nya)? _ (?:{_TWICE})|(?:{_TWICE}) (?:data|terdata|kedata|
            tercatat|kecatat)(?:nya)?
        """,
        "dapat|terima|menerima|bantuan|pkh|bpnt|sembako|blt|kis|bpjs|kartu|rekening",
        human=True,
    ),
)
NEVER_WAS = (
    rule(
        """
            (?:salah|keliru) (?:catat|tercatat|dicatat|mencatat)|tidak pernah ada (?:orangnya|orang itu|di sini)|
            (?:orang|warga|data)(?:nya)? fiktif
        """,
        "alamat|tanggal|umur|nik|nomor|kelamin|ibu kandung|pekerjaan|nama|harusnya|seharusnya|yang (?:benar|betul)",
        human=True,
    ),
)
