"""How seldom the garbage collector looks while a month is written."""

import gc
from collections.abc import Iterator

import pytest

from bot.services.month.rare_collections import rare_collections


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """The tests freeze what all of them import, so that they are quicker."""
    often, was_frozen = gc.get_threshold(), gc.get_freeze_count()
    gc.unfreeze()
    yield
    gc.set_threshold(*often)
    if was_frozen:
        gc.freeze()


@pytest.mark.parametrize("often", [700, 80_000])
def test_it_looks_never_oftener_than_before_and_as_often_again_afterwards(often: int) -> None:
    gc.set_threshold(often, 10, 10)
    with rare_collections():
        assert gc.get_threshold()[0] >= max(often, 10_000)
        assert gc.get_freeze_count()
    assert gc.get_threshold() == (often, 10, 10)
    assert not gc.get_freeze_count()


def test_what_was_frozen_before_stays_so() -> None:
    gc.freeze()
    with rare_collections():
        pass
    assert gc.get_freeze_count()  # not how many: what is used no more goes all the same
    gc.unfreeze()
