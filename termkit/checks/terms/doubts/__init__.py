"""Why a term that nothing renders may be no error: it was just said, is part of something else, or an everyday word."""
