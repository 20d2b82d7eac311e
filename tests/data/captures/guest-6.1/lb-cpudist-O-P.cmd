cpudist -O -P 2 2
ready=1 after 23s
rc=-15
