"""The commands of whoever keeps the installation: backups, exports, calibration, purging, and looking whether all stands.

In: the command line. Out: lines for people or JSON, and an exit code; each command is a module, found by ``commands``.
"""
