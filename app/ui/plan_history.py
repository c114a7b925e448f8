"""Where a reader of the plan has been: back and forward, as in a web browser."""

from dataclasses import dataclass

Place = tuple[str, str]
"""What was read: a kind of link (line, rule) and its target."""


@dataclass
class PlanHistory:
    """Places in the order of reading, and which of them is shown; going somewhere new forgets what lay ahead."""

    places: tuple[Place, ...] = ()
    at: int = -1

    def went(self, place: Place) -> None:
        """Remember a place that was gone to; the same one again is no step."""
        if self.at < 0 or self.places[self.at] != place:
            self.places = (*self.places[: self.at + 1], place)
            self.at += 1

    def step(self, by: int) -> Place | None:
        """Go back (-1) or forward (1); None where there is nothing."""
        if not 0 <= self.at + by < len(self.places):
            return None
        self.at += by
        return self.places[self.at]
