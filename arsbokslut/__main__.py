"""Entry point: `python -m arsbokslut` and the console script."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    from arsbokslut.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
