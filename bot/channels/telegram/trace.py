"""Where an error came from, without its message, which may hold what a person wrote."""

import traceback


def where(error: BaseException) -> str:
    """The error's type and the lines it came through."""
    return f"{type(error).__name__}\n{''.join(traceback.format_tb(error.__traceback__))}"
