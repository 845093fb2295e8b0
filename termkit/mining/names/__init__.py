"""Names of all kinds, and their short forms, by grammar and gazetteer.

Who needs the tables only does not import the steps.
"""
