"""How long to wait after each failure in a row."""

from dataclasses import dataclass


@dataclass(slots=True)
class Backoff:
    """Seconds: `first`, doubled with every failure up to `longest`, `first` again after a success."""

    first: float = 0.5
    longest: float = 30.0
    failures: int = 0

    def after_failure(self) -> float:
        self.failures += 1
        return min(self.longest, self.first * 2.0 ** min(self.failures - 1, 30))

    def after_success(self) -> None:
        self.failures = 0
