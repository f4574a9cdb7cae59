"""What all commands share: how they print to people and programs, and how far a long work is."""
