"""Offices whose packages are taken: their certificates, imported by hand, each a file of the workspace."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.errors import BadInputError, WorldError
from app.services.desk import Desk
from app.services.files import read_bytes, write_file
from app.services.permits import RUNNING, permit
from app.services.records import tell
from app.services.signatures import Key, open_key

if TYPE_CHECKING:  # cryptography takes its time to import; only what reads certificates needs it
    from app.opinion.package_signature import KnownOffice

OFFICES: Final = "offices"
_LEAST_DIGITS: Final = 8


@permit("登记交换单位", RUNNING)
def add_office(desk: Desk, file: Path) -> "KnownOffice":
    """Take the packages of an office from now on, by the certificate (PEM or DER) with which it signs them.

    Raises:
        BadInputError: it is no certificate that signs.
        WorldError: the workspace cannot be written.
    """
    from app.opinion.package_signature import read_office

    office = read_office(read_bytes(file), file.name)
    folder = desk.workspace / OFFICES
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError(f"无法建立文件夹“{folder}”（{error.strerror}），请检查权限。") from error
    tell(desk, "exchange_office_add", office.name, fingerprint=office.fingerprint)
    write_file(folder / f"{office.fingerprint}.cer", office.certificate)
    return office


def known_offices(desk: Desk) -> "tuple[KnownOffice, ...]":
    """Return the offices whose packages are taken, by name.

    Raises:
        BadInputError: a file in the folder is no certificate; it is named.
    """
    from app.opinion.package_signature import read_office

    folder = desk.workspace / OFFICES
    paths = sorted(folder.glob("*.cer")) if folder.is_dir() else []
    found = [read_office(read_bytes(path), path.name) for path in paths]
    return tuple(sorted(found, key=lambda office: (office.name, office.fingerprint)))


@permit("移除交换单位", RUNNING)
def remove_office(desk: Desk, fingerprint: str) -> "KnownOffice":
    """Take no more packages of an office, named by its certificate's fingerprint (SHA-256) or how that begins.

    Raises:
        BadInputError: no office or more than one is meant.
        WorldError: the workspace cannot be written.
    """
    office = office_meant(desk, fingerprint)
    tell(desk, "exchange_office_remove", office.name, fingerprint=office.fingerprint)
    try:
        (desk.workspace / OFFICES / f"{office.fingerprint}.cer").unlink()
    except OSError as error:
        raise WorldError(f"无法移除“{office.name}”的证书（{error.strerror}），请检查权限。") from error
    return office


def write_certificate(path: Path, key: Key, *, moment: datetime) -> "KnownOffice":
    """Write the certificate of a key (PEM, nothing secret in it), for others to make known; return it.

    Raises:
        BadInputError: the password is wrong.
        WorldError: the key or the folder is at fault.
    """
    from app.opinion.package_signature import signer_of, to_pem

    with open_key(key, moment=moment) as credential:
        office = signer_of(credential)
    write_file(path, to_pem(office))
    return office


def office_meant(desk: Desk, fingerprint: str) -> "KnownOffice":
    """Return the office that a fingerprint, or how it begins, means.

    Raises:
        BadInputError: none or more than one.
    """
    digits = "".join(char for char in fingerprint.lower() if char not in ": -")
    if len(digits) < _LEAST_DIGITS:
        raise BadInputError(f"指纹“{fingerprint}”太短，请至少输入前{_LEAST_DIGITS}位（用package offices查看）。")
    meant = [each for each in known_offices(desk) if each.fingerprint.startswith(digits)]
    if len(meant) != 1:
        reason = "对应多个证书，请输入更多位" if meant else "不在已知单位中，请用package offices核对"
        raise BadInputError(f"指纹“{fingerprint}”{reason}。")
    return meant[0]
