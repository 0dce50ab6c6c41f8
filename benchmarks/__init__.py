"""Measurements of speed and memory, each against its baseline in the same run."""
