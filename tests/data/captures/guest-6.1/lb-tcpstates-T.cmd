stdbuf -oL tcpstates -T
ready=1 after 3s
rc=-2
