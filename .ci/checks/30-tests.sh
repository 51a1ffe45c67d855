# The second command of the README runs the tests.
command=$(bash .ci/quick-start.sh | sed -n 2p)
echo "\$ $command"
bash -c "$command"
