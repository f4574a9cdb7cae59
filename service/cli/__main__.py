"""``python -m service.cli``: the command where its script is not installed."""

from service.cli.commands import main

main(prog_name="whosays")
