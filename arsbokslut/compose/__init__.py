"""The report as semantic XHTML: a Jinja2 layout, and commentary in Markdown with figure references."""
