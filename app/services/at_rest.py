"""The workspace at rest: its database encrypted with a pass phrase, opened by it, and made plain again.

Encrypted is workspace.db: cases, judgements, opinions and their PDFs, ledger, accounts, the audit log; its backups
too. Imported layers, evidence and photographs are files beside it and stay as they are.
"""

from datetime import datetime

from app.services.desk import Desk
from app.services.passwords import check_password
from app.services.permits import ANYBODY, RUNNING, permit
from app.services.records import note
from app.store import at_rest as stored
from app.store import cipher
from app.store.connection import atomic
from app.store.workspace import DATABASE_NAME, open_workspace

__all__ = ["can_encrypt", "change_passphrase", "decrypt", "encrypt", "is_encrypted", "is_locked", "unlock"]


def can_encrypt() -> bool:
    """Return whether this machine has the part that encrypts."""
    return cipher.is_available()


def is_locked(desk: Desk) -> bool:
    """Return whether the workspace waits for its pass phrase."""
    return cipher.is_locked(desk.workspace / DATABASE_NAME)


def unlock(desk: Desk, passphrase: str) -> None:
    """Open an encrypted workspace, for as long as the program runs.

    Raises:
        BadInputError: the pass phrase is wrong, or the key file is missing.
        WorldError: this machine cannot decrypt.
    """
    cipher.unlock(desk.workspace / DATABASE_NAME, passphrase)


@permit("查看加密状态", ANYBODY)
def is_encrypted(desk: Desk) -> bool:
    """Return whether the workspace's database lies encrypted."""
    return cipher.is_encrypted(desk.workspace / DATABASE_NAME)


@permit("加密工作库", RUNNING)
def encrypt(desk: Desk, passphrase: str, *, now: datetime) -> None:
    """Encrypt the workspace's database; the plain one goes once the new one is proved whole.

    Raises:
        BadInputError: a weak pass phrase.
        StoreError, WorldError: a disk is at fault, or another program uses the workspace; nothing has changed then.
    """
    check_password(passphrase, "")
    cipher.require_available()
    with open_workspace(desk.workspace) as connection, atomic(connection):
        note(connection, desk, "at_rest", "encrypt", at=now.isoformat(timespec="seconds"))
    stored.encrypt_database(desk.workspace, passphrase, stamp=f"{now:%Y%m%d-%H%M%S}")


@permit("取消加密", RUNNING)
def decrypt(desk: Desk, passphrase: str, *, now: datetime) -> None:
    """Make the workspace's database plain again.

    Raises:
        BadInputError: the pass phrase is wrong.
        StoreError, WorldError: a disk is at fault, or another program uses the workspace; nothing has changed then.
    """
    unlock(desk, passphrase)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        note(connection, desk, "at_rest", "decrypt", at=now.isoformat(timespec="seconds"))
    stored.decrypt_database(desk.workspace, stamp=f"{now:%Y%m%d-%H%M%S}")


@permit("更换口令", RUNNING)
def change_passphrase(desk: Desk, old: str, new: str, *, now: datetime) -> None:
    """Let another pass phrase open the workspace from now on; backups made before keep the old one.

    Raises:
        BadInputError: the old one is wrong, or the new one weak.
    """
    check_password(new, "")
    unlock(desk, old)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        note(connection, desk, "at_rest", "passphrase", at=now.isoformat(timespec="seconds"))
        stored.reseal(desk.workspace, new)
