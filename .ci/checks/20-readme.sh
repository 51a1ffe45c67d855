# The README's own quick start, as it stands there: the first command tags a seed article, the second runs the tests.
commands=$(awk '/<!-- quick-start -->/ { inside = 1; next } /<!-- \/quick-start -->/ { inside = 0 } inside && !/^```/' README.md)
[ "$(wc -l <<< "$commands")" -eq 2 ]
first=$(head -n 1 <<< "$commands")
second=$(tail -n 1 <<< "$commands")

echo "\$ $first"
tags=$(bash -c "$first")
echo "$tags"
grep -qF '"text":"Phan Van Giang"' <<< "$tags"
grep -qF '"text":"Senior Lieutenant General"' <<< "$tags"

echo "\$ $second"
bash -c "$second"
