"""The index of the search page: everything a reader can see, found by a browser alone."""
