syscount -i 1
ready=1 after 15s
rc=-2
