"""What is wrong, where, and what to do about it: the one type that every step reports in."""

from arsbokslut.diagnostics.diagnostic import Diagnostic, DiagnosticsError, apart, has_errors, in_order
from arsbokslut.diagnostics.fault import Fault
from arsbokslut.diagnostics.nearest import nearest
from arsbokslut.diagnostics.position import Position
from arsbokslut.diagnostics.severity import Severity
from arsbokslut.diagnostics.spots import Path, SourceText, Spot, SpotTree

__all__ = [
    "Diagnostic",
    "DiagnosticsError",
    "Fault",
    "Path",
    "Position",
    "Severity",
    "SourceText",
    "Spot",
    "SpotTree",
    "apart",
    "has_errors",
    "in_order",
    "nearest",
]
