"""Translation units: brought in, asked for, taken back."""
