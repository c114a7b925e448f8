"""What the map remembers from one day to the next, in the workspace."""

from typing import Final

from app.ui.map_layers import LayersModel
from app.ui.preferences import Preferences

_KEYS: Final = ("shown", "hidden", "opacity", "order")


def restore_layers(model: LayersModel, memory: Preferences) -> None:
    """Show, fade and order layers as they were."""
    model.restore({key: memory.texts(f"map/layers_{key}") for key in _KEYS})


def keep_layers(model: LayersModel, memory: Preferences) -> None:
    """Remember what is shown, how opaque, and in what order."""
    for key, value in model.state().items():
        memory.put(f"map/layers_{key}", value)
