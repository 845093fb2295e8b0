"""Places: rivers, districts, rows of places, routes from one to another, ports and crossings."""
