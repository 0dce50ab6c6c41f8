"""The database itself: connections, transactions, what the two kinds write differently, the vault."""
