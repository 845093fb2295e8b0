"""What names tell by themselves: of a country or a person, in which letters, with which partner, since when."""
