"""How many examples a test over drawn ones draws: so many where nobody asks for more."""

import os

EXAMPLES = "LAPOR_EXAMPLES"
"""Set in the environment, tests over drawn examples draw so many, others each time."""
ASKED = int(os.environ.get(EXAMPLES) or 0)


def examples(usual: int) -> int:
    """What is asked for; else what a test draws each time."""
    return ASKED or usual
