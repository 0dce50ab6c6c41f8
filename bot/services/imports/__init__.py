"""Lists that people have, taken in: areas, residents, officers."""
