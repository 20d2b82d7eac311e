hardirqs -T 1
ready=1 after 31s
rc=-2
