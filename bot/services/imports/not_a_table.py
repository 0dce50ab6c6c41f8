"""The refusal of a file."""


class NotATable(ValueError):  # noqa: N818 - told to the operator as it is
    """The file can't be read as a table; the message names it and says what to do."""


IS_LOCKED = "{}: terkunci kata sandi; buka, hilangkan kata sandinya, lalu simpan lagi"
NOT_WHOLE = (
    "bukan berkas lembar kerja yang utuh; mungkin terpotong waktu dikirim. Minta atau unduh lagi, atau buka di "
    "Excel dan simpan sebagai XLSX"
)
