"""What a measure costs the machine, whichever process does it."""

import resource
import time


def processor_time() -> float:
    """Seconds, of this process and of those that it began and that have ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def peak_mib() -> float:
    """The most memory that one of them took."""
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return most / 1024
