"""A comparison written: for people at a terminal, as Markdown for a merge request, as JSON for programs."""
