"""Attacks: projects such as a hostile or broken checkout holds, each met by the program in a process of its own.

A table of attacks is a module: name → what it does to a project. `Target` holds what must be true whatever is done to it. A few
of each table are tried in every test run, all of them by `make adversary`.
"""
