tcptop -C 1
ready=1 after 28s
rc=-2
