"""What a repository says of its files, read from `.git` without git.

Git runs programs that a repository's configuration names: filters, signature checks, hooks, transports. Here the configuration
is not read and no program is started; every object is held against its name. What cannot be known is not said.
"""

from arsbokslut.repository.state import State, state_of

__all__ = ["State", "state_of"]
