"""What long work is given: whom to tell how far it is, and whom to ask whether to go on."""

from collections.abc import Callable

Progress = Callable[[int, int], None]  # how many are done, of how many
Cancel = Callable[[], bool]


def quiet(_done: int, _all: int) -> None:
    """Tell nobody."""


def never() -> bool:
    """Never stop."""
    return False
