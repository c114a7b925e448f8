"""The error tree: trouble that a person can mend, trouble of the world, and a stop that was asked for.

Anything that is raised and is not one of these is a bug: it is logged with its traceback and the user is told where.
Every message is one Chinese sentence that names the thing, the reason and the way out.
"""


class ReviewError(Exception):
    """The root of all errors that a user is meant to read; `str(error)` is the sentence to show."""


class BadInputError(ReviewError):
    """What came in cannot be used: a file, a field, a coordinate, a command-line value (exit code 2).

    Args:
        message: the sentence to show.
        field: the dotted path of the form field or case-file key at fault, where there is one.
    """

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class RefusedError(BadInputError):
    """Whoever sits at the desk may not do this: not signed in, not of the role, or not after an own step."""


class LockedError(BadInputError):
    """The workspace lies encrypted, and its pass phrase has not been given."""


class PackageError(BadInputError):
    """A package that cannot be taken; the words tell the reason alone, whoever opened it names the file."""


class WorldError(ReviewError):
    """The world is at fault: a disk, a folder, a key, a token (exit code 2)."""


class StoreError(WorldError):
    """The local database is damaged, locked, read-only or of a later version (exit code 3)."""


class OfflineError(WorldError):
    """The line to the shared register is down; what needs no number and no signature goes on (exit code 2)."""


class CancelledError(ReviewError):
    """The user stopped a long task; shown nowhere."""
