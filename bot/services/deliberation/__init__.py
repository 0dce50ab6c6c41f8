"""Deliberations (musyawarah desa): held, decided in, closed, put on paper, signed, in effect."""
