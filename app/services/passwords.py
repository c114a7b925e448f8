"""Passwords: what may be one, and how one is kept (argon2id, RFC 9106)."""

import os
from itertools import pairwise
from typing import Final

from app.errors import BadInputError

SHORTEST: Final = 8  # NIST SP 800-63B, 5.1.1.2: at least eight characters, no rules of composition
LONGEST: Final = 256
# RFC 9106, 4: the second recommended choice, for machines that are short of memory.
_ITERATIONS, _LANES, _MEMORY_KIB, _SALT_BYTES, _HASH_BYTES = 3, 4, 65_536, 16, 32
_ALIKE: Final = 3  # fewer different characters than this are a pattern, not a password


def check_password(password: str, name: str) -> None:
    """Refuse a password that anyone would try first.

    Raises:
        BadInputError: too short, too long, the person's name, or a mere pattern.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        sentence = f"密码要有{SHORTEST}至{LONGEST}个字符，现在有{len(password)}个。请换一个。"
        raise BadInputError(sentence, field="password")
    if name.strip() and name.strip().lower() in password.lower():
        raise BadInputError("密码里不能含有本人的姓名。请换一个。", field="password")
    if len(set(password)) < _ALIKE or _is_run(password):
        raise BadInputError("密码只是重复或连续的字符，太容易猜。请换一个，例如几个不相干的词。", field="password")


def _is_run(password: str) -> bool:
    steps = {ord(after) - ord(before) for before, after in pairwise(password)}
    return steps in ({1}, {-1})


def hashed(password: str) -> str:
    """Return the argon2id string (PHC format) to keep for a password."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    work = Argon2id(
        salt=os.urandom(_SALT_BYTES),
        length=_HASH_BYTES,
        iterations=_ITERATIONS,
        lanes=_LANES,
        memory_cost=_MEMORY_KIB,
    )
    return work.derive_phc_encoded(password.encode())


def is_right(password: str, kept: str) -> bool:
    """Return whether a password is the one of a kept argon2id string."""
    from cryptography.exceptions import InvalidKey
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    try:
        Argon2id.verify_phc_encoded(password.encode(), kept)
    except (InvalidKey, ValueError):
        return False
    return True
