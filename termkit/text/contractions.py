"""Short forms made of characters of the long one: 上合组织 of 上海合作组织."""


def is_contraction(short: str, full: str) -> bool:
    """Whether the characters of the short form all stand in the full one, in their order."""
    rest = iter(full)
    return all(char in rest for char in short)
