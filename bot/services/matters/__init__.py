"""What somebody must settle (hal yang perlu diselesaikan): one list, whatever its causes."""
