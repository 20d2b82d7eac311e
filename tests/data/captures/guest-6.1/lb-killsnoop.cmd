stdbuf -oL killsnoop
ready=1 after 6s
rc=-2
