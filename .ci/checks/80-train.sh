# Training gives the same bytes twice, and its model is one that `evaluate` and `extract` can use. The ten articles of training and the
# two that are held out were written for this project, with invented people.
tool=$CI_WORK/tool/entity-extraction
data=tests/EntityExtraction.Tests/Training
for run in first second; do
  "$tool" train --output "$CI_WORK/$run.eem" --date 2000-01-01 --no-articles --runs 1 --epochs 3 --in-domain $data/small-train.jsonl
done
cmp "$CI_WORK/first.eem" "$CI_WORK/second.eem"
scores=$("$tool" evaluate $data/small-held-out.jsonl --model "$CI_WORK/first.eem" --boot 0 --calibration)
echo "$scores"
grep -q '^micro ' <<< "$scores"
grep -q '^POSITION ' <<< "$scores"
"$tool" extract --model "$CI_WORK/first.eem" --output "$CI_WORK/held-out.jsonl" $data/small-held-out.jsonl
[ "$(grep -c '"entities":\[{' "$CI_WORK/held-out.jsonl")" -eq 2 ]
