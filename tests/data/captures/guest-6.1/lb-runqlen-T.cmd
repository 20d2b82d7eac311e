runqlen -T 1
ready=1 after 16s
rc=-2
