wakeuptime 5
ready=1 after 16s
rc=0
