"""Eight workstations issue at once while lines, processes and the server are killed: no gap, no double, all booked."""

from __future__ import annotations

from pathlib import Path

from issuing_world import World
from many_workstations import run_many
from shared_cluster import Cluster


def test_eight_workstations_leave_no_gap_and_no_double_whatever_is_killed(
    cluster: Cluster, line: str, world: World, tmp_path: Path
) -> None:
    assert line == cluster.line
    found = run_many(cluster, world, tmp_path, stations=8, each=2, seed=3, pause=2.0)
    assert found.faults == ()
    assert found.documents == 16
    assert sum(found.killed.values()) > 0
