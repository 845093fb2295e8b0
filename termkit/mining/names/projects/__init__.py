"""Projects: lines and works, meetings and their stages, ships and spacecraft, what is quoted."""
