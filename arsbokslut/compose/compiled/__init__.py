"""The code of the templates that come with the tool. Written by `python -m tests.compose.compiled`, never by hand."""

JINJA2 = "3.1.6"
"""The version that made the code."""
MODULES = {
    "702516cbe6a152e62b509bfb6acb44b033138ab4cdcd269bf38fee032481fb04": "gemensamt_aktiviteter",
    "9c7980f98d3efc2ab0c52d527ed8f5895a3d6e80a17b97f9c8f4f3a69125fa7f": "gemensamt_byggstenar",
    "fb708f012a4d3cc72d4dc31940d84ad9d97ae22c286d24ac9e04c0a6121d9ff2": "gemensamt_indikatorer",
    "069ccda62f8a9f99515c718a7c1145cebbea5b42a57981e7f64d7912c0fe83f8": "gemensamt_uppdrag",
    "08f120da12b0440712df8e7aa8a2f4d066c1e4a6120bbdf69ed5ac9b4524bc89": "askersund_mal",
    "1730ae4913a3982888f36334e581bd1d2fb1c4bfbcbd4dd72a9aa8890bc62a25": "askersund_rapport",
    "196c5e3b9b1aa0c718270898038b1f831a1cb1e640840ca37d74667cd5f98ef8": "skinnskatteberg_mal",
    "dd049bdd5cbeac9e2fb21e4432f65c525c9a7e3548763c98621d38af90d4a559": "skinnskatteberg_rapport",
}
"""The digest of a template → the module with its code."""
