"""The code of the templates that come with the tool. Written by `python -m tests.compose.compiled`, never by hand."""

JINJA2 = "3.1.6"
"""The version that made the code."""
MODULES = {
    "702516cbe6a152e62b509bfb6acb44b033138ab4cdcd269bf38fee032481fb04": "gemensamt_aktiviteter",
    "88a13c43a5edd27114cc75b01203bb0b95a91ec4f3cc54dfb83bb3311a2e0f4d": "gemensamt_byggstenar",
    "b4329e3058c0e36b01e2cc3df6aa64dce9a397a5466ff5de98fc5793c7d12352": "gemensamt_indikatorer",
    "069ccda62f8a9f99515c718a7c1145cebbea5b42a57981e7f64d7912c0fe83f8": "gemensamt_uppdrag",
    "33e4ab6fe05803e5a4f97c54c9fe70e176da71d4d0052cd65ea31c4ece566547": "askersund_mal",
    "1730ae4913a3982888f36334e581bd1d2fb1c4bfbcbd4dd72a9aa8890bc62a25": "askersund_rapport",
    "196c5e3b9b1aa0c718270898038b1f831a1cb1e640840ca37d74667cd5f98ef8": "skinnskatteberg_mal",
    "dd049bdd5cbeac9e2fb21e4432f65c525c9a7e3548763c98621d38af90d4a559": "skinnskatteberg_rapport",
}
"""The digest of a template → the module with its code."""
