stdbuf -oL tcplife -T
ready=1 after 3s
rc=-2
