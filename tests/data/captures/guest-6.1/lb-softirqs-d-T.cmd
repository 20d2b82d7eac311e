softirqs -d -T 1
ready=1 after 4s
rc=-2
