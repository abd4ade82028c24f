// Stands in for what only the build of pages knows.
