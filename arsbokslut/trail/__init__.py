"""The trail of every figure: where the report shows it, and what it follows from, down to the files."""
