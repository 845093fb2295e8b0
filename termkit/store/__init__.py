"""The term base: the only package that speaks SQL.

Nothing is re-exported here: `termkit lookup` must answer at once, and imports only `database` and `search`.
"""
