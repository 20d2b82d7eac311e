btrfsdist -T 1
ready=1 after 6s
rc=-2
