"""Deliberations (musyawarah desa) as rows: meetings, rulings, papers."""
