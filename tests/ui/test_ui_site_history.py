"""What was taken back can be made again, until something else is done."""

from __future__ import annotations

from app.ui.site_history import SiteHistory


def test_a_new_change_forgets_what_was_taken_back() -> None:
    history = SiteHistory()
    history.changed(None)
    history.changed({"site": 1})
    assert history.undo({"site": 2}) == {"site": 1}
    history.changed({"site": 1})
    assert not history.can_redo()
    assert history.undo({"site": 3}) == {"site": 1}
    assert history.undo({"site": 1}) is None
    assert not history.can_undo()
    assert history.redo(None) == {"site": 1}


def test_very_old_changes_are_forgotten() -> None:
    history = SiteHistory()
    for number in range(1000):
        history.changed({"site": number})
    undone = 0
    while history.can_undo():
        history.undo(None)
        undone += 1
    assert undone == 100
