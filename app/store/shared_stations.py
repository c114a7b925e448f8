"""The workstations of the shared register."""

from app.store.shared_connection import SharedConnection


def join_station(connection: SharedConnection, station: str, name: str) -> None:
    """Make a workstation known, or give it another name."""
    connection.execute(
        "INSERT INTO station (id, name) VALUES (%s, %s) ON CONFLICT (id) DO UPDATE SET name = excluded.name"
        " WHERE station.name <> excluded.name",
        (station, name),
    )


def list_stations(connection: SharedConnection) -> tuple[tuple[str, str], ...]:
    """Return id and name of every workstation, by name."""
    rows = connection.execute("SELECT id::text, name FROM station ORDER BY name, id").fetchall()
    return tuple((row[0], row[1]) for row in rows)
