runqlat -T -P 1 3
ready=1 after 2s
rc=0
