"""Web: the practice page and personal chats, over WebSocket."""
