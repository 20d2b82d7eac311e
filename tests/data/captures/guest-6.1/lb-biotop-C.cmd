biotop -C 1
ready=0
rc=0
