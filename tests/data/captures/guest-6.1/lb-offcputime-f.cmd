offcputime --stack-storage-size 16384 5
ready=1 after 8s
rc=0
