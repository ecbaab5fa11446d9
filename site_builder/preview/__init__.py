"""The parts of the preview: pages from memory, builds beside the server, problems in the page."""
