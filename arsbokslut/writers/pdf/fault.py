"""What keeps a PDF from being made."""

from arsbokslut.diagnostics import Fault

REPORT = "Kör igen. Om det upprepas: öppna Word-filen i LibreOffice och se vad det säger, och rapportera felet."


class PdfFault(Fault):
    """No PDF could be made: what is wrong and what to do, in Swedish."""

    def __init__(self, message: str, hint: str = REPORT) -> None:
        super().__init__(message, hint)
