"""The refusal of a file."""


class NotATable(ValueError):  # noqa: N818 - told to the operator as it is
    """The file can't be read as a table; the message names it and says what to do."""
