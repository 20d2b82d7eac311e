stdbuf -oL tcpconnect -t
ready=1 after 2s
rc=-2
