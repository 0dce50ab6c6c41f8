"""The tables; what is personal is sealed (AES-GCM) and found by an equality index (HMAC)."""

from bot.storage.tables.calendar import incomplete, key_proof, ledger, months, rt_months
from bot.storage.tables.deliberated import deliberation_papers, deliberations, rulings
from bot.storage.tables.metadata import metadata
from bot.storage.tables.people import (
    address_duties,
    addresses,
    areas,
    checks,
    households,
    invites,
    name_folding,
    name_words,
    nik_ends,
    nudges,
    officers,
    persons,
    persons_unsealed,
    registry_writes,
    room_areas,
    rooms_asked,
    versions,
)
from bot.storage.tables.reported import (
    arrivals,
    attachments,
    audit,
    audit_head,
    bulks,
    cards,
    foreseen,
    matters,
    movements,
    report_additions,
    report_builds,
    report_subjects,
    report_words,
    reports,
    room_numbers,
    told_keys,
    told_persons,
)
from bot.storage.tables.talking import inbox, mailbox, outbox, seen, sessions, shown

__all__ = [
    "address_duties", "addresses", "areas", "arrivals", "attachments", "audit", "audit_head", "bulks", "cards",
    "checks", "deliberation_papers", "deliberations", "foreseen", "households", "inbox", "incomplete", "invites",
    "key_proof", "ledger", "mailbox", "matters", "metadata", "months", "movements", "name_folding", "name_words",
    "nik_ends", "nudges", "officers", "outbox", "persons", "persons_unsealed", "registry_writes", "report_additions",
    "report_builds", "report_subjects", "report_words", "reports", "room_areas", "room_numbers", "rooms_asked",
    "rt_months", "rulings", "seen", "sessions", "shown", "told_keys", "told_persons", "versions",
]  # fmt: skip
