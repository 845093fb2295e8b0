"""States in one character: pairs (中哈), parties (哈方), bodies (俄外交部), and their missions abroad."""
