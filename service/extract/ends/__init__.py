"""Where the name of a body and the words of a post end: whether they are whole, go on, or cannot be known."""
