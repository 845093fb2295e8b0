"""What is done with findings: told once, allowed, compared with an earlier run, explained, written back."""
