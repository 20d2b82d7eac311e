ext4dist -T 1
ready=1 after 5s
rc=-2
