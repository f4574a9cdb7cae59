"""What can be asked for: one module a resource, each with its addresses, parameters and answers.

In: a parsed call. Out: an answer: published bytes where there are some, else what the stored items make.
May import: the machinery of the API beside it (endpoint, parameters, paging, negotiation, delivery), never another resource.
"""
