# Prints the commands of the README's quick start, one a line, so that the checks run what a newcomer types.
awk '/<!-- quick-start -->/ { inside = 1; next } /<!-- \/quick-start -->/ { inside = 0 } inside && !/^```/' README.md
