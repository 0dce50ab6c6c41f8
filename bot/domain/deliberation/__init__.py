"""Deliberations (musyawarah desa): who met, what was decided about whom, the papers that are signed."""
