"""Files and coordinates in, sites out: formats, coordinate systems, areas, diagnosis."""
