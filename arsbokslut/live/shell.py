"""The page around the report: what was found beside it, and what keeps the reader's place when it is renewed."""

import html
import secrets
from importlib import resources


def shell(title: str) -> tuple[bytes, str]:
    """The page, and the policy that a browser holds it to: its own script and style, and nothing from elsewhere."""
    nonce = secrets.token_urlsafe(16)
    page = _part("shell.html")
    for mark, text in (
        ("TITLE", html.escape(title)),
        ("STYLE", _part("shell.css")),
        ("SCRIPT", _part("shell.js")),
        ("NONCE", nonce),
    ):
        page = page.replace(f"{{{{{mark}}}}}", text)
    policy = (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'; frame-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return page.encode(), policy


def _part(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
