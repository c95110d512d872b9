"""What a report is: frozen pydantic models with Swedish keys, and what must hold between their parts."""
