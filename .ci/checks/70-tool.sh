# The packed tool installs, and its command tags the first seed article.
dotnet tool install EntityExtraction.Tool --tool-path "$CI_WORK/tool" --source "$CI_WORK/packages"
article=$(find seeds -name '*.txt' | LC_ALL=C sort | head -n 1)
"$CI_WORK/tool/entity-extraction" extract "$article" --output "$CI_WORK/tags.jsonl"
grep -qF '"text":"Phan Van Giang"' "$CI_WORK/tags.jsonl"
