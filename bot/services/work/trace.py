"""Where an error came from, without its message, which may hold what a person wrote."""

import traceback


def where(error: BaseException) -> str:
    """The error's type and the places it came through, innermost last."""
    frames = traceback.extract_tb(error.__traceback__)
    return " > ".join([type(error).__name__, *(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)])
