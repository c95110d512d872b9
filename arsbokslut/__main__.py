"""Entry point: `python -m arsbokslut` and the console script."""

import gc
import sys


def main() -> int:
    """Run the command line and return its exit code."""
    from arsbokslut.cli import run

    code = run(sys.argv[1:])
    gc.freeze()  # nothing is searched for garbage when the process ends and gives all its memory back: a tenth of a build
    return code


if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the current folder: a file in a project must not be taken for one of the libraries
    sys.exit(main())
