"""Reports: the yearly report and the board memo, as blocks, and the files made of them."""
