"""Runs every benchmark, one after the other, and prints their tables; takes some minutes on an idle machine."""

import subprocess
import sys

ALL = (
    "turns",
    "webhook",
    "whatsapp",
    "reminder_day",
    "open_reports",
    "resident_import",
    "month_close",
    "approving",
    "deciding",
    "during_cut",
    "duplicates",
    "search",
)
SMALLER = {"search": ["100000"]}
"""Arguments where the whole of it takes too long; `python -m benchmarks.search` makes 2.5 million persons."""


def main() -> None:
    """Each in a process of its own."""
    for name in sys.argv[1:] or ALL:
        print(f"== {name}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *SMALLER.get(name, [])], check=True)


if __name__ == "__main__":
    main()
