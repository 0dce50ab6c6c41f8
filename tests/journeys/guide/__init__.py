"""The guide for RT heads: its words here, its pictures and steps from the running product."""
