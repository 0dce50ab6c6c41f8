"""Facts and rules of the field, pure."""
