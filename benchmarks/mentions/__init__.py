"""Finding mentions: speed and accuracy beside other tools."""
