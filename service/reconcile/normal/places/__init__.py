"""Places made comparable: what their names mean, what lies in what, and by which traces they find each other."""
