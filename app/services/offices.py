"""The office as the settings have it: letterhead, people, validity."""

from app.domain.opinion import Office
from app.services.desk import Desk
from app.store.connection import atomic
from app.store.settings import get_setting, set_setting
from app.store.workspace import open_workspace


def office_settings(desk: Desk) -> Office:
    """Return the office as the settings have it."""
    with open_workspace(desk.workspace) as connection:
        return Office(**get_setting(connection, "office", {}))


def keep_office(desk: Desk, office: Office) -> None:
    """Keep the office's letterhead in the settings."""
    fields = {name: getattr(office, name) for name in Office.__dataclass_fields__}
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, "office", fields)
