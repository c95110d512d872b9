"""The code of the templates that come with the tool. Written by `python -m tests.compose.compiled`, never by hand."""

JINJA2 = "3.1.6"
"""The version that made the code."""
MODULES = {
    "702516cbe6a152e62b509bfb6acb44b033138ab4cdcd269bf38fee032481fb04": "gemensamt_aktiviteter",
    "b3344d3c2b65d48d9858b8c5d86e4ffde8330c2fada590088fe40b401121fa87": "gemensamt_byggstenar",
    "6b2c61b212166755969ed30b318bb70b3a2824cb5152d7f8298f11bc555abd04": "gemensamt_indikatorer",
    "98ec831b4c07defb62a031bcbd52f2fcd972e3ec444a5e9b2be621a8c81a909e": "gemensamt_nyckeltal",
    "069ccda62f8a9f99515c718a7c1145cebbea5b42a57981e7f64d7912c0fe83f8": "gemensamt_uppdrag",
    "160cdaa93b50dd59cfe5012c98e637770dedd65e8d00f18a4fc1671afd4ab7a1": "askersund_mal",
    "c2abcedebd288dec3cf0b84b67114d8fea3fe5fefd639b862224677cd7bb1ec5": "askersund_rapport",
    "cc9b50fda2506e06add67e8db80c17066331e6009de42875bce892c6029aa7a0": "skinnskatteberg_mal",
    "466151faca64bab0effe43ce826abb94aa4b7cdf0c97625a3865807052dcf426": "skinnskatteberg_rapport",
    "839458cee2b394c7d3a78808f6962e1f8beaa73c2023c13bf49c559a91f505a7": "standard_kapitel",
    "d1c4eedd38d69ea076d29e2b45f7bb943bd1a17bef77c5d309a95aecc1b86524": "standard_rapport",
    "ac764941aa59458d02db19a2b375e793dae636ccc83bbc947343c9a4d07c19ae": "standard_rapport_built_on",
}
"""The digest of a template → the module with its code."""
