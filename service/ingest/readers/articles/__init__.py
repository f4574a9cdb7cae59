"""What of a page is its article, what the page says of itself, and why it may have less on it than its readers see.

In: a page's tree and its lines. Out: the lines to keep, a record of the source, or the fault to report.
"""
