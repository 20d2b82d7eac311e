cpudist -T 1
ready=1 after 12s
rc=-2
