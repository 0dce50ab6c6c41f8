"""The edge: one folder a channel, both directions inside."""
