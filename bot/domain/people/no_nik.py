"""Why somebody has no NIK, or none that is known here: what Dukcapil must do differs by it."""

NO_NIK_LIST = "without-nik-why"
WHY_NO_NIK = ("never", "certificate", "lost", "elsewhere", "trouble", "unknown")
"""Never entered, no birth certificate yet, card and number lost, registered elsewhere, in trouble at Dukcapil."""
NO_NIK_FACT = f"no-nik:{NO_NIK_LIST}"
"""Under which a report says it of those it brings."""
NEWBORN, UNTOLD = "newborn", "untold"
"""Of who was born by a report, and of whom nobody said."""
