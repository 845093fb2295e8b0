"""The review page: a local web server where candidates become a term base."""
