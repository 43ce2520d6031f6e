"""`python -m hemisec` is the command line."""

# Not relative: this file stands at the repository's root, where tools read it as a script of no package.
from hemisec.cli import main

if __name__ == "__main__":
    main()
