"""The verbs: what the command line and the page call.  The only package that joins the wings of the house.

Nothing is re-exported here, so that each verb loads only what it uses.
"""
