"""The satellite receiver: which ports there are, listening to one, and what its handbook says of its accuracy."""

from typing import Final

from app.domain.fieldwork import Fix
from app.errors import BadInputError
from app.geodata.receivers import BAUDS, Receiver, ReceiverSource, SerialPort, serial_ports
from app.services.desk import Desk
from app.services.permits import CASEWORK, permit
from app.services.records import note
from app.store.connection import atomic
from app.store.settings import get_setting, set_setting
from app.store.workspace import open_workspace

__all__ = (
    "BAUDS",
    "Fix",
    "Receiver",
    "ReceiverSource",
    "SerialPort",
    "metres_per_hdop",
    "serial_ports",
    "set_metres_per_hdop",
)
_KEY: Final = "receiver_metres_per_hdop"
_MOST_M: Final = 100.0


def metres_per_hdop(desk: Desk) -> float | None:
    """Return how far off a place may be at HDOP 1, metres, as the user took it from the receiver's handbook."""
    with open_workspace(desk.workspace) as connection:
        value = get_setting(connection, _KEY)
    return float(value) if isinstance(value, int | float) else None


@permit("设置定位精度", CASEWORK)
def set_metres_per_hdop(desk: Desk, metres: float | None) -> None:
    """Set it; None says that it is not known, and accuracy is then known only where the receiver states it (GST).

    Raises:
        BadInputError: it is no length that a receiver could have.
    """
    if metres is not None and not 0 < metres <= _MOST_M:
        raise BadInputError(f"HDOP为1时的误差应在0到{_MOST_M:g}米之间，请按接收机说明书填写；不知道就留空。")
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, _KEY, metres)
        note(connection, desk, "receiver", "" if metres is None else f"{metres:g}")
