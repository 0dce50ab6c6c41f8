"""Photos of a KTP or KK, read on this machine for a number that the person then confirms; off unless configured."""
