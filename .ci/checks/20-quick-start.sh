# The first command of the README tags a seed article.
command=$(bash .ci/quick-start.sh | sed -n 1p)
echo "\$ $command"
tags=$(bash -c "$command")
echo "$tags"
grep -qF '"text":"Phan Van Giang"' <<< "$tags"
grep -qF '"text":"Senior Lieutenant General"' <<< "$tags"
