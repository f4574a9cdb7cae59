"""Names of persons made comparable, and the traces by which two of them find each other."""
