"""The code of the templates that come with the tool. Written by `python -m tests.compose.compiled`, never by hand."""

JINJA2 = "3.1.6"
"""The version that made the code."""
MODULES = {
    "702516cbe6a152e62b509bfb6acb44b033138ab4cdcd269bf38fee032481fb04": "gemensamt_aktiviteter",
    "49f9e85a4c1228c2144229cbcee3de10aae97557de9ba5d7c0a8ecc76f7dc0cf": "gemensamt_byggstenar",
    "6b2c61b212166755969ed30b318bb70b3a2824cb5152d7f8298f11bc555abd04": "gemensamt_indikatorer",
    "98ec831b4c07defb62a031bcbd52f2fcd972e3ec444a5e9b2be621a8c81a909e": "gemensamt_nyckeltal",
    "069ccda62f8a9f99515c718a7c1145cebbea5b42a57981e7f64d7912c0fe83f8": "gemensamt_uppdrag",
    "160cdaa93b50dd59cfe5012c98e637770dedd65e8d00f18a4fc1671afd4ab7a1": "askersund_mal",
    "411f3919780f6726f7a5da7c6df4f45294d9a285936fcf62f94d2fe6e16408d0": "askersund_rapport",
    "cc9b50fda2506e06add67e8db80c17066331e6009de42875bce892c6029aa7a0": "skinnskatteberg_mal",
    "aa2aaff268cdb99f39388f4bf8b773da944b8c69bd7c6703e4715b720aa5dcf7": "skinnskatteberg_rapport",
    "eb4ae823e53f8d87d16302ee6f16681b5f763015378d8ebea4b7a19c78dc75b5": "standard_kapitel",
    "459bfc8e96164030560b4bac8bdd2f3f45ddadad6fb550bf10f313570112239e": "standard_rapport",
    "84e82a1f1a75aa7efdbb2806f28ed8cefc881cbc33adff775793eb058add9acb": "standard_rapport_built_on",
}
"""The digest of a template → the module with its code."""
