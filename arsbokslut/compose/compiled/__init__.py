"""The code of the templates that come with the tool. Written by `python -m tests.compose.compiled`, never by hand."""

JINJA2 = "3.1.6"
"""The version that made the code."""
MODULES = {
    "702516cbe6a152e62b509bfb6acb44b033138ab4cdcd269bf38fee032481fb04": "gemensamt_aktiviteter",
    "bd4c5eeb5ea83b4191c1b7a0de363bdc8ef2602758519dad2851315280f87f06": "gemensamt_byggstenar",
    "fb708f012a4d3cc72d4dc31940d84ad9d97ae22c286d24ac9e04c0a6121d9ff2": "gemensamt_indikatorer",
    "98ec831b4c07defb62a031bcbd52f2fcd972e3ec444a5e9b2be621a8c81a909e": "gemensamt_nyckeltal",
    "069ccda62f8a9f99515c718a7c1145cebbea5b42a57981e7f64d7912c0fe83f8": "gemensamt_uppdrag",
    "08f120da12b0440712df8e7aa8a2f4d066c1e4a6120bbdf69ed5ac9b4524bc89": "askersund_mal",
    "926158f8c6f52086e07ae8858895f3f63d206cd6a13d43ca2cb0905a39ddec45": "askersund_rapport",
    "196c5e3b9b1aa0c718270898038b1f831a1cb1e640840ca37d74667cd5f98ef8": "skinnskatteberg_mal",
    "5bd5fa179b9a59b3435a07b2279b5d242ab2b19309a7e2ef10eb4d32cb1e5407": "skinnskatteberg_rapport",
    "eb4ae823e53f8d87d16302ee6f16681b5f763015378d8ebea4b7a19c78dc75b5": "standard_kapitel",
    "459bfc8e96164030560b4bac8bdd2f3f45ddadad6fb550bf10f313570112239e": "standard_rapport",
    "84e82a1f1a75aa7efdbb2806f28ed8cefc881cbc33adff775793eb058add9acb": "standard_rapport_built_on",
}
"""The digest of a template → the module with its code."""
