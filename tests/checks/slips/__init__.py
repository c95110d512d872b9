"""Slips of the sort that people make in data, each made alone in the shipped reports: what is told of them, by kind."""
