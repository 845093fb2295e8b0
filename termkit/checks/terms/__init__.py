"""How a term of the source stands in the target: the verdicts on which the term checks report.

`judging` gives one verdict for each source term of a unit.  It asks in this order: is a form of an equivalent there? is
it there in another shape (`shapes`)? does another term or a misspelt name stand `instead`?  Of what is missing then,
`doubts` say why it may be no error: at once from the unit, or when the habits of the whole file are known (`habits`).
"""
