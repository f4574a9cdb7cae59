"""What operators see of a server: counts and times for Prometheus, and records of what fails as JSON.

In: requests and their answers. Out: metrics in Prometheus' text format, lines on standard error. Neither names a person.
"""
