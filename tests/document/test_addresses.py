"""Addresses that a link can have, and those that lead nowhere."""

import pytest

from arsbokslut.document.addresses import address_fault, encoded


@pytest.mark.parametrize(
    "address",
    [
        "https://www.exempel.se",
        "http://exempel.se:8080/sida?a=1&b=2#c",
        "https://göteborg.se/mål",
        "https://exempel.se.",
        "https://xn--gteborg-90a.se",
        "https://192.168.0.1/x",
        "https://exempel.se:65535",
        "https://exempel.se/a:b@c",
        "mailto:kommun@exempel.se?subject=Hej",
        "#ekonomi",
    ],
)
def test_an_address_leads_somewhere(address: str) -> None:
    assert address_fault(address) is None


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "ingen adress"),
        ("#", "ingen adress"),
        ("ftp://a.se", "ingen adress"),
        ("www.exempel.se", "ingen adress"),
        ("https:/exempel.se", "ingen adress"),
        ("https://", "ingen webbplats"),
        ("https://exempel", "ingen webbplats"),
        ("https://.se", "ingen webbplats"),
        ("https://a..se", "ingen webbplats"),
        ("https://-a.se", "ingen webbplats"),
        ("https://a_.se/x", "ingen webbplats"),
        (f"https://{'a' * 64}.se", "ingen webbplats"),
        (f"https://{'a.' * 130}se", "ingen webbplats"),
        ("https://exempel.se:0", "en port som inte finns"),
        ("https://exempel.se:65536", "en port som inte finns"),
        ("https://exempel.se:", "en port som inte finns"),
        ("https://exempel.se:abc/x", "en port som inte finns"),
        ("https://exempel.se:999999999999999999", "en port som inte finns"),
        ("https://anna:hemligt@exempel.se", "ett användarnamn"),
        ("https://anna@exempel.se", "ett användarnamn"),
        ("https://exempel.se/Plan 2025.pdf", "ett mellanslag"),
        ("mailto:kommun", "ingen e-postadress"),
        ("mailto:@exempel.se", "ingen e-postadress"),
        ("mailto:a@exempel", "ingen e-postadress"),
        ("mailto:a@b@exempel.se", "ingen e-postadress"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(address: str, said: str) -> None:
    fault = address_fault(address)

    assert fault is not None
    assert said in fault[0]


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://exempel.se/a?b=å", "https://exempel.se/a?b=%C3%A5"),
        ("https://göteborg.se:80/å", "https://xn--gteborg-90a.se:80/%C3%A5"),
        ("mailto:örjan@a.se", "mailto:%C3%B6rjan@a.se"),
        ("https://a.se/%C3%A5", "https://a.se/%C3%A5"),
    ],
)
def test_an_address_is_written_in_ascii(address: str, written: str) -> None:
    assert encoded(address) == written
