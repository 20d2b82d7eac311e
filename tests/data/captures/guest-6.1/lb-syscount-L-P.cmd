syscount -L -P -i 1
ready=1 after 10s
rc=-2
