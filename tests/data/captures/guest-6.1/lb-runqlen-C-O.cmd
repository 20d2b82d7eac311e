runqlen -C -O 1 3
ready=0
rc=0
