"""What is wrong with where a link leads: its scheme, its host, its port, its mailbox."""

import re

from arsbokslut.document.vocabulary import LINKS

_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W_](?:[\w-]{0,61}[^\W_])?\.?")
_WEB = re.compile(r"https?://(?P<host>[^/?#:]*)(?P<port>:[^/?#]*)?(?:[/?#].*)?")
_MAIL = re.compile(r"mailto:[^\s@/?]+@(?P<host>[^\s@/?]+)(?:\?.*)?")
HIGHEST_PORT = 65535
LONGEST_HOST = 253


def address_fault(address: str) -> tuple[str, str] | None:
    """What is wrong with an address, and what to do; None for one that a link can have."""
    if not address.startswith(LINKS) or address == "#":
        hint = f"En adress börjar med {', '.join(LINKS)}, det sista för ett avsnitt: #driftredovisning."
        return f"”{address}” är ingen adress som en länk kan ha.", hint
    if re.search(r"\s", address):
        return f"Adressen ”{address}” har ett mellanslag.", "Skriv mellanslaget som %20."
    if address.startswith("#"):
        return None
    return _mail_fault(address) if address.startswith("mailto:") else _web_fault(address)


def _mail_fault(address: str) -> tuple[str, str] | None:
    match = _MAIL.fullmatch(address)
    if match is not None and _is_host(match["host"]):
        return None
    return f"”{address}” är ingen e-postadress.", "Skriv mailto:namn@kommun.se."


def _web_fault(address: str) -> tuple[str, str] | None:
    match = _WEB.fullmatch(address)
    host, port = (match["host"], match["port"]) if match is not None else ("", None)
    if "@" in host or "@" in (port or ""):
        return f"Adressen ”{address}” har ett användarnamn före webbplatsen.", "Ta bort det som står före @."
    if not _is_host(host):
        return f"Adressen ”{address}” har ingen webbplats som kan finnas.", "Skriv hela namnet: https://www.exempel.se."
    if port is not None and not _is_port(port[1:]):
        return (
            f"Adressen ”{address}” har en port som inte finns.",
            f"Porten är ett tal från 1 till {HIGHEST_PORT}, eller utelämnas.",
        )
    return None


def _is_host(host: str) -> bool:
    return _HOST.fullmatch(host) is not None and len(_ascii(host)) <= LONGEST_HOST


def encoded(address: str) -> str:
    """The address in ASCII: other letters of a host by IDNA (RFC 3490), those after it as octets (RFC 3987 3.1)."""
    if address.isascii():
        return address
    match = _WEB.fullmatch(address)
    host = match["host"] if match is not None else ""
    before, _, after = address.partition(host) if host else ("", "", address)
    return f"{before}{_ascii(host)}{''.join(map(_octets, after))}"


def _ascii(host: str) -> str:
    """The host by IDNA; as it is when it has no such form."""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _octets(character: str) -> str:
    return character if character.isascii() else "".join(f"%{octet:02X}" for octet in character.encode())


def _is_port(port: str) -> bool:
    return port.isascii() and port.isdigit() and len(port) <= 5 and 0 < int(port) <= HIGHEST_PORT
