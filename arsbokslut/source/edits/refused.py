"""Why an edit was not carried out."""


class EditRefused(Exception):
    """Nothing was changed. The message says why, in Swedish."""
