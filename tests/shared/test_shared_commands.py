"""The `shared` commands: prepare, join, look, sync, leave; one sentence and code 2 where the line is down."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from shared_cluster import Cluster

from app.cli.main import run
from app.store.shared_connection import open_shared

NOTHING = "上传文件0件、案卷0个；取回文件0件、案卷0个。\n"


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert run(arguments) == code
    captured = capsys.readouterr()
    return captured.err if code else captured.out


def test_an_office_prepares_joins_looks_syncs_and_leaves(
    cluster: Cluster, line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_shared(line) as connection:
        connection.execute("DROP SCHEMA taixin CASCADE")
    there = ("--workspace", str(tmp_path / "office"))
    assert "还没有按本版程序建好" in said(capsys, "shared", "join", line, "--name", "一号机", *there, code=3)
    assert "已建好" in said(capsys, "shared", "prepare", line)
    assert "没有改动" in said(capsys, "shared", "prepare", line)
    assert "没有加入" in said(capsys, "shared", "status", *there)
    assert "没有加入" in said(capsys, "shared", "sync", *there, code=2)
    assert said(capsys, "shared", "join", line, "--name", "一号机", *there) == NOTHING
    assert "连接正常" in said(capsys, "shared", "status", *there)
    assert json.loads(said(capsys, "shared", "status", "--json", *there))["shared"]["stations"] == ["一号机"]
    assert said(capsys, "shared", "sync", *there) == NOTHING
    assert "完好" in said(capsys, "shared", "audit", *there)
    cluster.stop()
    try:
        assert "本机的工作可以继续" in said(capsys, "shared", "status", *there, code=2)
    finally:
        cluster.start()
    assert "已退出" in said(capsys, "shared", "leave", *there)
    assert json.loads(said(capsys, "shared", "status", "--json", *there)) == {"shared": None}
