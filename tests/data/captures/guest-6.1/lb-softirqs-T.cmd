softirqs -T 1
ready=1 after 23s
rc=-2
