"""Writes a file that holds what not everybody may read."""

from pathlib import Path


def write_private(path: Path, content: bytes) -> Path:
    """Whole or not at all, and for its owner alone."""
    half = path.with_name(f".{path.name}.part")
    half.unlink(missing_ok=True)
    half.touch(mode=0o600)
    half.write_bytes(content)
    return half.replace(path)
