"""Runs every benchmark, one after the other, and prints their tables; takes some minutes on an idle machine."""

import subprocess
import sys

ALL = ("turns", "webhook", "resident_import", "month_close")


def main() -> None:
    """Each in a process of its own."""
    for name in sys.argv[1:] or ALL:
        print(f"== {name}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=True)


if __name__ == "__main__":
    main()
