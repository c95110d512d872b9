"""Entry point: `python -m arsbokslut` and the console script."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    from arsbokslut.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the current folder: a file in a project must not be taken for one of the libraries
    sys.exit(main())
