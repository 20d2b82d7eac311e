stdbuf -oL sigsnoop
ready=1 after 2s
rc=-2
