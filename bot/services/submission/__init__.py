"""Handing a report in: what is objected to, what is doubted, and the report itself."""
