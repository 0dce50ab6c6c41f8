"""The dialogue engine, pure: prompts, fields, flows, turns."""
