"""Programme: its public pages, as a picture and as text, with the figures that belong to it."""
