"""What a process does at its start and its end, beside the work: it must stay little. Nothing here is timed."""

import subprocess
import sys

ENDING = """
import atexit, gc
atexit.register(lambda: print("frozen" if gc.get_freeze_count() else "searched"))
from arsbokslut.__main__ import main
main()
"""


def test_nothing_is_searched_for_garbage_when_the_process_ends() -> None:
    done = subprocess.run([sys.executable, "-c", ENDING], capture_output=True, text=True, check=True)

    assert done.stdout.split()[-1] == "frozen"
