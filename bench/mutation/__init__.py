"""Mutation testing: the program's code is changed in one small place at a time, and some test has to notice.

mutmut does the work; what it leaves out, the tables and limits that stand outside functions, is done here.
"""
