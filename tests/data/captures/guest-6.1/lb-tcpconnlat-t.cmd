stdbuf -oL tcpconnlat -t
ready=1 after 8s
rc=-2
