"""What can be done about what a database complains of."""


def explain(problem: str) -> str:
    """Return ``problem``, as a database tells it, with what can be done about it."""
    for sign, remedy in (
        ('database "', "make the database first, with: createdb"),
        ("not a database", "the file is no SQLite database; move it away or choose another one"),
        ("readonly", "the database cannot be written; give this user the right to write the file and its folder"),
        ("unable to open", "the file cannot be opened; see that it is a file and that this user may read and write it"),
        ("locked", "another process is writing and did not end; try again when it has"),
        ("lock timeout", "another process is writing and did not end; try again when it has"),
        ("read-only transaction", "this server takes no writes; let DATABASE_URL name the primary"),
        (
            "connection",
            "the server cannot be reached; see that it runs and takes connections, it is asked again each time",
        ),
        ("permission denied", "give this user the right to make and write tables there"),
    ):
        if sign in problem:
            return f"{problem}: {remedy}"
    return problem
