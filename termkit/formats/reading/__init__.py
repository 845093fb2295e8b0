"""What all readers share: opening, encodings, records out of plain values."""
