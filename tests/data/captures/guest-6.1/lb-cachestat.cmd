cachestat -T 1
ready=0
rc=1
