"""The rules that a report must keep: small functions in ordered tables, a module or folder for each group."""

from arsbokslut.checks.run import Checked, run_checks

__all__ = ["Checked", "run_checks"]
