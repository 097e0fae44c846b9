"""`python -m intake`: the program `conforme`."""

import sys

from intake.command import main

if __name__ == "__main__":
    sys.exit(main())
