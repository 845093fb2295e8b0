"""The documents of the base: mined for candidates, followed over the years, measured against gold lists."""
