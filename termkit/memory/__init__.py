"""Translation memory without a database: alignment of two texts, similarity of segments, recall from many.

Pure functions over texts; `termkit.store.memory.units` keeps what they work on, `termkit.workflow` joins the two.
"""
