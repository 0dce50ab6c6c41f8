"""The garbage collector kept from going through everything again and again while a month is written."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_AT_ONCE = 50_000
"""Objects made until the garbage collector looks at them; Python's own is 700."""


@contextmanager
def rare_collections() -> Iterator[None]:
    """The garbage collector leaves alone what stood before, hundreds of thousands of objects of the program, and looks
    at what is new less often: going through them again and again took a fourth of a closing's time."""
    if gc.get_freeze_count():
        yield
        return
    often = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(max(_AT_ONCE, often[0]), *often[1:])
    try:
        yield
    finally:
        gc.set_threshold(*often)
        gc.unfreeze()
